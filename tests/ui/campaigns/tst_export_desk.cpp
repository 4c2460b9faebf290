#include "core/condition/json.h"
#include "tests/ui/campaigns/campaigns_desk.h"
#include "ui/campaigns/summary_card.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableView>

#include <algorithm>

using namespace kq;
using namespace Qt::StringLiterals;

/// The export desk by clicks: what it says before anything is written, and what it writes.
class TstExportDesk : public QObject, private CampaignsDesk {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { closeDesk(); }

    void whatGoesOutIsSaidBefore();
    void aListIsWrittenAndRecorded();
    void aListOfEverybodyIsRecordedAsSuch();
    void noLineStandsOnAnother();
    void aListNeedNotBeRecorded();
    void aCallSheetIsPrinted();
    void eachReasonLeadsToItsPeople();
    void noReasonIsWiderThanTheSummary();
    void aTextIsFilledAndAskedFor();
    void textMessagesArePlainUnlessChosenOtherwise();
    void reasonsAreThoseOfTheChannel();
    void codesAreMadeUp();
    void ownCodesAreAskedFor();
    void codesThatWentOutAreUsedUp();
    void whoIsGoneIsSaidAndLeadsNowhere();
    void choicesAreRemembered();
    void presetsAreKeptByName();
    void onlyFormsThatFitTheChannelAreOffered();
    void endLeadsToTheLastFormOffered();
    void theAddressColumnIsCalledByTheChannel();
    void everyColumnCanBeSeen();
    void aFaultyParameterIsSaid();
    void chosenCustomersCanBeWrittenTo();
    void theHoldoutStaysTheSamePeople();

private:
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] QString text(const char *label) const;
};

void TstExportDesk::init()
{
    prepareShop();
    openPage();
    m_page->arrive(ToListOfTier{u"loyal"_s});
    QTRY_VERIFY(isReady());
}

bool TstExportDesk::isReady() const
{
    const auto *save = part<QPushButton>("saveList");
    return save && save->isVisible() && save->isEnabled();
}

QString TstExportDesk::text(const char *label) const
{
    return part<QLabel>(label)->text();
}

void TstExportDesk::whatGoesOutIsSaidBefore()
{
    QCOMPARE(part<QComboBox>("deskGroup")->currentText(), u"Loyal"_s);
    const int written = text("listFigure").toInt();
    QVERIFY(written > 10);
    QVERIFY2(text("listPeople").contains(u"get a message"_s), qPrintable(text("listPeople")));
    QVERIFY2(text("listSaving").contains(u"Saved:"_s), qPrintable(text("listSaving")));
    QVERIFY(choose("deskGroup", u"all"_s));
    QTRY_VERIFY(isReady() && text("listFigure") != QString::number(written));
    QVERIFY(m_shop->exports()->empty());
}

void TstExportDesk::aListIsWrittenAndRecorded()
{
    m_dialogs.fileToSave = m_folder.filePath(u"loyal.csv"_s);
    QTest::keyClicks(part<QLineEdit>("purpose"), u"Thanks"_s);
    QTRY_VERIFY(isReady());
    const int written = text("listFigure").toInt();
    QVERIFY(press("saveList"));
    QTRY_VERIFY(!m_told->said.empty());
    QVERIFY(QFile::exists(m_dialogs.fileToSave));
    QVERIFY(m_told->said.back().action);
    m_told->said.back().action();
    QCOMPARE(m_dialogs.shownInFolder, m_dialogs.fileToSave);
    const auto campaigns = m_shop->campaigns();
    QCOMPARE(campaigns->size(), std::size_t{1});
    QCOMPARE(campaigns->front().list.groupName, u"Loyal"_s);
    QCOMPARE(campaigns->front().list.purpose, u"Thanks"_s);
    QCOMPARE(campaigns->front().list.written, written);
    // The campaign's own page comes.
    QTRY_VERIFY(part<QLabel>("campaignTitle")->isVisible());
    QTRY_VERIFY(text("campaignTitle").startsWith(u"Loyal"_s));
}

void TstExportDesk::aListOfEverybodyIsRecordedAsSuch()
{
    m_dialogs.fileToSave = m_folder.filePath(u"all.csv"_s);
    QVERIFY(choose("deskGroup", u"all"_s));
    QTRY_VERIFY(isReady());
    QVERIFY(press("saveList"));
    QTRY_VERIFY(!m_told->said.empty());
    QCOMPARE(m_shop->campaigns()->front().list.groupName, u"All customers"_s);
}

