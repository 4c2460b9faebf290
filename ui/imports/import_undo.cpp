#include "ui/imports/import_undo.h"

#include "core/shop/shop.h"
#include "core/text/format.h"
#include "core/wording/import_words.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/jobs/jobs.h"

#include <QWidget>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t importsNamed = 10;

} // namespace

ImportUndo::ImportUndo(const PageContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{}

void ImportUndo::undo(const ImportRecord &import)
{
    run(import, BuiltUpon::Stay);
}

void ImportUndo::run(const ImportRecord &import, BuiltUpon builtUpon)
{
    m_context.jobs.run(
        this, tr("Taking back %1").arg(nameOf(import)),
        [&shop = m_context.shop, id = import.id, builtUpon](JobControl &control) {
            return shop.undoImport(id, builtUpon, control);
        },
        [this, import](const Result<UndoReport> &report) {
            if (!report)
                Q_EMIT failed(report.error());
            else
                answer(import, *report);
        });
}

void ImportUndo::answer(const ImportRecord &import, const UndoReport &report)
{
    const Formatter format(m_context.language.language(), u"VND"_s); // writes counts only
    switch (report.outcome) {
    case UndoOutcome::InTheWay:
        return askForTheOthers(import, report);
    case UndoOutcome::NotRecorded:
        m_context.notices.say({Notice::Kind::Warning,
                               tr("%1 was imported by an older version of this program, which did "
                                  "not keep what is needed to take it back.")
                                   .arg(nameOf(import)),
                               {},
                               {}});
        return;
    case UndoOutcome::Undone:
        break;
    }
    const UndoCounts &counts = report.counts;
    QString said =
        tr("Taken back: %1. %2 customers and %3 orders removed, %4 customers and %5 "
           "orders as before.")
            .arg(nameOf(import), format.number(counts.customersRemoved),
                 format.number(counts.ordersRemoved), format.number(counts.customersRestored),
                 format.number(counts.ordersRestored));
    const auto also = static_cast<std::int64_t>(report.alsoImports.size()) + report.alsoOthers;
    if (also > 0)
        said += u' ' + tr("%n later change(s) went with it.", nullptr, static_cast<int>(also));
    m_context.notices.say({Notice::Kind::Done, said, {}, {}});
    Q_EMIT undone(import.id);
    m_context.events.announce();
}

void ImportUndo::askForTheOthers(const ImportRecord &import, const UndoReport &report)
{
    const Formatter format(m_context.language.language(), u"VND"_s);
    QStringList lines;
    for (const ImportRecord &other : report.alsoImports) {
        if (static_cast<std::size_t>(lines.size()) == importsNamed) {
            const std::size_t more = report.alsoImports.size() - importsNamed;
            lines += tr("and %1 more").arg(format.number(static_cast<std::int64_t>(more)));
            break;
        }
        const QDateTime at = other.importedAt;
        lines +=
            u"• "_s + nameOf(other) + u" · "_s + format.moment(Moment::of(at.date(), at.time()));
    }
    if (report.alsoOthers > 0)
        lines += tr("• changes by hand: %1").arg(format.number(report.alsoOthers));
    m_context.dialogs.confirm(m_window,
                              {tr("Take back the later changes too?"),
                               tr("Later changes build on what %1 brought. It can only be taken "
                                  "back together with them.")
                                   .arg(nameOf(import)),
                               lines.join(u'\n'), tr("Take all back")},
                              [this, import] { run(import, BuiltUpon::UndoToo); });
}

} // namespace kq
