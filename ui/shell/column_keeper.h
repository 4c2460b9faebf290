#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace kq {

class Jobs;
class Shop;
class ShopEvents;

/// Keeps the columns of the open shop in its side file (Shop::keepColumns), as a job that is not
/// shown, once nothing has changed for a while: who edits ten customers does not wait ten times for
/// a file of a gigabyte.
class ColumnKeeper : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds calmTime{10};

    /// The references outlive it.
    ColumnKeeper(Jobs &jobs, const ShopEvents &events, std::chrono::milliseconds calm,
                 QObject *parent);

    /// The shop that is open from now on. It outlives the jobs.
    void setShop(Shop &shop);
    /// No shop is open any more.
    void forgetShop();

private:
    void keep();

    Jobs &m_jobs;
    Shop *m_shop = nullptr;
    QTimer m_calm;
};

} // namespace kq
