#include "ui/segments/segments_page.h"

#include "core/segment/templates.h"
#include "core/text/format.h"
#include "core/wording/error_words.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/models/rows_model.h"
#include "ui/segments/export_dialog.h"
#include "ui/segments/segment_editor.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int listWidth = 310;
constexpr int narrowPage = 1020; ///< below it the builder needs all the room that there is
constexpr int leastListWidth = 250;
constexpr int leastNameWidth = 120;

QString keyOfLine(const GroupLine &line)
{
    return line.tierKey.isEmpty() ? u"segment:"_s + QString::number(line.segment.value)
                                  : u"tier:"_s + line.tierKey;
}

} // namespace

SegmentsPage::SegmentsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_question(context.jobs, this)
    , m_export(new QAction(this))
    , m_failure(new MessageBar)
    , m_list(new DataTable)
    , m_rows(new RowsModel(this))
    , m_new(new QPushButton)
    , m_ready(new QPushButton)
    , m_remove(new QPushButton)
    , m_editor(new SegmentEditor(context))
{
    auto *split = new QSplitter;
    m_split = split;
    split->setChildrenCollapsible(false);
    split->addWidget(makeList());
    split->addWidget(m_editor);
    split->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageMargin, space::tight, 0, 0);
    layout->addWidget(m_failure);
    layout->addWidget(split, 1);

    m_export->setEnabled(false);
    connect(m_export, &QAction::triggered, this, &SegmentsPage::exportList);
    connect(m_list, &DataTable::rowChosen, this, [this](const QModelIndex &index) {
        if (index.isValid())
            choose(m_rows->keyAt(index.row()));
    });
    connect(&m_context.theme, &ThemeController::changed, this, [this] {
        if (m_answer.snapshot)
            showLines();
        pointToOpen();
    });
    connect(m_new, &QPushButton::clicked, this, [this] { leaveEdits([this] { beginNew({}); }); });
    connect(m_remove, &QPushButton::clicked, this, &SegmentsPage::remove);
    connect(m_editor, &SegmentEditor::saved, this, [this](SegmentId id) {
        m_open = u"segment:"_s + QString::number(id.value);
        m_context.events.announce();
    });
    retranslate();
}

QWidget *SegmentsPage::makeList()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, space::tight, space::pageMargin);
    column->setSpacing(space::tight);
    m_list->setObjectName(u"segmentList"_s);
    m_list->setModel(m_rows);
    m_list->setSortingEnabled(false);
    m_list->setWordWrap(true); // two lines beat a name that is cut off
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_new->setObjectName(u"newSegment"_s);
    m_new->setIcon(lineIcon(Icon::Plus));
    m_ready->setObjectName(u"readySegments"_s);
    m_ready->setMenu(new QMenu(m_ready));
    m_remove->setObjectName(u"removeSegment"_s);
    m_remove->setIcon(lineIcon(Icon::Trash));
    setQuiet(m_remove);
    connect(m_ready->menu(), &QMenu::aboutToShow, this, &SegmentsPage::fillTemplateMenu);
    auto *card = new Card;
    card->body()->addWidget(m_list);
    card->setMinimumWidth(leastListWidth);
    column->addWidget(card, 1);
    column->addWidget(m_new);
    column->addWidget(m_ready);
    column->addWidget(m_remove);
    return side;
}

QString SegmentsPage::title() const
{
    return tr("Segments");
}

