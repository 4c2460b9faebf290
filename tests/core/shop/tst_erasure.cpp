#include "core/condition/json.h"
#include "core/shop/shop.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 3, 20);
const QByteArray name("Lê Thị Xuyến Chi");
const QByteArray phone("912999888");
const QByteArray email("xuyen.chi@thu.vn");

QDateTime noon()
{
    return {today, QTime(12, 0)};
}

} // namespace

/// What is left of a person who was erased.
class TstErasure : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_shop.reset(); }

    void noByteOfThePersonIsLeft();
    void noByteIsLeftOfListsAndAnswers();
    void ordersStayAsSalesOfNobody();
    void nextFilesDoNotBringThePersonBack();
    void anOldBackupErasesAgain();
    void othersCanStillBeUndone();
    void unknownCustomersAreRefused();

private:
    ImportReport import(const QString &file, const QByteArray &content, ImportKind kind);
    /// Names of the files beside the shop in which something of the person stands.
    [[nodiscard]] QStringList filesWithThePerson() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Shop> m_shop;
    QByteArray m_people;
    QByteArray m_orders;
};

ImportReport TstErasure::import(const QString &file, const QByteArray &content, ImportKind kind)
{
    QTemporaryDir elsewhere;
    QFile written(elsewhere.filePath(file));
    if (!written.open(QIODevice::WriteOnly))
        return {};
    written.write(content);
    written.close();
    Unwatched control;
    ImportRequest request;
    request.file = written.fileName();
    request.kind = kind;
    const Result<ImportReport> report = m_shop->importFile(request, noon(), control);
    return report ? *report : ImportReport{};
}

void TstErasure::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    Result<std::unique_ptr<Shop>> made = Shop::create(m_folder->filePath(u"a.khachquen"_s), {});
    QVERIFY(made);
    m_shop = std::move(*made);
    m_people = "Mã KH,Tên khách hàng,Số điện thoại,Email,Ghi chú\n"
               "K1," +
               name + ",0" + phone + "," + email + ",gọi " + name + "\n";
    for (int i = 2; i <= 300; ++i) {
        m_people += u"K%1,Khách số %1,0913%2,k%1@thu.vn,\n"_s.arg(i)
                        .arg(i, 6, 10, QLatin1Char('0'))
                        .toUtf8();
    }
    QCOMPARE(import(u"people.csv"_s, m_people, ImportKind::Customers).record.customersAdded, 300);
    m_orders = "Mã đơn hàng,Mã khách hàng,Tên khách hàng,Số điện thoại,Ngày đặt,Tổng tiền\n"
               "D1,K1," +
               name + ",0" + phone +
               ",2026-01-05,150000\n"
               "D2,K2,,,2026-01-06,90000\n";
    QCOMPARE(import(u"orders.csv"_s, m_orders, ImportKind::Orders).record.ordersAdded, 2);
    // The person also stands in the journal, was merged, written to and asked.
    Unwatched control;
    QVERIFY(m_shop->mergeCustomers({1}, {3}, noon(), control));
    CustomerEdits edits;
    edits.fields.push_back({OwnerField::Note, u"khách ruột"_s});
    QVERIFY(m_shop->editCustomers({{1}}, edits, noon(), control));
    QVERIFY(m_shop->recordConsent(
        {1}, {MessageChannel::Sms, Consent::Granted, {}, QString::fromUtf8(name)}, noon(),
        control));
    ExportRequest list;
    list.condition = *readCondition(R"({"version":1,"match":"all","conditions":[]})");
    list.ledger = Ledger::Record;
    list.asOf = today;
    QVERIFY(m_shop->exportList(list, {}, Language::English, noon(), control));
    QVERIFY(m_shop->keepColumns(control, 0));
}

QStringList TstErasure::filesWithThePerson() const
{
    QStringList found;
    const QDir folder(m_folder->path());
    for (const QString &entry : folder.entryList(QDir::Files | QDir::Hidden)) {
        QFile file(folder.filePath(entry));
        if (!file.open(QIODevice::ReadOnly)) {
            found.append(entry + u" cannot be read"_s);
            continue;
        }
        const QByteArray bytes = file.readAll();
        if (bytes.contains(name) || bytes.contains(phone) || bytes.contains(email) ||
            bytes.contains("le thi xuyen chi"))
            found.append(entry);
    }
    return found;
}

void TstErasure::noByteOfThePersonIsLeft()
{
    QVERIFY(!filesWithThePerson().isEmpty());
    Unwatched control;
    const auto before = m_shop->erasureOf({1});
    QVERIFY(before);
    const auto erased = m_shop->erase({1}, today, control);
    QVERIFY(erased);
    QVERIFY(!erased->traces);
    QCOMPARE(erased->rows.orders, before->rows.orders);
    QCOMPARE(erased->rows.orders, 1);
    QVERIFY(erased->rows.journal > 0);
    QVERIFY(m_shop->backup(m_folder->filePath(u"later.khachquen"_s), Existing::Refuse, control));
    QVERIFY(m_shop->snapshot(control));
    QVERIFY(m_shop->keepColumns(control, 0));
    QCOMPARE(filesWithThePerson(), QStringList());
    QVERIFY(m_shop->check(control));
    QVERIFY(!m_shop->customer({1}));
}

