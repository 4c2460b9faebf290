#include "tests/support/window_warnings.h"
#include "tests/ui/campaigns/campaigns_desk.h"
#include "ui/campaigns/campaign_words.h"
#include "ui/campaigns/hand_desk.h"

#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>

using namespace kq;
using namespace Qt::StringLiterals;

/// Campaigns after they went out, and messages that are sent by hand.
class TstCampaignPages : public QObject, private CampaignsDesk {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { closeDesk(); }

    void everyListStandsInTheHistory();
    void everyListTellsWhatItWasForAndWhoGotIt();
    void aCampaignTellsWhatItBrought();
    void fewAreToldToBeTooFew();
    void effectsAreSaidInWords_data();
    void effectsAreSaidInWords();
    void beforeItWentOutItBroughtNothing();
    void aCampaignIsTakenBackAndUndone();
    void aReportIsTakenIn();
    void aReportIsTakenBackLater();
    void refusalsAreTakenInBeforeTheFirstList();
    void refusalsAreTakenInAndUndone();
    void oneByOneByClicks();
    void oneByOneKeepsTheFocus();
    void oneByOneTellsWhoIsHeldOut();
    void oneByOneByKeys();
    void oneByOneGoesOnTomorrow();
    void linksOpenThePrograms_data();
    void linksOpenThePrograms();

private:
    ExportReport send(QDate day, double holdout, Delivery delivery,
                      MessageChannel channel = MessageChannel::Zalo);
    void openFirst();
    [[nodiscard]] QString text(const char *label) const;
    [[nodiscard]] QString current() const { return text("handName"); }

    Unwatched m_control;
};

void TstCampaignPages::init()
{
    QTest::failOnWarning(everyWarning());
    prepareShop();
}

ExportReport TstCampaignPages::send(QDate day, double holdout, Delivery delivery,
                                    MessageChannel channel)
{
    ExportRequest request;
    request.condition = everyone();
    request.groupName = u"Everybody"_s;
    request.channel = channel;
    request.asOf = day;
    request.seed = 3;
    request.holdoutPercent = holdout;
    request.ledger = Ledger::Record;
    request.delivery = delivery;
    request.fillsScript = delivery == Delivery::ByHand;
    request.script = u"Hello {ten}"_s;
    request.style = MessageStyle::English;
    const auto report =
        m_shop->exportList(request, {}, Language::English, QDateTime(day, QTime(9, 0)), m_control);
    return report ? *report : ExportReport{};
}

QString TstCampaignPages::text(const char *label) const
{
    return part<QLabel>(label)->text();
}

void TstCampaignPages::openFirst()
{
    openPage();
    auto *table = part<QTableView>("exportsTable");
    QTRY_VERIFY(table->model()->rowCount() > 0);
    table->selectRow(0);
    QTRY_VERIFY(part<QPushButton>("openCampaign")->isEnabled());
    QVERIFY(press("openCampaign"));
}

void TstCampaignPages::everyListStandsInTheHistory()
{
    send(today.addDays(-40), 10, Delivery::ByList);
    send(today, 0, Delivery::ByHand);
    openPage();
    auto *table = part<QTableView>("exportsTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QVERIFY(table->isVisible());
    const QString state = table->model()->index(0, 7).data().toString();
    QVERIFY2(state.startsWith(u"by hand: "_s), qPrintable(state));
}

void TstCampaignPages::everyListTellsWhatItWasForAndWhoGotIt()
{
    ExportRequest request;
    request.condition = everyone();
    request.groupName = u"Everybody"_s;
    request.file = m_folder.filePath(u"list.csv"_s);
    request.purpose = u"Thanks"_s;
    request.recipient = u"Lan at the counter"_s;
    request.asOf = today;
    QVERIFY(m_shop->exportList(request, {}, Language::English, QDateTime(today, QTime(9, 0)),
                               m_control)); // without a campaign and so without a page
    openPage();
    const QAbstractItemModel *rows = part<QTableView>("exportsTable")->model();
    QTRY_COMPARE(rows->rowCount(), 1);
    QCOMPARE(rows->index(0, 7).data().toString(), u"not recorded"_s);
    QCOMPARE(rows->index(0, 8).data().toString(), u"Thanks · Lan at the counter"_s);
}

void TstCampaignPages::aCampaignTellsWhatItBrought()
{
    send(today.addDays(-40), 30, Delivery::ByList);
    openFirst();
    auto *groups = part<QTableView>("campaignGroups");
    QTRY_COMPARE(groups->model()->rowCount(), 2);
    QVERIFY(groups->model()->index(0, 1).data().toInt() >
            groups->model()->index(1, 1).data().toInt());
    QTRY_VERIFY(!text("campaignVerdict").isEmpty());
}

void TstCampaignPages::fewAreToldToBeTooFew()
{
    send(today, 1, Delivery::ByList);
    openFirst();
    QTRY_VERIFY(text("campaignVerdict").contains(u"Too few to tell"_s));
}

void TstCampaignPages::effectsAreSaidInWords_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("high");
    QTest::addColumn<QString>("said");
    QTest::newRow("more") << 1000.0 << 2000.0 << 3000.0
                          << u"you took in about 200,000 ₫ more (with 95% confidence between "
                             "100,000 ₫ and 300,000 ₫). The message cost 5,000 ₫."_s;
    QTest::newRow("nothing proven")
        << -1000.0 << 500.0 << 2000.0 << u"between -1,000 ₫ and +2,000 ₫ a person"_s;
    QTest::newRow("less") << -3000.0 << -2000.0 << -1000.0 << u"by 1,000 ₫ to 3,000 ₫ a person"_s;
}

