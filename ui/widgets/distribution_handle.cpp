#include "ui/widgets/distribution_handle.h"

#include "ui/theme/theme.h"
#include "ui/widgets/distribution_slider.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>

namespace kq {

namespace {

/// What a screen reader is told of a handle: that it is a slider, its value and its ends.
class HandleAccess final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit HandleAccess(DistributionHandle &handle)
        : QAccessibleWidget(&handle, QAccessible::Slider)
        , m_handle(handle)
    {}
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QString text(QAccessible::Text text) const override
    {
        return text == QAccessible::Value ? m_handle.valueText() : QAccessibleWidget::text(text);
    }
    [[nodiscard]] QVariant currentValue() const override { return m_handle.value(); }
    void setCurrentValue(const QVariant &value) override { m_handle.setValue(value.toDouble()); }
    [[nodiscard]] QVariant maximumValue() const override { return m_handle.largest(); }
    [[nodiscard]] QVariant minimumValue() const override { return m_handle.least(); }
    [[nodiscard]] QVariant minimumStepSize() const override { return 1; }

private:
    DistributionHandle &m_handle;
};

QAccessibleInterface *accessOf(const QString &, QObject *object)
{
    auto *handle = qobject_cast<DistributionHandle *>(object);
    return handle ? new HandleAccess(*handle) : nullptr;
}

} // namespace

DistributionHandle::DistributionHandle(DistributionSlider &slider, int end)
    : QWidget(&slider)
    , m_slider(slider)
    , m_end(end)
{
    static const bool isKnown = [] {
        QAccessible::installFactory(accessOf);
        return true;
    }();
    Q_UNUSED(isKnown)
    setObjectName(QStringLiteral("distributionHandle"));
    setFixedSize(size, size);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents); // the slider knows which one is meant
}

double DistributionHandle::value() const
{
    return m_slider.valueAt(static_cast<DistributionSlider::End>(m_end)).value_or(0);
}

double DistributionHandle::least() const
{
    return m_slider.distribution() ? m_slider.distribution()->least() : 0;
}

double DistributionHandle::largest() const
{
    return m_slider.distribution() ? m_slider.distribution()->largest() : 0;
}

void DistributionHandle::setValue(double value)
{
    if (m_slider.canBePulled() && !m_slider.statistic())
        m_slider.setNumber(static_cast<DistributionSlider::End>(m_end), value);
}

void DistributionHandle::tell(const QString &name, const QString &text)
{
    setAccessibleName(name);
    if (m_text == text)
        return;
    m_text = text;
    QAccessibleValueChangeEvent change(this, value());
    QAccessible::updateAccessibility(&change);
}

void DistributionHandle::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::of(palette());
    const double inset = hasFocus() ? 2.5 : 4.5;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isEnabled() ? colours.accent : colours.secondText, 2));
    painter.setBrush(hasFocus() ? colours.accent : colours.card);
    painter.drawEllipse(QRectF(rect()).adjusted(inset, inset, -inset, -inset));
    if (hasFocus()) {
        painter.setBrush(colours.card);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(QRectF(rect()).center(), 2.5, 2.5);
    }
}

void DistributionHandle::keyPressEvent(QKeyEvent *event)
{
    if (!m_slider.stepBy(static_cast<DistributionSlider::End>(m_end), event->key()))
        QWidget::keyPressEvent(event);
}

} // namespace kq
