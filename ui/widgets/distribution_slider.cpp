#include "ui/widgets/distribution_slider.h"

#include "ui/theme/theme.h"
#include "ui/widgets/distribution_handle.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kq {

namespace {

constexpr int barsHeight = 26;
constexpr int markLength = 4;
constexpr int leastWidth = 150;
constexpr int usualWidth = 150; ///< the rest of its line is its own, too
constexpr int mostWidth = 420;
constexpr double pullReach = 2; ///< pixels within which a pull finds the next round value
constexpr double pageOfLine = 0.1;
constexpr int pageOfPercentiles = 10;

Decimal decimalOf(double value, double leastStep)
{
    constexpr double most = 9e17; // what a Decimal holds
    if (leastStep >= 1)
        return {std::llround(std::clamp(value, -most, most))};
    const int decimals = static_cast<int>(std::lround(-std::log10(leastStep)));
    const double units = value * std::pow(10.0, decimals);
    return Decimal::scaled(std::llround(std::clamp(units, -most, most)), decimals);
}

bool isBounded(NumberOp op)
{
    return op == NumberOp::AtLeast || op == NumberOp::GreaterThan;
}

} // namespace

DistributionSlider::DistributionSlider(DistributionWords words, QWidget *parent)
    : QWidget(parent)
    , m_words(std::move(words))
{
    setObjectName(QStringLiteral("distributionSlider"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
    setMaximumWidth(mostWidth);
    for (const End end : {Low, High})
        m_handles[end] = new DistributionHandle(*this, end);
    placeHandles();
}

DistributionSlider::~DistributionSlider() = default;

void DistributionSlider::setDistribution(std::shared_ptr<const Distribution> distribution)
{
    m_distribution = std::move(distribution);
    placeHandles();
    update();
}

void DistributionSlider::setWords(DistributionWords words)
{
    m_words = std::move(words);
    placeHandles();
    update();
}

void DistributionSlider::setTest(const NumberTest &test)
{
    m_test = test;
    placeHandles();
    update();
}

QSize DistributionSlider::sizeHint() const
{
    const int labels = QFontMetrics(fontFor(TextRole::Note)).height();
    return {usualWidth, barsHeight + DistributionHandle::size / 2 + labels};
}

QSize DistributionSlider::minimumSizeHint() const
{
    return {leastWidth, sizeHint().height()};
}

// What the test says

bool DistributionSlider::isRange() const
{
    return std::holds_alternative<NumberRange>(m_test.value);
}

const ShopStatistic *DistributionSlider::statistic() const
{
    return std::get_if<ShopStatistic>(&m_test.value);
}

std::optional<double> DistributionSlider::valueAt(End end) const
{
    if (const auto *number = std::get_if<Decimal>(&m_test.value))
        return number->toDouble();
    if (const auto *range = std::get_if<NumberRange>(&m_test.value))
        return (end == Low ? range->low : range->high).toDouble();
    const ShopStatistic *shop = statistic();
    if (!shop || !m_distribution || m_distribution->count == 0)
        return std::nullopt;
    switch (shop->kind) {
    case ShopStatistic::Kind::Mean:
        return m_distribution->mean;
    case ShopStatistic::Kind::Median:
        return m_distribution->median();
    case ShopStatistic::Kind::Percentile:
        return m_distribution->percentiles[static_cast<std::size_t>(shop->percentile)];
    }
    Q_UNREACHABLE();
    return std::nullopt;
}

double DistributionSlider::borderOf(End end) const
{
    const double value = valueAt(end).value_or(0);
    if (!m_distribution->isWhole)
        return value;
    // A whole number has a stretch of its own, and the border stands at one end of it.
    switch (m_test.op) {
    case NumberOp::AtLeast:
    case NumberOp::LessThan:
        return std::ceil(value);
    case NumberOp::GreaterThan:
    case NumberOp::AtMost:
        return std::floor(value) + 1;
    case NumberOp::Between:
    case NumberOp::NotBetween:
        return end == Low ? std::ceil(value) : std::floor(value) + 1;
    case NumberOp::Equals:
    case NumberOp::NotEquals:
    case NumberOp::IsEmpty:
    case NumberOp::IsNotEmpty:
        break;
    }
    return value + 0.5;
}

DistributionSlider::Stretch DistributionSlider::chosen() const
{
    const ValueScale &scale = m_distribution->scale;
    if (isRange())
        return {borderOf(Low), borderOf(High)};
    if (isBounded(m_test.op))
        return {borderOf(Low), scale.high()};
    if (m_test.op == NumberOp::Equals || m_test.op == NumberOp::NotEquals) {
        const double value = valueAt(Low).value_or(0);
        return {value, m_distribution->isWhole ? value + 1 : value};
    }
    return {scale.low(), borderOf(Low)};
}

bool DistributionSlider::isComplement() const
{
    return m_test.op == NumberOp::NotBetween || m_test.op == NumberOp::NotEquals;
}

bool DistributionSlider::canBePulled() const
{
    const ShopStatistic *shop = statistic();
    const bool isFixed = shop && shop->kind != ShopStatistic::Kind::Percentile;
    return m_distribution && m_distribution->count > 0 && !isFixed && valueAt(Low).has_value();
}

// Places on the screen

QRectF DistributionSlider::line() const
{
    constexpr double inset = DistributionHandle::size / 2.0;
    return {inset, 1, std::max(1.0, width() - 2 * inset), barsHeight};
}

double DistributionSlider::xOf(double value) const
{
    const QRectF area = line();
    const double share = m_distribution->scale.positionOf(value);
    return isRightToLeft() ? area.right() - share * area.width()
                           : area.left() + share * area.width();
}

double DistributionSlider::positionAt(double x) const
{
    const QRectF area = line();
    const double share = (x - area.left()) / area.width();
    return std::clamp(isRightToLeft() ? 1 - share : share, 0.0, 1.0);
}

double DistributionSlider::reach() const
{
    return pullReach / line().width();
}

void DistributionSlider::placeHandles()
{
    const bool hasLine = m_distribution && m_distribution->count > 0;
    for (const End end : {Low, High}) {
        DistributionHandle *handle = m_handles[end];
        const bool isShown = hasLine && valueAt(end).has_value() && (end == Low || isRange());
        handle->setVisible(isShown);
        handle->setEnabled(canBePulled());
        if (!isShown)
            continue;
        const QPointF middle(xOf(borderOf(end)), line().bottom());
        handle->move(
            (middle - QPointF(DistributionHandle::size, DistributionHandle::size) / 2).toPoint());
    }
    describeHandles();
}

void DistributionSlider::describeHandles()
{
    if (!m_words.exact)
        return;
    const std::array<QString, 2> names{isRange() ? tr("%1, from").arg(m_words.name) : m_words.name,
                                       tr("%1, to").arg(m_words.name)};
    for (const End end : {Low, High}) {
        const std::optional<double> value = valueAt(end);
        m_handles[end]->tell(names[end], value ? m_words.exact(*value) : QString());
    }
}

// Pulling and keys

void DistributionSlider::apply(const NumberTest &test)
{
    if (test == m_test)
        return;
    setTest(test);
    Q_EMIT testEdited(m_test);
}

void DistributionSlider::setNumber(End end, double value)
{
    NumberTest test = m_test;
    const Decimal number = decimalOf(value, m_words.leastStep);
    if (auto *range = std::get_if<NumberRange>(&test.value)) {
        // Neither end passes the other.
        if (end == Low)
            range->low = std::min(number, range->high);
        else
            range->high = std::max(number, range->low);
    } else {
        test.value = number;
    }
    apply(test);
}

void DistributionSlider::movePercentileTo(int percentile)
{
    NumberTest test = m_test;
    test.value = ShopStatistic{ShopStatistic::Kind::Percentile, std::clamp(percentile, 1, 100)};
    apply(test);
}

void DistributionSlider::moveTo(End end, double position)
{
    const ValueScale &scale = m_distribution->scale;
    if (statistic()) {
        const auto &percentiles = m_distribution->percentiles;
        const auto found =
            std::lower_bound(percentiles.begin() + 1, percentiles.end(), scale.valueAt(position));
        return movePercentileTo(static_cast<int>(found - percentiles.begin()));
    }
    if (m_test.op == NumberOp::Equals || m_test.op == NumberOp::NotEquals) {
        const double value = scale.roundValueAt(position, reach(), m_words.leastStep);
        return setNumber(end, m_distribution->isWhole && scale.positionOf(value) > position
                                  ? value - m_words.leastStep
                                  : value);
    }
    double value = scale.roundValueAt(position, reach(), m_words.leastStep);
    // Where whole numbers lie apart, the border at the end of one is the begin of the next.
    const bool isAtEnd = borderOf(end) > valueAt(end).value_or(0);
    const bool liesApart = scale.positionOf(value) - scale.positionOf(value - 1) > reach();
    if (m_distribution->isWhole && isAtEnd && liesApart)
        value -= 1;
    setNumber(end, value);
}

double DistributionSlider::steppedFrom(End end, int steps) const
{
    const ValueScale &scale = m_distribution->scale;
    const double now = valueAt(end).value_or(0);
    const double from = scale.positionOf(now);
    const int way = steps > 0 ? 1 : -1;
    for (int i = 1; i <= static_cast<int>(1 / reach()) + 1; ++i) {
        const double next =
            scale.roundValueAt(from + way * i * reach(), reach(), m_words.leastStep);
        if ((next - now) * way > 0)
            return next;
    }
    return now;
}

bool DistributionSlider::stepBy(End end, int key)
{
    if (!canBePulled())
        return false;
    const bool isUp = key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_PageUp;
    const bool isDown = key == Qt::Key_Left || key == Qt::Key_Down || key == Qt::Key_PageDown;
    const bool isPage = key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    const int way = isUp ? 1 : -1;
    if (key != Qt::Key_Home && key != Qt::Key_End && !isUp && !isDown)
        return false;
    if (const ShopStatistic *shop = statistic()) {
        movePercentileTo(key == Qt::Key_Home ? 1
                         : key == Qt::Key_End
                             ? 100
                             : shop->percentile + way * (isPage ? pageOfPercentiles : 1));
    } else if (key == Qt::Key_Home || key == Qt::Key_End) {
        setNumber(end, key == Qt::Key_Home ? m_distribution->least() : m_distribution->largest());
    } else if (isPage) {
        moveTo(end, m_distribution->scale.positionOf(borderOf(end)) + way * pageOfLine);
    } else {
        setNumber(end, steppedFrom(end, way));
    }
    return true;
}

void DistributionSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !canBePulled())
        return event->ignore();
    const double x = event->position().x();
    m_pulled = Low;
    if (isRange()) {
        const double low = xOf(borderOf(Low));
        const double high = xOf(borderOf(High));
        const bool isHigher = std::abs(x - high) < std::abs(x - low) ||
                              (std::abs(x - high) == std::abs(x - low) && x > high);
        m_pulled = isHigher ? High : Low;
    }
    m_handles[*m_pulled]->setFocus(Qt::MouseFocusReason);
    // A press on the handle itself does not move it: only a pull does.
    if (!m_handles[*m_pulled]->geometry().contains(event->position().toPoint()))
        moveTo(*m_pulled, positionAt(x));
}

void DistributionSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pulled && canBePulled())
        moveTo(*m_pulled, positionAt(event->position().x()));
}

void DistributionSlider::mouseReleaseEvent(QMouseEvent *)
{
    m_pulled.reset();
}

// Painting

void DistributionSlider::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeHandles();
}

void DistributionSlider::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::LanguageChange)
        describeHandles();
    QWidget::changeEvent(event);
}

QString DistributionSlider::barText(double x) const
{
    const double value = m_distribution->scale.valueAt(positionAt(x));
    for (std::size_t i = 0; i < m_distribution->bars.size(); ++i) {
        const Distribution::Bar &bar = m_distribution->bars[i];
        const double end = m_distribution->endOf(i);
        if (value > end && i + 1 < m_distribution->bars.size())
            continue;
        const auto count = static_cast<int>(bar.count);
        const QString those =
            m_words.ofOrders ? tr("%n orders", "", count) : tr("%n customers", "", count);
        const double last = m_distribution->isWhole ? end - 1 : end;
        return last <= bar.from
                   ? tr("%1: %2", "one value and who has it").arg(m_words.exact(bar.from), those)
                   : tr("%1 to %2: %3", "a stretch of values and who is in it")
                         .arg(m_words.exact(bar.from), m_words.exact(last), those);
    }
    return {};
}

