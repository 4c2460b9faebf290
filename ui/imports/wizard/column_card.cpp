#include "ui/imports/wizard/column_card.h"

#include "core/importing/import_field_keys.h"
#include "core/text/fold.h"
#include "core/wording/import_words.h"
#include "ui/imports/wizard/cell_for_people.h"
#include "ui/imports/wizard/column_letters.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype samplesShown = 3;
constexpr qsizetype longestSample = 60;
constexpr int boxWidth = 260;
constexpr int attributeRole = Qt::UserRole + 1; ///< the name of the shop's own attribute

QString shown(const QStringList &values)
{
    QStringList some;
    for (const QString &value : values.first(std::min(values.size(), samplesShown))) {
        const QString line = cellForPeople(value).simplified();
        some += line.size() > longestSample ? QString(line.left(longestSample) + u'…') : line;
    }
    return some.join(u"  ·  "_s);
}

} // namespace

ColumnCard::ColumnCard(QWidget *parent)
    : Card(parent)
    , m_header(new QLabel)
    , m_samples(new QLabel)
    , m_box(new QComboBox)
    , m_reason(new QLabel)
    , m_keep(new QPushButton)
    , m_typeLabel(new QLabel)
    , m_type(new QComboBox)
    , m_unreadable(new MessageBar)
{
    for (QLabel *label : {m_header, m_samples, m_reason}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    setTextRole(m_header, TextRole::Section);
    setQuiet(m_samples);
    setTextRole(m_reason, TextRole::Note);
    m_header->setBuddy(m_box);
    m_box->setFixedWidth(boxWidth);
    m_unreadable->setClosable(false);
    setQuiet(m_keep);
    m_keep->setObjectName(u"keepAsOwn"_s);
    m_keep->hide();

    setTextRole(m_typeLabel, TextRole::Note);
    m_typeLabel->setObjectName(u"attributeTypeLabel"_s);
    m_typeLabel->setWordWrap(true);
    m_typeLabel->setBuddy(m_type);
    m_type->setObjectName(u"attributeType"_s);
    m_type->setFixedWidth(boxWidth);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::insideCard);
    grid->setVerticalSpacing(space::labelToField);
    grid->addWidget(m_header, 0, 0);
    grid->addWidget(m_samples, 1, 0);
    grid->addWidget(m_box, 0, 1);
    grid->addWidget(m_reason, 1, 1);
    // Over both columns: its words may be wider than the box, which must stand below the others.
    grid->addWidget(m_keep, 2, 0, 1, 2, Qt::AlignRight);
    grid->addWidget(m_typeLabel, 3, 1);
    grid->addWidget(m_type, 4, 1);
    grid->setColumnStretch(0, 1);
    body()->addLayout(grid);
    body()->addWidget(m_unreadable);
    connect(m_box, &QComboBox::currentIndexChanged, this, &ColumnCard::changed);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        m_box->setFocus(); // the button goes
        m_box->setCurrentIndex(m_box->findData(static_cast<int>(ImportField::Attribute)));
    });
    connect(m_type, &QComboBox::currentIndexChanged, this, [this] {
        Q_EMIT typeChosen(attribute(), static_cast<AttributeType>(m_type->currentData().toInt()));
    });
}

void ColumnCard::show(const ColumnGuess &column, ImportKind kind, const QStringList &ownAttributes,
                      Language language, bool canChoose)
{
    const QString letters = lettersOfNameless(column.header);
    m_header->setText(letters.isEmpty() ? column.header : tr("Column %1").arg(letters));
    m_samples->setText(column.samples.isEmpty() ? tr("No values in the first rows")
                                                : shown(column.samples));
    fillBox(column, kind, ownAttributes, language);
    m_box->setEnabled(canChoose);
    m_box->setAccessibleName(
        tr("What the column %1 becomes").arg(letters.isEmpty() ? column.header : letters));
    m_box->setAccessibleDescription(m_samples->text());
    m_reason->setText(reasonOf(column, canChoose));
    const Words words(language);
    offerAttribute(column, canChoose && kind == ImportKind::Customers, words);
    showType(column, canChoose, words);
    if (column.unreadable.isEmpty())
        m_unreadable->clear();
    else
        m_unreadable->say(
            MessageBar::Kind::Warning,
            tr("Cannot be read as %1: %2").arg(m_box->currentText(), shown(column.unreadable)));
}

