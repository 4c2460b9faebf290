#include "core/base/result.h"
#include "tests/support/window_warnings.h"
#include "ui/jobs/jobs.h"
#include "ui/jobs/newest_question.h"
#include "ui/jobs/progress_strip.h"

#include <QLabel>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

/// Work that goes on until it is let go or stopped.
struct Gate {
    std::shared_ptr<QSemaphore> open = std::make_shared<QSemaphore>();
    int answer = 0;

    Result<int> operator()(JobControl &control) const
    {
        control.report(1, 2);
        while (!open->tryAcquire(1, 5)) {
            if (control.cancelled())
                return Error{ErrorCode::Cancelled, {}, {}, {}, 0};
        }
        return answer;
    }
};

} // namespace

class TstJobs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void answersOnTheThreadOfTheWindow();
    void handsOverWhatCannotBeCopied();
    void stoppedWorkAnswersCancelled();
    void workThatHadFinishedIsToldInSpiteOfAStop();
    void waitingWorkIsStoppedBeforeItBegins();
    void destroyedContextStopsWorkAndDropsItsAnswer();
    void closingStopsAndWaits();
    void reportsHowFarItIs();
    void newestQuestionWins();
    void droppedQuestionIsNotAnswered();
    void stripShowsOnlyWhatTakesLong();
    void stripStopsTheJob();
    void stripSaysWhatWasDoneAndUndoesOnce();
    void whatWasDoneIsNotSaidForever();
};

void TstJobs::init()
{
    QTest::failOnWarning(everyWarning());
}

void TstJobs::answersOnTheThreadOfTheWindow()
{
    Jobs jobs;
    QThread *worked = nullptr;
    QThread *answered = nullptr;
    int answer = 0;
    const QSignalSpy idle(&jobs, &Jobs::idle);
    jobs.run(
        this, u"Counting"_s,
        [&](JobControl &) {
            worked = QThread::currentThread();
            return Result<int>(42);
        },
        [&](const Result<int> &result) {
            answered = QThread::currentThread();
            answer = *result;
        });
    QTRY_COMPARE(answer, 42);
    QVERIFY(worked != QThread::currentThread());
    QCOMPARE(answered, QThread::currentThread());
    QTRY_COMPARE(idle.size(), 1);
    QVERIFY(jobs.isIdle());
}

void TstJobs::handsOverWhatCannotBeCopied()
{
    Jobs jobs;
    std::unique_ptr<int> answer;
    jobs.run(
        this, {},
        [](JobControl &) { return Result<std::unique_ptr<int>>(std::make_unique<int>(7)); },
        [&](Result<std::unique_ptr<int>> result) { answer = std::move(result).value(); });
    QTRY_VERIFY(answer);
    QCOMPARE(*answer, 7);
}

void TstJobs::stoppedWorkAnswersCancelled()
{
    Jobs jobs;
    std::optional<Error> fault;
    Job *job = jobs.run(this, u"Importing"_s, Gate{},
                        [&](const Result<int> &result) { fault = result.error(); });
    QTRY_VERIFY(job->progress() > 0);
    job->stop();
    QVERIFY(job->isStopping());
    QTRY_VERIFY(fault);
    QCOMPARE(fault->code, ErrorCode::Cancelled);
}

void TstJobs::workThatHadFinishedIsToldInSpiteOfAStop()
{
    Jobs jobs;
    int answer = 0;
    QSemaphore running;
    QSemaphore go;
    Job *job = jobs.run(
        this, {},
        [&](JobControl &) {
            running.release();
            go.acquire();
            return Result<int>(1); // committed, without looking at the control again
        },
        [&](const Result<int> &result) { answer = result ? *result : -1; });
    running.acquire();
    job->stop();
    go.release();
    QTRY_COMPARE(answer, 1);
}

void TstJobs::waitingWorkIsStoppedBeforeItBegins()
{
    Jobs jobs;
    QSemaphore go;
    std::atomic<int> begun = 0;
    int answers = 0;
    const int many = 64; // more than there are threads
    for (int i = 0; i < many; ++i) {
        jobs.run(
            this, {},
            [&](JobControl &) {
                ++begun;
                go.acquire();
                return Result<int>(1);
            },
            [&](const Result<int> &) { ++answers; });
    }
    QTRY_VERIFY(begun > 0);
    jobs.stopAll();
    go.release(many);
    QTRY_COMPARE(answers, many);
    QVERIFY(begun < many);
}

void TstJobs::destroyedContextStopsWorkAndDropsItsAnswer()
{
    Jobs jobs;
    bool answered = false;
    auto context = std::make_unique<QObject>();
    jobs.run(context.get(), {}, Gate{}, [&](const Result<int> &) { answered = true; });
    context.reset();
    QTRY_VERIFY(jobs.isIdle());
    QVERIFY(!answered);
}

