#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/domain/customer.h"
#include "core/importing/customer_fields.h"
#include "core/importing/earlier_steps.h"
#include "core/importing/given_fields.h"
#include "core/importing/id_flags.h"
#include "core/importing/opening_book.h"
#include "core/importing/owner_marks.h"
#include "core/importing/people_changes.h"
#include "core/importing/people_index.h"
#include "core/importing/phone_names.h"
#include "core/importing/row_cells.h"
#include "core/importing/shared_phone.h"
#include "core/importing/spare_indexes.h"
#include "core/store/bulk_writes.h"
#include "core/store/connection.h"
#include "core/store/erased_file.h"
#include "core/store/merges_store.h"

#include <QDate>
#include <QHash>
#include <QSet>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// What an import writes to; lives inside one transaction.
struct ImportTarget {
    Connection &db;
    BulkWriter &writer;
    SpareIndexes &indexes;
    EarlierSteps &earlier;
    const ApartPairs &apart;
    OwnerMarks &marks;
    const ErasedFile &outside; ///< who refused messages before they were customers
    SourceId source;
    SourceId preferred; ///< whose word others do not overwrite; 0 where there is none
    const JobControl &control;
};

/// Finds the customer whom a row is about, unites those that it shows to be one, and writes what
/// the row says of them (contract.md §4, "Who is the same").
///
/// The newer value that is not empty wins; empty cells and absent columns erase nothing. Of
/// customers whom the preferred source knows too, other sources only fill gaps, but a refusal of
/// messages counts from wherever it comes, also where it came before the person. Tags and
/// identities add up. What the owner wrote by hand stays as it is. A list's row with a name and
/// nothing to know the person by is a customer of its own; when the list comes again, the n-th such
/// row of a name is the n-th such customer.
class MatchPeople {
public:
    /// @p today: the day of the import, the last purchase of opening figures that have none.
    /// @p attributes: ids of the attributes by position of their column; @p lastCustomer: the
    /// highest id before the import.
    MatchPeople(const ImportTarget &target, QDate today, std::vector<std::int64_t> attributes,
                std::int64_t lastCustomer);

    /// Reads all identities into memory, for a file with many rows.
    Result<void> preload() { return m_index.preload(m_target.db, m_target.control); }

    /// The customer of an order; @p person is no walk-in. With @p joined the person is that
    /// customer too, so that the two are united.
    Result<CustomerId> customerOf(const PersonCells &person, CustomerId joined = {});
    /// Gives the customer a name that came without an identity beside it.
    Result<void> rename(CustomerId customer, const QString &name);
    /// Writes a row of a customer list.
    Result<void> take(const CustomerCells &cells);

    [[nodiscard]] CustomerId current(CustomerId id) const { return m_index.current(id); }

    /// Compares what was touched with what it was before, and counts. Once, at the end.
    Result<PeopleCounts> settle();

    /// Phones whose customer was given three names or more by this file; the first twenty. After
    /// settle().
    [[nodiscard]] Result<std::vector<SharedPhone>> sharedPhones() const
    {
        return m_phoneNames.shared(m_target.db, m_index);
    }

private:
    Result<void> uniteAttributes(CustomerId survivor, CustomerId gone, FieldSet takeGone);
    Result<void> setAttribute(CustomerId id, std::int64_t attribute, const QString &value);

    Result<CustomerId> matched(const PersonCells &person, CustomerId joined);
    Result<void> unite(CustomerId survivor, CustomerId gone);
    Result<CustomerId> added(const Customer &fields);
    Result<void> addIdentities(CustomerId id, const PersonCells &person);
    /// Makes the customer refuse what the person refused before there was a customer.
    Result<void> heedRefusals(CustomerId id, const PersonCells &person);
    Result<void> addPhone(CustomerId id, const Phone &phone);
    Result<void> addEmail(CustomerId id, const QString &email);
    Result<void> addTags(CustomerId id, const QStringList &tags);
    Result<void> setAttributes(CustomerId id, const CustomerCells &cells);
    Result<void> change(CustomerId id, const Customer &before, const Customer &after);
    Result<Customer> fieldsOf(CustomerId id);
    /// Whether what this file says of the customer only fills gaps.
    Result<bool> onlyFills(CustomerId id);
    Result<CustomerId> unidentified(const PersonCells &person);
    Result<void> readUnidentified();

    ImportTarget m_target;
    BulkWriter &m_writer;
    PeopleIndex m_index;
    QDate m_today;
    std::vector<std::int64_t> m_attributes;
    PeopleChanges m_changes;
    GivenFields m_given;
    OpeningBook m_figures;
    PhoneNames m_phoneNames;

    QHash<std::int64_t, std::size_t> m_names; // hash of the name, of customers met in this file
    IdFlags m_sourced;                        // who surely has the source
    QSet<QString> m_invalidPhones;            // written in this import, with the customer's id

    bool m_unidentifiedRead = false;
    QHash<QString, std::vector<CustomerId>> m_unidentified; // the next of a name is the last
};

} // namespace kq