bool DistributionSlider::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_distribution && m_distribution->count > 0) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), barText(help->pos().x()), this);
        return true;
    }
    return QWidget::event(event);
}

void DistributionSlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF area = line();
    if (m_distribution && m_distribution->count > 0)
        paintBars(painter, area);
    paintLine(painter, area);
    if (m_distribution && m_distribution->count > 0)
        paintLabels(painter, area);
}

void DistributionSlider::paintBars(QPainter &painter, const QRectF &area) const
{
    const Colours &colours = Colours::of(palette());
    const QColor in = isEnabled() ? mixed(colours.card, colours.accent, 0.75) : colours.secondText;
    const QColor out = mixed(colours.card, colours.secondText, 0.4);
    const Stretch stretch = chosen();
    // Bars that stand for a wider stretch of the line are lower for the same people.
    double highest = 0;
    const auto densityOf = [&](std::size_t bar) {
        const double wide =
            std::abs(xOf(m_distribution->endOf(bar)) - xOf(m_distribution->bars[bar].from));
        return static_cast<double>(m_distribution->bars[bar].count) / std::max(wide, 1.0);
    };
    for (std::size_t i = 0; i < m_distribution->bars.size(); ++i)
        highest = std::max(highest, densityOf(i));
    for (std::size_t i = 0; i < m_distribution->bars.size(); ++i) {
        const Distribution::Bar &bar = m_distribution->bars[i];
        if (bar.count == 0)
            continue;
        constexpr double least = 2; // nobody is overlooked
        const double height = std::max(least, densityOf(i) / highest * (area.height() - 2));
        const double from = xOf(bar.from);
        const double to = xOf(m_distribution->endOf(i));
        const QRectF whole = QRectF(QPointF(std::min(from, to), area.bottom() - height),
                                    QPointF(std::max(from, to), area.bottom()))
                                 .adjusted(0, 0, -1, 0);
        const double cutLow = xOf(std::max(stretch.from, m_distribution->scale.low()));
        const double cutHigh = xOf(std::min(stretch.to, m_distribution->scale.high()));
        const QRectF taken =
            whole.intersected(QRectF(QPointF(std::min(cutLow, cutHigh), area.top()),
                                     QPointF(std::max(cutLow, cutHigh), area.bottom())));
        painter.fillRect(whole, isComplement() ? in : out);
        if (stretch.from < stretch.to && taken.isValid())
            painter.fillRect(taken, isComplement() ? out : in);
    }
}

