#include "ui/imports/wizard/sheet_chooser.h"

#include "core/wording/import_words.h"

#include <QSignalBlocker>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameRole = Qt::UserRole;
constexpr int kindRole = Qt::UserRole + 1; // invalid where nothing is known of the sheet
constexpr int mostShown = 6;               // rows before it scrolls
constexpr int rowHeight = 28;              // px
constexpr int frames = 8;                  // px

} // namespace

SheetChooser::SheetChooser(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"sheetsList"_s);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemChanged, this, &SheetChooser::keepOne);
}

void SheetChooser::offer(const std::vector<FoundSheet> &found, const QStringList &sheets)
{
    const QSignalBlocker quiet(this);
    clear();
    const auto add = [this](const QString &name, const QVariant &kind) {
        auto *item = new QListWidgetItem(name, this);
        item->setData(nameRole, name);
        item->setData(kindRole, kind);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(kind.isValid() ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({0, rowHeight});
    };
    for (const FoundSheet &sheet : found)
        add(sheet.name, static_cast<int>(sheet.kind));
    for (const QString &name : sheets) {
        const auto same = [&](const FoundSheet &sheet) { return sheet.name == name; };
        if (std::none_of(found.begin(), found.end(), same))
            add(name, {});
    }
    setFixedHeight(std::min(count(), mostShown) * rowHeight + frames);
    setCurrentRow(0);
}

void SheetChooser::showIn(Language language)
{
    const QSignalBlocker quiet(this);
    const Words words(language);
    for (int row = 0; row < count(); ++row) {
        const QString name = item(row)->data(nameRole).toString();
        const QVariant kind = item(row)->data(kindRole);
        const QString holds = kind.isValid() ? nameOf(static_cast<ImportKind>(kind.toInt()), words)
                                             : tr("no known columns");
        item(row)->setText(tr("%1 (%2)", "name of a sheet and what it holds").arg(name, holds));
    }
}

QStringList SheetChooser::chosen() const
{
    QStringList names;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            names += item(row)->data(nameRole).toString();
    }
    return names;
}

void SheetChooser::keepOne(QListWidgetItem *item)
{
    if (chosen().isEmpty()) {
        const QSignalBlocker quiet(this);
        item->setCheckState(Qt::Checked);
        return;
    }
    Q_EMIT changed(chosen());
}

} // namespace kq
