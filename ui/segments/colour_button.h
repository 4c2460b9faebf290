#pragma once

#include "core/segment/segment_look.h"

#include <QToolButton>

namespace kq {

/// Shows the colour of a segment and offers the others, each with its name.
class ColourButton : public QToolButton {
    Q_OBJECT
public:
    explicit ColourButton(QWidget *parent = nullptr);

    void setColour(SegmentColour colour);
    [[nodiscard]] SegmentColour colour() const { return m_colour; }

Q_SIGNALS:
    /// Another colour was chosen from the menu; it is shown already.
    void chosen(kq::SegmentColour before, kq::SegmentColour now);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillMenu();
    void describe();
    [[nodiscard]] QIcon iconOf(SegmentColour colour) const;

    SegmentColour m_colour = SegmentColour::None;
};

} // namespace kq
