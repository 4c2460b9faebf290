#include "core/store/fact_sources.h"

#include "core/store/all_statements.h"
#include "core/store/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <optional>

namespace kq {

namespace {

// In the order of the columns of the journal's entity 1.
constexpr Sql readPresent{
    "facts.present",
    "SELECT json_array(id, name, search, address, area, gender, birth_year, birth_month, birth_day,"
    " registered_on, app, note, do_not_contact, consent_zalo, consent_sms, consent_email,"
    " consent_phone) FROM customers WHERE id = :id"};
constexpr Sql readChanges{
    "facts.changes",
    "SELECT s.id, s.done_at, coalesce(i.source_id, 0), coalesce(i.file, ''), j.before"
    " FROM journal j JOIN steps s ON s.id = j.step_id LEFT JOIN imports i ON i.id = j.step_id"
    " WHERE j.entity = 1 AND j.owner = :id AND j.before IS NOT NULL ORDER BY j.step_id DESC"};
constexpr Sql readAdder{
    "facts.adder",
    "SELECT s.id, s.done_at, coalesce(i.source_id, 0), coalesce(i.file, '')"
    " FROM step_ranges r JOIN steps s ON s.id = r.step_id LEFT JOIN imports i ON i.id = r.step_id"
    " WHERE r.entity = 1 AND :id BETWEEN r.first_id AND r.last_id"};

/// A field and its first and last column.
struct FieldColumns {
    OwnerField field;
    int first;
    int last;
};
constexpr std::array fieldColumns{
    FieldColumns{OwnerField::Name, 1, 1},           FieldColumns{OwnerField::Address, 3, 3},
    FieldColumns{OwnerField::Area, 4, 4},           FieldColumns{OwnerField::Gender, 5, 5},
    FieldColumns{OwnerField::Birthday, 6, 8},       FieldColumns{OwnerField::RegisteredOn, 9, 9},
    FieldColumns{OwnerField::App, 10, 10},          FieldColumns{OwnerField::Note, 11, 11},
    FieldColumns{OwnerField::DoNotContact, 12, 12}, FieldColumns{OwnerField::ConsentZalo, 13, 13},
    FieldColumns{OwnerField::ConsentSms, 14, 14},   FieldColumns{OwnerField::ConsentEmail, 15, 15},
    FieldColumns{OwnerField::ConsentPhone, 16, 16},
};

QJsonArray arrayOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).array();
}

bool areSame(const QJsonArray &a, const QJsonArray &b, const FieldColumns &columns)
{
    for (int column = columns.first; column <= columns.last; ++column) {
        if (a.at(column) != b.at(column))
            return false;
    }
    return true;
}

bool isEmpty(const QJsonArray &row, const FieldColumns &columns)
{
    const QJsonValue value = row.at(columns.first + (columns.last > columns.first ? 1 : 0));
    return value.isNull() || value.toString() == QStringLiteral("unknown") ||
           (value.isString() ? value.toString().isEmpty() : value.toInt() == 0);
}

/// The step in the first columns of a row.
FactOrigin originIn(const Query &row)
{
    return {StepId{row.integer(0)}, row.moment(1), SourceId{row.integer(2)}, row.text(3)};
}

/// The customer's row of now, empty where there is none.
Result<QJsonArray> presentOf(Connection &db, CustomerId id)
{
    Query query(db, readPresent);
    query.bind(":id", id);
    const Result<bool> row = query.next();
    if (!row)
        return row.error();
    return *row ? arrayOf(query.text(0)) : QJsonArray();
}

/// The step that brought the customer; empty where the journal does not know it.
Result<std::optional<FactOrigin>> adderOf(Connection &db, CustomerId id)
{
    Query query(db, readAdder);
    query.bind(":id", id);
    const Result<bool> row = query.next();
    if (!row)
        return row.error();
    return *row ? std::optional(originIn(query)) : std::nullopt;
}

} // namespace

Result<std::map<OwnerField, FactOrigin>> factOrigins(Connection &db, CustomerId id)
{
    const Result<QJsonArray> present = presentOf(db, id);
    if (!present)
        return present.error();
    const Result<std::optional<FactOrigin>> adder = adderOf(db, id);
    if (!adder)
        return adder.error();
    std::map<OwnerField, FactOrigin> found;
    QJsonArray state = *present;
    std::vector<FieldColumns> open;
    for (const FieldColumns &columns : fieldColumns) {
        if (!isEmpty(state, columns))
            open.push_back(columns);
    }
    Query changes(db, readChanges);
    changes.bind(":id", id);
    for (;;) {
        const Result<bool> row = changes.next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const QJsonArray before = arrayOf(changes.text(4));
        const FactOrigin origin = originIn(changes);
        std::erase_if(open, [&](const FieldColumns &columns) {
            if (areSame(before, state, columns))
                return false;
            found.emplace(columns.field, origin);
            return true;
        });
        state = before;
    }
    for (const FieldColumns &columns : open) {
        if (*adder)
            found.emplace(columns.field, **adder);
    }
    return found;
}

std::vector<Sql> factStatements()
{
    return {readPresent, readChanges, readAdder};
}

} // namespace kq
