#include "core/importing/guess_mapping.h"

#include "core/importing/guess_kind.h"
#include "core/importing/header_rows.h"
#include "core/importing/import_field_keys.h"
#include "core/text/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

std::vector<ImportField> allFields()
{
    std::vector<ImportField> fields;
    for (const auto &[field, word] : KeyTable<ImportField>::entries) {
        if (field != ImportField::Ignore)
            fields.push_back(field);
    }
    return fields;
}

constexpr std::size_t rowsLookedAtClosely = 300;

bool isDateField(ImportField field)
{
    return field == ImportField::Birthday || field == ImportField::RegisteredOn ||
           field == ImportField::FirstOrderOn || field == ImportField::LastOrderOn ||
           field == ImportField::PlacedAt;
}

bool isNumberField(ImportField field)
{
    return field == ImportField::OrdersCount || field == ImportField::OrdersTotal ||
           field == ImportField::Discount || field == ImportField::Refund ||
           field == ImportField::Total || field == ImportField::Quantity ||
           field == ImportField::UnitPrice || field == ImportField::Amount;
}

/// A header as the owner's mapping may write it: letter by letter first, then folded.
const BoundColumn *columnOf(const std::vector<BoundColumn> &columns, const QString &header)
{
    for (const BoundColumn &column : columns) {
        if (column.mapped.header == header)
            return &column;
    }
    const QString same = folded(header);
    for (const BoundColumn &column : columns) {
        if (folded(column.mapped.header) == same)
            return &column;
    }
    return nullptr;
}

struct Candidate {
    HeaderScore score = 0;
    std::size_t column = 0;
    ImportField field = ImportField::Ignore;
};

bool isBetter(const Candidate &a, const Candidate &b)
{
    return a.score != b.score ? a.score > b.score : a.column < b.column;
}

} // namespace

QStringList headersOf(const Row &headerRow)
{
    QStringList headers;
    for (const Cell &cell : headerRow) {
        QString header = readText(cell).simplified();
        if (header.isEmpty())
            header = u'#' + QString::number(headers.size() + 1);
        headers += header;
    }
    return headers;
}

Result<SheetGuess> SheetGuess::make(const std::vector<Row> &head, const Mapping &fixed,
                                    std::optional<ImportKind> kind, const ShopSettings &settings)
{
    Result<HeaderWords> words = HeaderWords::load();
    if (!words)
        return words.error();
    SheetGuess guess;
    guess.m_fixed = fixed;
    const HeaderRows found = findHeader(head, fixed, *words);
    if (found.empty)
        return Error{ErrorCode::EmptyFile, {}, {}, {}};
    guess.m_headerRow = found.last;
    guess.m_nameless = found.nameless;

    const auto firstData = head.begin() + guess.m_headerRow;
    std::size_t width = found.names.size();
    for (auto data = firstData; data != head.end(); ++data)
        width = std::max(width, data->size());
    Row headerCells = found.names;
    headerCells.resize(width);
    for (const QString &header : headersOf(headerCells)) {
        BoundColumn column;
        column.index = static_cast<int>(guess.m_columns.size());
        column.mapped.header = header;
        const QString key = headerKey(header);
        // Of two columns with one name the first is meant, here and in every mapping.
        guess.m_keys += guess.m_keys.contains(key) ? QString() : key;
        guess.m_columns.push_back(column);
    }

    guess.m_evidence.assign(width, ColumnEvidence(settings));
    std::size_t seen = 0;
    for (auto data = firstData; data != head.end(); ++data, ++seen) {
        for (std::size_t i = 0; i < data->size(); ++i) {
            if (seen < rowsLookedAtClosely)
                guess.m_evidence[i].add((*data)[i]);
            else
                guess.m_evidence[i].addForm((*data)[i]);
        }
    }

    const HeaderWords::Preset *preset = words->presetFor(guess.m_keys);
    if (preset != nullptr)
        guess.m_system = preset->source;
    if (kind)
        guess.m_kind = *kind;
    else if (fixed.kind)
        guess.m_kind = *fixed.kind;
    else if (preset != nullptr && preset->kind)
        guess.m_kind = *preset->kind;
    else
        guess.m_kind = guessKind(guess.m_keys, *words);

    if (Result<void> bound = guess.bind(*words); !bound)
        return bound.error();
    guess.settleTypes();
    return guess;
}