void TstJobs::closingStopsAndWaits()
{
    std::atomic<bool> ended = false;
    bool answered = false;
    {
        Jobs jobs;
        jobs.run(
            this, {},
            [&ended](JobControl &control) {
                while (!control.cancelled())
                    QThread::yieldCurrentThread();
                ended = true;
                return Result<int>(0);
            },
            [&](const Result<int> &) { answered = true; });
    }
    QVERIFY(ended || !answered);
    QVERIFY(!answered);
}

void TstJobs::reportsHowFarItIs()
{
    Jobs jobs;
    Gate gate;
    Job *job = jobs.run(this, u"Importing"_s, gate, [](const Result<int> &) {});
    QTRY_COMPARE(job->progress(), 0.5);
    gate.open->release();
    QTRY_VERIFY(jobs.isIdle());
}

void TstJobs::newestQuestionWins()
{
    Jobs jobs;
    QObject context;
    NewestQuestion<int> question(jobs, &context);
    QList<int> answers;
    Gate first{.answer = 1};
    Gate second{.answer = 2};
    const auto keep = [&](const Result<int> &result) { answers << *result; };
    question.ask(first, keep);
    question.ask(second, keep);
    QVERIFY(question.isWaiting());
    first.open->release();
    second.open->release();
    QTRY_VERIFY(!question.isWaiting());
    QTRY_VERIFY(jobs.isIdle());
    QCOMPARE(answers, QList<int>{2});
}

void TstJobs::droppedQuestionIsNotAnswered()
{
    Jobs jobs;
    bool answered = false;
    {
        NewestQuestion<int> question(jobs, this);
        question.ask(Gate{}, [&](const Result<int> &) { answered = true; });
    }
    QTRY_VERIFY(jobs.isIdle());
    QVERIFY(!answered);
}

void TstJobs::stripShowsOnlyWhatTakesLong()
{
    Jobs jobs;
    QWidget window;
    ProgressStrip strip(jobs, &window);
    bool done = false;
    jobs.run(
        this, u"Quick"_s, [](JobControl &) { return Result<int>(1); },
        [&](const Result<int> &) { done = true; });
    QTRY_VERIFY(done);
    QVERIFY(strip.isHidden());

    Gate gate;
    jobs.run(this, u"Importing orders.csv"_s, gate, [](const Result<int> &) {});
    QVERIFY(strip.isHidden());
    QTRY_VERIFY(!strip.isHidden());
    QCOMPARE(strip.findChild<QLabel *>(u"stripText"_s)->text(), u"Importing orders.csv"_s);
    QTRY_VERIFY(strip.accessibleDescription().contains(u"50%"_s));
    gate.open->release();
    QTRY_VERIFY(strip.isHidden());
}

void TstJobs::stripStopsTheJob()
{
    Jobs jobs;
    QWidget window;
    ProgressStrip strip(jobs, &window);
    std::optional<Error> fault;
    jobs.run(this, u"Importing"_s, Gate{},
             [&](const Result<int> &result) { fault = result.error(); });
    auto *stop = strip.findChild<QPushButton *>(u"stripStop"_s);
    QTRY_VERIFY(!strip.isHidden());
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(!stop->isEnabled());
    QTRY_VERIFY(fault);
    QCOMPARE(fault->code, ErrorCode::Cancelled);
}

void TstJobs::stripSaysWhatWasDoneAndUndoesOnce()
{
    Jobs jobs;
    QWidget window;
    ProgressStrip strip(jobs, &window);
    int undone = 0;
    strip.say(u"Imported"_s, Qt::green, u"Undo"_s, [&] { ++undone; });
    QVERIFY(!strip.isHidden());
    auto *action = strip.findChild<QPushButton *>(u"stripAction"_s);
    QTest::mouseClick(action, Qt::LeftButton);
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(undone, 1);
    QVERIFY(strip.isHidden());
}

void TstJobs::whatWasDoneIsNotSaidForever()
{
    Jobs jobs;
    QWidget window;
    ProgressStrip strip(jobs, &window);
    const auto *passing = strip.findChild<QTimer *>(u"stripPassing"_s);
    QVERIFY(passing);
    QEvent language(QEvent::LanguageChange);

    strip.say(u"Saved"_s, Qt::green, {}, {}, ProgressStrip::Stay::Passing);
    QVERIFY(passing->isActive());
    const int soon = passing->interval();
    strip.say(
        u"Saved"_s, Qt::green, u"Undo"_s, [] {}, ProgressStrip::Stay::Passing);
    QVERIFY(passing->interval() > soon); // there is something to decide
    QCoreApplication::sendEvent(&strip, &language);
    QVERIFY(strip.isHidden()); // it was said in another language
    QVERIFY(!passing->isActive());

    strip.say(u"It failed"_s, Qt::red);
    QVERIFY(!passing->isActive());
    QCoreApplication::sendEvent(&strip, &language);
    QVERIFY(!strip.isHidden());
}

QTEST_MAIN(TstJobs)
#include "tst_jobs.moc"
