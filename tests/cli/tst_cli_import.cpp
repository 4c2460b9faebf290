#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <sys/types.h>
#include <unistd.h>

#include <csignal>
#endif

using namespace Qt::StringLiterals;

namespace {

QByteArray sheet(const QByteArray &name, const std::vector<QByteArrayList> &rows)
{
    QByteArray xml = "<table:table table:name='" + name + "'>";
    for (const QByteArrayList &row : rows) {
        xml += "<table:table-row>";
        for (const QByteArray &cell : row)
            xml += "<table:table-cell office:value-type='string'><text:p>" + cell +
                   "</text:p></table:table-cell>";
        xml += "</table:table-row>";
    }
    return xml + "</table:table>";
}

QByteArray workbook(const QByteArray &sheets)
{
    return "<?xml version='1.0' encoding='UTF-8'?><office:document "
           "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
           "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
           "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body>"
           "<office:spreadsheet>" +
           sheets + "</office:spreadsheet></office:body></office:document>";
}

/// Bytes that are taken for a binary workbook: the first record of a worksheet of Excel 4.
const QByteArray binary("\x09\x04\x06\x00xyz", 7);

} // namespace

/// Imports by the command line: several sheets, and what is left of one that is stopped.
class TstCliImport : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_folder.reset(); }
    void sheetsAreImportedInTheOrderOfTheCall();
    void aSheetThatIsMissingChangesNothing();
    void interruptEndsTheConversion_data();
    void interruptEndsTheConversion();
    void aConversionThatIsKilledChangesNothing();
    void theTrueLibreOfficeLeavesNothingBehind();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &content) const;
    /// A stand-in for LibreOffice, which is found before any other.
    void writeLibreOffice(const QByteArray &script) const;
    void start(QProcess &process, const QStringList &words) const;
    [[nodiscard]] QStringList leftBehind() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstCliImport::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"tmp"_s));
    QVERIFY(QDir(m_folder->path()).mkdir(u"bin"_s));
}

