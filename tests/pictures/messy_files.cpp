#include "messy_files.h"

#include "core/sheet/code_pages.h"

#include <QFile>
#include <QStringList>

#include <vector>

namespace kq::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int people = 40;

QString nameOf(int number)
{
    static const QStringList families{u"Nguyễn Thị"_s, u"Trần Văn"_s, u"Lê Ngọc"_s,
                                      u"Phạm Minh"_s,  u"Đỗ Thanh"_s, u"Võ Kim"_s,
                                      u"Bùi Quốc"_s,   u"Huỳnh Thị"_s};
    static const QStringList given{u"Lan"_s, u"Dũng"_s, u"Hằng"_s, u"Đức"_s, u"Phương"_s};
    return families[number % families.size()] + u' ' + given[number % given.size()];
}

QString phoneOf(int number)
{
    const QString digits = QString::number(1'734'562 + number * 7'919).rightJustified(7, u'1');
    switch (number % 4) {
    case 0:
        return u"090"_s + digits;
    case 1:
        return u"0977."_s + digits.left(3) + u'.' + digits.mid(4);
    case 2:
        return u"+84 93"_s + digits;
    default:
        return u"98"_s + digits; // Excel lost the zero
    }
}

QString dayOf(int number, int year)
{
    const auto two = [](int value) { return QString::number(value).rightJustified(2, u'0'); };
    return two(1 + number * 5 % 28) + u'/' + two(1 + number * 7 % 12) + u'/' +
           QString::number(year);
}

QString moneyOf(int number)
{
    const int thousands = 1150 + number * 137 % 9000;
    switch (number % 3) {
    case 0:
        return QString::number(thousands) + u'k';
    case 1:
        return QString::number(thousands / 1000) + u'.' +
               QString::number(thousands % 1000).rightJustified(3, u'0') + u".000 ₫"_s;
    default:
        return QString::number(thousands) + u"000"_s;
    }
}

QString statusOf(int number)
{
    return number % 9 == 4 ? u"Chờ đối soát"_s : number % 7 == 5 ? u"Đã hủy"_s : u"Hoàn thành"_s;
}

std::vector<QStringList> orderRows()
{
    std::vector<QStringList> rows{{u"STT"_s, u"Số HĐ"_s, u"Ngày bán"_s, u"Giờ"_s, u"Khách hàng"_s,
                                   u"Mã KH"_s, u"Trạng thái"_s, u"Thành tiền"_s, u"Giảm giá"_s}};
    for (int i = 1; i <= 2 * people; ++i) {
        const int who = i * 11 % people;
        rows.push_back({QString::number(i), u"HD%1"_s.arg(i, 5, 10, QChar(u'0')),
                        i == 17 ? u"hôm qua"_s : dayOf(i, 2025),
                        QString::number(8 + i % 12) + u'h' + QString::number(10 + i % 45),
                        nameOf(who), u"KH%1"_s.arg(who, 4, 10, QChar(u'0')), statusOf(i),
                        i == 30 ? u"ba trăm nghìn"_s : moneyOf(i), i % 10 == 0 ? u"10k"_s : u""_s});
    }
    return rows;
}

std::vector<QStringList> peopleRows()
{
    std::vector<QStringList> rows{{u"CỬA HÀNG HOA LAN - 12 Lê Lợi, TP.HCM"_s},
                                  {u"DANH SÁCH KHÁCH HÀNG THÁNG 5"_s},
                                  {},
                                  {u"Thông tin khách"_s, {}, {}, {}, {}, u"Mua hàng"_s},
                                  {u"Mã KH"_s, u"Họ và tên"_s, u"Điện thoại"_s, u"Ngày sinh"_s,
                                   u"Địa chỉ"_s, u"Số đơn"_s, u"Tổng chi tiêu"_s, u"Lần mua cuối"_s,
                                   u"Nhóm khách hàng"_s, u"Da"_s}};
    for (int i = 0; i < people; ++i) {
        rows.push_back({u"KH%1"_s.arg(i, 4, 10, QChar(u'0')), nameOf(i), phoneOf(i),
                        dayOf(i, 1970 + i), u"45 Trần Phú, Q. Ba Đình, Hà Nội"_s,
                        QString::number(1 + i % 9), moneyOf(i), dayOf(i + 3, 2025),
                        i % 5 == 0 ? u"VIP, Sỉ"_s : u""_s, i % 3 == 0 ? u"dầu"_s : u"khô"_s});
    }
    rows.push_back({u"Tổng cộng"_s, {}, {}, {}, {}, {}, u"99.999.000 ₫"_s});
    rows.push_back({u"Người lập: Nguyễn Thị Mai"_s});
    return rows;
}

QString sheet(const QString &name, const std::vector<QStringList> &rows)
{
    QString xml = u"<table:table table:name=\""_s + name + u"\">"_s;
    for (const QStringList &row : rows) {
        xml += u"<table:table-row>"_s;
        for (const QString &cell : row)
            xml += u"<table:table-cell office:value-type=\"string\"><text:p>"_s +
                   cell.toHtmlEscaped() + u"</text:p></table:table-cell>"_s;
        xml += u"</table:table-row>"_s;
    }
    return xml + u"</table:table>"_s;
}

QString csv(const std::vector<QStringList> &rows)
{
    QString text;
    for (const QStringList &row : rows)
        text += row.join(u';') + u'\n';
    return text;
}

std::vector<QStringList> namelessRows()
{
    std::vector<QStringList> rows;
    for (int i = 0; i < people; ++i) {
        rows.push_back(
            {nameOf(i), phoneOf(i), dayOf(i, 1970 + i), u"KH%1"_s.arg(i, 4, 10, QChar(u'0'))});
    }
    return rows;
}

std::vector<QStringList> oldRows(bool later)
{
    std::vector<QStringList> rows{
        {u"Mã khách hàng"_s, u"Tên khách hàng"_s, u"Điện thoại"_s, u"Giới tính"_s, u"Ghi chú"_s}};
    for (int i = 0; i < people; ++i)
        rows.push_back({u"K%1"_s.arg(i), nameOf(i), phoneOf(i),
                        (i % 2 == 0) != (later && i % 9 == 1) ? u"nữ"_s : u"nam"_s,
                        later && i % 5 == 2 ? u"đã chuyển nhà"_s
                        : i % 4 == 0        ? u"thích hoa hồng, gọi trước khi giao"_s
                                            : u""_s});
    return rows;
}

/// @p text in TCVN3, without the capitals that it has no bytes for.
QByteArray inTcvn3(const QString &text)
{
    QByteArray bytes;
    for (const QChar letter : text) {
        int byte = 0;
        while (byte < 255 && sheet::decodedByte(sheet::CodePage::Tcvn3,
                                                static_cast<unsigned char>(byte)) != letter)
            ++byte;
        bytes += static_cast<char>(byte);
    }
    return bytes;
}

QString written(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
        qFatal("%ls cannot be written", qUtf16Printable(path));
    return path;
}

} // namespace

MessyFiles writeMessyFiles(const QString &folder)
{
    const QString book =
        u"<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document "
        u"xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        u"xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        u"xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
        u"<office:spreadsheet>"_s +
        sheet(u"Bìa"_s, {{u"Báo cáo tháng 5"_s}, {u"Kính gửi chị Lan"_s}}) +
        sheet(u"Khách hàng"_s, peopleRows()) + sheet(u"Đơn hàng T5"_s, orderRows()) +
        u"</office:spreadsheet></office:body></office:document>"_s;
    return {written(folder + u"/Báo cáo tháng 5 (bản cuối).fods"_s, book.toUtf8()),
            written(folder + u"/khách không tên cột.csv"_s, csv(namelessRows()).toUtf8()),
            written(folder + u"/đơn hàng.csv"_s, csv(orderRows()).toUtf8()),
            written(folder + u"/khách tháng 6.csv"_s, csv(oldRows(true)).toUtf8()),
            written(folder + u"/danh ba cu.csv"_s, inTcvn3(csv(oldRows(false)))),
            written(folder + u"/hỏng.xlsx"_s, QByteArrayLiteral("PK\x03\x04 và không gì nữa"))};
}

} // namespace kq::test
