#pragma once

#include "core/shop/snapshot.h"
#include "ui/frame/destination.h"
#include "ui/frame/page_context.h"
#include "ui/segments/builder/builder_context.h"
#include "ui/segments/builder/builder_edit.h"
#include "ui/segments/save_segment.h"
#include "ui/segments/segment_answers.h"

#include <QDate>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace kq {

class BuilderView;
class ColourButton;
class MessageBar;
class SegmentResult;

/// The shop as the page shows it, with its words to choose from.
struct ShopNow {
    std::shared_ptr<const Snapshot> snapshot;
    std::shared_ptr<const ShopVocabulary> vocabulary;
};

/// The right part of the page: name, colour, description and conditions of one segment or tier, and
/// what they come to at every edit.
class SegmentEditor : public QWidget {
    Q_OBJECT
public:
    explicit SegmentEditor(const PageContext &context, QWidget *parent = nullptr);

    /// Shows a line of the list; edits that were not saved are dropped.
    void show(const GroupLine &line, ShopNow shop, QDate asOf);
    /// A new segment that begins with @p condition.
    void begin(const QString &name, const Condition &condition, const QString &templateKey,
               ShopNow shop, QDate asOf);

    /// The shop or the as-of date has changed: asks anew, and keeps edits that were not saved.
    /// @p line is how the shown one is stored now; null for one that is not.
    void follow(const GroupLine *line, ShopNow shop, QDate asOf);

    [[nodiscard]] bool isChanged() const;
    /// Whether something would be lost: a new segment that is still blank would not.
    [[nodiscard]] bool hasUnsaved() const;
    [[nodiscard]] QString name() const;
    /// Tells that there are edits that were not saved, with a button that drops them.
    void sayUnsaved();
    [[nodiscard]] SegmentId segment() const { return m_line.segment; }
    /// Tells which condition is not filled in yet; false where all are.
    bool sayMissing();
    /// The list of who matches the conditions as they stand on the screen.
    [[nodiscard]] ToList list() const;

Q_SIGNALS:
    void saved(kq::SegmentId segment);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void load(const Condition &condition);
    void drop();
    void ask();
    void showUses();
    /// What is asked of the shop: the tree, or membership of the tier in view.
    [[nodiscard]] Condition question() const;
    void remember(const BuilderEdit &edit);
    /// Tells the builder of the shop, language and date of now.
    void renewContext();
    [[nodiscard]] const BuilderContext &builderContext() const { return *m_builderContext; }
    void setCondition(const Condition &condition);
    void chooseColour(SegmentColour before, SegmentColour now);
    [[nodiscard]] SegmentLook look() const;
    void showLook(const SegmentLook &look);
    void save();
    void sayFailed(const Error &error);
    /// Says that it is saved, with a way back.
    void saySaved(const QString &name, const SegmentSaved &saved);
    void updateSave();

    PageContext m_context;
    ShopNow m_shop;
    std::unique_ptr<const BuilderContext> m_builderContext; ///< null before the first segment
    QDate m_asOf;
    GroupLine m_line; ///< as stored
    QString m_templateKey;
    bool m_isNew = false;

    QLineEdit *m_name;
    ColourButton *m_colour;
    QLineEdit *m_description;
    QPushButton *m_save;
    QLabel *m_tierNote; ///< why a tier cannot be changed here
    MessageBar *m_message;
    QScrollArea *m_area = nullptr;
    BuilderView *m_builder;
    QLabel *m_sentence; ///< the conditions in words
    QLabel *m_uses;     ///< what else is built on this segment
    SegmentResult *m_result;
};

} // namespace kq
