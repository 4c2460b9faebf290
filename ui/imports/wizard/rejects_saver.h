#pragma once

#include "core/importing/import_file.h"
#include "ui/frame/page_context.h"

#include <QObject>

class QWidget;

namespace kq {

/// Saves the rows that an import turns away, to be mended and imported again.
class RejectsSaver : public QObject {
    Q_OBJECT
public:
    /// @p window: what the question for a file name stands above; it owns this object.
    RejectsSaver(const PageContext &context, QWidget *window);

    /// Asks for a name, then reads the file of @p request once more without importing it: the same
    /// rows are turned away for the same reasons.
    void save(const ImportRequest &request);

Q_SIGNALS:
    void failed(const kq::Error &error);

private:
    void write(ImportRequest request, const QString &path);

    PageContext m_context;
    QWidget *m_window;
};

} // namespace kq
