#include "tests/support/window_warnings.h"
#include "ui/shell/question_dialogs.h"
#include "ui/shell/system_dialogs.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace kq;
using namespace Qt::StringLiterals;

class TstQuestionDialogs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void enterDoesNotAgreeToWhatCannotBeTakenBack();
    void agreesByItsButton();
    void textIsRefusedWithTheReason();
    void choiceAnswersItsIndex();
    void answerOfADestroyedParentIsDropped();
};

void TstQuestionDialogs::init()
{
    QTest::failOnWarning(everyWarning());
}

static Confirmation erase()
{
    return {u"Xóa hẳn khách này"_s, u"Khách này sẽ bị xóa khỏi file."_s, {}, u"Xóa hẳn"_s};
}

void TstQuestionDialogs::enterDoesNotAgreeToWhatCannotBeTakenBack()
{
    SystemDialogs dialogs{QString()};
    QWidget parent;
    bool agreed = false;
    dialogs.confirm(&parent, erase(), [&] { agreed = true; });
    auto *dialog = parent.findChild<ConfirmDialog *>();
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(!parent.findChild<ConfirmDialog *>());
    QVERIFY(!agreed);
}

void TstQuestionDialogs::agreesByItsButton()
{
    SystemDialogs dialogs{QString()};
    QWidget parent;
    bool agreed = false;
    dialogs.confirm(&parent, erase(), [&] { agreed = true; });
    auto *button = parent.findChild<QPushButton *>(u"accept"_s);
    QCOMPARE(button->text(), u"Xóa hẳn"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(agreed);
}

void TstQuestionDialogs::textIsRefusedWithTheReason()
{
    SystemDialogs dialogs{QString()};
    QWidget parent;
    QString answer;
    TextQuestion question{u"Đổi tên"_s, u"Tên nhóm"_s, u"Cũ"_s, u"Lưu"_s, {}};
    question.objection = [](const QString &text) {
        return text == u"VIP"_s ? u"Đã có nhóm tên này"_s : QString();
    };
    dialogs.askText(&parent, question, [&](const QString &text) { answer = text; });
    auto *field = parent.findChild<QLineEdit *>();
    auto *accept = parent.findChild<QPushButton *>(u"accept"_s);
    QVERIFY(accept->isEnabled());
    field->setText(u"VIP"_s);
    QVERIFY(!accept->isEnabled());
    field->setText(u"  "_s);
    QVERIFY(!accept->isEnabled());
    field->setText(u" Khách sỉ "_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(answer, u"Khách sỉ"_s);
}

void TstQuestionDialogs::choiceAnswersItsIndex()
{
    SystemDialogs dialogs{QString()};
    QWidget parent;
    int answer = -1;
    dialogs.choose(&parent, {u"Kênh"_s, u"Gửi qua"_s, {u"Zalo"_s, u"SMS"_s}, 0, u"Chọn"_s},
                   [&](int index) { answer = index; });
    parent.findChild<QComboBox *>()->setCurrentIndex(1);
    QTest::mouseClick(parent.findChild<QPushButton *>(u"accept"_s), Qt::LeftButton);
    QTRY_COMPARE(answer, 1);
}

void TstQuestionDialogs::answerOfADestroyedParentIsDropped()
{
    SystemDialogs dialogs{QString()};
    bool agreed = false;
    {
        QWidget parent;
        dialogs.confirm(&parent, erase(), [&] { agreed = true; });
    }
    QVERIFY(!agreed);
}

QTEST_MAIN(TstQuestionDialogs)
#include "tst_question_dialogs.moc"
