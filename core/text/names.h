#pragma once

#include <QString>
#include <QStringView>

namespace kq {

/// A Vietnamese full name in its parts; an absent part is empty.
struct NameParts {
    QString family; ///< `Nguyễn`
    QString middle; ///< `Thị`
    QString given;  ///< `Lan`; the whole of a name of one word

    friend bool operator==(const NameParts &, const NameParts &) = default;
};

/// The parts of a person's name, family name first. Forms of address (`chị`, `anh`, `Mr`), remarks
/// in brackets and numbers are left out. All parts are empty for a business.
NameParts nameParts(QStringView fullName);

/// The name by which a person is addressed: `Lan` of `Nguyễn Thị Lan`; empty for a business.
QString givenName(QStringView fullName);

/// Whether a name is that of a business: `Công ty`, `Cty`, `TNHH`, `cửa hàng`, `shop` ….
bool isBusinessName(QStringView name);

/// @p text without tone marks and with plain signs, case kept, for SMS of one part: `Đỗ` gives
/// `Do`, curly quotes become straight, dashes `-`. What has no plain form stays.
QString plainLetters(QStringView text);

} // namespace kq
