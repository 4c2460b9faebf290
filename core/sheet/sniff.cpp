#include "core/sheet/sniff.h"

#include "core/sheet/compound_file.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace kq::sheet {
namespace {

using namespace std::string_view_literals;

// What the files begin with that people mistake for a spreadsheet.
constexpr std::array foreign = {
    "%PDF-"sv,      "\x89PNG"sv, "\xFF\xD8\xFF"sv, "GIF8"sv,   "\x1F\x8B"sv,
    "7z\xBC\xAF"sv, "Rar!"sv,    "SQLite form"sv,  "{\\rtf"sv, "BZh"sv,
};
constexpr qint64 headSize = 4096;
constexpr auto compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

/// A worksheet of Excel 2 to 4, without the frame of later ones.
bool isBareWorksheet(std::string_view head)
{
    return head.starts_with("\x09\x00\x04\x00"sv) || head.starts_with("\x09\x02\x06\x00"sv) ||
           head.starts_with("\x09\x04\x06\x00"sv) || head.starts_with("\x09\x08\x10\x00"sv);
}

/// What the markup at the beginning of a file belongs to; Text where there is none.
FileKind kindOfMarkup(QByteArray head)
{
    // Markup in UTF-16 is the same with zeros in between.
    head.replace('\0', "");
    for (const QByteArrayView mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
        if (head.startsWith(mark))
            head.remove(0, mark.size());
    }
    head = head.trimmed().toLower();
    if (!head.startsWith('<'))
        return FileKind::Text;
    if (head.contains("urn:schemas-microsoft-com:office:spreadsheet") && head.contains("<?xml") &&
        !head.contains("<html"))
        return FileKind::SpreadsheetMl;
    if (head.contains("urn:oasis:names:tc:opendocument"))
        return FileKind::FlatOds;
    for (const QByteArrayView tag : {"<html", "<!doctype html", "<table", "<tr", "<td", "<meta"}) {
        if (head.contains(tag))
            return FileKind::Html;
    }
    return head.startsWith("<?xml") ? FileKind::Other : FileKind::Text;
}

} // namespace

Result<FileKind> sniffFile(const QString &path)
{
    if (!QFileInfo::exists(path))
        return Error{ErrorCode::FileNotFound, path, {}, {}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, path, {}, file.errorString()};
    const QByteArray bytes = file.read(headSize);
    const std::string_view head(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv))
        return FileKind::Package;
    if (head.starts_with(compound)) {
        switch (contentOfCompoundFile(file)) {
        case CompoundContent::Workbook:
            return FileKind::BinaryXls;
        case CompoundContent::EncryptedWorkbook:
            return FileKind::Encrypted;
        case CompoundContent::Other:
            return FileKind::Other;
        case CompoundContent::Damaged:
            return Error{ErrorCode::DamagedFile, path, {}, u"compound file"_s};
        }
    }
    if (isBareWorksheet(head))
        return FileKind::BinaryXls;
    const bool other = std::any_of(foreign.begin(), foreign.end(),
                                   [&](std::string_view start) { return head.starts_with(start); });
    return other ? FileKind::Other : kindOfMarkup(bytes);
}

} // namespace kq::sheet
