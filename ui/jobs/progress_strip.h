#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace kq {

class Job;
class Jobs;

/// The thin bar under a page's title: what is happening, how far, and a stop. It appears only for
/// work that takes longer than a blink, and shows the oldest of several jobs. Between jobs it says
/// quietly what was done.
class ProgressStrip : public QWidget {
    Q_OBJECT
public:
    explicit ProgressStrip(Jobs &jobs, QWidget *parent = nullptr);

    /// How long a line stays.
    enum class Stay {
        Passing,   ///< goes after a while, and when the window speaks another language
        UntilRead, ///< until it is closed
    };

    /// Shows one line with an optional action until it is closed, acted upon, or the next comes.
    /// @p mark stands before it and gives its colour.
    void say(const QString &text, const QColor &mark, const QString &actionText = {},
             std::function<void()> action = {}, Stay stay = Stay::UntilRead);
    void clearNotice();

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void showJob();
    void showProgress();
    void showNotice();
    void act();
    void retranslate();

    Jobs &m_jobs;
    QPointer<Job> m_job; ///< the one in view
    QTimer m_patience;   ///< before a job is shown
    QTimer m_sweep;      ///< moves the bar while the end is not known
    QTimer m_passing;    ///< until a passing line goes
    double m_sweepAt = 0;
    QLabel *m_text;
    QLabel *m_share;
    QPushButton *m_stop;
    QPushButton *m_action;
    QPushButton *m_close;
    QString m_notice;
    Stay m_stay = Stay::UntilRead;
    QColor m_noticeColour;
    QString m_actionText;
    std::function<void()> m_actionDone;
};

} // namespace kq
