#pragma once

#include "core/care/message_settings.h"
#include "core/care/own_placeholders.h"
#include "core/care/plan.h"
#include "core/wording/words.h"
#include "ui/campaigns/list_choices.h"
#include "ui/widgets/card.h"

#include <QTimer>

#include <map>
#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace kq {

class InsertWord;

/// The text that a list carries for each person, what it is filled with in this round, and a code
/// for each person.
class TextCard : public Card {
    Q_OBJECT
public:
    explicit TextCard(QWidget *parent = nullptr);

    void retranslate(const Words &words);
    /// What the shop fills texts with; shown where the text asks for it.
    void setMessages(const MessageSettings &messages);
    /// What texts may ask for besides: the shop's own attributes.
    void setOwn(const OwnPlaceholders &own);
    /// Whose texts are offered; empty where the group has no plan.
    void setPlan(const std::optional<CarePlan> &plan);
    void setChoices(const ListChoices &choices);
    void readInto(ListChoices &choices) const;
    /// Words of this round, and the codes from the owner's list.
    void readInto(ExportRequest &request) const;
    /// What the list can carry: shown or greyed accordingly. A text is always there by hand.
    void follow(const ListChoices &choices);
    /// Whether a list in this form carries a text or a code.
    [[nodiscard]] static bool isWanted(const ListChoices &choices);
    /// The words given here, for the next round.
    [[nodiscard]] const MessageValues &values() const { return m_given; }

Q_SIGNALS:
    void changed();
    /// The codes are wanted from a file.
    void codesWanted();

public:
    /// Puts codes from a file into their field.
    void setCodes(const QStringList &codes);
    /// Takes the first @p people codes of the owner's list out of their field: they went out.
    void useUpCodes(std::int64_t people);

private:
    enum class Codes { None, Given, MadeUp };

    void addParts();
    void join();
    void askForValues();
    void takePlan(MessageStyle style);
    void showCodes();
    /// The usual way of writing for a channel; what the owner chose for it stays.
    void followChannel(MessageChannel channel);
    [[nodiscard]] QString planText(MessageStyle style) const;
    [[nodiscard]] Codes codes() const;

    Words m_words{Language::English};
    MessageSettings m_messages;
    OwnPlaceholders m_own;
    MessageValues m_given;
    std::optional<CarePlan> m_plan;
    std::vector<Placeholder> m_asked;
    QTimer m_pause;       ///< in typing
    bool m_isSms = false; ///< what the text is written for
    QCheckBox *m_carries;
    QWidget *m_textBox;
    QComboBox *m_style;
    QPushButton *m_fromPlan;
    QPlainTextEdit *m_script;
    InsertWord *m_insert;
    QLabel *m_hint;
    QFormLayout *m_values;
    QFormLayout *m_codeForm;
    QComboBox *m_codes;
    QLineEdit *m_pattern;
    QPlainTextEdit *m_codeList;
    QPushButton *m_codeFile;
};

} // namespace kq
