#include "core/condition/json.h"
#include "core/wording/condition_sentence.h"
#include "support/dice.h"
#include "support/random_condition.h"
#include "support/random_shop.h"

#include <QTest>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 20);

/// One segment, tiers by their keys, and one attribute of each type that is said differently.
class Names final : public ShopNames, public AttributeTypes {
public:
    [[nodiscard]] QString segmentName(SegmentId id) const override
    {
        return id.value == 7 ? u"Khách sỉ"_s : QString();
    }
    [[nodiscard]] QString tierName(const QString &key) const override { return key.toUpper(); }
    [[nodiscard]] std::optional<ValueType> attributeType(QStringView name) const override
    {
        return typeOf(name);
    }
    [[nodiscard]] std::optional<ValueType> typeOf(QStringView name) const override
    {
        if (name == u"Công nợ")
            return ValueType::Money;
        if (name == u"Có em bé")
            return ValueType::YesNo;
        return std::nullopt;
    }
};

const Names shopNames;

QString said(const Condition &condition, Language language)
{
    const Words words(language);
    const Formatter format(language, u"VND"_s);
    return sentenceFor(condition, {words, format, today, shopNames});
}

} // namespace

/// The sentence under the builder, in both languages.
class TstConditionSentence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void saysEveryKindOfCondition_data();
    void saysEveryKindOfCondition();
    void saysGroupsUnmistakably_data();
    void saysGroupsUnmistakably();
    void leavesNoPlaceholderAndNoSourceWord();
};

