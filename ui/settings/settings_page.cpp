#include "ui/settings/settings_page.h"

#include "core/domain/keys.h"
#include "core/shop/shop.h"
#include "core/wording/error_words.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/jobs/jobs.h"
#include "ui/settings/attributes_card.h"
#include "ui/settings/contact_rules_card.h"
#include "ui/settings/preferred_source_card.h"
#include "ui/settings/refusals_card.h"
#include "ui/theme/theme.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/card.h"
#include "ui/widgets/message_bar.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestField = 360;
constexpr int widestPage = 720;

/// A code of ISO and what people call it.
struct Named {
    const char *key;
    const char *name;
};

constexpr Named currencies[] = {
    {"VND", QT_TRANSLATE_NOOP("kq::SettingsPage", "Vietnamese dong")},
    {"USD", QT_TRANSLATE_NOOP("kq::SettingsPage", "US dollar")},
    {"EUR", QT_TRANSLATE_NOOP("kq::SettingsPage", "Euro")},
    {"GBP", QT_TRANSLATE_NOOP("kq::SettingsPage", "Pound sterling")},
    {"JPY", QT_TRANSLATE_NOOP("kq::SettingsPage", "Japanese yen")},
    {"KRW", QT_TRANSLATE_NOOP("kq::SettingsPage", "South Korean won")},
    {"THB", QT_TRANSLATE_NOOP("kq::SettingsPage", "Thai baht")},
    {"SGD", QT_TRANSLATE_NOOP("kq::SettingsPage", "Singapore dollar")},
    {"AUD", QT_TRANSLATE_NOOP("kq::SettingsPage", "Australian dollar")},
};
constexpr Named countries[] = {
    {"VN", QT_TRANSLATE_NOOP("kq::SettingsPage", "Vietnam")},
    {"US", QT_TRANSLATE_NOOP("kq::SettingsPage", "United States")},
    {"GB", QT_TRANSLATE_NOOP("kq::SettingsPage", "United Kingdom")},
    {"DE", QT_TRANSLATE_NOOP("kq::SettingsPage", "Germany")},
    {"FR", QT_TRANSLATE_NOOP("kq::SettingsPage", "France")},
    {"JP", QT_TRANSLATE_NOOP("kq::SettingsPage", "Japan")},
    {"KR", QT_TRANSLATE_NOOP("kq::SettingsPage", "South Korea")},
    {"TH", QT_TRANSLATE_NOOP("kq::SettingsPage", "Thailand")},
    {"SG", QT_TRANSLATE_NOOP("kq::SettingsPage", "Singapore")},
    {"AU", QT_TRANSLATE_NOOP("kq::SettingsPage", "Australia")},
};

/// A label above its field.
void addField(QGridLayout &grid, int row, int column, QLabel *label, QWidget *field)
{
    label->setBuddy(field);
    field->setMaximumWidth(widestField);
    if (row > 0)
        label->setContentsMargins(0, space::tight, 0, 0);
    grid.addWidget(label, 2 * row, column);
    grid.addWidget(field, 2 * row + 1, column);
}

QGridLayout *makeGrid()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::insideCard);
    grid->setVerticalSpacing(space::labelToField);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return grid;
}

void choose(QComboBox &box, const QString &key)
{
    const QSignalBlocker quiet(box);
    if (box.findData(key) < 0)
        box.addItem(key, key);
    box.setCurrentIndex(box.findData(key));
}

} // namespace

SettingsPage::SettingsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_message(new MessageBar)
    , m_rulesCard(new ContactRulesCard(context))
    , m_refusalsCard(new RefusalsCard(context))
    , m_sourceCard(new PreferredSourceCard(context))
    , m_attributesCard(new AttributesCard(context))
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    auto *content = new QWidget;
    auto *column = new QWidget;
    column->setMaximumWidth(widestPage);
    auto *outer = new QHBoxLayout(content);
    outer->setContentsMargins(space::pageMargin, space::tight, space::pageMargin,
                              space::pageMargin);
    outer->addWidget(column, 1);
    outer->addStretch(0);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(space::betweenCards);
    buildShopCard();
    buildWindowCard();
    buildFileCard();
    layout->addWidget(m_message);
    layout->addWidget(m_shopCard);
    layout->addWidget(m_rulesCard);
    layout->addWidget(m_refusalsCard);
    layout->addWidget(m_sourceCard);
    layout->addWidget(m_attributesCard);
    layout->addWidget(m_windowCard);
    layout->addWidget(m_fileCard);
    layout->addStretch(1);
    area->setWidget(content);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->addWidget(area);
    connect(m_rulesCard, &ContactRulesCard::failed, this, &SettingsPage::fail);
    connect(m_refusalsCard, &RefusalsCard::failed, this, &SettingsPage::fail);
    connect(m_sourceCard, &PreferredSourceCard::failed, this, &SettingsPage::fail);
    connect(m_attributesCard, &AttributesCard::failed, this, &SettingsPage::fail);
    retranslate();
}

