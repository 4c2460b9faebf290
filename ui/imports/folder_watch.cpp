#include "ui/imports/folder_watch.h"

#include "core/shop/shop.h"
#include "ui/frame/shop_events.h"
#include "ui/jobs/jobs.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

FolderWatch::FolderWatch(const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_clock.start();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &FolderWatch::look);
    connect(&m_slow, &QTimer::timeout, this, &FolderWatch::look);
    connect(&m_signals, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&context.events, &ShopEvents::changed, this, &FolderWatch::look);
    connect(&context.jobs, &Jobs::started, this, &FolderWatch::giveWay);
    connect(&context.jobs, &Jobs::finished, this, &FolderWatch::workOn, Qt::QueuedConnection);
    setRhythm({});
    look();
}

void FolderWatch::setRhythm(Rhythm rhythm)
{
    m_rhythm = rhythm;
    // A little longer, so that what is looked at again has stood still for long enough.
    m_soon.setInterval(rhythm.settle + rhythm.settle / 10);
    m_slow.start(rhythm.look);
}

// Looking

void FolderWatch::look()
{
    if (m_looking) {
        m_lookAgain = true;
        return;
    }
    m_looking = true;
    m_context.jobs.run(
        this, {},
        [&shop = m_context.shop, before = stoodStill()](JobControl &) {
            return shop.lookAtWatchedFolders(before);
        },
        [this, round = m_round](const Result<WatchedLook> &look) { take(look, round); });
}

void FolderWatch::take(const Result<WatchedLook> &look, quint64 round)
{
    m_looking = false;
    if (look && round == m_round) {
        m_look = *look;
        m_lookedAt = QDateTime::currentDateTime();
        keepStanding();
        dropAnswered();
        followFolders();
        m_queue = toExamine();
        if (!m_look.news.settling.empty())
            m_soon.start();
        Q_EMIT changed();
        workOn();
    }
    if (std::exchange(m_lookAgain, false))
        this->look();
}

void FolderWatch::keepStanding()
{
    QHash<QString, Standing> standing;
    const qint64 now = m_clock.elapsed();
    for (const FolderLook &folder : m_look.folders) {
        for (const FileState &file : folder.files) {
            const auto known = m_standing.constFind(file.path);
            const bool same = known != m_standing.constEnd() && known->state == file;
            standing.insert(file.path, same ? *known : Standing{file, now});
        }
    }
    m_standing = std::move(standing);
}

std::vector<FileState> FolderWatch::stoodStill() const
{
    std::vector<FileState> files;
    const qint64 latest = m_clock.elapsed() - m_rhythm.settle.count();
    for (const Standing &standing : m_standing) {
        if (standing.since <= latest)
            files.push_back(standing.state);
    }
    return files;
}

/// What is gone, growing again or answered elsewhere waits no longer.
void FolderWatch::dropAnswered()
{
    const std::vector<FileState> &ready = m_look.news.ready;
    std::erase_if(m_waiting, [&](const WaitingFile &file) {
        return std::find(ready.begin(), ready.end(), file.state) == ready.end();
    });
    m_wanted.removeIf([this](const QString &path) { return find(path) == nullptr; });
}

void FolderWatch::followFolders()
{
    QStringList wanted;
    for (const FolderLook &folder : m_look.folders) {
        if (folder.reachable)
            wanted += folder.folder.path;
    }
    const QStringList followed = m_signals.directories();
    for (const QString &path : followed) {
        if (!wanted.contains(path))
            m_signals.removePath(path);
    }
    for (const QString &path : std::as_const(wanted)) {
        if (!followed.contains(path))
            m_signals.addPath(path);
    }
}

std::vector<FileState> FolderWatch::toExamine() const
{
    std::vector<FileState> files;
    for (const FileState &file : m_look.news.ready) {
        if (!isUpToDate(file))
            files.push_back(file);
    }
    return files;
}

bool FolderWatch::isUpToDate(const FileState &state) const
{
    const WatchedFolder *folder = folderOf(state);
    return std::any_of(m_waiting.begin(), m_waiting.end(), [&](const WaitingFile &file) {
        const bool sameSource = folder && folder->source == file.folder.source;
        // Another program may have let go of it in the meantime.
        const bool mayPass = file.fault && file.fault->code == ErrorCode::FileUnreadable;
        return file.state == state && file.dataVersion == m_look.dataVersion && sameSource &&
               !mayPass;
    });
}

// Working

void FolderWatch::giveWay(const Job *to)
{
    if (m_examining && m_job && to != m_job && !to->title().isEmpty())
        m_job->stop();
}

bool FolderWatch::othersWork() const
{
    const std::vector<Job *> &jobs = m_context.jobs.running();
    return std::any_of(jobs.begin(), jobs.end(),
                       [](const Job *job) { return !job->title().isEmpty(); });
}

void FolderWatch::workOn()
{
    if (m_working || othersWork())
        return;
    if (const WaitingFile *file = nextToImport())
        run(*file, isWanted(file->state.path) ? AskedBy::Owner : AskedBy::Nobody);
    else if (!m_queue.empty())
        examine(m_queue.front());
}

const WaitingFile *FolderWatch::nextToImport() const
{
    const auto wanted =
        std::find_if(m_waiting.begin(), m_waiting.end(),
                     [this](const WaitingFile &file) { return isWanted(file.state.path); });
    if (wanted != m_waiting.end())
        return &*wanted;
    const auto unasked = std::find_if(m_waiting.begin(), m_waiting.end(),
                                      [this](const WaitingFile &file) { return isUnasked(file); });
    return unasked == m_waiting.end() ? nullptr : &*unasked;
}

