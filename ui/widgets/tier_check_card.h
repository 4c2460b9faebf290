#pragma once

#include "core/shop/analysis.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"
#include "ui/widgets/card.h"

#include <functional>
#include <memory>

class QComboBox;
class QLabel;

namespace kq {

class DataTable;
class Formatter;
class RowsModel;

/// Whether the tiers foretell who buys, in words and as a table: some last days are hidden,
/// everyone gets a tier from what was known before, and what each tier then bought is told.
class TierCheckCard : public Card {
    Q_OBJECT
public:
    /// Gives the shop with the tiers that are to be checked; called off the GUI thread.
    using Source = std::function<Result<std::shared_ptr<const Snapshot>>(JobControl &)>;

    explicit TierCheckCard(const PageContext &context, QWidget *parent = nullptr);

    void ask(Source source, QDate asOf);

Q_SIGNALS:
    void failed(const kq::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Answer {
        TierCheck check;
        ShopSettings settings;
        int days = TierCheck::usualDays;
    };

    void retranslate();
    void askAgain();
    void show(const Answer &answer);
    [[nodiscard]] QString verdictOf(const Answer &answer, const Formatter &format) const;
    [[nodiscard]] int hiddenDays() const;

    PageContext m_context;
    NewestQuestion<Answer> m_question;
    Source m_source;
    QDate m_asOf;
    QComboBox *m_hidden;
    QLabel *m_verdict;
    QLabel *m_how;
    RowsModel *m_rows;
    DataTable *m_table;
};

} // namespace kq
