#include "ui/shell/rail.h"

#include "ui/shell/page_names.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

/// A page in the rail: its icon and word begin at the left, which a tool button alone cannot do.
class RailButton final : public QToolButton {
public:
    RailButton(PageId page, QWidget *parent)
        : QToolButton(parent)
        , m_page(page)
    {
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::TabFocus); // a click leaves the focus on the page
        setMinimumHeight(std::max(measure::listEntry, fontMetrics().height() + 16));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setObjectName(u"rail%1"_s.arg(static_cast<int>(page)));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colours &theme = Colours::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF panel = QRectF(rect()).adjusted(1, 1, -1, -1);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isChecked() ? mixed(theme.window, theme.accent, 0.14)
                                         : mixed(theme.window, theme.text, 0.05));
            painter.drawRoundedRect(panel, measure::fieldRadius, measure::fieldRadius);
        }
        if (isChecked()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.accent);
            painter.drawRoundedRect(QRectF(panel.left(), panel.top() + 9, 3, panel.height() - 18),
                                    1.5, 1.5);
        }
        if (hasFocus()) {
            painter.setPen(QPen(theme.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(panel, measure::fieldRadius, measure::fieldRadius);
        }
        const QColor colour = isChecked() ? theme.accent : theme.text;
        const bool narrow = text().isEmpty();
        const int left = narrow ? (width() - measure::icon) / 2 : space::betweenFields;
        painter.drawPixmap(
            left, (height() - measure::icon) / 2,
            iconPixmap(pageIcon(m_page), measure::icon, colour, devicePixelRatioF()));
        QFont shown = font();
        shown.setBold(isChecked());
        painter.setFont(shown);
        painter.setPen(colour);
        painter.drawText(rect().adjusted(left + measure::icon + 10, 0, -4, 0),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, text());
    }

private:
    PageId m_page;
};

} // namespace

Rail::Rail(const std::vector<PageId> &pages, QWidget *parent)
    : QWidget(parent)
    , m_order(pages)
    , m_product(new QLabel(this))
    , m_shop(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::tight, space::insideCard, space::tight, space::insideCard);
    column->setSpacing(2);
    column->addWidget(m_product);
    column->addSpacing(space::betweenFields);
    setTextRole(m_product, TextRole::Section);
    for (const PageId page : pages) {
        if (page != PageId::Settings)
            addPage(page, column);
    }
    column->addStretch();
    if (std::find(pages.begin(), pages.end(), PageId::Settings) != pages.end())
        addPage(PageId::Settings, column);
    column->addWidget(m_shop);
    setTextRole(m_shop, TextRole::Note);
    m_shop->setWordWrap(true);
    m_shop->setTextFormat(Qt::PlainText);
    layOut();
}

void Rail::addPage(PageId page, QVBoxLayout *column)
{
    auto *button = new RailButton(page, this);
    m_buttons[page] = button;
    column->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, page] { Q_EMIT pageWanted(page); });
}

void Rail::setCurrent(PageId page)
{
    const auto found = m_buttons.find(page);
    if (found == m_buttons.end())
        return;
    found->second->setChecked(true);
    // Tab stops once at the rail, on the page in view; up and down go on from there.
    for (const auto &[each, button] : m_buttons)
        button->setFocusPolicy(each == page ? Qt::TabFocus : Qt::NoFocus);
}

void Rail::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    layOut();
}

void Rail::setShopName(const QString &name, const QString &path)
{
    m_shopName = name;
    m_shop->setToolTip(path);
    layOut();
}

void Rail::layOut()
{
    setFixedWidth(m_narrow ? measure::narrowRail : measure::rail);
    if (m_narrow)
        m_product->setPixmap(programIcon().pixmap(space::section, space::section));
    else
        m_product->setText(u"Khách Quen"_s);
    m_product->setAlignment(m_narrow ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
    m_product->setContentsMargins(m_narrow ? 0 : space::betweenFields, 0, 0, 0);
    m_shop->setContentsMargins(space::betweenFields, space::tight, 0, 0);
    m_shop->setText(m_shopName);
    m_shop->setVisible(!m_narrow && !m_shopName.isEmpty());
    retranslate();
}

void Rail::retranslate()
{
    setAccessibleName(tr("Pages"));
    for (const auto &[page, button] : m_buttons) {
        const QString name = pageName(page);
        button->setText(m_narrow ? QString() : name);
        button->setToolTip(m_narrow ? name : QString());
        button->setAccessibleName(name);
    }
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    const bool down = event->key() == Qt::Key_Down;
    if (!down && event->key() != Qt::Key_Up)
        return QWidget::keyPressEvent(event);
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        QToolButton *button = m_buttons[m_order[i]];
        const bool last = down ? i + 1 == m_order.size() : i == 0;
        if (button->isChecked() && !last) {
            QToolButton *next = m_buttons[m_order[down ? i + 1 : i - 1]];
            next->setFocus(Qt::TabFocusReason);
            next->click();
            return;
        }
    }
}

void Rail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(width() - 1, 0, 1, height(), palette().color(QPalette::Mid));
}

} // namespace kq
