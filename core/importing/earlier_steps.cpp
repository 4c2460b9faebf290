#include "core/importing/earlier_steps.h"

#include <algorithm>

namespace kq {

namespace {

/// Whether rows of this kind make it possible to find a customer.
bool identifies(JournalEntity entity)
{
    return entity == JournalEntity::Code || entity == JournalEntity::Phone ||
           entity == JournalEntity::Email;
}

} // namespace

Result<EarlierSteps> EarlierSteps::load(Connection &db)
{
    Result<std::vector<AddedRows>> added = addedRows(db);
    if (!added)
        return added.error();
    EarlierSteps steps;
    steps.m_added = std::move(*added);
    return steps;
}

void EarlierSteps::note(Bits &bits, std::int64_t id)
{
    const auto index = static_cast<std::size_t>(id);
    if (index >= bits.size())
        bits.resize(std::max(index + 1, bits.size() * 2));
    bits[index] = true;
}

bool EarlierSteps::isNoted(const Bits &bits, std::int64_t id)
{
    const auto index = static_cast<std::size_t>(id);
    return index < bits.size() && bits[index];
}

void EarlierSteps::noteLine(std::int64_t line)
{
    for (const AddedRows &range : m_added) {
        if (range.entity == JournalEntity::OrderLine && range.first <= line && line <= range.last) {
            m_ofLines.insert(range.step);
            return;
        }
    }
}

void EarlierSteps::addAdders(JournalEntity entity, const Bits &noted, std::set<StepId> &steps) const
{
    for (const AddedRows &range : m_added) {
        if (range.entity != entity || range.first >= static_cast<std::int64_t>(noted.size()))
            continue;
        const auto first = noted.begin() + static_cast<std::ptrdiff_t>(range.first);
        const auto end =
            noted.begin() + static_cast<std::ptrdiff_t>(
                                std::min(range.last + 1, static_cast<std::int64_t>(noted.size())));
        if (std::find(first, end, true) != end)
            steps.insert(range.step);
    }
}

bool EarlierSteps::isUsed(const ChangedRow &row) const
{
    if (isOfOrder(row.entity))
        return isNoted(m_orders, row.owner);
    if (row.entity == JournalEntity::AttributeDefinition)
        return isNoted(m_attributes, row.owner);
    return isNoted(m_described, row.owner) ||
           (identifies(row.entity) && isNoted(m_found, row.owner));
}

Result<std::set<StepId>> EarlierSteps::uses(Connection &db, const JobControl &control) const
{
    std::set<StepId> steps = m_ofLines;
    addAdders(JournalEntity::Customer, m_found, steps);
    addAdders(JournalEntity::Customer, m_described, steps);
    addAdders(JournalEntity::Order, m_orders, steps);
    const Result<void> read = readChangedRows(
        db,
        [&](const ChangedRow &row) {
            if (isUsed(row))
                steps.insert(row.step);
        },
        control);
    if (!read)
        return read.error();
    return steps;
}

} // namespace kq
