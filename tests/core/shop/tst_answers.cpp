#include "core/campaign/answer_file.h"
#include "core/store/erased_file.h"
#include "core/store/outside_refusals.h"
#include "list_shop_test.h"

#include <QDir>

#include <functional>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

/// Does something at the moment at which people are about to be changed.
class Interfering final : public JobControl {
public:
    explicit Interfering(std::function<bool()> isToStop)
        : m_isToStop(std::move(isToStop))
    {}
    void report(std::int64_t, std::int64_t) override {}
    [[nodiscard]] bool cancelled() const override { return m_isToStop(); }

private:
    std::function<bool()> m_isToStop;
};

QSet<QString> refusalsOutside(const Shop &shop)
{
    const Result<ErasedFile> outside = ErasedFile::read(shop.path());
    return outside ? outside->refusals() : QSet<QString>{u"unreadable"_s};
}

} // namespace

/// Answers and refusals that come back from files.
class TstAnswers : public ListShopTest {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_shop.reset(); }

    void erasureTakesCodesAndAnswersAlong();
    void answersComeBack_data();
    void answersComeBack();
    void aReportRefusesForItsPeople();
    void aReportRefusesForOthersToo();
    void aListOfRefusalsIsTakenBackAsOne();
    void undoTakesAlongWhatWasSaid();
    void strangersWhoRefuseAreRemembered_data();
    void strangersWhoRefuseAreRemembered();
    void aStepThatFailsLeavesNoRefusalOutside();
    void aFileOutsideThatCannotBeReadStopsTheList();
    void whatAProgramThatEndedLeftUntoldIsTold();
    void takingBackASecondListLeavesTheFirst();
    void aRefusalThatWasKnownBeforeIsNotTakenBack();
    void answersAreTakenBack();
    void answersAreTakenBackInWhateverOrder();
    void filesOfAnswersAreListed();
    void takingBackARefusalGivesTheConsentOfBefore();
    void whoRefusedTwiceRefusesUntilBothAreTakenBack();
    void listsOfRefusalsAreKnown_data();
    void listsOfRefusalsAreKnown();
    void wordsOfSenders_data();
    void wordsOfSenders();
};

void TstAnswers::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    openShop();
}

void TstAnswers::erasureTakesCodesAndAnswersAlong()
{
    ExportRequest asked = request();
    asked.ledger = Ledger::Record;
    asked.vouchers.given = {u"GEHEIM1"_s, u"GEHEIM2"_s, u"GEHEIM3"_s, u"GEHEIM4"_s};
    const auto sent = run(asked);
    QVERIFY(sent);
    const QByteArray note = "Goi lai sau Tet nhe";
    QVERIFY(m_shop->importAnswers(sent->campaign,
                                  write(u"sheet.csv"_s, "Phone,Notes\n0912345601," + note + "\n"),
                                  noon(), m_control));
    const auto holds = [&](const QByteArray &needle) {
        for (const QString &path : {m_shop->path(), QString(m_shop->path() + u"-wal"_s)}) {
            QFile file(path);
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(needle))
                return true;
        }
        return false;
    };
    QVERIFY(holds(note) && holds("GEHEIM1"));
    QVERIFY(m_shop->erase({1}, today, m_control));
    QVERIFY(!holds(note));
    QVERIFY(!holds("GEHEIM1"));
    QVERIFY(holds("GEHEIM2")); // those of others stay
    QCOMPARE(m_shop->campaignAnswers(sent->campaign)->size(), std::size_t{0});
}

void TstAnswers::answersComeBack_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<qint64>("matched");
    QTest::addColumn<qint64>("unmatched");
    QTest::addColumn<qint64>("delivered");
    QTest::addColumn<qint64>("failed");
    QTest::newRow("a sender's report")
        << QByteArray("Số điện thoại,Trạng thái\n0912345601,Thành công\n0912345602,Thất bại\n"
                      "0999888777,Thành công\n")
        << 2LL << 1LL << 1LL << 1LL;
    QTest::newRow("in English, numbers without their zero")
        << QByteArray("msisdn;status\n84912345601;DELIVERED\n912345602;Undelivered\n") << 2LL << 0LL
        << 1LL << 1LL;
    QTest::newRow("a title above the header")
        << QByteArray("Báo cáo gửi tin\n\nSTT,SĐT,Kết quả\n1,0912345603,Gửi không thành công\n")
        << 1LL << 0LL << 0LL << 1LL;
}

