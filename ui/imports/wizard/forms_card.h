#pragma once

#include "core/base/language.h"
#include "core/importing/form_proof.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLabel;

namespace kq {

/// How dates and numbers of the file are written, and what shows it.
class FormsCard : public Card {
    Q_OBJECT
public:
    explicit FormsCard(QWidget *parent = nullptr);

    /// @p dateChosen, @p decimalChosen: whether the owner has said so. Hidden where the file has
    /// neither dates nor numbers.
    void show(const FormsUsed &forms, bool dateChosen, bool decimalChosen, Language language);

Q_SIGNALS:
    void dateOrderChosen(kq::DateOrder order);
    void decimalChosen(kq::DecimalMark mark);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Choice {
        QLabel *label;
        QComboBox *box;
        QLabel *evidence;
    };

    Choice makeChoice(const QString &name);
    void retranslate();
    void showDates(const FormsUsed &forms, bool chosen, Language language);
    void showNumbers(const FormsUsed &forms, bool chosen, Language language);

    Choice m_dates;
    Choice m_numbers;
};

} // namespace kq
