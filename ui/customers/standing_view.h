#pragma once

#include "core/base/id.h"
#include "ui/customers/customer_standing.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace kq {

class TagPill;

/// The tier of a customer, what is missing for the next one, when silence lowers it, how it moved,
/// and the segments with their reasons.
class StandingView : public QWidget {
    Q_OBJECT
public:
    explicit StandingView(QWidget *parent = nullptr);

    void show(const StandingWords &words);
    void clear();

Q_SIGNALS:
    void segmentAsked(kq::SegmentId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void colourTier();
    QLabel *addLine(QVBoxLayout *column, const QString &text, bool quiet);
    /// The name, the first reasons, and the rest of the rule folded away.
    void addSegment(QVBoxLayout *column, const StandingWords::Segment &segment);

    StandingWords m_words;
    QLabel *m_tierTitle;
    TagPill *m_tier;
    QWidget *m_lines = nullptr;
    QVBoxLayout *m_column;
};

} // namespace kq
