#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>

struct sqlite3;

namespace kq {

/// How a connection treats the file.
enum class OpenMode {
    ReadWrite, ///< the file must exist
    Create,    ///< makes the file where it does not exist
};

/// One open connection to a shop file. Qt Sql opens it and runs the everyday statements (Query);
/// hot paths use SQLite's C interface on the same connection through handle() (FastStatement).
///
/// A connection belongs to one thread at a time. One writer; any number of readers.
/// Settings of every connection: foreign keys are enforced; write-ahead log, so that readers and
/// the writer do not wait for each other; `synchronous` FULL, so that what was committed survives
/// the loss of power and not only `kill -9`; deleted data is overwritten (`secure_delete`);
/// temporary tables stay in memory, so that no customer's data lands in the machine's temporary
/// folder.
class Connection {
public:
    /// Opens @p path and settles the pragmas. Looks neither at version nor at `application_id`;
    /// that is ShopFile's work, through which everybody but the tests of this room opens.
    ///
    /// Errors: SqliteMismatch, NotAShopFile (not SQLite), ShopInUse (locked by another program),
    /// DamagedShopFile, FileUnreadable, FileUnwritable.
    static Result<Connection> open(const QString &path, OpenMode mode);

    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&other) noexcept;
    ~Connection();

    /// SQLite's own handle, for hot paths of this room.
    [[nodiscard]] sqlite3 *handle() const;
    /// Qt's view of the connection, for Query.
    [[nodiscard]] QSqlDatabase database() const;
    [[nodiscard]] QString path() const;

    /// Whether a Transaction or ReadTransaction is open.
    [[nodiscard]] bool inTransaction() const;

    /// Moves the write-ahead log into the file and empties it, so that what was erased is gone from
    /// the disk too. Does nothing while another connection reads an older state.
    Result<void> emptyWriteAheadLog();

private:
    friend class Interruptible;
    struct State;
    explicit Connection(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

/// While it lives, every statement of @p db ends with ErrorCode::Cancelled soon after @p control
/// says cancelled(). A cancelled writing statement has rolled its whole transaction back.
class [[nodiscard]] Interruptible {
public:
    Interruptible(Connection &db, const JobControl &control);
    Interruptible(const Interruptible &) = delete;
    Interruptible &operator=(const Interruptible &) = delete;
    ~Interruptible();

private:
    static int stopIfCancelled(void *control);
    void watch(const JobControl *control);

    Connection &m_db;
    const JobControl *m_outer;
};

} // namespace kq