void TstCliImport::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void TstCliImport::writeLibreOffice(const QByteArray &script) const
{
    write(u"bin/soffice"_s, "#!/bin/sh\n" + script);
    QVERIFY(QFile::setPermissions(path(u"bin/soffice"_s),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TstCliImport::start(QProcess &process, const QStringList &words) const
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(u"PATH"_s, path(u"bin"_s) + u':' + variables.value(u"PATH"_s));
    variables.insert(u"TMPDIR"_s, path(u"tmp"_s));
    process.setProcessEnvironment(variables);
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(KQ_CLI),
                  words + QStringList{u"--shop"_s, u"s.khachquen"_s, u"--lang"_s, u"en"_s});
}

QStringList TstCliImport::leftBehind() const
{
    return QDir(path(u"tmp"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

void TstCliImport::sheetsAreImportedInTheOrderOfTheCall()
{
    write(u"book.fods"_s,
          workbook(sheet("Orders", {{"order_code", "customer_code", "placed_at", "total"},
                                    {"D1", "K1", "2026-01-05", "1250000"}}) +
                   sheet("Notes", {{"nothing of use"}}) +
                   sheet("People", {{"code", "name", "phone"}, {"K1", "Lan", "0901234561"}})));
    QProcess process;
    start(process,
          {u"import"_s, u"book.fods"_s, u"--sheet"_s, u"People"_s, u"--sheet=1"_s, u"--json"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    const QJsonArray reports = QJsonDocument::fromJson(process.readAllStandardOutput()).array();
    QCOMPARE(reports.size(), 2);
    QCOMPARE(reports[0]["sheet"_L1].toString(), u"People"_s);
    QCOMPARE(reports[0]["kind"_L1].toString(), u"customers"_s);
    QCOMPARE(reports[1]["sheet"_L1].toString(), u"Orders"_s);
    QCOMPARE(reports[1]["kind"_L1].toString(), u"orders"_s);
    QCOMPARE(reports[1]["customers"_L1]["added"_L1].toInt(-1), 0);
}

void TstCliImport::aSheetThatIsMissingChangesNothing()
{
    write(u"book.fods"_s,
          workbook(sheet("People", {{"code", "name", "phone"}, {"K1", "Lan", "0901234561"}}) +
                   sheet("Orders",
                         {{"order_code", "placed_at", "total"}, {"D1", "2026-01-05", "1250000"}})));
    QProcess process;
    start(process,
          {u"import"_s, u"book.fods"_s, u"--sheet"_s, u"People"_s, u"--sheet"_s, u"Order"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("Order"));
    QVERIFY(!QFile::exists(path(u"s.khachquen"_s)));
}

void TstCliImport::interruptEndsTheConversion_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("import") << QStringList{u"import"_s, u"book.xls"_s};
    QTest::newRow("dry run") << QStringList{u"import"_s, u"book.xls"_s, u"--dry-run"_s};
    QTest::newRow("read") << QStringList{u"read"_s, u"book.xls"_s};
    QTest::newRow("list of sheets") << QStringList{u"read"_s, u"book.xls"_s, u"--list-sheets"_s};
}

void TstCliImport::interruptEndsTheConversion()
{
#ifdef Q_OS_UNIX
    QFETCH(const QStringList, words);
    write(u"book.xls"_s, binary);
    // Like the real one it is a script around the program that works, and heeds no polite request.
    // It lays files of its own aside, too.
    writeLibreOffice("trap '' INT TERM\nmktemp\nsleep 600 &\n"
                     "echo $! > '" +
                     path(u"pid"_s).toUtf8() + "'\nwait\n");
    QProcess process;
    start(process, words);
    const auto pid = [this] {
        QFile file(path(u"pid"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(pid() > 0, 30'000);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished(30'000)); // the stand-in would take ten minutes
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardOutput().isEmpty());
    QVERIFY(!process.readAllStandardError().trimmed().contains('\n')); // one line
    QTRY_VERIFY(::kill(static_cast<pid_t>(pid()), 0) != 0);            // what it had started
    QCOMPARE(leftBehind(), QStringList());
    QVERIFY(!QFile::exists(path(u"s.khachquen"_s)));
#else
    QSKIP("the stand-in is a shell script");
#endif
}

void TstCliImport::theTrueLibreOfficeLeavesNothingBehind()
{
#ifdef Q_OS_UNIX
    const QString real = QStandardPaths::findExecutable(u"soffice"_s);
    if (real.isEmpty())
        QSKIP("there is no LibreOffice to interrupt");
    QVERIFY(QFile::copy(QStringLiteral(KQ_TEST_DATA "/sheets/binary/customers.xls"),
                        path(u"book.xls"_s)));
    writeLibreOffice("printf '%s' \"${1#-env:UserInstallation=}\" > '" +
                     path(u"profile"_s).toUtf8() + "'\nexec '" + real.toUtf8() + "' \"$@\"\n");
    QProcess process;
    start(process, {u"import"_s, u"book.xls"_s});
    // It listens on a pipe outside of our folder.
    const auto pipe = [this] {
        QFile file(path(u"profile"_s));
        QString name = u"/tmp/OSL_PIPE_%1_SingleOfficeIPC_"_s.arg(::getuid());
        QStringEncoder encoder(QStringEncoder::Utf16LE);
        const QByteArray profile = file.open(QIODevice::ReadOnly)
                                       ? QByteArray(encoder(QString::fromUtf8(file.readAll())))
                                       : QByteArray();
        for (const char byte : QCryptographicHash::hash(profile, QCryptographicHash::Md5))
            name += QString::number(static_cast<unsigned char>(byte), 16);
        return name;
    };
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(pipe()) || process.state() == QProcess::NotRunning,
                             60'000);
    if (process.state() == QProcess::NotRunning)
        QSKIP("this LibreOffice has no such pipe, or was too fast");
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(30'000));
    QVERIFY(!QFile::exists(pipe()));
    QCOMPARE(leftBehind(), QStringList());
#else
    QSKIP("there are no pipes in folders");
#endif
}

void TstCliImport::aConversionThatIsKilledChangesNothing()
{
#ifdef Q_OS_UNIX
    write(u"book.xls"_s, binary);
    writeLibreOffice("kill -9 $$\n");
    QProcess process;
    start(process, {u"import"_s, u"book.xls"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    const QByteArray said = process.readAllStandardError();
    QVERIFY(said.contains("book.xls"));
    QVERIFY2(said.contains("LibreOffice") && !said.contains("damaged"), said.constData());
    QCOMPARE(leftBehind(), QStringList());
    QVERIFY(!QFile::exists(path(u"s.khachquen"_s)));
#else
    QSKIP("the stand-in is a shell script");
#endif
}

QTEST_GUILESS_MAIN(TstCliImport)
#include "tst_cli_import.moc"
