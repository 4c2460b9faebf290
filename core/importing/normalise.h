#pragma once

#include "core/domain/settings.h"
#include "core/importing/guess_mapping.h"
#include "core/importing/outside_data.h"
#include "core/importing/reject.h"
#include "core/importing/row_cells.h"
#include "core/sheet/cell.h"

#include <QHash>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// Reads the cells of a row as what their columns mean.
///
/// Cells that say nothing (blank, `-`, `n/a`) are empty. A cell that is filled and cannot be read
/// turns its row away, so that nothing is lost in silence; phones and e-mails never do: an
/// unreadable phone is kept as invalid, an e-mail that is none counts as none.
class Normaliser {
public:
    /// @p columns: those that become something; @p statusWords: folded, on top of the words known.
    Normaliser(ImportKind kind, std::vector<BoundColumn> columns, const ShopSettings &settings,
               QHash<QString, OrderStatus> statusWords);

    /// Fills @p cells. The first fault of the row, without its row number; empty where it is sound.
    std::optional<Reject> read(const Row &row, RowCells &cells);

    [[nodiscard]] const std::vector<BoundColumn> &columns() const { return m_columns; }

    /// The order code of a row, also where the row has faults; empty where there is none.
    [[nodiscard]] QString orderCode(const Row &row) const;

    /// Whether @p row, the next one, is none of the data: a line of sums, the header again, a
    /// signature.
    [[nodiscard]] bool isOutsideData(const Row &row) { return m_outside.holds(row); }

private:
    using Fault = std::optional<RejectReason>;

    Fault readCell(std::size_t position, const Cell &cell, RowCells &cells);
    /// False where the field is none of a person.
    bool readPersonCell(ImportField field, const QString &text, PersonCells &person) const;
    Fault readCustomerCell(std::size_t position, const Cell &cell, const QString &text,
                           CustomerCells &customer) const;
    Fault readOrderCell(const BoundColumn &column, const Cell &cell, const QString &text,
                        OrderCells &order);
    Fault readLineCell(const BoundColumn &column, const Cell &cell, const QString &text,
                       LineCells &line);
    Fault readAttribute(std::size_t position, const Cell &cell, const QString &text,
                        CustomerCells &customer) const;
    Fault readOpeningCell(const BoundColumn &column, const Cell &cell, const QString &text,
                          OpeningCells &opening) const;
    Fault readStatus(const QString &text, std::optional<OrderStatus> &status);
    Fault readPlacedAt(const BoundColumn &column, const Cell &cell, const QString &text,
                       std::optional<Moment> &placedAt);
    Fault readMoneyCell(const BoundColumn &column, const Cell &cell, const QString &text,
                        std::optional<Money> &money) const;
    Fault finishLine(LineCells &line) const;
    void readPhonesInto(const QString &text, PersonCells &person) const;
    static void readEmailsInto(const QString &text, PersonCells &person);
    static void settlePerson(PersonCells &person);

    ImportKind m_kind;
    std::vector<BoundColumn> m_columns;
    OutsideData m_outside;
    bool m_areaByAddress = false; ///< a customer list that has no column of areas
    QString m_country;
    int m_minorDigits;
    QString m_shopNumber; ///< the shop's own phone in E.164
    QHash<QString, OrderStatus> m_statusWords;
    QHash<QString, OrderStatus> m_statusSeen; ///< by the word as written

    // Neighbouring rows often repeat their date.
    QString m_lastDateText;
    std::optional<Moment> m_lastDate;

    // Of the line that is being read.
    std::optional<Decimal> m_quantity;
    std::optional<Decimal> m_unitPrice;
    std::optional<Money> m_amount;
};

} // namespace kq
