#include "core/campaign/answer_file.h"
#include "core/condition/json.h"
#include "core/shop/shop.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 3, 20);

QDateTime noon()
{
    return {today, QTime(12, 0)};
}

Condition read(const QByteArray &json)
{
    const Result<Condition> condition = readCondition(json);
    if (!condition)
        qFatal("a condition of the test is broken");
    return *condition;
}

} // namespace

/// Texts and codes of lists, messages sent by hand, and answers that come back.
class TstListMessages : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_shop.reset(); }

    void eachPersonGetsTheirText();
    void whatNobodyKnowsIsAskedForBefore();
    void whoCannotBeWrittenToLikeThatIsLeftOut();
    void longTextsCostByTheirParts();
    void everyPersonGetsACodeOfTheirOwn();
    void tooFewCodesStopTheList();
    void peopleBehindTheNumbersAreTold();
    void peopleCanBeChosenOneByOne();
    void columnsCanBeChosen();
    void aFileThatCannotBeWrittenLeavesNoRecord();
    void aRemovedCampaignComesBack();
    void byHandOnlyWhatWasSentCounts();
    void byHandARefusalIsKept();
    void byHandNobodyIsShownWhoRefusedSince();
    void erasureTakesCodesAndAnswersAlong();
    void answersComeBack_data();
    void answersComeBack();
    void aReportRefusesForItsPeople();
    void aReportRefusesForOthersToo();
    void aListOfRefusalsIsTakenBackAsOne();
    void undoTakesAlongWhatWasSaid();
    void strangersWhoRefuseAreRemembered_data();
    void strangersWhoRefuseAreRemembered();
    void answersAreTakenBack();
    void aCallSheetIsPrinted();
    void wordsOfSenders_data();
    void wordsOfSenders();

private:
    [[nodiscard]] ExportRequest request() const;
    [[nodiscard]] Result<ExportReport> run(const ExportRequest &request);
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] std::int64_t count(const QByteArray &json);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Shop> m_shop;
    Unwatched m_control;
};

QString TstListMessages::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("a file of the test cannot be written");
    return file.fileName();
}

void TstListMessages::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    ShopSettings settings;
    settings.name = u"Tiệm Sen"_s;
    settings.hotline = u"0901234567"_s;
    Result<std::unique_ptr<Shop>> made =
        Shop::create(m_folder->filePath(u"a.khachquen"_s), settings);
    QVERIFY(made);
    m_shop = std::move(*made);
    ImportRequest people;
    people.file = write(u"people.csv"_s, "Mã KH,Tên khách hàng,Số điện thoại,Email,Giới tính\n"
                                         "K1,Nguyễn Thị Lan,0912345601,k1@thu.vn,nữ\n"
                                         "K2,Trần Văn Đức,0912345602,k2@thu.vn,nam\n"
                                         "K3,Lê Minh,0912345603,k3@thu.vn,\n"
                                         "K4,Phạm Hoa,0912345604,k4@thu.vn,nữ\n");
    people.kind = ImportKind::Customers;
    QVERIFY(m_shop->importFile(people, noon(), m_control));
    ImportRequest orders;
    orders.file = write(u"orders.csv"_s, "Mã đơn,Mã KH,Ngày mua,Tổng tiền\n"
                                         "D1,K1,2026-03-10,100000\n"
                                         "D2,K2,2026-03-15,200000\n");
    orders.kind = ImportKind::Orders;
    QVERIFY(m_shop->importFile(orders, noon(), m_control));
}

ExportRequest TstListMessages::request() const
{
    ExportRequest request;
    request.condition = everyone();
    request.channel = MessageChannel::Sms;
    request.format = ListFormat::Sms;
    request.asOf = today;
    request.seed = 7;
    request.file = m_folder->filePath(u"list.csv"_s);
    request.fillsScript = true;
    request.style = MessageStyle::PlainVietnamese;
    request.script = u"{ten_shop} chao {xung_ho} {ten}"_s;
    return request;
}

Result<ExportReport> TstListMessages::run(const ExportRequest &request)
{
    return m_shop->exportList(request, {}, Language::English, noon(), m_control);
}

