#include "core/shop/voucher_codes.h"

#include "core/sheet/row_source.h"
#include "core/text/fold.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <random>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCodes = 2'000'000; ///< more people than a shop has
constexpr std::size_t sparseness = 10; ///< codes that a pattern could give for each that it gives

/// Without 0, 1, I, L and O.
const QString &signsOfCodes()
{
    static const QString signs = u"23456789ABCDEFGHJKMNPQRSTUVWXYZ"_s;
    return signs;
}

/// Whether @p text stands above a column of codes rather than being one.
bool isTitle(const QString &text)
{
    static const QSet<QString> titles{u"code"_s,        u"codes"_s,        u"voucher"_s,
                                      u"vouchers"_s,    u"voucher code"_s, u"coupon"_s,
                                      u"coupon code"_s, u"ma"_s,           u"ma uu dai"_s,
                                      u"ma giam gia"_s, u"ma voucher"_s,   u"ma khuyen mai"_s};
    return titles.contains(folded(text));
}

QStringList usable(const QStringList &given)
{
    QStringList codes;
    QSet<QString> seen;
    for (const QString &line : given) {
        const QString code = line.simplified();
        if (code.isEmpty() || seen.contains(code))
            continue;
        seen.insert(code);
        codes.append(code);
    }
    return codes;
}

} // namespace

Result<QStringList> readCodes(const QString &path, JobControl &control)
{
    OpenOptions options;
    options.control = &control;
    const Result<OpenedSheet> sheet = openSheet(path, options);
    if (!sheet)
        return sheet.error();
    QStringList codes;
    for (Row row;;) {
        const Result<bool> more = sheet->rows->next(row);
        if (!more)
            return more.error();
        if (!*more)
            break;
        const auto first =
            std::ranges::find_if(row, [](const Cell &cell) { return !readText(cell).isEmpty(); });
        const QString code = first == row.end() ? QString() : readText(*first).simplified();
        if (!code.isEmpty() && !(codes.isEmpty() && isTitle(code)))
            codes.append(code);
        if (codes.size() > mostCodes)
            return Error{ErrorCode::FileTooLarge, path, {}, u"rows"_s};
    }
    if (codes.isEmpty())
        return Error{ErrorCode::TooFewCodes, path, u"1"_s, u"0"_s};
    return codes;
}

std::size_t peopleFor(const VoucherCodes &codes)
{
    if (!codes.given.isEmpty())
        return static_cast<std::size_t>(usable(codes.given).size());
    const auto signs = static_cast<std::size_t>(signsOfCodes().size());
    std::size_t all = codes.pattern.isEmpty() ? 0 : 1;
    for (qsizetype i = codes.pattern.count(u'#'); i > 0; --i) {
        if (all > std::numeric_limits<std::size_t>::max() / signs)
            break;
        all *= signs;
    }
    return all / sparseness;
}

Result<QStringList> drawCodes(const VoucherCodes &codes, std::size_t people, std::uint64_t seed)
{
    const std::size_t enough = peopleFor(codes);
    if (enough < people) {
        return Error{ErrorCode::TooFewCodes, {}, QString::number(people), QString::number(enough)};
    }
    if (!codes.given.isEmpty())
        return usable(codes.given).mid(0, static_cast<qsizetype>(people));
    // A generator whose numbers are the same on every computer.
    std::mt19937_64 random(seed);
    const QString &signs = signsOfCodes();
    QStringList drawn;
    drawn.reserve(static_cast<qsizetype>(people));
    QSet<QString> seen;
    while (static_cast<std::size_t>(drawn.size()) < people) {
        QString code = codes.pattern;
        for (QChar &sign : code) {
            if (sign == u'#')
                sign = signs[static_cast<qsizetype>(random() % quint64(signs.size()))];
        }
        if (seen.contains(code))
            continue;
        seen.insert(code);
        drawn.append(code);
    }
    return drawn;
}

} // namespace kq
