#include "core/condition/json.h"
#include "core/sample/sample_shop.h"
#include "core/shop/care_groups.h"
#include "core/shop/live_count.h"
#include "core/shop/shop_figures.h"
#include "core/shop/tier_figures.h"
#include "core/shop/time_travel.h"
#include "support/columns_text.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const QDate sampleDay(2026, 11, 20);

QDateTime noon()
{
    return {sampleDay, QTime(12, 0)};
}

Condition read(const QByteArray &json)
{
    const Result<Condition> condition = readCondition(json);
    if (!condition)
        qFatal("a condition of the test is broken");
    return *condition;
}

Condition atLeastPurchases(int count)
{
    return read(R"({"version":1,"match":"all","conditions":[
        {"orders":"count","op":"at_least","value":)" +
                QByteArray::number(count) + "}]}");
}

Condition membersOf(const QByteArray &segment)
{
    QByteArray json = R"({"version":1,"match":"all","conditions":[
        {"segment":"NAME","op":"is_member"}]})";
    return read(json.replace("NAME", segment));
}

} // namespace

/// The use cases of an open shop, on the sample shop.
class TstShop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void sampleIsTheSameEveryTime();
    void tiersTakeEveryCustomerOnce();
    void migrationCountsEveryCustomerOnce();
    void careMapAddsUp();
    void liveCountAgreesWithItsMembers();
    void figuresOfTheShopAddUp();
    void nameOfASegmentIsTakenOnlyOnce();
    void renamingASegmentFollowsItsReferences();
    void aUsedSegmentIsNotRemoved();
    void aSegmentIsDescribedAndComesBackWhole();
    void aCycleIsRefused();
    void columnsStayWhileOnlyDefinitionsChange();
    void aListLeavesOutWhoMayNotBeWrittenTo();
    void heldOutPeopleAreTheSameForTheSameSeed();
    void aListThatCannotBeWrittenLeavesNoRecord();
    void currencyStaysOnceThereAreOrders();

private:
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const
    {
        Unwatched control;
        Result<std::shared_ptr<const Snapshot>> current = m_shop->snapshot(control);
        return current ? *current : nullptr;
    }

    QTemporaryDir m_folder;
    QString m_original;
    QString m_path;
    std::unique_ptr<Shop> m_shop;
};

void TstShop::initTestCase()
{
    m_original = m_folder.filePath(u"original.khachquen"_s);
    m_path = m_folder.filePath(u"shop.khachquen"_s);
    Unwatched control;
    const auto made = makeSampleShop(m_original, Language::Vietnamese, noon(), control);
    QVERIFY(made);
}

void TstShop::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QVERIFY(QFile::copy(m_original, m_path));
    Result<std::unique_ptr<Shop>> opened = Shop::open(m_path);
    QVERIFY(opened);
    m_shop = std::move(*opened);
}

void TstShop::cleanup()
{
    m_shop.reset();
    QFile::remove(m_path);
}

void TstShop::sampleIsTheSameEveryTime()
{
    Unwatched control;
    const QString again = m_folder.filePath(u"again.khachquen"_s);
    const auto made = makeSampleShop(again, Language::Vietnamese, noon(), control);
    QVERIFY(made);
    const auto other = (*made)->snapshot(control);
    QVERIFY(other);
    QCOMPARE(test::columnsText(*(*other)->profiles), test::columnsText(*snapshot()->profiles));
    QVERIFY(snapshot()->profiles->size() > 700);
}

void TstShop::tiersTakeEveryCustomerOnce()
{
    Unwatched control;
    const auto shop = snapshot();
    const auto tiers = tiersAt(*shop, sampleDay, Language::English, control);
    QVERIFY(tiers);
    QCOMPARE(tiers->size(), std::size_t{5});
    QCOMPARE(tiers->front().key, u"loyal"_s);
    QCOMPARE(tiers->front().name, u"Loyal"_s);
    std::int64_t customers = 0;
    double share = 0;
    for (const TierFigures &tier : *tiers) {
        QVERIFY2(tier.customers > 0, qPrintable(tier.key));
        customers += tier.customers;
        share += tier.revenueShare;
    }
    QCOMPARE(customers, static_cast<std::int64_t>(shop->profiles->size()));
    QVERIFY(qAbs(share - 1) < 1e-9);
}

void TstShop::migrationCountsEveryCustomerOnce()
{
    Unwatched control;
    const auto shop = snapshot();
    const auto moved = tierMovement(*shop, sampleDay.addMonths(-3), sampleDay, control);
    QVERIFY(moved);
    const auto tiers = tiersAt(*shop, sampleDay, Language::English, control);
    QVERIFY(tiers);
    for (std::size_t to = 0; to < tiers->size(); ++to) {
        std::int64_t arrived = 0;
        for (const auto &row : moved->matrix)
            arrived += row[to];
        QCOMPARE(arrived, (*tiers)[to].customers);
    }
}

