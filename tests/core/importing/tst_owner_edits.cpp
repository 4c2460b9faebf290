#include "core/importing/edit_customers.h"
#include "core/importing/same_person.h"
#include "core/importing/undo_import.h"
#include "core/store/attributes_store.h"
#include "core/store/customers_store.h"
#include "core/store/fact_sources.h"
#include "core/store/sources_store.h"
#include "shop_dump.h"
#include "test_imports.h"

#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

const QDateTime noon(QDate(2026, 11, 25), QTime(12, 0));

CustomerEdits set(OwnerField field, const QString &text)
{
    CustomerEdits edits;
    edits.fields.push_back({field, text});
    return edits;
}

CustomerEdits untag(const QString &tag)
{
    CustomerEdits edits;
    edits.removeTags = QStringList{tag};
    return edits;
}

} // namespace

class TstOwnerEdits : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsAsAFileDoes_data();
    void readsAsAFileDoes();
    void refusesWithAReason_data();
    void refusesWithAReason();
    void noFileChangesWhatTheOwnerWrote_data();
    void noFileChangesWhatTheOwnerWrote();
    void thePreferredSourceDoesNotEither();
    void aDryRunCountsItAsUnchanged();
    void aPhoneTakenAwayStillTellsFilesWhoIsMeant();
    void aPhoneOfAnotherIsRefused();
    void whatOnlyFilesKnowMayBeGivenAway();
    void attributesAndChoices();
    void manyAtOnceAllOrNone();
    void mergedByHandTheOwnersWordWins();
    void mergedByAFileTheOwnersWordWins();
    void afterUndoFilesMayChangeItAgain();
    void whatIsBuiltOnStays();
    void whatIsBuiltOnGoesWithIt();
    void factsKnowTheirSource();
    void undoneSeriesLeaveNothing();
    void whatStaysIsAsIfTheRestHadNeverBeen();

private:
    Result<StepId> edit(TestImports &shop, std::vector<CustomerId> ids, const CustomerEdits &edits)
    {
        return editCustomers(shop.db(), ids, edits, {}, noon, m_control);
    }
    Unwatched m_control;
};

void TstOwnerEdits::readsAsAFileDoes_data()
{
    QTest::addColumn<OwnerField>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("dumped");
    const auto row = [](const char *name, OwnerField field, const QString &text,
                        const QString &dumped) { QTest::newRow(name) << field << text << dumped; };
    row("name", OwnerField::Name, u"  Lan   Anh "_s, u"1 Lan Anh "_s);
    row("phone", OwnerField::Phone, u"0912.345.678"_s, u"phone +84912345678"_s);
    row("phone before 2018", OwnerField::Phone, u"0123 456 7891"_s, u"phone +84"_s);
    row("two phones", OwnerField::Phone, u"0912345678, 0987654321"_s,
        u"phone +84912345678 · phone +84987654321"_s);
    row("e-mail", OwnerField::Email, u" Lan@Gmail.com"_s, u"email lan@gmail.com"_s);
    row("birthday", OwnerField::Birthday, u"2/1/1990"_s, u"born 1990-1-2"_s);
    row("birthday without year", OwnerField::Birthday, u"2/1"_s, u"born 0-1-2"_s);
    row("gender", OwnerField::Gender, u"nữ"_s, u"gender female"_s);
    row("area", OwnerField::Area, u"Hà Nội"_s, u"area Hà Nội"_s);
    row("address", OwnerField::Address, u"5 Hàng Bài"_s, u"address 5 Hàng Bài"_s);
    row("note", OwnerField::Note, u"dị ứng đậu phộng"_s, u"note dị ứng đậu phộng"_s);
    row("day of registration", OwnerField::RegisteredOn, u"2026-03-04"_s,
        u"registered 2026-03-04"_s);
    row("consent", OwnerField::ConsentZalo, u"đồng ý"_s, u"zalo granted"_s);
    row("consent by its key", OwnerField::ConsentSms, u"refused"_s, u"sms refused"_s);
    row("do not contact", OwnerField::DoNotContact, u"có"_s, u"do-not-contact yes"_s);
}

