#include "ui/segments/segments_page.h"

#include "core/segment/templates.h"
#include "core/wording/error_words.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/segments/segment_editor.h"
#include "ui/segments/segment_list.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int listWidth = 360;
constexpr int narrowPage = 1020; ///< below it the builder needs all the room that there is
constexpr int leastListWidth = 272;

} // namespace

SegmentsPage::SegmentsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_question(context.jobs, this)
    , m_export(new QAction(this))
    , m_failure(new MessageBar)
    , m_list(new SegmentList(context))
    , m_editor(new SegmentEditor(context))
{
    auto *split = new QSplitter;
    m_split = split;
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    split->addWidget(m_editor);
    split->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageMargin, space::tight, 0, 0);
    auto *said = new QVBoxLayout; // as far from the edge as the cards below
    said->setContentsMargins(0, 0, space::pageMargin, 0);
    said->addWidget(m_failure);
    layout->addLayout(said);
    layout->addWidget(split, 1);

    m_export->setEnabled(false);
    connect(m_export, &QAction::triggered, this, &SegmentsPage::exportList);
    connectList();
    connect(m_editor, &SegmentEditor::saved, this, [this](SegmentId id) {
        m_open = u"segment:"_s + QString::number(id.value);
        m_context.events.announce();
    });
    retranslate();
}

void SegmentsPage::connectList()
{
    connect(m_list, &SegmentList::chosen, this, &SegmentsPage::choose);
    connect(m_list, &SegmentList::newWanted, this,
            [this] { leaveEdits([this] { beginNew({}); }); });
    connect(m_list, &SegmentList::templateWanted, this,
            [this](const QString &key) { leaveEdits([this, key] { beginNew(key); }); });
    connect(m_list, &SegmentList::removeWanted, this, &SegmentsPage::remove);
    connect(m_list, &SegmentList::duplicateWanted, this, [this] {
        const GroupLine *line = lineOf(m_open);
        if (!line)
            return;
        const Condition condition =
            line->tierKey.isEmpty() ? line->condition : membersOfTier(line->tierKey);
        beginAsked(freeName(tr("%1 (copy)").arg(line->name)), condition);
    });
    connect(m_list, &SegmentList::combinationWanted, this,
            [this](const std::vector<GroupLine> &lines, Combination how) {
                QStringList names;
                for (const GroupLine &line : lines)
                    names.append(line.name);
                const QString glue = how == Combination::Union          ? u" + "_s
                                     : how == Combination::Intersection ? u" ∩ "_s
                                                                        : u" − "_s;
                beginAsked(freeName(names.join(glue)), combined(lines, how));
            });
    connect(m_list, &SegmentList::outsideWanted, this,
            [this] { beginAsked(freeName(tr("In no segment")), outsideOf(m_answer.lines)); });
}

void SegmentsPage::beginAsked(const QString &name, const Condition &condition)
{
    leaveEdits([this, name, condition] {
        m_open.clear();
        m_list->pointTo({});
        m_list->setOpen(nullptr);
        m_export->setEnabled(true);
        m_editor->begin(name, condition, {}, {m_answer.snapshot, m_answer.vocabulary}, asOf());
    });
}

QString SegmentsPage::freeName(const QString &wanted) const
{
    QString name = wanted;
    for (int number = 2; m_answer.snapshot->definitions.find(name); ++number)
        name = QString(wanted + u' ' + QString::number(number));
    return name;
}

QString SegmentsPage::title() const
{
    return tr("Segments");
}

void SegmentsPage::retranslate()
{
    m_export->setText(tr("Export list"));
    Q_EMIT headerChanged();
}

void SegmentsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void SegmentsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // Only when it becomes narrow or wide: in between the owner's own choice stays.
    const bool isNarrow = width() < narrowPage;
    if (m_isNarrow == isNarrow)
        return;
    m_isNarrow = isNarrow;
    const int list = isNarrow ? leastListWidth : listWidth;
    m_split->setSizes({list, std::max(1, width() - list)});
}

void SegmentsPage::refresh()
{
    m_question.ask(
        [&shop = m_context.shop, asOf = asOf(), language = m_context.language.language()](
            JobControl &control) { return segmentListOf(shop, asOf, language, control); },
        [this](const Result<SegmentListAnswer> &answer) { show(answer); });
}

void SegmentsPage::arrive(const Destination &destination)
{
    m_asked = destination;
    if (m_answer.snapshot && !m_question.isWaiting())
        goWhereAsked();
}

void SegmentsPage::goWhereAsked()
{
    if (!m_asked)
        return;
    leaveEdits([this, to = *std::exchange(m_asked, std::nullopt)] { goTo(to); });
}

void SegmentsPage::goTo(const Destination &to)
{
    if (const auto *fresh = std::get_if<ToNewSegment>(&to))
        return beginNew(fresh->templateKey);
    // Otherwise Qt gives the focus to some part below, and the editor would scroll down to it.
    m_list->takeFocus();
    if (const auto *segment = std::get_if<ToSegment>(&to))
        open(u"segment:"_s + QString::number(segment->segment.value));
    else if (const auto *tier = std::get_if<ToTier>(&to))
        open(u"tier:"_s + tier->key);
}

