#include "core/text/status_words.h"

#include "core/text/fold.h"
#include "core/text/word_key.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>

namespace kq {

namespace {

// In the form of wordKey(). words.md §4 and the words of marketplaces, tills and web shops.
constexpr auto completed = std::to_array<QStringView>({
    u"completed",
    u"complete",
    u"hoan thanh",
    u"da hoan thanh",
    u"hoan tat",
    u"da hoan tat",
    u"da giao",
    u"da giao hang",
    u"giao thanh cong",
    u"giao hang thanh cong",
    u"da giao thanh cong",
    u"thanh cong",
    u"da thanh toan",
    u"da nhan hang",
    u"da nhan",
    u"da doi soat",
    u"da thu tien",
    u"da ban",
    u"da xuat hoa don",
    u"ket thuc",
    u"da ket thuc",
    u"delivered",
    u"fulfilled",
    u"paid",
    u"done",
    u"success",
    u"successful",
    u"succeeded",
    u"closed",
    u"finished",
    u"received",
    u"settled",
    u"invoiced",
    u"partially refunded",
    u"hoan tien mot phan",
    u"da hoan tien mot phan",
    u"da nhan duoc hang",
    u"khach da nhan hang",
    u"giao hang hoan tat",
    u"da giao xong",
    u"xac nhan hoan thanh",
    u"da thu tien cod",
    u"payment received",
    u"delivered to customer",
    u"giao dich thanh cong",
});

constexpr auto open = std::to_array<QStringView>({
    u"open",
    u"cho xac nhan",
    u"da xac nhan",
    u"cho lay hang",
    u"dang lay hang",
    u"da lay hang",
    u"dang giao",
    u"dang giao hang",
    u"dang van chuyen",
    u"van chuyen",
    u"cho van chuyen",
    u"cho giao hang",
    u"cho giao",
    u"phieu tam",
    u"dat hang",
    u"da dat hang",
    u"dang xu ly",
    u"cho xu ly",
    u"moi",
    u"don moi",
    u"don hang moi",
    u"moi tao",
    u"cho thanh toan",
    u"chua thanh toan",
    u"thanh toan mot phan",
    u"cho dong goi",
    u"dang dong goi",
    u"da dong goi",
    u"dang chuan bi hang",
    u"cho chuan bi hang",
    u"da tiep nhan",
    u"cho tiep nhan",
    u"da xuat kho",
    u"luu tam",
    u"don nhap",
    u"nhap",
    u"tam giu",
    u"giao mot phan",
    u"da giao mot phan",
    u"pending",
    u"processing",
    u"in progress",
    u"unpaid",
    u"unfulfilled",
    u"confirmed",
    u"on hold",
    u"in transit",
    u"shipped",
    u"shipping",
    u"sent",
    u"to ship",
    u"to receive",
    u"ready to ship",
    u"ready for pickup",
    u"awaiting collection",
    u"awaiting shipment",
    u"awaiting payment",
    u"awaiting fulfillment",
    u"pending payment",
    u"out for delivery",
    u"packed",
    u"draft",
    u"partially paid",
    u"partially fulfilled",
    u"partial",
    u"authorized",
    u"new",
    u"created",
    u"placed",
    u"scheduled",
    u"preparing",
    u"dang giao dich",
    u"cho duyet",
    u"da duyet",
    u"dong goi",
    u"xuat kho",
    u"cho gui hang",
    u"can van chuyen",
    u"cho lay",
    u"da van chuyen",
    u"dang trung chuyen",
    u"dang chuyen",
    u"dang xac nhan",
    u"chua xac nhan",
    u"chua giao hang",
    u"chua giao",
    u"chua hoan thanh",
    u"chua xu ly",
    u"cho thu gom",
    u"cho dieu phoi",
    u"cho xuat kho",
    u"cho giao lai",
    u"cho hang",
    u"dat truoc",
    u"yeu cau huy",
    u"cho huy",
    u"dang huy",
    u"cancel requested",
    u"cancellation requested",
    u"in cancel",
    u"topack",
    u"toship",
    u"to pack",
    u"to confirm",
    u"repacked",
    u"checkout draft",
    u"backordered",
    u"preorder",
    u"pre order",
    u"processed",
    u"retry ship",
    u"to confirm receive",
    u"ready to ship pending",
    u"awaiting payment confirmation",
    u"cho khach nhan",
});

constexpr auto cancelled = std::to_array<QStringView>({
    u"cancelled",
    u"canceled",
    u"cancel",
    u"da huy",
    u"huy",
    u"huy bo",
    u"huy don",
    u"da huy don",
    u"don huy",
    u"bi huy",
    u"khach huy",
    u"khach hang huy",
    u"nguoi mua huy",
    u"nguoi ban huy",
    u"shop huy",
    u"he thong huy",
    u"het hang",
    u"that bai",
    u"thanh toan that bai",
    u"het han",
    u"voided",
    u"void",
    u"failed",
    u"expired",
    u"declined",
    u"rejected",
    u"deleted",
    u"payment failed",
    u"out of stock",
    u"abandoned",
    u"hang van chuyen huy",
    u"hang van chuyen huy don",
    u"don vi van chuyen huy",
    u"don hang bi huy",
    u"trash",
    u"thanh toan khong thanh cong",
    u"cancelled by buyer",
});

constexpr auto returned = std::to_array<QStringView>({
    u"returned",
    u"return",
    u"returning",
    u"tra hang",
    u"da tra hang",
    u"dang tra hang",
    u"khach tra hang",
    u"hoan hang",
    u"da hoan hang",
    u"dang hoan hang",
    u"hoan",
    u"da hoan",
    u"dang hoan",
    u"don hoan",
    u"chuyen hoan",
    u"da chuyen hoan",
    u"dang chuyen hoan",
    u"cho chuyen hoan",
    u"hoan tra",
    u"da hoan tra",
    u"hoan tien",
    u"da hoan tien",
    u"tra hang/hoan tien",
    u"hoan tien/tra hang",
    u"tra hang va hoan tien",
    u"giao that bai",
    u"giao hang that bai",
    u"giao khong thanh cong",
    u"giao hang khong thanh cong",
    u"bom hang",
    u"khach bom hang",
    u"khong nhan hang",
    u"khach khong nhan hang",
    u"khach khong nhan",
    u"tu choi nhan hang",
    u"refunded",
    u"refund",
    u"fully refunded",
    u"return/refund",
    u"returned/refunded",
    u"returned to sender",
    u"return to sender",
    u"returned to seller",
    u"delivery failed",
    u"failed delivery",
    u"undelivered",
    u"chargeback",
    u"charged back",
    u"khong giao duoc",
    u"khong giao duoc hang",
    u"da nhap tra",
    u"hoan lai tien",
    u"da hoan lai tien",
    u"shipped back",
    u"shipped back success",
    u"shipped back failed",
    u"package returned",
    u"lost by 3pl",
    u"damaged by 3pl",
    u"that lac",
    u"hang that lac",
    u"khach tra lai hang",
    u"tra lai hang",
    u"to return",
    u"returned to shipper",
    u"khong lien lac duoc",
});

// In front of a status they say only whose it is.
constexpr auto subjects = std::to_array<QStringView>({
    u"don hang",
    u"don",
    u"trang thai",
    u"tinh trang",
    u"status",
    u"order status",
    u"order",
    u"wc",
});

// Behind a status they only say of what it is.
constexpr auto fillers = std::to_array<QStringView>({
    u"don",
    u"don hang",
    u"order",
    u"toan bo",
});

// Behind a cancelled or returned order they begin the reason, which changes nothing.
constexpr auto reasonWords = std::to_array<QStringView>({
    u"boi",
    u"do",
    u"vi",
    u"theo",
    u"tu",
    u"by",
    u"because",
    u"due",
    u"from",
    u"ngay",
    u"luc",
    u"on",
    u"at",
});

// Behind a status they may turn it into something else.
constexpr auto turningWords = std::to_array<QStringView>({
    u"khong",
    u"chua",
    u"mot phan",
    u"that bai",
    u"yeu cau",
    u"not",
    u"partial",
    u"partially",
    u"failed",
    u"pending",
    u"request",
    u"requested",
});

// Shopee's: the sentence goes on about what the buyer still might do.
constexpr QStringView receivedByBuyer = u"nguoi mua xac nhan da nhan duoc hang";

template <std::size_t size>
bool contains(const std::array<QStringView, size> &words, QStringView key)
{
    return std::find(words.begin(), words.end(), key) != words.end();
}

std::optional<OrderStatus> statusOfKey(QStringView key)
{
    if (contains(completed, key))
        return OrderStatus::Completed;
    if (contains(open, key))
        return OrderStatus::Open;
    if (contains(cancelled, key))
        return OrderStatus::Cancelled;
    if (contains(returned, key))
        return OrderStatus::Returned;
    return std::nullopt;
}

/// Whether @p text begins with the whole words @p phrase.
bool beginsWith(QStringView text, QStringView phrase)
{
    return text.startsWith(phrase) && (text.size() == phrase.size() || text[phrase.size()] == u' ');
}

template <std::size_t size>
bool beginsWithOne(const std::array<QStringView, size> &phrases, QStringView text)
{
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](QStringView phrase) { return beginsWith(text, phrase); });
}

