#include "core/importing/match_people.h"
#include "core/store/profile_rows.h"
#include "core/text/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// People of a list with nothing to know them by; the rest of MatchPeople is in match_people.cpp.
namespace kq {
namespace {

/// What two people without an identity have in common who may be one.
QString unidentifiedKey(const QString &foldedName, const QString &invalidPhone)
{
    return foldedName.isEmpty() ? u'#' + invalidPhone : foldedName;
}

QString firstInvalidPhone(const PersonCells &person)
{
    return person.phones.empty() ? QString() : person.phones.front().number;
}

} // namespace

Result<CustomerId> MatchPeople::unidentified(const PersonCells &person)
{
    if (!m_unidentifiedRead) {
        if (Result<void> read = readUnidentified(); !read)
            return read.error();
        m_unidentifiedRead = true;
    }
    const auto found =
        m_unidentified.find(unidentifiedKey(folded(person.name), firstInvalidPhone(person)));
    if (found == m_unidentified.end() || found->empty())
        return CustomerId{};
    const CustomerId id = found->back();
    found->pop_back();
    m_changes.noteMet(id);
    return id;
}

Result<void> MatchPeople::readUnidentified()
{
    const JobControl &control = m_target.control;
    Connection &db = m_target.db;
    std::vector<bool> identified(static_cast<std::size_t>(m_changes.lastBefore()) + 1);
    std::vector<bool> ofSource(identified.size());
    QHash<std::int64_t, QString> invalidPhones;
    const auto wasBefore = [&](CustomerId id) { return id.value <= m_changes.lastBefore(); };
    const auto at = [](CustomerId id) { return static_cast<std::size_t>(id.value); };
    const auto text = [](std::string_view utf8) {
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    };
    const auto identify = [&](CustomerId id) {
        if (wasBefore(id))
            identified[at(id)] = true;
    };
    for (Result<void> read :
         {readCodes(
              db, [&](const CodeView &view) { identify(view.customer); }, control),
          readKnownEmails(
              db, [&](const EmailView &view) { identify(view.customer); }, control),
          readKnownPhones(
              db,
              [&](const PhoneView &view) {
                  if (view.kind != PhoneKind::Invalid)
                      identify(view.customer);
                  else if (!invalidPhones.contains(view.customer.value))
                      invalidPhones.insert(view.customer.value, text(view.number));
              },
              control),
          readCustomerSources(
              db,
              [&](LinkView view) {
                  if (wasBefore(view.customer) && view.entry == m_target.source.value)
                      ofSource[at(view.customer)] = true;
              },
              control)}) {
        if (!read)
            return read;
    }
    std::vector<std::pair<QString, CustomerId>> found;
    Result<void> read = readCustomers(
        db,
        [&](const CustomerView &view) {
            if (wasBefore(view.id) && !identified[at(view.id)] && ofSource[at(view.id)]) {
                found.emplace_back(
                    unidentifiedKey(text(view.search), invalidPhones.value(view.id.value)),
                    view.id);
            }
        },
        control);
    std::for_each(found.rbegin(), found.rend(), [&](const auto &entry) {
        m_unidentified[entry.first].push_back(entry.second); // the lowest id comes last
    });
    return read;
}

} // namespace kq
