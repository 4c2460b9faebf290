#include "ui/segments/segment_editor.h"

#include "core/condition/json.h"
#include "core/text/fold.h"
#include "core/text/format.h"
#include "core/wording/error_words.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/models/rows_model.h"
#include "ui/segments/builder/builder_view.h"
#include "ui/segments/builder/condition_row.h"
#include "ui/segments/why_card.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_bar.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QUndoCommand>
#include <QUndoStack>
#include <QVBoxLayout>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastNameWidth = 150;

/// One edit of the tree. The first redo comes with the push, when the builder already shows it.
class TreeEdit : public QUndoCommand {
public:
    TreeEdit(const BuilderEdit &edit, std::function<void(const Condition &)> apply)
        : QUndoCommand(edit.name)
        , m_before(edit.before)
        , m_after(edit.after)
        , m_typedIn(edit.typedIn)
        , m_apply(std::move(apply))
    {}
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand *next) override
    {
        const auto *edit = dynamic_cast<const TreeEdit *>(next);
        if (!edit || !m_typedIn || edit->m_typedIn != m_typedIn || edit->m_before != m_after)
            return false;
        m_after = edit->m_after;
        setObsolete(m_after == m_before);
        return true;
    }
    void undo() override { m_apply(m_before); }
    void redo() override
    {
        if (std::exchange(m_isDone, false))
            return;
        m_apply(m_after);
    }

private:
    Condition m_before;
    Condition m_after;
    const void *m_typedIn;
    std::function<void(const Condition &)> m_apply;
    bool m_isDone = true;
};

} // namespace

SegmentEditor::SegmentEditor(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_question(context.jobs, this)
    , m_name(new QLineEdit)
    , m_save(new QPushButton)
    , m_tierNote(new QLabel)
    , m_message(new MessageBar)
    , m_builder(new BuilderView)
    , m_sentence(new QLabel)
    , m_uses(new QLabel)
    , m_summary(new QLabel)
    , m_reach(new QLabel)
    , m_membersCard(new Card)
    , m_members(new DataTable)
    , m_rows(new RowsModel(this))
    , m_why(new WhyCard(context))
{
    m_name->setObjectName(u"segmentName"_s);
    m_save->setObjectName(u"saveSegment"_s);
    m_members->setObjectName(u"members"_s);
    m_summary->setObjectName(u"summary"_s);
    m_sentence->setObjectName(u"sentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setWordWrap(true);
    setTextRole(m_summary, TextRole::Section);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::tight, space::tight, space::pageMargin, space::pageMargin);
    layout->setSpacing(space::betweenCards);
    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_save);
    layout->addWidget(m_message);
    layout->addLayout(head);
    m_tierNote->setWordWrap(true);
    setQuiet(m_tierNote);
    layout->addWidget(m_tierNote);
    m_uses->setObjectName(u"uses"_s);
    m_uses->setWordWrap(true);
    setQuiet(m_uses);
    layout->addWidget(m_uses);
    auto *tree = new Card;
    tree->body()->addWidget(m_builder);
    tree->body()->addWidget(m_sentence);
    layout->addWidget(tree);
    layout->addWidget(m_summary);
    m_reach->setObjectName(u"reach"_s);
    m_reach->setWordWrap(true);
    setQuiet(m_reach);
    layout->addWidget(m_reach);
    m_members->setModel(m_rows);
    m_members->setMinimumHeight(8 * measure::control);
    m_membersCard->body()->addWidget(m_members);
    layout->addWidget(m_membersCard, 1);
    layout->addWidget(m_why);

    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // what is in it takes the focus and is scrolled to
    area->setWidgetResizable(true);
    area->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(area);

    connect(m_builder, &BuilderView::edited, this, &SegmentEditor::remember);
    connect(m_name, &QLineEdit::textEdited, this, &SegmentEditor::updateSave);
    connect(m_save, &QPushButton::clicked, this, &SegmentEditor::save);
    connect(m_message, &MessageBar::actionTriggered, this, &SegmentEditor::drop);
    connect(m_members, &DataTable::rowOpened, this, [this](const QModelIndex &index) {
        m_context.navigator.showCustomer({m_rows->keyAt(index.row()).toLongLong()});
    });
    connect(m_members, &DataTable::rowChosen, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_why->explainTo({m_rows->keyAt(index.row()).toLongLong()});
    });
    retranslate();
}

void SegmentEditor::retranslate()
{
    m_name->setPlaceholderText(tr("Name of the segment"));
    m_name->setAccessibleName(m_name->placeholderText());
    m_save->setText(tr("Save"));
    m_tierNote->setText(tr("Tiers are tried from the top of the list down: each customer is in the "
                           "first one whose conditions hold."));
    m_membersCard->setTitle(tr("The first of them"));
    m_members->setAccessibleName(tr("The first of them"));
}

void SegmentEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SegmentEditor::renewContext()
{
    const Language language = m_context.language.language();
    m_builderContext = std::make_unique<const BuilderContext>(BuilderContext{
        m_shop.snapshot, Words(language), Formatter(language, m_shop.snapshot->settings.currency),
        m_asOf, m_shop.vocabulary, &m_context.jobs});
    m_builder->setContext(*m_builderContext);
}

