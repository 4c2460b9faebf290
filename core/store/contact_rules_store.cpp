#include "core/store/contact_rules_store.h"

#include "core/store/settings_store.h"
#include "core/store/transaction.h"

#include <QString>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace kq {

Result<ContactRules> loadContactRules(Connection &db)
{
    ContactRules rules;
    const Result<std::optional<QString>> unasked = storedValue(db, u"unasked"_s);
    if (!unasked)
        return unasked.error();
    if (unasked->has_value())
        rules.unasked = fromKey<UnaskedMay>(**unasked).value_or(rules.unasked);
    const std::array<std::pair<QString, int *>, 3> numbers{
        {{u"cooldown_days"_s, &rules.cooldownDays},
         {u"most_messages"_s, &rules.mostMessages},
         {u"cap_days"_s, &rules.capDays}}};
    for (const auto &[key, field] : numbers) {
        const Result<std::optional<QString>> stored = storedValue(db, key);
        if (!stored)
            return stored.error();
        if (stored->has_value())
            *field = (*stored)->toInt();
    }
    return rules;
}

Result<void> saveContactRules(Connection &db, const ContactRules &rules)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    const std::array<std::pair<QString, QString>, 4> fields{
        {{u"unasked"_s, keyOf(rules.unasked)},
         {u"cooldown_days"_s, QString::number(rules.cooldownDays)},
         {u"most_messages"_s, QString::number(rules.mostMessages)},
         {u"cap_days"_s, QString::number(rules.capDays)}}};
    for (const auto &[key, value] : fields) {
        if (Result<void> stored = storeValue(db, key, value); !stored)
            return stored;
    }
    return change->commit();
}

} // namespace kq
