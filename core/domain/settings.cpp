#include "core/domain/settings.h"

#include <algorithm>
#include <iterator>

namespace kq {

int minorUnitDigits(const QString &currency)
{
    // ISO 4217, list one: the currencies whose minor unit is not a hundredth.
    static constexpr const char *none[] = {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY",
                                           "KMF", "KRW", "PYG", "RWF", "UGX", "UYI",
                                           "VND", "VUV", "XAF", "XOF", "XPF"};
    static constexpr const char *three[] = {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
    const auto isCurrency = [&](const char *code) { return currency == QLatin1String(code); };
    if (std::any_of(std::begin(none), std::end(none), isCurrency))
        return 0;
    if (std::any_of(std::begin(three), std::end(three), isCurrency))
        return 3;
    return 2;
}

} // namespace kq
