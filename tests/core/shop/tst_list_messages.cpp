#include "core/shop/care_groups.h"
#include "core/shop/plan_preview.h"
#include "list_shop_test.h"

#include <QDir>
#include <QFileInfo>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

/// Texts and codes of lists, who is on them, and their records.
class TstListMessages : public ListShopTest {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_shop.reset(); }

    void eachPersonGetsTheirText();
    void whatNobodyKnowsIsAskedForBefore();
    void textsAskForOwnAttributes();
    void whoCannotBeWrittenToLikeThatIsLeftOut();
    void longTextsCostByTheirParts();
    void everyPersonGetsACodeOfTheirOwn();
    void tooFewCodesStopTheList();
    void peopleBehindTheNumbersAreTold();
    void peopleCanBeChosenOneByOne();
    void columnsCanBeChosen();
    void aFileThatCannotBeWrittenLeavesNoRecord();
    void aRemovedCampaignComesBack();
    void aCallSheetIsPrinted();
};

void TstListMessages::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    openShop();
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

void TstListMessages::textsAskForOwnAttributes()
{
    QVERIFY(m_shop->defineAttribute(u"Ngày hẹn"_s, AttributeType::Date, {}));
    CustomerEdits edits;
    edits.attributes.push_back({u"Ngày hẹn"_s, u"2026-04-30"_s});
    QVERIFY(m_shop->editCustomers({{2}}, edits, noon(), m_control));
    ExportRequest asked = request();
    asked.script = u"{ten} oi, hen {ngay_hen}"_s;
    const auto report = run(asked);
    QVERIFY(report);
    QCOMPARE(report->written, 1); // nobody else has it, and no text leaves unfilled
    QCOMPARE(report->example, u"Duc oi, hen 30/04/2026"_s);
    asked.script = u"{ten} oi, hen {ngay_khac}"_s;
    QCOMPARE(run(asked).error().code, ErrorCode::UnknownPlaceholder);

    // A care plan may ask for it as well, shows it filled, and follows another name.
    const GroupRef loyal{GroupKind::Tier, u"loyal"_s};
    QVERIFY(m_shop->changePlan(loyal, {{PlanField::Zalo, u"Hẹn {ngay_hen} nhé"_s}}));
    const auto zaloFor = [&](CustomerId customer) {
        const auto snapshot = m_shop->snapshot(m_control).value();
        const CarePlan plan = planOf(loyal, *snapshot, Language::Vietnamese).value();
        return previewPlan(plan, customer, *snapshot, today).value().zalo.message.text;
    };
    QCOMPARE(zaloFor({2}), u"Hẹn 30/04/2026 nhé"_s);
    QCOMPARE(zaloFor({1}), u"Hẹn {ngay_hen} nhé"_s);
    const auto step = m_shop->renameAttribute(u"Ngày hẹn"_s, u"Ngày ghé"_s, noon(), m_control);
    QVERIFY(step);
    QCOMPARE(zaloFor({2}), u"Hẹn 30/04/2026 nhé"_s);
    QCOMPARE(zaloFor({1}), u"Hẹn {ngay_ghe} nhé"_s);
    QVERIFY(m_shop->undoEdit(*step, m_control).value());
    QCOMPARE(zaloFor({1}), u"Hẹn {ngay_hen} nhé"_s);
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
    QCOMPARE(report->members, 3);
    QCOMPARE(report->excluded.at(ExclusionReason::Gone), 1); // nobody has this number any more
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

QTEST_GUILESS_MAIN(TstListMessages)
#include "tst_list_messages.moc"
