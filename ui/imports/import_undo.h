#pragma once

#include "core/base/result.h"
#include "core/domain/import_record.h"
#include "core/importing/undo_import.h"
#include "ui/frame/page_context.h"

#include <QObject>

class QWidget;

namespace kq {

/// Takes imports back: as a job, and where later ones build on it only after asking whether these
/// are to go too.
class ImportUndo : public QObject {
    Q_OBJECT
public:
    /// @p window: what a question stands above; it owns this object.
    ImportUndo(const PageContext &context, QWidget *window);

    void undo(const ImportRecord &import);

Q_SIGNALS:
    void undone(kq::ImportId import);
    void failed(const kq::Error &error);

private:
    void run(const ImportRecord &import, BuiltUpon builtUpon);
    void answer(const ImportRecord &import, const UndoReport &report);
    void askForTheOthers(const ImportRecord &import, const UndoReport &report);

    PageContext m_context;
    QWidget *m_window;
};

} // namespace kq
