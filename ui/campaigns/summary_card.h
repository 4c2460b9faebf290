#pragma once

#include "core/base/language.h"
#include "core/shop/list_request.h"
#include "core/text/format.h"
#include "ui/widgets/card.h"

#include <functional>

class QLabel;
class QVBoxLayout;

namespace kq {

/// What a list would hold, before it is written: how many it goes to, who is left out and why, what
/// it costs, and the first text as an example.
class SummaryCard : public Card {
    Q_OBJECT
public:
    explicit SummaryCard(QWidget *parent = nullptr);

    /// The figures are of what was chosen before.
    void setPending(bool pending);
    /// @p channel: of the list.
    void show(const ExportReport &report, MessageChannel channel, const Formatter &format);
    void retranslate();

Q_SIGNALS:
    void writtenWanted();
    void heldOutWanted();
    void excludedWanted(kq::ExclusionReason reason);

private:
    void showReasons(const ExportReport &report, MessageChannel channel, const Formatter &format);
    void addReason(const QString &name, std::int64_t people, const Formatter &format,
                   const QString &objectName, std::function<void()> wanted);
    void addGone(std::int64_t people, const Formatter &format);

    QLabel *m_figure;
    QLabel *m_people;
    QLabel *m_cost;
    QLabel *m_costs;
    QLabel *m_leftOut;
    QVBoxLayout *m_reasons;
    QLabel *m_exampleTitle;
    QLabel *m_example;
};

} // namespace kq
