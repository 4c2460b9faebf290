#include "core/importing/edit_customers.h"

#include "core/importing/earlier_steps.h"
#include "core/importing/import_field_keys.h"
#include "core/importing/normalise.h"
#include "core/store/attributes_store.h"
#include "core/store/bulk_writes.h"
#include "core/store/journal.h"
#include "core/store/owner_marks_store.h"
#include "core/store/transaction.h"
#include "core/text/email.h"
#include "core/text/fold.h"
#include "core/text/phone.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

constexpr std::int64_t customersBetweenReports = 256;

/// An attribute and what it becomes, in the stable text of its type.
struct AttributeValueEdit {
    std::int64_t id = 0;
    QString value;
};

/// The edits after every text was read as its field is.
struct ReadEdits {
    std::vector<OwnerField> fields;
    CustomerCells cells;
    std::vector<AttributeValueEdit> attributes;

    [[nodiscard]] bool has(OwnerField field) const
    {
        return std::find(fields.begin(), fields.end(), field) != fields.end();
    }
};

ImportField importField(OwnerField field)
{
    return fromKey<ImportField>(QString(keyOf(field))).value();
}

/// Whether each of the values that the owner parted by commas is one.
template <class IsOne>
bool areAll(const QString &text, IsOne isOne)
{
    static const QRegularExpression comma(u"[,;]"_s);
    const QStringList parts = text.split(comma, Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(), isOne);
}

bool areAllPhones(const QString &text, const QString &country)
{
    return areAll(text, [&](const QString &part) {
        const std::vector<ReadPhone> read = readPhones(part, country);
        return !read.empty() && std::all_of(read.begin(), read.end(), [](const ReadPhone &phone) {
            return phone.what == ReadPhone::What::Number;
        });
    });
}

bool areAllEmails(const QString &text)
{
    return areAll(text, [](const QString &part) {
        const auto read = examineEmails(part);
        return !read.empty() && std::all_of(read.begin(), read.end(), [](const ReadEmail &email) {
            return email.what == ReadEmail::What::Address;
        });
    });
}

/// Whether the text of a field that was filled gave a value.
bool isGiven(OwnerField field, const CustomerCells &cells, const QString &text,
             const QString &country)
{
    switch (field) {
    case OwnerField::Name:
        return !cells.person.name.isEmpty();
    case OwnerField::Phone:
        return !cells.person.phones.empty() && areAllPhones(text, country);
    case OwnerField::Email:
        return !cells.person.emails.isEmpty() && areAllEmails(text);
    case OwnerField::Address:
        return !cells.address.isEmpty();
    case OwnerField::Area:
        return !cells.area.isEmpty();
    case OwnerField::App:
        return !cells.app.isEmpty();
    case OwnerField::Note:
        return !cells.note.isEmpty();
    case OwnerField::Gender:
        return cells.gender.has_value();
    case OwnerField::Birthday:
        return cells.birthday.has_value();
    case OwnerField::RegisteredOn:
        return cells.registeredOn.has_value();
    case OwnerField::DoNotContact:
        return cells.doNotContact.has_value();
    case OwnerField::ConsentZalo:
        return cells.consentZalo.has_value();
    case OwnerField::ConsentSms:
        return cells.consentSms.has_value();
    case OwnerField::ConsentEmail:
        return cells.consentEmail.has_value();
    case OwnerField::ConsentPhone:
        return cells.consentPhone.has_value();
    }
    Q_UNREACHABLE();
    return false;
}

/// The row of a file that says what the owner typed.
class EditRow {
public:
    explicit EditRow(const ShopSettings &settings)
        : m_settings(settings)
    {}

    void add(MappedColumn mapped, const QString &text, AttributeType type)
    {
        BoundColumn column;
        column.index = static_cast<int>(m_columns.size());
        column.mapped = std::move(mapped);
        column.attributeType = type;
        if (minorUnitDigits(m_settings.currency) != 0 && m_settings.country != u"VN"_s)
            column.decimal = DecimalMark::Point;
        m_columns.push_back(std::move(column));
        m_row.push_back(text.isEmpty() ? Cell{} : Cell{text});
    }