void TstShop::careMapAddsUp()
{
    Unwatched control;
    const auto shop = snapshot();
    const auto map = careMapAt(*shop, sampleDay, Language::Vietnamese, control);
    QVERIFY(map);
    QCOMPARE(map->groups.size(), std::size_t{9});
    Money revenue;
    std::int64_t purchases = 0;
    for (const CareGroup &group : map->groups) {
        if (group.kind == GroupKind::Tier) {
            revenue += group.figures.revenue;
            purchases += group.figures.purchases;
            QVERIFY2(group.plan.has_value(), qPrintable(group.key));
            QVERIFY(!group.plan->goal.isEmpty());
        }
    }
    QCOMPARE(revenue, map->shop.revenue);
    QCOMPARE(purchases, map->shop.purchases);
    QVERIFY(!map->groups.front().plan->zalo.isEmpty());
    QVERIFY(map->groups.front().plan->sending);
    QVERIFY(!map->groups[4].plan->sending); // uninterested
}

void TstShop::liveCountAgreesWithItsMembers()
{
    Unwatched control;
    const auto shop = snapshot();
    const auto count = countCondition(*shop, atLeastPurchases(4), sampleDay, control);
    QVERIFY(count);
    QCOMPARE(count->customers, count->members.count());
    QVERIFY(count->customers > 0 && count->customers < count->allCustomers);
    QVERIFY(count->revenue < count->allRevenue);
    const auto zalo = static_cast<std::size_t>(MessageChannel::Zalo);
    QCOMPARE(count->cost[zalo].minor, count->reachable[zalo] * 300);
}

void TstShop::figuresOfTheShopAddUp()
{
    Unwatched control;
    const auto figures = shopFigures(*snapshot(), sampleDay, control);
    QVERIFY(figures);
    QVERIFY(figures->topShare >= 0.8);
    QVERIFY(figures->walkInPurchases > 0);
    QCOMPARE(figures->months.size(), std::size_t{24});
    QCOMPARE(figures->months.back().month, QDate(2026, 11, 1));
    Money lastYear;
    for (std::size_t i = 12; i < 24; ++i)
        lastYear += figures->months[i].revenue;
    QVERIFY(figures->revenueOfYear >= lastYear); // the last year begins within the month before
}

void TstShop::nameOfASegmentIsTakenOnlyOnce()
{
    QVERIFY(m_shop->addSegment(u"Khách Sỉ"_s, everyone(), {}, noon()));
    const auto again = m_shop->addSegment(u"khach si"_s, everyone(), {}, noon());
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NameTaken);
    const auto unnamed = m_shop->addSegment(u"  "_s, everyone(), {}, noon());
    QVERIFY(!unnamed);
    QCOMPARE(unnamed.error().code, ErrorCode::EmptyText);
}

void TstShop::renamingASegmentFollowsItsReferences()
{
    const auto often = m_shop->addSegment(u"Often"_s, atLeastPurchases(10), {}, noon());
    QVERIFY(often);
    const auto user = m_shop->addSegment(u"User"_s, membersOf("often"), {}, noon());
    QVERIFY(user);
    QVERIFY(m_shop->renameSegment(*often, u"Very often"_s, noon()));
    const auto shop = snapshot();
    QCOMPARE(shop->definitions.find(*user)->condition, membersOf("Very often"));
    Unwatched control;
    const auto members =
        evaluate(shop->definitions.find(*user)->condition, shop->at(sampleDay), control);
    QVERIFY(members);
    QVERIFY(members->count() > 0);
}

void TstShop::aUsedSegmentIsNotRemoved()
{
    const auto often = m_shop->addSegment(u"Often"_s, atLeastPurchases(10), {}, noon());
    const auto user = m_shop->addSegment(u"User"_s, membersOf("Often"), {}, noon());
    QVERIFY(often && user);
    const auto kept = m_shop->removeSegment(*often);
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, ErrorCode::SegmentInUse);
    QCOMPARE(kept.error().found, u"User"_s);
    QVERIFY(m_shop->removeSegment(*user));
    QVERIFY(m_shop->removeSegment(*often));
}

void TstShop::aSegmentIsDescribedAndComesBackWhole()
{
    const auto id = m_shop->addSegment(u"Often"_s, atLeastPurchases(10), {}, noon());
    QVERIFY(id);
    const SegmentLook look{u"Gọi trước Tết"_s, SegmentColour::Blue};
    QVERIFY(m_shop->describeSegment(*id, look));
    const Segment whole = *snapshot()->definitions.find(*id);
    QCOMPARE(whole.look, look);
    QVERIFY(m_shop->removeSegment(*id));
    const auto unknown = m_shop->describeSegment(*id, look);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::UnknownSegment);
    QVERIFY(m_shop->putSegmentBack(whole));
    QCOMPARE(*snapshot()->definitions.find(*id), whole);
    QVERIFY(!m_shop->putSegmentBack(whole)); // it is there
}

