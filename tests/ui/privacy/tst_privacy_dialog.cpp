#include "tests/support/fake_dialogs.h"
#include "tests/support/told_window.h"
#include "tests/support/window_warnings.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/shop_events.h"
#include "ui/jobs/jobs.h"
#include "ui/privacy/access_report.h"
#include "ui/privacy/privacy_dialog.h"
#include "ui/theme/theme_controller.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFont>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 20);
constexpr CustomerId lan{1};

} // namespace

/// Consent, requests, restriction, report and erasure of one person, by clicks.
class TstPrivacyDialog : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void consentIsKeptWithHowItIsKnown();
    void aRequestHasItsDaysAndIsFinished();
    void restrictedPeopleAreMarked();
    void theReportTellsWhatIsKept();
    void theReportCanBeReadOnPaper();
    void erasureSaysBeforehandWhatItEnds();

private:
    template <class Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QLatin1StringView(name));
    }
    void press(const char *name) const
    {
        QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton);
    }
    [[nodiscard]] QString cell(const char *table, int row, int column) const
    {
        return part<QTableView>(table)->model()->index(row, column).data().toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Shop> m_shop;
    std::unique_ptr<Jobs> m_jobs;
    ToldWindow m_told;
    std::unique_ptr<FakeDialogs> m_dialogs;
    ShopEvents m_events;
    QUndoStack m_undo;
    std::unique_ptr<ThemeController> m_theme;
    LanguageController m_language{Language::English};
    std::unique_ptr<PrivacyDialog> m_dialog;
};