void SettingsPage::buildShopCard()
{
    m_shopCard = new Card;
    m_nameLabel = new QLabel;
    m_name = new QLineEdit;
    m_name->setObjectName(u"shopName"_s);
    m_hotlineLabel = new QLabel;
    m_hotline = new QLineEdit;
    m_hotline->setObjectName(u"hotline"_s);
    m_currencyLabel = new QLabel;
    m_currency = new QComboBox;
    m_currency->setObjectName(u"currency"_s);
    m_countryLabel = new QLabel;
    m_country = new QComboBox;
    m_country->setObjectName(u"country"_s);
    for (const Named &currency : currencies)
        m_currency->addItem(QString(), QString(QLatin1String(currency.key)));
    for (const Named &country : countries)
        m_country->addItem(QString(), QString(QLatin1String(country.key)));
    QGridLayout *grid = makeGrid();
    addField(*grid, 0, 0, m_nameLabel, m_name);
    addField(*grid, 0, 1, m_hotlineLabel, m_hotline);
    addField(*grid, 1, 0, m_currencyLabel, m_currency);
    addField(*grid, 1, 1, m_countryLabel, m_country);
    m_shopCard->body()->addLayout(grid);
    connect(m_name, &QLineEdit::editingFinished, this, &SettingsPage::keep);
    connect(m_hotline, &QLineEdit::editingFinished, this, &SettingsPage::keep);
    connect(m_currency, &QComboBox::currentIndexChanged, this, &SettingsPage::keep);
    connect(m_country, &QComboBox::currentIndexChanged, this, &SettingsPage::keep);
}

void SettingsPage::buildWindowCard()
{
    m_windowCard = new Card;
    m_languageLabel = new QLabel;
    m_language = new QComboBox;
    m_language->setObjectName(u"language"_s);
    // Each language by its own name, so that whoever took the wrong one finds the way back.
    m_language->addItem(u"Tiếng Việt"_s, u"vi"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_themeLabel = new QLabel;
    m_theme = new QComboBox;
    m_theme->setObjectName(u"theme"_s);
    for (int i = 0; i < 3; ++i)
        m_theme->addItem({});
    QGridLayout *grid = makeGrid();
    addField(*grid, 0, 0, m_languageLabel, m_language);
    addField(*grid, 0, 1, m_themeLabel, m_theme);
    m_windowCard->body()->addLayout(grid);
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        const auto language = fromKey<Language>(m_language->currentData().toString());
        if (!language)
            return;
        m_context.language.setLanguage(*language);
        keep();
    });
    connect(m_theme, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_context.theme.setChoice(static_cast<ThemeChoice>(index)); });
    connect(&m_context.theme, &ThemeController::changed, this, [this] {
        const QSignalBlocker quiet(m_theme);
        m_theme->setCurrentIndex(static_cast<int>(m_context.theme.choice()));
    });
}

