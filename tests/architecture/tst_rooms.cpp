#include "tests/architecture/rooms.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using kq::architecture::Plan;

class TstRooms : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theHouseStands();
    void findsBreach_data();
    void findsBreach();
    void leavesGoodCodeAlone_data();
    void leavesGoodCodeAlone();
    void saysFileAndLine();
};

namespace {

QStringList windowHeaders()
{
    return QStringLiteral(KQ_WINDOW_HEADERS).split(u'|', Qt::SkipEmptyParts);
}

/// The breaches in a house that holds one file.
QStringList breachesIn(const QString &path, const QString &text)
{
    const QTemporaryDir root;
    const QString file = root.filePath(path);
    QFile out(file);
    if (!QDir().mkpath(file.section(u'/', 0, -2)) || !out.open(QIODevice::WriteOnly))
        return {u"the made-up house cannot be written"_s};
    out.write(text.toUtf8());
    out.close();
    return kq::architecture::breaches({root.path(), windowHeaders()});
}

} // namespace

void TstRooms::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void TstRooms::theHouseStands()
{
    const Plan plan{QStringLiteral(KQ_ROOT), windowHeaders()};
    QVERIFY(kq::architecture::filesRead(plan) > 20);
    QVERIFY2(!plan.windowHeaders.isEmpty(), "the folders of Qt's window headers are not known");
    const QStringList found = kq::architecture::breaches(plan);
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TstRooms::findsBreach_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");

    QTest::newRow("upward") << u"core/text/a.cpp"_s << u"#include \"core/shop/shop.h\"\n"_s;
    QTest::newRow("sideways") << u"core/segment/a.h"_s << u"#include \"core/tier/tiers.h\"\n"_s;
    QTest::newRow("domain knows text")
        << u"core/domain/a.h"_s << u"#include \"core/text/fold.h\"\n"_s;
    QTest::newRow("core knows ui") << u"core/shop/a.h"_s << u"#include \"ui/frame/page.h\"\n"_s;
    QTest::newRow("core knows wording")
        << u"core/shop/a.h"_s << u"#include \"core/wording/words.h\"\n"_s;
    QTest::newRow("ui knows app") << u"ui/shell/a.h"_s << u"#include \"app/cli/json.h\"\n"_s;
    QTest::newRow("one page knows another")
        << u"ui/overview/a.cpp"_s << u"#include \"ui/segments/segments_page.h\"\n"_s;
    QTest::newRow("past the door")
        << u"ui/models/a.cpp"_s << u"#include \"core/store/connection.h\"\n"_s;
    QTest::newRow("app past the door")
        << u"app/cli/a.cpp"_s << u"#include \"core/store/customers.h\"\n"_s;
    QTest::newRow("not from the root") << u"core/text/a.cpp"_s << u"#include \"fold.h\"\n"_s;
    QTest::newRow("from below the root")
        << u"core/text/a.cpp"_s << u"#include \"../base/id.h\"\n"_s;
    QTest::newRow("room that no plan names") << u"core/utils/a.h"_s << u"\n"_s;
    QTest::newRow("widget in core") << u"core/care/a.cpp"_s << u"#include <QWidget>\n"_s;
    QTest::newRow("colour in core") << u"core/care/a.cpp"_s << u"#include <QColor>\n"_s;
    QTest::newRow("chart in core") << u"core/care/a.cpp"_s << u"#include <QChart>\n"_s;
    QTest::newRow("window module in core")
        << u"core/care/a.cpp"_s << u"#  include <QtWidgets/QLabel>\n"_s;
    QTest::newRow("SQL in shop") << u"core/shop/a.cpp"_s << u"#include <QSqlQuery>\n"_s;
    QTest::newRow("SQLite in profile") << u"core/profile/a.cpp"_s << u"#include <sqlite3.h>\n"_s;
    QTest::newRow("SQL in a page") << u"ui/customers/a.cpp"_s << u"#include <QtSql/QSqlQuery>\n"_s;
    QTest::newRow("singleton") << u"core/shop/a.cpp"_s << u"auto &s = Settings::instance();\n"_s;
    QTest::newRow("nested loop") << u"ui/imports/a.cpp"_s
                                 << u"QCoreApplication::processEvents();\n"_s;
    QTest::newRow("clock") << u"core/tier/a.cpp"_s << u"auto today = QDate::currentDate();\n"_s;
    QTest::newRow("clock of the day")
        << u"core/store/a.cpp"_s << u"auto now = QDateTime::currentDateTimeUtc();\n"_s;
    QTest::newRow("locale of the machine") << u"core/text/a.cpp"_s << u"f(QLocale().name());\n"_s;
    QTest::newRow("locale in a variable") << u"core/text/a.cpp"_s << u"    QLocale locale;\n"_s;
    QTest::newRow("after a string with a comment in it")
        << u"core/text/a.cpp"_s << u"f(\"//\", QDate::currentDate());\n"_s;
}

