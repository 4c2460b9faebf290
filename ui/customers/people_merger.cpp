#include "ui/customers/people_merger.h"

#include "core/shop/shop.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/jobs/jobs.h"
#include "ui/models/called_name.h"

#include <QDateTime>
#include <QPointer>

#include <algorithm>

namespace kq {

PeopleMerger::PeopleMerger(const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{}

void PeopleMerger::merge(CustomerId a, const QString &nameOfA, CustomerId b, const QString &nameOfB)
{
    if (std::exchange(m_isBusy, true))
        return;
    const CustomerId gone = std::max(a, b);
    const QString stays = calledName(a < b ? nameOfA : nameOfB);
    const QString goes = calledName(a < b ? nameOfB : nameOfA);
    m_context.jobs.run(
        this, tr("Uniting two customers"),
        [&shop = m_context.shop, a, b, now = QDateTime::currentDateTime()](JobControl &control) {
            return shop.mergeCustomers(a, b, now, control);
        },
        [this, gone, stays, goes](const Result<MergeReport> &report) {
            m_isBusy = false;
            if (!report) {
                Q_EMIT failed(report.error());
                Q_EMIT ended();
                return;
            }
            m_context.notices.say(
                {Notice::Kind::Done,
                 stays == goes ? tr("The two customers named %1 are one now.").arg(stays)
                               : tr("%1 and %2 are one customer now.").arg(stays, goes),
                 tr("Undo"), [self = QPointer(this), report = *report, gone, goes] {
                     if (self)
                         self->undo(report, gone, goes);
                 }});
            Q_EMIT merged(report->survivor, gone);
            Q_EMIT ended();
            m_context.events.announce();
        });
}

void PeopleMerger::undo(const MergeReport &report, CustomerId gone, const QString &nameOfGone)
{
    if (std::exchange(m_isBusy, true))
        return;
    m_context.jobs.run(
        this, tr("Taking two customers apart"),
        [&shop = m_context.shop, step = report.step](JobControl &control) {
            return shop.undoEdit(step, control);
        },
        [this, survivor = report.survivor, gone, nameOfGone](const Result<bool> &undone) {
            m_isBusy = false;
            if (undone && !*undone) {
                takeApart(survivor, gone, nameOfGone); // something was built on it since
                return;
            }
            if (!undone) {
                Q_EMIT failed(undone.error());
            } else {
                m_context.notices.say(
                    {Notice::Kind::Done,
                     tr("%1 is a customer of their own again.").arg(calledName(nameOfGone)),
                     {},
                     {}});
                m_context.events.announce();
            }
            Q_EMIT ended();
        });
}

void PeopleMerger::takeApart(CustomerId survivor, CustomerId gone, const QString &nameOfGone)
{
    if (std::exchange(m_isBusy, true))
        return;
    m_context.jobs.run(
        this, tr("Taking two customers apart"),
        [&shop = m_context.shop, survivor, gone, now = QDateTime::currentDateTime()](
            JobControl &control) { return shop.takeCustomersApart(survivor, gone, now, control); },
        [this, name = calledName(nameOfGone)](const Result<ApartReport> &report) {
            m_isBusy = false;
            if (report)
                tellApart(*report, name);
            else
                Q_EMIT failed(report.error());
            Q_EMIT ended();
        });
}

void PeopleMerger::tellApart(const ApartReport &report, const QString &name)
{
    switch (report.outcome) {
    case ApartOutcome::Apart:
        m_context.notices.say(
            {Notice::Kind::Done,
             tr("%1 is a customer of their own again. No file will unite the two.").arg(name),
             {},
             {}});
        break;
    case ApartOutcome::NotMerged:
        m_context.notices.say(
            {Notice::Kind::Warning, tr("%1 was taken apart before.").arg(name), {}, {}});
        break;
    case ApartOutcome::NotRecorded:
        m_context.notices.say({Notice::Kind::Warning,
                               tr("%1 came in the same file that showed the two to be one, so "
                                  "there is nothing to take apart.")
                                   .arg(name),
                               {},
                               {}});
        return;
    }
    m_context.events.announce();
}

} // namespace kq
