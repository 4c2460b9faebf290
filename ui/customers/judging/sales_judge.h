#pragma once

#include "ui/customers/customer_details.h"
#include "ui/customers/judging/judging_card.h"
#include "ui/customers/judging/judging_queue.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"

#include <optional>
#include <vector>

namespace kq {

class Formatter;

/// Two orders of one customer from two systems, side by side: one sale, or two?
class SalesJudge : public JudgingCard {
    Q_OBJECT
public:
    explicit SalesJudge(const PageContext &context, QWidget *parent = nullptr);

    /// What is to be judged; the pair in view stays while it is still among them.
    void setPairs(std::vector<SamePair> pairs);
    [[nodiscard]] std::int64_t left() const { return m_queue.left(); }
    void retranslate();

Q_SIGNALS:
    /// left() answers differently now.
    void leftChanged();
    void failed(const kq::Error &error);

private:
    /// Both orders and the currency of their amounts.
    struct BothOrders {
        OrderWithLines first;
        OrderWithLines second;
        QString currency;
    };

    static Result<BothOrders> readBoth(const Shop &shop, const SamePair &pair);
    static QString goodsOf(const OrderWithLines &order, const Formatter &format);
    void ask();
    void show();
    void showNothingLeft();
    void take(int answer);
    void unite(const SamePair &pair, const SamePair::Side &kept, const SamePair::Side &dropped);
    void keepApart(const SamePair &pair);
    void bringBack(StepId step, const SamePair::Side &dropped);
    void fail(const PairKey &key, const Error &error);

    PageContext m_context;
    JudgingQueue<SamePair> m_queue;
    NewestQuestion<BothOrders> m_question;
    std::optional<BothOrders> m_orders;
    bool m_isUniting = false;
};

} // namespace kq
