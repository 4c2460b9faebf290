#pragma once

#include "core/shop/shop.h"
#include "ui/frame/page_context.h"

#include <QDialog>

#include <functional>
#include <vector>

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace kq {

class MessageBar;

/// Whom the dialog is about, and what they have.
struct EditSubject {
    std::vector<CustomerId> customers;
    Customer one; ///< where there is one alone
    std::vector<StoredAttribute> attributes;
    ShopSettings settings;

    [[nodiscard]] bool isOne() const { return customers.size() == 1; }
};

/// Edits one customer in all fields, or what many may have in common. What was not touched stays;
/// what was is the owner's word from then on. Saving is one step with an undo.
class EditDialog : public QDialog {
    Q_OBJECT
public:
    EditDialog(const PageContext &context, EditSubject subject, QWidget *parent);

private:
    /// A field of the dialog: what it edits, and what it held at first.
    struct Line {
        std::function<void(CustomerEdits &, const QString &)> add;
        std::function<QString()> text;
        QString before;
    };

    void addFields(QFormLayout *form);
    void addConsents(QFormLayout *form);
    void addTags(QFormLayout *form);
    void addAttributes(QFormLayout *form);
    void addText(QFormLayout *form, OwnerField field, const QString &label, const QString &value);
    /// A line of text; for many customers with a way to empty what they have.
    void addTextLine(QFormLayout *form, const QString &objectName, const QString &label,
                     const QString &value,
                     std::function<void(CustomerEdits &, const QString &)> add);
    void addChoice(QFormLayout *form, OwnerField field, const QString &label,
                   const std::vector<std::pair<QString, QString>> &choices, const QString &value);
    QLineEdit *textLine(const QString &objectName, const QString &value);
    [[nodiscard]] CustomerEdits edits() const;
    void save();
    void told(const Result<StepId> &step);

    PageContext m_context;
    EditSubject m_subject;
    MessageBar *m_failure;
    QPushButton *m_save;
    std::vector<Line> m_lines;
};

} // namespace kq