void TstAnswers::answersComeBack()
{
    QFETCH(const QByteArray, file);
    QFETCH(const qint64, matched);
    QFETCH(const qint64, unmatched);
    QFETCH(const qint64, delivered);
    QFETCH(const qint64, failed);
    ExportRequest asked = request();
    asked.ledger = Ledger::Record;
    const auto sent = run(asked);
    const auto report =
        m_shop->importAnswers(sent->campaign, write(u"report.csv"_s, file), noon(), m_control);
    QVERIFY(report);
    QCOMPARE(report->matched, matched);
    QCOMPARE(report->unmatched, unmatched);
    const auto said = [&](AnswerKind kind) {
        const auto found = report->answers.find(kind);
        return found == report->answers.end() ? 0 : found->second;
    };
    QCOMPARE(said(AnswerKind::Delivered), delivered);
    QCOMPARE(said(AnswerKind::Failed), failed);
    QCOMPARE(qint64(m_shop->campaignAnswers(sent->campaign)->size()), delivered + failed);
}

void TstAnswers::aReportRefusesForItsPeople()
{
    ExportRequest asked = request();
    asked.channel = MessageChannel::Phone;
    asked.format = ListFormat::CallSheet;
    asked.ledger = Ledger::Record;
    const auto sent = run(asked);
    const auto report = m_shop->importAnswers(
        sent->campaign,
        write(u"sheet.csv"_s, "Name,Phone,Called,No answer,Call back,Does not want messages,Notes\n"
                              "Lan,0912345601,x,,,,rất vui\nĐức,0912345602,,x,,,\n"
                              "Minh,0912345603,x,,,x,\nHoa,0912345604,,,,,\n"),
        noon(), m_control);
    QVERIFY(report);
    QCOMPARE(report->rows, 4);
    QCOMPARE(report->empty, 1);
    QCOMPARE(report->answers.at(AnswerKind::Called), 2);
    QCOMPARE(report->answers.at(AnswerKind::NoAnswer), 1);
    QCOMPARE(report->answers.at(AnswerKind::Note), 1);
    QCOMPARE(report->refused, std::vector<CustomerId>{{3}});
    QCOMPARE(m_shop->customer({3})->consents.phone, Consent::Refused);
    QCOMPARE(run(asked)->written, 3);
}

void TstAnswers::aReportRefusesForOthersToo()
{
    ExportRequest asked = request();
    asked.chosen = {{1}};
    asked.ledger = Ledger::Record;
    const auto sent = run(asked);
    const auto report = m_shop->importAnswers(
        sent->campaign,
        write(u"report.csv"_s, "Phone,Status\n0912345601,Delivered\n0912345604,Opted out\n"
                               "0988777666,Opted out\n"),
        noon(), m_control);
    QVERIFY(report);
    QCOMPARE(report->unmatched, 2);
    QCOMPARE(report->refused, std::vector<CustomerId>{{4}});
    QCOMPARE(m_shop->customer({4})->consents.sms, Consent::Refused);
    QCOMPARE(report->rowsOfStrangers, 1);
    QCOMPARE(m_shop->campaignAnswers(sent->campaign)->size(), std::size_t{1});
}

void TstAnswers::aListOfRefusalsIsTakenBackAsOne()
{
    const auto report =
        m_shop->importRefusals(write(u"stop.csv"_s, "Email\nK1@THU.vn\nk4@thu.vn\nnobody@thu.vn\n"),
                               {MessageChannel::Sms, MessageChannel::Zalo}, noon(), m_control);
    QVERIFY(report);
    QCOMPARE(report->refused, (std::vector<CustomerId>{{1}, {4}}));
    QCOMPARE(report->unmatched, 1);
    const ExportRequest asked = request();
    QCOMPARE(run(asked)->excluded.at(ExclusionReason::OptedOut), 2);
    QVERIFY(m_shop->undoEdit(report->refusalStep, m_control).value());
    QCOMPARE(run(asked)->written, 4);
    const auto none = m_shop->importRefusals(write(u"no.csv"_s, "Tên\nLan\n"),
                                             {MessageChannel::Sms}, noon(), m_control);
    QCOMPARE(none.error().code, ErrorCode::NoAnswerColumns);
}

