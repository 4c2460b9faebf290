#pragma once

#include "core/domain/settings.h"
#include "core/importing/mapping.h"
#include "core/sheet/cell.h"
#include "core/text/date.h"
#include "core/text/number.h"

#include <QSet>
#include <QString>

#include <cstdint>

namespace kq {

/// What a column of the shop's own attribute holds. Keys as in the shop file.
enum class AttributeType { Text, Number, Money, Date, YesNo, Choice };

template <>
struct KeyTable<AttributeType> {
    static constexpr KeyEntries<AttributeType, 6> entries{{{AttributeType::Text, "text"},
                                                           {AttributeType::Number, "number"},
                                                           {AttributeType::Money, "money"},
                                                           {AttributeType::Date, "date"},
                                                           {AttributeType::YesNo, "yes_no"},
                                                           {AttributeType::Choice, "choice"}}};
};

/// What the values of one column tell. The cells are added from the top of the data downwards.
class ColumnEvidence {
public:
    explicit ColumnEvidence(const ShopSettings &settings)
        : m_country(settings.country)
    {}

    /// Looks at one cell in every way. For the first rows of a file.
    void add(const Cell &cell);
    /// Looks at one cell only for the forms of dates and numbers. For the rest of a file whose
    /// first rows left these open.
    void addForm(const Cell &cell);

    [[nodiscard]] std::int64_t filled() const { return m_filled; }
    [[nodiscard]] bool mostlyPhones() const;
    [[nodiscard]] bool mostlyEmails() const;
    [[nodiscard]] bool mostlyDates() const;
    [[nodiscard]] bool mostlyNumbers() const;
    /// Whether the cells are times of day without a date.
    [[nodiscard]] bool mostlyTimes() const;
    /// Whether the cells are words without a digit and mostly different, as people's names are.
    [[nodiscard]] bool mostlyNames() const;
    /// False where many cells are filled and none of them can be read as the field.
    [[nodiscard]] bool couldBe(ImportField field) const;
    [[nodiscard]] AttributeType attributeType() const;

    [[nodiscard]] const DateOrderEvidence &dates() const { return m_dates; }
    [[nodiscard]] const NumberEvidence &numbers() const { return m_numbers; }
    /// Whether there are dates such as `5/3/2025` and none that tells day from month.
    [[nodiscard]] bool dateOrderOpen() const;
    /// Whether there are numbers such as `1.234` and none that tells thousands from decimals.
    [[nodiscard]] bool decimalOpen() const;
    /// How many of the four forms (day or month first, point or comma) a cell has proven.
    [[nodiscard]] int formsProven() const;

private:
    QString m_country;
    std::int64_t m_filled = 0;
    std::int64_t m_phones = 0;
    std::int64_t m_emails = 0;
    std::int64_t m_typedDates = 0;
    std::int64_t m_typedNumbers = 0;
    std::int64_t m_times = 0; ///< of day, without a date
    std::int64_t m_yesNo = 0;
    std::int64_t m_plainWords = 0; ///< letters, and no digit or sign of an address
    std::int64_t m_currencySigns = 0;
    bool m_leadingZeros = false;
    QSet<QString> m_words; ///< different folded values, up to a limit
    DateOrderEvidence m_dates;
    NumberEvidence m_numbers;
};

} // namespace kq
