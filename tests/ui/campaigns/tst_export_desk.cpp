#include "core/condition/json.h"
#include "tests/support/window_warnings.h"
#include "tests/ui/campaigns/campaigns_desk.h"

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

using namespace kq;
using namespace Qt::StringLiterals;

/// The export desk by clicks: what it says before anything is written, and what it writes.
class TstExportDesk : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_desk.reset(); }

    void whatGoesOutIsSaidBefore();
    void aListIsWrittenAndRecorded();
    void aListNeedNotBeRecorded();
    void eachReasonLeadsToItsPeople();
    void aTextIsFilledAndAskedFor();
    void codesAreMadeUp();
    void choicesAreRemembered();
    void presetsAreKeptByName();
    void aFaultyParameterIsSaid();
    void chosenCustomersCanBeWrittenTo();
    void theHoldoutStaysTheSamePeople();

private:
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] QString text(const char *label) const;

    std::unique_ptr<CampaignsDesk> m_desk;
};

void TstExportDesk::init()
{
    QTest::failOnWarning(everyWarning());
    m_desk = std::make_unique<CampaignsDesk>();
    m_desk->open();
    m_desk->page->arrive(ToListOfTier{u"loyal"_s});
    QTRY_VERIFY(isReady());
}

bool TstExportDesk::isReady() const
{
    const auto *save = m_desk->part<QPushButton>("saveList");
    return save && save->isVisible() && save->isEnabled();
}

QString TstExportDesk::text(const char *label) const
{
    return m_desk->part<QLabel>(label)->text();
}

void TstExportDesk::whatGoesOutIsSaidBefore()
{
    QCOMPARE(m_desk->part<QComboBox>("deskGroup")->currentText(), u"Loyal"_s);
    const int written = text("listFigure").toInt();
    QVERIFY(written > 10);
    QVERIFY2(text("listPeople").contains(u"get a message"_s), qPrintable(text("listPeople")));
    QVERIFY2(text("listSaving").contains(u"Saved:"_s), qPrintable(text("listSaving")));
    QVERIFY(m_desk->choose("deskGroup", u"all"_s));
    QTRY_VERIFY(isReady() && text("listFigure") != QString::number(written));
    QVERIFY(m_desk->shop->exports()->empty());
}

void TstExportDesk::aListIsWrittenAndRecorded()
{
    m_desk->dialogs.fileToSave = m_desk->folder.filePath(u"loyal.csv"_s);
    QTest::keyClicks(m_desk->part<QLineEdit>("purpose"), u"Thanks"_s);
    QTRY_VERIFY(isReady());
    const int written = text("listFigure").toInt();
    QVERIFY(m_desk->press("saveList"));
    QTRY_VERIFY(!m_desk->told.said.empty());
    QVERIFY(QFile::exists(m_desk->dialogs.fileToSave));
    QVERIFY(m_desk->told.said.back().action);
    m_desk->told.said.back().action();
    QCOMPARE(m_desk->dialogs.shownInFolder, m_desk->dialogs.fileToSave);
    const auto campaigns = m_desk->shop->campaigns();
    QCOMPARE(campaigns->size(), std::size_t{1});
    QCOMPARE(campaigns->front().list.groupName, u"Loyal"_s);
    QCOMPARE(campaigns->front().list.purpose, u"Thanks"_s);
    QCOMPARE(campaigns->front().list.written, written);
    // The campaign's own page comes.
    QTRY_VERIFY(m_desk->part<QLabel>("campaignTitle")->isVisible());
    QTRY_VERIFY(text("campaignTitle").startsWith(u"Loyal"_s));
}

void TstExportDesk::aListNeedNotBeRecorded()
{
    m_desk->dialogs.fileToSave = m_desk->folder.filePath(u"loyal.xlsx"_s);
    QVERIFY(m_desk->choose("format", int(ListFormat::Xlsx)));
    m_desk->part<QCheckBox>("recordCampaign")->setChecked(false);
    QTRY_VERIFY(isReady());
    QVERIFY(m_desk->press("saveList"));
    QTRY_COMPARE(m_desk->shop->exports()->size(), std::size_t{1});
    QVERIFY(m_desk->shop->campaigns()->empty());
    QTRY_VERIFY(m_desk->part<QTableView>("exportsTable")->isVisible());
}

