#include "core/importing/normalise.h"

#include "core/importing/cell_values.h"
#include "core/text/area.h"
#include "core/text/email.h"
#include "core/text/fold.h"
#include "core/text/number.h"
#include "core/text/person_words.h"
#include "core/text/phone.h"
#include "core/text/status_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

// A million billion of the minor unit: sums over ten thousand of these still fit.
constexpr std::int64_t largestMoney = 1'000'000'000'000'000;
constexpr std::int64_t largestQuantity = 1'000'000'000; // units
constexpr qsizetype statusWordsRemembered = 1000;
constexpr int quantityDigits = 6;

void append(QString &target, const QString &text, QLatin1String between)
{
    if (target.isEmpty())
        target = text;
    else
        target += between + text;
}

} // namespace

Normaliser::Normaliser(ImportKind kind, std::vector<BoundColumn> columns,
                       const ShopSettings &settings, QHash<QString, OrderStatus> statusWords)
    : m_kind(kind)
    , m_columns(std::move(columns))
    , m_outside(m_columns)
    , m_country(settings.country)
    , m_minorDigits(minorUnitDigits(settings.currency))
    , m_statusWords(std::move(statusWords))
{
    const ReadPhone own = readPhone(settings.hotline, settings.country);
    if (own.what == ReadPhone::What::Number)
        m_shopNumber = own.phone.number;
    m_areaByAddress =
        m_kind == ImportKind::Customers &&
        std::none_of(m_columns.begin(), m_columns.end(), [](const BoundColumn &column) {
            return column.mapped.field == ImportField::Area;
        });
}

std::optional<Reject> Normaliser::read(const Row &row, RowCells &cells)
{
    cells = {};
    m_quantity.reset();
    m_unitPrice.reset();
    m_amount.reset();
    for (std::size_t position = 0; position < m_columns.size(); ++position) {
        const BoundColumn &column = m_columns[position];
        const auto index = static_cast<std::size_t>(column.index);
        if (index >= row.size() || row[index].isEmpty())
            continue;
        if (const Fault fault = readCell(position, row[index], cells))
            return Reject{0, column.mapped.header, readText(row[index]), *fault};
    }
    settlePerson(m_kind == ImportKind::Customers ? cells.customer.person : cells.order.person);
    cells.order.joinTime();
    if (m_areaByAddress && !cells.customer.address.isEmpty())
        cells.customer.areaOfAddress =
            provinceOfAddress(cells.customer.address).value_or(QString());
    if (const Fault fault = finishLine(cells.line))
        return Reject{0, {}, {}, *fault};
    return std::nullopt;
}

QString Normaliser::orderCode(const Row &row) const
{
    for (const BoundColumn &column : m_columns) {
        const auto index = static_cast<std::size_t>(column.index);
        if (column.mapped.field == ImportField::OrderCode && index < row.size())
            return codeText(readText(row[index]));
    }
    return {};
}

Normaliser::Fault Normaliser::readCell(std::size_t position, const Cell &cell, RowCells &cells)
{
    const BoundColumn &column = m_columns[position];
    const QString text = textOfCell(cell);
    if (text.isEmpty())
        return std::nullopt;
    if (m_kind == ImportKind::Customers)
        return readCustomerCell(position, cell, text, cells.customer);
    if (column.isLine)
        return readLineCell(column, cell, text, cells.line);
    return readOrderCell(column, cell, text, cells.order);
}

bool Normaliser::readPersonCell(ImportField field, const QString &text, PersonCells &person) const
{
    if (field == ImportField::Code || field == ImportField::CustomerCode)
        person.code = codeText(text);
    else if (field == ImportField::Name || field == ImportField::CustomerName)
        append(person.name, text.simplified(), QLatin1String(" "));
    else if (field == ImportField::Phone || field == ImportField::CustomerPhone)
        readPhonesInto(text, person);
    else if (field == ImportField::Email || field == ImportField::CustomerEmail)
        readEmailsInto(text, person);
    else
        return false;
    return true;
}

void Normaliser::settlePerson(PersonCells &person)
{
    person.walkInWord = isWalkInName(person.name);
    if (person.walkInWord)
        person.name.clear(); // with a phone it is somebody, whose name is not `Khách lẻ`
    const auto isDigit = [](QChar sign) { return sign.isDigit(); };
    if (std::none_of(person.code.begin(), person.code.end(), isDigit) && isWalkInName(person.code))
        person.code.clear(); // `KL` is a word too, and everybody's
}

void Normaliser::readPhonesInto(const QString &text, PersonCells &person) const
{
    for (const ReadPhone &read : readPhones(text, m_country)) {
        const bool someones =
            read.what == ReadPhone::What::Number || read.what == ReadPhone::What::Invalid;
        const auto same = [&](const Phone &phone) { return phone.number == read.phone.number; };
        if (someones && read.phone.number != m_shopNumber &&
            std::none_of(person.phones.begin(), person.phones.end(), same))
            person.phones.push_back(read.phone);
    }
}

void Normaliser::readEmailsInto(const QString &text, PersonCells &person)
{
    for (const ReadEmail &read : examineEmails(text)) {
        if (read.what == ReadEmail::What::Address && !person.emails.contains(read.address))
            person.emails += read.address;
    }
}

