#pragma once

#include "core/wording/words.h"
#include "ui/campaigns/list_choices.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace kq {

/// By which channel and in which form a list goes out, and what is kept of it.
class TargetCard : public Card {
    Q_OBJECT
public:
    explicit TargetCard(QWidget *parent = nullptr);

    void retranslate(const Words &words);
    /// Shows @p choices, but for the text. Says nothing of it by a signal.
    void setChoices(const ListChoices &choices);
    /// Puts what is chosen here into @p choices.
    void readInto(ListChoices &choices) const;
    /// Why the parameters of a Zalo template cannot be read; empty where they can.
    [[nodiscard]] std::optional<Error> fault() const;

Q_SIGNALS:
    void changed();

private:
    void addForm();
    void join();
    void offerTargets();
    void chooseTarget(int value);
    void showOptions();
    [[nodiscard]] std::optional<ListFormat> format() const; ///< empty: one by one

    QGridLayout *m_form;
    QComboBox *m_channel;
    QComboBox *m_target;
    QLabel *m_targetNote;
    QCheckBox *m_hashed;
    QCheckBox *m_vcard4;
    QLineEdit *m_parameters;
    QLabel *m_columnsName;
    QWidget *m_columnBox;
    std::vector<std::pair<PeopleColumn, QCheckBox *>> m_columns;
    QComboBox *m_use;
    QSpinBox *m_holdout;
    QLineEdit *m_purpose;
    QLineEdit *m_recipient;
    QLabel *m_holdoutNote;
    QCheckBox *m_record;
    QLabel *m_recordNote;
    Words m_words{Language::Vietnamese};
    bool m_isSetting = false;
};

} // namespace kq
