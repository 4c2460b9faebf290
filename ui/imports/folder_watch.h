#pragma once

#include "core/importing/watched_folders.h"
#include "ui/frame/page_context.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <vector>

namespace kq {

class Job;

/// Looks after the watched folders of the open shop: opens what is new in them in the background,
/// one file at a time, imports it where the owner said so, and keeps the rest waiting for a word.
/// Its dry runs give way to whatever else the owner has begun.
class FolderWatch : public QObject {
    Q_OBJECT
public:
    struct Rhythm {
        std::chrono::milliseconds settle{2000}; ///< how long a new file has to stand still
        std::chrono::milliseconds look{60'000}; ///< between looks; shared folders send no signals
    };

    explicit FolderWatch(const PageContext &context, QObject *parent = nullptr);

    void setRhythm(Rhythm rhythm);
    /// Looks now. Answers with changed().
    void look();

    [[nodiscard]] const std::vector<FolderLook> &folders() const { return m_look.folders; }
    /// Invalid before the first look.
    [[nodiscard]] const QDateTime &lookedAt() const { return m_lookedAt; }
    /// In the order in which they came.
    [[nodiscard]] const std::vector<WaitingFile> &waiting() const { return m_waiting; }
    /// Whether the owner has said that a waiting file is to be imported.
    [[nodiscard]] bool isWanted(const QString &file) const;

    /// Adds a folder or changes what is kept of it; @p known: files in it that are no news.
    void watch(const WatchedFolder &folder, const std::vector<FileState> &known = {});
    void stopWatching(const QString &folder);
    /// Imports a waiting file as soon as nothing else is being imported.
    void import(const QString &file);
    void leaveOut(const QString &file);

Q_SIGNALS:
    /// Folders, waiting files or what is known of them.
    void changed();
    /// One more file waits for the owner's word.
    void offered(const kq::WaitingFile &file);
    void imported(const kq::ImportReport &report);
    void failed(const kq::Error &error);

private:
    /// A file in the state in which it was found first.
    struct Standing {
        FileState state;
        qint64 since = 0; ///< by m_clock
    };

    void take(const Result<WatchedLook> &look, quint64 round);
    void keepStanding();
    void dropAnswered();
    void followFolders();
    [[nodiscard]] std::vector<FileState> stoodStill() const;
    [[nodiscard]] std::vector<FileState> toExamine() const;
    [[nodiscard]] bool isUpToDate(const FileState &state) const;

    void workOn();
    void giveWay(const Job *to);
    [[nodiscard]] bool othersWork() const;
    [[nodiscard]] const WaitingFile *nextToImport() const;
    [[nodiscard]] bool isUnasked(const WaitingFile &file) const;
    void examine(const FileState &state);
    void takeExamined(const FileState &state, const Result<std::optional<WaitingFile>> &file);
    void run(const WaitingFile &file, AskedBy askedBy);
    void takeImported(const QString &path, const Result<std::optional<ImportReport>> &report);
    template <class Work>
    void keep(Work work);
    WaitingFile *find(const QString &path);
    [[nodiscard]] const WatchedFolder *folderOf(const FileState &state) const;

    PageContext m_context;
    Rhythm m_rhythm;
    QFileSystemWatcher m_signals;
    QTimer m_slow;
    QTimer m_soon;
    QElapsedTimer m_clock;
    WatchedLook m_look;
    QDateTime m_lookedAt;
    QHash<QString, Standing> m_standing; ///< by path
    std::vector<FileState> m_queue;      ///< to be examined
    std::vector<WaitingFile> m_waiting;
    QStringList m_wanted; ///< waiting files that the owner wants
    QPointer<Job> m_job;  ///< the one file that is examined or imported now
    bool m_working = false;
    bool m_examining = false;
    quint64 m_round = 0; ///< of changes by the owner: a look begun before one tells the past
    bool m_looking = false;
    bool m_lookAgain = false;
};

} // namespace kq
