#include "core/profile/build_profiles.h"

#include "core/profile/profile_builder.h"
#include "core/store/profile_rows.h"
#include "core/store/transaction.h"

#include <QHash>

namespace kq {

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Codes of the columns by the row numbers that the tables use instead of words.
class Codes {
public:
    template <class CodeOf>
    void fill(const std::vector<DictionaryEntry> &entries, CodeOf codeOf)
    {
        for (const DictionaryEntry &entry : entries)
            m_codes.insert(entry.id, codeOf(entry.name));
    }
    void add(std::int64_t id, std::uint32_t code) { m_codes.insert(id, code); }
    [[nodiscard]] std::uint32_t at(std::int64_t id) const { return m_codes.value(id); }

private:
    QHash<std::int64_t, std::uint32_t> m_codes;
};

/// Streams one table after another into the builder.
class ProfileLoader {
public:
    /// @p chosen: the customers to be read; null for the whole shop.
    ProfileLoader(Connection &db, const ChosenCustomers *chosen, JobControl &control)
        : m_db(db)
        , m_chosen(chosen)
        , m_control(control)
    {}

    Result<std::shared_ptr<const Profiles>> load();

private:
    Result<void> readWords();
    Result<void> readPeople();
    Result<void> readIdentities();
    Result<void> readBelongings();
    Result<void> readSales();

