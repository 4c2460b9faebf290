#include "ui/campaigns/preset_bar.h"

#include "ui/campaigns/desk_answer.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/notices.h"
#include "ui/jobs/jobs.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

PresetBar::PresetBar(const PageContext &context, std::function<ListChoices()> choices,
                     QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_choices(std::move(choices))
    , m_box(new QComboBox)
    , m_save(new QPushButton)
    , m_remove(new QPushButton)
{
    m_box->setObjectName(u"preset"_s);
    m_save->setObjectName(u"savePreset"_s);
    m_remove->setObjectName(u"removePreset"_s);
    m_box->setMinimumHeight(measure::control);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_box, 1);
    line->addWidget(m_save);
    line->addWidget(m_remove);
    connect(m_box, &QComboBox::activated, this, &PresetBar::pick);
    connect(m_save, &QPushButton::clicked, this, &PresetBar::save);
    connect(m_remove, &QPushButton::clicked, this, &PresetBar::remove);
}

void PresetBar::retranslate()
{
    m_box->setAccessibleName(tr("Presets"));
    m_save->setText(tr("Remember…"));
    m_save->setToolTip(tr("Remembers these choices under a name."));
    m_remove->setText(tr("Forget"));
    show();
}

void PresetBar::setPresets(std::vector<ListChoices> presets)
{
    m_presets = std::move(presets);
    show();
}

void PresetBar::show()
{
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    m_box->addItem(tr("Presets"));
    for (const ListChoices &preset : m_presets) {
        if (!preset.name.isEmpty())
            m_box->addItem(preset.name, preset.name);
    }
    m_box->setEnabled(m_box->count() > 1);
    m_remove->setEnabled(false);
}

void PresetBar::pick(int index)
{
    const QString name = m_box->itemData(index).toString();
    m_remove->setEnabled(!name.isEmpty());
    const auto found = std::find_if(m_presets.begin(), m_presets.end(),
                                    [&](const ListChoices &preset) { return preset.name == name; });
    if (!name.isEmpty() && found != m_presets.end())
        Q_EMIT picked(*found);
}

void PresetBar::save()
{
    m_context.dialogs.askText(
        this,
        {tr("Remember these choices"), tr("Name"), m_box->currentData().toString(), tr("Remember"),
         [](const QString &text) {
             return text.trimmed().isEmpty() ? tr("It needs a name.") : QString();
         }},
        [this](const QString &text) {
            ListChoices chosen = m_choices();
            chosen.name = text.trimmed();
            put(chosen);
            m_box->setCurrentIndex(m_box->findData(chosen.name));
            m_remove->setEnabled(true);
        });
}

void PresetBar::remove()
{
    const QString name = m_box->currentData().toString();
    const auto gone = std::find_if(m_presets.begin(), m_presets.end(),
                                   [&](const ListChoices &preset) { return preset.name == name; });
    if (name.isEmpty() || gone == m_presets.end())
        return;
    const ListChoices removed = *gone;
    m_presets.erase(gone);
    keep();
    show();
    m_context.notices.say({Notice::Kind::Done, tr("“%1” is forgotten.").arg(name), tr("Undo"),
                           [this, removed] { put(removed); }});
}

void PresetBar::put(const ListChoices &choices)
{
    m_presets = withPreset(std::move(m_presets), choices);
    keep();
    show();
}

void PresetBar::keepLast()
{
    m_presets = withPreset(std::move(m_presets), m_choices());
    keep();
}

void PresetBar::keep()
{
    m_context.jobs.run(
        this, {},
        [&shop = m_context.shop, kept = writePresets(m_presets)](JobControl &) -> Result<bool> {
            const Result<void> done = shop.keepView(presetsTable(), kept);
            if (!done)
                return done.error();
            return true;
        },
        [](const Result<bool> &) {}); // what cannot be remembered is chosen again
}

} // namespace kq
