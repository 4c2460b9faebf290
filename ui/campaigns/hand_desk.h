#pragma once

#include "core/shop/shop.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace kq {

class Card;
class DataTable;
class MessageBar;
class RowsModel;

/// A round and the settings of its shop.
struct HandAnswer {
    HandRound round;
    ShopSettings settings;
};

/// Messages that are sent by hand: one person after the other with the text ready, to be copied,
/// sent from the owner's own phone or program, and ticked off. What was done is kept at once.
class HandDesk : public QWidget {
    Q_OBJECT
public:
    explicit HandDesk(const PageContext &context, QWidget *parent = nullptr);

    void open(std::int64_t campaign, QDate asOf);
    void refresh(QDate asOf);

    /// The link by which the system's program writes to @p address: `https://zalo.me/…`, `sms:`,
    /// `mailto:` with the text, `tel:`.
    static QString linkTo(MessageChannel channel, const QString &address, const QString &text);

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What was done last, to be taken back.
    struct Done {
        CustomerId listed;
        HandState before = HandState::Waiting;
        QDate beforeOn;
        StepId step; ///< of a refusal; 0 without one
    };

    QWidget *makePeople();
    QWidget *makePerson();
    void join();
    void retranslate();
    void show(const Result<HandAnswer> &answer);
    void showRows();
    void showProgress();
    void showPerson();
    void seeHeldOut();
    void choose(CustomerId listed);
    void chooseNext();
    void copyText();
    void openChat();
    void mark(HandState state);
    void keep(const HandMessage &message, const Done &done);
    void takeBack();
    [[nodiscard]] HandPerson *current();
    [[nodiscard]] HandPerson *personOf(CustomerId listed);
    [[nodiscard]] QString stateName(const HandPerson &person) const;
    [[nodiscard]] static bool isOpen(const HandPerson &person);

    PageContext m_context;
    NewestQuestion<HandAnswer> m_question;
    std::int64_t m_campaign = 0;
    QDate m_asOf;
    std::optional<HandAnswer> m_answer;
    CustomerId m_current;
    std::vector<Done> m_done; ///< in this sitting, the last at the end
    bool m_isKeeping = false; ///< one message at a time
    MessageBar *m_failure;
    QPushButton *m_back;
    QLabel *m_progress;
    QPushButton *m_heldOut;
    Card *m_peopleCard;
    DataTable *m_table;
    RowsModel *m_rows;
    Card *m_personCard;
    QLabel *m_name;
    QLabel *m_address;
    QLabel *m_note;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
    QPushButton *m_chat;
    QPushButton *m_sent;
    QPushButton *m_later;
    QPushButton *m_refused;
    QPushButton *m_takeBack;
};

} // namespace kq
