#include "core/store/owner_marks_store.h"

#include "core/store/all_statements.h"
#include "core/store/rows.h"
#include "core/store/statement.h"
#include "core/text/fold.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kq {

namespace {

constexpr Sql readFields{"owner.read_fields", "SELECT customer_id, field FROM owner_fields"};
constexpr Sql readAttributes{"owner.read_attributes",
                             "SELECT customer_id, attribute_id FROM owner_attributes"};
constexpr Sql readUntagged{"owner.read_untagged", "SELECT customer_id, tag_id FROM owner_untagged"};
constexpr Sql fieldsOf{"owner.fields_of",
                       "SELECT field FROM owner_fields WHERE customer_id = :id ORDER BY field"};
constexpr Sql attributesOf{"owner.attributes_of",
                           "SELECT attribute_id FROM owner_attributes WHERE customer_id = :id"
                           " ORDER BY attribute_id"};

constexpr Sql addField{"owner.mark_field", "INSERT INTO owner_fields (customer_id, field)"
                                           " VALUES (:id, :item) ON CONFLICT DO NOTHING"};
constexpr Sql addAttribute{"owner.mark_attribute",
                           "INSERT INTO owner_attributes (customer_id, attribute_id)"
                           " VALUES (:id, :item) ON CONFLICT DO NOTHING"};
constexpr Sql addUntagged{"owner.mark_untagged", "INSERT INTO owner_untagged (customer_id, tag_id)"
                                                 " VALUES (:id, :item) ON CONFLICT DO NOTHING"};
constexpr Sql removeUntagged{"owner.allow_tag", "DELETE FROM owner_untagged"
                                                " WHERE customer_id = :id AND tag_id = :item"};
constexpr Sql writeAttribute{
    "owner.write_attribute",
    "INSERT INTO customer_attributes (customer_id, attribute_id, value)"
    " VALUES (:id, :item, :value)"
    " ON CONFLICT (customer_id, attribute_id) DO UPDATE SET value = excluded.value"};
constexpr Sql removeAttribute{"owner.remove_attribute",
                              "DELETE FROM customer_attributes"
                              " WHERE customer_id = :id AND attribute_id = :item"};
constexpr Sql tagOfName{"owner.find_tag", "SELECT id FROM tags WHERE folded = :folded"};
constexpr Sql unlinkTag{"owner.remove_tag", "DELETE FROM customer_tags"
                                            " WHERE customer_id = :id AND tag_id = :item"};

constexpr Sql phoneHolder{"owner.phone_holder", "SELECT customer_id, hidden FROM customer_phones"
                                                " WHERE number = :value AND kind <> 'invalid'"};
constexpr Sql emailHolder{"owner.email_holder",
                          "SELECT customer_id, hidden FROM customer_emails WHERE email = :value"};
constexpr Sql hidePhones{"owner.hide_phones",
                         "UPDATE customer_phones SET hidden = 1 WHERE customer_id = :id"
                         " AND hidden = 0 AND number NOT IN (SELECT value FROM json_each(:kept))"};
constexpr Sql hideEmails{"owner.hide_emails",
                         "UPDATE customer_emails SET hidden = 1 WHERE customer_id = :id"
                         " AND hidden = 0 AND email NOT IN (SELECT value FROM json_each(:kept))"};
constexpr Sql givePhone{"owner.give_phone",
                        "UPDATE customer_phones SET customer_id = :id, hidden = 0"
                        " WHERE number = :value AND kind <> 'invalid'"};
constexpr Sql giveEmail{"owner.give_email",
                        "UPDATE customer_emails SET customer_id = :id, hidden = 0"
                        " WHERE email = :value"};

Result<void> runFor(Connection &db, const Sql &sql, CustomerId id, std::int64_t item)
{
    Query query(db, sql);
    query.bind(":id", id);
    query.bind(":item", item);
    return query.run();
}

Result<void> runFor(Connection &db, const Sql &sql, CustomerId id, const QString &value)
{
    Query query(db, sql);
    query.bind(":id", id);
    query.bind(":value", value);
    return query.run();
}

Result<void> hideBut(Connection &db, const Sql &sql, CustomerId id, const QStringList &kept)
{
    Query query(db, sql);
    query.bind(":id", id);
    query.bind(":kept",
               QString::fromUtf8(
                   QJsonDocument(QJsonArray::fromStringList(kept)).toJson(QJsonDocument::Compact)));
    return query.run();
}

Result<std::optional<OwnerEdits::Holder>> holderOf(Connection &db, const Sql &sql,
                                                   const QString &value)
{
    Query query(db, sql);
    query.bind(":value", value);
    const Result<bool> row = query.next();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<OwnerEdits::Holder>();
    return std::optional(OwnerEdits::Holder{{query.integer(0)}, query.integer(1) != 0});
}

/// The numbers that @p sql has of a customer.
Result<std::vector<std::int64_t>> itemsOf(Connection &db, const Sql &sql, CustomerId id)
{
    Query query(db, sql);
    query.bind(":id", id);
    return allRows(query, [](const Query &row) { return row.integer(0); });
}

} // namespace