void SegmentsPage::retranslate()
{
    m_export->setText(tr("Export list"));
    m_new->setText(tr("New segment"));
    m_ready->setText(tr("Ready segments"));
    m_remove->setText(tr("Remove"));
    m_list->setAccessibleName(tr("Tiers and segments"));
    m_rows->setColumns({{tr("Tier or segment"), false}, {tr("Customers"), true}});
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
    if (const auto *segment = std::get_if<ToSegment>(&to))
        open(u"segment:"_s + QString::number(segment->segment.value));
    else if (const auto *tier = std::get_if<ToTier>(&to))
        open(u"tier:"_s + tier->key);
    else if (const auto *fresh = std::get_if<ToNewSegment>(&to))
        beginNew(fresh->templateKey);
    else if (const auto *listOfTier = std::get_if<ToListOfTier>(&to))
        openList(u"tier:"_s + listOfTier->key);
    else if (const auto *listOf = std::get_if<ToListOfSegment>(&to))
        openList(u"segment:"_s + QString::number(listOf->segment.value));
}

void SegmentsPage::openList(const QString &key)
{
    open(key);
    if (m_open == key)
        exportList();
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
    showLines();
    const GroupLine *shown = lineOf(m_open);
    if (m_asked)
        goWhereAsked();
    else if (shown || m_editor->isChanged())
        m_editor->follow(shown, {m_answer.snapshot, m_answer.vocabulary}, asOf()); // keeps edits that are not saved
    else if (!m_answer.lines.empty())
        open(keyOfLine(m_answer.lines.front()));
    pointToOpen();
}

void SegmentsPage::pointToOpen()
{
    const int row = m_rows->rowOf(m_open);
    if (row < 0)
        m_list->selectionModel()->clear(); // also the current row, or pointing at it says nothing
    else if (m_list->currentIndex().row() != row || !m_list->selectionModel()->hasSelection())
        m_list->selectRow(row);
}

void SegmentsPage::showLines()
{
    const Formatter format(m_context.language.language(), m_answer.snapshot->settings.currency);
    std::vector<RowsRow> rows;
    const auto tiers = static_cast<int>(m_answer.snapshot->definitions.tiers().size());
    int tier = 0;
    for (const GroupLine &line : m_answer.lines) {
        const QColor dot =
            line.tierKey.isEmpty() ? QColor() : m_context.theme.theme().tier(tier++, tiers);
        rows.push_back({keyOfLine(line),
                        {{line.name, {}},
                         {format.number(line.customers), QVariant::fromValue(line.customers)}},
                        dot});
    }
    m_rows->setRows(std::move(rows));
    m_list->fitColumns(0, leastNameWidth);
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
    m_remove->setEnabled(line->tierKey.isEmpty());
    m_editor->show(*line, {m_answer.snapshot, m_answer.vocabulary}, asOf());
    pointToOpen();
}

void SegmentsPage::choose(const QString &key)
{
    if (key == m_open)
        return;
    leaveEdits([this, key] { open(key); });
    // Later, because the table selects the row only after it has told of it.
    QMetaObject::invokeMethod(this, &SegmentsPage::pointToOpen, Qt::QueuedConnection);
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

void SegmentsPage::fillTemplateMenu()
{
    QMenu *menu = m_ready->menu();
    menu->clear();
    menu->setToolTipsVisible(true);
    const Language language = m_context.language.language();
    for (const SegmentTemplate &ready : segmentTemplates(asOf())) {
        QAction *action = menu->addAction(ready.name.in(language));
        action->setToolTip(ready.line.in(language));
        connect(action, &QAction::triggered, this,
                [this, key = ready.key] { leaveEdits([this, key] { beginNew(key); }); });
    }
}

void SegmentsPage::beginNew(const QString &templateKey)
{
    if (!m_answer.snapshot)
        return;
    m_open.clear();
    pointToOpen();
    m_remove->setEnabled(false);
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
    auto *dialog =
        new ExportDialog(m_context, m_editor->settings(), m_editor->exportRequest(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SegmentsPage::remove()
{
    const GroupLine *line = lineOf(m_open);
    if (!line || !line->tierKey.isEmpty())
        return;
    const GroupLine gone = *line;
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
        [&shop = m_context.shop, gone, now = QDateTime::currentDateTime()](JobControl &) {
            return shop.addSegment(gone.name, gone.condition, gone.templateKey, now);
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
