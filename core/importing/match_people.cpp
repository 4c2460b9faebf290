#include "core/importing/match_people.h"

#include "core/importing/customer_fields.h"
#include "core/store/customers_store.h"
#include "core/text/fold.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

/// What was refused of all by which the person is known; unknown where nothing was.
Consents refusedBy(const ErasedFile &outside, const PersonCells &person)
{
    Consents refused;
    const auto heed = [&](MessageChannel channel, Consent &state) {
        const auto isRefused = [&](IdentityKind kind, const QString &value) {
            return outside.refusals().contains(outside.hashOfRefusal(channel, kind, value));
        };
        const bool anyPhone =
            std::any_of(person.phones.begin(), person.phones.end(), [&](const Phone &phone) {
                return phone.kind != PhoneKind::Invalid &&
                       isRefused(IdentityKind::Phone, phone.number);
            });
        const bool anyEmail =
            std::any_of(person.emails.begin(), person.emails.end(), [&](const QString &email) {
                return isRefused(IdentityKind::Email, email);
            });
        if (anyPhone || anyEmail)
            state = Consent::Refused;
    };
    heed(MessageChannel::Zalo, refused.zalo);
    heed(MessageChannel::Sms, refused.sms);
    heed(MessageChannel::Email, refused.email);
    heed(MessageChannel::Phone, refused.phone);
    return refused;
}

} // namespace

MatchPeople::MatchPeople(const ImportTarget &target, QDate today,
                         std::vector<std::int64_t> attributes, std::int64_t lastCustomer)
    : m_target(target)
    , m_writer(target.writer)
    , m_index(target.writer, target.source)
    , m_today(today)
    , m_attributes(std::move(attributes))
    , m_changes(lastCustomer)
{}

Result<Customer> MatchPeople::fieldsOf(CustomerId id)
{
    Result<std::optional<Customer>> fields = m_writer.customerFields(id);
    if (!fields)
        return fields.error();
    if (!*fields)
        return Error{ErrorCode::Internal, u"customer without a row"_s, {}, {}};
    return std::move(**fields);
}

Result<void> MatchPeople::change(CustomerId id, const Customer &before, const Customer &after)
{
    m_names.insert(id.value, qHash(after.name));
    if (before == after)
        return {};
    m_target.earlier.noteDescribed(id);
    m_phoneNames.note(id, before.name, after.name);
    m_changes.noteFields(id, before);
    return m_writer.updateCustomer(after);
}

Result<bool> MatchPeople::onlyFills(CustomerId id)
{
    const SourceId preferred = m_target.preferred;
    if (preferred.value == 0 || preferred == m_target.source || m_changes.isNew(id))
        return false;
    return m_writer.hasSource(id, preferred);
}

Result<CustomerId> MatchPeople::added(const Customer &fields)
{
    Result<CustomerId> id = m_writer.addCustomer(fields);
    if (!id)
        return id;
    m_changes.noteAdded();
    m_names.insert(id->value, qHash(fields.name));
    return id;
}

Result<void> MatchPeople::unite(CustomerId survivor, CustomerId gone)
{
    if (Result<void> ready = m_target.indexes.ensure(); !ready)
        return ready;
    m_target.earlier.noteDescribed(survivor);
    m_target.earlier.noteDescribed(gone);
    Result<Customer> kept = fieldsOf(survivor);
    if (!kept)
        return kept.error();
    Result<Customer> lost = fieldsOf(gone);
    if (!lost)
        return lost.error();
    const GivenFields::Last last = m_given.unite(survivor, gone);
    const FieldSet owned = m_target.marks.fields(survivor);
    const FieldSet ownedByGone = m_target.marks.fields(gone) & ~owned;
    const FieldSet takeLost = (last.ofGone & ~owned) | ownedByGone;
    const FieldSet keepKept = (last.ofSurvivor & ~ownedByGone) | owned;
    const Customer both = united(*kept, *lost, takeLost, keepKept);
    if (Result<void> changed = change(survivor, *kept, both); !changed)
        return changed;
    if (Result<void> taken = uniteAttributes(survivor, gone, takeLost); !taken)
        return taken;
    if (owned != 0 || ownedByGone != 0) {
        if (Result<void> hidden = m_writer.keepOwnedIdentities(survivor, gone); !hidden)
            return hidden;
    }
    m_target.marks.unite(survivor, gone);
    if (Result<void> merged = m_writer.mergeCustomers(survivor, gone); !merged)
        return merged;
    m_index.merge(gone, survivor);
    m_changes.noteMerged(survivor, gone);
    m_names.remove(gone.value);
    return {};
}