void TstExportDesk::noLineStandsOnAnother()
{
    QVERIFY(choose("channel", int(MessageChannel::Phone)));
    QVERIFY(choose("format", int(ListFormat::CallPaper)));
    QTRY_VERIFY(part<QLineEdit>("recipient")->isVisible() && isReady());
    QVERIFY(choose("format", -1)); // one by one: one line comes above, one goes below
    QTRY_VERIFY(!part<QLineEdit>("recipient")->isVisible());
    const auto *purpose = part<QLineEdit>("purpose");
    const auto *record = part<QLabel>("recordNote");
    QVERIFY(!part<QCheckBox>("recordCampaign")->isVisible()); // by hand all are recorded
    QTRY_VERIFY2(
        purpose->geometry().bottom() < record->geometry().top(),
        qPrintable(u"%1 %2"_s.arg(purpose->geometry().bottom()).arg(record->geometry().top())));
}

void TstExportDesk::aListNeedNotBeRecorded()
{
    m_dialogs.fileToSave = m_folder.filePath(u"loyal.xlsx"_s);
    QVERIFY(choose("format", int(ListFormat::Xlsx)));
    part<QCheckBox>("recordCampaign")->setChecked(false);
    QTRY_VERIFY(isReady());
    QVERIFY(press("saveList"));
    QTRY_COMPARE(m_shop->exports()->size(), std::size_t{1});
    QVERIFY(m_shop->campaigns()->empty());
    QTRY_VERIFY(part<QTableView>("exportsTable")->isVisible());
}

void TstExportDesk::aCallSheetIsPrinted()
{
    m_dialogs.fileToSave = m_folder.filePath(u"calls.pdf"_s);
    QVERIFY(choose("channel", int(MessageChannel::Phone)));
    QVERIFY(choose("format", int(ListFormat::CallPaper)));
    QTRY_VERIFY(isReady());
    QVERIFY(press("saveList"));
    QTRY_COMPARE(m_shop->exports()->size(), std::size_t{1});
    QFile file(m_dialogs.fileToSave);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
}

void TstExportDesk::eachReasonLeadsToItsPeople()
{
    QVERIFY(choose("deskGroup", u"all"_s));
    QTRY_VERIFY(isReady());
    QVERIFY(press("see_no_address"));
    auto *dialog = m_page->findChild<QDialog *>(u"listPeopleDialog"_s);
    QVERIFY(dialog);
    auto *table = dialog->findChild<QTableView *>(u"listPeopleTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    QCOMPARE(table->model()->index(0, 1).data().toString(), QString()); // no phone
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(m_told->went.size(), std::size_t{1});
    QVERIFY(std::holds_alternative<ToCustomer>(m_told->went.front()));
}

void TstExportDesk::reasonsAreThoseOfTheChannel()
{
    const auto said = [this] {
        const auto *reason = part<QPushButton>("see_no_address");
        return reason ? reason->text() : QString();
    };
    QVERIFY(choose("deskGroup", u"all"_s));
    QVERIFY(choose("channel", int(MessageChannel::Email)));
    QTRY_VERIFY2(said().startsWith(u"No email: "_s), qPrintable(said()));
    QVERIFY(choose("channel", int(MessageChannel::Sms)));
    QTRY_VERIFY2(said().startsWith(u"No phone number: "_s), qPrintable(said()));
}

void TstExportDesk::noReasonIsWiderThanTheSummary()
{
    ExportReport report;
    report.written = report.heldOut = 9999;
    for (const auto &[reason, key] : KeyTable<ExclusionReason>::entries)
        report.excluded[reason] = 99'999;
    const int room = part<SummaryCard>("listSummary")->width() - 2 * space::insideCard;
    for (const Language language : {Language::Vietnamese, Language::English}) {
        for (const auto &[channel, key] : KeyTable<MessageChannel>::entries) {
            SummaryCard card;
            card.show(report, channel, Formatter(language, u"VND"_s));
            for (const QPushButton *reason : card.findChildren<QPushButton *>()) {
                reason->ensurePolished();
                QVERIFY2(reason->sizeHint().width() <= room, qPrintable(reason->text()));
            }
        }
    }
}

void TstExportDesk::aTextIsFilledAndAskedFor()
{
    QVERIFY(choose("channel", int(MessageChannel::Sms)));
    QVERIFY(choose("format", int(ListFormat::Sms)));
    part<QCheckBox>("carriesText")->setChecked(true);
    auto *script = part<QPlainTextEdit>("script");
    QVERIFY(!script->toPlainText().isEmpty()); // that of the tier's plan
    script->setPlainText(u"Chao {ten}, tang {uu_dai}"_s);
    QTRY_VERIFY(part<QLineEdit>("value_uu_dai"));
    QTRY_VERIFY(!part<QPushButton>("saveList")->isEnabled());
    QTest::keyClicks(part<QLineEdit>("value_uu_dai"), u"qua"_s);
    QTRY_VERIFY(isReady());
    QVERIFY2(text("listExample").endsWith(u", tang qua"_s), qPrintable(text("listExample")));
    m_dialogs.fileToSave = m_folder.filePath(u"sms.csv"_s);
    QVERIFY(press("saveList"));
    QTRY_VERIFY(QFile::exists(m_dialogs.fileToSave));
    QFile file(m_dialogs.fileToSave);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readLine().startsWith("phone,message,parts"));
    QVERIFY(file.readLine().contains(", tang qua"));
    // The words of the round are there the next time.
    const auto keptOffer = [this] {
        Unwatched control;
        const auto snapshot = m_shop->snapshot(control);
        const MessageValues &kept = snapshot.value()->messages.values;
        const auto offer = kept.find(Placeholder::Offer);
        return offer == kept.end() ? QString() : offer->second;
    };
    QTRY_COMPARE(keptOffer(), u"qua"_s);
}