void TstExportDesk::eachReasonLeadsToItsPeople()
{
    QVERIFY(m_desk->choose("deskGroup", u"all"_s));
    QTRY_VERIFY(isReady());
    QVERIFY(m_desk->press("see_no_address"));
    auto *dialog = m_desk->page->findChild<QDialog *>(u"listPeopleDialog"_s);
    QVERIFY(dialog);
    auto *table = dialog->findChild<QTableView *>(u"listPeopleTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    QCOMPARE(table->model()->index(0, 1).data().toString(), QString()); // no phone
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(m_desk->told.went.size(), std::size_t{1});
    QVERIFY(std::holds_alternative<ToCustomer>(m_desk->told.went.front()));
}

void TstExportDesk::aTextIsFilledAndAskedFor()
{
    QVERIFY(m_desk->choose("channel", int(MessageChannel::Sms)));
    QVERIFY(m_desk->choose("format", int(ListFormat::Sms)));
    m_desk->part<QCheckBox>("carriesText")->setChecked(true);
    auto *script = m_desk->part<QPlainTextEdit>("script");
    QVERIFY(!script->toPlainText().isEmpty()); // that of the tier's plan
    script->setPlainText(u"Chao {ten}, tang {uu_dai}"_s);
    QTRY_VERIFY(m_desk->part<QLineEdit>("value_uu_dai"));
    QTRY_VERIFY(!m_desk->part<QPushButton>("saveList")->isEnabled());
    QTest::keyClicks(m_desk->part<QLineEdit>("value_uu_dai"), u"qua"_s);
    QTRY_VERIFY(isReady());
    QVERIFY2(text("listExample").endsWith(u", tang qua"_s), qPrintable(text("listExample")));
    m_desk->dialogs.fileToSave = m_desk->folder.filePath(u"sms.csv"_s);
    QVERIFY(m_desk->press("saveList"));
    QTRY_VERIFY(QFile::exists(m_desk->dialogs.fileToSave));
    QFile file(m_desk->dialogs.fileToSave);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readLine().startsWith("phone,message,parts"));
    QVERIFY(file.readLine().contains(", tang qua"));
    // The words of the round are there the next time.
    const auto keptOffer = [this] {
        Unwatched control;
        const auto snapshot = m_desk->shop->snapshot(control);
        const MessageValues &kept = snapshot.value()->messages.values;
        const auto offer = kept.find(Placeholder::Offer);
        return offer == kept.end() ? QString() : offer->second;
    };
    QTRY_COMPARE(keptOffer(), u"qua"_s);
}

void TstExportDesk::codesAreMadeUp()
{
    m_desk->dialogs.fileToSave = m_desk->folder.filePath(u"codes.csv"_s);
    auto *codes = m_desk->part<QComboBox>("codes");
    codes->setCurrentIndex(2);
    QCOMPARE(m_desk->part<QLineEdit>("codePattern")->text(), u"QUEN-####"_s);
    QTRY_VERIFY(isReady());
    codes->setCurrentIndex(1);
    m_desk->part<QPlainTextEdit>("codeList")->setPlainText(u"A1\nA2"_s);
    QTRY_VERIFY(!m_desk->part<QPushButton>("saveList")->isEnabled()); // too few
    codes->setCurrentIndex(2);
    QTRY_VERIFY(isReady());
    QVERIFY(m_desk->press("saveList"));
    QTRY_VERIFY(QFile::exists(m_desk->dialogs.fileToSave));
    QFile file(m_desk->dialogs.fileToSave);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("QUEN-"));
}

