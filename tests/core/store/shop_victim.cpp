#include "core/store/bulk_writes.h"
#include "core/store/shop_file.h"
#include "core/store/transaction.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace kq;

/// A program that tests kill: `hold FILE` opens a shop and waits; `import FILE` adds customers and
/// orders to it in one transaction after the other, as an import does.
namespace {

void tell(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

/// One transaction: 500 customers, each with a phone and an order of two lines.
Result<void> importOnce(Connection &db)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Data);
    if (!change)
        return change.error();
    Result<BulkWriter> writer = BulkWriter::open(db);
    if (!writer)
        return writer.error();
    const Result<SourceId> source = writer->source(u"Quầy"_s);
    const Result<std::int64_t> product = writer->product(u"A"_s, u"Trà"_s, u"Đồ uống"_s);
    if (!source || !product)
        return source ? product.error() : source.error();
    for (int i = 0; i < 500; ++i) {
        Customer customer;
        customer.name = u"Khách "_s + QString::number(i);
        const Result<CustomerId> id = writer->addCustomer(customer);
        if (!id)
            return id.error();
        const QString number = QString::number(id->value);
        OrderRow order;
        order.source = *source;
        order.code = u"DH"_s + number;
        order.customer = *id;
        order.placedAt = {2'460'000, 36'000};
        order.total = {200'000};
        if (Result<void> added = writer->addPhone(*id, {u"+849"_s + number, PhoneKind::Mobile});
            !added)
            return added.error();
        const Result<OrderId> orderId = writer->addOrder(order);
        if (!orderId)
            return orderId.error();
        for (int line = 0; line < 2; ++line) {
            if (Result<void> added = writer->addLine(*orderId, {*product, {}, {100'000}}); !added)
                return added.error();
        }
    }
    return change->commit();
}

int importForever(const ShopFile &shop)
{
    Result<Connection> db = shop.connect();
    if (!db)
        return 1;
    tell("importing");
    for (;;) {
        if (!importOnce(*db))
            return 1;
        tell("committed");
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 3)
        return 2;
    Result<ShopFile> shop = ShopFile::open(words[2]);
    if (!shop)
        return 1;
    if (words[1] == u"import"_s)
        return importForever(*shop);
    tell("open");
    static_cast<void>(std::getchar()); // until killed or told to end
    return 0;
}
