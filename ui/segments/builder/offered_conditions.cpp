#include "ui/segments/builder/offered_conditions.h"

#include "core/condition/operator_keys.h"
#include "core/text/fold.h"
#include "core/wording/condition_words.h"
#include "ui/segments/builder/condition_examples.h"
#include "ui/segments/builder/missing_data.h"
#include "ui/segments/builder/new_condition.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

class OfferWords {
    Q_DECLARE_TR_FUNCTIONS(kq::OfferWords)
};

/// Collects what is offered, theme by theme.
class Offers {
public:
    explicit Offers(const BuilderContext &context)
        : m_context(context)
        , m_shop(*context.vocabulary)
        , m_other(context.words.language() == Language::English ? Language::Vietnamese
                                                                : Language::English)
    {}

    std::vector<OfferedCondition> all()
    {
        begin(Theme::Customer);
        begin(Theme::Bought);
        addBought();
        begin(Theme::HowMuch);
        begin(Theme::When);
        addTimes();
        m_group = OfferWords::tr("Where");
        addPlaces();
        m_group = OfferWords::tr("Rank among all customers");
        addRanks();
        begin(Theme::TierAndScore);
        add(OfferWords::tr("Moved between tiers"),
            OfferWords::tr("Went up a tier in the last month"), u"len hang xuong hang"_s,
            {TierMoveTest{TierMove::Up, {1, TimeUnit::Months}}});
        begin(Theme::Segments);
        addSegments();
        begin(Theme::Messages);
        addContacts();
        begin(Theme::OwnAttributes);
        addAttributes();
        std::stable_partition(m_offers.begin(), m_offers.end(), [](const OfferedCondition &offer) {
            return offer.missing.isEmpty();
        });
        return std::move(m_offers);
    }

private:
    /// The fields and metrics of the catalogue that belong to @p theme, but for those of a place.
    void begin(Theme theme)
    {
        m_group = nameOf(theme, m_context.words);
        for (const FieldEntry &entry : customerFields()) {
            if (entry.theme != theme || entry.field == Field::Area)
                continue;
            addField(entry);
        }
        for (const MetricEntry &entry : orderMetrics()) {
            if (entry.theme == theme)
                addMetric(entry);
        }
    }

    OfferedCondition &add(const QString &name, const QString &example, const QString &searchWords,
                          const Condition &condition)
    {
        const QString words = folded(QString(name + u' ' + example + u' ' + m_group));
        m_offers.push_back({m_group, name, example, {}, words + u' ' + searchWords, condition});
        return m_offers.back();
    }
    void addField(const FieldEntry &entry)
    {
        OfferedCondition &offer =
            add(nameOf(entry.field, m_context.words), exampleOf(entry.field),
                folded(nameOf(entry.field, m_other)) + u' ' + seedWordsOf(entry.field),
                {newFieldTest(entry.field, {}, entry.type)});
        if (m_shop.unknown.contains(entry.field))
            offer.missing = missingField();
    }
    void needOrders(OfferedCondition &offer) const
    {
        if (!m_shop.hasOrders)
            offer.missing = missingOrders();
    }
    void addMetric(const MetricEntry &entry)
    {
        OfferedCondition &offer =
            add(nameOf(entry.metric, m_context.words), exampleOf(entry.metric),
                folded(nameOf(entry.metric, m_other)) + u' ' + seedWordsOf(entry.metric),
                {newMetricTest(entry.metric, m_context)});
        const bool countsOpenings = entry.metric == Metric::Count ||
                                    entry.metric == Metric::Total ||
                                    entry.metric == Metric::Average || entry.theme == Theme::When;
        if (!countsOpenings)
            needOrders(offer);
        if (entry.metric == Metric::DiscountedPercent && !m_shop.hasDiscounts)
            offer.missing = missingDiscounts();
    }
    void addOrders(const QString &name, const QString &example, const QString &searchWords,
                   const OrderFilter &where)
    {
        const NumberTest once{NumberOp::AtLeast, Decimal(1)};
        needOrders(add(name, example, searchWords, {MetricTest{Metric::Count, where, once}}));
    }

