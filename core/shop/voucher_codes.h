#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <cstdint>

namespace kq {

/// Where the codes of vouchers come from, one a person.
struct VoucherCodes {
    /// From the owner's own list, the first for the first person; empty lines and repeated codes
    /// do not count.
    QStringList given;
    /// Else made up: each `#` becomes a letter or digit that nobody mistakes for another, as in
    /// `TET-####`. Empty: no codes.
    QString pattern;

    [[nodiscard]] bool areWanted() const { return !given.isEmpty() || !pattern.isEmpty(); }

    friend bool operator==(const VoucherCodes &, const VoucherCodes &) = default;
};

/// The codes in a text file or spreadsheet: of each row the first cell with something in it,
/// without a title above them. Errors: those of openSheet(); TooFewCodes where there is none.
Result<QStringList> readCodes(const QString &path, JobControl &control);

/// How many people the codes are enough for. Codes that are made up are kept so sparse that
/// nobody guesses one: a tenth of those that the pattern could give.
std::size_t peopleFor(const VoucherCodes &codes);

/// One code for each of @p people, all different; the same seed gives the same ones.
/// Error: TooFewCodes.
Result<QStringList> drawCodes(const VoucherCodes &codes, std::size_t people, std::uint64_t seed);

} // namespace kq