void TstOwnerEdits::readsAsAFileDoes()
{
    QFETCH(const OwnerField, field);
    QFETCH(const QString, text);
    QFETCH(const QString, dumped);
    TestImports shop;
    shop.import(customersFile("code,name\nK1,Lan\n"));
    const QString before = shop.dump();
    const Result<StepId> step = edit(shop, {{1}}, set(field, text));
    QVERIFY2(step, step ? "" : qPrintable(step.error().found));
    QVERIFY2(shop.dump().contains(dumped), qPrintable(shop.dump()));
    QCOMPARE(undoEdit(shop.db(), *step, m_control).value(), true);
    QCOMPARE(shop.dump(), before);
}

void TstOwnerEdits::refusesWithAReason_data()
{
    QTest::addColumn<OwnerField>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("no phone") << OwnerField::Phone << u"không có"_s;
    QTest::newRow("too short a phone") << OwnerField::Phone << u"0912"_s;
    QTest::newRow("one phone of two") << OwnerField::Phone << u"0912345678, 0912"_s;
    QTest::newRow("a placeholder") << OwnerField::Phone << u"0000000000"_s;
    QTest::newRow("no e-mail") << OwnerField::Email << u"lan at gmail"_s;
    QTest::newRow("a day that is none") << OwnerField::Birthday << u"31/02/1990"_s;
    QTest::newRow("a word for a day") << OwnerField::RegisteredOn << u"hôm qua"_s;
    QTest::newRow("an unknown gender") << OwnerField::Gender << u"abc"_s;
    QTest::newRow("an unknown consent") << OwnerField::ConsentZalo << u"abc"_s;
    QTest::newRow("neither yes nor no") << OwnerField::DoNotContact << u"abc"_s;
    QTest::newRow("a word for a walk-in") << OwnerField::Name << u"Khách lẻ"_s;
}

void TstOwnerEdits::refusesWithAReason()
{
    QFETCH(const OwnerField, field);
    QFETCH(const QString, text);
    TestImports shop;
    shop.import(customersFile("code,name\nK1,Lan\n"));
    const QString before = shop.dump();
    const Result<StepId> refused = edit(shop, {{1}}, set(field, text));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::UnreadableValue);
    QCOMPARE(refused.error().place, QString(keyOf(field)));
    QCOMPARE(refused.error().found, text);
    QCOMPARE(shop.dump(), before);
}

void TstOwnerEdits::noFileChangesWhatTheOwnerWrote_data()
{
    QTest::addColumn<CustomerEdits>("edits");
    QTest::addColumn<QByteArray>("file");
    const auto row = [](const char *name, const CustomerEdits &edits, const QByteArray &file) {
        QTest::newRow(name) << edits << file;
    };
    row("name", set(OwnerField::Name, u"Lan Anh"_s), "code,name\nK1,Hoa\n");
    row("emptied note", set(OwnerField::Note, {}), "code,note\nK1,mới\n");
    row("phone", set(OwnerField::Phone, u"0987654321"_s), "code,phone\nK1,0912345678\n");
    row("no phone", set(OwnerField::Phone, {}), "code,phone\nK1,0912345678\n");
    row("e-mail", set(OwnerField::Email, u"moi@b.vn"_s), "code,email\nK1,lan@b.vn\n");
    row("birthday", set(OwnerField::Birthday, u"1/2/1990"_s), "code,birthday\nK1,3/4/1991\n");
    row("emptied area", set(OwnerField::Area, {}), "code,area\nK1,Hà Nội\n");
    row("consent", set(OwnerField::ConsentZalo, u"granted"_s), "code,consent_zalo\nK1,refused\n");
    row("do not contact", set(OwnerField::DoNotContact, u"no"_s), "code,do_not_contact\nK1,yes\n");
    row("a tag taken away", untag(u"vip"_s), "code,tags\nK1,VIP\n");
}