    /// Error: UnreadableValue.
    Result<CustomerCells> read() const
    {
        Normaliser normaliser(ImportKind::Customers, m_columns, m_settings, {});
        RowCells cells;
        if (const std::optional<Reject> reject = normaliser.read(m_row, cells))
            return Error{ErrorCode::UnreadableValue, reject->column, keyOf(reject->reason),
                         reject->value};
        return cells.customer;
    }

private:
    const ShopSettings &m_settings;
    std::vector<BoundColumn> m_columns;
    Row m_row;
};

Result<StoredAttribute> attributeOfName(const std::vector<StoredAttribute> &attributes,
                                        const QString &name)
{
    const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const auto &known) {
        return folded(known.name) == folded(name);
    });
    if (found == attributes.end())
        return Error{ErrorCode::UnknownAttribute, u"attribute"_s, {}, name};
    return *found;
}

/// The choice as the owner wrote it in the list of the attribute.
Result<QString> choiceOf(const StoredAttribute &attribute, const QString &text)
{
    if (attribute.choices.isEmpty() || text.isEmpty())
        return text;
    for (const QString &choice : attribute.choices) {
        if (folded(choice) == folded(text))
            return choice;
    }
    return Error{ErrorCode::UnknownWord, attribute.name, attribute.choices.join(u", "_s), text};
}

Result<ReadEdits> readEdits(Connection &db, const CustomerEdits &edits,
                            const ShopSettings &settings)
{
    const Result<std::vector<StoredAttribute>> attributes = listAttributes(db);
    if (!attributes)
        return attributes.error();
    ReadEdits read;
    EditRow row(settings);
    for (const FieldEdit &edit : edits.fields) {
        row.add({keyOf(edit.field), importField(edit.field), {}}, edit.text.trimmed(),
                AttributeType::Text);
        read.fields.push_back(edit.field);
    }
    for (const AttributeEdit &edit : edits.attributes) {
        const Result<StoredAttribute> attribute = attributeOfName(*attributes, edit.attribute);
        if (!attribute)
            return attribute.error();
        const Result<QString> text = choiceOf(*attribute, edit.text.trimmed());
        if (!text)
            return text.error();
        row.add({attribute->name, ImportField::Attribute, attribute->name}, *text,
                fromKey<AttributeType>(attribute->type).value_or(AttributeType::Text));
        read.attributes.push_back({attribute->id, {}});
    }
    Result<CustomerCells> cells = row.read();
    if (!cells)
        return cells.error();
    read.cells = std::move(*cells);
    for (const FieldEdit &edit : edits.fields) {
        const QString text = edit.text.trimmed();
        if (!text.isEmpty() && !isGiven(edit.field, read.cells, text, settings.country))
            return Error{ErrorCode::UnreadableValue, keyOf(edit.field), {}, text};
    }
    for (const auto &[position, value] : read.cells.attributes)
        read.attributes.at(position - read.fields.size()).value = value;
    for (std::size_t i = 0; i < edits.attributes.size(); ++i) {
        if (!edits.attributes[i].text.trimmed().isEmpty() && read.attributes[i].value.isEmpty())
            return Error{ErrorCode::UnreadableValue,
                         edits.attributes[i].attribute,
                         {},
                         edits.attributes[i].text};
    }
    return read;
}