void TstExportDesk::textMessagesArePlainUnlessChosenOtherwise()
{
    const auto style = [this] { return part<QComboBox>("style")->currentData().toInt(); };
    QCOMPARE(style(), int(MessageStyle::Vietnamese));
    QVERIFY(choose("channel", int(MessageChannel::Sms)));
    QCOMPARE(style(), int(MessageStyle::PlainVietnamese));
    QVERIFY(choose("channel", int(MessageChannel::Zalo)));
    QCOMPARE(style(), int(MessageStyle::Vietnamese));
    QVERIFY(choose("style", int(MessageStyle::English)));
    QVERIFY(choose("channel", int(MessageChannel::Sms)));
    QCOMPARE(style(), int(MessageStyle::English));
}

void TstExportDesk::codesAreMadeUp()
{
    m_dialogs.fileToSave = m_folder.filePath(u"codes.csv"_s);
    auto *codes = part<QComboBox>("codes");
    codes->setCurrentIndex(2);
    QCOMPARE(part<QLineEdit>("codePattern")->text(), u"QUEN-####"_s);
    QTRY_VERIFY(isReady());
    codes->setCurrentIndex(1);
    part<QPlainTextEdit>("codeList")->setPlainText(u"A1\nA2"_s);
    QTRY_VERIFY(!part<QPushButton>("saveList")->isEnabled()); // too few
    codes->setCurrentIndex(2);
    QTRY_VERIFY(isReady());
    QVERIFY(press("saveList"));
    QTRY_VERIFY(QFile::exists(m_dialogs.fileToSave));
    QFile file(m_dialogs.fileToSave);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("QUEN-"));
}

void TstExportDesk::ownCodesAreAskedFor()
{
    const auto isSaid = [this](const QString &text) {
        const auto bars = m_page->findChildren<QLabel *>();
        return std::any_of(bars.begin(), bars.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text() == text;
        });
    };
    const QString written = text("listFigure");
    auto *codes = part<QComboBox>("codes");
    codes->setCurrentIndex(1); // from my list, which is empty yet
    QTRY_VERIFY(isSaid(written + u" more codes are needed."_s));
    QVERIFY(!part<QPushButton>("saveList")->isEnabled());
    m_dialogs.text = u"Own codes"_s;
    QVERIFY(press("savePreset"));
    codes->setCurrentIndex(0);
    QTRY_VERIFY(isReady());
    auto *presets = part<QComboBox>("preset");
    presets->setCurrentIndex(1);
    Q_EMIT presets->activated(1);
    QCOMPARE(codes->currentIndex(), 1);
    QTRY_VERIFY(isSaid(written + u" more codes are needed."_s));
    QTRY_VERIFY(m_jobs->isIdle());
}