Result<void> SheetGuess::bind(const HeaderWords &words)
{
    if (!m_fixed.columns.empty()) {
        for (const MappedColumn &wanted : m_fixed.columns) {
            const BoundColumn *column = columnOf(m_columns, wanted.header);
            if (column == nullptr)
                return Error{ErrorCode::ColumnNotFound, wanted.header,
                             headersOfColumns().join(u", "_s), wanted.header, m_headerRow};
            if (!takesSeveralColumns(wanted.field) && wanted.field != ImportField::Attribute &&
                isTaken(wanted.field))
                return Error{ErrorCode::FieldMappedTwice, wanted.header, {}, fieldWord(wanted)};
            BoundColumn &own = m_columns[static_cast<std::size_t>(column->index)];
            own.mapped.field = wanted.field;
            own.mapped.attribute = wanted.attribute;
            own.reason = GuessReason::ByOwner;
        }
        return {};
    }
    const HeaderWords::Preset *preset = words.presetFor(m_keys);
    if (preset != nullptr && (!preset->kind || preset->kind == m_kind)) {
        bindPreset(*preset);
        if (!preset->more) {
            bindByHeader(words, fieldsWithoutColumn(*preset));
            return {};
        }
    }
    bindByHeader(words, allFields());
    bindByValues(words);
    return {};
}

void SheetGuess::knowOwnAttributes(std::vector<OwnAttribute> attributes)
{
    m_ownAttributes = std::move(attributes);
    const bool mayBind = m_kind == ImportKind::Customers && m_fixed.columns.empty();
    for (BoundColumn &column : m_columns) {
        const OwnAttribute *own = ownAttribute(column.mapped.header);
        if (!mayBind || column.mapped.field != ImportField::Ignore || own == nullptr)
            continue;
        column.mapped.field = ImportField::Attribute;
        column.mapped.attribute = own->name;
        column.reason = GuessReason::ByHeader;
    }
    settleTypes();
}

const OwnAttribute *SheetGuess::ownAttribute(const QString &name) const
{
    const auto found = std::find_if(
        m_ownAttributes.begin(), m_ownAttributes.end(),
        [&, same = folded(name)](const OwnAttribute &own) { return folded(own.name) == same; });
    return found == m_ownAttributes.end() ? nullptr : &*found;
}

bool SheetGuess::isOwnAttribute(const BoundColumn &column) const
{
    return column.mapped.field == ImportField::Attribute &&
           ownAttribute(column.mapped.attribute) != nullptr;
}

/// The shop's word first, then the owner's, then that of the values.
void SheetGuess::settleTypes()
{
    for (BoundColumn &column : m_columns) {
        const bool named = column.mapped.field == ImportField::Attribute;
        const QString &name = named ? column.mapped.attribute : column.mapped.header;
        const OwnAttribute *own = ownAttribute(name);
        const AttributeType byValues =
            m_evidence[static_cast<std::size_t>(column.index)].attributeType();
        column.attributeType =
            own != nullptr ? own->type : m_fixed.attributeTypes.value(folded(name), byValues);
    }
}

QStringList SheetGuess::headersOfColumns() const
{
    QStringList headers;
    for (const BoundColumn &column : m_columns)
        headers += column.mapped.header;
    return headers;
}

void SheetGuess::bindPreset(const HeaderWords::Preset &preset)
{
    for (const auto &[key, word] : preset.columns) {
        const std::optional<ImportField> field = fieldInKind(word, m_kind);
        const qsizetype at = m_keys.indexOf(key);
        if (!field || at < 0)
            continue;
        BoundColumn &column = m_columns[static_cast<std::size_t>(at)];
        column.mapped.field = *field;
        column.reason = GuessReason::ByHeader;
    }
}

/// The fields that the system's export usually has a column for and this file has none: another
/// version of the program, or an owner who changed headers.
std::vector<ImportField> SheetGuess::fieldsWithoutColumn(const HeaderWords::Preset &preset) const
{
    std::vector<ImportField> fields;
    for (const auto &[key, word] : preset.columns) {
        const std::optional<ImportField> field = fieldInKind(word, m_kind);
        if (field && !isTaken(*field))
            fields.push_back(*field);
    }
    return fields;
}