void TstExportDesk::choicesAreRemembered()
{
    QVERIFY(m_desk->choose("channel", int(MessageChannel::Phone)));
    QVERIFY(m_desk->choose("format", int(ListFormat::CallSheet)));
    m_desk->part<QSpinBox>("holdout")->setValue(10);
    QTRY_VERIFY(isReady());
    m_desk->dialogs.fileToSave = m_desk->folder.filePath(u"calls.xlsx"_s);
    QVERIFY(m_desk->press("saveList"));
    QTRY_COMPARE(m_desk->shop->campaigns()->size(), std::size_t{1});
    QTRY_VERIFY(m_desk->jobs.isIdle());
    m_desk->open(); // the next day
    m_desk->page->arrive(ToListOfTier{u"basic"_s});
    QTRY_VERIFY(isReady());
    QCOMPARE(m_desk->part<QComboBox>("channel")->currentData().toInt(), int(MessageChannel::Phone));
    QCOMPARE(m_desk->part<QComboBox>("format")->currentData().toInt(), int(ListFormat::CallSheet));
    QCOMPARE(m_desk->part<QSpinBox>("holdout")->value(), 10);
}

void TstExportDesk::presetsAreKeptByName()
{
    QVERIFY(m_desk->choose("channel", int(MessageChannel::Email)));
    QVERIFY(m_desk->choose("format", int(ListFormat::Mailchimp)));
    QTRY_VERIFY(isReady());
    m_desk->dialogs.text = u"Newsletter"_s;
    QVERIFY(m_desk->press("savePreset"));
    QVERIFY(m_desk->choose("channel", int(MessageChannel::Zalo)));
    QVERIFY(m_desk->choose("format", int(ListFormat::Csv)));
    auto *presets = m_desk->part<QComboBox>("preset");
    QCOMPARE(presets->count(), 2);
    presets->setCurrentIndex(1);
    Q_EMIT presets->activated(1);
    QCOMPARE(m_desk->part<QComboBox>("channel")->currentData().toInt(), int(MessageChannel::Email));
    QVERIFY(m_desk->press("removePreset"));
    QCOMPARE(presets->count(), 1);
    m_desk->told.said.back().action(); // undone
    QCOMPARE(presets->count(), 2);
    QTRY_VERIFY(m_desk->jobs.isIdle());
}

void TstExportDesk::aFaultyParameterIsSaid()
{
    QVERIFY(m_desk->choose("format", int(ListFormat::Zns)));
    QTRY_VERIFY(isReady());
    QTest::keyClicks(m_desk->part<QLineEdit>("parameters"), u"bad-name=name"_s);
    QTRY_VERIFY(m_desk->jobs.isIdle());
    QVERIFY(!isReady());
    m_desk->part<QLineEdit>("parameters")->clear();
    QTest::keyClicks(m_desk->part<QLineEdit>("parameters"), u"customer=given_name"_s);
    QTRY_VERIFY(isReady());
}

void TstExportDesk::chosenCustomersCanBeWrittenTo()
{
    m_desk->page->arrive(ToList{everyone(), {{1}, {2}, {3}}, {}});
    QTRY_COMPARE(m_desk->part<QComboBox>("deskGroup")->currentText(), u"3 chosen customers"_s);
    QTRY_VERIFY(m_desk->jobs.isIdle());
    QVERIFY2(text("listPeople").contains(u"of 3"_s), qPrintable(text("listPeople")));
}

void TstExportDesk::theHoldoutStaysTheSamePeople()
{
    m_desk->part<QSpinBox>("holdout")->setValue(20);
    QTRY_VERIFY(isReady());
    const auto heldOut = [this] {
        [&] { QVERIFY(m_desk->press("seeHeldOut")); }();
        auto *dialog = m_desk->page->findChild<QDialog *>(u"listPeopleDialog"_s);
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
    m_desk->dialogs.fileToSave = m_desk->folder.filePath(u"loyal.csv"_s);
    QVERIFY(m_desk->press("saveList"));
    QTRY_COMPARE(m_desk->shop->campaigns()->size(), std::size_t{1});
    const auto people = m_desk->shop->campaignPeople(m_desk->shop->campaigns()->front().list.id);
    QStringList written;
    const auto rows = m_desk->shop->customerRows(people->heldOut);
    QVERIFY(rows);
    for (const CustomerRow &row : *rows)
        written.append(row.name);
    QCOMPARE(written, first);
}

QTEST_MAIN(TstExportDesk)
#include "tst_export_desk.moc"
