#include "core/sample/sample_files.h"

#include "core/sample/sample_words.h"
#include "core/sheet/csv_writer.h"

#include <QDir>
#include <QStringList>

#include <algorithm>
#include <tuple>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

QString digits(int number, int width)
{
    return QString::number(number).rightJustified(width, u'0');
}

/// An order with whoever placed it, for files that list orders by time.
struct PlacedOrder {
    const SamplePerson *person;
    int number; ///< of the person, from 1
    const SampleOrder *order;
};

std::vector<PlacedOrder> ordersOf(const std::vector<SamplePerson> &people, SampleSource source)
{
    std::vector<PlacedOrder> orders;
    int number = 0;
    for (const SamplePerson &person : people) {
        ++number;
        for (const SampleOrder &order : person.orders) {
            if (order.source == source)
                orders.push_back({&person, number, &order});
        }
    }
    std::sort(orders.begin(), orders.end(), [](const PlacedOrder &a, const PlacedOrder &b) {
        return std::tie(a.order->placedAt, a.number) < std::tie(b.order->placedAt, b.number);
    });
    return orders;
}

const SampleProduct &productOf(const SampleLine &line)
{
    return sampleProducts()[static_cast<std::size_t>(line.product)];
}

std::int64_t sumOf(const SampleOrder &order)
{
    std::int64_t sum = 0;
    for (const SampleLine &line : order.lines)
        sum += std::int64_t{productOf(line).price} * line.quantity;
    return sum;
}

/// Rounded to a thousand, as shops do.
std::int64_t discountOf(const SampleOrder &order)
{
    return sumOf(order) * order.discountPercent / 100 / 1000 * 1000;
}

QString customerCode(int number)
{
    return u"KH"_s + digits(number, 6);
}

/// Writes rows to one file until one of them fails.
class FileOfRows {
public:
    explicit FileOfRows(const QString &path)
        : m_writer(path, {})
        , m_state(m_writer.open())
    {}

    void add(const QStringList &cells)
    {
        if (m_state)
            m_state = m_writer.writeRow(cells);
    }
    Result<void> finish() { return m_state ? m_writer.commit() : m_state; }

private:
    CsvWriter m_writer;
    Result<void> m_state;
};

Result<void> writeTillCustomers(const std::vector<SamplePerson> &people, const QString &path)
{
    FileOfRows file(path);
    file.add({u"Mã khách hàng"_s, u"Tên khách hàng"_s, u"Điện thoại"_s, u"Địa chỉ"_s, u"Khu vực"_s,
              u"Ngày sinh"_s, u"Giới tính"_s, u"Email"_s, u"Nhóm khách hàng"_s, u"Ngày tạo"_s,
              u"Không liên hệ"_s});
    int number = 0;
    for (const SamplePerson &person : people) {
        ++number;
        if (!person.inTillList)
            continue;
        const QString birthday = person.birthday ? digits(person.birthday->day, 2) + u'/' +
                                                       digits(person.birthday->month, 2) + u'/' +
                                                       QString::number(person.birthday->year)
                                                 : QString();
        file.add({customerCode(number), person.name, person.phone, person.address, person.area,
                  birthday, person.gender == Gender::Female ? u"Nữ"_s : u"Nam"_s, person.email,
                  person.tags.join(u'|'), person.registeredOn.toString(u"dd/MM/yyyy"_s),
                  person.refusesMessages ? u"Có"_s : QString()});
    }
    return file.finish();
}

QString tillStatus(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Completed:
        return u"Hoàn thành"_s;
    case OrderStatus::Open:
        return u"Đang xử lý"_s;
    case OrderStatus::Cancelled:
        return u"Đã hủy"_s;
    case OrderStatus::Returned:
        return u"Trả hàng"_s;
    }
    Q_UNREACHABLE();
    return {};
}

/// Every ninth sale at the counter is a walk-in's: nobody asked for a name.
bool isWalkIn(std::size_t order)
{
    return order % 9 == 8;
}

Result<void> writeTillOrders(const std::vector<SamplePerson> &people, const QString &path)
{
    FileOfRows file(path);
    file.add({u"Mã hóa đơn"_s, u"Thời gian"_s, u"Mã khách hàng"_s, u"Tên khách hàng"_s,
              u"Chi nhánh"_s, u"Kênh bán"_s, u"Trạng thái"_s, u"Giảm giá hóa đơn"_s,
              u"Khách cần trả"_s, u"Mã hàng"_s, u"Tên hàng"_s, u"Nhóm hàng"_s, u"Số lượng"_s,
              u"Giá bán"_s});
    int code = 0;
    for (const auto &[person, number, order] : ordersOf(people, SampleSource::Till)) {
        ++code;
        const bool walkIn = order->lines.size() == 1 && isWalkIn(static_cast<std::size_t>(code));
        for (const SampleLine &line : order->lines) {
            const SampleProduct &product = productOf(line);
            file.add({u"HD"_s + digits(code, 6),
                      order->placedAt.date().toString(u"dd/MM/yyyy"_s) + u' ' +
                          QTime::fromMSecsSinceStartOfDay(order->placedAt.second * 1000)
                              .toString(u"HH:mm"_s),
                      walkIn ? QString() : customerCode(number),
                      walkIn ? u"Khách lẻ"_s : person->name,
                      number % 3 == 0 ? u"Chi nhánh Quận 7"_s : u"Chi nhánh trung tâm"_s,
                      u"Cửa hàng"_s, tillStatus(order->status), QString::number(discountOf(*order)),
                      QString::number(sumOf(*order) - discountOf(*order)),
                      QString::fromLatin1(product.code), QString::fromUtf8(product.name),
                      QString::fromUtf8(product.category), QString::number(line.quantity),
                      QString::number(product.price)});
        }
    }
    return file.finish();
}