void TstOwnerEdits::noFileChangesWhatTheOwnerWrote()
{
    QFETCH(const CustomerEdits, edits);
    QFETCH(const QByteArray, file);
    TestImports shop;
    shop.import(customersFile("code,name,phone,email,note,area,tags\n"
                              "K1,Lan,0912345678,lan@b.vn,cũ,Huế,VIP\n"));
    QVERIFY(edit(shop, {{1}}, edits));
    const QString edited = shop.dump();
    const Result<ImportReport> report = shop.reportOf(customersFile(file));
    QVERIFY(report);
    QCOMPARE(report->record.customersAdded, 0);
    QCOMPARE(report->record.customersUpdated, 0);
    QCOMPARE(report->record.accepted, 1);
    QString after = shop.dump();
    after.remove(u" · phone +84912345678(hidden)"_s); // where the file still told who is meant
    after.remove(u" · email lan@b.vn(hidden)"_s);
    QString before = edited;
    before.remove(u" · phone +84912345678(hidden)"_s);
    before.remove(u" · email lan@b.vn(hidden)"_s);
    QCOMPARE(after, before);
}

void TstOwnerEdits::thePreferredSourceDoesNotEither()
{
    TestImports shop;
    shop.import(customersFile("code,name\nK1,Lan\n"));
    const std::vector<StoredSource> sources = listSources(shop.db()).value();
    QVERIFY(preferSource(shop.db(), sources.at(0).id));
    QVERIFY(edit(shop, {{1}}, set(OwnerField::Name, u"Lan Anh"_s)));
    const QString edited = shop.dump();
    shop.import(customersFile("code,name\nK1,Hoa\n"));
    shop.import(ordersFile(
        "order_code,customer_code,customer_name,placed_at,total\nD1,K1,Mai,2026-01-05,1\n"));
    QVERIFY(shop.dump().startsWith(edited));
}

