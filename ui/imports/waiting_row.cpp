#include "ui/imports/waiting_row.h"

#include "core/text/format.h"
#include "core/wording/error_words.h"
#include "core/wording/import_words.h"
#include "ui/theme/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

QStringList figuresOf(const ImportRecord &record, Language language)
{
    const Formatter format(language, u"VND"_s); // writes counts only
    const auto number = [&](std::int64_t count) { return format.number(count); };
    QStringList figures;
    if (record.customersAdded > 0)
        figures += WaitingRow::tr("new customers: %1").arg(number(record.customersAdded));
    if (record.customersUpdated > 0)
        figures += WaitingRow::tr("customers updated: %1").arg(number(record.customersUpdated));
    if (record.customersMerged > 0)
        figures += WaitingRow::tr("duplicates merged: %1").arg(number(record.customersMerged));
    if (record.ordersAdded > 0)
        figures += WaitingRow::tr("new orders: %1").arg(number(record.ordersAdded));
    if (record.ordersUpdated > 0)
        figures += WaitingRow::tr("orders changed: %1").arg(number(record.ordersUpdated));
    if (figures.isEmpty())
        figures += WaitingRow::tr("nothing new");
    if (record.rejected > 0)
        figures += WaitingRow::tr("rows that cannot be read: %1 of %2")
                       .arg(number(record.rejected), number(record.rows));
    return figures;
}

} // namespace

QString describe(const WaitingFile &file, Language language)
{
    const Words words(language);
    if (file.fault && file.fault->code == ErrorCode::MissingColumn)
        return WaitingRow::tr("What its columns mean cannot be told without you.");
    if (file.fault)
        return sentenceFor(*file.fault, words);
    if (!file.record)
        return WaitingRow::tr("A large file: what it would change is counted when you look at it.");
    QStringList parts{nameOf(file.record->kind, words)};
    if (!file.source.isEmpty())
        parts.front() = WaitingRow::tr("%1 from %2").arg(parts.front(), file.source);
    parts += figuresOf(*file.record, language);
    return parts.join(u" · "_s);
}

WaitingRow::WaitingRow(const QString &path, QWidget *parent)
    : QWidget(parent)
    , m_path(path)
    , m_name(new QLabel(QFileInfo(path).fileName()))
    , m_what(new QLabel)
    , m_import(new QPushButton)
    , m_look(new QPushButton)
    , m_leaveOut(new QPushButton)
{
    for (QLabel *label : {m_name, m_what}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_what->setObjectName(u"waitingText"_s);
    setQuiet(m_what);
    m_import->setObjectName(u"waitingImport"_s);
    m_look->setObjectName(u"waitingLook"_s);
    m_leaveOut->setObjectName(u"waitingLeaveOut"_s);
    setQuiet(m_leaveOut);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::labelToField);
    texts->addWidget(m_name);
    texts->addWidget(m_what);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::tight);
    row->addLayout(texts, 1);
    for (QPushButton *button : {m_import, m_look, m_leaveOut})
        row->addWidget(button, 0, Qt::AlignVCenter);
    connect(m_import, &QPushButton::clicked, this, [this] { Q_EMIT importWanted(m_path); });
    connect(m_look, &QPushButton::clicked, this, [this] { Q_EMIT lookWanted(m_path); });
    connect(m_leaveOut, &QPushButton::clicked, this, [this] { Q_EMIT leaveOutWanted(m_path); });
}

void WaitingRow::show(const WaitingFile &file, bool wanted, Language language)
{
    m_what->setText(describe(file, language));
    m_import->setText(wanted ? tr("Importing…") : tr("Import"));
    m_look->setText(tr("Look at it first"));
    m_leaveOut->setText(tr("Leave out"));
    const bool holdsRows = !file.record || file.record->accepted > 0;
    m_import->setVisible(!file.fault);
    m_import->setEnabled(!wanted && holdsRows);
    m_look->setEnabled(!wanted);
    m_leaveOut->setEnabled(!wanted);
    // Several files have the same buttons: a screen reader has to hear of which one each is.
    for (QPushButton *button : {m_import, m_look, m_leaveOut}) {
        const QString name = button->text();
        button->setAccessibleName(QString(name % u": " % m_name->text()));
    }
}

} // namespace kq
