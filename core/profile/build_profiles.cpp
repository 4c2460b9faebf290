#include "core/profile/build_profiles.h"

#include "core/profile/profile_builder.h"
#include "core/profile/profile_copier.h"
#include "core/store/profile_rows.h"
#include "core/store/transaction.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <vector>

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

/// Takes over what did not change, customer by customer in the order of their ids, between those
/// whose rows come from the shop file.
class UnchangedPeople {
public:
    UnchangedPeople(const ChangedRows &rows, ProfileCopier &copier)
        : m_rows(rows)
        , m_copier(copier)
        , m_next(rows.customers.begin())
    {}

    using Copy = void (ProfileCopier::*)(std::size_t place);
    void copyBefore(CustomerId id, Copy copy)
    {
        for (; m_next != m_rows.customers.end() && *m_next < id; ++m_next)
            copyOne(*m_next, copy);
    }
    void copyRest(Copy copy)
    {
        for (; m_next != m_rows.customers.end(); ++m_next)
            copyOne(*m_next, copy);
    }

private:
    void copyOne(CustomerId id, Copy copy)
    {
        if (std::ranges::binary_search(m_rows.people, id))
            return;
        if (const std::optional<std::size_t> place = m_rows.base.indexOf(id))
            (m_copier.*copy)(*place);
    }

    const ChangedRows &m_rows;
    ProfileCopier &m_copier;
    std::span<const CustomerId>::iterator m_next;
};

/// Streams one table after another into the builder.
class ProfileLoader {
public:
    /// @p changed: what is to be read; null for the whole shop.
    ProfileLoader(Connection &db, const ChangedRows *changed, JobControl &control)
        : m_db(db)
        , m_changed(changed)
        , m_control(control)
    {
        if (changed != nullptr)
            m_people.emplace(changed->people);
    }

    Result<std::shared_ptr<const Profiles>> load();

private:
    [[nodiscard]] const ChosenCustomers *chosen() const { return m_people ? &*m_people : nullptr; }
    Result<void> readWords();
    Result<void> readAttributes();
    Result<void> readPeople();
    Result<void> readIdentities();
    Result<void> readBelongings();
    Result<void> readAttributeValues();
    Result<void> readSales();
    Result<void> takeChangedSales();
    Result<void> readChangedLines();
    void addOrder(const OrderView &view);
    void addProducts(const std::vector<ProductEntry> &products);
    void addLine(const LineView &view);

    Connection &m_db;
    const ChangedRows *m_changed;
    std::optional<ChosenCustomers> m_people; // whose rows are read
    std::optional<ProfileCopier> m_copier;
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
    if (m_changed == nullptr) {
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
    return readAttributes();
}

Result<void> ProfileLoader::readAttributes()
{
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
    std::optional<UnchangedPeople> unchanged;
    if (m_changed != nullptr) {
        m_copier.emplace(m_changed->base, m_builder);
        unchanged.emplace(*m_changed, *m_copier);
    }
    const auto add = [&](const CustomerView &view) {
        if (unchanged)
            unchanged->copyBefore(view.id, &ProfileCopier::copyCustomer);
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
    };
    if (Result<void> done = readCustomers(m_db, add, m_control, chosen()); !done)
        return done;
    if (unchanged)
        unchanged->copyRest(&ProfileCopier::copyCustomer);
    return {};
}

Result<void> ProfileLoader::readIdentities()
{
    if (auto done = readCodes(
            m_db, [&](const CodeView &view) { m_builder.addCode(view.customer, text(view.code)); },
            m_control, chosen());
        !done) {
        return done;
    }
    if (auto done = readPhones(
            m_db,
            [&](const PhoneView &view) {
                m_builder.addPhone(view.customer, text(view.number), view.kind);
            },
            m_control, chosen());
        !done) {
        return done;
    }
    return readEmails(
        m_db, [&](const EmailView &view) { m_builder.addEmail(view.customer, text(view.email)); },
        m_control, chosen());
}

Result<void> ProfileLoader::readBelongings()
{
    if (auto done = readCustomerTags(
            m_db, [&](LinkView link) { m_builder.addTag(link.customer, m_tags.at(link.entry)); },
            m_control, chosen());
        !done) {
        return done;
    }
    if (auto done = readCustomerSources(
            m_db,
            [&](LinkView link) {
                m_builder.addCustomerSource(link.customer, m_builder.sourceCode({link.entry}));
            },
            m_control, chosen());
        !done) {
        return done;
    }
    if (Result<void> done = readAttributeValues(); !done)
        return done;
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
        m_control, chosen());
}

