#include "core/text/status_words.h"

#include "core/text/word_key.h"

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
});

template <std::size_t size>
bool contains(const std::array<QStringView, size> &words, QStringView key)
{
    return std::find(words.begin(), words.end(), key) != words.end();
}

} // namespace

std::optional<OrderStatus> readOrderStatus(QStringView written)
{
    const QString key = wordKey(written);
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

} // namespace kq