Result<CustomerId> MatchPeople::matched(const PersonCells &person, CustomerId joined)
{
    Result<PeopleIndex::Ids> ids = m_index.find(person);
    if (!ids)
        return ids.error();
    if (joined.value != 0 && !ids->contains(joined.value)) {
        ids->append(joined.value);
        std::sort(ids->begin(), ids->end());
    }
    if (ids->isEmpty())
        return CustomerId{};
    const CustomerId survivor{ids->front()};
    m_changes.noteMet(survivor);
    for (const std::int64_t id : *ids)
        m_target.earlier.noteFound({id});
    for (qsizetype i = 1; i < ids->size(); ++i) {
        if (m_target.apart.contains(survivor, {ids->at(i)}))
            continue;
        if (Result<void> merged = unite(survivor, {ids->at(i)}); !merged)
            return merged.error();
    }
    return survivor;
}

Result<void> MatchPeople::addPhone(CustomerId id, const Phone &phone)
{
    if (m_target.marks.holds(id, OwnerField::Phone)) // the file still knows the person by it
        return m_writer.addHiddenPhone(id, phone);
    if (Result<void> done = m_writer.addPhone(id, phone); !done)
        return done;
    if (m_writer.lastWasNew())
        m_changes.noteGrowth(id);
    return {};
}

Result<void> MatchPeople::addEmail(CustomerId id, const QString &email)
{
    if (m_target.marks.holds(id, OwnerField::Email))
        return m_writer.addHiddenEmail(id, email);
    if (Result<void> done = m_writer.addEmail(id, email); !done)
        return done;
    m_changes.noteGrowth(id);
    return {};
}

Result<void> MatchPeople::addIdentities(CustomerId id, const PersonCells &person)
{
    if (!person.code.isEmpty()) {
        const Result<CustomerId> owner = m_index.withCode(person.code);
        if (!owner)
            return owner.error();
        if (owner->value == 0) {
            if (Result<void> done = m_writer.addCode(id, m_target.source, person.code); !done)
                return done;
            m_index.addCode(person.code, id);
            m_changes.noteGrowth(id);
        }
    }
    for (const Phone &phone : person.phones) {
        const bool identifies = phone.kind != PhoneKind::Invalid;
        const QString seen = QString::number(id.value) + u' ' + phone.number;
        if (!identifies && m_invalidPhones.contains(seen))
            continue;
        const Result<CustomerId> owner =
            identifies ? m_index.withPhone(phone.number) : Result<CustomerId>(CustomerId{});
        if (!owner)
            return owner.error();
        if (owner->value != 0)
            continue;
        if (Result<void> done = addPhone(id, phone); !done)
            return done;
        if (identifies)
            m_index.addPhone(phone.number, id);
        else
            m_invalidPhones.insert(seen);
    }
    for (const QString &email : person.emails) {
        const Result<CustomerId> owner = m_index.withEmail(email);
        if (!owner)
            return owner.error();
        if (owner->value != 0)
            continue;
        if (Result<void> done = addEmail(id, email); !done)
            return done;
        m_index.addEmail(email, id);
    }
    if (!m_sourced.set(id))
        return {};
    if (Result<void> done = m_writer.addSource(id, m_target.source); !done)
        return done;
    if (m_writer.lastWasNew())
        m_changes.noteGrowth(id);
    return {};
}

Result<void> MatchPeople::heedRefusals(CustomerId id, const PersonCells &person)
{
    if (m_target.outside.refusals().isEmpty())
        return {};
    const Consents refused = refusedBy(m_target.outside, person);
    if (refused == Consents{})
        return {};
    Result<Customer> before = fieldsOf(id);
    if (!before)
        return before.error();
    Customer after = *before;
    for (Consent Consents::*channel :
         {&Consents::zalo, &Consents::sms, &Consents::email, &Consents::phone}) {
        if (refused.*channel == Consent::Refused)
            after.consents.*channel = Consent::Refused;
    }
    keepOwned(after, *before, m_target.marks.fields(id));
    return change(id, *before, after);
}

Result<CustomerId> MatchPeople::customerOf(const PersonCells &person, CustomerId joined)
{
    Result<CustomerId> id = matched(person, joined);
    if (!id)
        return id;
    if (id->value == 0) {
        Customer fields;
        fields.name = person.name;
        id = added(fields);
        if (!id)
            return id;
        m_given.give(*id, person.name.isEmpty() ? 0 : nameField);
    } else if (Result<void> renamed = rename(*id, person.name); !renamed) {
        return renamed.error();
    }
    if (Result<void> done = addIdentities(*id, person); !done)
        return done.error();
    if (Result<void> heeded = heedRefusals(*id, person); !heeded)
        return heeded.error();
    return id;
}

