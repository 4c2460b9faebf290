#include "ui/shell/column_keeper.h"

#include "core/shop/shop.h"
#include "ui/frame/shop_events.h"
#include "ui/jobs/jobs.h"

namespace kq {

ColumnKeeper::ColumnKeeper(Jobs &jobs, const ShopEvents &events, std::chrono::milliseconds calm,
                           QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
{
    m_calm.setSingleShot(true);
    m_calm.setInterval(calm);
    connect(&m_calm, &QTimer::timeout, this, &ColumnKeeper::keep);
    connect(&events, &ShopEvents::changed, &m_calm, qOverload<>(&QTimer::start));
}

void ColumnKeeper::setShop(Shop &shop)
{
    m_shop = &shop;
    m_calm.start();
}

void ColumnKeeper::forgetShop()
{
    m_shop = nullptr;
    m_calm.stop();
}

void ColumnKeeper::keep()
{
    if (!m_shop)
        return;
    m_jobs.run(
        this, {},
        [shop = m_shop](JobControl &control) -> Result<bool> {
            const Result<std::shared_ptr<const Snapshot>> current = shop->snapshot(control);
            if (!current)
                return current.error();
            const Result<void> kept = shop->keepColumns(control);
            if (!kept)
                return kept.error();
            return true;
        },
        [](const Result<bool> &) {}); // without a side file the shop only opens more slowly
}

} // namespace kq
