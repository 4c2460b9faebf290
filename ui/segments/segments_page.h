#pragma once

#include "ui/frame/page.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"
#include "ui/segments/segment_answers.h"

#include <functional>
#include <optional>

class QAction;
class QSplitter;

namespace kq {

class MessageBar;
class SegmentEditor;
class SegmentList;

/// Tiers and segments with their sizes at the left, the chosen one in the builder at the right.
class SegmentsPage : public Page {
    Q_OBJECT
public:
    explicit SegmentsPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QAction *primaryAction() const override { return m_export; }
    void refresh() override;
    void arrive(const Destination &destination) override;
    [[nodiscard]] bool canClose() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectList();
    void retranslate();
    void show(const Result<SegmentListAnswer> &answer);
    void open(const QString &key);
    /// A line was pointed at: opened, unless edits would be lost.
    void choose(const QString &key);
    /// Begins a new segment with @p condition, after asking where edits would be lost.
    void beginAsked(const QString &name, const Condition &condition);
    /// @p wanted, with a number behind it where a segment has that name.
    [[nodiscard]] QString freeName(const QString &wanted) const;
    void beginNew(const QString &templateKey);
    void exportList();
    void remove();
    void putBack(const GroupLine &gone);
    void goWhereAsked();
    void goTo(const Destination &to);
    /// Goes on with @p then, after asking where edits would be lost.
    void leaveEdits(std::function<void()> then);
    [[nodiscard]] const GroupLine *lineOf(const QString &key) const;

    PageContext m_context;
    NewestQuestion<SegmentListAnswer> m_question;
    SegmentListAnswer m_answer;
    QString m_open;                     ///< key of the line in the editor; empty for a new one
    std::optional<Destination> m_asked; ///< where to go once the list is there
    QAction *m_export;
    QSplitter *m_split = nullptr;
    std::optional<bool> m_isNarrow; ///< empty before the first layout
    MessageBar *m_failure;
    SegmentList *m_list;
    SegmentEditor *m_editor;
};

} // namespace kq
