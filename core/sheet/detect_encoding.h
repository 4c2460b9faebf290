#pragma once

#include <QString>

#include <string_view>

namespace kq::sheet {

/// How a text file is encoded.
struct Encoding {
    QString name;          ///< `utf-8` and so on, see OpenedSheet::encoding
    int byteOrderMark = 0; ///< bytes to skip at the beginning of the file
};

/// The encoding of a file that begins with @p head. What @p head leaves open, a file in ASCII at
/// its beginning, is judged by @p sample, a later part with other bytes; it may be the same.
///
/// A byte order mark wins; then UTF-16 by its zero bytes; then UTF-8, also with a few faulty bytes;
/// then the code page under which most words with accents are Vietnamese syllables; where few are,
/// windows-1252.
Encoding detectEncoding(std::string_view head, std::string_view sample);

} // namespace kq::sheet