void TstOwnerEdits::aDryRunCountsItAsUnchanged()
{
    TestImports shop;
    shop.import(customersFile("code,name,phone\nK1,Lan,0912345678\n"));
    CustomerEdits edits = set(OwnerField::Name, u"Lan Anh"_s);
    edits.fields.push_back({OwnerField::Phone, u"0987654321"_s});
    QVERIFY(edit(shop, {{1}}, edits));
    ImportRequest request;
    const QTemporaryDir folder;
    request.file = folder.filePath(u"f.csv"_s);
    request.dryRun = true;
    QFile file(request.file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("code,name,phone\nK1,Hoa,0912345679\n");
    file.close();
    const Result<ImportReport> report = importFile(shop.db(), request, {}, noon, m_control);
    QVERIFY(report);
    QCOMPARE(report->record.customersUpdated, 0);
    QCOMPARE(report->record.customersAdded, 0);
    QVERIFY(report->firstChanges.empty());
}

void TstOwnerEdits::aPhoneTakenAwayStillTellsFilesWhoIsMeant()
{
    TestImports shop;
    const TestFile list = customersFile("name,phone\nLan,0912345678\n");
    shop.import(list);
    QVERIFY(edit(shop, {{1}}, set(OwnerField::Phone, u"0987654321"_s)));
    shop.import(list);
    QCOMPARE(shop.dump(), u"1 Lan · phone +84912345678(hidden) · phone +84987654321 · owner 14"
                          " · from default\n"_s);
    const Customer lan = customer(shop.db(), {1}).value().value();
    QCOMPARE(lan.phones.size(), std::size_t{1});
    QCOMPARE(lan.phones[0].number, u"+84987654321"_s);
    QCOMPARE(searchCustomers(shop.db(), u"0912345678"_s, m_control)->size(), std::size_t{0});
    // The owner may want it again.
    QVERIFY(edit(shop, {{1}}, set(OwnerField::Phone, u"0912345678"_s)));
    QCOMPARE(customer(shop.db(), {1})->value().phones.at(0).number, u"+84912345678"_s);
}

void TstOwnerEdits::aPhoneOfAnotherIsRefused()
{
    TestImports shop;
    shop.import(customersFile("code,name,phone,email\nK1,Lan,0912345671,a@b.vn\n"
                              "K2,Hoa,0912345672,b@b.vn\n"));
    const QString before = shop.dump();
    const Error phone = edit(shop, {{1}}, set(OwnerField::Phone, u"0912345672"_s)).error();
    QCOMPARE(phone.code, ErrorCode::IdentityTaken);
    QCOMPARE(phone.place, u"phone"_s);
    QCOMPARE(phone.expected, u"2 Hoa"_s);
    const Error email = edit(shop, {{2}}, set(OwnerField::Email, u"a@b.vn"_s)).error();
    QCOMPARE(email.code, ErrorCode::IdentityTaken);
    QCOMPARE(email.expected, u"1 Lan"_s);
    QCOMPARE(edit(shop, {{1}, {2}}, set(OwnerField::Phone, u"0912345679"_s)).error().code,
             ErrorCode::IdentityTaken);
    QCOMPARE(shop.dump(), before);
}

void TstOwnerEdits::whatOnlyFilesKnowMayBeGivenAway()
{
    TestImports shop;
    shop.import(customersFile("code,name,phone\nK1,Lan,0912345671\nK2,Hoa,\n"));
    QVERIFY(edit(shop, {{1}}, set(OwnerField::Phone, {})));
    const QString before = shop.dump();
    const Result<StepId> given = edit(shop, {{2}}, set(OwnerField::Phone, u"0912345671"_s));
    QVERIFY(given);
    QCOMPARE(shop.dump(), u"1 Lan · code default:K1 · owner 14 · from default\n"
                          "2 Hoa · code default:K2 · phone +84912345671 · owner 14"
                          " · from default\n"_s);
    QCOMPARE(undoEdit(shop.db(), *given, m_control).value(), true);
    QCOMPARE(shop.dump(), before);
}

void TstOwnerEdits::attributesAndChoices()
{
    TestImports shop;
    shop.import(customersFile("code,name\nK1,Lan\n"));
    QVERIFY(declareAttribute(shop.db(), u"Cân nặng"_s, u"number"_s));
    CustomerEdits edits;
    edits.attributes.push_back({u"cân nặng"_s, u"52,5"_s});
    QVERIFY(edit(shop, {{1}}, edits));
    QVERIFY(shop.dump().contains(u"attribute Cân nặng(number)=52.5"_s));
    edits.attributes[0].text = u"nặng"_s;
    QCOMPARE(edit(shop, {{1}}, edits).error().code, ErrorCode::UnreadableValue);
    edits.attributes[0] = {u"Chiều cao"_s, u"1"_s};
    QCOMPARE(edit(shop, {{1}}, edits).error().code, ErrorCode::UnknownAttribute);
    edits.attributes[0] = {u"Cân nặng"_s, {}};
    QVERIFY(edit(shop, {{1}}, edits));
    QVERIFY(!shop.dump().contains(u"52.5"_s));
    QVERIFY(shop.dump().contains(u"owner attribute Cân nặng"_s));
}

void TstOwnerEdits::manyAtOnceAllOrNone()
{
    TestImports shop;
    shop.import(customersFile("code,name,tags\nK1,Lan,A\nK2,Hoa,\nK3,Mai,A\n"));
    const QString before = shop.dump();
    CustomerEdits edits = set(OwnerField::ConsentSms, u"granted"_s);
    edits.addTags = QStringList{u"Quen"_s};
    edits.removeTags = QStringList{u"a"_s, u"không ai có"_s};
    QCOMPARE(edit(shop, {{1}, {9}}, edits).error().code, ErrorCode::UnknownCustomer);
    QCOMPARE(shop.dump(), before);
    QCOMPARE(edit(shop, {{1}}, {}).error().code, ErrorCode::EmptyText);
    const Result<StepId> step = edit(shop, {{1}, {2}}, edits);
    QVERIFY(step);
    QCOMPARE(shop.dump().count(u"tag Quen"_s), 2);
    QCOMPARE(shop.dump().count(u" · tag A"_s), 1);
    QCOMPARE(shop.dump().count(u"sms granted"_s), 2);
    QCOMPARE(undoEdit(shop.db(), *step, m_control).value(), true);
    QCOMPARE(shop.dump(), before);
}

void TstOwnerEdits::mergedByHandTheOwnersWordWins()
{
    TestImports shop;
    shop.import(customersFile("code,name,note,tags\nK1,Lan,cũ,A\nK2,Lan Anh,khác,B\n"));
    CustomerEdits edits = set(OwnerField::Name, u"Nguyễn Lan Anh"_s);
    edits.fields.push_back({OwnerField::Note, {}});
    edits.removeTags = QStringList{u"A"_s};
    QVERIFY(edit(shop, {{2}}, edits));
    const QString before = shop.dump();
    const Result<MergeReport> merged = mergeCustomers(shop.db(), {1}, {2}, noon, m_control);
    QVERIFY(merged);
    QCOMPARE(shop.dump(), u"1 Nguyễn Lan Anh · code default:K1 · code default:K2 · tag B · owner 1"
                          " · owner 5 · owner no tag A · from default\n"_s);
    QCOMPARE(undoEdit(shop.db(), merged->step, m_control).value(), true);
    QCOMPARE(shop.dump(), before);
    QVERIFY(mergeCustomers(shop.db(), {1}, {2}, noon, m_control));
    QCOMPARE(takeCustomersApart(shop.db(), {1}, {}, noon, m_control)->outcome, ApartOutcome::Apart);
    QCOMPARE(shop.dump(), before);
}

void TstOwnerEdits::mergedByAFileTheOwnersWordWins()
{
    TestImports shop;
    shop.import(customersFile("code,name,phone\nK1,Lan,0912345671\nK2,Hoa,0912345672\n"));
    CustomerEdits edits = set(OwnerField::Name, u"Mai"_s);
    edits.fields.push_back({OwnerField::Phone, u"0912345679"_s});
    QVERIFY(edit(shop, {{2}}, edits));
    const QString before = shop.dump();
    const ImportId import = shop.import(customersFile("code,name,phone\nK1,Tú,0912345672\n"));
    QCOMPARE(shop.dump(), u"1 Mai · code default:K1 · code default:K2 · phone +84912345671(hidden)"
                          " · phone +84912345672(hidden) · phone +84912345679 · owner 1 · owner 14"
                          " · from default\n"_s);
    QCOMPARE(shop.undo(import, BuiltUpon::Stay)->outcome, UndoOutcome::Undone);
    QCOMPARE(shop.dump(), before);
}

void TstOwnerEdits::afterUndoFilesMayChangeItAgain()
{
    TestImports shop;
    shop.import(customersFile("code,name\nK1,Lan\n"));
    const Result<StepId> step = edit(shop, {{1}}, set(OwnerField::Name, u"Lan Anh"_s));
    QVERIFY(step);
    QCOMPARE(undoEdit(shop.db(), *step, m_control).value(), true);
    shop.import(customersFile("code,name\nK1,Hoa\n"));
    QCOMPARE(shop.dump(), u"1 Hoa · code default:K1 · from default\n"_s);
}

void TstOwnerEdits::whatIsBuiltOnStays()
{
    TestImports shop;
    shop.import(customersFile("code,name\nK1,Lan\n"));
    const StepId first = edit(shop, {{1}}, set(OwnerField::Name, u"Lan Anh"_s)).value();
    const StepId second = edit(shop, {{1}}, set(OwnerField::Name, u"Lan Chi"_s)).value();
    QCOMPARE(undoEdit(shop.db(), first, m_control).value(), false);
    QCOMPARE(undoEdit(shop.db(), second, m_control).value(), true);
    QCOMPARE(undoEdit(shop.db(), first, m_control).value(), true);
    QCOMPARE(shop.dump(), u"1 Lan · code default:K1 · from default\n"_s);
}

void TstOwnerEdits::whatIsBuiltOnGoesWithIt()
{
    TestImports shop;
    shop.import(customersFile("code,name\nK1,Lan\n"));
    const StepId first = edit(shop, {{1}}, set(OwnerField::Name, u"Lan Anh"_s)).value();
    QVERIFY(edit(shop, {{1}}, set(OwnerField::Name, u"Lan Chi"_s)));
    const Result<UndoReport> stays = undoEdit(shop.db(), first, BuiltUpon::Stay, m_control);
    QVERIFY(stays);
    QCOMPARE(stays->outcome, UndoOutcome::InTheWay);
    QCOMPARE(stays->alsoOthers, 1);
    QCOMPARE(shop.dump(), u"1 Lan Chi · code default:K1 · owner 1 · from default\n"_s);
    const Result<UndoReport> goes = undoEdit(shop.db(), first, BuiltUpon::UndoToo, m_control);
    QVERIFY(goes);
    QCOMPARE(goes->outcome, UndoOutcome::Undone);
    QCOMPARE(shop.dump(), u"1 Lan · code default:K1 · from default\n"_s);
    QCOMPARE(undoEdit(shop.db(), first, BuiltUpon::UndoToo, m_control)->outcome,
             UndoOutcome::NotRecorded);
}

void TstOwnerEdits::factsKnowTheirSource()
{
    TestImports shop;
    shop.import(customersFile("code,name,phone,address\nK1,Lan,0912345678,5 Hàng Bài\n"));
    TestFile other = customersFile("code,name,phone,note\nX1,Lan Anh,0912345678,quen\n");
    other.source = u"Shopee"_s;
    shop.import(other);
    QVERIFY(edit(shop, {{1}}, set(OwnerField::Area, u"Huế"_s)));
    const std::map<OwnerField, FactOrigin> origins = factOrigins(shop.db(), {1}).value();
    QCOMPARE(origins.size(), std::size_t{4});
    QCOMPARE(origins.at(OwnerField::Address).source, SourceId{1});
    QCOMPARE(origins.at(OwnerField::Name).source, SourceId{2});
    QCOMPARE(origins.at(OwnerField::Note).source, SourceId{2});
    QVERIFY(!origins.at(OwnerField::Note).file.isEmpty());
    QVERIFY(origins.at(OwnerField::Note).at.isValid());
    QCOMPARE(origins.at(OwnerField::Area).source, SourceId{}); // the owner's
    QCOMPARE(origins.at(OwnerField::Area).file, QString());
}

namespace {

/// A step of a random series: one of the files, an edit, a merge or taking apart.
class RandomSteps {
public:
    RandomSteps(unsigned seed, int size)
        : m_random(seed)
    {
        for (int i = 0; i < size; ++i)
            m_files.push_back(file(i));
    }

    /// Does one more step; its number, or 0 where it had nothing to do.
    StepId next(TestImports &shop, int index)
    {
        Unwatched control;
        const std::vector<CustomerId> ids = customerIds(shop.db(), control).value();
        const int what = ids.empty() ? 0 : m_random.upTo(5);
        if (what <= 2)
            return {shop.import(m_files.at(static_cast<std::size_t>(index))).value};
        if (what <= 4 || ids.size() < 2) {
            const Result<StepId> step =
                editCustomers(shop.db(), someOf(ids), edits(), {}, noon, control);
            return step ? *step : StepId{};
        }
        const Result<MergeReport> merged =
            mergeCustomers(shop.db(), someOf(ids).front(), someOf(ids).front(), noon, control);
        return merged ? merged->step : StepId{};
    }

private:
    TestFile file(int index)
    {
        const auto kind = static_cast<ImportKind>(m_random.upTo(3));
        const QString source = m_random.upTo(2) == 0 ? u"other"_s : QString();
        return {kind, source, m_random.ofKind(kind),
                QDateTime(QDate(2026, 11, 1).addDays(index), QTime(9, 0))};
    }

    std::vector<CustomerId> someOf(const std::vector<CustomerId> &ids)
    {
        const int last = static_cast<int>(ids.size()) - 1;
        std::vector<CustomerId> some{ids[static_cast<std::size_t>(m_random.upTo(last))]};
        const CustomerId other = ids[static_cast<std::size_t>(m_random.upTo(last))];
        if (m_random.upTo(1) == 0 && other != some.front())
            some.push_back(other);
        return some;
    }

    CustomerEdits edits()
    {
        CustomerEdits edits;
        const QString number = QString::number(m_random.upTo(4));
        switch (m_random.upTo(6)) {
        case 0:
            edits.fields.push_back({OwnerField::Name, u"Ten"_s + number});
            break;
        case 1:
            edits.fields.push_back({OwnerField::Phone, u"091234567"_s + number});
            break;
        case 2:
            edits.fields.push_back({OwnerField::Phone, {}});
            break;
        case 3:
            edits.fields.push_back({OwnerField::Email, u"a"_s + number + u"@b.vn"_s});
            break;
        case 4:
            edits.fields.push_back({OwnerField::Note, {}});
            break;
        case 5:
            edits.removeTags = QStringList{u"t"_s + number};
            break;
        default:
            edits.addTags = QStringList{u"t"_s + number};
        }
        return edits;
    }

    RandomFiles m_random;
    std::vector<TestFile> m_files;
};

} // namespace

void TstOwnerEdits::undoneSeriesLeaveNothing()
{
    int edits = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        TestImports shop;
        RandomSteps steps(seed, 10);
        std::vector<std::pair<StepId, QString>> done; // with the dump before each
        for (int i = 0; i < 10; ++i) {
            const QString before = shop.dump();
            const StepId step = steps.next(shop, i);
            if (step.value != 0)
                done.emplace_back(step, before);
        }
        for (auto last = done.rbegin(); last != done.rend(); ++last) {
            const Result<bool> edited = undoEdit(shop.db(), last->first, m_control);
            QVERIFY2(edited, edited ? "" : qPrintable(edited.error().found));
            edits += *edited ? 1 : 0;
            if (!*edited) {
                const Result<UndoReport> undone = shop.undo({last->first.value}, BuiltUpon::Stay);
                QVERIFY(undone);
                QCOMPARE(undone->outcome, UndoOutcome::Undone);
            }
            QVERIFY2(shop.dump() == last->second,
                     QByteArray("shop " + QByteArray::number(seed) + '\n' +
                                differencesOfDumps(last->second, shop.dump())));
        }
    }
    QVERIFY(edits > 60);
}