struct Beginning {
    OrderStatus status = OrderStatus::Completed;
    QStringView phrase;
};

/// The longest status that @p text begins with.
std::optional<Beginning> statusAtBeginning(QStringView text)
{
    for (qsizetype end = text.size(); end > 0; end = text.first(end).lastIndexOf(u' ')) {
        const QStringView phrase = text.first(end);
        if (const std::optional<OrderStatus> status = statusOfKey(phrase))
            return Beginning{*status, phrase};
    }
    return std::nullopt;
}

/// Whether @p text has words that might make another status of @p status.
bool contradicts(QStringView text, OrderStatus status)
{
    while (!text.isEmpty()) {
        const std::optional<Beginning> found = statusAtBeginning(text);
        if ((found && found->status != status) || (!found && beginsWithOne(turningWords, text)))
            return true;
        const qsizetype next = text.indexOf(u' ', found ? found->phrase.size() : 0);
        text = next < 0 ? QStringView() : text.mid(next + 1);
    }
    return false;
}

bool isLost(OrderStatus status)
{
    return status == OrderStatus::Cancelled || status == OrderStatus::Returned;
}

QStringView withoutSubject(QStringView key)
{
    for (const QStringView subject : subjects) {
        if (beginsWith(key, subject))
            return key.mid(subject.size()).trimmed();
    }
    return key;
}

