#include "bench/csv_shop.h"

#include "core/domain/keys.h"

#include <QFile>

namespace kq::bench {

using namespace Qt::StringLiterals;

namespace {

/// A CSV file written in large pieces. The generated texts hold no separator and no quote.
class CsvFile {
public:
    CsvFile(const QString &path, const QStringList &header)
        : m_file(path)
    {
        if (!m_file.open(QIODevice::WriteOnly))
            qFatal("%ls cannot be written", qUtf16Printable(path));
        row(header);
    }
    ~CsvFile() { m_file.write(m_waiting); }
    CsvFile(const CsvFile &) = delete;
    CsvFile &operator=(const CsvFile &) = delete;

    void row(const QStringList &cells)
    {
        m_waiting += cells.join(u',').toUtf8();
        m_waiting += '\n';
        if (m_waiting.size() > (1 << 20)) {
            m_file.write(m_waiting);
            m_waiting.clear();
        }
    }

private:
    QFile m_file;
    QByteArray m_waiting;
};

QString number(std::int64_t value)
{
    return QString::number(value);
}

QString moment(Moment at)
{
    return at.date().toString(Qt::ISODate) + u' ' +
           QTime::fromMSecsSinceStartOfDay(at.second * 1000).toString(Qt::ISODate);
}

} // namespace

CsvShop writeCsv(const ShopGenerator &shop, const QString &folder)
{
    CsvShop csv{folder + u"/customers.csv"_s, folder + u"/orders.csv"_s, folder + u"/lines.csv"_s};
    {
        CsvFile file(csv.customers,
                     {u"code"_s, u"name"_s, u"phone"_s, u"email"_s, u"area"_s, u"gender"_s,
                      u"birthday"_s, u"registered_on"_s, u"tags"_s, u"consent_zalo"_s});
        shop.customers([&](const Customer &customer) {
            const QString birthday =
                QDate(customer.birthday->year, customer.birthday->month, customer.birthday->day)
                    .toString(Qt::ISODate);
            const bool granted = customer.consents.zalo == Consent::Granted;
            file.row({customer.codes.front().code, customer.name, customer.phones.front().number,
                      customer.emails.value(0), customer.area,
                      customer.gender ? QString(keyOf(*customer.gender)) : QString(), birthday,
                      customer.registeredOn->toString(Qt::ISODate), customer.tags.join(u'|'),
                      granted ? u"yes"_s : QString()});
        });
    }
    CsvFile orders(csv.orders, {u"order_code"_s, u"customer_code"_s, u"placed_at"_s, u"status"_s,
                                u"area"_s, u"channel"_s, u"discount"_s, u"total"_s});
    CsvFile lines(csv.lines, {u"order_code"_s, u"product_code"_s, u"product_name"_s, u"category"_s,
                              u"quantity"_s, u"amount"_s});
    shop.orders([&](const GeneratedOrder &made) {
        const Order &order = made.order;
        orders.row({order.code, u"KH"_s + number(order.customer->value), moment(order.placedAt),
                    keyOf(order.status), order.area, order.channel, number(order.discount.minor),
                    number(order.total.minor)});
        for (const OrderLine &line : made.lines) {
            lines.row({order.code, line.productCode, line.productName, line.category,
                       number(line.quantity.millionths / Quantity::perUnit),
                       number(line.amount.minor)});
        }
    });
    return csv;
}

} // namespace kq::bench
