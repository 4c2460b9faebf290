#include "core/sheet/libre_office.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

#ifdef Q_OS_UNIX
#include <sys/types.h>
#include <unistd.h>

#include <csignal>
#endif

using namespace Qt::StringLiterals;

namespace kq::sheet {
namespace {

constexpr int longestConversion = 120'000; // milliseconds

QString installedLibreOffice()
{
    for (const QString &name : {u"soffice"_s, u"libreoffice"_s, u"localc"_s}) {
        if (QString found = QStandardPaths::findExecutable(name); !found.isEmpty())
            return found;
    }
    // Where its installers put it without telling the search path.
    const QStringList usual = {
        u"/Applications/LibreOffice.app/Contents/MacOS"_s,
        u"C:/Program Files/LibreOffice/program"_s,
        u"C:/Program Files (x86)/LibreOffice/program"_s,
        u"/opt/libreoffice/program"_s,
    };
    return QStandardPaths::findExecutable(u"soffice"_s, usual);
}

/// Ends the program with all that it has started: soffice is a script around the real one.
void endWhole(QProcess &process)
{
#ifdef Q_OS_UNIX
    if (process.processId() > 0)
        ::kill(static_cast<pid_t>(-process.processId()), SIGKILL);
#endif
    process.kill();
    process.waitForFinished();
}

} // namespace

Result<ConvertedFile> convertToXlsx(const QString &path)
{
    const QString program = installedLibreOffice();
    if (program.isEmpty())
        return Error{ErrorCode::UnsupportedFormat, path, {}, u"xls"_s};
    ConvertedFile converted;
    converted.folder = std::make_unique<QTemporaryDir>();
    if (!converted.folder->isValid())
        return Error{ErrorCode::FileUnwritable,
                     converted.folder->path(),
                     {},
                     converted.folder->errorString()};
    // A copy under a plain name: the conversion names its result after it.
    const QString copy = converted.folder->filePath(u"book.xls"_s);
    if (!QFile::copy(path, copy))
        return Error{ErrorCode::FileUnreadable, path, {}, {}};
    // A profile of its own, so that a LibreOffice that is open does not take the work over.
    const QString profile =
        QUrl::fromLocalFile(converted.folder->filePath(u"profile"_s)).toString();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
#ifdef Q_OS_UNIX
    process.setChildProcessModifier([] { ::setpgid(0, 0); }); // see endWhole()
#endif
    process.start(program,
                  {u"-env:UserInstallation="_s + profile, u"--headless"_s, u"--norestore"_s,
                   u"--convert-to"_s, u"xlsx"_s, u"--outdir"_s, converted.folder->path(), copy});
    if (!process.waitForFinished(longestConversion)) {
        endWhole(process);
        return Error{ErrorCode::DamagedFile, path, {}, u"xls"_s};
    }
    converted.path = converted.folder->filePath(u"book.xlsx"_s);
    if (!QFileInfo::exists(converted.path))
        return Error{ErrorCode::DamagedFile, path, {}, u"xls"_s};
    return converted;
}

} // namespace kq::sheet