void TstRooms::findsBreach()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    const QStringList found = breachesIn(path, text);
    QVERIFY2(found.size() == 1, qPrintable(found.join(u'\n')));
    QVERIFY2(found.first().startsWith(path), qPrintable(found.first()));
}

void TstRooms::leavesGoodCodeAlone_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");

    QTest::newRow("downward") << u"core/shop/a.cpp"_s << u"#include \"core/tier/tiers.h\"\n"_s;
    QTest::newRow("text reads into domain")
        << u"core/text/a.h"_s << u"#include \"core/domain/order.h\"\n"_s;
    QTest::newRow("own room") << u"core/tier/a.cpp"_s << u"#include \"core/tier/tiers.h\"\n"_s;
    QTest::newRow("wording over shop")
        << u"core/wording/a.cpp"_s << u"#include \"core/shop/shop.h\"\n"_s;
    QTest::newRow("a page's own folders")
        << u"ui/segments/a.cpp"_s << u"#include \"ui/segments/builder/group_box.h\"\n"_s;
    QTest::newRow("the window over pages")
        << u"ui/shell/a.cpp"_s << u"#include \"ui/overview/overview_page.h\"\n"_s;
    QTest::newRow("values of other rooms")
        << u"ui/models/a.h"_s << u"#include \"core/condition/condition.h\"\n"_s;
    QTest::newRow("store speaks SQL")
        << u"core/store/a.cpp"_s << u"#include <QSqlQuery>\n#include <sqlite3.h>\n"_s;
    QTest::newRow("Qt Core") << u"core/text/a.cpp"_s << u"#include <QString>\n#include <QDate>\n"_s;
    QTest::newRow("widgets in a page") << u"ui/widgets/a.cpp"_s << u"#include <QWidget>\n"_s;
    QTest::newRow("moc file") << u"ui/widgets/a.cpp"_s << u"#include \"a.moc\"\n"_s;
    QTest::newRow("include that is commented out")
        << u"core/text/a.cpp"_s << u"// #include \"core/shop/shop.h\"\n"_s;
    QTest::newRow("words in a comment")
        << u"core/text/a.h"_s << u"/* no processEvents(),\n no QDate::currentDate() */\n"_s;
    QTest::newRow("words in a text") << u"core/text/a.h"_s << u"auto s = \"currentDate()\";\n"_s;
    QTest::newRow("today in the window")
        << u"app/main.cpp"_s << u"auto today = QDate::currentDate();\n"_s;
    QTest::newRow("a named locale") << u"core/text/a.cpp"_s << u"QLocale c(QLocale::C);\n"_s;
}

void TstRooms::leavesGoodCodeAlone()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    QCOMPARE(breachesIn(path, text), QStringList());
}

void TstRooms::saysFileAndLine()
{
    const QStringList found = breachesIn(
        u"core/text/a.cpp"_s, u"#include <QString>\n\n#include \"core/shop/shop.h\"\n"_s);
    QCOMPARE(found, QStringList(u"core/text/a.cpp:3: includes core/shop/shop.h: floor 1 may not "
                                "know floor 8"_s));
}

QTEST_GUILESS_MAIN(TstRooms)
#include "tst_rooms.moc"