Result<void> readOwnerMarks(Connection &db, const std::function<void(const OwnerMark &)> &visit,
                            const JobControl &control)
{
    const Interruptible interruptible(db, control);
    const std::pair<Sql, OwnerMark::Of> tables[] = {{readFields, OwnerMark::Of::Field},
                                                    {readAttributes, OwnerMark::Of::Attribute},
                                                    {readUntagged, OwnerMark::Of::Untagged}};
    for (const auto &[sql, of] : tables) {
        Result<FastStatement> statement = FastStatement::prepare(db, sql);
        if (!statement)
            return statement.error();
        const OwnerMark::Of kind = of;
        Result<void> read = eachRow(*statement, [&](const FastStatement &row) {
            visit({{row.integer(0)}, kind, row.integer(1)});
        });
        if (!read)
            return read;
    }
    return {};
}

Result<FieldSet> ownerFieldsOf(Connection &db, CustomerId id)
{
    const Result<std::vector<std::int64_t>> items = itemsOf(db, fieldsOf, id);
    if (!items)
        return items.error();
    FieldSet fields = 0;
    for (const std::int64_t item : *items)
        fields |= bitOf(static_cast<OwnerField>(item));
    return fields;
}

Result<std::vector<std::int64_t>> ownerAttributesOf(Connection &db, CustomerId id)
{
    return itemsOf(db, attributesOf, id);
}

Result<void> OwnerEdits::markField(CustomerId id, OwnerField field)
{
    return runFor(m_db, addField, id, static_cast<std::int64_t>(field));
}

Result<void> OwnerEdits::setAttribute(CustomerId id, std::int64_t attribute, const QString &value)
{
    if (value.isEmpty()) {
        if (Result<void> removed = runFor(m_db, removeAttribute, id, attribute); !removed)
            return removed;
    } else {
        Query query(m_db, writeAttribute);
        query.bind(":id", id);
        query.bind(":item", attribute);
        query.bind(":value", value);
        if (Result<void> written = query.run(); !written)
            return written;
    }
    return runFor(m_db, addAttribute, id, attribute);
}

Result<std::optional<std::int64_t>> OwnerEdits::findTag(const QString &name)
{
    Query query(m_db, tagOfName);
    query.bind(":folded", folded(name));
    const Result<bool> row = query.next();
    if (!row)
        return row.error();
    return *row ? std::optional(query.integer(0)) : std::nullopt;
}

Result<void> OwnerEdits::removeTag(CustomerId id, std::int64_t tag)
{
    if (Result<void> removed = runFor(m_db, unlinkTag, id, tag); !removed)
        return removed;
    return runFor(m_db, addUntagged, id, tag);
}

Result<void> OwnerEdits::allowTag(CustomerId id, std::int64_t tag)
{
    return runFor(m_db, removeUntagged, id, tag);
}

Result<std::optional<OwnerEdits::Holder>> OwnerEdits::holderOfPhone(const QString &number)
{
    return holderOf(m_db, phoneHolder, number);
}

Result<std::optional<OwnerEdits::Holder>> OwnerEdits::holderOfEmail(const QString &email)
{
    return holderOf(m_db, emailHolder, email);
}

Result<void> OwnerEdits::hidePhonesBut(CustomerId id, const QStringList &numbers)
{
    return hideBut(m_db, hidePhones, id, numbers);
}

Result<void> OwnerEdits::hideEmailsBut(CustomerId id, const QStringList &emails)
{
    return hideBut(m_db, hideEmails, id, emails);
}

Result<void> OwnerEdits::showPhone(CustomerId id, const QString &number)
{
    return runFor(m_db, givePhone, id, number);
}

Result<void> OwnerEdits::showEmail(CustomerId id, const QString &email)
{
    return runFor(m_db, giveEmail, id, email);
}

std::vector<Sql> ownerStatements()
{
    return {readFields,      readAttributes, readUntagged, fieldsOf,       attributesOf,
            addField,        addAttribute,   addUntagged,  removeUntagged, writeAttribute,
            removeAttribute, tagOfName,      unlinkTag,    phoneHolder,    emailHolder,
            hidePhones,      hideEmails,     givePhone,    giveEmail};
}

} // namespace kq