void TstAnswers::undoTakesAlongWhatWasSaid()
{
    const QString file = write(u"stop.csv"_s, "Phone\n0912345601\n0912345602\n");
    QVERIFY(m_shop->recordConsent({3}, {MessageChannel::Sms, Consent::Granted, {}, {}}, noon(),
                                  m_control));
    const auto report = m_shop->importRefusals(file, {MessageChannel::Sms}, noon(), m_control);
    QVERIFY(report);
    QCOMPARE(m_shop->personFile({1})->consents.size(), std::size_t{1});
    QCOMPARE(m_shop->personFile({1})->consents.front().evidence, u"stop.csv"_s);
    QVERIFY(m_shop->undoEdit(report->refusalStep, m_control).value());
    QVERIFY(m_shop->personFile({1})->consents.empty());
    QVERIFY(m_shop->personFile({2})->consents.empty());
    // What somebody else said at the same moment stays.
    QCOMPARE(m_shop->personFile({3})->consents.size(), std::size_t{1});
}

void TstAnswers::strangersWhoRefuseAreRemembered_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<ImportKind>("kind");
    QTest::newRow("a list of customers")
        << QByteArray("Mã KH,Tên khách hàng,Số điện thoại,Nhận tin SMS\n"
                      "K9,Đỗ Thị Mới,0988777666,granted\n")
        << ImportKind::Customers;
    QTest::newRow("their first order")
        << QByteArray("Mã đơn,Tên khách hàng,Số điện thoại,Ngày mua,Tổng tiền\n"
                      "D9,Đỗ Thị Mới,0988777666,2026-03-16,90000\n")
        << ImportKind::Orders;
}

void TstAnswers::strangersWhoRefuseAreRemembered()
{
    QFETCH(const QByteArray, file);
    QFETCH(const ImportKind, kind);
    const QString stop = write(u"stop.csv"_s, "Phone\n0988777666\n0912345601\n");
    const auto report = m_shop->importRefusals(stop, {MessageChannel::Sms}, noon(), m_control);
    QVERIFY(report);
    QCOMPARE(report->rowsOfStrangers, 1);
    QFile outside(QString(m_shop->path() + u".erased"_s));
    QVERIFY(outside.open(QIODevice::ReadOnly));
    QVERIFY(!outside.readAll().contains("988777666"));
    ImportRequest later;
    later.file = write(u"later.csv"_s, file);
    later.kind = kind;
    const auto imported = m_shop->importFile(later, noon(), m_control);
    QVERIFY(imported);
    QCOMPARE(imported->record.customersAdded, 1);
    QCOMPARE(m_shop->customer({5})->consents.sms, Consent::Refused);
    QCOMPARE(m_shop->customer({5})->consents.zalo, Consent::Unknown);
    // Taken back, nobody is remembered any more.
    QVERIFY(m_shop->undoImport(imported->record.id, BuiltUpon::Stay, m_control));
    QVERIFY(m_shop->takeAnswersBack(report->file, m_control)->done);
    QCOMPARE(m_shop->customer({1})->consents.sms, Consent::Unknown);
    QVERIFY(m_shop->importFile(later, noon(), m_control));
    QVERIFY(m_shop->customer({5})->consents.sms != Consent::Refused);
}

