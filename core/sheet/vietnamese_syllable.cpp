#include "core/sheet/vietnamese_syllable.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kq::sheet {
namespace {

// Longer ones first, so that "ngh" is not taken for "ng" and an impossible "h…".
constexpr std::array<QStringView, 28> initials = {
    u"ngh", u"ng", u"nh", u"ch", u"gh", u"gi", u"kh", u"ph", u"qu", u"th", u"tr", u"b", u"c", u"d",
    u"đ",   u"g",  u"h",  u"k",  u"l",  u"m",  u"n",  u"p",  u"r",  u"s",  u"t",  u"v", u"x", u"",
};
constexpr std::array<QStringView, 8> finals = {u"ch", u"ng", u"nh", u"c", u"m", u"n", u"p", u"t"};
constexpr std::array<QStringView, 55> vowels = {
    u"a",   u"ă",   u"â",   u"e",  u"ê",   u"i",   u"o",   u"ô",  u"ơ",   u"u",  u"ư",
    u"y",   u"ai",  u"ao",  u"au", u"ay",  u"âu",  u"ây",  u"eo", u"êu",  u"ia", u"iê",
    u"iu",  u"iêu", u"oa",  u"oă", u"oai", u"oao", u"oay", u"oe", u"oeo", u"oi", u"oo",
    u"ôi",  u"ơi",  u"ua",  u"uâ", u"uây", u"uê",  u"ui",  u"uô", u"uôi", u"uơ", u"uy",
    u"uya", u"uyê", u"uyu", u"ưa", u"ươ",  u"ươi", u"ươu", u"ưi", u"ưu",  u"yê", u"yêu",
};

bool isTone(QChar mark)
{
    switch (mark.unicode()) {
    case 0x0300: // grave: huyền
    case 0x0301: // acute: sắc
    case 0x0303: // tilde: ngã
    case 0x0309: // hook: hỏi
    case 0x0323: // dot below: nặng
        return true;
    default:
        return false;
    }
}

bool isRhyme(QStringView rest)
{
    const auto isVowel = [](QStringView group) {
        return std::find(vowels.begin(), vowels.end(), group) != vowels.end();
    };
    if (isVowel(rest))
        return true;
    return std::any_of(finals.begin(), finals.end(), [&](QStringView end) {
        return rest.endsWith(end) && isVowel(rest.chopped(end.size()));
    });
}

} // namespace

bool isVietnameseSyllable(QStringView word)
{
    QString letters;
    int tones = 0;
    const QString parts = word.toString().toLower().normalized(QString::NormalizationForm_D);
    for (const QChar c : parts) {
        if (isTone(c))
            ++tones;
        else
            letters += c;
    }
    if (tones > 1)
        return false;
    letters = letters.normalized(QString::NormalizationForm_C);
    return std::any_of(initials.begin(), initials.end(), [&](QStringView initial) {
        return letters.startsWith(initial) && isRhyme(QStringView(letters).mid(initial.size()));
    });
}

bool isCommonSyllable(QStringView word)
{
    // Of headers, family names, provinces.
    static const QSet<QString> common = [] {
        const QString words =
            u"tên khách hàng điện thoại số địa chỉ ngày mã đơn tổng tiền trạng thái ghi chú tỉnh "
            "thành phố quận huyện phường xã đường giới tính nữ sản phẩm giá giảm lượng hóa họ và "
            "đã hủy hoàn trả nhóm thẻ nhãn khu vực kênh bán chi nhánh chị cô chú bác "
            "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý văn thị hữu "
            "đức "
            "ngọc hồng tuấn hà nội hồ chí đà nẵng cần thơ hải phòng huế bắc đồng nai bình định "
            "thừa thiên quảng ngãi lâm nghệ tĩnh hòa đắk lắk vĩnh long"_s;
        const QStringList list = words.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return common.contains(word.toString().toLower());
}

} // namespace kq::sheet