void SegmentEditor::load(const Condition &condition)
{
    renewContext();
    m_builder->setReadOnly(!m_line.tierKey.isEmpty());
    m_builder->setCondition(condition);
    m_name->setReadOnly(!m_line.tierKey.isEmpty());
    m_message->clear();
    m_context.undo.clear();
    updateSave();
    ask();
}

void SegmentEditor::show(const GroupLine &line, ShopNow shop, QDate asOf)
{
    m_line = line;
    m_isNew = false;
    m_templateKey.clear();
    m_shop = std::move(shop);
    m_asOf = asOf;
    m_name->setText(line.name);
    load(line.condition);
}

void SegmentEditor::begin(const QString &name, const Condition &condition,
                          const QString &templateKey, ShopNow shop, QDate asOf)
{
    m_line = {};
    m_isNew = true;
    m_templateKey = templateKey;
    m_shop = std::move(shop);
    m_asOf = asOf;
    m_name->setText(name);
    load(condition);
    m_name->setFocus();
}

void SegmentEditor::follow(const GroupLine *line, ShopNow shop, QDate asOf)
{
    m_shop = std::move(shop);
    m_asOf = asOf;
    renewContext();
    if (line && !m_isNew) {
        const bool isRenamed = m_name->text() != m_line.name;
        const bool isEdited = m_builder->condition() != m_line.condition;
        m_line = *line;
        if (!isRenamed)
            m_name->setText(m_line.name);
        if (!isEdited && m_builder->condition() != m_line.condition)
            m_builder->setCondition(m_line.condition);
    }
    updateSave();
    ask();
}

QString SegmentEditor::name() const
{
    return m_name->text().trimmed();
}

void SegmentEditor::sayUnsaved()
{
    m_message->say(MessageBar::Kind::Warning,
                   tr("This segment has changes that are not saved yet."), tr("Drop the changes"));
}

void SegmentEditor::drop()
{
    m_message->clear();
    if (!m_isNew) {
        m_name->setText(m_line.name);
        return load(m_line.condition);
    }
    m_name->clear();
    m_isNew = false;
    m_line.condition = everyone();
    load(everyone());
}

bool SegmentEditor::isChanged() const
{
    if (!m_shop.snapshot || !m_line.tierKey.isEmpty())
        return false;
    return m_isNew || m_name->text() != m_line.name || m_builder->condition() != m_line.condition;
}

bool SegmentEditor::hasUnsaved() const
{
    const bool isBlank = m_isNew && m_templateKey.isEmpty() && name().isEmpty() &&
                         m_builder->condition() == everyone();
    return isChanged() && !isBlank;
}

ExportRequest SegmentEditor::exportRequest() const
{
    ExportRequest request;
    request.condition =
        m_line.tierKey.isEmpty() ? m_builder->condition() : membersOfTier(m_line.tierKey);
    request.groupName = m_name->text();
    request.asOf = m_asOf;
    return request;
}

void SegmentEditor::updateSave()
{
    m_save->setVisible(m_line.tierKey.isEmpty());
    m_tierNote->setVisible(!m_line.tierKey.isEmpty());
    m_save->setEnabled(isChanged() && !folded(m_name->text()).isEmpty());
}

void SegmentEditor::remember(const BuilderEdit &edit)
{
    m_context.undo.push(new TreeEdit(edit, [editor = QPointer(this)](const Condition &tree) {
        if (editor)
            editor->setCondition(tree);
    }));
    updateSave();
    ask();
}

void SegmentEditor::setCondition(const Condition &condition)
{
    m_builder->setCondition(condition);
    updateSave();
    ask();
}

Condition SegmentEditor::question() const
{
    return m_line.tierKey.isEmpty() ? m_builder->condition() : membersOfTier(m_line.tierKey);
}

void SegmentEditor::ask()
{
    m_sentence->setText(m_builder->sentence());
    m_sentence->setVisible(m_line.tierKey.isEmpty()); // of a tier the tree itself is in words
    m_uses->setText(tr("Used by: %1").arg(m_line.usedBy.join(u", "_s)));
    m_uses->setVisible(!m_line.usedBy.isEmpty());
    m_summary->setEnabled(false);
    m_reach->setEnabled(false);
    m_membersCard->setTitle(tr("The first of them (being counted)"));
    m_builder->setFunnelPending();
    m_why->setCondition(builderContext(), m_builder->condition());
    m_question.ask(
        [snapshot = m_shop.snapshot, condition = question(), shown = m_builder->condition(),
         asOf = m_asOf](JobControl &control) {
            return resultOf(*snapshot, condition, shown, asOf, control);
        },
        [this](const Result<ResultAnswer> &answer) { show(answer); });
}

