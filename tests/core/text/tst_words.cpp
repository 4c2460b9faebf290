#include "core/domain/keys.h"
#include "core/text/names.h"
#include "core/text/person_words.h"
#include "core/text/status_words.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kq;

namespace {

template <class Enum>
QString keyOrNone(std::optional<Enum> value)
{
    return value ? QString(keyOf(*value)) : u"none"_s;
}

QString rowName(const char *text)
{
    return *text == 0 ? u"empty"_s : QString::fromUtf8(text);
}

} // namespace

class TstWords : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsStatuses_data();
    void readsStatuses();
    void readsGenders_data();
    void readsGenders();
    void readsYesAndNo_data();
    void readsYesAndNo();
    void readsConsents_data();
    void readsConsents();
    void knowsWalkIns_data();
    void knowsWalkIns();
    void readsApps();
    void knowsRefusals();
    void takesNamesApart_data();
    void takesNamesApart();
    void knowsBusinesses_data();
    void knowsBusinesses();
    void writesPlainLetters_data();
    void writesPlainLetters();
};

void TstWords::readsStatuses_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("key");
    const auto rows = [](const char *key, std::initializer_list<const char *> words) {
        for (const char *word : words)
            QTest::newRow(qPrintable(rowName(word)))
                << QString::fromUtf8(word) << QString::fromLatin1(key);
    };
    // words.md, section 4
    rows("completed", {"Hoàn thành", "Đã hoàn thành", "đã giao", "Giao thành công", "Thành công",
                       "Đã thanh toán", "Đã nhận hàng", "Đã đối soát", "HOÀN THÀNH", "hoan thanh",
                       " Hoàn  thành. ", "completed", "Completed", "fulfilled", "paid", "delivered",
                       "done", "partially_refunded"});
    rows("open",
         {"Chờ xác nhận", "Chờ lấy hàng", "Đang giao", "Đang vận chuyển", "Phiếu tạm", "Đặt hàng",
          "Đang xử lý", "open", "pending", "processing", "unfulfilled", "on-hold", "on hold",
          "In transit", "SHIPPED", "partially_paid", "authorized", "To Ship"});
    rows("cancelled", {"Đã hủy", "hủy", "huỷ", "Đã huỷ", "Khách hủy", "Hết hàng", "cancelled",
                       "canceled", "voided", "failed", "expired"});
    rows("returned",
         {"Trả hàng", "Hoàn hàng", "Đã hoàn", "Chuyển hoàn", "Hoàn tiền", "Trả hàng/hoàn tiền",
          "Trả hàng / Hoàn tiền", "Giao thất bại", "Giao không thành công", "Bom hàng",
          "Không nhận hàng", "returned", "refunded", "Return/Refund", "delivery failed"});
    rows("none", {"", "abc", "hoàn thành rồi", "1", "đã", "shipping label"});

    // With a remark, a subject, or a reason
    rows("completed",
         {"Hoàn thành - đã đối soát", "Hoàn thành (đã đối soát)", "Đã giao – chờ đối soát",
          "Đơn hàng đã hoàn thành", "Trạng thái: Hoàn thành", "✅ Hoàn thành", "wc-completed",
          "Hoàn thành, đã thanh toán", "Hoàn thành đã đối soát", "Đã giao hàng; thu hộ 350k",
          "Người mua xác nhận đã nhận được hàng, tuy nhiên Người mua vẫn có thể gửi yêu cầu Trả "
          "hàng/Hoàn tiền trước ngày 2025-10-03"});
    rows("cancelled",
         {"Đã hủy (hết hàng)", "Đã hủy - khách không nhận hàng", "Cancelled by buyer",
          "Hủy bởi người bán", "Khách hủy đơn", "Đã hủy bởi hệ thống", "Đơn hàng đã hủy",
          "Đã huỷ: đổi ý", "Canceled due to unpaid", "Đã hủy. Lý do: trùng đơn", "[Đã hủy]"});
    rows("returned", {"Trả hàng - hoàn thành", "Hoàn hàng (khách không nghe máy)",
                      "Đơn hàng trả hàng", "Returned by customer", "failed_delivery",
                      "shipped_back_success", "Không giao được", "Đã nhập trả"});
    rows("open", {"Đang giao - giao lần 2", "Chờ xác nhận (COD)", "Chờ duyệt", "Đang trung chuyển",
                  "wc-on-hold", "ready_to_ship", "Chưa hoàn thành", "Yêu cầu hủy"});
    rows("none", {"Hoàn thành - đã trả hàng", "Hoàn thành (trả hàng một phần)", "Đã hủy trả hàng",
                  "Trả hàng - đã hủy", "Giao hàng không rõ", "Đã thanh toán, chờ giao hàng",
                  "Hoàn thành một phần", "Cancelled partially", "Đã hủy một phần", "-", "()",
                  "hết hàng hóa mới về", "Mới khách"});
}

