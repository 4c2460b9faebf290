#include "ui/imports/wizard/import_session.h"

#include "core/text/fold.h"

#include <algorithm>
#include <utility>

namespace kq {

void ImportSession::open(const QString &file)
{
    *this = {};
    m_request.file = file;
}

/// From the beginning, without converting the file once more.
void ImportSession::reopen()
{
    const ImportRequest before = std::move(m_request);
    open(before.file);
    m_request.copy = before.copy;
    m_request.notes = before.notes;
}

void ImportSession::forgetGuess()
{
    m_guess.reset();
}

void ImportSession::chooseSheet(const QString &sheet)
{
    reopen();
    m_request.sheet = sheet;
}

void ImportSession::chooseKind(ImportKind kind)
{
    m_request.kind = kind;
    m_request.mapping.kind = kind;
    m_request.mapping.columns.clear();
    forgetGuess();
}

void ImportSession::chooseHeaderRow(int row)
{
    m_request.mapping.headerRow = row;
    m_request.mapping.columns.clear();
    forgetGuess();
}

void ImportSession::chooseEncoding(const QString &name)
{
    m_request.mapping.encoding = name;
    m_request.mapping.columns.clear(); // the headers will be other ones
    forgetGuess();
}

void ImportSession::chooseDelimiter(const QString &sign)
{
    m_request.mapping.delimiter = sign;
    m_request.mapping.columns.clear();
    forgetGuess();
}

void ImportSession::chooseDateOrder(DateOrder order)
{
    m_request.mapping.dateOrder = order;
    m_dateOrderChosen = true;
    forgetGuess();
}

void ImportSession::chooseDecimal(DecimalMark mark)
{
    m_request.mapping.decimal = mark;
    m_decimalChosen = true;
    forgetGuess();
}

bool ImportSession::chooseColumns(const std::vector<MappedColumn> &columns)
{
    if (m_guess) {
        m_request.kind = m_guess->mapping.kind;
        m_request.mapping.headerRow = m_guess->mapping.headerRow;
    }
    m_request.mapping.columns = columns;
    forgetGuess();
    return !columns.empty();
}

void ImportSession::chooseStatus(const QString &word, std::optional<OrderStatus> status)
{
    if (status)
        m_request.mapping.status.insert(folded(word), *status);
    else
        m_request.mapping.status.remove(folded(word));
    forgetGuess();
}

void ImportSession::chooseType(const QString &attribute, AttributeType type)
{
    m_request.mapping.attributeTypes.insert(folded(attribute), type);
    forgetGuess();
}

void ImportSession::recogniseAnew()
{
    const QString sheet = m_request.sheet;
    reopen();
    m_request.sheet = sheet;
    m_request.ignoreRemembered = true;
}

void ImportSession::take(FileGuess guess)
{
    if (guess.remembered) {
        // From here on it is what this owner wants, so that a choice changes one thing alone.
        m_remembered = guess.remembered;
        m_request.kind = guess.mapping.kind;
        m_request.mapping = guess.remembered->mapping;
        m_request.mapping.dateOrder = guess.mapping.dateOrder;
        m_request.mapping.decimal = guess.mapping.decimal;
        m_firstColumns.clear();
    } else if (m_request.mapping.columns.empty()) {
        m_firstColumns = guess.columns;
    }
    for (const QString &word : std::as_const(guess.unknownStatus)) {
        if (!m_statusWords.contains(word))
            m_statusWords += word;
    }
    m_request.copy = guess.copy;
    m_request.notes = guess.notes;
    m_guess = std::move(guess);
    if (!m_request.mapping.columns.empty())
        keepReasons();
}

/// Once the owner has changed one column all of them are fixed; those that stayed as they were
/// keep the reason for which they were recognised.
void ImportSession::keepReasons()
{
    const std::size_t known = std::min(m_guess->columns.size(), m_firstColumns.size());
    for (std::size_t i = 0; i < known; ++i) {
        const ColumnGuess &first = m_firstColumns[i];
        ColumnGuess &column = m_guess->columns[i];
        column.reason = first.field == column.field ? first.reason : GuessReason::ByOwner;
    }
}

ImportKind ImportSession::kind() const
{
    return m_guess ? m_guess->mapping.kind.value_or(ImportKind::Customers) : ImportKind::Customers;
}

std::optional<OrderStatus> ImportSession::meaningOf(const QString &statusWord) const
{
    const auto found = m_request.mapping.status.constFind(folded(statusWord));
    return found == m_request.mapping.status.constEnd() ? std::nullopt : std::optional(*found);
}

void ImportSession::keepNotes(const ImportReport &report)
{
    m_request.notes = report.notes;
}

bool ImportSession::addStatusWords(const ImportReport &report)
{
    bool any = false;
    for (const Reject &reject : report.firstRejects) {
        if (reject.reason != RejectReason::UnknownStatus)
            continue;
        any = true;
        const QString word = reject.value.simplified();
        if (!m_statusWords.contains(word))
            m_statusWords += word;
    }
    return any;
}

ImportRequest ImportSession::request(const QString &source) const
{
    ImportRequest request = m_request;
    request.source = source;
    if (m_guess) {
        request.kind = m_guess->mapping.kind;
        request.mapping.headerRow = m_guess->mapping.headerRow;
    }
    return request;
}

} // namespace kq
