#include "ui/segments/segment_editor.h"

#include "core/condition/json.h"
#include "core/text/fold.h"
#include "core/text/format.h"
#include "core/wording/error_words.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/segments/builder/builder_view.h"
#include "ui/segments/colour_button.h"
#include "ui/segments/segment_result.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/message_bar.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QUndoCommand>
#include <QUndoStack>
#include <QVBoxLayout>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

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

/// Another colour, until the segment is saved.
class ColourEdit : public QUndoCommand {
public:
    ColourEdit(SegmentColour before, SegmentColour after, std::function<void(SegmentColour)> apply)
        : QUndoCommand(SegmentEditor::tr("Change the colour"))
        , m_before(before)
        , m_after(after)
        , m_apply(std::move(apply))
    {}
    void undo() override { m_apply(m_before); }
    void redo() override { m_apply(m_after); }

private:
    SegmentColour m_before;
    SegmentColour m_after;
    std::function<void(SegmentColour)> m_apply;
};

} // namespace

SegmentEditor::SegmentEditor(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_name(new QLineEdit)
    , m_colour(new ColourButton)
    , m_description(new QLineEdit)
    , m_save(new QPushButton)
    , m_tierNote(new QLabel)
    , m_message(new MessageBar)
    , m_builder(new BuilderView)
    , m_sentence(new QLabel)
    , m_uses(new QLabel)
    , m_result(new SegmentResult(context))
{
    m_name->setObjectName(u"segmentName"_s);
    m_save->setObjectName(u"saveSegment"_s);
    m_description->setObjectName(u"segmentDescription"_s);
    m_sentence->setObjectName(u"sentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::tight, space::tight, space::pageMargin, space::tight);
    layout->setSpacing(space::betweenCards);
    auto *head = new QHBoxLayout;
    head->addWidget(m_colour);
    head->addWidget(m_name, 1);
    head->addWidget(m_save);
    auto *named = new QVBoxLayout;
    named->setSpacing(space::tight);
    named->addLayout(head);
    named->addWidget(m_description);
    layout->addWidget(m_message);
    layout->addLayout(named);
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
    layout->addWidget(m_result, 1);

    auto *area = new QScrollArea;
    m_area = area;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // what is in it takes the focus and is scrolled to
    area->setWidgetResizable(true);
    area->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addWidget(area, 1);
    auto *figures = new QVBoxLayout; // in view, however long the conditions are
    const auto fitFigures = [figures, bar = area->verticalScrollBar()] {
        const int beside = bar->maximum() > 0 ? bar->sizeHint().width() : 0; // as the cards above
        figures->setContentsMargins(space::tight, space::tight, space::pageMargin + beside,
                                    space::pageMargin);
    };
    fitFigures();
    connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, this, fitFigures);
    figures->addWidget(m_result->figures());
    whole->addLayout(figures);

    connect(m_builder, &BuilderView::edited, this, &SegmentEditor::remember);
    connect(m_builder, &BuilderView::completenessChanged, this, &SegmentEditor::ask);
    connect(m_name, &QLineEdit::textEdited, this, &SegmentEditor::updateSave);
    connect(m_save, &QPushButton::clicked, this, &SegmentEditor::save);
    connect(m_message, &MessageBar::actionTriggered, this, &SegmentEditor::drop);
    connect(m_description, &QLineEdit::textEdited, this, &SegmentEditor::updateSave);
    connect(m_colour, &ColourButton::chosen, this, &SegmentEditor::chooseColour);
    connect(m_result, &SegmentResult::counted, this, [this](const FunnelStep &funnel) {
        m_message->clear();
        m_builder->setFunnel(funnel);
    });
    connect(m_result, &SegmentResult::failed, this, &SegmentEditor::sayFailed);
    retranslate();
}

void SegmentEditor::retranslate()
{
    m_name->setPlaceholderText(tr("Name of the segment"));
    m_name->setAccessibleName(m_name->placeholderText());
    m_save->setText(tr("Save"));
    m_tierNote->setText(tr("Tiers are tried from the top of the list down: each customer is in the "
                           "first one whose conditions hold. The figures beside the conditions "
                           "count everyone, also those whom a higher tier takes."));
    m_description->setPlaceholderText(tr("What this segment is for (if you like)"));
    m_description->setAccessibleName(tr("Description of the segment"));
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
    showLook(line.look);
    load(line.condition);
    m_area->verticalScrollBar()->setValue(0);
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
    showLook({});
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
        const bool isDescribed = look() != m_line.look;
        m_line = *line;
        if (!isDescribed)
            showLook(m_line.look);
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
        showLook(m_line.look);
        return load(m_line.condition);
    }
    m_name->clear();
    showLook({});
    m_isNew = false;
    m_line.condition = everyone();
    load(everyone());
}

bool SegmentEditor::isChanged() const
{
    if (!m_shop.snapshot || !m_line.tierKey.isEmpty())
        return false;
    return m_isNew || m_name->text() != m_line.name || look() != m_line.look ||
           m_builder->condition() != m_line.condition;
}

