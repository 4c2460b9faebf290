#include "ui/segments/builder/open_lists.h"

#include "core/base/overloaded.h"

#include <algorithm>

namespace kq {

namespace {

/// Of text, choices and tags: those that ask for presence alone need no list.
template <class Test>
bool isOpen(const Test &test)
{
    using Op = decltype(test.op);
    return test.op != Op::IsEmpty && test.op != Op::IsNotEmpty && test.values.isEmpty();
}

bool isOpen(const FieldTest &field)
{
    return std::visit(Overloaded{
                          [](const TextTest &test) { return isOpen(test); },
                          [](const ChoiceTest &test) { return isOpen(test); },
                          [](const TagsTest &test) { return isOpen(test); },
                          [](const NumberTest &) { return false; },
                          [](const DateTest &) { return false; },
                          [](const YesNoTest &) { return false; },
                      },
                      field.test);
}

bool isOpen(const OrderFilter &where)
{
    const std::optional<QStringList> *lists[] = {&where.area,   &where.channel, &where.branch,
                                                 &where.source, &where.product, &where.category};
    const bool hasOpenWords = std::any_of(std::begin(lists), std::end(lists), [](const auto *list) {
        return *list && (*list)->isEmpty();
    });
    return hasOpenWords || (where.status && where.status->empty()) ||
           (where.weekday && where.weekday->empty());
}

} // namespace

bool hasOpenList(const Condition &condition)
{
    return std::visit(Overloaded{
                          [](const Group &group) {
                              return std::any_of(group.children.begin(), group.children.end(),
                                                 hasOpenList);
                          },
                          [](const FieldTest &test) { return isOpen(test); },
                          [](const MetricTest &test) { return isOpen(test.where); },
                          [](const RankTest &test) { return isOpen(test.where); },
                          [](const SegmentTest &) { return false; },
                          [](const TierMoveTest &) { return false; },
                          [](const ContactTest &test) {
                              return test.where.channel && test.where.channel->isEmpty();
                          },
                      },
                      condition.node);
}

} // namespace kq
