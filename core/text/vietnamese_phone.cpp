#include "core/text/vietnamese_phone.h"

#include <algorithm>
#include <array>

namespace kq {

namespace {

struct Renumbered {
    std::string_view before;
    std::string_view now;
};

// Mobile numbers of eleven digits became numbers of ten in 2018.
constexpr auto mobileMoves = std::to_array<Renumbered>({
    {"120", "70"}, {"121", "79"}, {"122", "77"}, {"123", "83"}, {"124", "84"}, {"125", "85"},
    {"126", "76"}, {"127", "81"}, {"128", "78"}, {"129", "82"}, {"162", "32"}, {"163", "33"},
    {"164", "34"}, {"165", "35"}, {"166", "36"}, {"167", "37"}, {"168", "38"}, {"169", "39"},
    {"186", "56"}, {"188", "58"}, {"199", "59"},
});

// Area codes since 2017 with eight digits behind them, and those with seven.
constexpr auto longSubscriberCodes = std::to_array<std::string_view>({"24", "28"});
constexpr auto areaCodes = std::to_array<std::string_view>({
    "203", "204", "205", "206", "207", "208", "209", "210", "211", "212", "213", "214", "215",
    "216", "218", "219", "220", "221", "222", "225", "226", "227", "228", "229", "232", "233",
    "234", "235", "236", "237", "238", "239", "251", "252", "254", "255", "256", "257", "258",
    "259", "260", "261", "262", "263", "269", "270", "271", "272", "273", "274", "275", "276",
    "277", "290", "291", "292", "293", "294", "296", "297", "299",
});

// Area codes until 2017. Codes whose numbers would today read as mobile ones (08, 037, 054 …) are
// missing: ten digits that begin with 03, 05, 07, 08 or 09 are a mobile number.
constexpr auto areaMoves = std::to_array<Renumbered>({
    {"4", "24"},    {"20", "214"},  {"22", "212"},  {"25", "205"},  {"26", "206"},  {"27", "207"},
    {"29", "216"},  {"60", "260"},  {"61", "251"},  {"62", "252"},  {"63", "263"},  {"64", "254"},
    {"66", "276"},  {"67", "277"},  {"68", "259"},  {"230", "215"}, {"231", "213"}, {"240", "204"},
    {"241", "222"}, {"280", "208"}, {"281", "209"}, {"320", "220"}, {"321", "221"}, {"350", "228"},
    {"351", "226"}, {"500", "262"}, {"501", "261"}, {"510", "235"}, {"511", "236"}, {"650", "274"},
    {"651", "271"}, {"710", "292"}, {"711", "293"}, {"780", "290"}, {"781", "291"},
});

template <std::size_t size>
bool contains(const std::array<std::string_view, size> &codes, std::string_view code)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

Phone phoneOf(std::string_view first, std::string_view rest, PhoneKind kind)
{
    constexpr std::string_view country = "+84";
    QString number(static_cast<qsizetype>(country.size() + first.size() + rest.size()),
                   Qt::Uninitialized);
    QChar *out = number.data();
    for (const std::string_view part : {country, first, rest}) {
        for (const char c : part)
            *out++ = QLatin1Char(c);
    }
    return {number, kind};
}

bool isMobile(std::string_view national)
{
    constexpr std::string_view firstDigits = "35789";
    return national.size() == 9 && firstDigits.find(national.front()) != std::string_view::npos;
}

/// No subscriber of Hanoi or Ho Chi Minh City begins with 0 or 1: 0240 and 0281 are old area codes.
bool beginsCitySubscriber(char digit)
{
    return digit >= '2';
}

std::optional<Phone> landline(std::string_view national)
{
    if (national.size() != 10)
        return std::nullopt;
    const bool longSubscriber =
        contains(longSubscriberCodes, national.substr(0, 2)) && beginsCitySubscriber(national[2]);
    if (longSubscriber || contains(areaCodes, national.substr(0, 3)))
        return phoneOf(national, {}, PhoneKind::Fixed);
    return std::nullopt;
}

std::optional<Phone> movedMobile(std::string_view national)
{
    if (national.size() != 10)
        return std::nullopt;
    for (const auto &[before, now] : mobileMoves) {
        if (national.starts_with(before))
            return phoneOf(now, national.substr(before.size()), PhoneKind::Mobile);
    }
    return std::nullopt;
}

std::optional<Phone> movedLandline(std::string_view national)
{
    for (const auto &[before, now] : areaMoves) {
        const std::size_t subscriber = 10 - now.size();
        if (national.starts_with(before) && national.size() == before.size() + subscriber &&
            (now.size() > 2 || beginsCitySubscriber(national[before.size()])))
            return phoneOf(now, national.substr(before.size()), PhoneKind::Fixed);
    }
    return std::nullopt;
}

/// 1800 and 1900 are numbers of businesses, dialled without a zero.
std::optional<Phone> serviceNumber(std::string_view digits)
{
    if ((digits.starts_with("1800") || digits.starts_with("1900")) &&
        (digits.size() == 8 || digits.size() == 10))
        return phoneOf(digits, {}, PhoneKind::Fixed);
    return std::nullopt;
}

/// A national number without its zero that is certainly meant as one.
std::optional<Phone> nationalNumber(std::string_view national)
{
    if (isMobile(national))
        return phoneOf(national, {}, PhoneKind::Mobile);
    if (auto phone = landline(national))
        return phone;
    if (auto phone = movedMobile(national))
        return phone;
    return movedLandline(national);
}

std::string_view withoutZero(std::string_view digits)
{
    return digits.starts_with('0') ? digits.substr(1) : digits;
}

/// `0`, or any digit at least twice.
bool isOneDigit(std::string_view digits)
{
    return (digits.size() > 1 || digits == "0") &&
           digits.find_first_not_of(digits.front()) == std::string_view::npos;
}

} // namespace

std::optional<Phone> vietnamesePhone(std::string_view digits, PhonePrefix prefix)
{
    constexpr std::size_t shortest = 8;
    constexpr std::size_t longest = 15;
    if (digits.size() < shortest || digits.size() > longest)
        return std::nullopt;
    if (prefix == PhonePrefix::None && digits.starts_with("00"))
        return vietnamesePhone(digits.substr(2), PhonePrefix::International);
    if (prefix == PhonePrefix::International) {
        // `+0912 345 678` is a slip: no country code begins with 0.
        if (digits.starts_with('0'))
            return nationalNumber(withoutZero(digits));
        if (!digits.starts_with("84"))
            return std::nullopt;
        const std::string_view national = withoutZero(digits.substr(2));
        if (auto phone = nationalNumber(national))
            return phone;
        return serviceNumber(national);
    }
    if (digits.starts_with('0')) {
        if (auto phone = nationalNumber(digits.substr(1)))
            return phone;
        // `084 912 345 678`: a zero before the country code.
        if (digits.size() == 12 && digits.starts_with("084") && isMobile(digits.substr(3)))
            return nationalNumber(digits.substr(3));
        return std::nullopt;
    }
    if (digits.size() >= 11 && digits.starts_with("84")) {
        if (auto phone = nationalNumber(withoutZero(digits.substr(2))))
            return phone;
    }
    // The zero was lost in a spreadsheet. Old area codes are too short a proof without it.
    if (isMobile(digits))
        return phoneOf(digits, {}, PhoneKind::Mobile);
    if (auto phone = landline(digits))
        return phone;
    if (auto phone = movedMobile(digits))
        return phone;
    return serviceNumber(digits);
}

bool isPlaceholderPhone(std::string_view digits)
{
    if (digits.starts_with("00") && !isOneDigit(digits))
        digits.remove_prefix(2);
    constexpr std::size_t shortestWithCode = 10;
    if (digits.size() >= shortestWithCode && digits.starts_with("84"))
        digits.remove_prefix(2);
    const std::string_view national = withoutZero(digits);
    return isOneDigit(digits) || isOneDigit(national) || national == "123456789" ||
           national == "1234567890";
}

} // namespace kq