void TstExportDesk::codesThatWentOutAreUsedUp()
{
    const int written = text("listFigure").toInt();
    QStringList codes;
    for (int i = 1; i <= written + 2; ++i)
        codes << u"TET%1"_s.arg(i);
    part<QComboBox>("codes")->setCurrentIndex(1);
    auto *list = part<QPlainTextEdit>("codeList");
    list->setPlainText(u"TET1\n\n"_s + codes.join(u'\n')); // one twice, one empty line
    QTRY_VERIFY(isReady());
    m_dialogs.fileToSave = m_folder.filePath(u"tried.csv"_s);
    part<QCheckBox>("recordCampaign")->setChecked(false);
    QTRY_VERIFY(isReady());
    QVERIFY(press("saveList"));
    QTRY_COMPARE(m_shop->exports()->size(), std::size_t{1});
    QTRY_VERIFY(m_jobs->isIdle());
    QVERIFY(list->toPlainText().contains(u"TET1\n"_s)); // only tried so far
    m_page->arrive(ToListOfTier{u"loyal"_s});
    part<QCheckBox>("recordCampaign")->setChecked(true);
    QTRY_VERIFY(isReady());
    m_dialogs.fileToSave = m_folder.filePath(u"sent.csv"_s);
    QVERIFY(press("saveList"));
    QTRY_COMPARE(m_shop->campaigns()->size(), std::size_t{1});
    QTRY_COMPARE(list->toPlainText(), codes.mid(written).join(u'\n'));
    QTRY_VERIFY(m_jobs->isIdle());
}

