#pragma once

#include "core/base/result.h"
#include "core/domain/import_record.h"
#include "core/importing/mapping.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace kq {

/// A header in the form in which headers are compared: words parted by one blank, without case,
/// tone marks and signs; `CustomerID`, `customer_id` and `Customer Id` are one.
QString headerKey(const QString &header);

/// How well a header names a field. Higher is better; 0 is not at all.
using HeaderScore = int;
inline constexpr HeaderScore exactScore = 2000; ///< from here on the whole header is a known word

/// What files write above their columns (resources/import/header_words.json; words.md §4).
class HeaderWords {
public:
    /// How sure it is that a system writes these columns.
    enum class Evidence {
        Verified, ///< seen in several unrelated programs that read its exports
        Guessed,  ///< known from its screens or from one program only
    };

    /// A header that only one system writes, and what its columns are. Systems of which nobody
    /// has shown an export or a screen (Nhanh.vn, GoSELL) have none: the general words must do.
    struct Preset {
        QString name;
        QString source; ///< what a shop would call where it comes from; empty: cannot be told
        Evidence evidence = Evidence::Guessed;
        QStringList when;               ///< keys of headers that must all be there
        std::optional<ImportKind> kind; ///< empty leaves it open
        std::vector<std::pair<QString, QString>> columns; ///< header key and word of the field
        bool more = false; ///< whether the other columns are guessed by the general words
    };

    /// Error: Internal, where the program's own resource is broken.
    static Result<HeaderWords> load();

    /// How well @p key names @p field in a file of @p kind.
    [[nodiscard]] HeaderScore score(const QString &key, ImportField field, ImportKind kind) const;
    /// Whether the header is one that never is a field, such as a parcel's number.
    [[nodiscard]] bool isNever(const QString &key) const;
    /// Whether the header says nothing (`Column 3`, `cột 3`), so that values must tell.
    [[nodiscard]] bool isSilent(const QString &key) const;
    /// The preset whose headers are all among @p keys; nullptr where there is none.
    [[nodiscard]] const Preset *presetFor(const QStringList &keys) const;
    [[nodiscard]] const std::vector<Preset> &presets() const { return m_presets; }

private:
    struct Word {
        QString key;
        bool whole = false; ///< counts only as the whole header
    };
    struct FieldWords {
        ImportField field;
        std::vector<Word> words; ///< the preferred one first
    };
    enum Section { Customers, Orders, Lines };

    [[nodiscard]] HeaderScore scoreIn(Section section, const QString &key, ImportField field) const;

    std::vector<FieldWords> m_sections[3];
    std::vector<QString> m_never;
    std::vector<QString> m_silent;
    std::vector<Preset> m_presets;

    friend class HeaderWordsReader;
};

/// The field that a word of an order file means in a file of @p kind: `customer_name` is the `name`
/// of a customer list. Empty where such a file has no such field.
std::optional<ImportField> fieldInKind(const QString &word, ImportKind kind);

} // namespace kq
