#include "app/cli/commands.h"
#include "core/exporting/sender_lists.h"
#include "core/text/names.h"
#include "core/wording/list_words.h"
#include "ui/report/print_list.h"

#include <QJsonArray>
#include <QRandomGenerator>

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const ExportReport &report)
{
    QJsonObject excluded; // by the reasons of the contract
    QJsonObject reasons;  // one by one
    for (const auto &[reason, people] : report.excluded) {
        const QString key = keyOf(contractReasonOf(reason));
        excluded.insert(key, excluded.value(key).toInteger() + qint64(people));
        reasons.insert(keyOf(reason), qint64(people));
    }
    return {
        {"members"_L1, qint64(report.members)},
        {"written"_L1, qint64(report.written)},
        {"held_out"_L1, qint64(report.heldOut)},
        {"excluded"_L1, excluded},
        {"reasons"_L1, reasons},
        {"campaign"_L1, report.campaign == 0 ? QJsonValue() : QJsonValue(qint64(report.campaign))},
        {"message_parts"_L1, qint64(report.messageParts)},
        {"files"_L1, QJsonArray::fromStringList(report.files)},
        {"cost"_L1, qint64(report.cost.minor)},
        {"cost_of_all"_L1, qint64(report.costOfAll.minor)}};
}

void print(const ExportReport &report, const ExportRequest &request, const Session &session,
           const ShopSettings &settings)
{
    const Words &words = session.words();
    const Formatter format = session.formatter(settings);
    const Money saved = report.costOfAll - report.cost;
    printLine(
        words.say(QT_TRANSLATE_NOOP("Words", "To %1 customers, %2. To everybody: %3. Saved: %4."))
            .arg(format.number(report.written), format.money(report.cost),
                 format.money(report.costOfAll), format.money(saved)));
    if (report.heldOut > 0) {
        printLine(words.say(QT_TRANSLATE_NOOP("Words", "Held out to compare with: %1"))
                      .arg(format.number(report.heldOut)));
    }
    // A format for other messages than those of the channel may ask for the other address, too.
    const std::optional<MessageChannel> looked =
        fits(request.format, request.channel) ? std::optional(request.channel) : std::nullopt;
    for (const auto &[reason, people] : report.excluded) {
        printLine(words.say(QT_TRANSLATE_NOOP("Words", "Left out: %1 (%2)"))
                      .arg(format.number(people), nameOf(reason, looked, words)));
    }
    if (report.files.size() > 1) {
        printLine(words
                      .say(QT_TRANSLATE_NOOP("Words", "The receiver takes no longer files, so "
                                                      "there are several: %1"))
                      .arg(report.files.join(", "_L1)));
    }
}

/// What single formats let one choose. The exit status where the words are wrong.
std::optional<ExitStatus> addOptionsOfFormat(Session &session, ExportRequest &request)
{
    const Call &call = session.call();
    request.hashing = call.has(u"hashed"_s) ? Hashing::Sha256 : Hashing::Plain;
    const QString version = call.has(u"vcard"_s) ? call.value(u"vcard"_s) : u"3.0"_s;
    if (version != "3.0"_L1 && version != "4.0"_L1) {
        return session.wrongCall(
            session.words().say(QT_TRANSLATE_NOOP("Words", "--vcard needs 3.0 or 4.0.")));
    }
    request.vcard = version == "4.0"_L1 ? VCardVersion::V4 : VCardVersion::V3;
    Result<std::vector<ZnsParameter>> parameters = readZnsParameters(call.value(u"params"_s));
    if (!parameters)
        return session.wrongCall(parameters.error());
    request.parameters = std::move(*parameters);
    return std::nullopt;
}

/// The text of each message and the codes. The exit status where the words are wrong.
std::optional<ExitStatus> addTexts(Session &session, ExportRequest &request)
{
    const Call &call = session.call();
    if (call.has(u"text"_s)) {
        request.script = call.value(u"text"_s);
        request.fillsScript = true;
        // A text with tone marks takes the dearer signs anyhow: names keep theirs then.
        const bool isPlain = plainLetters(request.script) == request.script;
        request.style = request.channel == MessageChannel::Sms && isPlain
                            ? MessageStyle::PlainVietnamese
                            : MessageStyle::Vietnamese;
    }
    if (call.has(u"style"_s)) {
        const auto style = fromKey<MessageStyle>(call.value(u"style"_s));
        if (!style) {
            return session.wrongCall(session.words().say(
                QT_TRANSLATE_NOOP("Words", "--style needs vietnamese, plain or english.")));
        }
        request.style = *style;
    }
    const bool wantsCodes = call.has(u"codes"_s) || call.has(u"code-pattern"_s);
    if (wantsCodes && !traitsOf(request.format).carriesVouchers) {
        return session.wrongCall(session.words().say(
            QT_TRANSLATE_NOOP("Words", "A list in this format has no place for codes.")));
    }
    request.vouchers.pattern = call.value(u"code-pattern"_s);
    if (!call.has(u"codes"_s))
        return std::nullopt;
    Result<QStringList> codes = readCodes(call.value(u"codes"_s), session.control());
    if (!codes)
        return session.fail(codes.error());
    request.vouchers.given = std::move(*codes);
    return std::nullopt;
}

