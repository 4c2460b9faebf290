#include "core/campaign/answer_file.h"

#include "core/sheet/row_source.h"
#include "core/text/email.h"
#include "core/text/phone.h"
#include "core/text/word_key.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <span>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRowsBeforeHeader = 30;
constexpr std::int64_t blockOfRows = 1024;
constexpr int rowsToJudgeBy = 200;

/// What a column of such a file holds.
enum class ColumnUse { None, Phone, Email, Status, Note, Tick };

struct Column {
    ColumnUse use = ColumnUse::None;
    AnswerKind tick = AnswerKind::Called; ///< of Tick
};

/// Words in the form of wordKey().
struct HeaderWord {
    QStringView word;
    Column column;
};

const std::array headerWords{
    HeaderWord{u"dien thoai", {ColumnUse::Phone}},
    HeaderWord{u"so dien thoai", {ColumnUse::Phone}},
    HeaderWord{u"sdt", {ColumnUse::Phone}},
    HeaderWord{u"so dt", {ColumnUse::Phone}},
    HeaderWord{u"di dong", {ColumnUse::Phone}},
    HeaderWord{u"so nguoi nhan", {ColumnUse::Phone}},
    HeaderWord{u"nguoi nhan", {ColumnUse::Phone}},
    HeaderWord{u"phone", {ColumnUse::Phone}},
    HeaderWord{u"phone number", {ColumnUse::Phone}},
    HeaderWord{u"mobile", {ColumnUse::Phone}},
    HeaderWord{u"msisdn", {ColumnUse::Phone}},
    HeaderWord{u"recipient", {ColumnUse::Phone}},
    HeaderWord{u"to", {ColumnUse::Phone}},
    HeaderWord{u"email", {ColumnUse::Email}},
    HeaderWord{u"e mail", {ColumnUse::Email}},
    HeaderWord{u"email address", {ColumnUse::Email}},
    HeaderWord{u"dia chi email", {ColumnUse::Email}},
    HeaderWord{u"trang thai", {ColumnUse::Status}},
    HeaderWord{u"trang thai gui", {ColumnUse::Status}},
    HeaderWord{u"ket qua", {ColumnUse::Status}},
    HeaderWord{u"ket qua gui", {ColumnUse::Status}},
    HeaderWord{u"status", {ColumnUse::Status}},
    HeaderWord{u"delivery status", {ColumnUse::Status}},
    HeaderWord{u"result", {ColumnUse::Status}},
    HeaderWord{u"state", {ColumnUse::Status}},
    HeaderWord{u"ghi chu", {ColumnUse::Note}},
    HeaderWord{u"notes", {ColumnUse::Note}},
    HeaderWord{u"note", {ColumnUse::Note}},
    HeaderWord{u"da goi", {ColumnUse::Tick, AnswerKind::Called}},
    HeaderWord{u"called", {ColumnUse::Tick, AnswerKind::Called}},
    HeaderWord{u"khong nghe may", {ColumnUse::Tick, AnswerKind::NoAnswer}},
    HeaderWord{u"no answer", {ColumnUse::Tick, AnswerKind::NoAnswer}},
    HeaderWord{u"hen lai", {ColumnUse::Tick, AnswerKind::CallBack}},
    HeaderWord{u"call back", {ColumnUse::Tick, AnswerKind::CallBack}},
    HeaderWord{u"khong muon nhan tin", {ColumnUse::Tick, AnswerKind::OptedOut}},
    HeaderWord{u"tu choi nhan tin", {ColumnUse::Tick, AnswerKind::OptedOut}},
    HeaderWord{u"tu choi", {ColumnUse::Tick, AnswerKind::OptedOut}},
    HeaderWord{u"does not want messages", {ColumnUse::Tick, AnswerKind::OptedOut}},
    HeaderWord{u"opted out", {ColumnUse::Tick, AnswerKind::OptedOut}},
    HeaderWord{u"unsubscribed", {ColumnUse::Tick, AnswerKind::OptedOut}},
    HeaderWord{u"da nhan", {ColumnUse::Tick, AnswerKind::Delivered}},
    HeaderWord{u"delivered", {ColumnUse::Tick, AnswerKind::Delivered}},
    HeaderWord{u"clicked", {ColumnUse::Tick, AnswerKind::Clicked}},
    HeaderWord{u"clicks", {ColumnUse::Tick, AnswerKind::Clicked}},
    HeaderWord{u"da bam", {ColumnUse::Tick, AnswerKind::Clicked}},
};

struct AnswerWord {
    QStringView word;
    AnswerKind kind = AnswerKind::Note;
};

