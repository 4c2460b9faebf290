#include "core/store/fact_sources.h"

#include "core/store/all_statements.h"
#include "core/store/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace kq {

namespace {

// In the order of the columns of the journal's entity 1.
constexpr Sql readPresent{
    "facts.present",
    "SELECT json_array(id, name, search, address, area, gender, birth_year, birth_month, birth_day,"
    " registered_on, app, note, do_not_contact, consent_zalo, consent_sms, consent_email,"
    " consent_phone) FROM customers WHERE id = :id"};
constexpr Sql readChanges{"facts.changes",
                          "SELECT j.before, coalesce(i.source_id, 0) FROM journal j"
                          " LEFT JOIN imports i ON i.id = j.step_id WHERE j.entity = 1"
                          " AND j.owner = :id AND j.before IS NOT NULL ORDER BY j.step_id DESC"};
constexpr Sql readAdder{"facts.adder", "SELECT coalesce(i.source_id, 0) FROM step_ranges r"
                                       " LEFT JOIN imports i ON i.id = r.step_id WHERE r.entity = 1"
                                       " AND :id BETWEEN r.first_id AND r.last_id"};

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

/// The first column of the first row that @p sql has of the customer; empty without a row.
Result<QString> firstOf(Connection &db, const Sql &sql, CustomerId id)
{
    Query query(db, sql);
    query.bind(":id", id);
    const Result<bool> row = query.next();
    if (!row)
        return row.error();
    return *row ? query.text(0) : QString();
}

} // namespace

Result<std::map<OwnerField, SourceId>> factSources(Connection &db, CustomerId id)
{
    const Result<QString> present = firstOf(db, readPresent, id);
    if (!present)
        return present.error();
    const Result<QString> adder = firstOf(db, readAdder, id);
    if (!adder)
        return adder.error();
    std::map<OwnerField, SourceId> found;
    QJsonArray state = arrayOf(*present);
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
        const QJsonArray before = arrayOf(changes.text(0));
        const SourceId source{changes.integer(1)};
        std::erase_if(open, [&](const FieldColumns &columns) {
            if (areSame(before, state, columns))
                return false;
            if (source.value != 0)
                found.emplace(columns.field, source);
            return true;
        });
        state = before;
    }
    const SourceId source{adder->toLongLong()};
    for (const FieldColumns &columns : open) {
        if (source.value != 0)
            found.emplace(columns.field, source);
    }
    return found;
}

std::vector<Sql> factStatements()
{
    return {readPresent, readChanges, readAdder};
}

} // namespace kq