bool FolderWatch::isUnasked(const WaitingFile &file) const
{
    const WatchedFolder *folder = folderOf(file.state);
    return folder && folder->atOnce && file.sure && isUpToDate(file.state);
}

void FolderWatch::examine(const FileState &state)
{
    const WatchedFolder *folder = folderOf(state);
    if (!folder) {
        m_queue.erase(m_queue.begin());
        return workOn();
    }
    m_working = true;
    m_examining = true;
    m_job = m_context.jobs.run(
        this, {},
        [&shop = m_context.shop, state, folder = *folder, now = QDateTime::currentDateTime()](
            JobControl &control) { return shop.examineFile(state, folder, now, control); },
        [this, state](const Result<std::optional<WaitingFile>> &file) {
            takeExamined(state, file);
        });
}

void FolderWatch::takeExamined(const FileState &state,
                               const Result<std::optional<WaitingFile>> &file)
{
    m_working = false;
    m_examining = false;
    if (!file && file.error().code == ErrorCode::Cancelled)
        return; // stays in the queue until the others have done
    std::erase(m_queue, state);
    if (!file)
        return; // the next look brings it again
    WaitingFile *known = find(state.path);
    if (!file->has_value()) {
        std::erase_if(m_waiting,
                      [&](const WaitingFile &each) { return each.state.path == state.path; });
        Q_EMIT changed();
        return;
    }
    if (known)
        *known = **file;
    else
        m_waiting.push_back(**file);
    Q_EMIT changed();
    if (!known && !isUnasked(**file))
        Q_EMIT offered(**file);
}

void FolderWatch::run(const WaitingFile &file, AskedBy askedBy)
{
    m_working = true;
    const QString path = file.state.path;
    m_job = m_context.jobs.run(
        this, tr("Importing %1").arg(QFileInfo(path).fileName()),
        [&shop = m_context.shop, file, askedBy, now = QDateTime::currentDateTime()](
            JobControl &control) { return shop.importWaiting(file, askedBy, now, control); },
        [this, path](const Result<std::optional<ImportReport>> &report) {
            takeImported(path, report);
        });
}

void FolderWatch::takeImported(const QString &path,
                               const Result<std::optional<ImportReport>> &report)
{
    m_working = false;
    m_wanted.removeAll(path);
    if (!report) {
        // It waits for the owner from now on, whatever was said of its folder.
        if (WaitingFile *file = find(path))
            file->sure = false;
        Q_EMIT changed();
        Q_EMIT failed(report.error());
        return;
    }
    std::erase_if(m_waiting, [&](const WaitingFile &file) { return file.state.path == path; });
    Q_EMIT changed();
    if (!report->has_value())
        return look();
    Q_EMIT imported(**report);
    m_context.events.announce();
}

// What the owner says

template <class Work>
void FolderWatch::keep(Work work)
{
    if (m_examining && m_job)
        m_job->stop(); // it holds the shop file
    ++m_round;
    m_context.jobs.run(this, {}, std::move(work), [this](const Result<void> &kept) {
        if (!kept)
            Q_EMIT failed(kept.error());
        ++m_round;
        look();
    });
}

void FolderWatch::watch(const WatchedFolder &folder, const std::vector<FileState> &known)
{
    for (FolderLook &look : m_look.folders) {
        if (look.folder.path == folder.path)
            look.folder = folder;
    }
    std::vector<SeenFile> seen;
    seen.reserve(known.size());
    for (const FileState &file : known)
        seen.push_back({file, {}});
    keep([&shop = m_context.shop, folder, seen](JobControl &) -> Result<void> {
        if (Result<void> left = shop.leaveOut(seen); !left)
            return left;
        return shop.watchFolder(folder);
    });
}

void FolderWatch::stopWatching(const QString &folder)
{
    keep([&shop = m_context.shop, folder](JobControl &) { return shop.stopWatching(folder); });
}

bool FolderWatch::isWanted(const QString &file) const
{
    return m_wanted.contains(file);
}

void FolderWatch::import(const QString &file)
{
    if (!find(file) || isWanted(file))
        return;
    m_wanted += file;
    if (m_examining && m_job)
        m_job->stop();
    Q_EMIT changed();
    workOn();
}

void FolderWatch::leaveOut(const QString &file)
{
    const WaitingFile *waiting = find(file);
    if (!waiting)
        return;
    const SeenFile seen{waiting->state, waiting->contentHash};
    std::erase_if(m_waiting, [&](const WaitingFile &each) { return each.state.path == file; });
    Q_EMIT changed();
    keep([&shop = m_context.shop, seen](JobControl &) { return shop.leaveOut({seen}); });
}

WaitingFile *FolderWatch::find(const QString &path)
{
    const auto found = std::find_if(m_waiting.begin(), m_waiting.end(),
                                    [&](const auto &file) { return file.state.path == path; });
    return found == m_waiting.end() ? nullptr : &*found;
}

const WatchedFolder *FolderWatch::folderOf(const FileState &state) const
{
    for (const FolderLook &look : m_look.folders) {
        if (std::find(look.files.begin(), look.files.end(), state) != look.files.end())
            return &look.folder;
    }
    return nullptr;
}

} // namespace kq
