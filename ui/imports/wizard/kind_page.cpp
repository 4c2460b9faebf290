#include "ui/imports/wizard/kind_page.h"

#include "core/domain/keys.h"
#include "core/wording/import_words.h"
#include "ui/imports/wizard/cell_for_people.h"
#include "ui/imports/wizard/column_letters.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostColumns = 60; // enough to recognise a file by

} // namespace

KindPage::KindPage(QWidget *parent)
    : QWidget(parent)
    , m_kindLabel(new QLabel)
    , m_kind(new QComboBox)
    , m_headerLabel(new QLabel)
    , m_header(new QSpinBox)
    , m_noHeader(new QCheckBox)
    , m_encodingLabel(new QLabel)
    , m_encoding(new QComboBox)
    , m_delimiterLabel(new QLabel)
    , m_delimiter(new QComboBox)
    , m_card(new Card)
    , m_table(new DataTable)
    , m_rows(new RowsModel(this))
{
    m_kind->setObjectName(u"kindBox"_s);
    m_kindLabel->setBuddy(m_kind);
    m_header->setObjectName(u"headerRowBox"_s);
    m_header->setMinimum(1);
    m_header->setKeyboardTracking(false);
    m_headerLabel->setBuddy(m_header);
    m_noHeader->setObjectName(u"noHeaderBox"_s);
    m_encoding->setObjectName(u"encodingBox"_s);
    m_encodingLabel->setBuddy(m_encoding);
    m_delimiter->setObjectName(u"delimiterBox"_s);
    m_delimiterLabel->setBuddy(m_delimiter);
    m_table->setObjectName(u"firstRows"_s);
    m_table->setModel(m_rows);
    m_table->setSortingEnabled(false);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::insideCard);
    grid->setVerticalSpacing(space::labelToField);
    grid->addWidget(m_kindLabel, 0, 0);
    grid->addWidget(m_kind, 1, 0);
    grid->addWidget(m_headerLabel, 0, 1);
    grid->addWidget(m_header, 1, 1);
    grid->addWidget(m_encodingLabel, 0, 2);
    grid->addWidget(m_encoding, 1, 2);
    grid->addWidget(m_delimiterLabel, 0, 3);
    grid->addWidget(m_delimiter, 1, 3);
    grid->addWidget(m_noHeader, 2, 1);
    grid->setColumnStretch(4, 1);
    m_card->body()->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::betweenCards);
    layout->addLayout(grid);
    layout->addWidget(m_card, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int index) {
        Q_EMIT kindChosen(static_cast<ImportKind>(m_kind->itemData(index).toInt()));
    });
    connect(m_header, &QSpinBox::valueChanged, this, &KindPage::headerRowChosen);
    connect(m_noHeader, &QCheckBox::clicked, this,
            [this](bool none) { Q_EMIT headerRowChosen(none ? noHeaderRow : 1); });
    connect(m_encoding, &QComboBox::activated, this,
            [this] { Q_EMIT encodingChosen(m_encoding->currentData().toString()); });
    connect(m_delimiter, &QComboBox::activated, this,
            [this] { Q_EMIT delimiterChosen(m_delimiter->currentData().toString()); });
    retranslate();
}

void KindPage::show(const FileGuess &guess, Language language)
{
    const Words words(language);
    const QSignalBlocker quietKind(m_kind);
    m_kind->clear();
    for (const auto &[kind, key] : KeyTable<ImportKind>::entries)
        m_kind->addItem(nameOf(kind, words), static_cast<int>(kind));
    const ImportKind kind = guess.mapping.kind.value_or(ImportKind::Customers);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
    showHeader(guess);
    showText(guess.mapping);
    showRows(guess);
}

void KindPage::showHeader(const FileGuess &guess)
{
    const QSignalBlocker quiet(m_header);
    const bool none = guess.mapping.headerRow == noHeaderRow;
    m_noHeader->setChecked(none);
    m_header->setEnabled(!none);
    m_header->setMinimum(none ? 0 : 1);
    retranslateHeader();
    m_header->setMaximum(std::max(1, static_cast<int>(guess.firstRows.size())));
    m_header->setValue(none ? 0 : guess.mapping.headerRow);
}

