#include "bench/peer_shop.h"

#include "core/profile/profile_builder.h"

#include <QDir>
#include <QFile>

#include <charconv>

namespace kq::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int32_t epochDay = 2'440'588; // the Julian day of 1970-01-01
constexpr std::int32_t secondsPerDay = 86'400;
constexpr std::uint32_t notYet = std::numeric_limits<std::uint32_t>::max();

/// The cells of a plain CSV file, one after another; the generator quotes nothing.
class Cells {
public:
    explicit Cells(const QString &path)
        : m_file(path)
    {
        if (!m_file.open(QIODevice::ReadOnly))
            qFatal("cannot read %ls", qUtf16Printable(path));
        m_left = {reinterpret_cast<const char *>(m_file.map(0, m_file.size())),
                  static_cast<std::size_t>(m_file.size())};
        m_left.remove_prefix(m_left.find('\n') + 1); // the headers
    }
    [[nodiscard]] bool atEnd() const { return m_left.empty(); }
    std::string_view text()
    {
        const std::size_t end = m_left.find_first_of(",\n");
        const std::string_view cell = m_left.substr(0, end);
        m_left.remove_prefix(end + 1);
        return cell;
    }
    template <class Number>
    Number number()
    {
        const std::string_view cell = text();
        Number number{};
        if (std::from_chars(cell.data(), cell.data() + cell.size(), number).ec != std::errc())
            qFatal("no number in %ls", qUtf16Printable(m_file.fileName()));
        return number;
    }

private:
    QFile m_file;
    std::string_view m_left;
};

QString wide(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString areaWord(int code)
{
    return u"khu "_s + QString::number(code);
}

void addCustomers(ProfileBuilder &builder, const QString &folder)
{
    Cells cells(QDir(folder).filePath(u"customers.csv"_s));
    while (!cells.atEnd()) {
        ProfileBuilder::CustomerRow row;
        row.id = {cells.number<std::int64_t>()};
        row.name = wide(cells.text());
        const QString phone = wide(cells.text());
        const QString email = wide(cells.text());
        row.registeredOn = epochDay + cells.number<std::int32_t>();
        row.area = builder.areaCode(areaWord(cells.number<int>()));
        const QString tags = wide(cells.text());
        cells.text(); // the tags once more, as bits
        const QDate born = QDate::fromJulianDay(epochDay + cells.number<std::int32_t>());
        row.birthday = Birthday{born.year(), born.month(), born.day()};
        row.gender = static_cast<Gender>(cells.number<int>());
        cells.text(); // its source
        if (cells.number<int>() != 0)
            row.consents.zalo = Consent::Granted;
        builder.addRow(row);
        builder.addPhone(row.id, u"+84"_s + phone.sliced(1), PhoneKind::Mobile);
        if (!email.isEmpty())
            builder.addEmail(row.id, email);
        for (const QString &tag : tags.split(u'|', Qt::SkipEmptyParts))
            builder.addTag(row.id, builder.tagCode(tag));
    }
}

void addOrders(ProfileBuilder &builder, const QString &folder)
{
    Cells cells(QDir(folder).filePath(u"orders.csv"_s));
    while (!cells.atEnd()) {
        ProfileBuilder::OrderRow row;
        row.id = {cells.number<std::int64_t>()};
        row.customer = {cells.number<std::int64_t>()};
        const auto seconds = cells.number<std::int64_t>();
        row.placedAt.day = epochDay + static_cast<std::int32_t>(seconds / secondsPerDay);
        row.placedAt.second = static_cast<std::int32_t>(seconds % secondsPerDay);
        const bool completed = cells.number<int>() == 0;
        row.status = completed ? OrderStatus::Completed : OrderStatus::Cancelled;
        row.area = builder.areaCode(areaWord(cells.number<int>()));
        row.total = {cells.number<std::int64_t>()};
        row.channel = builder.channelCode(wide(cells.text()));
        builder.addRow(row);
    }
}

void addLines(ProfileBuilder &builder, const QString &folder)
{
    std::vector<std::uint32_t> codes; // by the product's number, which settles its category
    Cells cells(QDir(folder).filePath(u"order_lines.csv"_s));
    while (!cells.atEnd()) {
        ProfileBuilder::LineRow row;
        row.order = {cells.number<std::int64_t>()};
        const auto product = cells.number<std::size_t>();
        const std::string_view category = cells.text();
        row.quantity = {cells.number<std::int64_t>() * Quantity::perUnit};
        row.amount = {cells.number<std::int64_t>()};
        if (product >= codes.size())
            codes.resize(product + 1, notYet);
        if (codes[product] == notYet) {
            codes[product] = builder.productCode(QString::number(product), {}, wide(category));
        }
        row.product = codes[product];
        builder.addRow(row);
    }
}

} // namespace

std::shared_ptr<const Profiles> peerShop(const QString &folder)
{
    ProfileBuilder builder;
    addCustomers(builder, folder);
    addOrders(builder, folder);
    addLines(builder, folder);
    Result<std::shared_ptr<const Profiles>> profiles = builder.finish();
    if (!profiles)
        qFatal("the shop is too large");
    return *profiles;
}

} // namespace kq::bench