void SettingsPage::buildFileCard()
{
    m_fileCard = new Card;
    m_path = new QLabel;
    m_path->setWordWrap(true);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fileNote = new QLabel;
    m_fileNote->setWordWrap(true);
    setQuiet(m_fileNote);
    m_backUp = new QPushButton;
    m_backUp->setObjectName(u"backUp"_s);
    m_check = new QPushButton;
    m_check->setObjectName(u"check"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_backUp);
    buttons->addWidget(m_check);
    buttons->addStretch(1);
    m_fileCard->body()->addWidget(m_path);
    m_fileCard->body()->addWidget(m_fileNote);
    m_fileCard->body()->addLayout(buttons);
    connect(m_backUp, &QPushButton::clicked, this, &SettingsPage::backUp);
    connect(m_check, &QPushButton::clicked, this, &SettingsPage::check);
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::retranslate()
{
    m_shopCard->setTitle(tr("Your shop"));
    m_nameLabel->setText(tr("Name, as customers know it"));
    m_hotlineLabel->setText(tr("The shop's own phone"));
    m_hotline->setToolTip(tr("A customer with this number is never taken for another one."));
    m_currencyLabel->setText(tr("Currency"));
    m_countryLabel->setText(tr("Country"));
    m_rulesCard->retranslate();
    m_refusalsCard->retranslate();
    m_sourceCard->retranslate();
    m_attributesCard->retranslate();
    m_windowCard->setTitle(tr("Window"));
    m_languageLabel->setText(tr("Language"));
    m_themeLabel->setText(tr("Appearance"));
    m_theme->setItemText(static_cast<int>(ThemeChoice::System), tr("As the computer"));
    m_theme->setItemText(static_cast<int>(ThemeChoice::Light), tr("Light"));
    m_theme->setItemText(static_cast<int>(ThemeChoice::Dark), tr("Dark"));
    for (const Named &currency : currencies)
        m_currency->setItemText(m_currency->findData(QString(QLatin1String(currency.key))),
                                tr("%1 (%2)", "name and code of a currency")
                                    .arg(tr(currency.name), QLatin1String(currency.key)));
    for (const Named &country : countries)
        m_country->setItemText(m_country->findData(QString(QLatin1String(country.key))),
                               tr(country.name));
    m_fileCard->setTitle(tr("Shop file"));
    m_fileNote->setText(tr("Everything you import stays in this one file on your computer. Copy it "
                           "to another disk from time to time."));
    m_backUp->setText(tr("Back up…"));
    m_check->setText(tr("Check the file"));
    for (const auto &[label, field] : {std::pair<QLabel *, QWidget *>{m_nameLabel, m_name},
                                       {m_hotlineLabel, m_hotline},
                                       {m_currencyLabel, m_currency},
                                       {m_countryLabel, m_country},
                                       {m_languageLabel, m_language},
                                       {m_themeLabel, m_theme}})
        field->setAccessibleName(label->text());
    Q_EMIT headerChanged();
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void SettingsPage::refresh()
{
    m_path->setText(QDir::toNativeSeparators(m_context.shop.path()));
    m_rulesCard->refresh();
    m_refusalsCard->refresh();
    m_sourceCard->refresh();
    m_attributesCard->refresh();
    m_context.jobs.run(
        this, {}, [&shop = m_context.shop](JobControl &) { return shop.settings(); },
        [this](const Result<ShopSettings> &settings) { show(settings); });
}

void SettingsPage::show(const Result<ShopSettings> &settings)
{
    if (!settings)
        return fail(settings.error());
    m_settings = *settings;
    m_name->setText(m_settings.name);
    m_hotline->setText(m_settings.hotline);
    choose(*m_currency, m_settings.currency);
    choose(*m_country, m_settings.country);
    choose(*m_language, keyOf(m_context.language.language()));
    const QSignalBlocker quiet(m_theme);
    m_theme->setCurrentIndex(static_cast<int>(m_context.theme.choice()));
}

void SettingsPage::keep()
{
    ShopSettings wanted = m_settings;
    wanted.name = m_name->text().trimmed();
    wanted.hotline = m_hotline->text().trimmed();
    wanted.currency = m_currency->currentData().toString();
    wanted.country = m_country->currentData().toString();
    wanted.language = m_context.language.language();
    if (wanted == m_settings)
        return;
    m_context.jobs.run(
        this, {},
        [&shop = m_context.shop, wanted](JobControl &) -> Result<bool> {
            const Result<void> kept = shop.changeSettings(wanted);
            if (!kept)
                return kept.error();
            return true;
        },
        [this, wanted](const Result<bool> &kept) {
            if (!kept) {
                show(m_settings); // what the shop file still says
                return fail(kept.error());
            }
            m_settings = wanted;
            m_message->clear();
            m_context.events.announce();
        });
}

void SettingsPage::backUp()
{
    const QFileInfo file(m_context.shop.path());
    const FileQuestion question{tr("Back up the shop"),
                                {{tr("Shop files"), {u"*.khachquen"_s}}},
                                file.completeBaseName() + u'-' +
                                    m_context.today().toString(Qt::ISODate) + u".khachquen"_s,
                                u"khachquen"_s};
    m_context.dialogs.saveFile(this, question, [this](const QString &path) {
        m_context.jobs.run(
            this, tr("Backing up"),
            [&shop = m_context.shop, path](JobControl &control) -> Result<bool> {
                const Result<void> copied = shop.backup(path, Existing::Replace, control);
                if (!copied)
                    return copied.error();
                return true;
            },
            [this, path](const Result<bool> &copied) {
                if (!copied)
                    return fail(copied.error());
                m_context.notices.say(
                    {Notice::Kind::Done, tr("Backed up to %1").arg(QDir::toNativeSeparators(path)),
                     tr("Show in folder"), [this, path] { m_context.dialogs.showInFolder(path); }});
            });
    });
}

void SettingsPage::check()
{
    m_context.jobs.run(
        this, tr("Checking the shop file"),
        [&shop = m_context.shop](JobControl &control) -> Result<bool> {
            const Result<void> whole = shop.check(control);
            if (!whole)
                return whole.error();
            return true;
        },
        [this](const Result<bool> &whole) {
            if (!whole)
                return fail(whole.error());
            m_message->say(MessageBar::Kind::Info, tr("The shop file is whole."));
        });
}

void SettingsPage::fail(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    if (error.code == ErrorCode::BadSetting && error.place == u"currency"_s) {
        m_message->say(
            MessageBar::Kind::Warning,
            tr("The currency stays %1, because the amounts of your orders are kept in it. "
               "For another currency make a new shop (menu File).")
                .arg(error.expected));
        return;
    }
    m_message->say(MessageBar::Kind::Error,
                   sentenceFor(error, Words(m_context.language.language())));
}

} // namespace kq
