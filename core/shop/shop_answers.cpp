#include "core/campaign/answer_file.h"
#include "core/shop/refusals.h"
#include "core/shop/shop.h"
#include "core/store/outside_refusals.h"
#include "core/store/transaction.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Finds people by phone and e-mail.
class AddressBook {
public:
    void add(const ProfileLayers &profiles, std::size_t place, CustomerId id)
    {
        const auto [columns, row] = profiles.at(place);
        const CustomerColumns &customers = columns.customers();
        for (std::size_t i = customers.phones.starts[row]; i < customers.phones.starts[row + 1];
             ++i)
            m_people.insert(fromUtf8(customers.phones.written[i]), id);
        for (const QString &email : customers.emails.all(row))
            m_people.insert(email, id);
    }

    [[nodiscard]] std::vector<CustomerId> of(const AnswerRow &row) const
    {
        std::vector<CustomerId> found;
        for (const QStringList &addresses : {row.phones, row.emails}) {
            for (const QString &address : addresses) {
                for (auto at = m_people.constFind(address);
                     at != m_people.constEnd() && at.key() == address; ++at)
                    found.push_back(at.value());
            }
        }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

private:
    QMultiHash<QString, CustomerId> m_people;
};

AddressBook bookOfShop(const ProfileLayers &profiles)
{
    AddressBook book;
    for (std::size_t place = 0; place < profiles.size(); ++place)
        book.add(profiles, place, profiles.idAt(place));
    return book;
}

/// The rows of people who want no messages and are not in @p book.
AnswerFile refusalsOfOthers(const AnswerFile &file, const AddressBook &book)
{
    AnswerFile others;
    std::copy_if(file.rows.begin(), file.rows.end(), std::back_inserter(others.rows),
                 [&](const AnswerRow &row) {
                     return row.kinds.contains(AnswerKind::OptedOut) && book.of(row).empty();
                 });
    return others;
}

/// Counts the rows of a file and gathers what they say.
struct Gathered {
    AnswerReport report;
    std::vector<CampaignAnswer> answers;
};

Gathered gather(const AnswerFile &file, const AddressBook &book, QDate today)
{
    Gathered all;
    for (const AnswerRow &row : file.rows) {
        ++all.report.rows;
        const std::vector<CustomerId> people = book.of(row);
        if (people.empty()) {
            ++all.report.unmatched;
            continue;
        }
        ++all.report.matched;
        if (row.kinds.empty())
            ++all.report.empty;
        for (const CustomerId person : people) {
            for (const AnswerKind kind : row.kinds)
                all.answers.push_back(
                    {person, kind, kind == AnswerKind::Note ? row.note : u""_s, today});
            if (row.kinds.contains(AnswerKind::OptedOut))
                all.report.refused.push_back(person);
        }
        for (const AnswerKind kind : row.kinds)
            ++all.report.answers[kind];
    }
    return all;
}

/// The refusals of people who are not in the shop.
QStringList hashesOf(const std::vector<AnswerRow> &rows,
                     const std::vector<MessageChannel> &channels, const ErasedFile &outside)
{
    QStringList hashes;
    for (const AnswerRow &row : rows) {
        for (const MessageChannel channel : channels) {
            for (const QString &phone : row.phones)
                hashes.append(outside.hashOfRefusal(channel, IdentityKind::Phone, phone));
            for (const QString &email : row.emails)
                hashes.append(outside.hashOfRefusal(channel, IdentityKind::Email, email));
        }
    }
    return hashes;
}

/// What a file of answers brings, before anything of it is kept.
struct Brought {
    Gathered gathered;
    AnswerFile others; ///< rows of people who refuse and are not in the shop
    std::vector<MessageChannel> channels;
    ConsentProof proof;
    std::int64_t campaign = 0;
};

/// Keeps all of it in one step; the file outside is told afterwards.
Result<void> keep(Connection &db, Brought &brought, const QDateTime &now, JobControl &control)
{
    AnswerReport &report = brought.gathered.report;
    // The key is there before a hash under it is kept.
    if (!brought.others.rows.empty()) {
        if (Result<void> ready = changeOutside(db, [](ErasedFile &) {}); !ready)
            return ready;
    }
    Result<Transaction> transaction =
        Transaction::begin(db, report.refused.empty() ? Changes::Definitions : Changes::Data);
    if (!transaction)
        return transaction.error();
    const Result<StepId> refused =
        recordRefusals(db, report.refused, brought.channels, brought.proof, now, control);
    if (!refused)
        return refused.error();
    report.refusalStep = *refused;
    const Result<ErasedFile> outside = readOutside(db);
    if (!outside)
        return outside.error();
    report.rowsOfStrangers = static_cast<std::int64_t>(brought.others.rows.size());
    if (brought.gathered.answers.empty() && report.refused.empty() && brought.others.rows.empty())
        return {};
    AnswerFileRecord record{0,
                            brought.campaign,
                            brought.proof.evidence,
                            now,
                            report.rows,
                            report.matched,
                            static_cast<std::int64_t>(report.refused.size()),
                            report.rowsOfStrangers,
                            report.refusalStep};
    const Result<std::int64_t> id = addAnswerFile(db, record);
    if (!id)
        return id.error();
    record.id = *id;
    if (brought.campaign != 0) {
        if (Result<void> kept = keepAnswers(db, record, brought.gathered.answers); !kept)
            return kept;
    }
    if (Result<void> noted = noteRefusals(
            db, *id, hashesOf(brought.others.rows, brought.channels, *outside), *outside);
        !noted)
        return noted;
    if (Result<void> done = transaction->commit(); !done)
        return done;
    report.file = *id;
    if (const Result<void> told = tellOutside(db); !told)
        report.untold = told.error();
    return {};
}

void makeUnique(std::vector<CustomerId> &people)
{
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
}

} // namespace

