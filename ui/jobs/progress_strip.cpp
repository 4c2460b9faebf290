#include "ui/jobs/progress_strip.h"

#include "ui/jobs/jobs.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

#include <algorithm>
#include <chrono>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 300ms;
constexpr auto sweepStep = 40ms;
constexpr auto passing = 15s;
constexpr auto passingWithAction = 60s; ///< there is something to decide
constexpr int barHeight = 3;
constexpr double sweepLength = 0.25; // of the width
constexpr int margin = 24;
constexpr int textIndent = 14; // room for the coloured dot of a notice

} // namespace

ProgressStrip::ProgressStrip(Jobs &jobs, QWidget *parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_text(new QLabel(this))
    , m_share(new QLabel(this))
    , m_stop(new QPushButton(this))
    , m_action(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(margin + textIndent, barHeight + 2, margin, 2);
    row->setSpacing(12);
    row->addWidget(m_text, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_share, m_action, m_stop, m_close})
        row->addWidget(part);
    m_text->setObjectName(u"stripText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_stop->setObjectName(u"stripStop"_s);
    m_action->setObjectName(u"stripAction"_s);
    m_close->setObjectName(u"stripClose"_s);
    for (QPushButton *button : {m_stop, m_action, m_close})
        button->setFlat(true);

    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    m_sweep.setInterval(sweepStep);
    connect(&m_patience, &QTimer::timeout, this, &ProgressStrip::showJob);
    connect(&m_sweep, &QTimer::timeout, this, [this] {
        m_sweepAt += 0.02;
        if (m_sweepAt > 1)
            m_sweepAt = -sweepLength;
        update();
    });
    m_passing.setSingleShot(true);
    m_passing.setObjectName(u"stripPassing"_s);
    m_passing.setParent(this);
    connect(&m_passing, &QTimer::timeout, this, &ProgressStrip::clearNotice);
    connect(&m_jobs, &Jobs::started, this, &ProgressStrip::follow);
    connect(&m_jobs, &Jobs::finished, this, &ProgressStrip::follow);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->stop();
    });
    connect(m_action, &QPushButton::clicked, this, &ProgressStrip::act);
    connect(m_close, &QPushButton::clicked, this, &ProgressStrip::clearNotice);
    retranslate();
    setVisible(false);
}

QSize ProgressStrip::sizeHint() const
{
    return {QWidget::sizeHint().width(), std::max(40, QWidget::sizeHint().height())};
}

void ProgressStrip::follow()
{
    const auto &running = m_jobs.running();
    const auto oldest = std::find_if(running.begin(), running.end(),
                                     [](const Job *job) { return !job->title().isEmpty(); });
    Job *next = oldest == running.end() ? nullptr : *oldest;
    if (next == m_job)
        return;
    if (m_job)
        m_job->disconnect(this);
    m_job = next;
    if (!m_job) {
        m_patience.stop();
        m_sweep.stop();
        showNotice();
        return;
    }
    connect(m_job, &Job::progressed, this, &ProgressStrip::showProgress);
    if (m_stop->isVisibleTo(this)) // one job after another: no gap in between
        showJob();
    else if (!m_patience.isActive())
        m_patience.start();
}

void ProgressStrip::showJob()
{
    if (!m_job)
        return;
    m_text->setText(m_job->title());
    m_share->setVisible(true);
    m_stop->setVisible(true);
    m_action->setVisible(false);
    m_close->setVisible(false);
    setVisible(true);
    showProgress();
}

void ProgressStrip::showProgress()
{
    if (!m_job || !m_stop->isVisibleTo(this))
        return;
    const double share = m_job->progress();
    const bool known = share >= 0;
    if (m_job->isStopping())
        m_share->setText(tr("stopping…"));
    else
        m_share->setText(known ? tr("%1%").arg(static_cast<int>(share * 100)) : QString());
    m_stop->setEnabled(!m_job->isStopping());
    if (known)
        m_sweep.stop();
    else if (!m_sweep.isActive())
        m_sweep.start();
    setAccessibleDescription(m_text->text() + u' ' + m_share->text());
    update();
}

void ProgressStrip::say(const QString &text, const QColor &mark, const QString &actionText,
                        std::function<void()> action, Stay stay)
{
    m_stay = stay;
    m_passing.stop();
    if (stay == Stay::Passing)
        m_passing.start(actionText.isEmpty() ? passing : passingWithAction);
    m_notice = text;
    m_noticeColour = mark;
    m_actionText = actionText;
    m_actionDone = std::move(action);
    if (!m_job || !m_stop->isVisibleTo(this))
        showNotice();
}

void ProgressStrip::clearNotice()
{
    m_passing.stop();
    m_notice.clear();
    m_actionText.clear();
    m_actionDone = {};
    if (!m_job || !m_stop->isVisibleTo(this))
        showNotice();
}

void ProgressStrip::showNotice()
{
    m_share->setVisible(false);
    m_stop->setVisible(false);
    m_text->setText(m_notice);
    m_action->setText(m_actionText);
    m_action->setVisible(!m_actionText.isEmpty());
    m_close->setVisible(!m_notice.isEmpty());
    setAccessibleDescription(m_notice);
    setVisible(!m_notice.isEmpty());
    update();
}

void ProgressStrip::act()
{
    const auto action = std::exchange(m_actionDone, {});
    clearNotice();
    if (action)
        action();
}

void ProgressStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (!m_job || !m_stop->isVisibleTo(this)) {
        painter.setBrush(m_noticeColour);
        painter.drawEllipse(QPointF(margin + 4, height() / 2.0), 4, 4);
        return;
    }
    painter.fillRect(0, 0, width(), barHeight, palette().color(QPalette::Mid));
    const double share = m_job->progress();
    const double from = share >= 0 ? 0 : m_sweepAt;
    const double length = share >= 0 ? share : sweepLength;
    painter.fillRect(QRectF(from * width(), 0, length * width(), barHeight),
                     palette().color(QPalette::Highlight));
}

void ProgressStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_stay == Stay::Passing) // it was said in the other language
            clearNotice();
    }
    QWidget::changeEvent(event);
}

void ProgressStrip::retranslate()
{
    setAccessibleName(tr("Progress"));
    m_stop->setText(tr("Stop", "a running job"));
    m_close->setText(tr("Close", "a line that says what was done"));
}

} // namespace kq