bool SegmentEditor::hasUnsaved() const
{
    const bool isBlank = m_isNew && m_templateKey.isEmpty() && name().isEmpty() &&
                         look() == SegmentLook() && m_builder->condition() == everyone();
    return isChanged() && !isBlank;
}

ToList SegmentEditor::list() const
{
    return {m_builder->condition(), {}, m_name->text()};
}

void SegmentEditor::updateSave()
{
    const bool isTier = !m_line.tierKey.isEmpty();
    m_save->setVisible(!isTier);
    m_colour->setVisible(!isTier); // those of tiers are fixed
    m_description->setVisible(!isTier);
    m_tierNote->setVisible(isTier);
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
    showUses();
    m_builder->setFunnelPending();
    if (const QString missing = m_builder->whatIsMissing(); !missing.isEmpty())
        return m_result->sayMissing(missing);
    m_result->ask(builderContext(), question(), m_builder->condition());
}

void SegmentEditor::showUses()
{
    const bool isKept = !m_isNew && m_line.segment != SegmentId();
    QStringList uses;
    for (const QString &user : m_line.usedBy)
        uses.append(u'“' + user + u'”'); // some names read like a part of the sentence
    if (m_line.use.hasPlan)
        uses.append(tr("its care plan", "what uses a segment"));
    if (m_line.use.lists > 0) {
        const Formatter format(m_context.language.language(), m_shop.snapshot->settings.currency);
        uses.append(tr("%n lists sent, the last on %1", "what uses a segment", m_line.use.lists)
                        .arg(format.date(m_line.use.lastSent)));
    }
    m_uses->setText(uses.isEmpty() ? tr("Nothing uses this segment yet: no tier, no other segment, "
                                        "no care plan, no list sent.")
                                   : tr("Used by: %1").arg(uses.join(u", "_s)));
    m_uses->setVisible(isKept);
}

SegmentLook SegmentEditor::look() const
{
    return {m_description->text().trimmed(), m_colour->colour()};
}

void SegmentEditor::showLook(const SegmentLook &look)
{
    if (m_description->text().trimmed() != look.description)
        m_description->setText(look.description);
    m_colour->setColour(look.colour);
}

void SegmentEditor::chooseColour(SegmentColour before, SegmentColour now)
{
    m_context.undo.push(
        new ColourEdit(before, now, [editor = QPointer(this)](SegmentColour colour) {
            if (!editor)
                return;
            editor->m_colour->setColour(colour);
            editor->updateSave();
        }));
}

void SegmentEditor::sayFailed(const Error &error)
{
    m_message->say(MessageBar::Kind::Error,
                   sentenceFor(error, Words(m_context.language.language())));
}

bool SegmentEditor::sayMissing()
{
    const QString missing = m_builder->whatIsMissing();
    if (!missing.isEmpty()) {
        m_message->say(MessageBar::Kind::Warning,
                       tr("One condition is not filled in yet. %1").arg(missing));
    }
    return !missing.isEmpty();
}

void SegmentEditor::save()
{
    const SegmentEdit edit{m_isNew ? SegmentId() : m_line.segment, m_name->text().trimmed(),
                           m_builder->condition(), m_templateKey, look()};
    if (sayMissing())
        return;
    // What a file could not hold is not kept either.
    if (const Result<Condition> sound =
            readCondition(writeCondition(edit.condition), m_shop.snapshot->attributes);
        !sound) {
        const Words words(m_context.language.language());
        m_message->say(
            MessageBar::Kind::Warning,
            tr("One condition is not filled in yet. %1").arg(sentenceFor(sound.error(), words)));
        return;
    }
    m_context.jobs.run(
        this, {},
        [&shop = m_context.shop, edit, now = QDateTime::currentDateTime()](JobControl &control) {
            return saveSegment(shop, edit, now, control);
        },
        [this, edit](const Result<SegmentSaved> &saved) {
            if (!saved)
                return sayFailed(saved.error());
            saySaved(edit.name, *saved);
            m_isNew = false;
            m_line.segment = saved->segment;
            m_line.name = m_name->text();
            m_line.look = edit.look;
            m_line.condition = edit.condition;
            updateSave();
            Q_EMIT this->saved(saved->segment);
        });
}

void SegmentEditor::saySaved(const QString &name, const SegmentSaved &saved)
{
    const auto undo = [this, saved] {
        m_context.jobs.run(
            this, {},
            [&shop = m_context.shop, saved, now = QDateTime::currentDateTime()](JobControl &) {
                return takeBack(shop, saved, now);
            },
            [this](const Result<SegmentSaved> &back) {
                if (!back)
                    return sayFailed(back.error());
                m_context.events.announce();
            });
    };
    m_context.notices.say(
        {Notice::Kind::Done, tr("Segment saved: %1").arg(name), tr("Undo"), undo});
}

} // namespace kq