std::int64_t TstListMessages::count(const QByteArray &json)
{
    const auto snapshot = m_shop->snapshot(m_control);
    if (!snapshot)
        return -1;
    const auto members = evaluate(read(json), (*snapshot)->at(today), m_control);
    return members ? members->count() : -1;
}

void TstListMessages::eachPersonGetsTheirText()
{
    const auto report = run(request());
    QVERIFY(report);
    QCOMPARE(report->written, 4);
    QCOMPARE(report->exampleName, u"Nguyễn Thị Lan"_s);
    QCOMPARE(report->example, u"Tiem Sen chao chi Lan"_s);
    QFile file(m_folder->filePath(u"list.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s);
    QCOMPARE(lines[0], u"phone,message,parts"_s);
    QCOMPARE(lines[1], u"84912345601,Tiem Sen chao chi Lan,1"_s);
    QCOMPARE(lines[2], u"84912345602,Tiem Sen chao anh Duc,1"_s);
    QCOMPARE(lines[3], u"84912345603,Tiem Sen chao anh/chi Minh,1"_s);
}

void TstListMessages::whatNobodyKnowsIsAskedForBefore()
{
    ExportRequest asked = request();
    asked.script = u"{ten} oi, {uu_dai} den het {han}"_s;
    asked.file.clear();
    const auto preview = run(asked);
    QVERIFY(preview);
    QCOMPARE(preview->unfilled,
             (std::vector<Placeholder>{Placeholder::Offer, Placeholder::LastDay}));
    asked.file = m_folder->filePath(u"list.csv"_s);
    const auto refused = run(asked);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::UnfilledMessage);
    QVERIFY(!QFileInfo::exists(asked.file));
    asked.values = {{Placeholder::Offer, u"giảm 10%"_s}, {Placeholder::LastDay, u"30/11"_s}};
    const auto written = run(asked);
    QVERIFY(written);
    QCOMPARE(written->example, u"Lan oi, giam 10% den het 30/11"_s);
    asked.script = u"{ten} oi {gia}"_s;
    QCOMPARE(run(asked).error().code, ErrorCode::UnknownPlaceholder);
}

void TstListMessages::whoCannotBeWrittenToLikeThatIsLeftOut()
{
    ExportRequest asked = request();
    asked.script = u"{ten} oi, da {so_ngay} ngay chua ghe"_s;
    const auto report = run(asked);
    QVERIFY(report);
    QCOMPARE(report->written, 2);
    QCOMPARE(report->excluded.at(ExclusionReason::TextIncomplete), 2);
    QCOMPARE(report->example, u"Lan oi, da 10 ngay chua ghe"_s);
}

void TstListMessages::longTextsCostByTheirParts()
{
    ExportRequest asked = request();
    const auto single = run(asked);
    asked.script = QString(150, u'a'); // 122 fit one part beside the label of advertising
    const auto two = run(asked);
    QVERIFY(single && two);
    QCOMPARE(single->messageParts, 4);
    QCOMPARE(two->messageParts, 8);
    QCOMPARE(two->cost.minor, 2 * single->cost.minor);
    QCOMPARE(two->costOfAll.minor, 2 * single->costOfAll.minor);
    asked.use = MessageUse::Care; // without the label
    QCOMPARE(run(asked)->messageParts, 4);
    asked.script = u"Chị "_s + QString(67, u'a'); // a tone mark leaves 70
    QCOMPARE(run(asked)->messageParts, 8);
}

void TstListMessages::everyPersonGetsACodeOfTheirOwn()
{
    ExportRequest asked = request();
    asked.script = u"{ten} dung ma {ma}"_s;
    asked.vouchers.given = {u"A1"_s, u"A1"_s, u" "_s, u"A2"_s, u"A3"_s, u"A4"_s, u"A5"_s};
    asked.ledger = Ledger::Record;
    const auto report = run(asked);
    QVERIFY(report);
    QFile file(asked.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString content = QString::fromUtf8(file.readAll());
    QVERIFY2(content.contains(u"84912345601,A1,Lan dung ma A1,1"_s), qPrintable(content));
    QVERIFY2(content.contains(u"84912345604,A4,Hoa dung ma A4,1"_s), qPrintable(content));
    const auto people = m_shop->campaignPeople(report->campaign);
    QVERIFY(people);
    QCOMPARE(people->codes, (QStringList{u"A1"_s, u"A2"_s, u"A3"_s, u"A4"_s}));

    asked.vouchers = {{}, u"TET-####"_s};
    const auto madeUp = run(asked);
    QVERIFY(madeUp);
    const QStringList codes = m_shop->campaignPeople(madeUp->campaign)->codes;
    QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), 4);
    static const QRegularExpression form(u"^TET-[2-9A-HJKMNP-Z]{4}$"_s);
    for (const QString &code : codes)
        QVERIFY2(form.match(code).hasMatch(), qPrintable(code));
    QCOMPARE(m_shop->campaignPeople(run(asked)->campaign)->codes, codes); // the seed's
}