Normaliser::Fault Normaliser::readMoneyCell(const BoundColumn &column, const Cell &cell,
                                            const QString &text, std::optional<Money> &money) const
{
    if (saysNothing(text))
        return std::nullopt;
    const std::optional<Decimal> number = decimalOfCell(column, cell, text);
    if (!number)
        return RejectReason::UnreadableMoney;
    const std::optional<Money> read = toMoney(*number, m_minorDigits);
    if (!read || read->minor > largestMoney || read->minor < -largestMoney)
        return RejectReason::NumberTooLarge;
    money = read;
    return std::nullopt;
}

Normaliser::Fault Normaliser::readStatus(const QString &text, std::optional<OrderStatus> &status)
{
    if (saysNothing(text))
        return std::nullopt;
    const auto seen = m_statusSeen.constFind(text);
    if (seen != m_statusSeen.constEnd()) {
        status = *seen;
        return std::nullopt;
    }
    const auto own = m_statusWords.constFind(folded(text));
    const std::optional<OrderStatus> read =
        own != m_statusWords.constEnd() ? std::optional(*own) : readOrderStatus(text);
    if (!read)
        return RejectReason::UnknownStatus;
    if (m_statusSeen.size() < statusWordsRemembered)
        m_statusSeen.insert(text, *read);
    status = read;
    return std::nullopt;
}

Normaliser::Fault Normaliser::readPlacedAt(const BoundColumn &column, const Cell &cell,
                                           const QString &text, std::optional<Moment> &placedAt)
{
    if (cell.text() != nullptr && text == m_lastDateText) {
        placedAt = m_lastDate;
        return std::nullopt;
    }
    if (saysNothing(text))
        return std::nullopt;
    const std::optional<Moment> read = momentOfCell(column, cell, text);
    if (!read)
        return RejectReason::UnreadableDate;
    placedAt = read;
    m_lastDate = read;
    m_lastDateText = cell.text() != nullptr ? text : QString();
    return std::nullopt;
}

Normaliser::Fault Normaliser::readOrderCell(const BoundColumn &column, const Cell &cell,
                                            const QString &text, OrderCells &order)
{
    const ImportField field = column.mapped.field;
    if (field == ImportField::OrderCode) {
        order.code = codeText(text);
        return std::nullopt;
    }
    if (readPersonCell(field, text, order.person))
        return std::nullopt;
    if (field == ImportField::PlacedAt)
        return readPlacedAt(column, cell, text, order.placedAt);
    if (field == ImportField::PlacedTime) {
        order.placedTime = secondOfCell(cell, text);
        const bool read = order.placedTime || saysNothing(text);
        return read ? Fault() : RejectReason::UnreadableTime;
    }
    if (field == ImportField::Status)
        return readStatus(text, order.status);
    if (field == ImportField::Total)
        return readMoneyCell(column, cell, text, order.total);
    if (field == ImportField::Discount || field == ImportField::Refund) {
        std::optional<Money> &money =
            field == ImportField::Discount ? order.discount : order.refund;
        const Fault fault = readMoneyCell(column, cell, text, money);
        if (money && money->minor < 0) // `-50.000` and `50.000` are one discount
            money->minor = -money->minor;
        return fault;
    }
    if (field == ImportField::Area)
        order.area = text;
    else if (field == ImportField::Channel)
        order.channel = text;
    else if (field == ImportField::Branch)
        order.branch = text;
    return std::nullopt;
}

Normaliser::Fault Normaliser::readLineCell(const BoundColumn &column, const Cell &cell,
                                           const QString &text, LineCells &line)
{
    const ImportField field = column.mapped.field;
    line.present = true;
    if (field == ImportField::Amount)
        return readMoneyCell(column, cell, text, m_amount);
    if (field == ImportField::Quantity || field == ImportField::UnitPrice) {
        if (saysNothing(text))
            return std::nullopt;
        const bool price = field == ImportField::UnitPrice;
        std::optional<Decimal> number = decimalOfCell(column, cell, text);
        if (!number)
            return price ? RejectReason::UnreadableMoney : RejectReason::UnreadableNumber;
        (price ? m_unitPrice : m_quantity) = number;
        return std::nullopt;
    }
    if (field == ImportField::ProductCode)
        line.productCode = codeText(text);
    else if (field == ImportField::ProductName)
        line.productName = text;
    else if (field == ImportField::Category)
        line.category = text;
    return std::nullopt;
}

Normaliser::Fault Normaliser::finishLine(LineCells &line) const
{
    if (!line.present)
        return std::nullopt;
    const Decimal quantity = m_quantity.value_or(Decimal(1));
    if (quantity > Decimal(largestQuantity) || quantity < Decimal(-largestQuantity))
        return RejectReason::NumberTooLarge;
    line.quantity.millionths = toMoney(quantity, quantityDigits)->minor;
    if (m_amount) {
        line.amount = *m_amount;
        return std::nullopt;
    }
    const std::optional<Money> amount =
        lineAmount(quantity, m_unitPrice.value_or(Decimal(0)), m_minorDigits);
    if (!amount || amount->minor > largestMoney || amount->minor < -largestMoney)
        return RejectReason::NumberTooLarge;
    line.amount = *amount;
    return std::nullopt;
}

} // namespace kq
