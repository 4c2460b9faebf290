#pragma once

#include "core/condition/condition.h"
#include "ui/segments/builder/builder_context.h"
#include "ui/segments/builder/restriction_lines.h"

#include <functional>

namespace kq {

/// Which messages a condition counts.
class ContactWhereEditor : public RestrictionLines {
    Q_OBJECT
public:
    ContactWhereEditor(const ContactFilter &filter, const BuilderContext &context,
                       std::function<void(const ContactFilter &)> edited,
                       QWidget *parent = nullptr);

private:
    void build();
    void addTime();
    void addChannel();
    void change(const std::function<void(ContactFilter &)> &edit);

    ContactFilter m_filter;
    const BuilderContext &m_context;
    std::function<void(const ContactFilter &)> m_edited;
};

} // namespace kq