void DistributionSlider::paintLine(QPainter &painter, const QRectF &area) const
{
    const Colours &colours = Colours::of(palette());
    const auto stroke = [&](double from, double to, const QColor &colour, double width) {
        painter.setPen(QPen(colour, width));
        painter.drawLine(QPointF(from, area.bottom()), QPointF(to, area.bottom()));
    };
    const QColor thin = mixed(colours.card, colours.secondText, 0.6);
    const bool hasLine = m_distribution && m_distribution->count > 0;
    const QColor thick = isEnabled() ? colours.accent : colours.secondText;
    stroke(area.left(), area.right(), hasLine && isComplement() ? thick : thin,
           hasLine && isComplement() ? 3 : 1);
    if (!hasLine)
        return;
    const Stretch stretch = chosen();
    if (stretch.from > stretch.to)
        return;
    const double from = xOf(stretch.from);
    const double to = xOf(stretch.to);
    if (isComplement()) {
        stroke(from, to, colours.card, 3);
        stroke(from, to, thin, 1);
    } else {
        stroke(from, to, thick, 3);
    }
}

void DistributionSlider::paintLabels(QPainter &painter, const QRectF &area) const
{
    const Colours &colours = Colours::of(palette());
    painter.setPen(QPen(mixed(colours.card, colours.secondText, 0.8), 1));
    for (const std::size_t percent : {25U, 50U, 75U, 90U}) {
        const double x = std::round(xOf(m_distribution->percentiles[percent])) + 0.5;
        const double length = percent == 50 ? markLength + 2 : markLength;
        painter.drawLine(QPointF(x, area.bottom() + 2), QPointF(x, area.bottom() + 2 + length));
    }
    const QFont font = fontFor(TextRole::Note);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(colours.secondText);
    const double top = height() - metrics.height();
    const QString least = m_words.brief(m_distribution->least());
    const QString largest = m_words.brief(m_distribution->largest());
    const double leastWide = metrics.horizontalAdvance(least);
    const double largestWide = metrics.horizontalAdvance(largest);
    const QRectF row(0, top, width(), metrics.height());
    painter.drawText(row, Qt::AlignLeading | Qt::AlignVCenter, least);
    painter.drawText(row, Qt::AlignTrailing | Qt::AlignVCenter, largest);
    // Of a statistic its value; else the median, from which the rest is judged.
    const std::optional<double> told = statistic() ? valueAt(Low) : m_distribution->median();
    if (!told)
        return;
    const QString text =
        statistic() ? m_words.brief(*told) : tr("median %1").arg(m_words.brief(*told));
    const double wide = metrics.horizontalAdvance(text);
    const double before = isRightToLeft() ? largestWide : leastWide;
    const double after = isRightToLeft() ? leastWide : largestWide;
    const double first = before + space::tight;
    const double last = width() - after - space::tight - wide;
    if (first > last)
        return; // no room: the tool tip says it
    const double x = std::clamp(xOf(*told) - wide / 2, first, last);
    painter.setPen(statistic() ? colours.text : colours.secondText);
    painter.drawText(QRectF(x, top, wide + 1, metrics.height()), Qt::AlignCenter, text);
}

} // namespace kq
