#pragma once

#include "core/domain/import_record.h"

#include <QByteArray>
#include <QList>

#include <random>

namespace kq {

/// Files full of repetitions, gaps and people who turn out to be one.
class RandomFiles {
public:
    explicit RandomFiles(unsigned seed)
        : m_dice(seed)
    {}

    QByteArray customers()
    {
        QByteArray file = "code,name,phone,email,note,tags,orders_total,last_order_on\n";
        for (int i = upTo(12); i >= 0; --i) {
            file += maybe("K", 5) + ',' + maybe("Ten", 4) + ',' + phone() + ',' + email() + ',' +
                    maybe("n", 3) + ',' + maybe("t", 3) + ',' + maybe("", 900) + ',' +
                    (upTo(2) == 0 ? "2025-01-0" + digit() : QByteArray()) + '\n';
        }
        return file;
    }

    QByteArray orders()
    {
        QByteArray file = "order_code,customer_code,customer_name,customer_phone,customer_email,"
                          "placed_at,status,discount,refund,total,area\n";
        for (int i = upTo(14); i >= 0; --i) {
            file += maybe("D", 6) + ',' + person() + ',' + date() + ',' + status() + ',' +
                    maybe("", 30) + ',' + maybe("-", 30) + ',' + maybe("", 90) + ',' +
                    maybe("area", 3) + '\n';
        }
        return file;
    }

    QByteArray flat()
    {
        QByteArray file = "order_code,customer_code,customer_name,customer_phone,customer_email,"
                          "placed_at,status,discount,total,product_code,quantity,unit_price\n";
        for (int i = upTo(20); i >= 0; --i) {
            file += maybe("D", 6) + ',' + person() + ',' + date() + ',' + status() + ',' +
                    maybe("", 30) + ',' + (upTo(3) == 0 ? maybe("", 90) : QByteArray()) + ',' +
                    maybe("P", 4) + ',' + maybe("", 4) + ',' + maybe("", 20) + '\n';
        }
        return file;
    }

    QByteArray lines()
    {
        QByteArray file = "order_code,product_code,quantity,amount\n";
        for (int i = upTo(12); i >= 0; --i) {
            file += maybe("D", 7) + ',' + maybe("P", 4) + ',' + maybe("-", 4) + ',' +
                    maybe("", 40) + '\n';
        }
        return file;
    }

    QByteArray ofKind(ImportKind kind)
    {
        switch (kind) {
        case ImportKind::Customers:
            return customers();
        case ImportKind::Orders:
            return orders();
        case ImportKind::OrderLines:
            return lines();
        case ImportKind::Flat:
            return flat();
        }
        Q_UNREACHABLE();
        return {};
    }

    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_dice); }

private:
    QByteArray digit() { return QByteArray::number(1 + upTo(8)); }
    QByteArray maybe(const QByteArray &prefix, int most)
    {
        return upTo(3) == 0 ? QByteArray() : prefix + QByteArray::number(1 + upTo(most - 1));
    }
    QByteArray phone()
    {
        return upTo(1) == 0 ? QByteArray() : "091234567" + QByteArray::number(upTo(4));
    }
    QByteArray email()
    {
        return upTo(2) != 0 ? QByteArray() : "a" + QByteArray::number(upTo(3)) + "@b.vn";
    }
    QByteArray person()
    {
        const QByteArray name = upTo(5) == 0 ? "walk-in" : maybe("Ten", 4);
        return maybe("K", 5) + ',' + name + ',' + phone() + ',' + email();
    }
    QByteArray date() { return upTo(4) == 0 ? QByteArray() : "2025-02-0" + digit(); }
    QByteArray status()
    {
        const QByteArrayList words{"", "completed", "open", "cancelled", "returned"};
        return words[upTo(4)];
    }

    std::mt19937 m_dice;
};

} // namespace kq
