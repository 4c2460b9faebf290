#pragma once

#include "ui/jobs/newest_question.h"
#include "ui/widgets/message_bar.h"

#include <QDate>

#include <functional>
#include <optional>

namespace kq {

class Shop;
class ShopEvents;

/// Says, on every page that evaluates, that the newest order is much older than the date which it
/// is evaluated for, and leads to the day of that order: of old files everybody looks lost.
class OldDataHint : public MessageBar {
    Q_OBJECT
public:
    /// Days without any order that a shop in business does not have, Tết and holidays included.
    static constexpr int muchOlder = 60;

    /// @p write puts a date in the words of the window's language. The references outlive it.
    OldDataHint(Jobs &jobs, const ShopEvents &events, std::function<QString(QDate)> write,
                QWidget *parent = nullptr);

    /// The shop that is open from now on; null: none. It outlives the jobs.
    void setShop(Shop *shop);
    /// The day that is evaluated for.
    void setAsOf(QDate date);
    /// Whether the page in view evaluates.
    void setEvaluates(bool evaluates);

Q_SIGNALS:
    /// The hint was followed.
    void dayWanted(QDate day);

protected:
    void changeEvent(QEvent *event) override;

private:
    void look();
    void tell();

    std::function<QString(QDate)> m_write;
    NewestQuestion<std::optional<QDate>> m_question;
    Shop *m_shop = nullptr;
    QDate m_asOf;
    std::optional<QDate> m_newest; ///< day of the newest order
    bool m_evaluates = false;
    bool m_isTold = false; ///< for this shop and day; a hint that was closed stays closed
};

} // namespace kq
