#pragma once

#include "core/care/own_placeholders.h"
#include "core/care/plan.h"
#include "core/shop/group_study.h"
#include "core/shop/plan_preview.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"
#include "ui/widgets/card.h"

#include <QPointer>

#include <map>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace kq {

class DayField;
class InsertWord;
class MoneyField;

/// What the card shows beside the plan itself, worked out off the GUI thread.
struct PlanAnswer {
    PlanEdits edits;
    CarePlan plan;
    QString currency;
    MessageSettings messages;
    OwnPlaceholders own;             ///< what texts may ask for besides
    std::vector<PlanPreview> people; ///< the texts filled for the first members
};

/// The plan of one group: every part can be edited, taken back by undo and reset to the original;
/// below it a text as one of the customers would get it, with its length.
class PlanCard : public Card {
    Q_OBJECT
public:
    explicit PlanCard(const PageContext &context, QWidget *parent = nullptr);

    /// Asks for the plan of @p group and shows it.
    void ask(const GroupRef &group, QDate asOf);
    /// What a round and the rhythm cost, and what law and senders allow, in sentences.
    void showCost(const CareGroup &group);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeFields();
    void makePreview();
    QPlainTextEdit *addText(PlanField field, int lines);
    /// A text with words in braces, and a way to choose them.
    void addMessage(PlanField field, int lines);
    QLineEdit *addLine(PlanField field);
    void addNextDate();
    void addBudget();
    void addRow(PlanField field, QWidget *editor);
    void retranslate();
    void show(const PlanAnswer &answer);
    void writeCost();
    void showPreview();
    void showText(const TextPreview &text, bool isSms);
    void askForValues(const std::vector<Placeholder> &missing);
    /// A field was edited: makes it an edit that can be undone.
    void take(PlanField field, const QString &text);
    void push(const PlanEdits &after, const QString &name);
    void keepValue(Placeholder placeholder, const QString &text);
    /// Of the shop's name and number, which are settings.
    void keepSetting(Placeholder placeholder, const QString &text);

    PageContext m_context;
    NewestQuestion<PlanAnswer> m_question;
    GroupRef m_group;
    QDate m_asOf;
    PlanAnswer m_answer;
    QFormLayout *m_form;
    std::map<PlanField, QLabel *> m_labels;
    std::map<PlanField, QPlainTextEdit *> m_texts;
    std::vector<InsertWord *> m_inserts;
    std::map<PlanField, QLineEdit *> m_lines;
    DayField *m_nextDate = nullptr;
    MoneyField *m_budget = nullptr;
    std::optional<CareGroup> m_costed; ///< whose cost is shown; empty until it is known
    QCheckBox *m_sending = nullptr;
    QComboBox *m_message = nullptr;
    QComboBox *m_purpose = nullptr;
    QSpinBox *m_rounds = nullptr;
    QLabel *m_cost;
    QLabel *m_fault;
    QPushButton *m_reset;
    QLabel *m_previewTitle;
    QComboBox *m_people = nullptr;
    QComboBox *m_which = nullptr;
    QLabel *m_preview = nullptr;
    QLabel *m_length = nullptr;
    QFormLayout *m_values = nullptr;
    std::vector<Placeholder> m_asked; ///< whose values the form under the preview takes
};

} // namespace kq
