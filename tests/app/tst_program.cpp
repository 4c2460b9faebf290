#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

/// How the window program ended, and what it wrote.
struct Ending {
    int status = -1; ///< -1: it had not ended by itself in time
    QString out;
    QString errors;
};

Ending runProgram(const QStringList &arguments)
{
    constexpr int longest = 60'000;
    QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
    environment.insert(u"LANG"_s, u"en_US.UTF-8"_s);
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(KQ_PROGRAM), arguments);
    Ending ending;
    if (!program.waitForFinished(longest)) {
        program.kill();
        program.waitForFinished();
        return ending;
    }
    ending.status = program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1;
    ending.out = QString::fromUtf8(program.readAllStandardOutput());
    ending.errors = QString::fromUtf8(program.readAllStandardError());
    return ending;
}

} // namespace

/// The window program as it is started from a terminal.
class TstProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void helpIsWrittenAndNoWindowOpens();
    void theVersionIsWritten();
    void anUnknownOptionEndsIt();
};

void TstProgram::helpIsWrittenAndNoWindowOpens()
{
    const Ending ending = runProgram({u"--help"_s});
    QCOMPARE(ending.status, 0);
    QVERIFY2(ending.out.contains(u"spreadsheets to import"_s) ||
                 ending.out.contains(u"bảng tính"_s),
             qPrintable(ending.out));
}

void TstProgram::theVersionIsWritten()
{
    const Ending ending = runProgram({u"--version"_s});
    QCOMPARE(ending.status, 0);
    QVERIFY2(ending.out.contains(QRegularExpression(u"\\d+\\.\\d+"_s)), qPrintable(ending.out));
}

void TstProgram::anUnknownOptionEndsIt()
{
    const Ending ending = runProgram({u"--no-such-option"_s});
    QVERIFY(ending.status > 0);
    QVERIFY2(ending.errors.contains(u"no-such-option"_s), qPrintable(ending.errors));
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstProgram)
#include "tst_program.moc"
