#include "core/sample/sample_shop.h"
#include "core/text/format.h"
#include "core/wording/overview_words.h"
#include "ui/report/print_list.h"
#include "ui/report/write_report.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 20);

/// Cancelled once it was asked @p after times.
class CancelledAfter final : public JobControl {
public:
    explicit CancelledAfter(int after)
        : m_left(after)
    {}
    [[nodiscard]] bool cancelled() const override { return m_left-- <= 0; }
    void report(std::int64_t, std::int64_t) override {}

private:
    mutable int m_left;
};

} // namespace

/// The printed report of the sample shop, read back by an independent program.
class TstReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void saysWhatTheCoreWorkedOut_data();
    void saysWhatTheCoreWorkedOut();
    void picturesAndListsSpeakItsLanguage_data();
    void picturesAndListsSpeakItsLanguage();
    void aPageForEachGroup();
    void noPageHoldsOnlyWhatWasLeftOver_data();
    void noPageHoldsOnlyWhatWasLeftOver();
    void rowsOfTheWeekStandApart();
    void anEmptyShopHasAReport();
    void aFileThatCannotBeWrittenIsAnError();
    void aStoppedReportLeavesTheOldFile();
    void aListToWriteOnHasAllItsRows();

private:
    [[nodiscard]] ReportFigures figures(Language language) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// The words of a PDF, white space as one blank.
    [[nodiscard]] static QString textOf(const QString &pdf);

    QTemporaryDir m_folder;
    std::unique_ptr<Shop> m_shop;
    QString m_reader;
};

void TstReport::initTestCase()
{
    Unwatched control;
    auto shop = makeSampleShop(path(u"sample.khachquen"_s), Language::Vietnamese,
                               today.startOfDay(), control);
    QVERIFY(shop);
    m_shop = std::move(*shop);
    m_reader = QStandardPaths::findExecutable(u"pdftotext"_s);
}

void TstReport::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

ReportFigures TstReport::figures(Language language) const
{
    Unwatched control;
    const auto snapshot = m_shop->snapshot(control).value();
    return reportFigures(*snapshot, today, language, control).value();
}

QString TstReport::textOf(const QString &pdf)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-raw"_s, u"-enc"_s, u"UTF-8"_s, pdf, u"-"_s});
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        return {};
    return QString::fromUtf8(reader.readAllStandardOutput()).simplified();
}

void TstReport::saysWhatTheCoreWorkedOut_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("Vietnamese") << Language::Vietnamese;
    QTest::newRow("English") << Language::English;
}

void TstReport::saysWhatTheCoreWorkedOut()
{
    QFETCH(const Language, language);
    if (m_reader.isEmpty())
        QSKIP("pdftotext is not installed: nobody else can read the file");
    const ReportFigures all = figures(language);
    const QString file = path(u"report.pdf"_s);
    Unwatched control;
    QVERIFY(writeReport(all, file, language, control));
    const QString text = textOf(file);
    const Formatter format(language, all.settings.currency);
    const Words words(language);
    QVERIFY2(text.contains(overviewSentence(all.shop, format, words)), qPrintable(text));
    QVERIFY(text.contains(format.date(today)));
    QCOMPARE(all.tiers.size(), std::size_t(5));
    for (const TierFigures &tier : all.tiers) {
        const QString customers = format.number(tier.customers) + u" · "_s;
        QVERIFY2(text.contains(tier.name), qPrintable(tier.name));
        QVERIFY2(text.contains(customers), qPrintable(customers));
    }
    QCOMPARE(all.readers.size(), all.careMap.groups.size());
    for (std::size_t i = 0; i < all.careMap.groups.size(); ++i) {
        const CareGroup &group = all.careMap.groups[i];
        QVERIFY2(text.contains(group.name), qPrintable(group.name));
        QVERIFY(group.plan);
        QVERIFY2(text.contains(group.plan->goal.simplified()), qPrintable(group.plan->goal));
        // As one of the group gets it: with the shop's name, not with the word in braces.
        const bool isVietnamese = language == Language::Vietnamese;
        const QString &written = isVietnamese ? group.plan->zalo : group.plan->messageInEnglish;
        const std::optional<PlanPreview> &reader = all.readers[i];
        QString script = written;
        if (reader && !written.isEmpty()) {
            script = (isVietnamese ? reader->zalo : reader->english).message.text;
            QVERIFY2(text.contains(reader->name), qPrintable(reader->name));
            QVERIFY2(!script.contains(u"{ten_shop}"_s), qPrintable(script));
        }
        QVERIFY2(text.contains(script.simplified()), qPrintable(script));
        if (group.figures.orderValue) {
            // The text was simplified, which takes the space before the sign for any other.
            const QString value =
                format.money(Money{std::llround(*group.figures.orderValue)}).simplified();
            QVERIFY2(text.contains(value), qPrintable(value));
        }
    }
}

void TstReport::picturesAndListsSpeakItsLanguage_data()
{
    saysWhatTheCoreWorkedOut_data();
}

void TstReport::picturesAndListsSpeakItsLanguage()
{
    QFETCH(const Language, language);
    if (m_reader.isEmpty())
        QSKIP("pdftotext is not installed: nobody else can read the file");
    const ReportFigures all = figures(language);
    const QString file = path(u"pictures.pdf"_s);
    Unwatched control;
    QVERIFY(writeReport(all, file, language, control));
    const QString text = textOf(file);
    const Words words(language);
    for (const char *source :
         {"often, large baskets", "Colour: tenure", "This group", "When they buy"})
        QVERIFY2(text.contains(words.say(source)), source);
    QVERIFY(!all.slipping.empty());
    QVERIFY(text.contains(all.slipping.front().name));
    QCOMPARE(all.studies.size(), all.careMap.groups.size());
    for (const GroupStudy &study : all.studies) {
        if (!study.sellers.products.empty())
            QVERIFY2(text.contains(study.sellers.products.front().name),
                     qPrintable(study.group.name));
    }
}