/// Puts what was read into the field of the customer's own row; empty where the text was.
void apply(OwnerField field, const CustomerCells &cells, Customer &customer)
{
    const auto consent = [](const std::optional<Consent> &read) {
        return read.value_or(Consent::Unknown);
    };
    switch (field) {
    case OwnerField::Name:
        customer.name = cells.person.name;
        return;
    case OwnerField::Address:
        customer.address = cells.address;
        return;
    case OwnerField::Area:
        customer.area = cells.area;
        return;
    case OwnerField::App:
        customer.app = cells.app;
        return;
    case OwnerField::Note:
        customer.note = cells.note;
        return;
    case OwnerField::Gender:
        customer.gender = cells.gender;
        return;
    case OwnerField::Birthday:
        customer.birthday = cells.birthday;
        return;
    case OwnerField::RegisteredOn:
        customer.registeredOn = cells.registeredOn;
        return;
    case OwnerField::DoNotContact:
        customer.doNotContact = cells.doNotContact.value_or(false);
        return;
    case OwnerField::ConsentZalo:
        customer.consents.zalo = consent(cells.consentZalo);
        return;
    case OwnerField::ConsentSms:
        customer.consents.sms = consent(cells.consentSms);
        return;
    case OwnerField::ConsentEmail:
        customer.consents.email = consent(cells.consentEmail);
        return;
    case OwnerField::ConsentPhone:
        customer.consents.phone = consent(cells.consentPhone);
        return;
    case OwnerField::Phone:
    case OwnerField::Email:
        return; // rows of their own
    }
    Q_UNREACHABLE();
}

/// Writes the edits into one customer after another.
class CustomerEditor {
public:
    CustomerEditor(Connection &db, BulkWriter &writer, EarlierSteps &earlier,
                   const ReadEdits &edits)
        : m_writer(writer)
        , m_earlier(earlier)
        , m_owner(db)
        , m_edits(edits)
    {}

    Result<void> findTags(const CustomerEdits &edits)
    {
        for (const QString &name : edits.addTags) {
            if (folded(name).isEmpty())
                return Error{ErrorCode::EmptyText, u"tags"_s, {}, {}};
            const Result<std::int64_t> tag = m_writer.tag(name.simplified());
            if (!tag)
                return tag.error();
            m_added.push_back(*tag);
        }
        for (const QString &name : edits.removeTags) {
            const Result<std::optional<std::int64_t>> tag = m_owner.findTag(name);
            if (!tag)
                return tag.error();
            if (*tag) // nobody has the others
                m_removed.push_back(**tag);
        }
        return {};
    }

    Result<void> edit(CustomerId id)
    {
        const Result<std::optional<Customer>> before = m_writer.customerFields(id);
        if (!before)
            return before.error();
        if (!*before)
            return Error{ErrorCode::UnknownCustomer, {}, {}, QString::number(id.value)};
        m_earlier.noteDescribed(id);
        Customer after = **before;
        for (const OwnerField field : m_edits.fields) {
            apply(field, m_edits.cells, after);
            if (Result<void> marked = m_owner.markField(id, field); !marked)
                return marked;
        }
        if (after != **before) {
            if (Result<void> written = m_writer.updateCustomer(after); !written)
                return written;
        }
        if (Result<void> given = editIdentities(id); !given)
            return given;
        return editBelongings(id);
    }

private:
    Result<void> editIdentities(CustomerId id)
    {
        const PersonCells &person = m_edits.cells.person;
        if (m_edits.has(OwnerField::Phone)) {
            QStringList numbers;
            for (const Phone &phone : person.phones)
                numbers += phone.number;
            if (Result<void> hidden = m_owner.hidePhonesBut(id, numbers); !hidden)
                return hidden;
            for (const Phone &phone : person.phones) {
                if (Result<void> given = givePhone(id, phone); !given)
                    return given;
            }
        }
        if (!m_edits.has(OwnerField::Email))
            return {};
        if (Result<void> hidden = m_owner.hideEmailsBut(id, person.emails); !hidden)
            return hidden;
        for (const QString &email : person.emails) {
            if (Result<void> given = giveEmail(id, email); !given)
                return given;
        }
        return {};
    }

    Result<void> givePhone(CustomerId id, const Phone &phone)
    {
        const Result<std::optional<OwnerEdits::Holder>> holder =
            m_owner.holderOfPhone(phone.number);
        if (!holder)
            return holder.error();
        if (!*holder)
            return m_writer.addPhone(id, phone);
        if (Result<void> free = take(id, **holder, OwnerField::Phone, phone.number); !free)
            return free;
        return m_owner.showPhone(id, phone.number);
    }

