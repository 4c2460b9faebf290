#pragma once

#include "core/shop/campaign_figures.h"
#include "core/shop/shop.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"

#include <QWidget>

#include <map>
#include <optional>
#include <vector>

class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace kq {

class AnswerFiles;
class Card;
class DataTable;
class MessageBar;
class RowsModel;

/// One campaign with what came of it.
struct CampaignStory {
    Campaign campaign;
    CampaignFigures figures;
    std::map<AnswerKind, std::int64_t> answers;
    std::vector<AnswerFileRecord> files; ///< of answers
    ShopSettings settings;
};

/// The page of one campaign: what went out, what came back, and what those who got the message
/// bought against those who were held out.
class CampaignView : public QWidget {
    Q_OBJECT
public:
    explicit CampaignView(const PageContext &context, QWidget *parent = nullptr);

    void open(std::int64_t campaign, QDate asOf);
    void refresh(QDate asOf);

Q_SIGNALS:
    void closed();
    void handWanted(std::int64_t campaign);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addFacts(QVBoxLayout *layout);
    void addEffect(QVBoxLayout *layout);
    void addAnswers(QVBoxLayout *layout);
    void join();
    void retranslate();
    void show(const Result<CampaignStory> &story);
    void showFacts(const Formatter &format);
    void showEffect(const Formatter &format);
    void showAnswers(const Formatter &format);
    void addFact(const QString &name, const QString &value);
    void askForReport();
    void takeReport(const QString &file);
    void sayTaken(const QString &file, const AnswerReport &report);
    void seePeople(bool heldOut);
    void remove();

    PageContext m_context;
    NewestQuestion<CampaignStory> m_question;
    std::int64_t m_campaign = 0;
    QDate m_asOf;
    std::optional<CampaignStory> m_story;
    MessageBar *m_failure;
    QPushButton *m_back;
    QLabel *m_title;
    QPushButton *m_goOn;
    QPushButton *m_remove;
    Card *m_factsCard;
    QFormLayout *m_facts;
    QPushButton *m_seeWritten;
    QPushButton *m_seeHeldOut;
    Card *m_effectCard;
    QLabel *m_windowLabel;
    QSpinBox *m_window;
    QLabel *m_verdict;
    DataTable *m_table;
    RowsModel *m_rows;
    QLabel *m_effectNote;
    Card *m_answersCard;
    QLabel *m_answers;
    AnswerFiles *m_files;
    QPushButton *m_report;
};

} // namespace kq
