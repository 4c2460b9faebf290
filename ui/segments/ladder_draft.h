#pragma once

#include "core/tier/thresholds.h"

#include <QObject>
#include <QString>

#include <vector>

class QUndoStack;

namespace kq {

/// A ladder that is being edited and not kept yet. Every edit can be undone.
class LadderDraft : public QObject {
    Q_OBJECT
public:
    /// @p undo outlives it.
    explicit LadderDraft(QUndoStack &undo, QObject *parent = nullptr);

    /// Begins anew with what the shop keeps.
    void start(const std::vector<Tier> &kept);
    [[nodiscard]] const std::vector<Tier> &kept() const { return m_kept; }
    [[nodiscard]] const std::vector<Tier> &ladder() const { return m_now.ladder; }
    /// The numbers of the ladder. They stay apart while they are pulled, even where two meet.
    [[nodiscard]] const std::vector<Threshold> &thresholds() const { return m_now.thresholds; }
    [[nodiscard]] bool isEdited() const { return m_now.ladder != m_kept; }

    /// Another ladder; @p what was done, for the Edit menu.
    void change(const std::vector<Tier> &ladder, const QString &what);
    /// The number at @p index gets @p value. Pulls of one number that follow each other are one to
    /// undo.
    void setThreshold(std::size_t index, const ThresholdValue &value, const QString &what);

Q_SIGNALS:
    void changed();

private:
    struct State {
        std::vector<Tier> ladder;
        std::vector<Threshold> thresholds;
    };
    class Edit;

    void push(State state, const QString &what, int pulled);

    QUndoStack &m_undo;
    std::vector<Tier> m_kept;
    State m_now;
};

} // namespace kq
