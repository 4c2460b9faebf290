#include "ui/customers/customer_rows.h"

#include <algorithm>

namespace kq {

CustomerRows::CustomerRows(Shop &shop, Jobs &jobs, QObject *parent)
    : QObject(parent)
    , m_shop(shop)
    , m_jobs(jobs)
{}

void CustomerRows::setIds(std::vector<CustomerId> ids)
{
    m_ids = std::move(ids);
    forgetPages();
}

void CustomerRows::forgetPages()
{
    ++m_list;
    m_pages.clear();
    m_wanted.clear();
    m_isReading = false;
}

const CustomerRow *CustomerRows::row(int at)
{
    const int page = at / rowsOfPage;
    const auto found = m_pages.find(page);
    if (found == m_pages.end()) {
        want(page);
        return nullptr;
    }
    found->second.usedAt = ++m_clock;
    return &found->second.rows[static_cast<std::size_t>(at % rowsOfPage)];
}

void CustomerRows::want(int page)
{
    // The page looked at last is read first.
    const auto known = std::find(m_wanted.begin(), m_wanted.end(), page);
    if (known != m_wanted.end())
        std::rotate(known, known + 1, m_wanted.end());
    else
        m_wanted.push_back(page);
    if (m_wanted.size() > pagesWanted)
        m_wanted.erase(m_wanted.begin());
    readNext();
}

std::vector<CustomerId> CustomerRows::idsOf(int page) const
{
    const auto first = static_cast<std::size_t>(page) * rowsOfPage;
    const std::size_t last = std::min(first + rowsOfPage, m_ids.size());
    std::vector<CustomerId> ids;
    for (std::size_t i = first; i < last; ++i)
        ids.push_back(m_ids[i]);
    return ids;
}

void CustomerRows::readNext()
{
    if (m_isReading || m_wanted.empty())
        return;
    m_isReading = true;
    const int page = m_wanted.back();
    m_jobs.run(
        this, {},
        [&shop = m_shop, ids = idsOf(page)](JobControl &) { return shop.customerRows(ids); },
        [this, page, list = m_list](const Result<std::vector<CustomerRow>> &rows) {
            if (list == m_list)
                take(page, rows);
        });
}

void CustomerRows::take(int page, const Result<std::vector<CustomerRow>> &rows)
{
    m_isReading = false;
    std::erase(m_wanted, page);
    const std::vector<CustomerId> ids = idsOf(page);
    Page taken;
    taken.usedAt = ++m_clock;
    taken.rows.resize(ids.size());
    std::size_t next = 0;
    // Whoever was merged or removed meanwhile is left out of the answer.
    for (std::size_t i = 0; rows && i < ids.size() && next < rows->size(); ++i) {
        if ((*rows)[next].id == ids[i])
            taken.rows[i] = (*rows)[next++];
    }
    m_pages.insert_or_assign(page, std::move(taken));
    forgetOldest();
    if (!rows)
        Q_EMIT failed(rows.error());
    const int first = page * rowsOfPage;
    Q_EMIT arrived(first, first + static_cast<int>(ids.size()) - 1);
    readNext();
}

void CustomerRows::forgetOldest()
{
    if (m_pages.size() <= pagesKept)
        return;
    const auto oldest =
        std::min_element(m_pages.begin(), m_pages.end(), [](const auto &a, const auto &b) {
            return a.second.usedAt < b.second.usedAt;
        });
    m_pages.erase(oldest);
}

} // namespace kq
