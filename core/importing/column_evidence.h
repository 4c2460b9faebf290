#pragma once

#include "core/domain/settings.h"
#include "core/importing/attribute_type.h"
#include "core/importing/mapping.h"
#include "core/sheet/cell.h"
#include "core/text/date.h"
#include "core/text/number.h"

#include <QSet>
#include <QString>

#include <cstdint>

namespace kq {

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
    /// Takes over what all cells of the column told.
    void setForms(const DateOrderEvidence &dates, const NumberEvidence &numbers)
    {
        m_dates = dates;
        m_numbers = numbers;
    }

    [[nodiscard]] std::int64_t filled() const { return m_filled; }
    [[nodiscard]] bool mostlyPhones() const;
    [[nodiscard]] bool mostlyEmails() const;
    [[nodiscard]] bool mostlyDates() const;
    [[nodiscard]] bool mostlyNumbers() const;
    /// Whether the cells are times of day without a date.
    [[nodiscard]] bool mostlyTimes() const;
    /// Whether the cells are words without a digit and mostly different, as people's names are.
    [[nodiscard]] bool mostlyNames() const;
    /// Whether the cells are letters with a number behind them (`KH00012`) and all different, as
    /// the codes are that a till gives its customers.
    [[nodiscard]] bool mostlyCodes() const;
    /// Whether the cells are dates so long ago that they are hardly the shop's own.
    [[nodiscard]] bool mostlyBirthdays() const;
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
    std::int64_t m_textDates = 0; ///< and numbers: of the cells that were looked at in every way
    std::int64_t m_textNumbers = 0;
    std::int64_t m_times = 0; ///< of day, without a date
    std::int64_t m_yesNo = 0;
    std::int64_t m_plainWords = 0; ///< letters, and no digit or sign of an address
    std::int64_t m_codes = 0;
    std::int64_t m_longAgo = 0; ///< dates of another age than the shop's
    std::int64_t m_currencySigns = 0;
    bool m_leadingZeros = false;
    QSet<QString> m_words; ///< different folded values, up to a limit
    DateOrderEvidence m_dates;
    NumberEvidence m_numbers;
};

} // namespace kq