void TstListMessages::tooFewCodesStopTheList()
{
    ExportRequest asked = request();
    asked.vouchers.given = {u"A1"_s, u"A2"_s};
    asked.file.clear();
    QCOMPARE(run(asked)->codesMissing, 2);
    asked.file = m_folder->filePath(u"list.csv"_s);
    const auto refused = run(asked);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::TooFewCodes);
    QVERIFY(!QFileInfo::exists(asked.file));
    asked.vouchers = {{}, u"TET-#"_s}; // 31 codes, of which three may be given
    QCOMPARE(run(asked).error().code, ErrorCode::TooFewCodes);
}

void TstListMessages::peopleBehindTheNumbersAreTold()
{
    QVERIFY(m_shop->recordConsent({2}, {MessageChannel::Sms, Consent::Refused, {}, {}}, noon(),
                                  m_control));
    ExportRequest asked = request();
    asked.holdoutPercent = 34;
    const auto report = run(asked);
    const auto people = m_shop->peopleOfList(asked, m_control);
    QVERIFY(report && people);
    QCOMPARE(people->excluded.at(ExclusionReason::OptedOut), std::vector<CustomerId>{{2}});
    QCOMPARE(people->written.size(), std::size_t(report->written));
    QCOMPARE(people->heldOut.size(), std::size_t(report->heldOut));
    QCOMPARE(report->heldOut, 1);
}

void TstListMessages::peopleCanBeChosenOneByOne()
{
    ExportRequest asked = request();
    asked.chosen = {{3}, {1}, {99}};
    asked.ledger = Ledger::Record;
    const auto report = run(asked);
    QVERIFY(report);
    QCOMPARE(report->members, 2);
    QCOMPARE(m_shop->campaignPeople(report->campaign)->written,
             (std::vector<CustomerId>{{1}, {3}}));
    QCOMPARE(m_shop->campaign(report->campaign)->condition, QString());
}

