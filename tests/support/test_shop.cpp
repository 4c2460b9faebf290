#include "support/test_shop.h"

#include "core/base/overloaded.h"
#include "core/condition/operator_keys.h"
#include "core/profile/moved_places.h"
#include "core/profile/profile_builder.h"
#include "core/text/fold.h"

#include <algorithm>

namespace kq::test {

std::optional<ValueType> ShopWords::typeOf(QStringView name) const
{
    for (const TestAttribute &attribute : m_shop->attributes) {
        if (folded(attribute.name) == folded(name))
            return attribute.type;
    }
    return std::nullopt;
}

const Condition *ShopWords::segment(const std::variant<QString, SegmentId> &reference) const
{
    const auto isMeant = [&](const TestSegment &segment) {
        return std::visit(
            Overloaded{
                [&](const QString &name) { return folded(name) == folded(segment.name); },
                [&](SegmentId id) { return id == segment.id; },
            },
            reference);
    };
    const auto found = std::find_if(m_shop->segments.begin(), m_shop->segments.end(), isMeant);
    return found == m_shop->segments.end() ? nullptr : &found->condition;
}

std::vector<TierDefinition> ShopWords::ladder() const
{
    std::vector<TierDefinition> ladder;
    for (const TestTier &tier : m_shop->tiers)
        ladder.push_back({tier.key, &tier.condition});
    return ladder;
}

std::shared_ptr<const Profiles> profilesOf(const TestShop &shop)
{
    ProfileBuilder builder;
    for (const TestSource &source : shop.sources)
        builder.addSource(source.id, source.name);
    for (const TestAttribute &attribute : shop.attributes)
        builder.addAttribute(attribute.name, keyOf(attribute.type));
    for (const Customer &customer : shop.customers)
        builder.addCustomer(customer);
    for (const TestOrder &placed : shop.orders)
        builder.addOrder(placed.order, placed.lines);
    Result<std::shared_ptr<const Profiles>> profiles = builder.finish();
    if (!profiles)
        qFatal("a test shop that does not fit into columns");
    return *profiles;
}

ContactColumns contactsOf(const TestShop &shop, const ProfileLayers &profiles)
{
    std::vector<ContactColumns::Sent> sent;
    sent.reserve(shop.contacts.size());
    for (const TestContact &contact : shop.contacts) {
        sent.push_back({contact.customer, contact.on,
                        fromKey<MessageChannel>(contact.channel).value_or(MessageChannel::Zalo)});
    }
    return {sent, {}, profiles};
}

namespace {

/// Both ascending.
struct MovedPeople {
    std::vector<CustomerId> gone;     // of the shop of before alone
    std::vector<CustomerId> cameBack; // of the shop of now alone
};

/// Takes some of @p changed out of @p before and puts others, copies with ids that the shop does
/// not have, between those who are left.
MovedPeople movedPeople(const TestShop &shop, const std::vector<CustomerId> &changed,
                        TestShop &before, Dice &dice)
{
    MovedPeople moved;
    if (dice.chance(50))
        return moved;
    std::erase_if(before.customers, [&](const Customer &customer) {
        const bool came = std::ranges::binary_search(changed, customer.id) && dice.chance(25);
        if (came)
            moved.cameBack.push_back(customer.id);
        return came;
    });
    std::vector<Customer> others;
    for (const Customer &customer : before.customers) {
        const CustomerId next{customer.id.value + 1};
        const bool taken = std::ranges::binary_search(shop.customers, next, {}, &Customer::id);
        if (taken || dice.chance(70))
            continue;
        others.push_back(customer);
        others.back().id = next;
        moved.gone.push_back(next);
    }
    before.customers.insert(before.customers.end(), others.begin(), others.end());
    std::ranges::sort(before.customers, {}, &Customer::id);
    return moved;
}

} // namespace

ProfileLayers layersOf(const TestShop &shop, Dice &dice)
{
    TestShop before = shop;
    TestShop changed = shop;
    std::vector<CustomerId> ids;
    changed.customers.clear();
    // The last ones are new: nobody comes in between others.
    const auto known = static_cast<std::size_t>(dice.from(0, std::ssize(shop.customers)));
    before.customers.resize(dice.chance(50) ? known : shop.customers.size());
    for (std::size_t i = 0; i < shop.customers.size(); ++i) {
        const bool isNew = i >= before.customers.size();
        if (!isNew && !dice.chance(33))
            continue;
        const Customer &customer = shop.customers[i];
        ids.push_back(customer.id);
        changed.customers.push_back(customer);
        if (isNew || dice.chance(25))
            continue;
        const auto other = static_cast<std::size_t>(dice.from(0, std::ssize(shop.customers) - 1));
        before.customers[i] = shop.customers[other];
        before.customers[i].id = customer.id;
    }
    const MovedPeople moved = movedPeople(shop, ids, before, dice);
    // Orders that came later, or were another's.
    std::erase_if(before.orders, [&](TestOrder &placed) {
        const std::optional<CustomerId> customer = placed.order.customer;
        if (!customer || !std::ranges::binary_search(ids, *customer))
            return false;
        if (dice.chance(33))
            placed.order.customer = dice.oneOf(ids);
        else if (!moved.gone.empty() && dice.chance(50))
            placed.order.customer = dice.oneOf(moved.gone);
        else if (dice.chance(33))
            placed.order.total.minor += 1;
        return dice.chance(33) ||
               std::ranges::binary_search(moved.cameBack, *placed.order.customer);
    });
    std::shared_ptr<const Profiles> base = profilesOf(before);
    if (!moved.gone.empty() || !moved.cameBack.empty()) {
        std::vector<std::uint32_t> gone;
        for (const CustomerId id : moved.gone)
            gone.push_back(static_cast<std::uint32_t>(base->indexOf(id).value()));
        base = withMovedPlaces(*base, gone, moved.cameBack);
    }
    std::optional<ProfileLayers> layers =
        layered(base, profilesOf(changed), ids, profilesOf(shop)->walkIns());
    if (!layers)
        qFatal("changes that do not fit over the columns");
    return *layers;
}

} // namespace kq::test
