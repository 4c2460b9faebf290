#include "bench/changing.h"

#include "bench/figures.h"
#include "bench/shop_generator.h"
#include "core/shop/live_count.h"
#include "core/shop/shop.h"

#include <QFile>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace kq::bench {

using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 1, 1), QTime(8, 0));

template <class T>
T must(Result<T> result)
{
    if (!result) {
        qFatal("changing: error %d at %ls: %ls", static_cast<int>(result.error().code),
               qUtf16Printable(result.error().place), qUtf16Printable(result.error().found));
    }
    return std::move(*result);
}

/// Whoever bought something within 30 days: what a new order changes.
Condition boughtLately()
{
    DateTest lately;
    lately.op = DateOp::WithinLast;
    lately.value = Span{30, TimeUnit::Days};
    return {MetricTest{Metric::LastDate, {}, lately}};
}

class Changes {
public:
    Changes(Shop &shop, std::int64_t customers)
        : m_shop(shop)
        , m_customers(customers)
    {}

    void measure(const QString &name, const std::function<void()> &change)
    {
        Unwatched control;
        const Stopwatch changing;
        change();
        const double changed = changing.milliseconds();
        const Stopwatch updating;
        const std::shared_ptr<const Snapshot> snapshot = must(m_shop.snapshot(control));
        const double updated = updating.milliseconds();
        const Stopwatch counting;
        const std::int64_t members =
            must(evaluate(boughtLately(), snapshot->at(now.date()), control)).count();
        const ProfileChanges *changes = snapshot->profiles->changes();
        Figure(name)
            .with(u"change_ms"_s, changed)
            .with(u"columns_ms"_s, updated)
            .with(u"count_ms"_s, counting.milliseconds())
            .with(u"all_ms"_s, changed + updated + counting.milliseconds())
            .with(u"members"_s, members)
            .with(u"customers_read_anew"_s,
                  static_cast<std::int64_t>(changes == nullptr ? 0 : changes->columns->size()))
            .print();
    }

    void importRows(ImportKind kind, const QByteArray &rows)
    {
        ImportRequest request;
        request.kind = kind;
        request.source = ShopGenerator::sourceName();
        request.file = m_folder.filePath(u"changes.csv"_s);
        QFile file(request.file);
        if (!file.open(QIODevice::WriteOnly) || file.write(rows) != rows.size())
            qFatal("no file to import");
        file.close();
        Unwatched control;
        must(m_shop.importFile(request, now, control));
    }

    void importOrders(int count)
    {
        QByteArray rows = "order_code,customer_code,placed_at,status,total\n";
        for (int i = 0; i < count; ++i) {
            ++m_made;
            rows += "NEW-" + QByteArray::number(m_made) + ',' + codeOf(m_made) +
                    ",2025-12-31,completed,250000\n";
        }
        importRows(ImportKind::Orders, rows);
    }

    void importCustomers(int count)
    {
        QByteArray rows = "code,note\n";
        for (int i = 0; i < count; ++i)
            rows += codeOf(++m_made) + ",changed\n";
        importRows(ImportKind::Customers, rows);
    }

    void edit()
    {
        CustomerEdits edits;
        edits.addTags = {u"khách quen"_s};
        Unwatched control;
        must(m_shop.editCustomers({{m_customers / 2}}, edits, now, control));
    }

    void unite()
    {
        Unwatched control;
        ++m_united;
        m_survivor =
            must(m_shop.mergeCustomers({m_united * 1'000}, {m_united * 1'000 + 1}, now, control))
                .survivor;
    }

    void takeApart()
    {
        Unwatched control;
        must(m_shop.takeCustomersApart(m_survivor, {}, now, control));
    }

private:
    /// Of one customer after another, all over the shop.
    [[nodiscard]] QByteArray codeOf(std::int64_t number) const
    {
        return "KH" + QByteArray::number(1 + number * 7'919 % m_customers);
    }

    Shop &m_shop;
    std::int64_t m_customers;
    std::int64_t m_made = 0;
    std::int64_t m_united = 0;
    CustomerId m_survivor;
    QTemporaryDir m_folder;
};

} // namespace

void changeShop(const QString &path, std::int64_t customers)
{
    const std::unique_ptr<Shop> shop = must(Shop::open(path));
    Changes changes(*shop, customers);
    changes.measure(u"first snapshot"_s, [] {});
    for (int turn = 0; turn < 3; ++turn)
        changes.measure(u"edit of a customer"_s, [&] { changes.edit(); });
    for (int turn = 0; turn < 3; ++turn)
        changes.measure(u"one order"_s, [&] { changes.importOrders(1); });
    for (int turn = 0; turn < 2; ++turn)
        changes.measure(u"two united"_s, [&] { changes.unite(); });
    changes.measure(u"taken apart"_s, [&] { changes.takeApart(); });
    changes.measure(u"one order after them"_s, [&] { changes.importOrders(1); });
    changes.measure(u"1,000 changed customers"_s, [&] { changes.importCustomers(1'000); });
    changes.measure(u"one order after them"_s, [&] { changes.importOrders(1); });
    changes.measure(u"100,000 orders"_s, [&] { changes.importOrders(100'000); });
}

} // namespace kq::bench
