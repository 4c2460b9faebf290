#include "core/condition/evaluate.h"
#include "core/condition/json.h"
#include "support/dice.h"
#include "support/random_condition.h"
#include "tests/support/window_warnings.h"
#include "tests/ui/segments/builder_desk.h"
#include "tests/ui/segments/hands.h"
#include "ui/segments/builder/condition_clipboard.h"
#include "ui/segments/builder/negation.h"
#include "ui/segments/builder/node_handle.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 20);

Condition read(const QByteArray &json)
{
    const Result<Condition> condition = readCondition(json);
    return condition ? *condition : Condition{RankTest{}}; // no tree that a test expects
}

QByteArray tree(const QByteArray &match, const QByteArray &conditions)
{
    return R"({"version":1,"match":")" + match + R"(","conditions":[)" + conditions + "]}";
}

/// Which widgets showed as windows of their own while this lives.
class ShownWindows final : public QObject {
public:
    ShownWindows() { qApp->installEventFilter(this); }
    [[nodiscard]] const QStringList &classes() const { return m_classes; }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<const QWidget *>(watched);
        if (event->type() == QEvent::Show && widget && widget->isWindow())
            m_classes.append(QString::fromLatin1(widget->metaObject()->className()));
        return false;
    }

private:
    QStringList m_classes;
};

} // namespace

/// The condition builder alone, by real clicks, keys and pulls.
class TstBuilder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void randomTreesPassThroughUnchanged();
    void theOppositeIsTheComplement();
    void registrationDateIsBuiltByPointing();
    void tagIsBuiltByPointing();
    void installedAppIsBuiltByPointing();
    void deliveredProductAndAreaAreBuiltByPointing();
    void numberOfOrdersIsBuiltByPointing_data();
    void numberOfOrdersIsBuiltByPointing();
    void totalSpendIsBuiltByPointing_data();
    void totalSpendIsBuiltByPointing();
    void threeLevelsAreBuiltByPulling();
    void aPullEndsWithEscape();
    void aPullToTheEdgeScrolls();
    void conditionsMoveByKeyboard();
    void aRowMovesWithItsFields();
    void aRowThatLacksSomethingIsMadeAnew();
    void inABoxAltDownOpensItsList();
    void aConditionIsDoubledAndRemovedByKeyboard();
    void aConditionIsCopiedAndPastedAsText();
    void foreignTextIsNotPasted();
    void aConditionTurnsIntoItsOppositeByKeyboard();
    void messagesAreRestrictedByPointing();
    void aNumberIsComparedWithAPercentileOfTheShop();
    void aTreeThatIsShownHasNoButtons();
    void howManyAtLeastIsSaid();

private:
    [[nodiscard]] QByteArray json() const { return writeCondition(m_view->condition()); }
    [[nodiscard]] NodeHandle *handle(int number) const
    {
        return m_view->findChildren<NodeHandle *>().value(number);
    }
    void show(const Condition &condition)
    {
        m_view->setCondition(condition);
        Hands::settle();
    }
    void add(const QString &title, int button = 0) const
    {
        QVERIFY2(Hands(m_view.get()).addCondition(title, button), qPrintable(title));
    }
    /// Chooses in the n-th box of operators.
    void choose(const QString &text, int box = 0) const;
    /// Pulls a condition by its grip to the middle of the upper or lower half of another.
    void pull(int from, int to, bool below) const;
    void press(int node, Qt::Key key, Qt::KeyboardModifiers modifiers) const;

    std::shared_ptr<const Snapshot> m_snapshot;
    TestShop m_shop;
    std::unique_ptr<BuilderView> m_view;
};

void TstBuilder::initTestCase()
{
    m_shop = randomShop(20261122);
    m_snapshot = snapshotOf(m_shop);
}

void TstBuilder::init()
{
    QTest::failOnWarning(everyWarning());
    m_view = std::make_unique<BuilderView>();
    m_view->setContext(contextOf(m_snapshot, Language::English, today));
    m_view->resize(900, 600);
    m_view->show();
    show(everyone());
}