void TstPrivacyDialog::init()
{
    QTest::failOnWarning(everyWarning());
    m_folder = std::make_unique<QTemporaryDir>();
    m_jobs = std::make_unique<Jobs>();
    m_told.said.clear();
    m_dialogs = std::make_unique<FakeDialogs>();
    m_theme = std::make_unique<ThemeController>(
        *qobject_cast<QApplication *>(QCoreApplication::instance()), ThemeChoice::Light);
    Result<std::unique_ptr<Shop>> made = Shop::create(m_folder->filePath(u"a.khachquen"_s), {});
    QVERIFY(made);
    m_shop = std::move(*made);
    QFile file(m_folder->filePath(u"people.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Tên khách hàng,Số điện thoại,Email\nNguyễn Thị Lan,0912345601,lan@thu.vn\n"
               "Trần Đức,0912345602,duc@thu.vn\n");
    file.close();
    Unwatched control;
    ImportRequest request;
    request.file = file.fileName();
    request.kind = ImportKind::Customers;
    QVERIFY(m_shop->importFile(request, QDateTime(today, QTime(9, 0)), control));
    m_dialog = std::make_unique<PrivacyDialog>(PageContext{*m_shop, *m_jobs, m_told, *m_dialogs,
                                                           m_told, m_events, m_undo, *m_theme,
                                                           m_language, [] { return today; }},
                                               lan, nullptr);
    m_dialog->setVisible(true);
    QTRY_COMPARE(cell("consents", 0, 1), u"not asked yet"_s);
}

void TstPrivacyDialog::cleanup()
{
    m_dialog.reset();
    m_jobs.reset();
    m_shop.reset();
}

void TstPrivacyDialog::consentIsKeptWithHowItIsKnown()
{
    part<QComboBox>("consentChannel")->setCurrentIndex(1);
    QTest::keyClicks(part<QLineEdit>("consentHow"), u"in the shop"_s);
    QTest::keyClicks(part<QLineEdit>("consentEvidence"), u"form 12"_s);
    press("keepConsent");
    QTRY_COMPARE(cell("consents", 1, 1), u"granted"_s);
    QCOMPARE(cell("consents", 1, 3), u"in the shop"_s);
    QCOMPARE(cell("consents", 1, 4), u"form 12"_s);
    QCOMPARE(m_shop->customer(lan)->consents.sms, Consent::Granted);
    QCOMPARE(m_shop->customer(lan)->consents.zalo, Consent::Unknown);
}

void TstPrivacyDialog::aRequestHasItsDaysAndIsFinished()
{
    part<QComboBox>("requestKind")
        ->setCurrentIndex(part<QComboBox>("requestKind")->findData(int(RequestKind::Withdrawal)));
    press("addRequest");
    QTRY_COMPARE(part<QTableView>("requests")->model()->rowCount(), 1);
    QCOMPARE(cell("requests", 0, 2), u"24 Nov 2026"_s); // two working days from a Friday
    QCOMPARE(cell("requests", 0, 3), u"5 Dec 2026"_s);
    for (int channel = 0; channel < 4; ++channel) // at once, not when it is done
        QCOMPARE(cell("consents", channel, 1), u"refused"_s);
    QVERIFY(!part<QPushButton>("finishRequest")->isEnabled());
    part<QTableView>("requests")->selectRow(0);
    QTRY_VERIFY(part<QPushButton>("finishRequest")->isEnabled());
    press("finishRequest");
    QTRY_COMPARE(cell("requests", 0, 4), u"20 Nov 2026"_s);
}

void TstPrivacyDialog::restrictedPeopleAreMarked()
{
    part<QCheckBox>("restricted")->click();
    QTRY_VERIFY(m_shop->personFile(lan)->restricted);
    QTRY_VERIFY(m_jobs->isIdle());
    part<QCheckBox>("restricted")->click();
    QTRY_VERIFY(!m_shop->personFile(lan)->restricted);
    QTRY_VERIFY(m_jobs->isIdle());
}

void TstPrivacyDialog::theReportTellsWhatIsKept()
{
    m_dialogs->fileToSave = m_folder->filePath(u"report.pdf"_s);
    press("accessReport");
    QTRY_VERIFY(QFile::exists(m_dialogs->fileToSave));
    QFile file(m_dialogs->fileToSave);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    AccessReport report{m_shop->personFile(lan).value(), m_shop->ordersOf(lan).value(), {}};
    report.person.customer.gender = Gender::Female;
    report.person.customer.app = u"ios"_s;
    report.person.customer.doNotContact = true;
    report.messages = {{1, QDate(2026, 3, 2), MessageChannel::Zalo, u"Not interested"_s, {}}};
    report.attributes = {{1, u"Wedding"_s, u"date"_s},
                         {2, u"Limit"_s, u"money"_s},
                         {3, u"Child"_s, u"yes_no"_s},
                         {4, u"Points"_s, u"number"_s}};
    report.person.customer.attributes = {{u"Wedding"_s, u"2020-02-29"_s},
                                         {u"Limit"_s, u"2000000"_s},
                                         {u"Child"_s, u"1"_s},
                                         {u"Points"_s, u"12.5"_s}};
    report.person.customer.openingFigures = {{{1}, 3, Money{450'000}, {}, QDate(2025, 12, 31)}};
    report.person.requests = {{1,
                               lan,
                               RequestKind::Correction,
                               QDate(2026, 3, 4),
                               {},
                               {},
                               QDate(2026, 3, 5),
                               u"new number"_s}};
    const Formatter format(Language::English, u"VND"_s);
    const QString html = accessReportText(report, format, today);
    for (const QString &fact :
         {u"29 Feb 2020"_s, format.money(Money{2'000'000}), u"<td>Yes</td>"_s, u"12.5"_s,
          QString(u" of which nothing else is kept · "_s + format.money(Money{450'000})),
          u"Up to 31 Dec 2025"_s, u"done on 5 Mar 2026 · new number"_s})
        QVERIFY2(html.contains(fact), qPrintable(html));
    for (const QString &fact : {u"Nguyễn Thị Lan"_s, u"0912 345 601"_s, u"lan@thu.vn"_s,
                                u"female"_s, u"ios"_s, u"Do not contact"_s, u"2 Mar 2026"_s})
        QVERIFY2(html.contains(fact), qPrintable(html));
    QVERIFY(!html.contains(u"Not interested"_s)); // names of groups are the shop's own
    QVERIFY(!html.contains(u"Đức"_s));
}

void TstPrivacyDialog::theReportCanBeReadOnPaper()
{
    const QFont usual = QApplication::font();
    const auto putBack = qScopeGuard([&usual] { QApplication::setFont(usual); });
    QFont ofScreen = usual;
    ofScreen.setPixelSize(13); // the window's font is as tall in dots of the screen
    QApplication::setFont(ofScreen);
    const QString path = m_folder->filePath(u"long.pdf"_s);
    QVERIFY(writeAccessReport(u"<p>Nguyễn Thị Lan</p>"_s.repeated(100), path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QRegularExpression pages(u"/Count (\\d+)"_s);
    const QString text = QString::fromLatin1(file.readAll());
    QVERIFY2(pages.match(text).captured(1).toInt() > 1,
             "a hundred lines on one page are too small");
}

void TstPrivacyDialog::erasureSaysBeforehandWhatItEnds()
{
    Unwatched control;
    CustomerEdits edits;
    edits.addTags = {u"vip"_s};
    QVERIFY(m_shop->editCustomers({lan}, edits, QDateTime(today, QTime(10, 0)), control));
    press("erasePerson");
    QTRY_VERIFY(m_dialogs->lastConfirmation);
    QVERIFY(m_dialogs->lastConfirmation->text.contains(u"Nguyễn Thị Lan"_s));
    QVERIFY(m_dialogs->lastConfirmation->details.contains(u"can no longer be undone"_s));
    QVERIFY(m_shop->customer(lan)); // nothing has happened yet
    QTRY_VERIFY(m_jobs->isIdle());
    m_dialogs->agrees = true;
    press("erasePerson");
    QTRY_VERIFY(!m_shop->customer(lan));
    QTRY_VERIFY(!m_told.said.empty());
    QTRY_VERIFY(!m_dialog->isVisible());
}

QTEST_MAIN(TstPrivacyDialog)
#include "tst_privacy_dialog.moc"
