#include "ui/customers/judging/comparison.h"

#include "core/text/area.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

enum Column { NameColumn, LeftColumn, SignColumn, RightColumn };

bool areSame(const ComparedLine &line)
{
    if (line.left.isEmpty())
        return false;
    if (line.left == line.right)
        return true;
    const std::optional<QString> province = line.isArea ? provinceName(line.left) : std::nullopt;
    return province && province == provinceName(line.right);
}

} // namespace

Comparison::Comparison(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space::insideCard);
    m_grid->setVerticalSpacing(space::tight);
    m_grid->setColumnStretch(LeftColumn, 1);
    m_grid->setColumnStretch(RightColumn, 1);
}

void Comparison::show(const std::vector<ComparedLine> &lines)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        // Gone at once, so that nobody looks at or tabs to what was judged before.
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    int row = 0;
    for (const ComparedLine &line : lines) {
        if (row == 0 || !line.left.isEmpty() || !line.right.isEmpty())
            addLine(row++, line);
    }
}

void Comparison::addLine(int row, const ComparedLine &line)
{
    auto *name = new QLabel(line.name);
    name->setWordWrap(true);
    setQuiet(name);
    m_grid->addWidget(name, row, NameColumn, Qt::AlignTop);
    addValue(row, LeftColumn, line, line.left);
    addValue(row, RightColumn, line, line.right);
    if (!areSame(line))
        return;
    auto *sign = new QLabel(u"="_s);
    sign->setAccessibleName(tr("%1: the same on both sides").arg(line.name));
    sign->setToolTip(tr("The same on both sides"));
    setQuiet(sign);
    m_grid->addWidget(sign, row, SignColumn, Qt::AlignTop | Qt::AlignHCenter);
}

void Comparison::addValue(int row, int column, const ComparedLine &line, const QString &value)
{
    auto *text = new QLabel(value.isEmpty() ? u"–"_s : value);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (row == 0)
        setTextRole(text, TextRole::Section);
    if (value.isEmpty())
        setQuiet(text);
    text->setAccessibleName(
        QString(line.name + u": "_s + (value.isEmpty() ? tr("not known") : value)));
    m_grid->addWidget(text, row, column, Qt::AlignTop);
}

} // namespace kq