    Result<void> giveEmail(CustomerId id, const QString &email)
    {
        const Result<std::optional<OwnerEdits::Holder>> holder = m_owner.holderOfEmail(email);
        if (!holder)
            return holder.error();
        if (!*holder)
            return m_writer.addEmail(id, email);
        if (Result<void> free = take(id, **holder, OwnerField::Email, email); !free)
            return free;
        return m_owner.showEmail(id, email);
    }

    /// What only files know of another customer may be given away, what is seen may not.
    Result<void> take(CustomerId id, const OwnerEdits::Holder &holder, OwnerField field,
                      const QString &value)
    {
        if (holder.customer == id)
            return {};
        m_earlier.noteDescribed(holder.customer);
        if (holder.hidden)
            return {};
        const Result<std::optional<Customer>> other = m_writer.customerFields(holder.customer);
        if (!other)
            return other.error();
        const QString name = *other ? (*other)->name : QString();
        return Error{ErrorCode::IdentityTaken, keyOf(field),
                     QString(QString::number(holder.customer.value) + u' ' + name).trimmed(),
                     value};
    }

    Result<void> editBelongings(CustomerId id)
    {
        for (const std::int64_t tag : m_added) {
            if (Result<void> allowed = m_owner.allowTag(id, tag); !allowed)
                return allowed;
            if (Result<void> added = m_writer.addTag(id, tag); !added)
                return added;
        }
        for (const std::int64_t tag : m_removed) {
            if (Result<void> removed = m_owner.removeTag(id, tag); !removed)
                return removed;
        }
        for (const AttributeValueEdit &attribute : m_edits.attributes) {
            m_earlier.noteAttribute(attribute.id);
            if (Result<void> set = m_owner.setAttribute(id, attribute.id, attribute.value); !set)
                return set;
        }
        return {};
    }

    BulkWriter &m_writer;
    EarlierSteps &m_earlier;
    OwnerEdits m_owner;
    const ReadEdits &m_edits;
    std::vector<std::int64_t> m_added;
    std::vector<std::int64_t> m_removed;
};

} // namespace

Result<StepId> editCustomers(Connection &db, const std::vector<CustomerId> &customers,
                             const CustomerEdits &edits, const ShopSettings &settings,
                             const QDateTime &now, JobControl &control)
{
    if (edits.isEmpty() || customers.empty())
        return Error{ErrorCode::EmptyText, u"edit"_s, {}, {}};
    const Result<ReadEdits> read = readEdits(db, edits, settings);
    if (!read)
        return read.error();
    Result<Transaction> transaction = Transaction::begin(db, Changes::Data);
    if (!transaction)
        return transaction.error();
    Result<EarlierSteps> earlier = EarlierSteps::load(db);
    if (!earlier)
        return earlier.error();
    Result<OpenStep> step = OpenStep::begin(db, StepKind::Edit, now);
    if (!step)
        return step.error();
    Result<BulkWriter> writer = BulkWriter::open(db);
    if (!writer)
        return writer.error();
    CustomerEditor editor(db, *writer, *earlier, *read);
    if (Result<void> found = editor.findTags(edits); !found)
        return found.error();
    std::int64_t done = 0;
    for (const CustomerId id : customers) {
        if (done % customersBetweenReports == 0) {
            if (control.cancelled())
                return Error{ErrorCode::Cancelled, {}, {}, {}};
            control.report(done, static_cast<std::int64_t>(customers.size()));
        }
        if (Result<void> edited = editor.edit(id); !edited)
            return edited.error();
        ++done;
    }
    const Result<std::set<StepId>> uses = earlier->uses(db, control);
    if (!uses)
        return uses.error();
    if (Result<void> closed = step->close(*uses); !closed)
        return closed.error();
    if (Result<void> committed = transaction->commit(); !committed)
        return committed.error();
    return step->id();
}

} // namespace kq