void TstCampaignPages::effectsAreSaidInWords()
{
    QFETCH(const double, low);
    QFETCH(const double, value);
    QFETCH(const double, high);
    QFETCH(const QString, said);
    CampaignFigures figures;
    figures.contacted.people = 100;
    figures.contacted.orders = 50;
    figures.heldOut.people = 100;
    figures.effect = Effect{{}, {}, {value, low, high}};
    figures.extraRevenue = {static_cast<std::int64_t>(value * 100)};
    const QString sentence =
        effectSentences(figures, {5000}, Formatter(Language::English, u"VND"_s)).join(u' ');
    QString plain = sentence;
    plain.replace(QChar(0x2212), u'-').replace(QChar::Nbsp, u' ');
    QVERIFY2(plain.contains(said), qPrintable(plain));
}

void TstCampaignPages::beforeItWentOutItBroughtNothing()
{
    CampaignFigures figures;
    figures.from = today;
    figures.to = today.addDays(-1); // a past day is looked at
    figures.contacted.people = 100;
    QCOMPARE(effectSentences(figures, {5000}, Formatter(Language::English, u"VND"_s)),
             QStringList{u"On that day the messages had not gone out yet."_s});
}

void TstCampaignPages::aCampaignIsTakenBackAndUndone()
{
    send(today, 0, Delivery::ByList);
    openFirst();
    QTRY_VERIFY(!text("campaignTitle").isEmpty());
    QVERIFY(press("removeCampaign"));
    QTRY_VERIFY(m_shop->campaigns()->empty());
    QTRY_COMPARE(m_told->said.size(), std::size_t{1});
    auto *table = part<QTableView>("exportsTable");
    QTRY_COMPARE(table->model()->index(0, 7).data().toString(), u"not recorded"_s);
    m_told->said.back().action();
    QTRY_COMPARE(m_shop->campaigns()->size(), std::size_t{1});
    QTRY_COMPARE(table->model()->index(0, 7).data().toString(), u"recorded"_s);
}