void TstConditionSentence::saysEveryKindOfCondition_data()
{
    QTest::addColumn<QByteArray>("leaf");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("vietnamese");
    const auto add = [](const char *name, const char *leaf, const QString &english,
                        const QString &vietnamese) {
        QTest::newRow(name) << QByteArray(leaf) << english << vietnamese;
    };
    add("text", R"({"field":"name","op":"starts_with","value":"Lan"})",
        u"whose name starts with “Lan”"_s, u"có tên bắt đầu bằng “Lan”"_s);
    add("text denied", R"({"field":"email","op":"is_none_of","value":["a@b.vn","c@d.vn"]})",
        u"whose email is neither of: “a@b.vn” or “c@d.vn”"_s,
        u"có email không phải là “a@b.vn” hoặc “c@d.vn”"_s);
    add("empty", R"({"field":"phone","op":"is_empty"})", u"whose phone is not known"_s,
        u"chưa có số điện thoại"_s);
    add("choice of areas", R"({"field":"area","op":"is_any_of","value":["Hà Nội","Huế"]})",
        u"whose area is Hà Nội or Huế"_s, u"có khu vực là Hà Nội hoặc Huế"_s);
    add("choice with fixed keys", R"({"field":"gender","op":"is_any_of","value":["female"]})",
        u"whose gender is female"_s, u"có giới tính là nữ"_s);
    add("consent", R"({"field":"consent_zalo","op":"is_none_of","value":["refused"]})",
        u"whose answer about Zalo messages is not refused"_s,
        u"có ý nhận tin Zalo không phải là từ chối"_s);
    add("tier", R"({"field":"tier","op":"is_any_of","value":["loyal","basic"]})",
        u"whose tier is LOYAL or BASIC"_s, u"có hạng khách là LOYAL hoặc BASIC"_s);
    add("tags of all", R"({"field":"tags","op":"has_all_of","value":["VIP","Sỉ"]})",
        u"who have the tags “VIP” and “Sỉ”"_s, u"có đủ các nhãn “VIP” và “Sỉ”"_s);
    add("tags of none", R"({"field":"tags","op":"has_none_of","value":["VIP"]})",
        u"who do not have the tag “VIP”"_s, u"không có nhãn “VIP”"_s);
    add("registration date", R"({"field":"registered_on","op":"after","value":"2026-01-31"})",
        u"whose registration date is after 31 Jan 2026"_s,
        u"có ngày đăng ký sau ngày 31/01/2026"_s);
    add("dates of a period", R"({"field":"registered_on","op":"in_previous","value":"month"})",
        u"whose registration date is last month (1 Oct 2026 to 31 Oct 2026)"_s,
        u"có ngày đăng ký trong tháng trước (01/10/2026 đến 31/10/2026)"_s);
    add("birthday soon",
        R"({"field":"birthday","op":"anniversary_within_next","value":{"n":7,"unit":"days"}})",
        u"whose birthday is within the next 7 days, whatever the year (until 27 Nov 2026)"_s,
        u"có sinh nhật trong 7 ngày tới (đến 27/11/2026)"_s);
    add("birthday in a month", R"({"field":"birthday","op":"anniversary_in_month","value":5})",
        u"whose birthday is in May of any year"_s, u"có sinh nhật trong tháng 5"_s);
    add("age", R"({"field":"age","op":"between","value":[25,40]})", u"whose age is from 25 to 40"_s,
        u"có tuổi từ 25 đến 40"_s);
    add("do not contact", R"({"field":"do_not_contact","op":"is","value":false})",
        u"who are not marked “do not contact”"_s, u"không bị đánh dấu “không liên hệ”"_s);
    add("own attribute of money",
        R"({"field":"attribute:Công nợ","op":"greater_than","value":500000})",
        u"whose “Công nợ” is more than 500,000\u00a0₫"_s, u"có “Công nợ” trên 500.000\u00a0₫"_s);
    add("own attribute yes or no", R"({"field":"attribute:Có em bé","op":"is","value":true})",
        u"whose “Có em bé” is “yes”"_s, u"có “Có em bé” là “có”"_s);
    add("money", R"({"orders":"total","op":"at_least","value":2000000})",
        u"whose total spend is at least 2,000,000\u00a0₫"_s,
        u"có tổng tiền đã mua từ 2.000.000\u00a0₫ trở lên"_s);
    add("silence",
        R"({"orders":"last_date","op":"not_within_last","value":{"n":60,"unit":"days"}})",
        u"who have not bought in the last 60 days (since 21 Sep 2026)"_s,
        u"chưa mua lại trong 60 ngày qua (từ 21/09/2026)"_s);
    add("one day is no plural",
        R"({"orders":"last_date","op":"within_last","value":{"n":1,"unit":"months"}})",
        u"whose last purchase is in the last 1 month (since 20 Oct 2026)"_s,
        u"có lần mua gần nhất trong 1 tháng qua (từ 20/10/2026)"_s);
    add("of the shop", R"({"orders":"average","op":"at_least","value":{"of_shop":"median"}})",
        u"whose average order is at least the shop's median"_s,
        u"có trung bình mỗi đơn từ mức giữa của cửa hàng trở lên"_s);
    add("percentile", R"({"orders":"count","op":"greater_than","value":{"of_shop":"p90"}})",
        u"whose number of purchases is more than the level that 90% of the shop's customers do "
        "not exceed"_s,
        u"có số lần mua trên mức mà 90% khách của cửa hàng không vượt quá"_s);
    add("orders of a kind",
        R"({"orders":"count","where":{"status":["returned"],"area":["Huế"],"weekday":[6,7],
            "hours":[18,21],"product":["Bỉm L"],"discounted":true},"op":"at_least","value":2})",
        u"whose number of orders is at least 2 (counting only orders that are returned; with the "
        "product “Bỉm L”; delivered to Huế; with a discount; placed on a Saturday or Sunday; "
        "placed between 18:00 and 21:59)"_s,
        u"có số đơn từ 2 trở lên (chỉ tính đơn trả hàng; có sản phẩm “Bỉm L”; giao đến Huế; có "
        "giảm giá; đặt vào thứ Bảy hoặc Chủ nhật; đặt trong khoảng 18:00 và 21:59)"_s);
    add("percent", R"({"orders":"discounted_percent","op":"at_least","value":80})",
        u"whose part of orders with a discount is at least 80%"_s,
        u"có phần đơn có giảm giá từ 80% trở lên"_s);
    add("rhythm", R"({"orders":"overdue_ratio","op":"greater_than","value":1.5})",
        u"whose time since the last purchase, in usual gaps, is more than 1.5 times"_s,
        u"có mức quá chu kỳ mua trên 1,5 lần"_s);
    add("rank", R"({"rank":"total","op":"top_percent","value":10})",
        u"who are among the 10% with the highest total spend"_s,
        u"nằm trong 10% có tổng tiền đã mua cao nhất"_s);
    add("rank by date", R"({"rank":"last_date","op":"bottom_count","value":20})",
        u"who are among the 20 with the earliest last purchase"_s,
        u"nằm trong 20 khách có lần mua gần nhất sớm nhất"_s);
    add("share", R"({"rank":"total","op":"top_share","value":80})",
        u"who are the fewest that together make 80% of all by total spend"_s,
        u"thuộc số ít khách nhất cùng làm nên 80% của tổng tiền đã mua"_s);
    add("segment by name", R"({"segment":"VIP","op":"is_not_member"})",
        u"who are not in the segment “VIP”"_s, u"không thuộc nhóm “VIP”"_s);
    add("segment by number",
        R"({"segment":7,"op":"entered_within","value":{"n":2,"unit":"weeks"}})",
        u"who entered the segment “Khách sỉ” in the last 2 weeks (were not in it on 6 Nov 2026)"_s,
        u"mới vào nhóm “Khách sỉ” trong 2 tuần qua (ngày 06/11/2026 chưa thuộc nhóm)"_s);
    add("tier move", R"({"field":"tier","op":"moved_down_within","value":{"n":1,"unit":"months"}})",
        u"who moved down a tier in the last 1 month (compared with 20 Oct 2026)"_s,
        u"xuống hạng trong 1 tháng qua (so với ngày 20/10/2026)"_s);
    add("messages", R"({"contacts":"count","where":{"channel":["zalo"]},"op":"equals","value":0})",
        u"whose number of messages sent to them is exactly 0 (counting only messages by Zalo)"_s,
        u"có số tin đã gửi bằng 0 (chỉ tính tin qua Zalo)"_s);
    add("a long list is counted",
        R"({"field":"area","op":"is_any_of","value":["1","2","3","4","5","6","7","8","9","10"]})",
        u"whose area is 1, 2, 3, 4, 5, 6, 7, 8 or 2 others"_s,
        u"có khu vực là 1, 2, 3, 4, 5, 6, 7, 8 hoặc 2 giá trị khác"_s);
    add("nothing chosen", R"({"field":"area","op":"is_any_of","value":[]})",
        u"whose area is nothing yet"_s, u"có khu vực là (chưa chọn gì)"_s);
}