void SegmentsPage::show(const Result<SegmentListAnswer> &answer)
{
    if (!answer) {
        m_failure->say(MessageBar::Kind::Error,
                       sentenceFor(answer.error(), Words(m_context.language.language())));
        return;
    }
    m_failure->clear();
    m_answer = *answer;
    m_list->show(m_answer, asOf());
    const GroupLine *shown = lineOf(m_open);
    if (m_asked)
        goWhereAsked();
    else if (shown || m_editor->isChanged())
        m_editor->follow(shown, {m_answer.snapshot, m_answer.vocabulary},
                         asOf()); // keeps edits that are not saved
    else if (!m_answer.lines.empty())
        open(keyOfLine(m_answer.lines.front()));
    m_list->setOpen(lineOf(m_open)); // a new one is a line of the list once it is saved
    m_list->pointTo(m_open);
}

const GroupLine *SegmentsPage::lineOf(const QString &key) const
{
    const auto found = std::find_if(m_answer.lines.begin(), m_answer.lines.end(),
                                    [&](const GroupLine &line) { return keyOfLine(line) == key; });
    return found == m_answer.lines.end() ? nullptr : &*found;
}

void SegmentsPage::open(const QString &key)
{
    const GroupLine *line = lineOf(key);
    if (!line)
        return;
    m_open = key;
    m_export->setEnabled(true);
    m_list->setOpen(line);
    m_editor->show(*line, {m_answer.snapshot, m_answer.vocabulary}, asOf());
    m_list->pointTo(m_open);
}

void SegmentsPage::choose(const QString &key)
{
    if (key == m_open)
        return;
    leaveEdits([this, key] { open(key); });
    // Later, because the table selects the row only after it has told of it.
    QMetaObject::invokeMethod(
        this, [this] { m_list->pointTo(m_open); }, Qt::QueuedConnection);
}

void SegmentsPage::leaveEdits(std::function<void()> then)
{
    if (!m_editor->hasUnsaved())
        return then();
    const QString name = m_editor->name();
    m_context.dialogs.confirm(this,
                              {tr("Changes are not saved"),
                               name.isEmpty()
                                   ? tr("The new segment is not saved yet.")
                                   : tr("“%1” has changes that are not saved yet.").arg(name),
                               {},
                               tr("Drop the changes")},
                              std::move(then));
}

void SegmentsPage::beginNew(const QString &templateKey)
{
    if (!m_answer.snapshot)
        return;
    m_open.clear();
    m_list->pointTo(m_open);
    m_list->setOpen(nullptr);
    m_export->setEnabled(true);
    const Result<SegmentTemplate> ready = segmentTemplate(templateKey, asOf());
    if (ready)
        m_editor->begin(ready->name.in(m_context.language.language()), ready->condition, ready->key,
                        {m_answer.snapshot, m_answer.vocabulary}, asOf());
    else
        m_editor->begin({}, everyone(), {}, {m_answer.snapshot, m_answer.vocabulary}, asOf());
}

bool SegmentsPage::canClose() const
{
    if (!m_editor->hasUnsaved())
        return true;
    m_editor->sayUnsaved();
    return false;
}

void SegmentsPage::exportList()
{
    const GroupLine *line = lineOf(m_open);
    // What is stored goes by its name; what is only on the screen goes as it stands there.
    if (line && !line->tierKey.isEmpty())
        m_context.navigator.exportTier(line->tierKey);
    else if (line && !m_editor->isChanged())
        m_context.navigator.exportSegment(line->segment);
    else if (!m_editor->sayMissing())
        m_context.navigator.go(m_editor->list());
}

void SegmentsPage::remove()
{
    const GroupLine *line = lineOf(m_open);
    if (!line || !line->tierKey.isEmpty())
        return;
    const GroupLine gone = *line;
    if (!gone.usedBy.isEmpty()) {
        m_failure->say(MessageBar::Kind::Warning,
                       tr("“%1” stays: %2 is built on it. Take it out there first.",
                          "a segment, and what uses it")
                           .arg(gone.name, u'“' + gone.usedBy.join(u"”, “"_s) + u'”'));
        return;
    }
    m_context.jobs.run(
        this, {},
        [&shop = m_context.shop, id = gone.segment](JobControl &) -> Result<bool> {
            const Result<void> removed = shop.removeSegment(id);
            if (!removed)
                return removed.error();
            return true;
        },
        [this, gone](const Result<bool> &removed) {
            if (!removed) {
                m_failure->say(MessageBar::Kind::Error,
                               sentenceFor(removed.error(), Words(m_context.language.language())));
                return;
            }
            m_open.clear();
            m_context.notices.say({Notice::Kind::Done, tr("Segment removed: %1").arg(gone.name),
                                   tr("Undo"), [this, gone] { putBack(gone); }});
            m_context.events.announce();
        });
}

void SegmentsPage::putBack(const GroupLine &gone)
{
    m_context.jobs.run(
        this, {},
        [&shop = m_context.shop, gone](JobControl &) -> Result<SegmentId> {
            const Result<void> back =
                shop.putSegmentBack({gone.segment, gone.name, gone.condition, gone.templateKey,
                                     gone.changedAt, gone.look});
            if (!back)
                return back.error();
            return gone.segment;
        },
        [this](const Result<SegmentId> &back) {
            if (!back) {
                m_failure->say(MessageBar::Kind::Error,
                               sentenceFor(back.error(), Words(m_context.language.language())));
                return;
            }
            m_asked = ToSegment{*back};
            m_context.events.announce();
        });
}

} // namespace kq