void SheetGuess::bindByHeader(const HeaderWords &words, const std::vector<ImportField> &fields)
{
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const QString key = m_keys[static_cast<qsizetype>(i)];
        for (const ImportField field : fields) {
            const HeaderScore score = words.score(key, field, m_kind);
            if (score > 0 && m_evidence[i].couldBe(field))
                candidates.push_back({score, i, field});
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(), isBetter);
    for (const Candidate &candidate : candidates) {
        BoundColumn &column = m_columns[candidate.column];
        if (column.mapped.field != ImportField::Ignore || isTaken(candidate.field))
            continue;
        column.mapped.field = candidate.field;
        column.reason = GuessReason::ByHeader;
    }
    bindFurther(words);
    // `attribute:NAME` may stand as a header too, as the program itself exports it.
    for (BoundColumn &column : m_columns) {
        const QString &header = column.mapped.header;
        const std::optional<MappedColumn> attribute = mappedColumn(header, header);
        if (m_kind == ImportKind::Customers && attribute &&
            attribute->field == ImportField::Attribute) {
            column.mapped = *attribute;
            column.reason = GuessReason::ByHeader;
        }
    }
}

/// A customer list may have several phones and e-mails, which are numbered (`Điện thoại 2`), and
/// labels of two kinds (`Nhãn` beside `Nhóm khách hàng`).
void SheetGuess::bindFurther(const HeaderWords &words)
{
    if (m_kind != ImportKind::Customers)
        return;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        BoundColumn &column = m_columns[i];
        QString key = m_keys[static_cast<qsizetype>(i)];
        const bool numbered = !key.isEmpty() && key.back().isDigit();
        while (!key.isEmpty() && (key.back().isDigit() || key.back() == u' '))
            key.chop(1);
        for (const ImportField field :
             {ImportField::Phone, ImportField::Email, ImportField::Tags}) {
            const bool meant = numbered != (field == ImportField::Tags);
            if (column.mapped.field == ImportField::Ignore && meant && isTaken(field) &&
                words.score(key, field, m_kind) >= exactScore) {
                column.mapped.field = field;
                column.reason = GuessReason::ByHeader;
            }
        }
    }
}

void SheetGuess::bindByValues(const HeaderWords &words)
{
    const bool list = m_kind == ImportKind::Customers;
    const bool orders = m_kind == ImportKind::Orders || m_kind == ImportKind::Flat;
    if (list || orders) {
        bindByValues(words, list ? ImportField::Email : ImportField::CustomerEmail,
                     &ColumnEvidence::mostlyEmails, false);
    }
    if (orders) {
        bindByValues(words, ImportField::PlacedAt, &ColumnEvidence::mostlyDates, true);
        bindByValues(words, ImportField::PlacedTime, &ColumnEvidence::mostlyTimes, true);
    }
    if (list || orders) {
        bindByValues(words, list ? ImportField::Phone : ImportField::CustomerPhone,
                     &ColumnEvidence::mostlyPhones, false);
    }
    if (list && m_nameless) {
        bindByValues(words, ImportField::Code, &ColumnEvidence::mostlyCodes, false);
        bindByValues(words, ImportField::Name, &ColumnEvidence::mostlyNames, false);
        bindByValues(words, ImportField::Birthday, &ColumnEvidence::mostlyBirthdays, false);
    }
    if (m_kind == ImportKind::Orders)
        bindByValues(words, ImportField::Total, &ColumnEvidence::mostlyNumbers, true);
    if (m_kind == ImportKind::OrderLines)
        bindByValues(words, ImportField::Amount, &ColumnEvidence::mostlyNumbers, true);
}

void SheetGuess::bindByValues(const HeaderWords &words, ImportField field,
                              bool (ColumnEvidence::*holds)() const, bool onlySilent)
{
    if (isTaken(field))
        return;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        BoundColumn &column = m_columns[i];
        const QString key = m_keys[static_cast<qsizetype>(i)];
        const bool allowed = onlySilent ? words.isSilent(key) : !words.isNever(key);
        const bool reachable = !key.isEmpty() || column.mapped.header.startsWith(u'#');
        if (column.mapped.field != ImportField::Ignore || !allowed || !reachable ||
            !(m_evidence[i].*holds)())
            continue;
        column.mapped.field = field;
        column.reason = GuessReason::ByValues;
        return;
    }
}

bool SheetGuess::isTaken(ImportField field) const
{
    return std::any_of(m_columns.begin(), m_columns.end(),
                       [&](const BoundColumn &column) { return column.mapped.field == field; });
}

