#pragma once

#include "core/base/result.h"
#include "core/store/bulk_writes.h"
#include "core/store/connection.h"

namespace kq {

/// The indexes of the shop file that a first large import is faster without. Whoever needs them
/// before its end asks for them, and from then on they stay.
class SpareIndexes {
public:
    explicit SpareIndexes(Connection &db)
        : m_db(db)
    {}

    Result<void> drop()
    {
        m_dropped = true;
        return dropSecondaryIndexes(m_db);
    }
    Result<void> dropOfLines()
    {
        m_dropped = true;
        return dropLineIndex(m_db);
    }
    Result<void> ensure()
    {
        if (!m_dropped)
            return {};
        m_dropped = false;
        return createSecondaryIndexes(m_db);
    }

private:
    Connection &m_db;
    bool m_dropped = false;
};

} // namespace kq