/// Looked for in this order, so that what denies stands before what it denies.
const std::array answerWords{
    AnswerWord{u"unsubscribe", AnswerKind::OptedOut},
    AnswerWord{u"unsubscribed", AnswerKind::OptedOut},
    AnswerWord{u"opted out", AnswerKind::OptedOut},
    AnswerWord{u"opt out", AnswerKind::OptedOut},
    AnswerWord{u"optout", AnswerKind::OptedOut},
    AnswerWord{u"tu choi", AnswerKind::OptedOut},
    AnswerWord{u"huy dang ky", AnswerKind::OptedOut},
    AnswerWord{u"khong muon nhan", AnswerKind::OptedOut},
    AnswerWord{u"chan", AnswerKind::OptedOut},
    AnswerWord{u"blocked", AnswerKind::OptedOut},
    AnswerWord{u"khong nghe may", AnswerKind::NoAnswer},
    AnswerWord{u"no answer", AnswerKind::NoAnswer},
    AnswerWord{u"hen lai", AnswerKind::CallBack},
    AnswerWord{u"hen goi lai", AnswerKind::CallBack},
    AnswerWord{u"call back", AnswerKind::CallBack},
    AnswerWord{u"khong thanh cong", AnswerKind::Failed},
    AnswerWord{u"khong gui duoc", AnswerKind::Failed},
    AnswerWord{u"chua gui duoc", AnswerKind::Failed},
    AnswerWord{u"that bai", AnswerKind::Failed},
    AnswerWord{u"loi", AnswerKind::Failed},
    AnswerWord{u"undelivered", AnswerKind::Failed},
    AnswerWord{u"not delivered", AnswerKind::Failed},
    AnswerWord{u"fail", AnswerKind::Failed},
    AnswerWord{u"failed", AnswerKind::Failed},
    AnswerWord{u"failure", AnswerKind::Failed},
    AnswerWord{u"error", AnswerKind::Failed},
    AnswerWord{u"rejected", AnswerKind::Failed},
    AnswerWord{u"expired", AnswerKind::Failed},
    AnswerWord{u"bounced", AnswerKind::Failed},
    AnswerWord{u"bounce", AnswerKind::Failed},
    AnswerWord{u"clicked", AnswerKind::Clicked},
    AnswerWord{u"da bam", AnswerKind::Clicked},
    AnswerWord{u"da goi", AnswerKind::Called},
    AnswerWord{u"called", AnswerKind::Called},
    AnswerWord{u"delivered", AnswerKind::Delivered},
    AnswerWord{u"delivrd", AnswerKind::Delivered}, // as telephone networks write it
    AnswerWord{u"undeliv", AnswerKind::Failed},
    AnswerWord{u"thanh cong", AnswerKind::Delivered},
    AnswerWord{u"da gui", AnswerKind::Delivered},
    AnswerWord{u"da nhan", AnswerKind::Delivered},
    AnswerWord{u"da xem", AnswerKind::Delivered},
    AnswerWord{u"sent", AnswerKind::Delivered},
    AnswerWord{u"success", AnswerKind::Delivered},
    AnswerWord{u"successful", AnswerKind::Delivered},
    AnswerWord{u"opened", AnswerKind::Delivered},
    AnswerWord{u"read", AnswerKind::Delivered},
    AnswerWord{u"seen", AnswerKind::Delivered},
};

/// Whether @p word stands in @p text as whole words.
bool holdsWords(QStringView text, QStringView word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        const bool begins = at == 0 || !text[at - 1].isLetterOrNumber();
        const bool ends = end == text.size() || !text[end].isLetterOrNumber();
        if (begins && ends)
            return true;
    }
    return false;
}

Column columnOf(const Cell &cell)
{
    const QString key = wordKey(readText(cell));
    const auto found = std::find_if(headerWords.begin(), headerWords.end(),
                                    [&](const HeaderWord &header) { return header.word == key; });
    return found == headerWords.end() ? Column{} : found->column;
}

std::vector<Column> columnsOf(const Row &row)
{
    std::vector<Column> columns;
    columns.reserve(row.size());
    std::transform(row.begin(), row.end(), std::back_inserter(columns), columnOf);
    return columns;
}

bool hasUse(std::span<const Column> columns, ColumnUse use)
{
    return std::any_of(columns.begin(), columns.end(),
                       [&](const Column &column) { return column.use == use; });
}

bool namesPeople(std::span<const Column> columns)
{
    return hasUse(columns, ColumnUse::Phone) || hasUse(columns, ColumnUse::Email);
}

