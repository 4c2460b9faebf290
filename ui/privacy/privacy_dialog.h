#pragma once

#include "core/shop/shop.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kq {

class DataTable;
class MessageBar;
class RowsModel;

/// What a person said about messages and about their data: consent by channel with how it is known,
/// requests with the days by which they are due, restriction, a report of all that is kept, and
/// erasure.
class PrivacyDialog : public QDialog {
    Q_OBJECT
public:
    PrivacyDialog(const PageContext &context, CustomerId customer, QWidget *parent);

private:
    struct Answer {
        PersonFile person;
        ShopSettings settings;
    };

    QWidget *makeConsents();
    QWidget *makeRequests();
    QWidget *makeButtons();
    void join();
    void ask();
    void show(const Result<Answer> &answer);
    void showConsents();
    void showRequests();
    void keepConsent();
    void keepRestriction(bool restricted);
    void addRequest();
    void finishRequest();
    void saveReport();
    void writeReport(const QString &path);
    void askToErase();
    void erase(const ErasureReport &ahead);
    /// Runs a change and asks anew.
    template <class Work>
    void change(Work work);
    void showFault(const Error &error);

    PageContext m_context;
    CustomerId m_customer;
    NewestQuestion<Answer> m_question;
    Answer m_answer;
    MessageBar *m_failure;
    DataTable *m_consents;
    RowsModel *m_consentRows;
    QComboBox *m_channel;
    QComboBox *m_state;
    QLineEdit *m_how;
    QLineEdit *m_evidence;
    QPushButton *m_keep;
    QCheckBox *m_restricted;
    DataTable *m_requests;
    RowsModel *m_requestRows;
    QComboBox *m_kind;
    QLineEdit *m_note;
    QPushButton *m_add;
    QPushButton *m_done;
    QPushButton *m_report;
    QPushButton *m_erase;
    bool m_isShowing = false;
};

} // namespace kq