    void addBought()
    {
        OrderFilter product;
        product.product = QStringList();
        addOrders(OfferWords::tr("Bought a product"), OfferWords::tr("Bought nappies size L"),
                  u"da mua san pham delivered product da giao hang"_s, product);
        OrderFilter category;
        category.category = QStringList();
        addOrders(OfferWords::tr("Bought from a category"),
                  OfferWords::tr("Bought anything for babies"), u"nhom hang loai hang"_s, category);
        OrderFilter returned;
        returned.status = std::vector{OrderStatus::Returned, OrderStatus::Cancelled};
        addOrders(OfferWords::tr("Orders returned or cancelled"),
                  OfferWords::tr("Sent two parcels back"), u"tra hang huy bom hang hoan"_s,
                  returned);
        OrderFilter discounted;
        discounted.discounted = true;
        addOrders(OfferWords::tr("Orders with a discount"),
                  OfferWords::tr("Bought in a sale at least once"), u"giam gia khuyen mai"_s,
                  discounted);
        if (!m_shop.hasDiscounts)
            m_offers.back().missing = missingDiscounts();
    }
    void addTimes()
    {
        OrderFilter period;
        period.placed = DateTest{DateOp::WithinLast, Span{12, TimeUnit::Months}};
        addOrders(OfferWords::tr("Bought in a period"),
                  OfferWords::tr("Bought in the last 12 months"), u"da mua trong khoang"_s, period);
        OrderFilter weekend;
        weekend.weekday = std::vector{6, 7};
        addOrders(OfferWords::tr("Bought on a weekday"),
                  OfferWords::tr("Buys on Saturdays and Sundays"), u"thu trong tuan cuoi tuan"_s,
                  weekend);
        OrderFilter evening;
        evening.hours = std::pair{18, 21};
        addOrders(OfferWords::tr("Bought at an hour"), OfferWords::tr("Buys in the evening"),
                  u"gio trong ngay buoi toi"_s, evening);
    }
    void addPlaces()
    {
        addField(entryOf(Field::Area));
        const auto addPlace = [this](const QString &name, const QString &example,
                                     const QString &searchWords,
                                     std::optional<QStringList> OrderFilter::*part) {
            OrderFilter where;
            where.*part = QStringList();
            addOrders(name, example, searchWords, where);
        };
        addPlace(OfferWords::tr("Delivered to an area"), OfferWords::tr("Had a parcel sent to Huế"),
                 u"khu vuc giao hang tinh thanh delivery"_s, &OrderFilter::area);
        addPlace(OfferWords::tr("Bought through a sales channel"),
                 OfferWords::tr("Bought on TikTok Shop"), u"kenh ban"_s, &OrderFilter::channel);
        addPlace(OfferWords::tr("Bought at a branch"),
                 OfferWords::tr("Bought in the shop in Thủ Đức"), u"chi nhanh cua hang"_s,
                 &OrderFilter::branch);
        addPlace(OfferWords::tr("Orders from a source"),
                 OfferWords::tr("Orders that KiotViet told of"), u"nguon don"_s,
                 &OrderFilter::source);
    }
    void addRanks()
    {
        for (const MetricEntry &entry : orderMetrics()) {
            const QString name = nameOf(entry.metric, m_context.words);
            OfferedCondition &offer = add(
                OfferWords::tr("Rank by: %1").arg(name),
                entry.type == ValueType::Date ? OfferWords::tr("The 10% with the latest date")
                                              : OfferWords::tr("The 10% with the highest figure"),
                folded(nameOf(entry.metric, m_other)) + u" xep hang top"_s,
                {RankTest{entry.metric, {}, RankOp::TopPercent, Decimal(10)}});
            if (entry.metric == Metric::DiscountedPercent && !m_shop.hasDiscounts)
                offer.missing = missingDiscounts();
        }
    }
    void addSegments()
    {
        for (const Segment &segment : m_context.snapshot->definitions.segments())
            add(segment.name, OfferWords::tr("Is in this segment, or is not, or has left it"),
                u"nhom khach segment"_s, {SegmentTest{segment.name, SegmentOp::IsMember, {}}});
    }
    void addContacts()
    {
        for (const ContactMetricEntry &entry : contactMetrics()) {
            ContactTest test{entry.metric, {}, NumberTest{NumberOp::AtLeast, Decimal(1)}};
            if (entry.type == ValueType::Date)
                test.test = DateTest{DateOp::WithinLast, Span{30, TimeUnit::Days}};
            add(nameOf(entry.metric, m_context.words), exampleOf(entry.metric),
                folded(nameOf(entry.metric, m_other)), {test})
                .missing = m_shop.hasMessages ? QString() : missingMessages();
        }
    }
    void addAttributes()
    {
        for (const StoredAttribute &attribute : m_context.snapshot->attributes.all()) {
            if (const auto type = fromKey<ValueType>(attribute.type))
                add(attribute.name, OfferWords::tr("The shop's own"), u"thong tin rieng"_s,
                    {newFieldTest(Field::Attribute, attribute.name, *type)});
        }
    }

    const BuilderContext &m_context;
    const ShopVocabulary &m_shop;
    Words m_other; ///< the names of the other language are found too
    QString m_group;
    std::vector<OfferedCondition> m_offers;
};

} // namespace

std::vector<OfferedCondition> offeredConditions(const BuilderContext &context)
{
    return Offers(context).all();
}

} // namespace kq