Result<void> ProfileLoader::readAttributeValues()
{
    std::optional<UnchangedPeople> unchanged;
    if (m_changed != nullptr)
        unchanged.emplace(*m_changed, *m_copier);
    const auto add = [&](const AttributeView &view) {
        if (unchanged)
            unchanged->copyBefore(view.customer, &ProfileCopier::copyAttributes);
        const auto attribute = m_attributes.constFind(view.attribute);
        if (attribute != m_attributes.cend()) // else it was removed
            m_builder.addAttributeValue(view.customer, *attribute, text(view.value));
    };
    if (Result<void> done = kq::readAttributeValues(m_db, add, m_control, chosen()); !done)
        return done;
    if (unchanged)
        unchanged->copyRest(&ProfileCopier::copyAttributes);
    return {};
}

void ProfileLoader::addOrder(const OrderView &view)
{
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
}

void ProfileLoader::addProducts(const std::vector<ProductEntry> &products)
{
    for (const ProductEntry &product : products) {
        m_products.add(product.id,
                       m_builder.productCode(product.code, product.name, product.category));
    }
}

void ProfileLoader::addLine(const LineView &view)
{
    m_builder.addRow(ProfileBuilder::LineRow{view.order, m_products.at(view.product), view.quantity,
                                             view.amount});
}

Result<void> ProfileLoader::readSales()
{
    if (m_changed != nullptr)
        return takeChangedSales();
    const Result<std::vector<ProductEntry>> products = productEntries(m_db);
    if (!products)
        return products.error();
    addProducts(*products);
    if (Result<void> done = readOrders(
            m_db, [this](const OrderView &view) { addOrder(view); }, m_control);
        !done) {
        return done;
    }
    return readLines(
        m_db, [this](const LineView &view) { addLine(view); }, m_control);
}

Result<void> ProfileLoader::takeChangedSales()
{
    for (const CustomerId id : m_changed->customers) {
        if (m_control.cancelled())
            return Error{ErrorCode::Cancelled, {}, {}, {}};
        if (const std::optional<std::size_t> place = m_changed->base.indexOf(id))
            m_copier->copyOrders(*place, m_changed->orders);
    }
    for (const OrderView &view : m_changed->ordersNow) {
        if (view.customer != CustomerId()) // walk-in sales are told apart
            addOrder(view);
    }
    return readChangedLines();
}

Result<void> ProfileLoader::readChangedLines()
{
    std::vector<LineView> lines;
    if (Result<void> done = readLines(
            m_db, [&lines](const LineView &view) { lines.push_back(view); }, m_control,
            &m_changed->orders);
        !done) {
        return done;
    }
    std::vector<std::int64_t> used;
    used.reserve(lines.size());
    for (const LineView &line : lines)
        used.push_back(line.product);
    std::ranges::sort(used);
    used.erase(std::unique(used.begin(), used.end()), used.end());
    const Result<std::vector<ProductEntry>> products = productEntries(m_db, used);
    if (!products)
        return products.error();
    addProducts(*products);
    for (const LineView &line : lines)
        addLine(line);
    return {};
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

Result<std::shared_ptr<const Profiles>> buildChangedProfiles(const ChangedRows &rows,
                                                             Connection &db, JobControl &control)
{
    return ProfileLoader(db, &rows, control).load();
}

} // namespace kq
