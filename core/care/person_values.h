#pragma once

#include "core/care/message_text.h"
#include "core/condition/evaluate.h"
#include "core/profile/summary_at.h"

#include <cstddef>

namespace kq {

/// What a message text is filled with for one person after another, as of the day of its context,
/// which outlives it. Not for several threads at once.
class PersonValues {
public:
    explicit PersonValues(const EvaluationContext &context);

    /// The placeholders of ValueFrom::Customer; those that are not known are absent.
    [[nodiscard]] MessageValues of(std::size_t customer);

private:
    [[nodiscard]] QString lastProduct(ProfileLayers::Row row) const;

    const EvaluationContext &m_context;
    SummaryAt m_ofBase;
    std::optional<SummaryAt> m_ofChanged; // of those who changed since the columns were built
    SummaryScratch m_scratch;
};

/// A product's name as people say it: without what stands in brackets or behind a bar.
QString shortProductName(const QString &name);

} // namespace kq