void TstWords::readsStatuses()
{
    QFETCH(const QString, written);
    QFETCH(const QString, key);
    QCOMPARE(keyOrNone(readOrderStatus(written)), key);
    QCOMPARE(keyOrNone(readOrderStatus(written.normalized(QString::NormalizationForm_D))), key);
}

void TstWords::readsGenders_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("key");
    for (const char *word : {"Nam", "NAM", "male", "M", "anh", "Ông", "Mr."})
        QTest::newRow(word) << QString::fromUtf8(word) << u"male"_s;
    for (const char *word : {"Nữ", "nu", "Female", "f", "chị", "bà", "Ms"})
        QTest::newRow(word) << QString::fromUtf8(word) << u"female"_s;
    for (const char *word : {"Khác", "other"})
        QTest::newRow(word) << QString::fromUtf8(word) << u"other"_s;
    for (const char *word : {"", "anh/chị", "1", "không rõ"})
        QTest::newRow(qPrintable(rowName(word))) << QString::fromUtf8(word) << u"none"_s;
}

void TstWords::readsGenders()
{
    QFETCH(const QString, written);
    QFETCH(const QString, key);
    QCOMPARE(keyOrNone(readGender(written)), key);
}

void TstWords::readsYesAndNo_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<int>("answer");
    for (const char *word : {"yes", "Có", "x", "1", "TRUE", "đúng", "✓"})
        QTest::newRow(word) << QString::fromUtf8(word) << 1;
    for (const char *word : {"no", "Không", "0", "false", "sai", "chưa"})
        QTest::newRow(word) << QString::fromUtf8(word) << 0;
    for (const char *word : {"", "maybe", "2"})
        QTest::newRow(qPrintable(rowName(word))) << QString::fromUtf8(word) << -1;
}

void TstWords::readsYesAndNo()
{
    QFETCH(const QString, written);
    QFETCH(const int, answer);
    const std::optional<bool> read = readYesNo(written);
    QCOMPARE(read ? static_cast<int>(*read) : -1, answer);
}

void TstWords::readsConsents_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("key");
    const auto rows = [](const char *key, std::initializer_list<const char *> words) {
        for (const char *word : words)
            QTest::newRow(qPrintable(rowName(word)))
                << QString::fromUtf8(word) << QString::fromLatin1(key);
    };
    rows("granted", {"granted", "Đồng ý", "có", "yes", "subscribed", "opt-in", "1"});
    rows("refused", {"refused", "Từ chối", "TC", "chặn", "Hủy đăng ký", "unsubscribe",
                     "unsubscribed", "STOP", "không", "no"});
    rows("unknown", {"unknown", "Chưa hỏi", "chưa rõ", "not_subscribed"});
    rows("none", {"", "Lan", "có lẽ"});
}

void TstWords::readsConsents()
{
    QFETCH(const QString, written);
    QFETCH(const QString, key);
    QCOMPARE(keyOrNone(readConsent(written)), key);
}

void TstWords::knowsWalkIns_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("walkIn");
    for (const char *name :
         {"Khách lẻ",        "khach le",     "KHÁCH LẺ",      "Khách vãng lai", "khách lạ",
          "Khách qua đường", "Khách mua lẻ", "khách hàng lẻ", "Anh khách",      "Chị khách",
          "Khách",           "KL",           "walk-in",       "Walk in",        "guest",
          "Khách lẻ 1",      "Khách lẻ 02",  "KL#12",         "(Khách lẻ)",     "Walk-in customer",
          "khách_lẻ"})
        QTest::newRow(name) << QString::fromUtf8(name) << true;
    for (const char *name : {"", "Lan", "Khách sỉ Lan", "Chị Lan", "Khách lẻ Lan", "Nguyễn Khách",
                             "Khach Le Thi", "123"})
        QTest::newRow(qPrintable(rowName(name))) << QString::fromUtf8(name) << false;
}

void TstWords::knowsWalkIns()
{
    QFETCH(const QString, name);
    QFETCH(const bool, walkIn);
    QCOMPARE(isWalkInName(name), walkIn);
}