void TstExportDesk::whoIsGoneIsSaidAndLeadsNowhere()
{
    m_page->arrive(ToList{everyone(), {{1}, {2}, {999'999}}, {}});
    QTRY_COMPARE(part<QComboBox>("deskGroup")->currentText(), u"3 chosen customers"_s);
    QTRY_VERIFY(part<QLabel>("goneFromTheShop"));
    QVERIFY(text("goneFromTheShop").startsWith(u"No longer in the shop: 1."_s));
    QVERIFY(!part<QPushButton>("see_gone"));
    QTRY_VERIFY(m_jobs->isIdle());
}

void TstExportDesk::choicesAreRemembered()
{
    QVERIFY(choose("channel", int(MessageChannel::Phone)));
    QVERIFY(choose("format", int(ListFormat::CallSheet)));
    part<QSpinBox>("holdout")->setValue(10);
    QTRY_VERIFY(isReady());
    m_dialogs.fileToSave = m_folder.filePath(u"calls.xlsx"_s);
    QVERIFY(press("saveList"));
    QTRY_COMPARE(m_shop->campaigns()->size(), std::size_t{1});
    QTRY_VERIFY(m_jobs->isIdle());
    openPage(); // the next day
    m_page->arrive(ToListOfTier{u"basic"_s});
    QTRY_VERIFY(isReady());
    QCOMPARE(part<QComboBox>("channel")->currentData().toInt(), int(MessageChannel::Phone));
    QCOMPARE(part<QComboBox>("format")->currentData().toInt(), int(ListFormat::CallSheet));
    QCOMPARE(part<QSpinBox>("holdout")->value(), 10);
}

void TstExportDesk::presetsAreKeptByName()
{
    QVERIFY(choose("channel", int(MessageChannel::Email)));
    QVERIFY(choose("format", int(ListFormat::Mailchimp)));
    QTRY_VERIFY(isReady());
    m_dialogs.text = u"Newsletter"_s;
    QVERIFY(press("savePreset"));
    QVERIFY(choose("channel", int(MessageChannel::Zalo)));
    QVERIFY(choose("format", int(ListFormat::Csv)));
    auto *presets = part<QComboBox>("preset");
    QCOMPARE(presets->count(), 2);
    presets->setCurrentIndex(1);
    Q_EMIT presets->activated(1);
    QCOMPARE(part<QComboBox>("channel")->currentData().toInt(), int(MessageChannel::Email));
    QVERIFY(press("removePreset"));
    QCOMPARE(presets->count(), 1);
    m_told->said.back().action(); // undone
    QCOMPARE(presets->count(), 2);
    QTRY_VERIFY(m_jobs->isIdle());
}

void TstExportDesk::onlyFormsThatFitTheChannelAreOffered()
{
    auto *forms = part<QComboBox>("format");
    const auto offered = [forms](ListFormat format) { return forms->findData(int(format)) >= 0; };
    QVERIFY(choose("channel", int(MessageChannel::Sms)));
    QVERIFY(offered(ListFormat::Sms) && offered(ListFormat::Google));
    QVERIFY(!offered(ListFormat::Zns) && !offered(ListFormat::CallSheet));
    QVERIFY(choose("format", int(ListFormat::Sms)));
    QVERIFY(choose("channel", int(MessageChannel::Phone)));
    QVERIFY(!offered(ListFormat::Sms) && offered(ListFormat::CallSheet));
    QCOMPARE(forms->currentData().toInt(), int(ListFormat::Csv));
    QVERIFY(choose("channel", int(MessageChannel::Email)));
    QVERIFY(offered(ListFormat::Mailchimp) && !offered(ListFormat::CallPaper));
    QTRY_VERIFY(m_jobs->isIdle());
}

void TstExportDesk::endLeadsToTheLastFormOffered()
{
    auto *forms = part<QComboBox>("format");
    QVERIFY(choose("channel", int(MessageChannel::Sms)));
    forms->showPopup();
    QTRY_VERIFY(forms->view()->isVisible());
    QTest::keyClick(forms->view(), Qt::Key_End);
    const QModelIndex last = forms->view()->currentIndex();
    QVERIFY(!forms->view()->visualRect(last).isEmpty());
    QTest::keyClick(forms->view(), Qt::Key_Return);
    QTRY_VERIFY(!forms->view()->isVisible());
    QCOMPARE(forms->currentIndex(), last.row());
    QVERIFY(fits(static_cast<ListFormat>(forms->currentData().toInt()), MessageChannel::Sms));
    QTRY_VERIFY(m_jobs->isIdle());
}

void TstExportDesk::theAddressColumnIsCalledByTheChannel()
{
    const auto *box = part<QCheckBox>("column_address");
    for (const MessageChannel channel :
         {MessageChannel::Email, MessageChannel::Sms, MessageChannel::Phone}) {
        QVERIFY(choose("channel", int(channel)));
        QCOMPARE(box->text(), channel == MessageChannel::Email ? u"Email"_s : u"Phone"_s);
    }
    QTRY_VERIFY(m_jobs->isIdle());
}

void TstExportDesk::everyColumnCanBeSeen()
{
    const auto isWhole = [this](const char *key) {
        const auto *box = part<QCheckBox>(key);
        return box && box->geometry().bottom() <= box->parentWidget()->height() &&
               box->geometry().right() <= box->parentWidget()->width();
    };
    QTRY_VERIFY(isWhole("column_name") && isWhole("column_birthday") && isWhole("column_street"));
}

void TstExportDesk::aFaultyParameterIsSaid()
{
    QVERIFY(choose("format", int(ListFormat::Zns)));
    QTRY_VERIFY(isReady());
    QTest::keyClicks(part<QLineEdit>("parameters"), u"bad-name=name"_s);
    QTRY_VERIFY(m_jobs->isIdle());
    QVERIFY(!isReady());
    part<QLineEdit>("parameters")->clear();
    QTest::keyClicks(part<QLineEdit>("parameters"), u"customer=given_name"_s);
    QTRY_VERIFY(isReady());
}

void TstExportDesk::chosenCustomersCanBeWrittenTo()
{
    m_page->arrive(ToList{everyone(), {{1}, {2}, {3}}, {}});
    QTRY_COMPARE(part<QComboBox>("deskGroup")->currentText(), u"3 chosen customers"_s);
    QTRY_VERIFY(m_jobs->isIdle());
    QVERIFY2(text("listPeople").contains(u"of 3"_s), qPrintable(text("listPeople")));
}

void TstExportDesk::theHoldoutStaysTheSamePeople()
{
    part<QSpinBox>("holdout")->setValue(20);
    QTRY_VERIFY(isReady());
    const auto heldOut = [this] {
        [&] { QVERIFY(press("seeHeldOut")); }();
        auto *dialog = m_page->findChild<QDialog *>(u"listPeopleDialog"_s);
        auto *table = dialog->findChild<QTableView *>(u"listPeopleTable"_s);
        [&] { QTRY_VERIFY(table->model()->rowCount() > 0); }();
        QStringList names;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            names.append(table->model()->index(row, 0).data().toString());
        delete dialog;
        return names;
    };
    const QStringList first = heldOut();
    QCOMPARE(heldOut(), first);
    m_dialogs.fileToSave = m_folder.filePath(u"loyal.csv"_s);
    QVERIFY(press("saveList"));
    QTRY_COMPARE(m_shop->campaigns()->size(), std::size_t{1});
    const auto people = m_shop->campaignPeople(m_shop->campaigns()->front().list.id);
    QStringList written;
    const auto rows = m_shop->customerRows(people->heldOut);
    QVERIFY(rows);
    for (const CustomerRow &row : *rows)
        written.append(row.name);
    QCOMPARE(written, first);
}

QTEST_MAIN(TstExportDesk)
#include "tst_export_desk.moc"