void TstCampaignPages::aReportIsTakenIn()
{
    const ExportReport sent = send(today, 0, Delivery::ByList);
    const auto people = m_shop->campaignPeople(sent.campaign);
    const auto rows = m_shop->customerRows({people->written[0], people->written[1]});
    QFile file(m_folder.filePath(u"report.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Phone,Status\n" + rows->at(0).phone.toUtf8() + ",Delivered\n" +
               rows->at(1).phone.toUtf8() + ",Opted out\n");
    file.close();
    openFirst();
    QTRY_VERIFY(!text("campaignTitle").isEmpty());
    m_dialogs.filesToOpen = {file.fileName()};
    QVERIFY(press("importAnswers"));
    QTRY_VERIFY(text("campaignAnswers").contains(u"Delivered: 1"_s));
    QVERIFY(text("campaignAnswers").contains(u"Opted out: 1"_s));
    QCOMPARE(m_shop->customer(people->written[1])->consents.zalo, Consent::Refused);
    QTRY_COMPARE(m_told->last().actionText, u"Undo"_s);
    m_told->last().action();
    QTRY_VERIFY(!text("campaignAnswers").contains(u"Delivered"_s));
    QCOMPARE(m_shop->customer(people->written[1])->consents.zalo, Consent::Unknown);
    QTRY_VERIFY(m_told->last().text.contains(u"report.csv"_s)); // what was taken back
}

void TstCampaignPages::aReportIsTakenBackLater()
{
    const ExportReport sent = send(today, 0, Delivery::ByList);
    const auto people = m_shop->campaignPeople(sent.campaign);
    const auto rows = m_shop->customerRows({people->written[0]});
    QFile file(m_folder.filePath(u"report.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Phone,Status\n" + rows->at(0).phone.toUtf8() + ",Delivered\n");
    file.close();
    Unwatched control;
    const auto taken = m_shop->importAnswers(sent.campaign, file.fileName(),
                                             QDateTime(today, QTime(9, 0)), control);
    QVERIFY(taken);
    openFirst();
    const QByteArray button = "takeFileBack" + QByteArray::number(qint64(taken->file));
    QTRY_VERIFY(text("campaignAnswers").contains(u"Delivered: 1"_s));
    QVERIFY(press(button.constData()));
    QTRY_VERIFY(!text("campaignAnswers").contains(u"Delivered"_s));
    QVERIFY(m_shop->answerFiles(sent.campaign)->empty());
    QTRY_VERIFY(part<QPushButton>(button.constData()) == nullptr);
}

void TstCampaignPages::refusalsAreTakenInBeforeTheFirstList()
{
    QFile file(m_folder.filePath(u"stop.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Phone\n" + m_shop->customerRows({{1}})->front().phone.toUtf8() + "\n");
    file.close();
    openPage();
    QTRY_VERIFY(part<QPushButton>("emptySecondAction")->isVisible());
    m_dialogs.filesToOpen = {file.fileName()};
    QVERIFY(press("emptySecondAction"));
    QTRY_COMPARE(m_told->said.size(), std::size_t{1});
    QCOMPARE(m_shop->customer({1})->consents.sms, Consent::Refused);
    QCOMPARE(m_shop->answerFiles(0)->size(), std::size_t{1});
}

void TstCampaignPages::refusalsAreTakenInAndUndone()
{
    const ExportReport sent = send(today, 0, Delivery::ByList);
    const CustomerId first = m_shop->campaignPeople(sent.campaign)->written[0];
    QFile file(m_folder.filePath(u"stop.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Phone\n" + m_shop->customerRows({first})->front().phone.toUtf8() + "\n");
    file.close();
    openPage();
    QTRY_VERIFY(part<QTableView>("exportsTable")->isVisible());
    m_dialogs.filesToOpen = {file.fileName()};
    QVERIFY(press("importRefusals"));
    QTRY_COMPARE(m_told->said.size(), std::size_t{1});
    QCOMPARE(m_shop->customer(first)->consents.sms, Consent::Refused);
    m_told->said.back().action();
    QTRY_COMPARE(m_shop->customer(first)->consents.sms, Consent::Unknown);
}

void TstCampaignPages::oneByOneByClicks()
{
    const ExportReport sent = send(today, 0, Delivery::ByHand);
    openFirst();
    QTRY_VERIFY(part<QPushButton>("markSent")->isEnabled());
    const QString first = current();
    auto *message = part<QPlainTextEdit>("handText");
    QVERIFY(message->toPlainText().startsWith(u"Hello "_s));
    QVERIFY(press("openChat"));
    QVERIFY(m_dialogs.openedWithSystem.startsWith(u"https://zalo.me/84"_s));
    QCOMPARE(QApplication::clipboard()->text(), message->toPlainText());
    QVERIFY(press("markSent"));
    QTRY_VERIFY(current() != first && part<QPushButton>("markSent")->isEnabled());
    QCOMPARE(m_shop->handProgress()->front().sent, 1);
    const QString second = current();
    QVERIFY(press("markLater"));
    QTRY_VERIFY(current() != second && part<QPushButton>("markSent")->isEnabled());
    const QString third = current();
    QVERIFY(press("markRefused"));
    QTRY_VERIFY(current() != third && part<QPushButton>("takeBack")->isEnabled());
    QCOMPARE(m_shop->handProgress()->front().refused, 1);
    QVERIFY(press("takeBack"));
    QTRY_COMPARE(current(), third);
    QCOMPARE(m_shop->handProgress()->front().refused, 0);
    const CustomerId refused = m_shop->campaignPeople(sent.campaign)->written[2];
    QCOMPARE(m_shop->customer(refused)->consents.zalo, Consent::Unknown);
}

void TstCampaignPages::oneByOneKeepsTheFocus()
{
    send(today, 0, Delivery::ByHand);
    openFirst();
    QTRY_VERIFY(part<QPushButton>("markSent")->isEnabled());
    auto *sent = part<QPushButton>("markSent");
    auto *takeBack = part<QPushButton>("takeBack");
    for (int times = 0; times < 3; ++times) {
        sent->setFocus();
        const QString before = current();
        QTest::keyClick(sent, Qt::Key_Space);
        QTRY_VERIFY(current() != before);
        QCOMPARE(QApplication::focusWidget(), sent);
    }
    QTRY_VERIFY(takeBack->isEnabled());
    takeBack->setFocus();
    for (int times = 0; times < 3; ++times) {
        const QString before = current();
        QTest::keyClick(takeBack, Qt::Key_Space);
        QTRY_VERIFY(current() != before);
    }
    QTRY_COMPARE(QApplication::focusWidget(), sent); // nothing is left to take back
}

void TstCampaignPages::oneByOneTellsWhoIsHeldOut()
{
    const ExportReport sent = send(today, 20, Delivery::ByHand);
    QVERIFY(sent.heldOut > 0);
    openFirst();
    auto *heldOut = part<QPushButton>("handHeldOut");
    QTRY_VERIFY(heldOut->isVisible() && !heldOut->size().isEmpty());
    QVERIFY2(heldOut->text().endsWith(QString::number(sent.heldOut)), qPrintable(heldOut->text()));
    QTest::mouseClick(heldOut, Qt::LeftButton);
    const auto *dialog = m_page->findChild<QWidget *>(u"listPeopleDialog"_s);
    QVERIFY(dialog);
    auto *table = dialog->findChild<QTableView *>(u"listPeopleTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), int(sent.heldOut));
}

void TstCampaignPages::oneByOneByKeys()
{
    send(today, 0, Delivery::ByHand);
    openFirst();
    QTRY_VERIFY(part<QPushButton>("markSent")->isEnabled());
    m_page->activateWindow();
    if (!QTest::qWaitForWindowActive(m_page.get()))
        QSKIP("this screen gives no window the focus");
    const QString first = current();
    QTest::keyClick(m_page.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(current() != first && part<QPushButton>("markSent")->isEnabled());
    const QString second = current();
    QTest::keyClick(m_page.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(current() != second && part<QPushButton>("markSent")->isEnabled());
    QTest::keyClick(m_page.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(current(), second);
}

void TstCampaignPages::oneByOneGoesOnTomorrow()
{
    send(today, 0, Delivery::ByHand);
    openFirst();
    QTRY_VERIFY(part<QPushButton>("markSent")->isEnabled());
    const QString first = current();
    QVERIFY(press("markSent"));
    QTRY_VERIFY(current() != first && part<QPushButton>("markSent")->isEnabled());
    const QString second = current();
    openFirst(); // as after closing the program
    QTRY_VERIFY(part<QPushButton>("markSent")->isEnabled());
    QCOMPARE(current(), second);
    QVERIFY2(text("handProgress").contains(u"1 sent"_s), qPrintable(text("handProgress")));
}

void TstCampaignPages::linksOpenThePrograms_data()
{
    QTest::addColumn<int>("channel");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("link");
    QTest::newRow("zalo") << int(MessageChannel::Zalo) << u"+84912345601"_s
                          << u"https://zalo.me/84912345601"_s;
    QTest::newRow("sms") << int(MessageChannel::Sms) << u"+84912345601"_s << u"sms:+84912345601"_s;
    QTest::newRow("call") << int(MessageChannel::Phone) << u"+842838001234"_s
                          << u"tel:+842838001234"_s;
    QTest::newRow("mail") << int(MessageChannel::Email) << u"lan@thu.vn"_s
                          << u"mailto:lan@thu.vn?body=Ch%C3%A0o%20ch%E1%BB%8B%20%26%20anh"_s;
}

void TstCampaignPages::linksOpenThePrograms()
{
    QFETCH(const int, channel);
    QFETCH(const QString, address);
    QFETCH(const QString, link);
    QCOMPARE(HandDesk::linkTo(static_cast<MessageChannel>(channel), address, u"Chào chị & anh"_s),
             link);
}

QTEST_MAIN(TstCampaignPages)
#include "tst_campaign_pages.moc"
