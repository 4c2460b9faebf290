#include "ui/imports/wizard/file_page.h"

#include "ui/imports/wizard/sheet_chooser.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestField = 360;

} // namespace

FilePage::FilePage(QWidget *parent)
    : QWidget(parent)
    , m_file(new QLabel)
    , m_folder(new QLabel)
    , m_sheetLabel(new QLabel)
    , m_sheet(new QComboBox)
    , m_sheets(new SheetChooser)
    , m_sheetsHint(new QLabel)
    , m_sourceLabel(new QLabel)
    , m_source(new QComboBox)
    , m_sourceHint(new QLabel)
    , m_anew(new QPushButton)
{
    m_file->setTextFormat(Qt::PlainText);
    m_file->setWordWrap(true);
    setTextRole(m_file, TextRole::Section);
    m_folder->setTextFormat(Qt::PlainText);
    m_folder->setWordWrap(true);
    setQuiet(m_folder);
    m_sheet->setObjectName(u"sheetBox"_s);
    m_sheet->setMaximumWidth(widestField);
    m_sheetLabel->setBuddy(m_sheet);
    m_sheets->setMaximumWidth(widestField);
    m_sheetsHint->setWordWrap(true);
    setQuiet(m_sheetsHint);
    m_source->setObjectName(u"sourceBox"_s);
    m_source->setEditable(true);
    m_source->setInsertPolicy(QComboBox::NoInsert);
    m_source->setMaximumWidth(widestField);
    m_sourceLabel->setBuddy(m_source);
    m_sourceHint->setWordWrap(true);
    setQuiet(m_sourceHint);

    auto *card = new Card;
    QVBoxLayout *body = card->body();
    body->setSpacing(space::labelToField);
    body->addWidget(m_file);
    body->addWidget(m_folder);
    body->addSpacing(space::betweenFields);
    body->addWidget(m_sheetLabel);
    body->addWidget(m_sheet);
    body->addWidget(m_sheets);
    body->addWidget(m_sheetsHint);
    body->addSpacing(space::betweenFields);
    body->addWidget(m_sourceLabel);
    body->addWidget(m_source);
    body->addWidget(m_sourceHint);
    body->addSpacing(space::betweenFields);
    body->addWidget(m_anew, 0, Qt::AlignLeft);
    m_anew->setObjectName(u"recogniseAnew"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(card);
    layout->addStretch(1);
    connect(m_sheet, &QComboBox::textActivated, this, &FilePage::sheetChosen);
    connect(m_anew, &QPushButton::clicked, this, &FilePage::anewWanted);
    connect(m_sheets, &SheetChooser::changed, this, &FilePage::sheetsChosen);
    showChooser(false);
    setRemembered(false);
    retranslate();
}

void FilePage::setFile(const QString &path)
{
    const QFileInfo file(path);
    m_file->setText(file.fileName());
    m_folder->setText(QDir::toNativeSeparators(file.absolutePath()));
    m_sheet->clear();
    showChooser(false);
    setRemembered(false);
}

void FilePage::setRemembered(bool remembered)
{
    m_anew->setVisible(remembered);
}

void FilePage::setSource(const QString &name)
{
    m_source->setEditText(name);
}

QStringList FilePage::offerSheets(const FileGuess &guess)
{
    m_sheets->offer(guess.found, guess.sheets);
    showChooser(true);
    return m_sheets->chosen();
}

void FilePage::showChooser(bool ofSeveral)
{
    m_sheets->setVisible(ofSeveral);
    m_sheetsHint->setVisible(ofSeveral);
    m_sheet->setVisible(!ofSeveral && m_sheet->count() > 1);
    m_sheetLabel->setVisible(ofSeveral || m_sheet->count() > 1);
}

void FilePage::setSheets(const QStringList &sheets, const QString &read, Language language)
{
    const QSignalBlocker quiet(m_sheet);
    m_sheet->clear();
    m_sheet->addItems(sheets);
    m_sheet->setCurrentIndex(static_cast<int>(std::max<qsizetype>(sheets.indexOf(read), 0)));
    showChooser(!m_sheets->isHidden());
    m_sheets->showIn(language);
}

void FilePage::setSources(const QStringList &names)
{
    const QString typed = m_source->currentText();
    m_source->clear();
    m_source->addItems(names);
    m_source->setEditText(typed);
}

QString FilePage::source() const
{
    return m_source->currentText().trimmed();
}

void FilePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FilePage::retranslate()
{
    m_sheetLabel->setText(tr("Sheet"));
    m_sheet->setAccessibleName(m_sheetLabel->text());
    m_sheets->setAccessibleName(m_sheetLabel->text());
    m_sheetsHint->setText(tr("This workbook has several sheets with data. The ticked ones are "
                             "imported one after the other, and each can be taken back alone."));
    m_sourceLabel->setText(tr("Source"));
    m_source->setAccessibleName(m_sourceLabel->text());
    m_source->lineEdit()->setPlaceholderText(tr("Such as: till, Shopee, TikTok Shop"));
    m_anew->setText(tr("Do not read it as last time"));
    m_sourceHint->setText(tr("Customer codes and order codes are compared within one source. "
                             "Leave it empty if all your files come from one program."));
}

} // namespace kq
