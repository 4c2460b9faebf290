#pragma once

#include "core/base/result.h"
#include "core/exporting/contact.h"
#include "core/exporting/list_format.h"
#include "core/exporting/reach.h"
#include "core/sheet/sheet_value.h"
#include "core/text/format.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace kq {

/// The kind of file that a list becomes.
enum class FileForm {
    PeopleCsv,  ///< with a byte order mark and the formula guard
    MachineCsv, ///< without either; cells are cleaned instead
    OutlookCsv, ///< as MachineCsv with a byte order mark, without which Outlook takes it for ANSI
    Workbook,
    Text,  ///< the cells one behind the other
    Paper, ///< pages to print
};

/// What a cell may hold; a machine refuses or misreads anything else (field-notes.md, D).
enum class CellRule {
    Words,       ///< anything that is no formula and has no control characters
    Phone,       ///< digits, with or without a `+` before them
    Phones,      ///< several of them with ` ::: ` between
    Email,       ///< ASCII before the `@`
    Digest,      ///< 64 hexadecimal digits, or nothing
    Date,        ///< digits, `/` and `-`
    Number,      ///< digits
    CountryCode, ///< two letters
};

template <>
struct KeyTable<CellRule> {
    static constexpr KeyEntries<CellRule, 8> entries{{{CellRule::Words, "words"},
                                                      {CellRule::Phone, "phone"},
                                                      {CellRule::Phones, "phones"},
                                                      {CellRule::Email, "email"},
                                                      {CellRule::Digest, "digest"},
                                                      {CellRule::Date, "date"},
                                                      {CellRule::Number, "number"},
                                                      {CellRule::CountryCode, "country"}}};
};

/// One column of a list.
struct ListColumn {
    QString header;
    std::function<QString(const Contact &)> cell;
    CellRule rule = CellRule::Words;
    int mostCharacters = 0; ///< 0: any number
    double width = 12;      ///< in characters, of a workbook or on paper
    bool toTick = false;    ///< on paper: a box to be ticked by hand
    /// What a workbook is given instead of cell(), to count with; empty: the text.
    std::function<SheetValue(const Contact &)> value = {};
};

/// The words above the columns of a list, in the language of whoever works with it.
struct ListHeaders {
    QString sheet; ///< name of the sheet of a workbook
    QString name;
    QString phone;
    QString email;
    QString area;
    QString tags;
    QString purchases;
    QString spend;
    QString lastPurchase;
    QString script; ///< what to say; likewise below, columns to be filled in by hand
    QString called;
    QString noAnswer;
    QString callBack;
    QString notes;
    QString noMessages;
    QString code; ///< of the customer
    QString birthday;
    QString street;
    QString voucher;
    QString callSheet; ///< title of one on paper
    QString yes = {};  ///< of an own attribute
    QString no = {};
    QStringList attributes = {}; ///< the names of the shop's own
};

/// One parameter of a Zalo template and what fills it.
struct ZnsParameter {
    enum class Value { Name, GivenName, Code, LastPurchase, Purchases, Spend, Area, Voucher };

    QString name; ///< ASCII letters, digits and `_`
    Value value = Value::Name;

    friend bool operator==(const ZnsParameter &, const ZnsParameter &) = default;
};

/// Keys: as on the command line.
template <>
struct KeyTable<ZnsParameter::Value> {
    static constexpr KeyEntries<ZnsParameter::Value, 8> entries{
        {{ZnsParameter::Value::Name, "name"},
         {ZnsParameter::Value::GivenName, "given_name"},
         {ZnsParameter::Value::Code, "code"},
         {ZnsParameter::Value::LastPurchase, "last_date"},
         {ZnsParameter::Value::Purchases, "count"},
         {ZnsParameter::Value::Spend, "total"},
         {ZnsParameter::Value::Area, "area"},
         {ZnsParameter::Value::Voucher, "voucher"}}};
};

/// What of a list is left to whoever asks for it.
struct ListOptions {
    ListFormat format = ListFormat::Csv;
    MessageChannel channel = MessageChannel::Zalo;
    Hashing hashing = Hashing::Plain;
    VCardVersion vcard = VCardVersion::V3;
    std::vector<ZnsParameter> parameters; ///< none: the name alone
    bool withMessages = false;            ///< the contacts carry a text
    bool withVouchers = false;            ///< the contacts carry a code
    /// Of a list for people, in their order; none: the usual ones, with text and code where the
    /// contacts carry them.
    std::vector<PeopleColumn> columns = {};
    QString country = QStringLiteral("VN");
    QString currency = QStringLiteral("VND"); ///< ISO 4217
};

/// Where lists in one format go: which columns they have and what of a person stands in them.
class ListTarget {
public:
    static constexpr std::size_t anyNumber = 0;

    virtual ~ListTarget() = default;

    [[nodiscard]] virtual FileForm form() const = 0;
    /// Rows that one file may have, without the header; more people make more files.
    [[nodiscard]] virtual std::size_t rowsPerFile() const { return anyNumber; }
    /// The columns; a form of Text has one, without a header.
    [[nodiscard]] const std::vector<ListColumn> &columns() const { return m_columns; }

    [[nodiscard]] QStringList headers() const;
    [[nodiscard]] QStringList row(const Contact &contact) const;
    /// The same for a workbook.
    [[nodiscard]] std::vector<SheetValue> sheetRow(const Contact &contact) const;
    /// Error: UnfitListValue, with the column, the rule and the value, where the receiver of the
    /// list would refuse or misread a cell of @p row. Not for lists that people read.
    [[nodiscard]] Result<void> check(const QStringList &row) const;

protected:
    ListTarget() = default;
    ListTarget(const ListTarget &) = default;
    ListTarget &operator=(const ListTarget &) = default;

    std::vector<ListColumn> m_columns;
};

/// The target of @p options. @p headers are used by lists for people alone.
std::unique_ptr<ListTarget> makeTarget(const ListOptions &options, const ListHeaders &headers,
                                       const Formatter &formatter);

} // namespace kq