void TstConditionSentence::saysEveryKindOfCondition()
{
    QFETCH(const QByteArray, leaf);
    QFETCH(const QString, english);
    QFETCH(const QString, vietnamese);
    const QByteArray json = R"({"version":1,"match":"all","conditions":[)" + leaf + "]}";
    const Result<Condition> condition = readCondition(json, shopNames);
    QVERIFY2(condition, qPrintable(condition ? QString() : condition.error().place));
    QCOMPARE(said(*condition, Language::English), QString(u"Customers "_s + english + u'.'));
    QCOMPARE(said(*condition, Language::Vietnamese), QString(u"Khách "_s + vietnamese + u'.'));
}

void TstConditionSentence::saysGroupsUnmistakably_data()
{
    QTest::addColumn<QByteArray>("tree");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("vietnamese");
    const QByteArray a = R"({"field":"phone","op":"is_empty"})";
    const QByteArray b = R"({"field":"email","op":"is_empty"})";
    const QByteArray c = R"({"field":"tags","op":"is_empty"})";
    const auto group = [](const char *match, const QList<QByteArray> &children,
                          const char *more = "") -> QByteArray {
        return R"({"match":")" + QByteArray(match) + "\"" + more + R"(,"conditions":[)" +
               children.join(',') + "]}";
    };
    QTest::newRow("everyone") << group("all", {}) << u"All customers."_s << u"Tất cả khách."_s;
    QTest::newRow("nobody") << group("any", {}) << u"Nobody: the list of conditions is empty."_s
                            << u"Không có khách nào: chưa có điều kiện nào."_s;
    QTest::newRow("all") << group("all", {a, b, c})
                         << u"Customers whose phone is not known, and whose email is not known, "
                            "and who have no tag."_s
                         << u"Khách chưa có số điện thoại, và chưa có email, và chưa có nhãn."_s;
    QTest::newRow("any inside all")
        << group("all", {a, group("any", {b, c})})
        << u"Customers whose phone is not known, and [whose email is not known, or who have no "
           "tag]."_s
        << u"Khách chưa có số điện thoại, và [chưa có email, hoặc chưa có nhãn]."_s;
    QTest::newRow("all inside any inside all")
        << group("all", {a, group("any", {b, group("all", {a, c})})})
        << u"Customers whose phone is not known, and [whose email is not known, or [whose phone is "
           "not known, and who have no tag]]."_s
        << u"Khách chưa có số điện thoại, và [chưa có email, hoặc [chưa có số điện thoại, và chưa "
           "có nhãn]]."_s;
    QTest::newRow("none") << group("none", {a, b})
                          << u"Customers who are none of these: [whose phone is not known; whose "
                             "email is not known]."_s
                          << u"Khách không thỏa điều kiện nào trong số: [chưa có số điện thoại; "
                             "chưa có email]."_s;
    QTest::newRow("none of one") << group("none", {c})
                                 << u"Customers who are none of these: [who have no tag]."_s
                                 << u"Khách không thỏa điều kiện nào trong số: [chưa có nhãn]."_s;
    QTest::newRow("at least") << group("at_least", {a, b, c}, R"(,"n":2)")
                              << u"Customers who are at least 2 of these 3: [whose phone is not "
                                 "known; whose email is not known; who have no tag]."_s
                              << u"Khách thỏa ít nhất 2 trong 3 điều kiện: [chưa có số điện thoại; "
                                 "chưa có email; chưa có nhãn]."_s;
    QTest::newRow("a group of one needs no brackets")
        << group("all", {a, group("any", {b})})
        << u"Customers whose phone is not known, and whose email is not known."_s
        << u"Khách chưa có số điện thoại, và chưa có email."_s;
}

