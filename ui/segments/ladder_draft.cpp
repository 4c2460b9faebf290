#include "ui/segments/ladder_draft.h"

#include <QPointer>
#include <QUndoCommand>
#include <QUndoStack>

#include <utility>

namespace kq {

namespace {

constexpr int nothingPulled = -1;

} // namespace

/// From one state of the draft to another.
class LadderDraft::Edit : public QUndoCommand {
public:
    Edit(LadderDraft &draft, State after, const QString &what, int pulled)
        : QUndoCommand(what)
        , m_draft(&draft)
        , m_before(draft.m_now)
        , m_after(std::move(after))
        , m_pulled(pulled)
    {}
    [[nodiscard]] int id() const override { return 2; }
    bool mergeWith(const QUndoCommand *next) override
    {
        const auto *edit = dynamic_cast<const Edit *>(next);
        if (!edit || m_pulled == nothingPulled || edit->m_pulled != m_pulled)
            return false;
        m_after = edit->m_after;
        return true;
    }
    void undo() override { show(m_before); }
    void redo() override { show(m_after); }

private:
    void show(const State &state)
    {
        if (!m_draft)
            return;
        m_draft->m_now = state;
        Q_EMIT m_draft->changed();
    }

    QPointer<LadderDraft> m_draft;
    State m_before;
    State m_after;
    int m_pulled;
};

LadderDraft::LadderDraft(QUndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_undo(undo)
{}

void LadderDraft::start(const std::vector<Tier> &kept)
{
    m_undo.clear();
    m_kept = kept;
    m_now = {kept, thresholdsOf(kept)};
    Q_EMIT changed();
}

void LadderDraft::change(const std::vector<Tier> &ladder, const QString &what)
{
    if (ladder != m_now.ladder)
        push({ladder, thresholdsOf(ladder)}, what, nothingPulled);
}

void LadderDraft::setThreshold(std::size_t index, const ThresholdValue &value, const QString &what)
{
    State state = m_now;
    Threshold &threshold = state.thresholds[index];
    state.ladder = withThreshold(std::move(state.ladder), threshold, value);
    threshold.value = value;
    if (state.ladder != m_now.ladder)
        push(std::move(state), what, static_cast<int>(index));
}

void LadderDraft::push(State state, const QString &what, int pulled)
{
    m_undo.push(new Edit(*this, std::move(state), what, pulled));
}

} // namespace kq
