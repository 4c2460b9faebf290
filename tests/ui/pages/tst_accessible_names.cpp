#include "app/pages.h"
#include "core/sample/sample_shop.h"
#include "tests/support/fake_dialogs.h"
#include "tests/support/window_warnings.h"
#include "ui/frame/language_controller.h"
#include "ui/jobs/jobs.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme_controller.h"

#include <QAccessible>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const QDateTime fixedNow(QDate(2026, 11, 20), QTime(9, 0));

/// What the Tab key reaches below @p root and no screen reader has a name for.
QStringList namelessIn(const QWidget &root)
{
    QStringList nameless;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        const bool isReached = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        // The field of a box or of a spinner is named by what it is a part of.
        if (!isReached || !widget->isVisible() || widget->focusProxy() ||
            widget->objectName() == "qt_spinbox_lineedit"_L1)
            continue;
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
        if (told && told->text(QAccessible::Name).trimmed().isEmpty()) {
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u" “"_s +
                            widget->objectName() + u"” in "_s +
                            QString::fromLatin1(widget->parentWidget()->metaObject()->className()));
        }
    }
    nameless.removeDuplicates();
    return nameless;
}

} // namespace

/// Walks every page of the real window, and what the builder opens, in both languages.
class TstAccessibleNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(everyWarning()); }

    void everyControlHasAName_data();
    void everyControlHasAName();
    void whatTheBuilderOpensHasNames();

private:
    void openWindow(Language language);
    void closeWindow()
    {
        m_window.reset();
        m_language.reset();
    }
    /// Goes to @p to and waits until nothing runs.
    void go(const Destination &to);
    void settle();

    QTemporaryDir m_folder;
    FakeDialogs m_dialogs;
    ThemeController m_theme{*qobject_cast<QApplication *>(QCoreApplication::instance()),
                            ThemeChoice::Light};
    std::unique_ptr<LanguageController> m_language;
    std::unique_ptr<MainWindow> m_window;
    Jobs *m_jobs = nullptr;
};

void TstAccessibleNames::initTestCase()
{
    Unwatched control;
    QVERIFY(makeSampleShop(m_folder.filePath(u"sample.khachquen"_s), Language::Vietnamese, fixedNow,
                           control));
}

void TstAccessibleNames::openWindow(Language language)
{
    m_language = std::make_unique<LanguageController>(language);
    std::vector<PageFactory> factories = pageFactories();
    for (PageFactory &factory : factories) {
        factory.make = [this, make = factory.make](const PageContext &context) {
            m_jobs = &context.jobs;
            return make(context);
        };
    }
    m_window = std::make_unique<MainWindow>(
        WindowParts{
            m_theme, *m_language, m_dialogs, std::move(factories), [] { return fixedNow.date(); },
            [](const QString &path, Language, JobControl &) { return Shop::create(path, {}); },
            m_folder.path(), [](const WindowSettings &) {}},
        WindowSettings{{}, language, ThemeChoice::Light, {}});
    m_window->resize(1280, 800);
    m_window->show();
    QSignalSpy opened(m_window.get(), &MainWindow::shopOpened);
    m_window->openShop(m_folder.filePath(u"sample.khachquen"_s));
    QTRY_COMPARE(opened.size(), 1);
}

void TstAccessibleNames::settle()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_jobs->isIdle(), 60'000);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
    QTRY_VERIFY_WITH_TIMEOUT(m_jobs->isIdle(), 60'000);
}

void TstAccessibleNames::go(const Destination &to)
{
    m_window->host()->go(to);
    settle();
}

void TstAccessibleNames::everyControlHasAName_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("Vietnamese") << Language::Vietnamese;
    QTest::newRow("English") << Language::English;
}

void TstAccessibleNames::everyControlHasAName()
{
    QFETCH(const Language, language);
    openWindow(language);
    QStringList nameless;
    for (const PageId page : m_window->host()->pages()) {
        go(ToPage{page});
        nameless += namelessIn(*m_window);
    }
    for (const QString &ready : {u"unhappy"_s, u"low_value"_s, u"wholesale"_s}) {
        go(ToNewSegment{ready});
        nameless += namelessIn(*m_window);
    }
    nameless.removeDuplicates();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    closeWindow();
}

void TstAccessibleNames::whatTheBuilderOpensHasNames()
{
    openWindow(Language::English);
    go(ToNewSegment{u"wholesale"_s});
    // The list of conditions.
    QTest::mouseClick(m_window->findChild<QPushButton *>(u"addCondition"_s), Qt::LeftButton);
    auto *picker = m_window->findChild<QWidget *>(u"conditionPicker"_s);
    QVERIFY(picker && picker->isVisible());
    QCOMPARE(namelessIn(*picker), QStringList());
    picker->hide();
    // The list of words of a field.
    auto *field = m_window->findChild<QLineEdit *>(u"listField"_s);
    QVERIFY(field);
    QTest::keyClick(field, Qt::Key_Down);
    if (auto *popup = m_window->findChild<QWidget *>(u"choicePopup"_s)) {
        QCOMPARE(namelessIn(*popup), QStringList());
        popup->hide();
    }
    // Menus: every entry says what it does.
    for (const QMenu *menu : m_window->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions())
            QVERIFY(action->isSeparator() || !action->text().isEmpty());
    }
    closeWindow();
}

QTEST_MAIN(TstAccessibleNames)
#include "tst_accessible_names.moc"