Result<void> SheetGuess::checkRequired() const
{
    const auto missing = [](const QString &fields) {
        return Error{ErrorCode::MissingColumn, {}, fields, {}};
    };
    if (m_kind == ImportKind::Customers) {
        const bool someone = isTaken(ImportField::Code) || isTaken(ImportField::Name) ||
                             isTaken(ImportField::Phone) || isTaken(ImportField::Email);
        return someone ? Result<void>() : missing(u"code name phone email"_s);
    }
    if (!isTaken(ImportField::OrderCode))
        return missing(u"order_code"_s);
    if (m_kind == ImportKind::OrderLines) {
        const bool line = isTaken(ImportField::ProductCode) || isTaken(ImportField::ProductName) ||
                          isTaken(ImportField::Category) || isTaken(ImportField::Quantity) ||
                          isTaken(ImportField::UnitPrice) || isTaken(ImportField::Amount);
        return line ? Result<void>()
                    : missing(u"product_code product_name category quantity unit_price amount"_s);
    }
    return isTaken(ImportField::PlacedAt) ? Result<void>() : missing(u"placed_at"_s);
}

bool SheetGuess::usesDates(const BoundColumn &column) const
{
    if (column.mapped.field != ImportField::Attribute)
        return isDateField(column.mapped.field);
    return column.attributeType == AttributeType::Date;
}

bool SheetGuess::usesNumbers(const BoundColumn &column) const
{
    if (column.mapped.field != ImportField::Attribute)
        return isNumberField(column.mapped.field);
    const AttributeType type = column.attributeType;
    return type == AttributeType::Number || type == AttributeType::Money;
}

bool SheetGuess::isOpen(const BoundColumn &column) const
{
    const ColumnEvidence &evidence = m_evidence[static_cast<std::size_t>(column.index)];
    return (!m_fixed.dateOrder && usesDates(column) && evidence.dateOrderOpen()) ||
           (!m_fixed.decimal && usesNumbers(column) && evidence.decimalOpen());
}

bool SheetGuess::formsOpen() const
{
    return std::any_of(m_columns.begin(), m_columns.end(),
                       [&](const BoundColumn &column) { return isOpen(column); });
}

std::vector<ColumnForms> SheetGuess::seenForms() const
{
    std::vector<ColumnForms> forms;
    for (const BoundColumn &column : m_columns) {
        const ColumnEvidence &evidence = m_evidence[static_cast<std::size_t>(column.index)];
        if (usesDates(column) || usesNumbers(column))
            forms.push_back({column.index, evidence.dates(), evidence.numbers()});
    }
    return forms;
}

bool SheetGuess::takeForms(const std::vector<ColumnForms> &forms)
{
    const auto seen = [&](const BoundColumn &column) {
        return std::any_of(forms.begin(), forms.end(),
                           [&](const ColumnForms &one) { return one.column == column.index; });
    };
    const bool allSeen =
        std::all_of(m_columns.begin(), m_columns.end(),
                    [&](const BoundColumn &column) { return !isOpen(column) || seen(column); });
    if (!allSeen)
        return false;
    for (const ColumnForms &one : forms) {
        const auto index = static_cast<std::size_t>(one.column);
        if (index < m_evidence.size())
            m_evidence[index].setForms(one.dates, one.numbers);
    }
    return true;
}

bool SheetGuess::addForms(const Row &row)
{
    bool proves = false;
    for (const BoundColumn &column : m_columns) {
        const auto index = static_cast<std::size_t>(column.index);
        if (index >= row.size() || !(usesDates(column) || usesNumbers(column)))
            continue;
        ColumnEvidence &evidence = m_evidence[index];
        const int before = evidence.formsProven();
        evidence.addForm(row[index]);
        proves = proves || evidence.formsProven() > before;
    }
    return proves;
}