/// The status of one phrase: its first words are one, and the others say it again or why. Any other
/// word (`rồi`, `một phần`) might change it.
std::optional<OrderStatus> statusOfPhrase(QStringView key)
{
    if (const std::optional<OrderStatus> status = statusOfKey(key))
        return status;
    const QStringView bare = withoutSubject(key);
    const std::optional<Beginning> begun = statusAtBeginning(bare);
    if (!begun)
        return std::nullopt;
    const QStringView rest = bare.mid(begun->phrase.size()).trimmed();
    if (rest.isEmpty())
        return begun->status;
    if (contains(fillers, rest))
        return begun->status;
    const bool reason = isLost(begun->status) && beginsWithOne(reasonWords, rest);
    return reason || statusOfPhrase(rest) == begun->status ? std::optional(begun->status)
                                                           : std::nullopt;
}

/// The phrases of a status and the remarks behind it: in brackets, behind a comma or a dash.
QStringList phrasesOf(QStringView written)
{
    const QString text = folded(written);
    QStringList phrases;
    QString phrase;
    const auto close = [&] {
        const QString key = wordKey(phrase);
        if (!key.isEmpty() && !withoutSubject(key).isEmpty())
            phrases += key;
        phrase.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar sign = text[i];
        const bool blankBeside =
            i == 0 || text[i - 1] == u' ' || i + 1 == text.size() || text[i + 1] == u' ';
        const bool dash = sign.category() == QChar::Punctuation_Dash || sign == u'.';
        if ((dash && blankBeside) || QStringView(u"()[],;:|").contains(sign))
            close();
        else if (sign.isSymbol() || sign == u'*' || sign == u'!')
            phrase += u' ';
        else
            phrase += sign;
    }
    close();
    return phrases;
}

} // namespace

std::optional<OrderStatus> readOrderStatus(QStringView written)
{
    const QString key = wordKey(written);
    if (const std::optional<OrderStatus> status = statusOfKey(key))
        return status;
    if (beginsWith(QString(key).remove(u','), receivedByBuyer))
        return OrderStatus::Completed;
    const QStringList phrases = phrasesOf(written);
    const std::optional<OrderStatus> status =
        phrases.isEmpty() ? std::nullopt : statusOfPhrase(phrases.front());
    // What is said of a cancelled order is why; of another one it may be what became of it.
    if (!status || status == OrderStatus::Cancelled)
        return status;
    const bool doubtful =
        std::any_of(phrases.begin() + 1, phrases.end(), [&](const QString &remark) {
            if (status != OrderStatus::Returned)
                return contradicts(remark, *status);
            return statusOfPhrase(remark) == OrderStatus::Cancelled;
        });
    return doubtful ? std::nullopt : status;
}

} // namespace kq
