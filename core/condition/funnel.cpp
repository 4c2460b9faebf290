#include "core/condition/funnel.h"

#include "core/condition/evaluation.h"

namespace kq {

namespace {

class FunnelWalk {
public:
    FunnelWalk(const EvaluationContext &context, JobControl &control)
        : m_context(context)
        , m_evaluation(context, control)
    {}

    /// Fills @p step and gives who matches @p condition.
    Result<CustomerSet> walk(const Condition &condition, const CustomerSet &entering,
                             FunnelStep &step);

private:
    Result<CustomerSet> walkGroup(const Group &group, const CustomerSet &entering,
                                  FunnelStep &step);

    const EvaluationContext &m_context;
    Evaluation m_evaluation;
};

/// Whom a group has taken after its first children, and how.
class Taken {
public:
    Taken(const Group &group, std::size_t customers)
        : m_group(group)
        , m_narrows(group.match == Match::All || group.match == Match::None)
        , m_members(m_narrows ? CustomerSet::all(customers) : CustomerSet(customers))
    {
        if (group.match == Match::AtLeast)
            m_counts.resize(customers);
    }

    void add(const CustomerSet &child)
    {
        switch (m_group.match) {
        case Match::All:
            m_members &= child;
            return;
        case Match::None:
            m_members -= child;
            return;
        case Match::Any:
            m_members |= child;
            return;
        case Match::AtLeast:
            child.forEach([this](std::size_t customer) {
                if (++m_counts[customer] == m_group.atLeast)
                    m_members.insert(customer);
            });
            return;
        }
    }

    [[nodiscard]] bool narrows() const { return m_narrows; }
    [[nodiscard]] const CustomerSet &members() const { return m_members; }

private:
    const Group &m_group;
    bool m_narrows; // children come one after the other, not beside each other
    CustomerSet m_members;
    std::vector<int> m_counts;
};

std::int64_t sharedBy(CustomerSet a, const CustomerSet &b)
{
    a &= b;
    return a.count();
}

Result<CustomerSet> FunnelWalk::walk(const Condition &condition, const CustomerSet &entering,
                                     FunnelStep &step)
{
    const auto *group = std::get_if<Group>(&condition.node);
    Result<CustomerSet> members = group != nullptr
                                      ? walkGroup(*group, entering, step)
                                      : m_evaluation.members(condition, m_context.asOf);
    if (!members)
        return members;
    step.alone = members->count();
    step.remaining = sharedBy(entering, *members);
    return members;
}

Result<CustomerSet> FunnelWalk::walkGroup(const Group &group, const CustomerSet &entering,
                                          FunnelStep &step)
{
    Taken taken(group, entering.size());
    for (const Condition &child : group.children) {
        CustomerSet reaching = entering;
        if (taken.narrows())
            reaching &= taken.members();
        FunnelStep below;
        const Result<CustomerSet> members = walk(child, reaching, below);
        if (!members)
            return members.error();
        taken.add(*members);
        below.remaining = sharedBy(entering, taken.members());
        step.children.push_back(std::move(below));
    }
    return taken.members();
}

} // namespace

Result<FunnelStep> funnel(const Condition &condition, const EvaluationContext &context,
                          JobControl &control)
{
    FunnelStep root;
    const CustomerSet everyone = CustomerSet::all(context.profiles.size());
    const Result<CustomerSet> members =
        FunnelWalk(context, control).walk(condition, everyone, root);
    if (!members)
        return members.error();
    return root;
}

} // namespace kq