void SheetGuess::settleForms(const ShopSettings &settings, bool datesFrom1904)
{
    // A column that does not tell is written like those that do.
    const DecimalMark usual = minorUnitDigits(settings.currency) == 0 || settings.country == u"VN"_s
                                  ? DecimalMark::Comma
                                  : DecimalMark::Point;
    std::int64_t dayFirst = 0;
    std::int64_t monthFirst = 0;
    std::int64_t point = 0;
    std::int64_t comma = 0;
    bool anyDates = false;
    bool onlyYearFirst = true;
    for (const BoundColumn &column : m_columns) {
        const ColumnEvidence &evidence = m_evidence[static_cast<std::size_t>(column.index)];
        if (usesDates(column)) {
            dayFirst += evidence.dates().dayFirst();
            monthFirst += evidence.dates().monthFirst();
            anyDates = anyDates || evidence.dates().dates() > 0;
            onlyYearFirst =
                onlyYearFirst && evidence.dates().dates() == evidence.dates().yearFirst();
        }
        if (usesNumbers(column)) {
            point += evidence.numbers().provingPoint();
            comma += evidence.numbers().provingComma();
        }
    }
    m_dateOrder = monthFirst > dayFirst ? DateOrder::Mdy : DateOrder::Dmy;
    if (anyDates && onlyYearFirst)
        m_dateOrder = DateOrder::Ymd;
    m_decimal = point == comma ? usual : point > comma ? DecimalMark::Point : DecimalMark::Comma;

    for (BoundColumn &column : m_columns) {
        const ColumnEvidence &evidence = m_evidence[static_cast<std::size_t>(column.index)];
        const bool tells = !evidence.dateOrderOpen() && evidence.dates().dates() > 0;
        column.dateOrder = tells ? evidence.dates().decide() : m_dateOrder;
        column.decimal = evidence.numbers().decide(m_decimal);
        // `1.250` alone groups thousands in đồng; with cents it is written as the rest of the file.
        if (evidence.decimalOpen() && point != comma && minorUnitDigits(settings.currency) > 0)
            column.decimal = m_decimal;
        column.datesFrom1904 = datesFrom1904;
        column.isLine = belongsToLine(column.mapped.field);
        if (m_fixed.dateOrder)
            column.dateOrder = *m_fixed.dateOrder;
        if (m_fixed.decimal)
            column.decimal = *m_fixed.decimal;
    }
    m_dateOrder = m_fixed.dateOrder.value_or(m_dateOrder);
    m_decimal = m_fixed.decimal.value_or(m_decimal);
}

std::optional<DateOrder> SheetGuess::provenDateOrder() const
{
    bool day = false;
    bool month = false;
    for (const BoundColumn &column : m_columns) {
        if (!usesDates(column))
            continue;
        const DateOrderEvidence &dates = m_evidence[static_cast<std::size_t>(column.index)].dates();
        day = day || dates.dayFirst() > 0;
        month = month || dates.monthFirst() > 0;
    }
    if (day == month)
        return std::nullopt;
    return day ? DateOrder::Dmy : DateOrder::Mdy;
}

std::optional<DecimalMark> SheetGuess::provenDecimal() const
{
    bool point = false;
    bool comma = false;
    for (const BoundColumn &column : m_columns) {
        if (!usesNumbers(column))
            continue;
        const NumberEvidence &seen = m_evidence[static_cast<std::size_t>(column.index)].numbers();
        point = point || seen.provingPoint() > 0;
        comma = comma || seen.provingComma() > 0;
    }
    if (point == comma)
        return std::nullopt;
    return point ? DecimalMark::Point : DecimalMark::Comma;
}

Mapping SheetGuess::mapping() const
{
    Mapping mapping = m_fixed;
    mapping.kind = m_kind;
    mapping.headerRow = m_nameless ? noHeaderRow : m_headerRow;
    mapping.columns.clear();
    for (const BoundColumn &column : m_columns) {
        if (column.mapped.field != ImportField::Ignore || column.reason == GuessReason::ByOwner)
            mapping.columns.push_back(column.mapped);
    }
    // Only what is true of every column: fixed by the next import, it must not read one otherwise.
    const auto agree = [&](auto uses, auto form, auto value) {
        return std::all_of(m_columns.begin(), m_columns.end(), [&](const BoundColumn &column) {
            return !(this->*uses)(column) || column.*form == value;
        });
    };
    mapping.dateOrder = m_fixed.dateOrder;
    if (agree(&SheetGuess::usesDates, &BoundColumn::dateOrder, m_dateOrder))
        mapping.dateOrder = m_dateOrder;
    mapping.decimal = m_fixed.decimal;
    if (agree(&SheetGuess::usesNumbers, &BoundColumn::decimal, m_decimal))
        mapping.decimal = m_decimal;
    return mapping;
}

} // namespace kq