void TstBuilder::choose(const QString &text, int box) const
{
    QList<QComboBox *> operators;
    for (QComboBox *candidate : m_view->findChildren<QComboBox *>()) {
        if (candidate->findText(text) >= 0)
            operators.append(candidate);
    }
    QVERIFY2(box < operators.size(), qPrintable(text));
    QComboBox *chosen = operators[box];
    chosen->setFocus();
    const int steps = chosen->findText(text) - chosen->currentIndex();
    for (int i = 0; i < std::abs(steps); ++i)
        QTest::keyClick(chosen, steps > 0 ? Qt::Key_Down : Qt::Key_Up);
    QCOMPARE(chosen->currentText(), text);
    Hands::settle();
}

void TstBuilder::pull(int from, int to, bool below) const
{
    NodeHandle *grip = handle(from);
    QWidget *box = handle(to)->parentWidget()->parentWidget();
    const QPoint start = grip->rect().center();
    const QPoint end = grip->mapFromGlobal(
        box->mapToGlobal(QPoint(box->width() / 2, below ? box->height() - 2 : 2)));
    QTest::mousePress(grip, Qt::LeftButton, {}, start);
    QTest::mouseMove(grip, start + QPoint(0, 20));
    QTest::mouseMove(grip, end);
    QTest::mouseRelease(grip, Qt::LeftButton, {}, end);
    Hands::settle();
}

void TstBuilder::press(int node, Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    m_view->activateWindow();
    if (!QTest::qWaitForWindowActive(m_view.get()))
        QSKIP("this screen gives no window the focus");
    handle(node)->setFocus();
    QTest::keyClick(handle(node), key, modifiers);
    Hands::settle();
}

void TstBuilder::randomTreesPassThroughUnchanged()
{
    Dice dice(5);
    RandomConditions conditions(dice, m_shop);
    const ShopWords words(m_shop);
    QSignalSpy edits(m_view.get(), &BuilderView::edited);
    const ShownWindows windows; // a field without a parent would flash as one
    for (int i = 0; i < 60; ++i) {
        const Condition condition = conditions.tree(3);
        show(condition);
        // Every field is entered and left, as by the Tab key.
        for (QLineEdit *field : m_view->findChildren<QLineEdit *>())
            Q_EMIT field->editingFinished();
        const QByteArray written = writeCondition(m_view->condition());
        const Result<Condition> again = readCondition(written, words);
        QVERIFY2(again, written.constData());
        QVERIFY2(*again == condition, written.constData());
        show(*again);
        QVERIFY2(m_view->condition() == condition, written.constData());
        QVERIFY2(edits.isEmpty(), written.constData());
        QCOMPARE(windows.classes(), QStringList());
    }
}

void TstBuilder::theOppositeIsTheComplement()
{
    Dice dice(7);
    RandomConditions conditions(dice, m_shop);
    const EvaluationContext context = m_snapshot->at(today);
    Unwatched control;
    for (int i = 0; i < 400; ++i) {
        const Condition group = conditions.tree(2);
        for (const Condition &condition : std::get<Group>(group.node).children) {
            const Result<CustomerSet> in = evaluate(condition, context, control);
            const Result<CustomerSet> out = evaluate(negated(condition), context, control);
            QVERIFY(in && out);
            for (std::size_t customer = 0; customer < m_shop.customers.size(); ++customer) {
                QVERIFY2(in->contains(customer) != out->contains(customer),
                         writeCondition(condition).constData());
            }
            const Result<CustomerSet> back =
                evaluate(negated(negated(condition)), context, control);
            QVERIFY(back);
            QCOMPARE(back->count(), in->count());
        }
    }
}

