#include "core/sheet/libre_office.h"

#include "core/sheet/settle_formulas.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QStringEncoder>
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
constexpr int betweenQuestions = 30; // milliseconds; a stop is felt within a tenth of a second
/// What a shell answers, soffice being a script, where the program it ran was ended by a signal is
/// this and the signal's number.
constexpr int firstSignal = 128;

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

/// A profile of its own, so that a LibreOffice that is open does not take the work over.
QString profileIn(const QString &folder)
{
    return folder + u"/profile"_s;
}

QString addressOfProfile(const QString &folder)
{
    return QUrl::fromLocalFile(profileIn(folder)).toString();
}

/// Takes away the pipe on which a LibreOffice that was ended had listened for others of its
/// profile. It lies in one of two folders that no variable moves, under the MD5 sum of the
/// profile's address.
void removePipe([[maybe_unused]] const QString &folder)
{
#ifdef Q_OS_UNIX
    QStringEncoder encoder(QStringEncoder::Utf16LE);
    const QByteArray address = encoder(addressOfProfile(folder));
    QString name = u"OSL_PIPE_%1_SingleOfficeIPC_"_s.arg(::getuid());
    const QByteArray sum = QCryptographicHash::hash(address, QCryptographicHash::Md5);
    for (const char byte : sum)
        name += QString::number(static_cast<unsigned char>(byte), 16); // without a leading zero
    for (const QString &place : {u"/tmp/"_s, u"/var/tmp/"_s})
        QFile::remove(place + name);
#endif
}

/// One that runs no macros and goes after no links.
bool writeProfile(const QString &folder)
{
    const QString user = profileIn(folder) + u"/user"_s;
    QFile settings(user + u"/registrymodifications.xcu"_s);
    return QDir().mkpath(user) && settings.open(QIODevice::WriteOnly) &&
           settings.write(R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
)") > 0;
}

/// A copy under a plain name, because the conversion names its result after it.
bool copyForConversion(const QString &path, const QString &copy)
{
    if (!QFile::copy(path, copy))
        return false;
    QFile file(copy);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    settleFormulas(file);
    return true;
}

void start(QProcess &process, const QString &program, const QString &folder, const QString &book)
{
    // What it lays aside for itself goes with the folder, also when it is ended in its midst.
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"TMPDIR"_s, u"TMP"_s, u"TEMP"_s})
        variables.insert(name, folder);
    process.setProcessEnvironment(variables);
    process.setProcessChannelMode(QProcess::MergedChannels);
#ifdef Q_OS_UNIX
    process.setChildProcessModifier([] { ::setpgid(0, 0); }); // see endWhole()
#endif
    process.start(program,
                  {u"-env:UserInstallation="_s + addressOfProfile(folder), u"--headless"_s,
                   u"--norestore"_s, u"--convert-to"_s, u"xlsx"_s, u"--outdir"_s, folder, book});
}

/// Whether @p process came to its end by itself and in time; not where it was killed, as a system
/// that runs out of memory does, or did not even start.
bool waitFor(QProcess &process, const JobControl &control)
{
    const QDeadlineTimer deadline(longestConversion);
    while (!process.waitForFinished(betweenQuestions)) {
        if (process.state() == QProcess::NotRunning)
            return false;
        if (deadline.hasExpired() || control.cancelled()) {
            endWhole(process);
            return false;
        }
    }
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() < firstSignal;
}

} // namespace

Result<ConvertedFile> convertToXlsx(const QString &path, const JobControl &control)
{
    const QString program = installedLibreOffice();
    if (program.isEmpty())
        return Error{ErrorCode::UnsupportedFormat, path, {}, u"xls"_s};
    ConvertedFile converted;
    converted.folder = std::make_unique<QTemporaryDir>();
    if (!converted.folder->isValid() || !writeProfile(converted.folder->path()))
        return Error{ErrorCode::FileUnwritable,
                     converted.folder->path(),
                     {},
                     converted.folder->errorString()};
    const QString copy = converted.folder->filePath(u"book.xls"_s);
    if (!copyForConversion(path, copy))
        return Error{ErrorCode::FileUnreadable, path, {}, {}};
    QProcess process;
    start(process, program, converted.folder->path(), copy);
    if (!waitFor(process, control)) {
        removePipe(converted.folder->path());
        if (control.cancelled())
            return Error{ErrorCode::Cancelled, path, {}, {}};
        return Error{ErrorCode::UnsupportedFormat, path, QString(brokenOff), u"xls"_s};
    }
    converted.path = converted.folder->filePath(u"book.xlsx"_s);
    if (!QFileInfo::exists(converted.path))
        return Error{ErrorCode::DamagedFile, path, {}, u"xls"_s};
    return converted;
}

} // namespace kq::sheet
