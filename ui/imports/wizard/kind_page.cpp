#include "ui/imports/wizard/kind_page.h"

#include "core/domain/keys.h"
#include "core/wording/import_words.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"

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
constexpr int lettersInAlphabet = 26;

/// As spreadsheets call their columns: A … Z, AA …
QString letterOf(qsizetype column)
{
    QString letters;
    for (qsizetype left = column + 1; left > 0; left = (left - 1) / lettersInAlphabet)
        letters.prepend(QChar(u'A' + static_cast<char16_t>((left - 1) % lettersInAlphabet)));
    return letters;
}

} // namespace

KindPage::KindPage(QWidget *parent)
    : QWidget(parent)
    , m_kindLabel(new QLabel)
    , m_kind(new QComboBox)
    , m_headerLabel(new QLabel)
    , m_header(new QSpinBox)
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
    grid->setColumnStretch(2, 1);
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
    retranslate();
}

void KindPage::show(const FileGuess &guess, Language language)
{
    const Words words(language);
    const QSignalBlocker quietKind(m_kind);
    const QSignalBlocker quietHeader(m_header);
    m_kind->clear();
    for (const auto &[kind, key] : KeyTable<ImportKind>::entries)
        m_kind->addItem(nameOf(kind, words), static_cast<int>(kind));
    const ImportKind kind = guess.mapping.kind.value_or(ImportKind::Customers);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
    m_header->setMaximum(std::max(1, static_cast<int>(guess.firstRows.size())));
    m_header->setValue(guess.mapping.headerRow);
    showRows(guess);
}

void KindPage::showRows(const FileGuess &guess)
{
    qsizetype width = 0;
    for (const QStringList &row : guess.firstRows)
        width = std::max(width, row.size());
    width = std::min(width, mostColumns);
    std::vector<RowsColumn> columns{{tr("Row"), true}};
    for (qsizetype i = 0; i < width; ++i)
        columns.push_back({letterOf(i), false});
    std::vector<RowsRow> rows;
    for (const QStringList &row : guess.firstRows) {
        const auto number = static_cast<int>(rows.size()) + 1;
        std::vector<RowsCell> cells{{QString::number(number), number}};
        for (qsizetype i = 0; i < width; ++i)
            cells.push_back({row.value(i), {}});
        rows.push_back({QString::number(number), std::move(cells), {}});
    }
    m_rows->setRows({});
    m_rows->setColumns(std::move(columns));
    m_rows->setRows(std::move(rows));
    m_table->fitColumns(static_cast<int>(width));
    m_table->selectRow(guess.mapping.headerRow - 1);
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
    m_card->setTitle(tr("The first rows of your file"));
    m_table->setAccessibleName(m_card->title());
}

} // namespace kq
