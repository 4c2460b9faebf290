#pragma once

#include "core/shop/shop.h"
#include "ui/jobs/jobs.h"

#include <QObject>

#include <unordered_map>
#include <vector>

namespace kq {

/// The rows of a long list of customers, read from the shop a page at a time and only where they
/// are looked at. It keeps the pages used last and forgets the others, so that a million customers
/// cost no more memory than some thousand.
class CustomerRows : public QObject {
    Q_OBJECT
public:
    static constexpr int rowsOfPage = 100;
    static constexpr std::size_t pagesKept = 64;
    /// Questions waiting: what was scrolled past long ago is not worth reading.
    static constexpr std::size_t pagesWanted = 8;

    CustomerRows(Shop &shop, Jobs &jobs, QObject *parent = nullptr);

    void setIds(std::vector<CustomerId> ids);
    [[nodiscard]] const std::vector<CustomerId> &ids() const { return m_ids; }
    /// Forgets what was read, and reads it anew where it is looked at.
    void forgetPages();

    /// The row at @p at (0 to ids().size() - 1), or null while it is on its way: arrived() tells.
    const CustomerRow *row(int at);

Q_SIGNALS:
    /// The rows from @p first to @p last are there.
    void arrived(int first, int last);
    void failed(const kq::Error &error);

private:
    struct Page {
        std::vector<CustomerRow> rows; ///< one for each id; without a name where it is gone
        quint64 usedAt = 0;
    };

    void want(int page);
    void readNext();
    void take(int page, const Result<std::vector<CustomerRow>> &rows);
    void forgetOldest();
    [[nodiscard]] std::vector<CustomerId> idsOf(int page) const;

    Shop &m_shop;
    Jobs &m_jobs;
    std::vector<CustomerId> m_ids;
    std::unordered_map<int, Page> m_pages;
    std::vector<int> m_wanted; ///< the last one is read next
    bool m_isReading = false;
    quint64 m_list = 0; ///< answers for a list before this one are dropped
    quint64 m_clock = 0;
};

} // namespace kq