void TstErasure::noByteIsLeftOfListsAndAnswers()
{
    Unwatched control;
    const QString person = QString::fromUtf8(name);
    // A round by hand for this person, in words that name her; its message is refused.
    ExportRequest byHand;
    byHand.condition = *readCondition(R"({"version":1,"match":"all","conditions":[)"
                                      R"({"field":"phone","op":"is","value":"0912999888"}]})");
    byHand.channel = MessageChannel::Sms;
    byHand.groupName = person;
    byHand.purpose = u"hỏi thăm "_s + person;
    byHand.recipient = u"Lan, gọi 0912999888"_s;
    byHand.script = u"Dạ chào chị "_s + person;
    byHand.fillsScript = true;
    byHand.delivery = Delivery::ByHand;
    byHand.ledger = Ledger::Record;
    byHand.asOf = today.addDays(1);
    const auto round = m_shop->exportList(byHand, {}, Language::Vietnamese, noon(), control);
    QVERIFY(round);
    QCOMPARE(round->written, 1);
    QVERIFY(m_shop->markHandMessage(round->campaign, {{1}, HandState::Refused, today}, noon(),
                                    control));
    // A list with codes, and what came back.
    ExportRequest list;
    list.condition = *readCondition(R"({"version":1,"match":"all","conditions":[]})");
    list.channel = MessageChannel::Phone;
    list.vouchers.pattern = u"TET-####"_s;
    list.ledger = Ledger::Record;
    list.asOf = today;
    const auto sent = m_shop->exportList(list, {}, Language::Vietnamese, noon(), control);
    QVERIFY(sent);
    QTemporaryDir elsewhere;
    QFile answers(elsewhere.filePath(QString(person + u".csv"_s)));
    QVERIFY(answers.open(QIODevice::WriteOnly));
    answers.write("Phone,Status,Notes\n0" + phone + ",Opted out,hẹn " + name + " qua " + email +
                  "\n");
    answers.close();
    const auto taken = m_shop->importAnswers(sent->campaign, answers.fileName(), noon(), control);
    QVERIFY(taken);
    QCOMPARE(taken->matched, 1);
    QVERIFY(m_shop->importRefusals(answers.fileName(), {MessageChannel::Zalo}, noon(), control));
    QVERIFY(m_shop->setRestricted({1}, true, today, u"theo lời "_s + person));
    QVERIFY(m_shop->addDataRequest({1}, RequestKind::Erasure, today, u"từ "_s + person));
    QVERIFY(!filesWithThePerson().isEmpty());

    const auto erased = m_shop->erase({1}, today, control);
    QVERIFY(erased);
    QVERIFY(!erased->traces);
    QVERIFY(m_shop->backup(m_folder->filePath(u"later.khachquen"_s), Existing::Refuse, control));
    QVERIFY(m_shop->snapshot(control));
    QVERIFY(m_shop->keepColumns(control, 0));
    QCOMPARE(filesWithThePerson(), QStringList());
    QVERIFY(m_shop->check(control));
    // The list to everybody still says what it was.
    QVERIFY(!m_shop->campaign(sent->campaign)->condition.isEmpty());
    QCOMPARE(m_shop->campaign(round->campaign)->script, QString());
}

void TstErasure::ordersStayAsSalesOfNobody()
{
    Unwatched control;
    QVERIFY(m_shop->erase({1}, today, control));
    const auto snapshot = m_shop->snapshot(control);
    QVERIFY(snapshot);
    const auto &walkIns = (*snapshot)->profiles->walkIns();
    QCOMPARE(walkIns.size(), std::size_t{1});
    QCOMPARE(walkIns.front().revenue.minor, 150'000);
    QCOMPARE((*snapshot)->profiles->base().orders().size(), std::size_t{1});
}

void TstErasure::nextFilesDoNotBringThePersonBack()
{
    Unwatched control;
    QVERIFY(m_shop->erase({1}, today, control));
    const ImportReport people = import(u"people.csv"_s, m_people, ImportKind::Customers);
    QCOMPARE(people.rowsOfErased, 2); // the person and who had been merged into them
    QCOMPARE(people.record.rejected, 2);
    QCOMPARE(people.firstRejects.front().reason, RejectReason::ErasedPerson);
    QCOMPARE(people.record.customersAdded, 0);
    const ImportReport orders = import(u"orders.csv"_s, m_orders, ImportKind::Orders);
    QCOMPARE(orders.record.rejected, 0);
    QCOMPARE(orders.record.customersAdded, 0);
    QCOMPARE(filesWithThePerson(), QStringList());
}

void TstErasure::anOldBackupErasesAgain()
{
    Unwatched control;
    QTemporaryDir safe;
    const QString backup = safe.filePath(u"old.khachquen"_s);
    QVERIFY(m_shop->backup(backup, Existing::Refuse, control));
    QVERIFY(m_shop->erase({1}, today, control));
    const QString path = m_shop->path();
    m_shop.reset();
    QVERIFY(Shop::restore(backup, path, control));
    Result<std::unique_ptr<Shop>> opened = Shop::open(path);
    QVERIFY(opened);
    m_shop = std::move(*opened);
    QVERIFY(!m_shop->customer({1}));
    QVERIFY(QFile::remove(path + u".before-restore"_s));
    QCOMPARE(filesWithThePerson(), QStringList());
}

void TstErasure::othersCanStillBeUndone()
{
    Unwatched control;
    CustomerEdits edits;
    edits.fields.push_back({OwnerField::Note, u"mới"_s});
    const auto step = m_shop->editCustomers({{1}, {2}}, edits, noon(), control);
    QVERIFY(step);
    QVERIFY(m_shop->erase({1}, today, control));
    QCOMPARE(*m_shop->undoEdit(*step, control), true);
    QCOMPARE(m_shop->customer({2})->note, QString());
    QVERIFY(!m_shop->customer({1}));
    QVERIFY(m_shop->check(control));
}

void TstErasure::unknownCustomersAreRefused()
{
    Unwatched control;
    QCOMPARE(m_shop->erase({999}, today, control).error().code, ErrorCode::UnknownCustomer);
    QVERIFY(!QFile::exists(m_shop->path() + u".erased"_s));
}

QTEST_GUILESS_MAIN(TstErasure)
#include "tst_erasure.moc"
