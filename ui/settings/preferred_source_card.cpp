#include "ui/settings/preferred_source_card.h"

#include "core/wording/import_words.h"
#include "ui/frame/language_controller.h"
#include "ui/jobs/jobs.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestField = 360;

} // namespace

PreferredSourceCard::PreferredSourceCard(const PageContext &context, QWidget *parent)
    : Card(parent)
    , m_context(context)
    , m_label(new QLabel)
    , m_choice(new QComboBox)
    , m_note(new QLabel)
{
    m_choice->setObjectName(u"preferredSource"_s);
    m_choice->setMaximumWidth(widestField);
    m_label->setBuddy(m_choice);
    m_label->setWordWrap(true);
    m_note->setWordWrap(true);
    setQuiet(m_note);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::labelToField);
    column->addWidget(m_label);
    column->addWidget(m_choice);
    column->addSpacing(space::labelToField);
    column->addWidget(m_note);
    body()->addLayout(column);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &PreferredSourceCard::keep);
    retranslate();
}

void PreferredSourceCard::retranslate()
{
    setTitle(tr("Whose word counts"));
    m_label->setText(
        tr("When two systems tell different things about a customer, such as the address"));
    m_choice->setAccessibleName(title());
    showChoice();
}

void PreferredSourceCard::refresh()
{
    m_context.jobs.run(
        this, {},
        [&shop = m_context.shop](JobControl &) -> Result<Sources> {
            Result<std::vector<StoredSource>> all = shop.sources();
            if (!all)
                return all.error();
            Result<std::optional<StoredSource>> preferred = shop.preferredSource();
            if (!preferred)
                return preferred.error();
            return Sources{std::move(*all), std::move(*preferred)};
        },
        [this](const Result<Sources> &sources) {
            if (!sources) {
                Q_EMIT failed(sources.error());
                return;
            }
            m_sources = *sources;
            showChoice();
        });
}

void PreferredSourceCard::showChoice()
{
    const QSignalBlocker quiet(m_choice);
    const Words words(m_context.language.language());
    m_choice->clear();
    m_choice->addItem(tr("The newest file"), qlonglong{0});
    for (const StoredSource &source : m_sources.all)
        m_choice->addItem(nameOfSource(source.name, words), qlonglong{source.id.value});
    const qlonglong chosen = m_sources.preferred ? m_sources.preferred->id.value : 0;
    m_choice->setCurrentIndex(m_choice->findData(chosen));
    const bool isQuestion = m_sources.all.size() > 1 || m_sources.preferred;
    m_choice->setEnabled(isQuestion);
    m_note->setText(isQuestion ? tr("What the chosen one says of a customer is not overwritten by "
                                    "the others. It holds for the imports to come.")
                               : tr("Two systems have to be imported before there is something to "
                                    "choose."));
}

void PreferredSourceCard::keep()
{
    const SourceId chosen{m_choice->currentData().toLongLong()};
    m_context.jobs.run(
        this, {},
        [&shop = m_context.shop, chosen](JobControl &) -> Result<bool> {
            const Result<void> kept = shop.preferSource(chosen);
            if (!kept)
                return kept.error();
            return true;
        },
        [this](const Result<bool> &kept) {
            if (!kept)
                Q_EMIT failed(kept.error());
            refresh(); // what the shop file says
        });
}

} // namespace kq