void SegmentEditor::show(const Result<ResultAnswer> &answer)
{
    const Language language = m_context.language.language();
    if (!answer) {
        if (answer.error().code != ErrorCode::Cancelled)
            m_message->say(MessageBar::Kind::Error, sentenceFor(answer.error(), Words(language)));
        return;
    }
    m_message->clear();
    const Formatter format(language, m_shop.snapshot->settings.currency);
    const LiveCount &count = answer->count;
    const auto share = [&](std::int64_t part, std::int64_t whole) {
        return whole <= 0 ? format.percent(Ratio(0)) : format.percent(Ratio(part, whole), 1);
    };
    m_summary->setText(
        tr("%1 customers · %2 of all · %3 of revenue", nullptr, static_cast<int>(count.customers))
            .arg(format.number(count.customers), share(count.customers, count.allCustomers),
                 share(count.revenue.minor, count.allRevenue.minor)));
    m_summary->setEnabled(true);
    if (m_line.tierKey.isEmpty())
        m_builder->setFunnel(answer->funnel);
    showReach(count, format);
    showMembers(*answer, format);
}

void SegmentEditor::showReach(const LiveCount &count, const Formatter &format)
{
    const auto part = [&](const QString &channel, MessageChannel which) {
        const auto at = static_cast<std::size_t>(which);
        return count.cost[at].minor == 0
                   ? QString(channel + u' ' + format.number(count.reachable[at]))
                   : tr("%1 %2 (%3)",
                        "a channel, how many it reaches, what a message to them costs")
                         .arg(channel, format.number(count.reachable[at]),
                              format.money(count.cost[at]));
    };
    const QStringList parts{
        part(tr("Zalo"), MessageChannel::Zalo), part(tr("SMS"), MessageChannel::Sms),
        part(tr("email"), MessageChannel::Email), part(tr("phone call"), MessageChannel::Phone)};
    m_reach->setText(
        tr("Reachable, and what one message to each costs: %1").arg(parts.join(u" · "_s)));
    m_reach->setEnabled(true);
}

void SegmentEditor::showMembers(const ResultAnswer &answer, const Formatter &format)
{
    const BuilderContext &context = builderContext();
    std::vector<RowsColumn> columns{{tr("Name"), false}, {tr("Phone"), false}};
    for (const Condition &leaf : answer.spokenOf) {
        const OrderFilter *where = filterOf(leaf);
        const QString title = titleOfLeaf(leaf, context);
        const bool isOfSome = where && *where != OrderFilter();
        columns.push_back({isOfSome ? tr("%1 (some orders)").arg(title) : title, true});
    }
    columns.push_back({tr("Purchases"), true});
    columns.push_back({tr("Total spend"), true});
    columns.push_back({tr("Last purchase"), true});
    std::vector<RowsRow> rows;
    rows.reserve(answer.members.size());
    for (const MemberLine &member : answer.members) {
        std::vector<RowsCell> cells{{member.name, {}}, {phoneForPeople(member.phone), {}}};
        for (std::size_t i = 0; i < member.values.size(); ++i)
            cells.push_back({valueText(answer.spokenOf[i], member.values[i], context), {}});
        cells.push_back({format.number(member.purchases), QVariant::fromValue(member.purchases)});
        cells.push_back({format.money(member.spend), QVariant::fromValue(member.spend.minor)});
        cells.push_back(
            {member.lastPurchase.isValid() ? format.date(member.lastPurchase) : QString(),
             member.lastPurchase});
        rows.push_back({QString::number(member.id.value), std::move(cells), {}});
    }
    m_rows->setColumns(std::move(columns));
    m_rows->setRows(std::move(rows));
    m_membersCard->setTitle(tr("The first of them"));
    m_members->fitColumns(0, leastNameWidth);
}

void SegmentEditor::save()
{
    const Words words(m_context.language.language());
    const Condition condition = m_builder->condition();
    // What a file could not hold is not kept either: a text without a letter, for one.
    if (const Result<Condition> sound =
            readCondition(writeCondition(condition), m_shop.snapshot->attributes);
        !sound) {
        m_message->say(
            MessageBar::Kind::Warning,
            tr("One condition is not filled in yet. %1").arg(sentenceFor(sound.error(), words)));
        return;
    }
    m_context.jobs.run(
        this, {},
        [&shop = m_context.shop, line = m_line, isNew = m_isNew, name = m_name->text(), condition,
         key = m_templateKey,
         now = QDateTime::currentDateTime()](JobControl &) -> Result<SegmentId> {
            if (isNew)
                return shop.addSegment(name, condition, key, now);
            if (name != line.name) {
                if (const Result<void> renamed = shop.renameSegment(line.segment, name, now);
                    !renamed)
                    return renamed.error();
            }
            if (const Result<void> changed = shop.changeSegment(line.segment, condition, now);
                !changed)
                return changed.error();
            return line.segment;
        },
        [this, words](const Result<SegmentId> &id) {
            if (!id) {
                m_message->say(MessageBar::Kind::Error, sentenceFor(id.error(), words));
                return;
            }
            m_context.notices.say(
                {Notice::Kind::Done, tr("Segment saved: %1").arg(m_name->text()), {}, {}});
            m_isNew = false;
            m_line.segment = *id;
            m_line.name = m_name->text();
            m_line.condition = m_builder->condition();
            updateSave();
            Q_EMIT saved(*id);
        });
}

} // namespace kq
