#pragma once

#include "core/domain/keys.h"
#include "core/importing/mapping.h"

#include <QString>

#include <optional>

namespace kq {

/// The words of contract.md §4. `attribute` stands for `attribute:NAME`; mappedColumn() reads that.
template <>
struct KeyTable<ImportField> {
    static constexpr KeyEntries<ImportField, 42> entries{{
        {ImportField::Ignore, "ignore"},
        {ImportField::Code, "code"},
        {ImportField::Name, "name"},
        {ImportField::Phone, "phone"},
        {ImportField::Email, "email"},
        {ImportField::Address, "address"},
        {ImportField::Area, "area"},
        {ImportField::Gender, "gender"},
        {ImportField::Birthday, "birthday"},
        {ImportField::RegisteredOn, "registered_on"},
        {ImportField::Tags, "tags"},
        {ImportField::App, "app"},
        {ImportField::Note, "note"},
        {ImportField::ConsentZalo, "consent_zalo"},
        {ImportField::ConsentSms, "consent_sms"},
        {ImportField::ConsentEmail, "consent_email"},
        {ImportField::ConsentPhone, "consent_phone"},
        {ImportField::DoNotContact, "do_not_contact"},
        {ImportField::Attribute, "attribute"},
        {ImportField::OrdersCount, "orders_count"},
        {ImportField::OrdersTotal, "orders_total"},
        {ImportField::FirstOrderOn, "first_order_on"},
        {ImportField::LastOrderOn, "last_order_on"},
        {ImportField::OrderCode, "order_code"},
        {ImportField::CustomerCode, "customer_code"},
        {ImportField::CustomerName, "customer_name"},
        {ImportField::CustomerPhone, "customer_phone"},
        {ImportField::CustomerEmail, "customer_email"},
        {ImportField::PlacedAt, "placed_at"},
        {ImportField::PlacedTime, "placed_time"},
        {ImportField::Status, "status"},
        {ImportField::Channel, "channel"},
        {ImportField::Branch, "branch"},
        {ImportField::Discount, "discount"},
        {ImportField::Refund, "refund"},
        {ImportField::Total, "total"},
        {ImportField::ProductCode, "product_code"},
        {ImportField::ProductName, "product_name"},
        {ImportField::Category, "category"},
        {ImportField::Quantity, "quantity"},
        {ImportField::UnitPrice, "unit_price"},
        {ImportField::Amount, "amount"},
    }};
};

/// Whether a file of that kind can have the field. `ignore` goes with every kind.
bool belongsTo(ImportField field, ImportKind kind);

/// Whether the field is an order line's and not the order's own.
bool belongsToLine(ImportField field);

/// Whether several columns may become the field: their values are joined (name, address) or all
/// kept (phones, e-mails, tags).
bool takesSeveralColumns(ImportField field);

/// The words of all fields of a kind, joined by blanks: what an error says was expected.
QString fieldWords(ImportKind kind);

/// The word of a column: that of its field, or `attribute:NAME`.
QString fieldWord(const MappedColumn &column);

/// The column of @p header that becomes what @p word says; empty for an unknown word.
std::optional<MappedColumn> mappedColumn(const QString &header, const QString &word);

} // namespace kq
