#pragma once

#include "ui/frame/dialogs.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kq {

/// Asks before what cannot be taken back. Escape and Enter both stay on the safe side.
class ConfirmDialog : public QDialog {
    Q_OBJECT
public:
    ConfirmDialog(const Confirmation &question, QWidget *parent);
};

/// Asks for one line of text and says at once why one cannot be taken.
class TextDialog : public QDialog {
    Q_OBJECT
public:
    TextDialog(const TextQuestion &question, QWidget *parent);
    [[nodiscard]] QString text() const;

private:
    void check();

    TextQuestion m_question;
    QLineEdit *m_field;
    QLabel *m_objection;
    QPushButton *m_accept;
};

/// Asks for one of several.
class ChoiceDialog : public QDialog {
    Q_OBJECT
public:
    ChoiceDialog(const Choice &question, QWidget *parent);
    [[nodiscard]] int chosen() const;

private:
    QComboBox *m_options;
};

} // namespace kq