/// Whether a cell to be ticked is.
bool isTicked(const QString &text)
{
    static const QStringList no{u""_s,  u"0"_s,     u"khong"_s, u"no"_s,
                                u"n"_s, u"false"_s, u"-"_s,     u"chua"_s};
    return !no.contains(wordKey(text));
}

void readPhonesInto(const QString &text, const QString &country, QStringList &phones)
{
    for (const ReadPhone &read : readPhones(text, country)) {
        if (read.what == ReadPhone::What::Number)
            phones.append(read.phone.number);
    }
}

void readCell(const Column &column, const QString &text, const QString &country, AnswerRow &row)
{
    switch (column.use) {
    case ColumnUse::None:
        return;
    case ColumnUse::Phone:
        return readPhonesInto(text, country, row.phones);
    case ColumnUse::Email:
        if (const auto email = readEmail(text))
            row.emails.append(*email);
        return;
    case ColumnUse::Status:
        if (const auto kind = readAnswerWord(text))
            row.kinds.insert(*kind);
        else if (!text.trimmed().isEmpty())
            row.note = text.trimmed();
        return;
    case ColumnUse::Note:
        row.note = text.trimmed();
        return;
    case ColumnUse::Tick:
        if (isTicked(text))
            row.kinds.insert(column.tick);
        return;
    }
}

/// A row, or nothing for one without anything in it.
std::optional<AnswerRow> readRow(const Row &cells, std::span<const Column> columns,
                                 const QString &country)
{
    AnswerRow row;
    bool isEmpty = true;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        isEmpty = isEmpty && cells[i].isEmpty();
        if (i < columns.size() && !cells[i].isEmpty())
            readCell(columns[i], readText(cells[i]), country, row);
    }
    if (isEmpty)
        return std::nullopt;
    if (!row.note.isEmpty())
        row.kinds.insert(AnswerKind::Note);
    return row;
}

} // namespace

std::optional<AnswerKind> readAnswerWord(QStringView written)
{
    const QString key = wordKey(written);
    for (const AnswerWord &answer : answerWords) {
        if (holdsWords(key, answer.word))
            return answer.kind;
    }
    return std::nullopt;
}

Result<AnswerFile> readAnswerFile(const QString &path, const QString &country, JobControl &control)
{
    const Result<OpenedSheet> sheet = openSheet(path);
    if (!sheet)
        return sheet.error();
    AnswerFile file;
    std::vector<Column> columns;
    Row row;
    std::int64_t number = 0;
    for (;; ++number) {
        if (number % blockOfRows == 0) {
            if (control.cancelled())
                return Error{ErrorCode::Cancelled};
            control.report(sheet->rows->bytesDone(), sheet->rows->bytesTotal());
        }
        const Result<bool> more = sheet->rows->next(row);
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (!columns.empty()) {
            if (auto read = readRow(row, columns, country))
                file.rows.push_back(std::move(*read));
            continue;
        }
        std::vector<Column> here = columnsOf(row);
        if (namesPeople(here))
            columns = std::move(here);
        else if (number >= mostRowsBeforeHeader)
            break;
    }
    if (columns.empty())
        return Error{number == 0 ? ErrorCode::EmptyFile : ErrorCode::NoAnswerColumns, path};
    file.tellsKinds = hasUse(columns, ColumnUse::Status) || hasUse(columns, ColumnUse::Tick);
    return file;
}

bool looksLikeRefusals(const QString &path, const QString &country)
{
    static constexpr auto names = std::to_array<QStringView>(
        {u"tu choi", u"khong nhan tin", u"khong muon nhan tin", u"huy dang ky", u"dung nhan tin",
         u"unsubscribe", u"unsubscribed", u"unsubscribes", u"opt out", u"opted out", u"optout",
         u"do not contact", u"suppression"});
    const Result<OpenedSheet> sheet = openSheet(path);
    if (!sheet)
        return false;
    const QString name = wordKey(QFileInfo(path).completeBaseName());
    const bool isNamedSo = std::any_of(names.begin(), names.end(),
                                       [&](QStringView word) { return holdsWords(name, word); });
    std::vector<Column> columns;
    Row row;
    int refusals = 0;
    for (int number = 0; number < rowsToJudgeBy; ++number) {
        const Result<bool> more = sheet->rows->next(row);
        if (!more || !*more)
            break;
        if (columns.empty()) {
            std::vector<Column> here = columnsOf(row);
            if (namesPeople(here))
                columns = std::move(here);
            continue;
        }
        if (isNamedSo)
            return true;
        const std::optional<AnswerRow> read = readRow(row, columns, country);
        if (!read)
            continue;
        if (!read->kinds.contains(AnswerKind::OptedOut))
            return false;
        ++refusals;
    }
    return refusals > 0;
}

} // namespace kq