void TstShop::aCycleIsRefused()
{
    const auto first = m_shop->addSegment(u"First"_s, everyone(), {}, noon());
    const auto second = m_shop->addSegment(u"Second"_s, membersOf("First"), {}, noon());
    QVERIFY(first && second);
    const auto changed = m_shop->changeSegment(*first, membersOf("Second"), noon());
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::SegmentCycle);
    QCOMPARE(snapshot()->definitions.find(*first)->condition, everyone());
}

void TstShop::columnsStayWhileOnlyDefinitionsChange()
{
    const auto before = snapshot();
    QCOMPARE(snapshot(), before);
    QVERIFY(m_shop->addSegment(u"New"_s, everyone(), {}, noon()));
    const auto after = snapshot();
    QVERIFY(after != before);
    QCOMPARE(after->profiles, before->profiles);
    QCOMPARE(after->definitions.segments().size(), before->definitions.segments().size() + 1);
}

void TstShop::aListLeavesOutWhoMayNotBeWrittenTo()
{
    Unwatched control;
    ExportRequest request;
    request.condition = everyone();
    request.channel = MessageChannel::Sms;
    request.asOf = sampleDay;
    request.file = m_folder.filePath(u"list.csv"_s);
    ListHeaders headers;
    headers.name = u"Name"_s;
    headers.phone = u"Phone"_s;
    const auto report = m_shop->exportList(request, headers, Language::English, noon(), control);
    QVERIFY(report);
    std::int64_t excluded = 0;
    for (const auto &[reason, people] : report->excluded)
        excluded += people;
    QCOMPARE(report->written + excluded, report->members);
    QVERIFY(report->excluded.at(ExclusionReason::DoNotContact) > 0);
    QVERIFY(report->excluded.at(ExclusionReason::NoAddress) > 0);

    QFile file(request.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("\xef\xbb\xbf"));
    QCOMPARE(text.count("\r\n"), report->written + 1);
    QVERIFY(!text.contains("+84")); // phones as people dial them, kept as text by their blanks

    const auto exports = m_shop->exports();
    QVERIFY(exports);
    QCOMPARE(exports->size(), std::size_t{1});
    QCOMPARE(exports->front().written, report->written);
}

void TstShop::heldOutPeopleAreTheSameForTheSameSeed()
{
    const auto shop = snapshot();
    const CustomerSet all = CustomerSet::all(shop->profiles->size());
    const auto choice = [](std::uint64_t seed) {
        return RecipientChoice{MessageChannel::Zalo, AddressNeed::OfChannel, 10, {}, seed};
    };
    const Recipients once = chooseRecipients(all, *shop->profiles, choice(42));
    const Recipients again = chooseRecipients(all, *shop->profiles, choice(42));
    const Recipients other = chooseRecipients(all, *shop->profiles, choice(43));
    QCOMPARE(once.heldOut, again.heldOut);
    QVERIFY(once.heldOut != other.heldOut);
    const auto reached = once.heldOut.size() + once.written.size();
    QCOMPARE(once.heldOut.size(), (reached + 5) / 10);
    for (const std::size_t person : once.heldOut)
        QVERIFY(!std::binary_search(once.written.begin(), once.written.end(), person));
}

void TstShop::aListThatCannotBeWrittenLeavesNoRecord()
{
    Unwatched control;
    ExportRequest request;
    request.condition = everyone();
    request.asOf = sampleDay;
    request.file = m_folder.filePath(u"no/such/folder/list.csv"_s);
    const auto report = m_shop->exportList(request, {}, Language::English, noon(), control);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::FileUnwritable);
    QVERIFY(m_shop->exports()->empty());
}

void TstShop::currencyStaysOnceThereAreOrders()
{
    ShopSettings settings = *m_shop->settings();
    settings.name = u"Another name"_s;
    QVERIFY(m_shop->changeSettings(settings));
    settings.currency = u"USD"_s;
    const Result<void> refused = m_shop->changeSettings(settings);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::BadSetting);
    QCOMPARE(refused.error().place, u"currency"_s);
    QCOMPARE(refused.error().expected, u"VND"_s);
    QCOMPARE(m_shop->settings()->currency, u"VND"_s);
    QCOMPARE(m_shop->settings()->name, u"Another name"_s);

    const auto fresh = Shop::create(m_folder.filePath(u"fresh.khachquen"_s), ShopSettings());
    QVERIFY(fresh);
    QVERIFY((*fresh)->changeSettings(settings));
    QCOMPARE((*fresh)->settings()->currency, u"USD"_s);
}

QTEST_GUILESS_MAIN(TstShop)
#include "tst_shop.moc"
