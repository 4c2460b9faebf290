#pragma once

#include "core/domain/customer.h"

#include <QString>
#include <QStringView>

/// Values as machines take them: cleaned by their type instead of guarded (field-notes.md, D10).
namespace kq {

/// @p text without control characters, its white space simplified, and without signs before it by
/// which a spreadsheet program would take it for a formula.
QString cleanWords(QStringView text);

/// The longest beginning of @p text that has at most @p bytes in UTF-8 and cuts no character.
QString cutToBytes(const QString &text, int bytes);

/// @p name in at most @p characters: whole words are dropped at its beginning, so that the given
/// name, which stands last, stays.
QString shortName(const QString &name, int characters);

/// `84912345678` of `+84912345678`.
QString withoutPlus(const QString &e164);

/// Street and area as one text, without the area where the street names it already.
QString fullAddress(const QString &street, const QString &area);

/// The postal code at the end of an address: five or six digits that stand alone; empty without.
QString postalCode(QStringView address);

/// `1990-05-31`; empty for a birthday without its year.
QString isoBirthday(const Birthday &birthday);

} // namespace kq