void TstAnswers::aStepThatFailsLeavesNoRefusalOutside()
{
    const QString stop = write(u"stop.csv"_s, "Phone\n0988777666\n0912345601\n");
    Interfering stopped([] { return true; });
    // The file is read before anybody asks; the edit of the people is what is stopped.
    bool editing = false;
    Interfering stoppedLater([&] { return std::exchange(editing, true); });
    for (JobControl *control : {&stopped, &stoppedLater}) {
        QVERIFY(!m_shop->importRefusals(stop, {MessageChannel::Sms}, noon(), *control));
        QCOMPARE(refusalsOutside(*m_shop), QSet<QString>());
        QCOMPARE(m_shop->customer({1})->consents.sms, Consent::Unknown);
        QVERIFY(m_shop->answerFiles(0)->empty());
    }
    ExportRequest asked = request();
    asked.chosen = {{1}};
    asked.ledger = Ledger::Record;
    const auto sent = run(asked);
    const QString back = write(u"report.csv"_s, "Phone,Status\n0912345601,Opted out\n"
                                                "0988777666,Opted out\n");
    int asksBefore = 0;
    Interfering counting([&] { return ++asksBefore < 0; });
    QVERIFY(m_shop->importAnswers(sent->campaign, back, noon(), counting));
    QVERIFY(m_shop->takeAnswersBack(m_shop->answerFiles(sent->campaign)->front().id, m_control));
    QCOMPARE(refusalsOutside(*m_shop), QSet<QString>());
    // Stopped wherever it can be, nothing of it stays.
    for (int at = 1; at <= asksBefore; ++at) {
        int asks = 0;
        Interfering stopping([&] { return ++asks == at; });
        QVERIFY(!m_shop->importAnswers(sent->campaign, back, noon(), stopping));
        QCOMPARE(refusalsOutside(*m_shop), QSet<QString>());
        QVERIFY(m_shop->campaignAnswers(sent->campaign)->empty());
        QVERIFY(m_shop->answerFiles(sent->campaign)->empty());
    }
}

void TstAnswers::aFileOutsideThatCannotBeReadStopsTheList()
{
    const QString outside = ErasedFile::pathFor(m_shop->path());
    const QString aside = outside + u".aside"_s;
    // While the people are changed, something takes the place of the file that had the key.
    Interfering breaking([&] {
        if (QFileInfo(outside).isFile() && QFile::rename(outside, aside))
            QDir().mkdir(outside);
        return false;
    });
    const QString stop = write(u"stop.csv"_s, "Phone\n0912345601\n0988777666\n");
    QVERIFY(m_shop->importRefusals(stop, {MessageChannel::Sms}, noon(), m_control));
    const QString second = write(u"second.csv"_s, "Phone\n0912345602\n0988777555\n");
    const auto report = m_shop->importRefusals(second, {MessageChannel::Sms}, noon(), breaking);
    QVERIFY2(!report, "the key cannot be read any more: nothing is changed");
    QCOMPARE(m_shop->customer({2})->consents.sms, Consent::Unknown);
    QVERIFY(QDir().rmdir(outside) && QFile::rename(aside, outside));
    QCOMPARE(refusalsOutside(*m_shop).size(), 1);
}

void TstAnswers::whatAProgramThatEndedLeftUntoldIsTold()
{
    const QString stop = write(u"stop.csv"_s, "Phone\n0988777666\n");
    const auto report = m_shop->importRefusals(stop, {MessageChannel::Sms}, noon(), m_control);
    QVERIFY(report && !report->untold);
    const QSet<QString> told = refusalsOutside(*m_shop);
    QCOMPARE(told.size(), 1);
    const QString path = m_shop->path();
    m_shop.reset();
    // As it is where the program ended after the shop file had changed and before the other had.
    {
        Result<ErasedFile> outside = ErasedFile::read(path);
        QVERIFY(outside);
        for (const QString &hash : told)
            outside->removeRefusal(hash);
        QVERIFY(outside->write(path));
        Connection db = Connection::open(path, OpenMode::ReadWrite).value();
        QVERIFY(noteRefusals(db, report->file, QStringList(told.begin(), told.end()), *outside));
        QCOMPARE(readOutside(db)->refusals(), told); // it counts meanwhile
        QVERIFY(ErasedFile::read(path)->refusals().isEmpty());
        // Nor is it lost where the file cannot be told.
        const QString file = ErasedFile::pathFor(path);
        const QString aside = file + u".aside"_s;
        QVERIFY(QFile::rename(file, aside) && QDir().mkdir(file));
        QCOMPARE(tellOutside(db).error().code, ErrorCode::FileUnreadable);
        QVERIFY(QDir().rmdir(file) && QFile::rename(aside, file));
        QCOMPARE(readOutside(db)->refusals(), told);
    }
    m_shop = std::move(*Shop::open(path));
    QCOMPARE(refusalsOutside(*m_shop), told);
    // The same the other way round.
    m_shop.reset();
    {
        Connection db = Connection::open(path, OpenMode::ReadWrite).value();
        QVERIFY(noteForgotten(db, report->file));
        QVERIFY(readOutside(db)->refusals().isEmpty());
        QCOMPARE(ErasedFile::read(path)->refusals(), told);
    }
    m_shop = std::move(*Shop::open(path));
    QCOMPARE(refusalsOutside(*m_shop), QSet<QString>());
}

