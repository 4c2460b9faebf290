#include "core/exporting/sender_lists.h"

#include "core/exporting/clean_cells.h"
#include "core/text/names.h"

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

// What the service allows of each kind of parameter, in characters.
constexpr int mostOfName = 30;
constexpr int mostOfCode = 30;
constexpr int mostOfAddress = 200;
constexpr int mostOfAmount = 20;

constexpr QStringView phoneHeader = u"phone";

QString znsDate(const Contact &contact)
{
    return contact.lastPurchase.isValid() ? contact.lastPurchase.toString(u"dd/MM/yyyy"_s)
                                          : QString();
}

/// The column of a parameter: what fills it, which values the service takes.
ListColumn parameterColumn(const ZnsParameter &parameter)
{
    const QString &name = parameter.name;
    switch (parameter.value) {
    case ZnsParameter::Value::Name:
        return {name, [](const Contact &c) { return shortName(cleanWords(c.name), mostOfName); },
                CellRule::Words, mostOfName};
    case ZnsParameter::Value::GivenName:
        return {
            name,
            [](const Contact &c) { return shortName(cleanWords(givenName(c.name)), mostOfName); },
            CellRule::Words, mostOfName};
    case ZnsParameter::Value::Code:
        return {name, [](const Contact &c) { return cleanWords(c.code); }, CellRule::Words,
                mostOfCode};
    case ZnsParameter::Value::LastPurchase:
        return {name, znsDate, CellRule::Date};
    case ZnsParameter::Value::Purchases:
        return {name, [](const Contact &c) { return QString::number(c.purchases); },
                CellRule::Number, mostOfAmount};
    case ZnsParameter::Value::Spend:
        return {name,
                [](const Contact &c) {
                    return QString::number(std::max<std::int64_t>(c.spend.minor, 0));
                },
                CellRule::Number, mostOfAmount};
    case ZnsParameter::Value::Voucher:
        return {name, [](const Contact &c) { return cleanWords(c.voucher); }, CellRule::Words,
                mostOfCode};
    case ZnsParameter::Value::Area:
        return {name, [](const Contact &c) { return cleanWords(c.area).left(mostOfAddress); },
                CellRule::Words, mostOfAddress};
    }
    Q_UNREACHABLE();
    return {};
}

bool isParameterName(const QString &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_');
    });
}

QString phoneDigits(const Contact &contact)
{
    return withoutPlus(contact.phone);
}

} // namespace

Result<std::vector<ZnsParameter>> readZnsParameters(const QString &text)
{
    std::vector<ZnsParameter> parameters;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        const QString name = part.left(equals < 0 ? part.size() : equals).trimmed();
        const auto value = fromKey<ZnsParameter::Value>(
            equals < 0 ? QStringView(name) : QStringView(part).mid(equals + 1).trimmed());
        const bool isTaken =
            name == phoneHeader ||
            std::any_of(parameters.begin(), parameters.end(),
                        [&](const ZnsParameter &other) { return other.name == name; });
        if (!isParameterName(name) || isTaken || !value)
            return Error{ErrorCode::BadParameter, u"--params"_s, allKeys<ZnsParameter::Value>(),
                         part.trimmed()};
        parameters.push_back({name, *value});
    }
    return parameters;
}

ZnsCampaign::ZnsCampaign(const ListOptions &options)
{
    m_columns = {{phoneHeader.toString(), phoneDigits, CellRule::Phone, 15}};
    if (options.parameters.empty())
        m_columns.push_back(parameterColumn({u"name"_s, ZnsParameter::Value::Name}));
    for (const ZnsParameter &parameter : options.parameters)
        m_columns.push_back(parameterColumn(parameter));
}

SmsCampaign::SmsCampaign(const ListOptions &options)
{
    m_columns = {{phoneHeader.toString(), phoneDigits, CellRule::Phone, 15}};
    if (options.withVouchers)
        m_columns.push_back({u"code"_s, [](const Contact &c) { return cleanWords(c.voucher); }});
    if (!options.withMessages) {
        m_columns.push_back(
            {u"name"_s, [](const Contact &c) { return cleanWords(plainLetters(c.name)); }});
        return;
    }
    m_columns.push_back({u"message"_s, [](const Contact &c) { return cleanWords(c.message); }});
    m_columns.push_back({u"parts"_s,
                         [](const Contact &c) { return QString::number(c.messageParts); },
                         CellRule::Number});
}

} // namespace kq
