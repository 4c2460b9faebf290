#pragma once

#include "core/base/language.h"
#include "core/importing/watched_folders.h"

#include <QDateTime>
#include <QWidget>

#include <map>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace kq {

class WaitingRow;

/// A watched folder with what is kept of it and the files that wait there.
class FolderRow : public QWidget {
    Q_OBJECT
public:
    explicit FolderRow(const QString &path, QWidget *parent = nullptr);

    /// Names of sources that the shop knows, to choose from.
    void setSources(const QStringList &names);
    void show(const FolderLook &look, const QDateTime &lookedAt, Language language);

    /// A file that waits here, as @p wanted says (WaitingRow::show()).
    struct Waiting {
        WaitingFile file;
        bool wanted = false;
    };
    void showWaiting(const std::vector<Waiting> &files, Language language);

Q_SIGNALS:
    void folderChanged(const kq::WatchedFolder &folder);
    void removeWanted(const QString &path);
    void importWanted(const QString &file);
    void lookWanted(const QString &file);
    void leaveOutWanted(const QString &file);

private:
    void makeWidgets();
    void tellChange();
    WaitingRow *rowFor(const QString &path);

    WatchedFolder m_folder;
    QLabel *m_name;
    QLabel *m_path;
    QLabel *m_state;
    QLabel *m_sourceLabel;
    QComboBox *m_source;
    QCheckBox *m_atOnce;
    QPushButton *m_remove;
    QVBoxLayout *m_files;
    QLabel *m_more;
    std::map<QString, WaitingRow *> m_rows; ///< by path
};

} // namespace kq
