#pragma once

#include "core/base/result.h"
#include "core/shop/shop.h"
#include "ui/frame/page_context.h"
#include "ui/widgets/card.h"

#include <functional>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kq {

class DataTable;
class RowsModel;

/// The shop's own attributes: added, renamed, given another type or other choices, and removed.
/// What changes them can be taken back.
class AttributesCard : public Card {
    Q_OBJECT
public:
    explicit AttributesCard(const PageContext &context, QWidget *parent = nullptr);

    /// Reads the attributes anew.
    void refresh();
    void retranslate();

Q_SIGNALS:
    void failed(const kq::Error &error);

private:
    [[nodiscard]] QString nameOfType(AttributeType type) const;
    using Change = std::function<Result<StepId>(Shop &, JobControl &)>;

    void makeAdding();
    void makeChanging();
    void showAttributes();
    void offerChanges();
    [[nodiscard]] std::optional<StoredAttribute> chosen() const;
    void add();
    void rename();
    void retype();
    void changeChoices();
    void remove();
    void removeNamed(const QString &name);
    /// Runs a change of the attribute and says @p done with the way back.
    void run(const QString &done, Change change);

    PageContext m_context;
    std::vector<StoredAttribute> m_attributes;
    QLabel *m_note;
    DataTable *m_table;
    RowsModel *m_model;
    QLineEdit *m_name;
    QComboBox *m_type;
    QLineEdit *m_newChoices; ///< in view while a choice is added
    QPushButton *m_add;
    QPushButton *m_rename;
    QPushButton *m_retype;
    QPushButton *m_choices;
    QPushButton *m_remove;
};

} // namespace kq
