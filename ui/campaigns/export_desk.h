#pragma once

#include "ui/campaigns/desk_answer.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;

namespace kq {

class MessageBar;
class PresetBar;
class SummaryCard;
class TargetCard;
class TextCard;

/// Chooses people, channel, form and text of a list, shows before anything is written what it holds
/// and costs, and writes it or begins to send it one by one.
class ExportDesk : public QWidget {
    Q_OBJECT
public:
    explicit ExportDesk(const PageContext &context, QWidget *parent = nullptr);

    /// Begins with the group of this key (desk_answer.h), or with @p people, who stand on no list
    /// of groups.
    void open(const QString &key, QDate asOf);
    void openFor(const DeskGroup &people, QDate asOf);
    /// The shop or the day has changed: everything is asked anew, what was chosen stays.
    void refresh(QDate asOf);

Q_SIGNALS:
    void closed();
    /// A list was written, or a round begun; 0 where no campaign was recorded.
    void written(std::int64_t campaign, kq::Delivery delivery);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeForm();
    QWidget *makeSummary();
    void join();
    void retranslate();
    void askGroups();
    void showGroups(const Result<DeskAnswer> &answer);
    void chooseGroup();
    void ask();
    void show(const Result<ExportReport> &report);
    [[nodiscard]] QString objectionTo(const ExportReport &report) const;
    void showPeople(const QString &title, std::optional<ExclusionReason> reason, bool heldOut);
    void go();
    void chooseFile();
    void write(const QString &file);
    void sayWritten(const ExportReport &report);
    void takeCodesFile(const QString &path);
    void keepValues();
    [[nodiscard]] ListChoices choices() const;
    [[nodiscard]] ExportRequest request() const;
    [[nodiscard]] const DeskGroup *group() const;

    PageContext m_context;
    NewestQuestion<DeskAnswer> m_groupsQuestion;
    NewestQuestion<ExportReport> m_question;
    DeskAnswer m_answer;
    std::optional<DeskGroup> m_loose; ///< people who stand on no list of groups
    QString m_wanted;                 ///< key of the group
    QDate m_asOf;
    std::uint64_t m_seed = 0;
    bool m_isLoaded = false; ///< the last choices are shown
    MessageBar *m_failure;
    QPushButton *m_back;
    QComboBox *m_group;
    PresetBar *m_presets;
    TargetCard *m_target;
    TextCard *m_text;
    SummaryCard *m_summary;
    MessageBar *m_objection;
    QPushButton *m_go;
};

} // namespace kq
