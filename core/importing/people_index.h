#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/importing/row_cells.h"
#include "core/importing/text_index.h"
#include "core/store/bulk_writes.h"
#include "core/store/connection.h"

#include <QHash>
#include <QString>
#include <QVarLengthArray>

#include <cstdint>
#include <optional>

namespace kq {

/// Who has which identity: codes of one source, phones and e-mails of all.
///
/// Asks the shop file and remembers the answer; after preload() everything is in memory and the
/// file is not asked again.
class PeopleIndex {
public:
    using Ids = QVarLengthArray<std::int64_t, 4>;

    PeopleIndex(BulkWriter &writer, SourceId source)
        : m_writer(writer)
        , m_source(source)
    {}

    /// Reads all identities, which is faster for a file with many rows.
    Result<void> preload(Connection &db, const JobControl &control);

    /// Customers who have one of the identities, each once, lowest id first.
    Result<Ids> find(const PersonCells &person);

    // The customer who has the identity; 0 where nobody has.
    Result<CustomerId> withCode(const QString &code);
    Result<CustomerId> withPhone(const QString &number);
    Result<CustomerId> withEmail(const QString &email);

    void addCode(const QString &code, CustomerId customer);
    void addPhone(const QString &number, CustomerId customer);
    void addEmail(const QString &email, CustomerId customer);

    /// From now on @p survivor is found where @p gone would be.
    void merge(CustomerId gone, CustomerId survivor);
    /// The customer that @p id has become by merging.
    [[nodiscard]] CustomerId current(CustomerId id) const;

private:
    template <class Ask, class Keep>
    Result<CustomerId> known(std::int64_t remembered, Ask ask, Keep keep);

    BulkWriter &m_writer;
    SourceId m_source;
    bool m_complete = false;
    TextIndex m_codes;
    QHash<std::uint64_t, std::int64_t> m_phones; // E.164 digits as a number: at most 15
    TextIndex m_emails;
    QHash<std::int64_t, std::int64_t> m_merged; // gone to survivor
    QString m_askedCode;                        // the last one: a row asks for its code twice
    CustomerId m_ofAskedCode;
};

} // namespace kq
