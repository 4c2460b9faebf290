#pragma once

#include "core/base/result.h"
#include "core/domain/contact_rules.h"
#include "ui/frame/page_context.h"
#include "ui/widgets/card.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace kq {

/// Which messages may go to people who were never asked, and how often anybody may get one. A
/// change is kept at once and counts for the lists to come.
class ContactRulesCard : public Card {
    Q_OBJECT
public:
    explicit ContactRulesCard(const PageContext &context, QWidget *parent = nullptr);

    /// Reads the rules anew.
    void refresh();
    void retranslate();

Q_SIGNALS:
    void failed(const kq::Error &error);

private:
    void addField(QGridLayout &grid, int row, int column, QLabel &label, QWidget &field);
    void show(const ContactRules &rules);
    [[nodiscard]] ContactRules wanted() const;
    void keep();

    PageContext m_context;
    ContactRules m_rules; ///< as kept in the shop file
    QLabel *m_unaskedLabel;
    QComboBox *m_unasked;
    QLabel *m_cooldownLabel;
    QSpinBox *m_cooldown;
    QLabel *m_mostLabel;
    QSpinBox *m_most;
    QLabel *m_daysLabel;
    QSpinBox *m_days;
    QLabel *m_note;
};

} // namespace kq