ImportField ColumnCard::field() const
{
    return static_cast<ImportField>(m_box->currentData().toInt());
}

QString ColumnCard::attribute() const
{
    return m_box->currentData(attributeRole).toString();
}

void ColumnCard::fillBox(const ColumnGuess &column, ImportKind kind,
                         const QStringList &ownAttributes, Language language)
{
    const Words words(language);
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    const QString own = column.attribute.isEmpty() ? column.header : column.attribute;
    const auto addAttribute = [&](const QString &name) {
        m_box->addItem(nameOf(ImportField::Attribute, words) + u": "_s + name,
                       static_cast<int>(ImportField::Attribute));
        m_box->setItemData(m_box->count() - 1, name, attributeRole);
    };
    for (const auto &[field, key] : KeyTable<ImportField>::entries) {
        if (!belongsTo(field, kind))
            continue;
        if (field != ImportField::Attribute) {
            m_box->addItem(nameOf(field, words), static_cast<int>(field));
            continue;
        }
        // What it is taken for now stands first, which is where the choice of the field leads.
        QStringList offered{own};
        offered += column.header;
        offered += ownAttributes;
        QSet<QString> names;
        for (const QString &name : std::as_const(offered)) {
            if (names.contains(folded(name)))
                continue;
            names.insert(folded(name));
            addAttribute(name);
        }
    }
    m_box->setCurrentIndex(std::max(m_box->findData(static_cast<int>(column.field)), 0));
}

/// What nothing fits need not be lost, where it has a name.
void ColumnCard::offerAttribute(const ColumnGuess &column, bool mayBe, const Words &words)
{
    const bool isOffered = mayBe && column.field == ImportField::Ignore &&
                           column.reason == GuessReason::Nothing && !column.samples.isEmpty() &&
                           lettersOfNameless(column.header).isEmpty();
    m_keep->setText(
        tr("Keep as information of your own (type: %1)").arg(nameOf(column.attributeType, words)));
    m_keep->setAccessibleName(QString(m_header->text() % u": " % m_keep->text()));
    m_keep->setVisible(isOffered);
}

/// What an attribute that the shop has not yet will hold is seen by its values, and for the owner
/// to say. One that the shop has is what it is.
void ColumnCard::showType(const ColumnGuess &column, bool canChoose, const Words &words)
{
    const bool isShown = canChoose && column.field == ImportField::Attribute;
    const QString name = nameOf(column.attributeType, words);
    m_typeLabel->setVisible(isShown);
    m_typeLabel->setText(column.isOwnAttribute ? tr("Holds: %1, as your shop has it").arg(name)
                                               : tr("What it holds"));
    const QSignalBlocker quiet(m_type);
    m_type->clear();
    for (const auto &[type, key] : KeyTable<AttributeType>::entries)
        m_type->addItem(nameOf(type, words), static_cast<int>(type));
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(column.attributeType)));
    m_type->setAccessibleName(tr("What %1 holds").arg(m_header->text()));
    m_type->setVisible(isShown && !column.isOwnAttribute);
}

QString ColumnCard::reasonOf(const ColumnGuess &column, bool canChoose) const
{
    if (!canChoose)
        return tr("An earlier column has the same name");
    switch (column.reason) {
    case GuessReason::ByHeader:
        return tr("Recognised by its name");
    case GuessReason::ByValues:
        return tr("Recognised by its values");
    case GuessReason::ByOwner:
        return tr("Chosen by you");
    case GuessReason::Nothing:
        return column.field == ImportField::Ignore ? tr("Not recognised") : QString();
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace kq