/// The marketplace writes numbers with the country's code and hides some behind stars.
QString marketplacePhone(const SamplePerson &person, int number)
{
    if (person.phone.isEmpty())
        return {};
    if (number % 12 == 0)
        return u"*******"_s + person.phone.right(3);
    return u"+84"_s + person.phone.mid(1);
}

Result<void> writeMarketplaceOrders(const std::vector<SamplePerson> &people, const QString &path)
{
    FileOfRows file(path);
    file.add({u"Mã đơn hàng"_s, u"Ngày đặt hàng"_s, u"Trạng thái đơn hàng"_s,
              u"Tên tài khoản người mua"_s, u"Tên người nhận"_s, u"Số điện thoại"_s,
              u"Tỉnh/Thành phố"_s, u"Mã giảm giá của Shop"_s, u"Tổng giá trị đơn hàng"_s,
              u"SKU sản phẩm"_s, u"Tên sản phẩm"_s, u"Số lượng"_s, u"Giá bán"_s});
    int code = 0;
    for (const auto &[person, number, order] : ordersOf(people, SampleSource::Shopee)) {
        ++code;
        const QString status =
            order->status == OrderStatus::Returned ? u"Hoàn hàng"_s : tillStatus(order->status);
        for (const SampleLine &line : order->lines) {
            const SampleProduct &product = productOf(line);
            file.add({u"SP"_s + digits(code, 8),
                      order->placedAt.date().toString(Qt::ISODate) + u' ' +
                          QTime::fromMSecsSinceStartOfDay(order->placedAt.second * 1000)
                              .toString(u"HH:mm"_s),
                      status, u"user"_s + digits(number * 7 + 13, 6), person->name,
                      marketplacePhone(*person, number), person->area,
                      QString::number(discountOf(*order)),
                      QString::number(sumOf(*order) - discountOf(*order)),
                      QString::fromLatin1(product.code), QString::fromUtf8(product.name),
                      QString::number(line.quantity), QString::number(product.price)});
        }
    }
    return file.finish();
}

Result<void> writeWebOrders(const std::vector<SamplePerson> &people, const QString &path)
{
    FileOfRows file(path);
    file.add({u"Order"_s, u"Created at"_s, u"Status"_s, u"Customer name"_s, u"Email"_s, u"Phone"_s,
              u"Province"_s, u"Discount"_s, u"Total"_s});
    int code = 0;
    for (const auto &[person, number, order] : ordersOf(people, SampleSource::Website)) {
        ++code;
        const char *status = order->status == OrderStatus::Returned    ? "refunded"
                             : order->status == OrderStatus::Cancelled ? "cancelled"
                                                                       : "completed";
        // In the web shop people type their number with spaces.
        QString phone = person->phone;
        if (!phone.isEmpty())
            phone = phone.left(4) + u' ' + phone.mid(4, 3) + u' ' + phone.mid(7);
        file.add({u"W"_s + digits(code, 5),
                  order->placedAt.date().toString(Qt::ISODate) + u' ' +
                      QTime::fromMSecsSinceStartOfDay(order->placedAt.second * 1000)
                          .toString(u"HH:mm:ss"_s),
                  QString::fromLatin1(status), person->name, person->email, phone, person->area,
                  QString::number(discountOf(*order)),
                  QString::number(sumOf(*order) - discountOf(*order))});
    }
    return file.finish();
}

} // namespace

Result<std::vector<SampleFile>> writeSampleFiles(const std::vector<SamplePerson> &people,
                                                 const QString &folder)
{
    struct Sheet {
        QString name;
        QString source;
        Result<void> (*write)(const std::vector<SamplePerson> &, const QString &);
    };
    const Sheet sheets[] = {
        {u"khach-hang.csv"_s, u"Cửa hàng"_s, writeTillCustomers},
        {u"hoa-don.csv"_s, u"Cửa hàng"_s, writeTillOrders},
        {u"don-hang-shopee.csv"_s, u"Shopee"_s, writeMarketplaceOrders},
        {u"web-orders.csv"_s, u"Website"_s, writeWebOrders},
    };
    std::vector<SampleFile> files;
    for (const Sheet &sheet : sheets) {
        const QString path = QDir(folder).filePath(sheet.name);
        if (const Result<void> written = sheet.write(people, path); !written)
            return written.error();
        files.push_back({path, sheet.source});
    }
    return files;
}

} // namespace kq
