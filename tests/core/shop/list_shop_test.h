#pragma once

#include "core/condition/json.h"
#include "core/shop/shop.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace kq::test {

using namespace Qt::StringLiterals;

inline const QDate today(2026, 3, 20);

inline QDateTime noon()
{
    return {today, QTime(12, 0)};
}

/// A test of a shop of four customers, of whom two bought, that writes lists.
class ListShopTest : public QObject {
protected:
    void openShop()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        ShopSettings settings;
        settings.name = u"Tiệm Sen"_s;
        settings.hotline = u"0901234567"_s;
        Result<std::unique_ptr<Shop>> made =
            Shop::create(m_folder->filePath(u"a.khachquen"_s), settings);
        QVERIFY(made);
        m_shop = std::move(*made);
        ImportRequest people;
        people.file = write(u"people.csv"_s, "Mã KH,Tên khách hàng,Số điện thoại,Email,Giới tính\n"
                                             "K1,Nguyễn Thị Lan,0912345601,k1@thu.vn,nữ\n"
                                             "K2,Trần Văn Đức,0912345602,k2@thu.vn,nam\n"
                                             "K3,Lê Minh,0912345603,k3@thu.vn,\n"
                                             "K4,Phạm Hoa,0912345604,k4@thu.vn,nữ\n");
        people.kind = ImportKind::Customers;
        QVERIFY(m_shop->importFile(people, noon(), m_control));
        ImportRequest orders;
        orders.file = write(u"orders.csv"_s, "Mã đơn,Mã KH,Ngày mua,Tổng tiền\n"
                                             "D1,K1,2026-03-10,100000\n"
                                             "D2,K2,2026-03-15,200000\n");
        orders.kind = ImportKind::Orders;
        QVERIFY(m_shop->importFile(orders, noon(), m_control));
    }

    /// A list of text messages to everybody.
    [[nodiscard]] ExportRequest request() const
    {
        ExportRequest request;
        request.condition = everyone();
        request.channel = MessageChannel::Sms;
        request.format = ListFormat::Sms;
        request.asOf = today;
        request.seed = 7;
        request.file = m_folder->filePath(u"list.csv"_s);
        request.fillsScript = true;
        request.style = MessageStyle::PlainVietnamese;
        request.script = u"{ten_shop} chao {xung_ho} {ten}"_s;
        return request;
    }

    [[nodiscard]] Result<ExportReport> run(const ExportRequest &request)
    {
        return m_shop->exportList(request, {}, Language::English, noon(), m_control);
    }

    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("a file of the test cannot be written");
        return file.fileName();
    }

    /// How many customers a condition holds; below 0 where it cannot be told.
    [[nodiscard]] std::int64_t count(const QByteArray &json)
    {
        const auto snapshot = m_shop->snapshot(m_control);
        if (!snapshot)
            return -1;
        const auto members = evaluate(*readCondition(json), (*snapshot)->at(today), m_control);
        return members ? members->count() : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Shop> m_shop;
    Unwatched m_control;
};

} // namespace kq::test