Result<AnswerReport> Shop::importAnswers(std::int64_t campaign, const QString &file,
                                         const QDateTime &now, JobControl &control)
{
    const Result<Campaign> found = this->campaign(campaign);
    if (!found)
        return found.error();
    const Result<CampaignPeople> people = campaignPeople(campaign);
    if (!people)
        return people.error();
    const Result<std::shared_ptr<const Snapshot>> current = snapshot(control);
    if (!current)
        return current.error();
    const Result<AnswerFile> read = readAnswerFile(file, (*current)->settings.country, control);
    if (!read)
        return read.error();
    const ProfileLayers &profiles = *(*current)->profiles;
    AddressBook book;
    for (const CustomerId id : people->written) {
        if (const auto place = profiles.indexOf(id))
            book.add(profiles, *place, id);
    }
    Brought brought;
    brought.gathered = gather(*read, book, now.date());
    brought.channels = {found->list.channel};
    brought.proof = {found->list.groupName, QFileInfo(file).fileName()};
    brought.campaign = campaign;
    // A refusal counts, whoever it comes from.
    if (const AnswerFile others = refusalsOfOthers(*read, book); !others.rows.empty()) {
        const AddressBook everybody = bookOfShop(profiles);
        std::vector<CustomerId> &refused = brought.gathered.report.refused;
        for (const AnswerRow &row : others.rows) {
            const std::vector<CustomerId> known = everybody.of(row);
            refused.insert(refused.end(), known.begin(), known.end());
        }
        brought.others = refusalsOfOthers(others, everybody);
    }
    makeUnique(brought.gathered.report.refused);
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    if (const Result<void> kept = keep(*db, brought, now, control); !kept)
        return kept.error();
    return std::move(brought.gathered.report);
}

Result<AnswersTakenBack> Shop::takeAnswersBack(std::int64_t file, JobControl &control)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<std::optional<AnswerFileRecord>> record = findAnswerFile(*db, file);
    if (!record)
        return record.error();
    if (!*record)
        return Error{ErrorCode::UnknownImport, {}, {}, QString::number(file)};
    const StepId step = (*record)->step;
    Result<Transaction> transaction =
        Transaction::begin(*db, step.value == 0 ? Changes::Definitions : Changes::Data);
    if (!transaction)
        return transaction.error();
    if (step.value != 0) {
        const Result<bool> undone = kq::undoEdit(*db, step, control);
        if (!undone)
            return undone.error();
        if (!*undone)
            return AnswersTakenBack{};
    }
    if (const Result<void> forgotten = noteForgotten(*db, file); !forgotten)
        return forgotten.error();
    if (const Result<void> back = kq::takeAnswersBack(*db, **record); !back)
        return back.error();
    if (const Result<void> done = transaction->commit(); !done)
        return done.error();
    AnswersTakenBack back{true, {}};
    if (const Result<void> told = tellOutside(*db); !told)
        back.untold = told.error();
    return back;
}

Result<std::vector<AnswerFileRecord>> Shop::answerFiles(std::int64_t campaign) const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return answerFilesOf(*db, campaign);
}

Result<std::vector<CampaignAnswer>> Shop::campaignAnswers(std::int64_t campaign) const
{
    if (const Result<Campaign> known = this->campaign(campaign); !known)
        return known.error();
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return answersOf(*db, campaign);
}

Result<AnswerReport> Shop::importRefusals(const QString &file,
                                          const std::vector<MessageChannel> &channels,
                                          const QDateTime &now, JobControl &control)
{
    const Result<std::shared_ptr<const Snapshot>> current = snapshot(control);
    if (!current)
        return current.error();
    Result<AnswerFile> read = readAnswerFile(file, (*current)->settings.country, control);
    if (!read)
        return read.error();
    // A list of nothing but people is a list of people who refuse.
    if (!read->tellsKinds) {
        for (AnswerRow &row : read->rows)
            row.kinds.insert(AnswerKind::OptedOut);
    }
    const ProfileLayers &profiles = *(*current)->profiles;
    const AddressBook book = bookOfShop(profiles);
    Brought brought;
    brought.gathered = gather(*read, book, now.date());
    brought.gathered.answers.clear(); // of no campaign
    brought.others = refusalsOfOthers(*read, book);
    brought.channels = channels;
    brought.proof = {{}, QFileInfo(file).fileName()};
    makeUnique(brought.gathered.report.refused);
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    if (const Result<void> kept = keep(*db, brought, now, control); !kept)
        return kept.error();
    return std::move(brought.gathered.report);
}

bool Shop::isListOfRefusals(const QString &file) const
{
    const Result<ShopSettings> current = settings();
    return current && looksLikeRefusals(file, current->country);
}

} // namespace kq