    Connection &m_db;
    const ChosenCustomers *m_chosen;
    JobControl &m_control;
    ProfileBuilder m_builder;
    Codes m_areas;
    Codes m_channels;
    Codes m_branches;
    Codes m_tags;
    Codes m_products;
    QHash<std::int64_t, std::size_t> m_attributes;
};

Result<void> ProfileLoader::readWords()
{
    if (m_chosen == nullptr) {
        const Result<RowBounds> bounds = rowBounds(m_db);
        if (!bounds)
            return bounds.error();
        m_builder.reserve(static_cast<std::size_t>(bounds->customers),
                          static_cast<std::size_t>(bounds->orders),
                          static_cast<std::size_t>(bounds->lines));
    }

    const auto fill = [](Codes &codes, const Result<std::vector<DictionaryEntry>> &entries,
                         auto codeOf) -> Result<void> {
        if (!entries)
            return entries.error();
        codes.fill(*entries, codeOf);
        return {};
    };
    if (auto done = fill(m_areas, areaEntries(m_db),
                         [&](const QString &word) { return m_builder.areaCode(word); });
        !done) {
        return done;
    }
    if (auto done = fill(m_channels, channelEntries(m_db),
                         [&](const QString &word) { return m_builder.channelCode(word); });
        !done) {
        return done;
    }
    if (auto done = fill(m_branches, branchEntries(m_db),
                         [&](const QString &word) { return m_builder.branchCode(word); });
        !done) {
        return done;
    }
    if (auto done = fill(m_tags, tagEntries(m_db),
                         [&](const QString &word) { return m_builder.tagCode(word); });
        !done) {
        return done;
    }
    const Result<std::vector<DictionaryEntry>> sources = sourceEntries(m_db);
    if (!sources)
        return sources.error();
    for (const DictionaryEntry &source : *sources)
        m_builder.addSource({source.id}, source.name);
    const Result<std::vector<ProductEntry>> products = productEntries(m_db, m_chosen);
    if (!products)
        return products.error();
    for (const ProductEntry &product : *products) {
        m_products.add(product.id,
                       m_builder.productCode(product.code, product.name, product.category));
    }
    const Result<std::vector<StoredAttribute>> attributes = listAttributes(m_db);
    if (!attributes)
        return attributes.error();
    for (const StoredAttribute &attribute : *attributes) {
        m_attributes.insert(attribute.id, m_builder.addAttribute(attribute.name, attribute.type));
    }
    return {};
}

Result<void> ProfileLoader::readPeople()
{
    return readCustomers(
        m_db,
        [&](const CustomerView &view) {
            ProfileBuilder::CustomerRow row;
            row.id = view.id;
            row.name = text(view.name);
            row.foldedName = text(view.search);
            row.address = text(view.address);
            row.note = text(view.note);
            row.area = m_builder.areaCode(text(view.area));
            row.app = m_builder.appCode(text(view.app));
            row.gender = view.gender;
            row.birthday = view.birthday;
            row.registeredOn = view.registeredOn;
            row.doNotContact = view.doNotContact;
            row.consents = view.consents;
            m_builder.addRow(row);
        },
        m_control, m_chosen);
}

Result<void> ProfileLoader::readIdentities()
{
    if (auto done = readCodes(
            m_db, [&](const CodeView &view) { m_builder.addCode(view.customer, text(view.code)); },
            m_control, m_chosen);
        !done) {
        return done;
    }
    if (auto done = readPhones(
            m_db,
            [&](const PhoneView &view) {
                m_builder.addPhone(view.customer, text(view.number), view.kind);
            },
            m_control, m_chosen);
        !done) {
        return done;
    }
    return readEmails(
        m_db, [&](const EmailView &view) { m_builder.addEmail(view.customer, text(view.email)); },
        m_control, m_chosen);
}

Result<void> ProfileLoader::readBelongings()
{
    if (auto done = readCustomerTags(
            m_db, [&](LinkView link) { m_builder.addTag(link.customer, m_tags.at(link.entry)); },
            m_control, m_chosen);
        !done) {
        return done;
    }
    if (auto done = readCustomerSources(
            m_db,
            [&](LinkView link) {
                m_builder.addCustomerSource(link.customer, m_builder.sourceCode({link.entry}));
            },
            m_control, m_chosen);
        !done) {
        return done;
    }
    if (auto done = readAttributeValues(
            m_db,
            [&](const AttributeView &view) {
                const auto attribute = m_attributes.constFind(view.attribute);
                if (attribute != m_attributes.cend()) // else it was removed
                    m_builder.addAttributeValue(view.customer, *attribute, text(view.value));
            },
            m_control, m_chosen);
        !done) {
        return done;
    }
    return readOpeningFigures(
        m_db,
        [&](const OpeningFiguresView &view) {
            OpeningFigures figures;
            figures.source = view.source;
            figures.count = view.count;
            figures.total = view.total;
            if (view.firstOn != noDay)
                figures.firstOn = QDate::fromJulianDay(view.firstOn);
            figures.lastOn = QDate::fromJulianDay(view.lastOn);
            m_builder.addOpeningFigures(view.customer, figures);
        },
        m_control, m_chosen);
}

Result<void> ProfileLoader::readSales()
{
    if (auto done = readOrders(
            m_db,
            [&](const OrderView &view) {
                ProfileBuilder::OrderRow row;
                row.id = view.id;
                row.customer = view.customer;
                row.placedAt = view.placedAt;
                row.status = view.status;
                row.discounted = view.discount > Money();
                row.total = view.total;
                row.area = m_areas.at(view.area);
                row.channel = m_channels.at(view.channel);
                row.branch = m_branches.at(view.branch);
                row.source = m_builder.sourceCode(view.source);
                m_builder.addRow(row);
            },
            m_control, m_chosen);
        !done) {
        return done;
    }
    return readLines(
        m_db,
        [&](const LineView &view) {
            m_builder.addRow(ProfileBuilder::LineRow{view.order, m_products.at(view.product),
                                                     view.quantity, view.amount});
        },
        m_control, m_chosen);
}

Result<std::shared_ptr<const Profiles>> ProfileLoader::load()
{
    Result<ReadTransaction> reading = ReadTransaction::begin(m_db);
    if (!reading)
        return reading.error();
    using Step = Result<void> (ProfileLoader::*)();
    for (const Step step :
         {&ProfileLoader::readWords, &ProfileLoader::readPeople, &ProfileLoader::readIdentities,
          &ProfileLoader::readBelongings, &ProfileLoader::readSales}) {
        if (Result<void> done = (this->*step)(); !done)
            return done.error();
    }
    if (m_control.cancelled())
        return Error{ErrorCode::Cancelled, {}, {}, {}};
    return m_builder.finish();
}

} // namespace

Result<std::shared_ptr<const Profiles>> buildProfiles(Connection &db, JobControl &control)
{
    return ProfileLoader(db, nullptr, control).load();
}

Result<std::shared_ptr<const Profiles>> buildProfilesOf(std::span<const CustomerId> ids,
                                                        Connection &db, JobControl &control)
{
    const ChosenCustomers chosen(ids);
    return ProfileLoader(db, &chosen, control).load();
}

} // namespace kq
