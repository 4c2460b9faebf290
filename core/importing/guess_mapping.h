#pragma once

#include "core/base/result.h"
#include "core/domain/settings.h"
#include "core/importing/column_evidence.h"
#include "core/importing/file_notes.h"
#include "core/importing/header_words.h"
#include "core/importing/mapping.h"
#include "core/sheet/cell.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// Why a column is taken for what it is.
enum class GuessReason { ByHeader, ByValues, ByOwner, Nothing };

/// One column of the sheet and all that is needed to read it.
struct BoundColumn {
    int index = 0;       ///< position in the row, from 0
    MappedColumn mapped; ///< Ignore where it becomes nothing
    GuessReason reason = GuessReason::Nothing;
    bool isLine = false; ///< whether it is the line's rather than the order's
    DecimalMark decimal = DecimalMark::Comma;
    DateOrder dateOrder = DateOrder::Dmy;
    bool datesFrom1904 = false; ///< what a bare number in a column of dates counts from
    AttributeType attributeType = AttributeType::Text; ///< what it holds, as an attribute
};

/// The names of the columns: what the header row says, `#3` for the third one where it is empty.
QStringList headersOf(const Row &headerRow);

/// Finds out what a sheet holds, from its first rows and from what the owner fixed.
class SheetGuess {
public:
    /// @p head: the first rows of the sheet, the first is row 1.
    ///
    /// Errors: ColumnNotFound (a header of @p fixed is not in the sheet), EmptyFile,
    /// FieldMappedTwice, and of HeaderWords::load().
    static Result<SheetGuess> make(const std::vector<Row> &head, const Mapping &fixed,
                                   std::optional<ImportKind> kind, const ShopSettings &settings);

    /// Columns that become one of the shop's own attributes are read as what it holds. Of a
    /// customer list, where the owner fixed no columns, those that nothing fits and that are called
    /// like one become it. Before formsOpen().
    void knowOwnAttributes(std::vector<OwnAttribute> attributes);

    /// The row right above the data, the first is 1; 0 where the first row is data.
    [[nodiscard]] int headerRow() const { return m_headerRow; }
    /// Whether that row holds no names: the columns are called by their place.
    [[nodiscard]] bool isNameless() const { return m_nameless; }
    [[nodiscard]] ImportKind kind() const { return m_kind; }
    /// The name of the system that writes such columns; empty where it cannot be told.
    [[nodiscard]] const QString &system() const { return m_system; }
    /// Whether the column becomes an attribute that the shop has, which decides its type.
    [[nodiscard]] bool isOwnAttribute(const BoundColumn &column) const;
    /// All columns of the sheet, also those that become nothing; without forms until settleForms().
    [[nodiscard]] const std::vector<BoundColumn> &columns() const { return m_columns; }

    /// Error: MissingColumn, where a file of this kind cannot do without a field that no column is.
    [[nodiscard]] Result<void> checkRequired() const;

    /// Whether the rows seen leave open how dates or numbers are written, so that more are needed.
    [[nodiscard]] bool formsOpen() const;
    /// True where @p row is the first to prove a form of one of its columns.
    bool addForms(const Row &row);
    /// What all rows of the sheet told, for takeForms() of a later guess.
    [[nodiscard]] std::vector<ColumnForms> seenForms() const;
    /// Takes over what another guess was told by all rows of the same sheet. False, and nothing is
    /// taken, where it did not look at a column whose forms are open here.
    bool takeForms(const std::vector<ColumnForms> &forms);
    /// Decides how dates and numbers are written; @p datesFrom1904 as of OpenedSheet.
    void settleForms(const ShopSettings &settings, bool datesFrom1904 = false);

    /// Whether the column holds dates, or numbers, whose form must be known to read them.
    [[nodiscard]] bool usesDates(const BoundColumn &column) const;
    [[nodiscard]] bool usesNumbers(const BoundColumn &column) const;
    /// What the values seen prove of all columns together; empty where none tells, or some tell
    /// otherwise.
    [[nodiscard]] std::optional<DateOrder> provenDateOrder() const;
    [[nodiscard]] std::optional<DecimalMark> provenDecimal() const;

    /// What was found, complete, without columns of no use. After settleForms().
    [[nodiscard]] Mapping mapping() const;

private:
    [[nodiscard]] QStringList headersOfColumns() const;
    [[nodiscard]] bool isOpen(const BoundColumn &column) const;
    [[nodiscard]] const OwnAttribute *ownAttribute(const QString &name) const;
    void settleTypes();
    void bindPreset(const HeaderWords::Preset &preset);
    [[nodiscard]] std::vector<ImportField>
    fieldsWithoutColumn(const HeaderWords::Preset &preset) const;
    void bindByHeader(const HeaderWords &words, const std::vector<ImportField> &fields);
    void bindFurther(const HeaderWords &words);
    void bindByValues(const HeaderWords &words);
    void bindByValues(const HeaderWords &words, ImportField field,
                      bool (ColumnEvidence::*holds)() const, bool onlySilent);
    [[nodiscard]] bool isTaken(ImportField field) const;
    [[nodiscard]] Result<void> bind(const HeaderWords &words);

    Mapping m_fixed;
    ImportKind m_kind = ImportKind::Customers;
    QString m_system;
    int m_headerRow = 1;
    bool m_nameless = false;
    std::vector<BoundColumn> m_columns;
    QStringList m_keys; ///< headerKey() of every column; empty where an earlier one has the same
    std::vector<ColumnEvidence> m_evidence;
    std::vector<OwnAttribute> m_ownAttributes; ///< of the shop
    DateOrder m_dateOrder = DateOrder::Dmy;
    DecimalMark m_decimal = DecimalMark::Comma;
};

} // namespace kq