void TstReport::aPageForEachGroup()
{
    const ReportFigures all = figures(Language::Vietnamese);
    Unwatched control;
    const auto written = writeReport(all, path(u"pages.pdf"_s), Language::Vietnamese, control);
    QVERIFY(written);
    QCOMPARE(written->groups, static_cast<int>(all.careMap.groups.size()));
    QVERIFY(written->pages >= written->groups + 2);
    QFile file(path(u"pages.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-1."));
}

void TstReport::noPageHoldsOnlyWhatWasLeftOver_data()
{
    saysWhatTheCoreWorkedOut_data();
}

void TstReport::noPageHoldsOnlyWhatWasLeftOver()
{
    QFETCH(const Language, language);
    if (m_reader.isEmpty())
        QSKIP("pdftotext is not installed: nobody else can read the file");
    const QString file = path(u"report.pdf"_s);
    Unwatched control;
    const auto written = writeReport(figures(language), file, language, control);
    QVERIFY(written);
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, file, u"-"_s});
    QVERIFY(reader.waitForFinished());
    const QStringList pages =
        QString::fromUtf8(reader.readAllStandardOutput()).split(QChar(u'\f'), Qt::SkipEmptyParts);
    QCOMPARE(static_cast<int>(pages.size()), written->pages);
    // The overview, the map, and two for each of the five tiers and four classic groups.
    QVERIFY2(pages.size() <= 20, qPrintable(QString::number(pages.size())));
    for (const QString &page : pages) {
        const auto lines = page.split(u'\n');
        const auto full = std::count_if(lines.begin(), lines.end(), [](const QString &line) {
            return !line.trimmed().isEmpty();
        });
        QVERIFY2(full > 12, qPrintable(page));
    }
}

void TstReport::rowsOfTheWeekStandApart()
{
    if (m_reader.isEmpty())
        QSKIP("pdftotext is not installed: nobody else can read the file");
    const QString file = path(u"report.pdf"_s);
    Unwatched control;
    QVERIFY(writeReport(figures(Language::Vietnamese), file, Language::Vietnamese, control));
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-bbox"_s, u"-enc"_s, u"UTF-8"_s, file, u"-"_s});
    QVERIFY(reader.waitForFinished());
    static const QRegularExpression word(
        u"yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"[0-9.]+\">(T[2-7])</word>"_s);
    constexpr double leastApart = 9; // points, at letters of 9
    QString before;
    double top = 0;
    int rows = 0;
    auto found = word.globalMatch(QString::fromUtf8(reader.readAllStandardOutput()));
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        const double y = match.captured(1).toDouble();
        const QString name = match.captured(2);
        if (name != u"T2"_s) {
            ++rows;
            QVERIFY2(y - top >= leastApart, qPrintable(u"%1 after %2"_s.arg(name, before)));
        }
        top = y;
        before = name;
    }
    QVERIFY(rows >= 5 * 9); // of five tiers and four classic groups
}

void TstReport::anEmptyShopHasAReport()
{
    const auto shop = Shop::create(path(u"empty.khachquen"_s), ShopSettings{});
    QVERIFY(shop);
    Unwatched control;
    const auto snapshot = (*shop)->snapshot(control);
    QVERIFY(snapshot);
    const auto all = reportFigures(**snapshot, today, Language::English, control);
    QVERIFY(all);
    const auto written = writeReport(*all, path(u"empty.pdf"_s), Language::English, control);
    QVERIFY(written);
    QVERIFY(written->pages >= 2);
}

void TstReport::aFileThatCannotBeWrittenIsAnError()
{
    Unwatched control;
    const auto written = writeReport(figures(Language::English), path(u"no/such/folder.pdf"_s),
                                     Language::English, control);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::FileUnwritable);
}

void TstReport::aStoppedReportLeavesTheOldFile()
{
    const QString file = path(u"kept.pdf"_s);
    QFile old(file);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    CancelledAfter control(3);
    const auto written = writeReport(figures(Language::English), file, Language::English, control);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Cancelled);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
}

void TstReport::aListToWriteOnHasAllItsRows()
{
    if (m_reader.isEmpty())
        QSKIP("pdftotext (poppler-utils) is not here to read the pages.");
    PrintedList list{u"Phiếu gọi khách: Trung thành"_s,
                     u"20/11/2026"_s,
                     {{u"Tên"_s, 24}, {u"Nội dung cần nói"_s, 60}, {u"Đã gọi"_s, 8, true}},
                     {}};
    for (int i = 1; i <= 60; ++i)
        list.rows.push_back({u"Khách số %1\n0912 345 %2"_s.arg(i).arg(100 + i),
                             u"Dạ em chào chị, em gọi từ Tiệm Sen. "_s.repeated(3),
                             {}});
    QFile file(path(u"calls.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(printList(list, file));
    file.close();
    const QString text = textOf(file.fileName());
    for (int i = 1; i <= 60; ++i)
        QVERIFY2(text.contains(u"Khách số %1 0912 345 %2"_s.arg(i).arg(100 + i)), qPrintable(text));
    // The head and the title stand on every page.
    QVERIFY(text.count(u"Nội dung cần nói"_s) > 2);
    QCOMPARE(text.count(list.title), text.count(u"Nội dung cần nói"_s) + 1);
}

QTEST_MAIN(TstReport)
#include "tst_report.moc"
