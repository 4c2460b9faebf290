#include "core/sheet/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace kq::sheet {
namespace {

constexpr char32_t invalid = 0xFFFFFFFF;
constexpr char32_t cutAtEnd = 0xFFFFFFFE;
constexpr char16_t replacement = 0xFFFD;

std::uint64_t eightBytes(const char *at)
{
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

bool isAscii(std::uint64_t bytes)
{
    return (bytes & 0x8080808080808080ULL) == 0;
}

struct Sequence {
    int length;
    char32_t lowest; // a smaller code point must not be written that long
    unsigned char leadMask;
};

Sequence sequenceOf(unsigned char lead)
{
    if (lead >= 0xC2 && lead <= 0xDF)
        return {2, 0x80, 0x1F};
    if (lead >= 0xE0 && lead <= 0xEF)
        return {3, 0x800, 0x0F};
    if (lead >= 0xF0 && lead <= 0xF4)
        return {4, 0x10000, 0x07};
    return {0, 0, 0};
}

/// Takes one character from @p at, which is no ASCII byte; moves @p at behind it, by one byte where
/// it is invalid.
char32_t takeSequence(const char *&at, const char *end)
{
    const auto lead = static_cast<unsigned char>(*at);
    const Sequence sequence = sequenceOf(lead);
    const char *next = at + 1;
    ++at;
    if (sequence.length == 0)
        return invalid;
    char32_t code = lead & sequence.leadMask;
    for (int i = 1; i < sequence.length; ++i, ++next) {
        if (next == end)
            return cutAtEnd;
        const auto byte = static_cast<unsigned char>(*next);
        if ((byte & 0xC0) != 0x80)
            return invalid;
        code = (code << 6) | (byte & 0x3FU);
    }
    if (code < sequence.lowest || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return invalid;
    at = next;
    return code;
}

/// Writes the UTF-16 of @p utf8 to @p out, which has room for as many units as there are bytes.
char16_t *convert(char16_t *out, std::string_view utf8)
{
    const char *at = utf8.data();
    const char *const end = at + utf8.size();
    while (at != end) {
        while (end - at >= 8 && isAscii(eightBytes(at))) {
            for (int i = 0; i < 8; ++i)
                out[i] = static_cast<unsigned char>(at[i]);
            at += 8;
            out += 8;
        }
        if (at == end)
            break;
        if (static_cast<unsigned char>(*at) < 0x80) {
            *out++ = static_cast<unsigned char>(*at++);
            continue;
        }
        const char32_t code = takeSequence(at, end);
        if (code >= cutAtEnd) {
            *out++ = replacement;
        } else if (code < 0x10000) {
            *out++ = static_cast<char16_t>(code);
        } else {
            *out++ = static_cast<char16_t>(0xD7C0 + (code >> 10));
            *out++ = static_cast<char16_t>(0xDC00 + (code & 0x3FF));
        }
    }
    return out;
}

bool hasCombiningMark(std::string_view utf8)
{
    // U+0300 to U+036F begin with 0xCC or 0xCD in UTF-8.
    return std::any_of(utf8.begin(), utf8.end(), [](char c) {
        return static_cast<unsigned char>(c) == 0xCC || static_cast<unsigned char>(c) == 0xCD;
    });
}

} // namespace

void assignUtf8(QString &out, std::string_view utf8)
{
    const auto size = static_cast<qsizetype>(utf8.size());
    if (!out.isDetached() || out.capacity() < size)
        out = QString(size, Qt::Uninitialized);
    else
        out.resize(size);
    auto *const begin = reinterpret_cast<char16_t *>(out.data());
    out.resize(convert(begin, utf8) - begin);
}

void assignComposedUtf8(QString &out, std::string_view utf8)
{
    assignUtf8(out, utf8);
    if (hasCombiningMark(utf8))
        out = out.normalized(QString::NormalizationForm_C);
}

void appendUtf8(std::string &utf8, char32_t codePoint)
{
    const auto tail = [codePoint](int shift) {
        return static_cast<char>(0x80 | ((codePoint >> shift) & 0x3F));
    };
    if (codePoint < 0x80) {
        utf8 += static_cast<char>(codePoint);
    } else if (codePoint < 0x800) {
        utf8 += {static_cast<char>(0xC0 | (codePoint >> 6)), tail(0)};
    } else if (codePoint < 0x10000) {
        utf8 += {static_cast<char>(0xE0 | (codePoint >> 12)), tail(6), tail(0)};
    } else {
        utf8 += {static_cast<char>(0xF0 | (codePoint >> 18)), tail(12), tail(6), tail(0)};
    }
}

Utf8Check checkUtf8(std::string_view bytes)
{
    Utf8Check check;
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    while (at != end) {
        if (end - at >= 8 && isAscii(eightBytes(at))) {
            at += 8;
        } else if (static_cast<unsigned char>(*at) < 0x80) {
            ++at;
        } else {
            const char32_t code = takeSequence(at, end);
            if (code == cutAtEnd)
                break;
            ++(code == invalid ? check.faults : check.sequences);
        }
    }
    return check;
}

} // namespace kq::sheet
