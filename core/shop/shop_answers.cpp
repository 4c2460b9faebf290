#include "core/campaign/answer_file.h"
#include "core/shop/shop.h"
#include "core/store/erased_file.h"

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

/// Those of @p before that @p answers take the place of. Both by customer.
std::vector<CampaignAnswer> replacedBy(const std::vector<CampaignAnswer> &answers,
                                       const std::vector<CampaignAnswer> &before)
{
    std::set<std::pair<CustomerId, AnswerKind>> told;
    for (const CampaignAnswer &answer : answers)
        told.emplace(answer.customer, answer.kind);
    std::vector<CampaignAnswer> replaced;
    std::copy_if(before.begin(), before.end(), std::back_inserter(replaced),
                 [&](const CampaignAnswer &answer) {
                     return told.contains({answer.customer, answer.kind});
                 });
    return replaced;
}

/// Keeps the refusals of rows that are about nobody in the shop, outside of it and without the
/// numbers (store/erased_file.h).
Result<void> keepStrangers(const QString &shopPath, const AnswerFile &file, const AddressBook &book,
                           const std::vector<MessageChannel> &channels, AnswerReport &report)
{
    Result<ErasedFile> outside = ErasedFile::read(shopPath);
    if (!outside)
        return outside.error();
    outside->ensureKey();
    const auto refuse = [&](IdentityKind kind, const QString &value) {
        for (const MessageChannel channel : channels) {
            const QString hash = outside->hashOfRefusal(channel, kind, value);
            if (outside->refusals().contains(hash))
                continue;
            outside->addRefusal(hash);
            report.strangers.append(hash);
        }
    };
    for (const AnswerRow &row : file.rows) {
        if (!row.kinds.contains(AnswerKind::OptedOut) || !book.of(row).empty())
            continue;
        ++report.rowsOfStrangers;
        for (const QString &phone : row.phones)
            refuse(IdentityKind::Phone, phone);
        for (const QString &email : row.emails)
            refuse(IdentityKind::Email, email);
    }
    return report.strangers.isEmpty() ? Result<void>() : outside->write(shopPath);
}

Result<void> forgetStrangers(const QString &shopPath, const QStringList &hashes)
{
    if (hashes.isEmpty())
        return {};
    Result<ErasedFile> outside = ErasedFile::read(shopPath);
    if (!outside)
        return outside.error();
    for (const QString &hash : hashes)
        outside->removeRefusal(hash);
    return outside->write(shopPath);
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
    Gathered gathered = gather(*read, book, now.date());
    // A refusal counts, whoever it comes from.
    if (const AnswerFile others = refusalsOfOthers(*read, book); !others.rows.empty()) {
        const AddressBook everybody = bookOfShop(profiles);
        for (const AnswerRow &row : others.rows) {
            const std::vector<CustomerId> known = everybody.of(row);
            gathered.report.refused.insert(gathered.report.refused.end(), known.begin(),
                                           known.end());
        }
        if (const Result<void> kept =
                keepStrangers(path(), others, everybody, {found->list.channel}, gathered.report);
            !kept)
            return kept.error();
    }
    makeUnique(gathered.report.refused);
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<std::vector<CampaignAnswer>> before = answersOf(*db, campaign);
    if (!before)
        return before.error();
    if (const Result<void> kept = keepAnswers(*db, campaign, gathered.answers); !kept)
        return kept.error();
    gathered.report.campaign = campaign;
    gathered.report.replaced = replacedBy(gathered.answers, *before);
    gathered.report.kept = std::move(gathered.answers);
    const Result<StepId> refused =
        recordRefusals(gathered.report.refused, {found->list.channel},
                       {found->list.groupName, QFileInfo(file).fileName()}, now, control);
    if (!refused)
        return refused.error();
    gathered.report.refusalStep = *refused;
    return gathered.report;
}

Result<bool> Shop::takeAnswersBack(const AnswerReport &report, JobControl &control)
{
    if (report.refusalStep.value != 0) {
        Result<bool> undone = undoEdit(report.refusalStep, control);
        if (!undone || !*undone)
            return undone;
    }
    if (const Result<void> forgotten = forgetStrangers(path(), report.strangers); !forgotten)
        return forgotten.error();
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    if (const Result<void> back =
            putAnswersBack(*db, report.campaign, report.kept, report.replaced);
        !back)
        return back.error();
    return true;
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
    Gathered gathered = gather(*read, book, now.date());
    makeUnique(gathered.report.refused);
    if (const Result<void> kept = keepStrangers(path(), *read, book, channels, gathered.report);
        !kept)
        return kept.error();
    const Result<StepId> refused = recordRefusals(gathered.report.refused, channels,
                                                  {{}, QFileInfo(file).fileName()}, now, control);
    if (!refused)
        return refused.error();
    gathered.report.refusalStep = *refused;
    return gathered.report;
}

} // namespace kq
