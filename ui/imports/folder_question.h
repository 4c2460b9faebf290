#pragma once

#include "ui/frame/page_context.h"

#include <QObject>

class QWidget;

namespace kq {

class FolderWatch;
struct FolderLook;

/// Asks for a folder to watch, and what becomes of the spreadsheets that lie there already.
class FolderQuestion : public QObject {
    Q_OBJECT
public:
    /// @p window: what a question stands above; it owns this object.
    FolderQuestion(const PageContext &context, FolderWatch &watch, QWidget *window);

    void ask();

private:
    void lookAt(const QString &path);
    void askAboutFiles(const FolderLook &look);

    PageContext m_context;
    FolderWatch &m_watch;
    QWidget *m_window;
};

} // namespace kq