void TstAnswers::takingBackASecondListLeavesTheFirst()
{
    const auto first = m_shop->importRefusals(write(u"a.csv"_s, "Phone\n0988777666\n"),
                                              {MessageChannel::Sms}, noon(), m_control);
    const auto second = m_shop->importRefusals(write(u"b.csv"_s, "Phone\n0988777666\n0988777555\n"),
                                               {MessageChannel::Sms}, noon(), m_control);
    QVERIFY(first && second);
    QCOMPARE(second->rowsOfStrangers, 2);
    QCOMPARE(refusalsOutside(*m_shop).size(), 2);
    QVERIFY(m_shop->takeAnswersBack(first->file, m_control)->done);
    QCOMPARE(refusalsOutside(*m_shop).size(), 2); // the second list says so, too
    QVERIFY(m_shop->takeAnswersBack(second->file, m_control)->done);
    QCOMPARE(refusalsOutside(*m_shop), QSet<QString>());
    QCOMPARE(m_shop->takeAnswersBack(second->file, m_control).error().code,
             ErrorCode::UnknownImport);
}

void TstAnswers::aRefusalThatWasKnownBeforeIsNotTakenBack()
{
    const QString stop = write(u"a.csv"_s, "Phone\n0988777666\n");
    const QString backup = m_folder->filePath(u"before.khachquen"_s);
    QVERIFY(m_shop->backup(backup, Existing::Refuse, m_control));
    QVERIFY(m_shop->importRefusals(stop, {MessageChannel::Sms}, noon(), m_control));
    const QString path = m_shop->path();
    m_shop.reset();
    QVERIFY(Shop::restore(backup, path, m_control));
    m_shop = std::move(*Shop::open(path));
    const QSet<QString> known = refusalsOutside(*m_shop);
    QCOMPARE(known.size(), 1);
    const auto again = m_shop->importRefusals(stop, {MessageChannel::Sms}, noon(), m_control);
    QVERIFY(m_shop->takeAnswersBack(again->file, m_control)->done);
    QCOMPARE(refusalsOutside(*m_shop), known);
}

void TstAnswers::answersAreTakenBackInWhateverOrder()
{
    ExportRequest asked = request();
    asked.ledger = Ledger::Record;
    const auto sent = run(asked);
    const auto take = [&](const QString &name, const QByteArray &note, int day) {
        const auto report = m_shop->importAnswers(
            sent->campaign, write(name, "Phone,Notes\n0912345601," + note + "\n"),
            noon().addDays(day), m_control);
        return report ? report->file : 0;
    };
    const auto notes = [&] {
        QStringList all;
        const auto answers = m_shop->campaignAnswers(sent->campaign);
        for (const CampaignAnswer &answer : *answers)
            all.append(answer.note);
        return all;
    };
    const std::int64_t one = take(u"1.csv"_s, "one", 0);
    const std::int64_t two = take(u"2.csv"_s, "two", 1);
    const std::int64_t three = take(u"3.csv"_s, "three", 2);
    QCOMPARE(notes(), QStringList{u"three"_s});
    QVERIFY(m_shop->takeAnswersBack(two, m_control)->done);
    QCOMPARE(notes(), QStringList{u"three"_s});
    QVERIFY(m_shop->takeAnswersBack(three, m_control)->done);
    QCOMPARE(notes(), QStringList{u"one"_s});
    QVERIFY(m_shop->takeAnswersBack(one, m_control)->done);
    QCOMPARE(notes(), QStringList());
}

