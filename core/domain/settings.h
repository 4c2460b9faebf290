#pragma once

#include "core/base/language.h"

#include <QString>

namespace kq {

/// What the owner has settled about the shop; kept in the shop file.
struct ShopSettings {
    QString name;                             ///< the shop's name, for messages; may be empty
    QString currency = QStringLiteral("VND"); ///< ISO 4217
    QString country = QStringLiteral("VN");   ///< ISO 3166-1 alpha-2; the default of phones
    Language language = Language::Vietnamese;
    QString hotline; ///< the shop's own phone: never a customer's identity

    friend bool operator==(const ShopSettings &, const ShopSettings &) = default;
};

/// Decimals of the minor unit of an ISO 4217 currency: 0 for VND, JPY and KRW, 3 for KWD, else 2.
int minorUnitDigits(const QString &currency);

} // namespace kq