void TstListMessages::columnsCanBeChosen()
{
    ExportRequest asked = request();
    asked.format = ListFormat::Csv;
    asked.fillsScript = false;
    asked.columns = {PeopleColumn::Code, PeopleColumn::Name};
    ListHeaders headers;
    headers.name = u"Name"_s;
    headers.code = u"Code"_s;
    QVERIFY(m_shop->exportList(asked, headers, Language::English, noon(), m_control));
    QFile file(asked.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Code,Name\r\nK1,Nguyễn Thị Lan\r\n"));
}

void TstListMessages::aFileThatCannotBeWrittenLeavesNoRecord()
{
    ExportRequest asked = request();
    asked.ledger = Ledger::Record;
    asked.file = m_folder->filePath(u"nowhere/list.csv"_s);
    QVERIFY(!run(asked));
    QVERIFY(m_shop->exports()->empty());
    QVERIFY(m_shop->campaigns()->empty());
    // A folder of that name can be opened for nothing, but the temporary file beside it can.
    QVERIFY(QDir(m_folder->path()).mkdir(u"taken.csv"_s));
    asked.file = m_folder->filePath(u"taken.csv"_s);
    QVERIFY(!run(asked));
    QVERIFY(m_shop->exports()->empty());
    QVERIFY(m_shop->campaigns()->empty());
}

void TstListMessages::aRemovedCampaignComesBack()
{
    ExportRequest asked = request();
    asked.ledger = Ledger::Record;
    const auto sent = run(asked);
    QVERIFY(sent);
    const QByteArray once =
        R"({"version":1,"match":"all","conditions":[{"contacts":"count","op":"equals","value":1}]})";
    QCOMPARE(count(once), 4);
    QVERIFY(m_shop->removeCampaign(sent->campaign));
    QCOMPARE(count(once), 0);
    QVERIFY(m_shop->campaigns()->empty());
    QVERIFY(m_shop->bringCampaignBack(sent->campaign));
    QCOMPARE(count(once), 4);
    QCOMPARE(m_shop->campaigns()->size(), std::size_t{1});
    QCOMPARE(m_shop->bringCampaignBack(sent->campaign).error().code, ErrorCode::UnknownCampaign);
}

void TstListMessages::byHandOnlyWhatWasSentCounts()
{
    ExportRequest asked = request();
    asked.channel = MessageChannel::Zalo;
    asked.style = MessageStyle::Vietnamese;
    asked.script = u"{ten_shop} chào {xung_ho} {ten}, tặng {uu_dai}"_s;
    asked.values = {{Placeholder::Offer, u"quà"_s}};
    asked.delivery = Delivery::ByHand;
    asked.ledger = Ledger::Record;
    asked.file.clear();
    const auto begun = run(asked);
    QVERIFY(begun);
    const QByteArray once =
        R"({"version":1,"match":"all","conditions":[{"contacts":"count","op":"equals","value":1}]})";
    QCOMPARE(count(once), 0);
    const auto round = m_shop->handRound(begun->campaign, today, m_control);
    QVERIFY(round);
    QCOMPARE(round->people.size(), std::size_t{4});
    QCOMPARE(round->people[0].text, u"Tiệm Sen chào chị Lan, tặng quà"_s);
    QCOMPARE(round->people[0].address, u"+84912345601"_s);
    QCOMPARE(round->people[0].state, HandState::Waiting);
    QVERIFY(
        m_shop->markHandMessage(begun->campaign, {{1}, HandState::Sent, today}, noon(), m_control));
    QVERIFY(m_shop->markHandMessage(begun->campaign, {{2}, HandState::Later, today}, noon(),
                                    m_control));
    QCOMPARE(count(once), 1);
    const auto progress = m_shop->handProgress();
    QCOMPARE(progress->size(), std::size_t{1});
    QCOMPARE(progress->front().open, 3);
    QCOMPARE(progress->front().sent, 1);
    // It goes on where it stopped, also in a file that was closed.
    const QString path = m_shop->path();
    m_shop.reset();
    m_shop = std::move(*Shop::open(path));
    const auto tomorrow = m_shop->handRound(begun->campaign, today.addDays(1), m_control);
    QCOMPARE(tomorrow->people[0].state, HandState::Sent);
    QCOMPARE(tomorrow->people[1].state, HandState::Later);
    QCOMPARE(tomorrow->people[2].state, HandState::Waiting);
    QCOMPARE(
        m_shop->markHandMessage(begun->campaign, {{99}, HandState::Sent, today}, noon(), m_control)
            .error()
            .code,
        ErrorCode::UnknownCampaign);
}

void TstListMessages::byHandARefusalIsKept()
{
    ExportRequest asked = request();
    asked.delivery = Delivery::ByHand;
    asked.ledger = Ledger::Record;
    asked.file.clear();
    const auto begun = run(asked);
    QVERIFY(begun);
    const auto step = m_shop->markHandMessage(begun->campaign, {{3}, HandState::Refused, today},
                                              noon(), m_control);
    QVERIFY(step && step->value != 0);
    QCOMPARE(m_shop->customer({3})->consents.sms, Consent::Refused);
    QVERIFY(m_shop->undoEdit(*step, m_control).value());
    QCOMPARE(m_shop->customer({3})->consents.sms, Consent::Unknown);
}

void TstListMessages::byHandNobodyIsShownWhoRefusedSince()
{
    ExportRequest asked = request();
    asked.delivery = Delivery::ByHand;
    asked.ledger = Ledger::Record;
    asked.file.clear();
    const auto begun = run(asked);
    QVERIFY(m_shop->recordConsent({1}, {MessageChannel::Sms, Consent::Refused, {}, {}}, noon(),
                                  m_control));
    QVERIFY(m_shop->setRestricted({2}, true, today, {}));
    QVERIFY(m_shop->erase({4}, today, m_control));
    const auto round = m_shop->handRound(begun->campaign, today, m_control);
    QVERIFY(round);
    QCOMPARE(round->people.size(), std::size_t{3}); // an erased person leaves no line
    QCOMPARE(round->people[0].obstacle, std::optional(ExclusionReason::OptedOut));
    QCOMPARE(round->people[1].obstacle, std::optional(ExclusionReason::Restricted));
    QVERIFY(!round->people[2].obstacle);
}

void TstListMessages::erasureTakesCodesAndAnswersAlong()
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

void TstListMessages::answersComeBack_data()
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

void TstListMessages::answersComeBack()
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

void TstListMessages::aReportRefusesForItsPeople()
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

void TstListMessages::aReportRefusesForOthersToo()
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

void TstListMessages::aListOfRefusalsIsTakenBackAsOne()
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

void TstListMessages::undoTakesAlongWhatWasSaid()
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

void TstListMessages::strangersWhoRefuseAreRemembered_data()
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

void TstListMessages::strangersWhoRefuseAreRemembered()
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
    QVERIFY(m_shop->takeAnswersBack(*report, m_control).value());
    QCOMPARE(m_shop->customer({1})->consents.sms, Consent::Unknown);
    QVERIFY(m_shop->importFile(later, noon(), m_control));
    QVERIFY(m_shop->customer({5})->consents.sms != Consent::Refused);
}

