#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace kq {

class MessageBar;

/// What a first start shows: drop a file, or look at the sample shop.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

    /// Why a shop could not be opened.
    [[nodiscard]] MessageBar *message() const { return m_message; }
    /// While a shop is being opened or made nothing else can be begun.
    void setBusy(bool busy);

Q_SIGNALS:
    void importWanted();
    void sampleWanted();
    void openWanted();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    MessageBar *m_message;
    QWidget *m_place; ///< the drop area
    QLabel *m_name;
    QLabel *m_question;
    QLabel *m_note;
    QPushButton *m_import;
    QPushButton *m_sample;
    QPushButton *m_open;
};

} // namespace kq
