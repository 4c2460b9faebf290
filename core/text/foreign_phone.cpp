#include "core/text/foreign_phone.h"

#include <phonenumbers/phonenumberutil.h>

#include <string>

namespace kq {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

/// Empty where the plan of the number's country knows no such number: the library's own test for
/// valid numbers asks the same at the same price.
std::optional<PhoneKind> kindOf(const PhoneNumber &number)
{
    switch (PhoneNumberUtil::GetInstance()->GetNumberType(number)) {
    case PhoneNumberUtil::MOBILE:
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE: // not told apart in North America: takes messages
    case PhoneNumberUtil::PERSONAL_NUMBER:
        return PhoneKind::Mobile;
    case PhoneNumberUtil::FIXED_LINE:
    case PhoneNumberUtil::TOLL_FREE:
    case PhoneNumberUtil::PREMIUM_RATE:
    case PhoneNumberUtil::SHARED_COST:
    case PhoneNumberUtil::VOIP:
    case PhoneNumberUtil::PAGER:
    case PhoneNumberUtil::UAN:
    case PhoneNumberUtil::VOICEMAIL:
        return PhoneKind::Fixed;
    case PhoneNumberUtil::UNKNOWN:
        return std::nullopt;
    }
    return std::nullopt;
}

QString formatted(const PhoneNumber &number, PhoneNumberUtil::PhoneNumberFormat format)
{
    std::string text;
    PhoneNumberUtil::GetInstance()->Format(number, format, &text);
    return QString::fromStdString(text);
}

} // namespace

std::optional<Phone> foreignPhone(std::string_view digits, PhonePrefix prefix,
                                  const QString &country)
{
    if (prefix == PhonePrefix::None && digits.starts_with("00"))
        return foreignPhone(digits.substr(2), PhonePrefix::International, country);
    constexpr std::size_t longest = 17;
    if (digits.empty() || digits.size() > longest)
        return std::nullopt;
    const std::string text =
        (prefix == PhonePrefix::International ? "+" : "") + std::string(digits);
    const PhoneNumberUtil &plans = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (plans.Parse(text, country.toStdString(), &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    const std::optional<PhoneKind> kind = kindOf(number);
    if (!kind)
        return std::nullopt;
    // E.164 allows fifteen digits; the library's plans of some countries are wider.
    constexpr qsizetype longestE164 = 16;
    const QString text164 = formatted(number, PhoneNumberUtil::E164);
    if (text164.size() > longestE164)
        return std::nullopt;
    return Phone{text164, *kind};
}

int foreignCallingCode(const QString &country)
{
    return PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(country.toStdString());
}

QString groupedForeignPhone(const QString &number)
{
    PhoneNumber parsed;
    if (PhoneNumberUtil::GetInstance()->Parse(number.toStdString(), "ZZ", &parsed) !=
        PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    return formatted(parsed, PhoneNumberUtil::INTERNATIONAL);
}

} // namespace kq