Result<void> MatchPeople::rename(CustomerId customer, const QString &name)
{
    m_changes.noteMet(customer);
    if (name.isEmpty() || m_target.marks.holds(customer, OwnerField::Name))
        return {};
    const Result<bool> fills = onlyFills(customer);
    if (!fills)
        return fills.error();
    if (!*fills)
        m_given.give(customer, nameField);
    const auto known = m_names.constFind(customer.value);
    if (known != m_names.constEnd() && *known == qHash(name))
        return {};
    Result<Customer> fields = fieldsOf(customer);
    if (!fields)
        return fields.error();
    if (*fills && !fields->name.isEmpty())
        return {};
    Customer renamed = *fields;
    renamed.name = name;
    return change(customer, *fields, renamed);
}

Result<void> MatchPeople::take(const CustomerCells &cells)
{
    const PersonCells &person = cells.person;
    const bool nobody = person.isUnidentified();
    Result<CustomerId> id = nobody ? unidentified(person) : matched(person, {});
    if (!id)
        return id.error();
    bool fills = false;
    FieldSet owned = 0;
    if (id->value == 0) {
        Customer fields;
        applyFields(cells, fields);
        id = added(fields);
        if (!id)
            return id.error();
    } else {
        m_target.earlier.noteDescribed(*id);
        Result<Customer> before = fieldsOf(*id);
        if (!before)
            return before.error();
        const Result<bool> yields = onlyFills(*id);
        if (!yields)
            return yields.error();
        fills = *yields;
        Customer after = *before;
        if (fills) {
            Customer said;
            applyFields(cells, said);
            after = united(*before, said, 0, 0);
        } else {
            applyFields(cells, after);
        }
        owned = m_target.marks.fields(*id);
        keepOwned(after, *before, owned);
        if (Result<void> changed = change(*id, *before, after); !changed)
            return changed;
    }
    if (!fills)
        m_given.give(*id, filledFields(cells) & ~owned);
    if (Result<void> done = addIdentities(*id, person); !done)
        return done;
    if (Result<void> heeded = heedRefusals(*id, person); !heeded)
        return heeded;
    if (Result<void> done = addTags(*id, cells.tags); !done)
        return done;
    if (Result<void> done = setAttributes(*id, cells); !done)
        return done;
    m_figures.give(*id, person.code, m_given.rows(), cells.opening);
    return {};
}

Result<void> MatchPeople::addTags(CustomerId id, const QStringList &tags)
{
    for (const QString &name : tags) {
        const Result<std::int64_t> tag = m_writer.tag(name);
        if (!tag)
            return tag.error();
        if (m_target.marks.isUntagged(id, *tag))
            continue;
        if (Result<void> done = m_writer.addTag(id, *tag); !done)
            return done;
        if (m_writer.lastWasNew())
            m_changes.noteGrowth(id);
    }
    return {};
}

Result<void> MatchPeople::setAttributes(CustomerId id, const CustomerCells &cells)
{
    for (const auto &[position, value] : cells.attributes) {
        if (Result<void> set = setAttribute(id, m_attributes.at(position), value); !set)
            return set;
    }
    return {};
}

Result<void> MatchPeople::setAttribute(CustomerId id, std::int64_t attribute, const QString &value)
{
    if (m_target.marks.holdsAttribute(id, attribute))
        return {};
    const Result<std::optional<QString>> stored = m_writer.attributeValue(id, attribute);
    if (!stored)
        return stored.error();
    if (*stored == value)
        return {};
    if (stored->has_value()) {
        const Result<bool> fills = onlyFills(id);
        if (!fills)
            return fills.error();
        if (*fills)
            return {};
    }
    m_changes.noteAttribute(id, attribute, *stored);
    return m_writer.setAttribute(id, attribute, value);
}

Result<void> MatchPeople::uniteAttributes(CustomerId survivor, CustomerId gone, FieldSet takeGone)
{
    for (std::size_t i = 0; i < std::min(m_attributes.size(), attributesInSet); ++i) {
        if ((takeGone >> (i + fieldsBeforeAttributes) & 1) == 0)
            continue;
        const Result<std::optional<QString>> value = m_writer.attributeValue(gone, m_attributes[i]);
        if (!value)
            return value.error();
        if (!*value)
            continue;
        if (Result<void> set = setAttribute(survivor, m_attributes[i], **value); !set)
            return set;
    }
    return {};
}

Result<PeopleCounts> MatchPeople::settle()
{
    const Result<std::vector<CustomerId>> figures =
        m_figures.write(m_writer, m_index, m_target.source, m_today);
    if (!figures)
        return figures.error();
    for (const CustomerId id : *figures)
        m_changes.noteGrowth(id);
    return m_changes.count(m_writer);
}

} // namespace kq