void TstAnswers::filesOfAnswersAreListed()
{
    ExportRequest asked = request();
    asked.ledger = Ledger::Record;
    const auto sent = run(asked);
    const QByteArray said = "Phone,Status\n0912345601,Delivered\n0912345602,Opted out\n"
                            "0988777666,Opted out\n";
    QVERIFY(m_shop->importAnswers(sent->campaign, write(u"r.csv"_s, said), noon(), m_control));
    QVERIFY(m_shop->importRefusals(write(u"stop.csv"_s, "Phone\n0912345603\n"),
                                   {MessageChannel::Sms}, noon(), m_control));
    // What says nothing leaves nothing.
    QVERIFY(m_shop->importAnswers(sent->campaign, write(u"e.csv"_s, "Phone,Status\n0912345601,\n"),
                                  noon(), m_control));
    const auto files = m_shop->answerFiles(sent->campaign);
    QCOMPARE(files->size(), std::size_t{1});
    const AnswerFileRecord &file = files->front();
    QCOMPARE(file.file, u"r.csv"_s);
    QCOMPARE(file.takenAt, noon());
    QCOMPARE(file.rows, 3);
    QCOMPARE(file.matched, 2);
    QCOMPARE(file.refused, 1);
    QCOMPARE(file.strangers, 1);
    QCOMPARE(m_shop->answerFiles(0)->size(), std::size_t{1});
    QCOMPARE(m_shop->answerFiles(0)->front().file, u"stop.csv"_s);
    // In a shop that was closed meanwhile.
    const QString path = m_shop->path();
    m_shop.reset();
    m_shop = std::move(*Shop::open(path));
    QVERIFY(m_shop->takeAnswersBack(file.id, m_control)->done);
    QVERIFY(m_shop->campaignAnswers(sent->campaign)->empty());
    QCOMPARE(m_shop->customer({2})->consents.sms, Consent::Unknown);
    QCOMPARE(m_shop->customer({3})->consents.sms, Consent::Refused);
}

void TstAnswers::takingBackARefusalGivesTheConsentOfBefore()
{
    QVERIFY(m_shop->recordConsent({1}, {MessageChannel::Sms, Consent::Granted, u"giấy"_s, {}},
                                  noon(), m_control));
    const auto before = m_shop->personFile({1})->consents;
    // At the very same moment: what was said is told by its step, not by its time.
    const auto report =
        m_shop->importRefusals(write(u"stop.csv"_s, "Phone\n0912345601\n"),
                               {MessageChannel::Sms, MessageChannel::Zalo}, noon(), m_control);
    QCOMPARE(m_shop->customer({1})->consents.sms, Consent::Refused);
    QCOMPARE(m_shop->personFile({1})->consents.size(), std::size_t{3});
    QVERIFY(m_shop->takeAnswersBack(report->file, m_control)->done);
    QCOMPARE(m_shop->customer({1})->consents.sms, Consent::Granted);
    QCOMPARE(m_shop->customer({1})->consents.zalo, Consent::Unknown);
    QCOMPARE(m_shop->personFile({1})->consents, before);
}

void TstAnswers::whoRefusedTwiceRefusesUntilBothAreTakenBack()
{
    const QString stop = write(u"stop.csv"_s, "Phone\n0912345601\n");
    const auto first = m_shop->importRefusals(stop, {MessageChannel::Sms}, noon(), m_control);
    const auto second = m_shop->importRefusals(stop, {MessageChannel::Sms}, noon(), m_control);
    QVERIFY(!m_shop->takeAnswersBack(first->file, m_control)->done); // the second builds on it
    QCOMPARE(m_shop->customer({1})->consents.sms, Consent::Refused);
    QVERIFY(m_shop->takeAnswersBack(second->file, m_control)->done);
    QCOMPARE(m_shop->customer({1})->consents.sms, Consent::Refused);
    QVERIFY(m_shop->takeAnswersBack(first->file, m_control)->done);
    QCOMPARE(m_shop->customer({1})->consents.sms, Consent::Unknown);
}