void TstConditionSentence::saysGroupsUnmistakably()
{
    QFETCH(const QByteArray, tree);
    QFETCH(const QString, english);
    QFETCH(const QString, vietnamese);
    const Result<Condition> condition = readCondition(R"({"version":1,)" + tree.mid(1));
    QVERIFY2(condition, qPrintable(condition ? QString() : condition.error().place));
    QCOMPARE(said(*condition, Language::English), english);
    QCOMPARE(said(*condition, Language::Vietnamese), vietnamese);
}

void TstConditionSentence::leavesNoPlaceholderAndNoSourceWord()
{
    test::Dice dice(20261122);
    const test::TestShop shop = test::randomShop(20261122);
    test::RandomConditions conditions(dice, shop);
    for (int i = 0; i < 300; ++i) {
        const Condition tree = conditions.tree(3);
        for (const Language language : {Language::English, Language::Vietnamese}) {
            const QString sentence = said(tree, language);
            static const QRegularExpression placeholder(u"%\\d"_s);
            QVERIFY2(!sentence.contains(placeholder), qPrintable(sentence));
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
            QCOMPARE(sentence.count(u'['), sentence.count(u']'));
            static const QRegularExpression english(u"\\b(whose|counting only)\\b"_s);
            if (language == Language::Vietnamese)
                QVERIFY2(!sentence.contains(english), qPrintable(sentence));
        }
    }
}

QTEST_APPLESS_MAIN(TstConditionSentence)
#include "tst_condition_sentence.moc"
