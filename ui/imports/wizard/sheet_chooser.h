#pragma once

#include "core/base/language.h"
#include "core/importing/import_file.h"

#include <QListWidget>
#include <QStringList>

#include <vector>

namespace kq {

/// The sheets of a workbook with a tick beside each that is going to be imported. Those whose data
/// is known come first and ticked, in the order in which they are imported. One stays ticked.
class SheetChooser : public QListWidget {
    Q_OBJECT
public:
    explicit SheetChooser(QWidget *parent = nullptr);

    void offer(const std::vector<FoundSheet> &found, const QStringList &sheets);
    void showIn(Language language);
    /// Names of the ticked sheets, in the order in which they are imported.
    [[nodiscard]] QStringList chosen() const;

Q_SIGNALS:
    void changed(const QStringList &chosen);

private:
    void keepOne(QListWidgetItem *item);
};

} // namespace kq