void TstWords::readsApps()
{
    QCOMPARE(readApp(u"iOS"), u"ios"_s);
    QCOMPARE(readApp(u"iPhone"), u"ios"_s);
    QCOMPARE(readApp(u"Android"), u"android"_s);
    QCOMPARE(readApp(u"Chưa cài"), u"none"_s);
    QCOMPARE(readApp(u" HarmonyOS "), u"HarmonyOS"_s);
    QCOMPARE(readApp(u""), u""_s);
}

void TstWords::knowsRefusals()
{
    QVERIFY(isRefusalWord(u"TC"));
    QVERIFY(isRefusalWord(u"Hủy đăng ký"));
    QVERIFY(isRefusalWord(u"stop"));
    QVERIFY(!isRefusalWord(u"VIP"));
    QVERIFY(!isRefusalWord(u"không"));
    QVERIFY(!isRefusalWord(u""));
}

void TstWords::takesNamesApart_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("middle");
    QTest::addColumn<QString>("given");
    const auto row = [](const char *name, const char *family, const char *middle,
                        const char *given) {
        QTest::newRow(qPrintable(rowName(name)))
            << QString::fromUtf8(name) << QString::fromUtf8(family) << QString::fromUtf8(middle)
            << QString::fromUtf8(given);
    };
    row("Nguyễn Thị Lan", "Nguyễn", "Thị", "Lan");
    row("Nguyễn Thị Thu Hà", "Nguyễn", "Thị Thu", "Hà");
    row("Lê Tám", "Lê", "", "Tám");
    row("Lan", "", "", "Lan");
    row("  Trần   Văn  Ba ", "Trần", "Văn", "Ba");
    row("Chị Lan", "", "", "Lan");
    row("chị Nguyễn Thị Lan", "Nguyễn", "Thị", "Lan");
    row("Anh Ba", "", "", "Ba");
    row("C. Lan", "", "", "Lan");
    row("Bá Hùng", "Bá", "", "Hùng");
    row("Chu Văn An", "Chu", "Văn", "An");
    row("Ánh", "", "", "Ánh");
    row("Nguyễn Thị Lan (Zalo)", "Nguyễn", "Thị", "Lan");
    row("Lan - Quận 3", "", "", "Lan");
    row("Nguyễn Lan 0912345678", "Nguyễn", "", "Lan");
    row("Chị", "", "", "Chị");
    row("Công ty TNHH ABC", "", "", "");
    row("", "", "", "");
    row("123", "", "", "");
}

void TstWords::takesNamesApart()
{
    QFETCH(const QString, name);
    QFETCH(const QString, family);
    QFETCH(const QString, middle);
    QFETCH(const QString, given);
    QCOMPARE(nameParts(name), (NameParts{family, middle, given}));
    QCOMPARE(givenName(name), given);
}

void TstWords::knowsBusinesses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("business");
    for (const char *name : {"Công ty TNHH Hoa Sen", "CTY CP Hoa Sen", "Cửa hàng Lan", "Lan Shop",
                             "Tiệm nail Hồng", "ABC Co.,Ltd", "Hoa Sen JSC", "Đại lý Ba"})
        QTest::newRow(name) << QString::fromUtf8(name) << true;
    for (const char *name : {"", "Nguyễn Thị Lan", "Shop", "Trường", "Lan Inca", "Phạm Văn Tiệm"})
        QTest::newRow(qPrintable(rowName(name))) << QString::fromUtf8(name) << false;
}

void TstWords::knowsBusinesses()
{
    QFETCH(const QString, name);
    QFETCH(const bool, business);
    QCOMPARE(isBusinessName(name), business);
}

void TstWords::writesPlainLetters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("names") << u"Đỗ Thị Hằng, Đặng Ước"_s << u"Do Thi Hang, Dang Uoc"_s;
    QTest::newRow("decomposed") << u"Đỗ Thị Hằng"_s.normalized(QString::NormalizationForm_D)
                                << u"Do Thi Hang"_s;
    QTest::newRow("signs") << u"“Giảm 50% – 20’…” 5×2 100.000₫"_s
                           << u"\"Giam 50% - 20'...\" 5x2 100.000d"_s;
    QTest::newRow("blanks") << u"a\u00a0b\u200bc\nd"_s << u"a bc\nd"_s;
    QTest::newRow("no plain form") << u"越南 😀"_s << u"越南 😀"_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void TstWords::writesPlainLetters()
{
    QFETCH(const QString, text);
    QFETCH(const QString, plain);
    QCOMPARE(plainLetters(text), plain);
}

QTEST_APPLESS_MAIN(TstWords)
#include "tst_words.moc"
