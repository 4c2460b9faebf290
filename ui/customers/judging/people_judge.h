#pragma once

#include "ui/customers/customer_details.h"
#include "ui/customers/judging/comparison.h"
#include "ui/customers/judging/judging_card.h"
#include "ui/customers/judging/judging_queue.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"

#include <optional>
#include <utility>
#include <vector>

namespace kq {

class PeopleMerger;

/// Two customers side by side: one person, or two?
class PeopleJudge : public JudgingCard {
    Q_OBJECT
public:
    /// @p merger outlives this.
    PeopleJudge(const PageContext &context, PeopleMerger &merger, QWidget *parent = nullptr);

    /// Who is to be judged; the pair in view stays while it is still among them.
    void setPairs(std::vector<SimilarPair> pairs);
    /// Two whom the owner chose; ends with chosenJudged().
    void judgeChosen(CustomerId a, CustomerId b);
    /// Back to the pairs that were proposed.
    void forgetChosen();
    [[nodiscard]] std::int64_t left() const { return m_queue.left(); }
    void retranslate();

Q_SIGNALS:
    /// left() answers differently now.
    void leftChanged();
    void chosenJudged();
    void failed(const kq::Error &error);

private:
    using BothDetails = std::pair<CustomerDetails, CustomerDetails>;

    [[nodiscard]] const SimilarPair *current() const;
    void ask();
    void show();
    void showNobody();
    void take(int answer);
    void keepApart(const SimilarPair &pair);
    void endAnswer();
    void passOver(const Error &error);
    void followMerger();
    [[nodiscard]] QString reason() const;
    [[nodiscard]] std::vector<ComparedLine> lines() const;

    PageContext m_context;
    PeopleMerger &m_merger;
    JudgingQueue<SimilarPair> m_queue;
    std::optional<SimilarPair> m_chosen;
    NewestQuestion<BothDetails> m_question;
    std::optional<BothDetails> m_details;
    std::optional<PairKey> m_merging; ///< asked again where it fails
};

} // namespace kq