void KindPage::fillText()
{
    m_encoding->clear();
    m_encoding->addItem(tr("Unicode (UTF-8)"), u"utf-8"_s);
    m_encoding->addItem(tr("Unicode (UTF-16)"), u"utf-16le"_s);
    m_encoding->addItem(tr("Unicode (UTF-16, big-endian)"), u"utf-16be"_s);
    m_encoding->addItem(tr("Vietnamese (Windows-1258)"), u"windows-1258"_s);
    m_encoding->addItem(tr("Vietnamese (TCVN3, ABC fonts)"), u"tcvn3"_s);
    m_encoding->addItem(tr("Vietnamese (VNI fonts)"), u"vni"_s);
    m_encoding->addItem(tr("Vietnamese (VISCII)"), u"viscii"_s);
    m_encoding->addItem(tr("Western (Windows-1252)"), u"windows-1252"_s);
    m_delimiter->clear();
    m_delimiter->addItem(tr("Comma  ,"), u","_s);
    m_delimiter->addItem(tr("Semicolon  ;"), u";"_s);
    m_delimiter->addItem(tr("Tab"), u"\t"_s);
    m_delimiter->addItem(tr("Bar  |"), u"|"_s);
}

/// Only text files have an encoding and a separator.
void KindPage::showText(const Mapping &mapping)
{
    const bool isText = !mapping.delimiter.isEmpty();
    for (QWidget *part :
         {static_cast<QWidget *>(m_encodingLabel), static_cast<QWidget *>(m_encoding),
          static_cast<QWidget *>(m_delimiterLabel), static_cast<QWidget *>(m_delimiter)})
        part->setVisible(isText);
    fillText();
    if (isText && m_encoding->findData(mapping.encoding) < 0)
        m_encoding->addItem(mapping.encoding, mapping.encoding);
    if (isText && m_delimiter->findData(mapping.delimiter) < 0)
        m_delimiter->addItem(mapping.delimiter, mapping.delimiter);
    m_encoding->setCurrentIndex(m_encoding->findData(mapping.encoding));
    m_delimiter->setCurrentIndex(m_delimiter->findData(mapping.delimiter));
}

void KindPage::showRows(const FileGuess &guess)
{
    qsizetype width = 0;
    for (const QStringList &row : guess.firstRows)
        width = std::max(width, row.size());
    width = std::min(width, mostColumns);
    std::vector<RowsColumn> columns{{tr("Row"), true}};
    for (qsizetype i = 0; i < width; ++i)
        columns.push_back({lettersOf(i), false});
    std::vector<RowsRow> rows;
    for (const QStringList &row : guess.firstRows) {
        const auto number = static_cast<int>(rows.size()) + 1;
        std::vector<RowsCell> cells{{QString::number(number), number}};
        for (qsizetype i = 0; i < width; ++i)
            cells.push_back({cellForPeople(row.value(i)), {}});
        rows.push_back({QString::number(number), std::move(cells), {}});
    }
    m_rows->setRows({});
    m_rows->setColumns(std::move(columns));
    m_rows->setRows(std::move(rows));
    m_table->fitColumns(static_cast<int>(width));
    if (guess.mapping.headerRow > 0)
        m_table->selectRow(guess.mapping.headerRow - 1);
    else
        m_table->clearSelection();
}

void KindPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KindPage::retranslate()
{
    m_kindLabel->setText(tr("What the file holds"));
    m_kind->setAccessibleName(m_kindLabel->text());
    m_headerLabel->setText(tr("Row with the column names"));
    m_header->setAccessibleName(m_headerLabel->text());
    m_noHeader->setText(tr("The file has no column names"));
    retranslateHeader();
    m_encodingLabel->setText(tr("Letters (encoding)"));
    m_encoding->setAccessibleName(m_encodingLabel->text());
    m_delimiterLabel->setText(tr("Columns are separated by"));
    m_delimiter->setAccessibleName(m_delimiterLabel->text());
    m_card->setTitle(tr("The first rows of your file"));
    m_table->setAccessibleName(m_card->title());
}

/// The lowest number is shown as a word where it is 0: the file begins with its data.
void KindPage::retranslateHeader()
{
    const bool canBeNone = m_header->minimum() == 0;
    m_header->setSpecialValueText(canBeNone ? tr("None", "no row holds column names") : QString());
}

} // namespace kq
