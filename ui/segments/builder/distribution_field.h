#pragma once

#include "core/analysis/distribution.h"
#include "ui/jobs/newest_question.h"
#include "ui/segments/builder/builder_context.h"
#include "ui/widgets/distribution_slider.h"

#include <memory>

namespace kq {

/// A slider over the values that a number has in the shop of a builder. It asks for them by itself,
/// off the GUI thread, and takes what the snapshot knows already at once.
class DistributionField : public DistributionSlider {
    Q_OBJECT
public:
    /// @p name: what the number is called. The context needs its jobs.
    DistributionField(const NumberSubject &subject, const QString &name,
                      const BuilderContext &context, QWidget *parent = nullptr);

    /// Of other orders, for one.
    void setSubject(const NumberSubject &subject);

    /// Whether amounts of @p subject are money, in minor units.
    static bool isMoney(const NumberSubject &subject, const ShopAttributes &attributes);

Q_SIGNALS:
    /// The values are known; it is useless where nobody has one.
    void answered();

private:
    using Answer = std::shared_ptr<const Distribution>;

    void show(const Answer &distribution);
    [[nodiscard]] DistributionWords wordsFor(const QString &name, double leastStep) const;

    std::shared_ptr<const Snapshot> m_snapshot;
    QDate m_asOf;
    Formatter m_format;
    bool m_isMoney;
    QString m_name;
    NumberSubject m_subject;
    NewestQuestion<Answer> m_question;
};

} // namespace kq
