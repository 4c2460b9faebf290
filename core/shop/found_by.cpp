#include "core/shop/found_by.h"

#include "core/text/fold.h"
#include "core/text/format.h"
#include "core/text/phone.h"
#include "core/text/phone_query.h"

#include <algorithm>
#include <optional>
#include <string>

namespace kq {

namespace {

QString digitsIn(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
    }
    return digits;
}

bool hasEveryWord(const QString &name, const QString &typed)
{
    const QString inName = folded(name);
    const QStringList words = folded(typed).split(u' ', Qt::SkipEmptyParts);
    return !words.isEmpty() && std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return inName.contains(word);
    });
}

std::optional<FoundBy> inPhones(const QString &typed, const Snapshot &snapshot, std::size_t place)
{
    if (!asksForPhone(typed))
        return std::nullopt;
    const QString digits = digitsIn(typed);
    const QString begin = phoneQuery(typed, snapshot.settings.country);
    const auto [columns, row] = snapshot.profiles->at(place);
    for (const QString &phone : columns.customers().phones.all(row)) {
        if (phone.contains(digits) || (!begin.isEmpty() && phone.startsWith(begin)))
            return FoundBy{FoundBy::What::Phone, phoneForPeople(phone)};
    }
    return std::nullopt;
}

std::optional<FoundBy> inTexts(const QStringList &texts, const QString &typed, FoundBy::What what)
{
    const QString wanted = folded(typed);
    for (const QString &text : texts) {
        if (folded(text).contains(wanted))
            return FoundBy{what, text};
    }
    return std::nullopt;
}

} // namespace

FoundBy foundBy(const QString &typed, const Snapshot &snapshot, std::size_t place)
{
    const auto [columns, row] = snapshot.profiles->at(place);
    const CustomerColumns &customers = columns.customers();
    if (hasEveryWord(customers.names.at(row), typed))
        return {FoundBy::What::Name, {}};
    if (const auto phone = inPhones(typed, snapshot, place))
        return *phone;
    if (const auto email = inTexts(customers.emails.all(row), typed, FoundBy::What::Email))
        return *email;
    if (const auto code = inTexts(customers.codes.all(row), typed, FoundBy::What::Code))
        return *code;
    QStringList tags;
    for (const std::uint32_t tag : customers.tags.codes(row))
        tags.append(columns.tagWords().written(tag));
    return inTexts(tags, typed, FoundBy::What::Tag).value_or(FoundBy());
}

} // namespace kq