void TstAnswers::answersAreTakenBack()
{
    ExportRequest asked = request();
    asked.ledger = Ledger::Record;
    const auto sent = run(asked);
    const QString first = write(u"first.csv"_s, "Phone,Status\n0912345601,Delivered\n");
    QVERIFY(m_shop->importAnswers(sent->campaign, first, noon().addDays(-1), m_control));
    const auto before = m_shop->campaignAnswers(sent->campaign);
    const QString second = write(u"second.csv"_s, "Phone,Status\n0912345601,Delivered\n"
                                                  "0912345602,Opted out\n");
    const auto report = m_shop->importAnswers(sent->campaign, second, noon(), m_control);
    QVERIFY(report);
    QCOMPARE(m_shop->customer({2})->consents.sms, Consent::Refused);
    QVERIFY(m_shop->takeAnswersBack(report->file, m_control)->done);
    QCOMPARE(*m_shop->campaignAnswers(sent->campaign), *before);
    QCOMPARE(m_shop->customer({2})->consents.sms, Consent::Unknown);
    QVERIFY(m_shop->personFile({2})->consents.empty());
}

void TstAnswers::listsOfRefusalsAreKnown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("areRefusals");
    QTest::newRow("by its name") << u"Danh sách từ chối nhận tin 11-2026.csv"_s
                                 << QByteArray("SĐT\n0912345601\n") << true;
    QTest::newRow("by its name, in English")
        << u"audience_unsubscribed_x.csv"_s << QByteArray("Email Address\na@thu.vn\n") << true;
    QTest::newRow("by what it says") << u"bao-cao.csv"_s
                                     << QByteArray("SĐT,Trạng thái\n0912345601,Từ chối nhận tin\n"
                                                   "0912345602,Khách chặn tin\n")
                                     << true;
    QTest::newRow("a report") << u"report.csv"_s
                              << QByteArray("Phone,Status\n0912345601,Opted out\n"
                                            "0912345602,Delivered\n")
                              << false;
    QTest::newRow("customers") << u"khach.csv"_s << QByteArray("Tên,SĐT,Email\nLan,0912345601,\n")
                               << false;
    QTest::newRow("nobody in it") << u"unsubscribed.csv"_s << QByteArray("Phone\n") << false;
    QTest::newRow("no people at all")
        << u"tu choi.csv"_s << QByteArray("Hàng,Giá\nÁo,1\n") << false;
}

void TstAnswers::listsOfRefusalsAreKnown()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, file);
    QFETCH(const bool, areRefusals);
    QCOMPARE(m_shop->isListOfRefusals(write(name, file)), areRefusals);
    QVERIFY(!m_shop->isListOfRefusals(m_folder->filePath(u"nowhere.csv"_s)));
}

void TstAnswers::wordsOfSenders_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *word, const char *kind) {
        QTest::newRow(word) << QString::fromUtf8(word) << QString::fromUtf8(kind);
    };
    row("Gửi thành công", "delivered");
    row("Đã gửi", "delivered");
    row("DELIVRD", "delivered");
    row("Delivered", "delivered");
    row("Not delivered", "failed");
    row("UNDELIVERED", "failed");
    row("Không thành công", "failed");
    row("Lỗi: thuê bao khóa", "failed");
    row("Khách chặn tin", "opted_out");
    row("Từ chối nhận tin", "opted_out");
    row("Unsubscribed", "opted_out");
    row("Unsubscribe", "opted_out");
    row("Không nghe máy", "no_answer");
    row("Hẹn gọi lại thứ hai", "call_back");
    row("chanh dây", "");
    row("", "");
}

void TstAnswers::wordsOfSenders()
{
    QFETCH(const QString, word);
    QFETCH(const QString, kind);
    const auto read = readAnswerWord(word);
    QCOMPARE(read ? QString(keyOf(*read)) : QString(), kind);
}

QTEST_GUILESS_MAIN(TstAnswers)
#include "tst_answers.moc"
