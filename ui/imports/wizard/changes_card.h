#pragma once

#include "core/base/language.h"
#include "core/importing/import_file.h"
#include "ui/widgets/card.h"

namespace kq {

class DataTable;
class Formatter;
class RowsModel;

/// The first values that an import would change: whose, which, before and after.
class ChangesCard : public Card {
    Q_OBJECT
public:
    explicit ChangesCard(QWidget *parent = nullptr);

    /// Hidden where nothing changes.
    void show(const std::vector<ChangedValue> &changes, const QString &currency, Language language);

private:
    DataTable *m_table;
    RowsModel *m_rows;
};

} // namespace kq