void TstBuilder::registrationDateIsBuiltByPointing()
{
    add(u"Registration date"_s);
    choose(u"after"_s);
    auto *day = m_view->findChild<QDateEdit *>();
    QVERIFY(day);
    day->setSelectedSection(QDateTimeEdit::DaySection);
    QTest::keyClicks(day, u"31"_s);
    day->setDate(QDate(2026, 1, 31));
    QCOMPARE(json(),
             writeCondition(read(
                 tree("all", R"({"field":"registered_on","op":"after","value":"2026-01-31"})"))));
}

void TstBuilder::tagIsBuiltByPointing()
{
    add(u"Tags"_s);
    QVERIFY(Hands(m_view.get()).typeList(u"Thich tra; Si"_s));
    QCOMPARE(json(),
             writeCondition(read(
                 tree("all", R"({"field":"tags","op":"has_any_of","value":["Thich tra","Si"]})"))));
}

void TstBuilder::installedAppIsBuiltByPointing()
{
    add(u"Installed app"_s);
    QVERIFY(Hands(m_view.get()).typeList(u"ios"_s));
    choose(u"is none of"_s);
    QCOMPARE(json(), writeCondition(read(
                         tree("all", R"({"field":"app","op":"is_none_of","value":["ios"]})"))));
}

void TstBuilder::deliveredProductAndAreaAreBuiltByPointing()
{
    add(u"Bought a product"_s);
    QVERIFY(Hands(m_view.get()).typeList(u"Bim, size L"_s));
    add(u"Delivered to an area"_s);
    QVERIFY(Hands(m_view.get()).typeList(u"Lai Chau; Hue"_s, 1));
    QCOMPARE(json(), writeCondition(read(tree("all", R"(
        {"orders":"count","where":{"product":["Bim, size L"]},"op":"at_least","value":1},
        {"orders":"count","where":{"area":["Lai Chau","Hue"]},"op":"at_least","value":1})"))));
}

void TstBuilder::numberOfOrdersIsBuiltByPointing_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("more") << u"more than"_s << QByteArray("greater_than");
    QTest::newRow("less") << u"less than"_s << QByteArray("less_than");
}

void TstBuilder::numberOfOrdersIsBuiltByPointing()
{
    QFETCH(const QString, words);
    QFETCH(const QByteArray, key);
    add(u"Number of purchases"_s);
    choose(words);
    QVERIFY(Hands(m_view.get()).typeNumber(u"5"_s));
    QCOMPARE(json(), writeCondition(read(
                         tree("all", R"({"orders":"count","op":")" + key + R"(","value":5})"))));
}

void TstBuilder::totalSpendIsBuiltByPointing_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("equal") << u"equals"_s << QByteArray("equals");
    QTest::newRow("more") << u"more than"_s << QByteArray("greater_than");
    QTest::newRow("less") << u"less than"_s << QByteArray("less_than");
}

void TstBuilder::totalSpendIsBuiltByPointing()
{
    QFETCH(const QString, words);
    QFETCH(const QByteArray, key);
    add(u"Total spend"_s);
    choose(words);
    QVERIFY(Hands(m_view.get()).typeNumber(u"2,000,000"_s));
    QCOMPARE(json(), writeCondition(read(tree("all", R"({"orders":"total","op":")" + key +
                                                         R"(","value":2000000})"))));
}

void TstBuilder::threeLevelsAreBuiltByPulling()
{
    add(u"Do not contact"_s);
    add(u"Age"_s);
    const auto addGroups = m_view->findChildren<QPushButton *>(u"addGroup"_s);
    QTest::mouseClick(addGroups.last(), Qt::LeftButton);
    Hands::settle();
    // In document order: root 0, do not contact 1, age 2, group 3.
    pull(2, 3, true);
    QCOMPARE(json(), writeCondition(read(tree("all", R"(
        {"field":"do_not_contact","op":"is","value":true},
        {"match":"any","conditions":[{"field":"age","op":"at_least","value":1}]})"))));
    // A second group, made at the end of the root, goes into the first; then a condition into it.
    QTest::mouseClick(m_view->findChildren<QPushButton *>(u"addGroup"_s).last(), Qt::LeftButton);
    Hands::settle();
    pull(4, 3, true);
    pull(1, 4, true);
    QCOMPARE(json(), writeCondition(read(tree("all", R"(
        {"match":"any","conditions":[{"field":"age","op":"at_least","value":1},
            {"match":"any","conditions":[
                {"field":"do_not_contact","op":"is","value":true}]}]})"))));
    // And one level out again, to the beginning of the outer group.
    pull(4, 1, false);
    QCOMPARE(json(), writeCondition(read(tree("all", R"(
        {"match":"any","conditions":[{"field":"do_not_contact","op":"is","value":true},
            {"field":"age","op":"at_least","value":1},
            {"match":"any","conditions":[]}]})"))));
}

void TstBuilder::aPullEndsWithEscape()
{
    add(u"Do not contact"_s);
    add(u"Age"_s);
    const QByteArray before = json();
    NodeHandle *grip = handle(2);
    QTest::mousePress(grip, Qt::LeftButton, {}, grip->rect().center());
    QTest::mouseMove(grip, QPoint(0, -60));
    QVERIFY(m_view->findChild<QFrame *>(u"landing"_s)->isVisible());
    QTest::keyClick(grip, Qt::Key_Escape);
    QVERIFY(!m_view->findChild<QFrame *>(u"landing"_s)->isVisible());
    QTest::mouseRelease(grip, Qt::LeftButton, {}, QPoint(0, -60));
    QCOMPARE(json(), before);
}

void TstBuilder::aPullToTheEdgeScrolls()
{
    Group many{Match::All, 1, {}};
    const Condition age{FieldTest{Field::Age, {}, NumberTest{NumberOp::AtLeast, Decimal(30)}}};
    for (int i = 0; i < 20; ++i)
        many.children.push_back(age);
    QScrollArea area;
    area.setWidgetResizable(true);
    area.setWidget(m_view.get());
    area.resize(900, 300);
    area.show();
    show({many});
    const QScrollBar *bar = area.verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    NodeHandle *grip = handle(1);
    const QWidget *viewport = area.viewport();
    const QPoint low =
        grip->mapFromGlobal(viewport->mapToGlobal(QPoint(40, viewport->height() - 10)));
    QTest::mousePress(grip, Qt::LeftButton, {}, grip->rect().center());
    QTest::mouseMove(grip, low / 2);
    QTest::mouseMove(grip, low);
    QTRY_COMPARE(bar->value(), bar->maximum()); // on and on, though the mouse stands still
    QTest::mouseRelease(grip, Qt::LeftButton, {}, low);
    Hands::settle();
    QCOMPARE(m_view->condition(), Condition{many}); // they are all alike
    static_cast<void>(area.takeWidget());           // it is the test's own
    m_view->setParent(nullptr);
}

void TstBuilder::aRowMovesWithItsFields()
{
    const QByteArray a = R"({"orders":"count","op":"at_least","value":3})";
    const QByteArray b = R"({"orders":"count","op":"at_least","value":5})";
    const auto of = [](QByteArray row, const char *value) {
        return row.replace("3", value).replace("5", value);
    };
    show(read(tree("all", a + ',' + b)));
    QList<QLineEdit *> fields = m_view->findChildren<QLineEdit *>();
    fields.removeIf([](const QLineEdit *field) { return field->accessibleName() != u"Number"_s; });
    QCOMPARE(fields.size(), 2);
    const QPointer<QLineEdit> first = fields[0];
    const QPointer<QLineEdit> second = fields[1];

    press(1, Qt::Key_Down, Qt::AltModifier);
    QVERIFY(first && second);
    QVERIFY(first->isVisible());
    QCOMPARE_GT(first->mapTo(m_view.get(), QPoint()).y(),
                second->mapTo(m_view.get(), QPoint()).y());
    first->selectAll();
    QTest::keyClicks(first, u"7"_s); // it counts where the row stands now
    QCOMPARE(json(), writeCondition(read(tree("all", b + ',' + of(a, "7")))));

    Hands(m_view.get()).click(u"addGroup"_s);
    QVERIFY(first && second);
    second->selectAll();
    QTest::keyClicks(second, u"9"_s);
    const QByteArray group = R"({"match":"any","conditions":[]})";
    QCOMPARE(json(),
             writeCondition(read(tree("all", of(b, "9") + ',' + of(a, "7") + ',' + group))));

    show(read(tree("all", of(a, "7")))); // an edit of both, such as an undo may be
    QVERIFY(first);
    QVERIFY(!second);
    QCOMPARE(first->text(), u"7"_s);
}

void TstBuilder::aRowThatLacksSomethingIsMadeAnew()
{
    const QByteArray leaf = R"({"orders":"count","op":"at_least","value":3})";
    show(read(tree("all", leaf)));
    const QPointer<QLineEdit> field = m_view->findChild<QLineEdit *>();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QVERIFY(!m_view->whatIsMissing().isEmpty());
    show(read(tree("all", leaf))); // shows what is counted
    QVERIFY(!field);
    QCOMPARE(m_view->findChild<QLineEdit *>()->text(), u"3"_s);
    QVERIFY(m_view->whatIsMissing().isEmpty());
}

void TstBuilder::inABoxAltDownOpensItsList()
{
    show(read(tree("all", R"({"field":"age","op":"at_least","value":30},
        {"field":"email","op":"is_empty"})")));
    const QByteArray before = json();
    auto *box = handle(1)->parentWidget()->findChild<QComboBox *>();
    QVERIFY(box);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY(box->view()->isVisible());
    box->hidePopup();
    QCOMPARE(json(), before);
}

void TstBuilder::messagesAreRestrictedByPointing()
{
    show(read(tree("all", R"({"contacts":"count","op":"at_least","value":1})")));
    const Hands hands(m_view.get());
    QVERIFY(hands.addRestriction(u"sent"_s));
    QVERIFY(hands.addRestriction(u"channel"_s));
    QVERIFY(hands.typeList(u"Zalo; phone call"_s));
    QVERIFY(hands.typeNumber(u"3"_s));
    QCOMPARE(json(), writeCondition(read(tree("all", R"({"contacts":"count","where":{
        "placed":{"op":"within_last","value":{"n":30,"unit":"days"}},
        "channel":["zalo","phone"]},"op":"at_least","value":3})"))));
    QVERIFY2(m_view->sentence().contains(u"by Zalo or phone call"_s),
             qPrintable(m_view->sentence()));
}

void TstBuilder::conditionsMoveByKeyboard()
{
    const QByteArray a = R"({"field":"phone","op":"is_empty"})";
    const QByteArray b = R"({"field":"email","op":"is_empty"})";
    show(read(tree("all", a + ',' + b)));
    press(2, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(json(), writeCondition(read(tree("all", b + ',' + a))));
    QCOMPARE(QApplication::focusWidget(), handle(1)); // the focus goes with it
    press(1, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(json(), writeCondition(read(tree("all", a + ',' + b))));
    press(2, Qt::Key_Right, Qt::AltModifier);
    const QByteArray group = R"({"match":"any","conditions":[)";
    QCOMPARE(json(), writeCondition(read(tree("all", a + ',' + group + b + "]}"))));
    press(1, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(json(), writeCondition(read(tree("all", group + a + ',' + b + "]}"))));
    press(3, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(json(), writeCondition(read(tree("all", group + a + "]}," + b))));
}

void TstBuilder::aConditionIsDoubledAndRemovedByKeyboard()
{
    const QByteArray a = R"({"field":"phone","op":"is_empty"})";
    show(read(tree("all", a)));
    press(1, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(json(), writeCondition(read(tree("all", a + ',' + a))));
    press(2, Qt::Key_Delete, Qt::NoModifier);
    QCOMPARE(json(), writeCondition(read(tree("all", a))));
}

void TstBuilder::aConditionIsCopiedAndPastedAsText()
{
    const QByteArray a = R"({"orders":"count","op":"at_least","value":3})";
    show(read(tree("all", a)));
    press(1, Qt::Key_C, Qt::ControlModifier);
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    QVERIFY(copied->hasFormat(QString::fromLatin1(conditionMimeType)));
    QCOMPARE(read(copied->text().toUtf8()), read(tree("all", a)));
    press(1, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(json(), writeCondition(read(tree("all", a + ',' + a))));
    press(2, Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(json(), writeCondition(read(tree("all", a))));
    // A group comes from another program as text.
    QApplication::clipboard()->setText(
        QString::fromUtf8(tree("any", a + ',' + R"({"field":"age","op":"at_least","value":30})")));
    press(0, Qt::Key_V, Qt::ControlModifier);
    const Group &root = std::get<Group>(m_view->condition().node);
    QCOMPARE(root.children.size(), std::size_t{2});
    QCOMPARE(std::get<Group>(root.children[1].node).match, Match::Any);
}

void TstBuilder::foreignTextIsNotPasted()
{
    show(read(tree("all", R"({"field":"phone","op":"is_empty"})")));
    const QByteArray before = json();
    QApplication::clipboard()->setText(u"0912 345 678"_s);
    press(1, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(json(), before);
}

void TstBuilder::aConditionTurnsIntoItsOppositeByKeyboard()
{
    show(read(tree("all", R"({"orders":"count","op":"at_least","value":3})")));
    press(1, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(json(),
             writeCondition(read(tree("all", R"({"orders":"count","op":"less_than","value":3})"))));
    press(1, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(json(),
             writeCondition(read(tree("all", R"({"orders":"count","op":"at_least","value":3})"))));
}

void TstBuilder::aNumberIsComparedWithAPercentileOfTheShop()
{
    show(read(tree("all", R"({"orders":"total","op":"at_least","value":5})")));
    auto *choose = m_view->findChild<QToolButton *>(u"comparedWith"_s);
    for (QAction *action : choose->findChild<QMenu *>()->actions()) {
        if (action->text() == u"a percentile of the shop"_s)
            action->trigger();
    }
    for (QSpinBox *percentile : m_view->findChildren<QSpinBox *>()) {
        if (percentile->accessibleName() == u"Percentile"_s) {
            percentile->selectAll();
            QTest::keyClicks(percentile, u"90"_s);
        }
    }
    QCOMPARE(json(),
             writeCondition(read(
                 tree("all", R"({"orders":"total","op":"at_least","value":{"of_shop":"p90"}})"))));
}

void TstBuilder::aTreeThatIsShownHasNoButtons()
{
    show(read(tree("all", R"({"orders":"total","op":"at_least","value":2000000})")));
    m_view->setReadOnly(true);
    Hands::settle();
    QVERIFY(m_view->findChildren<QAbstractButton *>().isEmpty());
    QVERIFY(m_view->findChildren<QComboBox *>().isEmpty());
    QStringList texts;
    for (const QLabel *label : m_view->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY2(texts.join(u'\n').contains(u"whose total spend is at least 2,000,000\u00a0₫"_s),
             qPrintable(texts.join(u'\n')));
}

void TstBuilder::howManyAtLeastIsSaid()
{
    const Condition spend =
        read(tree("all", R"({"orders":"total","op":"at_least","value":2000000})"));
    show({Group{Match::AtLeast, 2, {spend, spend, spend}}});
    const auto isSaid = [this](const QString &text) {
        const QList<QLabel *> labels = m_view->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel *label) { return label->text() == text; });
    };
    QVERIFY(isSaid(u"of the following conditions"_s));
    m_view->setReadOnly(true);
    Hands::settle();
    QVERIFY(isSaid(u"Customers who match at least 2 of the following conditions"_s));
}

QTEST_MAIN(TstBuilder)
#include "tst_builder.moc"