void TstListMessages::answersAreTakenBack()
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
    QVERIFY(m_shop->takeAnswersBack(*report, m_control).value());
    QCOMPARE(*m_shop->campaignAnswers(sent->campaign), *before);
    QCOMPARE(m_shop->customer({2})->consents.sms, Consent::Unknown);
    QVERIFY(m_shop->personFile({2})->consents.empty());
}

void TstListMessages::aCallSheetIsPrinted()
{
    ExportRequest asked = request();
    asked.channel = MessageChannel::Phone;
    asked.format = ListFormat::CallPaper;
    asked.groupName = u"Khách quen"_s;
    asked.purpose = u"hỏi thăm"_s;
    asked.file = m_folder->filePath(u"calls.pdf"_s);
    PrintedList printed;
    asked.printer = [&](const PrintedList &list, QIODevice &target) {
        printed = list;
        target.write("pages");
        return Result<void>();
    };
    ListHeaders headers;
    headers.callSheet = u"Phiếu gọi khách"_s;
    const auto report = m_shop->exportList(asked, headers, Language::Vietnamese, noon(), m_control);
    QVERIFY(report);
    QCOMPARE(printed.title, u"Phiếu gọi khách: Khách quen"_s);
    QVERIFY2(printed.note.endsWith(u"2026 · hỏi thăm"_s), qPrintable(printed.note));
    QCOMPARE(qint64(printed.rows.size()), report->written);
    QVERIFY(printed.rows.front().contains(u"Tiem Sen chao chi Lan"_s));
    QFile file(asked.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("pages"));
    // A printer that fails leaves what was there.
    asked.printer = [](const PrintedList &, QIODevice &) {
        return Result<void>(Error{ErrorCode::FileUnwritable, {}, {}, {}});
    };
    QVERIFY(!m_shop->exportList(asked, headers, Language::Vietnamese, noon(), m_control));
    file.seek(0);
    QCOMPARE(file.readAll(), QByteArray("pages"));
}

void TstListMessages::wordsOfSenders_data()
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

void TstListMessages::wordsOfSenders()
{
    QFETCH(const QString, word);
    QFETCH(const QString, kind);
    const auto read = readAnswerWord(word);
    QCOMPARE(read ? QString(keyOf(*read)) : QString(), kind);
}

QTEST_GUILESS_MAIN(TstListMessages)
#include "tst_list_messages.moc"