/// `--columns`, of a list for people. The exit status where a word is wrong.
std::optional<ExitStatus> addColumns(Session &session, ExportRequest &request)
{
    const QStringList wanted = session.call().value(u"columns"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &key : wanted) {
        const auto column = fromKey<PeopleColumn>(key.trimmed());
        if (!column) {
            return session.wrongCall(
                Error{ErrorCode::UnknownWord, u"--columns"_s, allKeys<PeopleColumn>(), key});
        }
        request.columns.push_back(*column);
    }
    return std::nullopt;
}

bool goesOnPaper(const QString &file)
{
    return file.endsWith(".pdf"_L1, Qt::CaseInsensitive);
}

std::variant<ExportRequest, ExitStatus> requestOf(Session &session)
{
    const Call &call = session.call();
    const auto wrong = [&](const char *source) {
        return session.wrongCall(session.words().say(source));
    };
    ExportRequest request;
    const auto channel = fromKey<MessageChannel>(call.value(u"channel"_s));
    if (!channel)
        return wrong(QT_TRANSLATE_NOOP("Words", "--channel needs zalo, sms, email or phone."));
    request.channel = *channel;
    request.file = call.value(u"out"_s);
    if (request.file.isEmpty())
        return wrong(QT_TRANSLATE_NOOP("Words", "--out needs a file name."));
    if (!call.has(u"format"_s))
        return wrong(QT_TRANSLATE_NOOP(
            "Words", "--format needs what the list is for, such as csv or vcard."));
    const auto format = fromKey<ListFormat>(call.value(u"format"_s));
    if (!format) {
        return session.wrongCall(
            Error{ErrorCode::UnknownTarget, {}, allKeys<ListFormat>(), call.value(u"format"_s)});
    }
    request.format = *format;
    if (*format == ListFormat::CallSheet && goesOnPaper(request.file))
        request.format = ListFormat::CallPaper;
    request.printer = printList;
    if (call.has(u"holdout"_s)) {
        bool isNumber = false;
        request.holdoutPercent = call.value(u"holdout"_s).toDouble(&isNumber);
        if (!isNumber || request.holdoutPercent < 0 || request.holdoutPercent > 100)
            return wrong(QT_TRANSLATE_NOOP("Words", "--holdout needs a percentage from 0 to 100."));
    }
    request.seed = QRandomGenerator::system()->generate64();
    if (call.has(u"seed"_s)) {
        bool isNumber = false;
        request.seed = call.value(u"seed"_s).toULongLong(&isNumber);
        if (!isNumber)
            return wrong(QT_TRANSLATE_NOOP("Words", "--seed needs a whole number."));
    }
    for (const auto &add : {addOptionsOfFormat, addTexts, addColumns}) {
        if (const auto fault = add(session, request))
            return *fault;
    }
    const auto use =
        fromKey<MessageUse>(call.has(u"use"_s) ? call.value(u"use"_s) : u"advertising"_s);
    if (!use)
        return wrong(QT_TRANSLATE_NOOP("Words", "--use needs care or advertising."));
    request.use = *use;
    request.ledger = call.has(u"no-record"_s) ? Ledger::LeaveOut : Ledger::Record;
    request.recipient = call.value(u"recipient"_s);
    request.purpose = call.value(u"purpose"_s);
    request.groupName = call.value(u"segment"_s);
    request.asOf = session.asOf();
    return request;
}

} // namespace

ExitStatus runExport(Session &session)
{
    auto wanted = requestOf(session);
    if (const auto *status = std::get_if<ExitStatus>(&wanted))
        return *status;
    ExportRequest request = std::get<ExportRequest>(std::move(wanted));
    const std::shared_ptr<const Snapshot> snapshot = session.openSnapshot();
    if (!snapshot)
        return ExitStatus::Failed;
    std::optional<Condition> condition = session.readCondition(*snapshot);
    if (!condition)
        return ExitStatus::Failed;
    request.condition = std::move(*condition);
    const Result<ExportReport> report =
        session.openShop()->exportList(request, listHeaders(session.words()), session.language(),
                                       QDateTime::currentDateTime(), session.control());
    if (!report)
        return session.fail(report.error());
    if (!fits(request.format, request.channel)) {
        printMessage(
            session.words()
                .say(QT_TRANSLATE_NOOP("Words", "The list is written, but “%1” is not what "
                                                "the channel %2 is for."))
                .arg(nameOf(request.format, session.words()), keyOf(request.channel)));
    }
    if (session.call().json)
        printJson(jsonOf(*report));
    else
        print(*report, request, session, snapshot->settings);
    return ExitStatus::Done;
}

} // namespace kq::cli