/// Taking one import back with all that was built on it leaves what a shop has in which these were
/// never done; ids of new customers apart, which is why the series begins with them.
void TstOwnerEdits::whatStaysIsAsIfTheRestHadNeverBeen()
{
    int alone = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        QByteArray list = "code,name,phone,note,tags\n";
        for (int i = 1; i <= 6; ++i) {
            const QByteArray number = QByteArray::number(i);
            list += "K" + number + ",Ten" + number + ",091234567" + number + ",n,t" + number + '\n';
        }
        RandomFiles random(seed);
        struct Deed {
            CustomerId customer;
            CustomerEdits edits;
            QByteArray file;
        };
        std::vector<Deed> deeds;
        for (int i = 0; i < 6; ++i) {
            const QByteArray number = QByteArray::number(1 + random.upTo(5));
            Deed deed{{number.toLongLong()}, set(OwnerField::Note, QString::number(i)), {}};
            if (random.upTo(1) == 0)
                deed.edits = untag(u"t"_s + QString::fromLatin1(number));
            if (random.upTo(1) == 0)
                deed.file = "code,note,tags\nK" + number + ",file" + QByteArray::number(i) + ",t" +
                            number + '\n';
            deeds.push_back(deed);
        }
        const auto perform = [&](TestImports &shop, const Deed &deed) {
            if (!deed.file.isEmpty())
                return StepId{shop.import(customersFile(deed.file)).value};
            return editCustomers(shop.db(), {deed.customer}, deed.edits, {}, noon, m_control)
                .value();
        };
        TestImports shop;
        shop.import(customersFile(list));
        std::vector<StepId> steps;
        for (const Deed &deed : deeds)
            steps.push_back(perform(shop, deed));
        const std::size_t undone = seed % deeds.size();
        const Result<bool> done = undoEdit(shop.db(), steps[undone], m_control);
        QVERIFY(done);
        if (!*done)
            continue; // an import, or something is built on it
        ++alone;
        TestImports without;
        without.import(customersFile(list));
        for (std::size_t i = 0; i < deeds.size(); ++i) {
            if (i != undone)
                perform(without, deeds[i]);
        }
        QVERIFY2(shop.dump() == without.dump(), differencesOfDumps(without.dump(), shop.dump()));
    }
    QVERIFY(alone > 10);
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstOwnerEdits)
#include "tst_owner_edits.moc"
