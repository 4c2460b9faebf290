#include "core/sample/sample_words.h"

namespace kq {

namespace {

constexpr SampleProduct products[] = {
    {"BIM-M54", "Bỉm dán Bobby size M 54 miếng", "Bỉm tã", 245'000},
    {"BIM-L54", "Bỉm dán Bobby size L 54 miếng", "Bỉm tã", 255'000},
    {"BIM-XL46", "Bỉm quần Merries size XL 46 miếng", "Bỉm tã", 395'000},
    {"KHAN-UOT", "Khăn ướt Mamamy 100 tờ", "Bỉm tã", 39'000},
    {"SUA-0", "Sữa Meiji số 0 800 g", "Sữa", 545'000},
    {"SUA-1", "Sữa Meiji số 1 820 g", "Sữa", 495'000},
    {"SUA-GROW", "Sữa Friso Gold 4 1,4 kg", "Sữa", 689'000},
    {"SUA-TUOI", "Sữa tươi TH 180 ml, thùng 48", "Sữa", 358'000},
    {"AN-DAM-BOT", "Bột ăn dặm Ridielac gạo sữa", "Ăn dặm", 68'000},
    {"AN-DAM-BANH", "Bánh ăn dặm Gerber", "Ăn dặm", 85'000},
    {"AN-DAM-CHAO", "Cháo tươi SG Food vị thịt bằm", "Ăn dặm", 27'000},
    {"DAU-OLIU", "Dầu ô liu cho bé 250 ml", "Ăn dặm", 165'000},
    {"BINH-PIGEON", "Bình sữa Pigeon cổ rộng 240 ml", "Đồ dùng", 329'000},
    {"NUM-TI", "Núm ti Pigeon size M, vỉ 2", "Đồ dùng", 119'000},
    {"MAY-HUT", "Máy hút sữa điện đôi", "Đồ dùng", 1'890'000},
    {"XE-DAY", "Xe đẩy gấp gọn", "Đồ dùng", 2'350'000},
    {"GHE-AN", "Ghế ăn dặm đa năng", "Đồ dùng", 990'000},
    {"NHIET-KE", "Nhiệt kế hồng ngoại", "Đồ dùng", 650'000},
    {"AO-SS", "Áo dài tay sơ sinh, combo 3", "Quần áo", 189'000},
    {"BODY-H", "Body cotton cho bé 6-12 tháng", "Quần áo", 129'000},
    {"MU-LEN", "Mũ len cho bé", "Quần áo", 79'000},
    {"TAT-5", "Tất sơ sinh, set 5 đôi", "Quần áo", 65'000},
    {"DC-GO", "Đồ chơi xếp hình gỗ", "Đồ chơi", 145'000},
    {"DC-NHAC", "Gấu bông phát nhạc", "Đồ chơi", 275'000},
    {"DC-SACH", "Sách vải cho bé", "Đồ chơi", 99'000},
    {"ME-BAU-VIT", "Vitamin tổng hợp cho mẹ bầu", "Cho mẹ", 420'000},
    {"ME-KEM", "Kem chống rạn da 150 ml", "Cho mẹ", 310'000},
    {"ME-TRA", "Trà lợi sữa, hộp 20 gói", "Cho mẹ", 155'000},
};

constexpr const char *familyNames[] = {"Nguyễn", "Trần", "Lê",   "Phạm", "Hoàng", "Huỳnh", "Phan",
                                       "Vũ",     "Võ",   "Đặng", "Bùi",  "Đỗ",    "Hồ",    "Ngô",
                                       "Dương",  "Lý",   "Đào",  "Đinh", "Trịnh", "Mai"};

constexpr const char *womensNames[] = {
    "Thị Lan",    "Thị Hương", "Thu Trang",  "Ngọc Ánh",   "Thanh Thảo", "Mỹ Linh",  "Thùy Dung",
    "Bích Ngọc",  "Kim Oanh",  "Thị Phượng", "Hồng Nhung", "Minh Châu",  "Thị Hằng", "Khánh Vy",
    "Phương Anh", "Diệu Linh", "Thị Tuyết",  "Quỳnh Như",  "Cẩm Tú",     "Yến Nhi",  "Thúy Vân",
    "Tường Vi",   "Bảo Trâm",  "Hải Yến",    "Thị Ngà",    "Lan Hương",  "Ái Nhi",   "Thị Duyên"};

constexpr const char *mensNames[] = {"Văn Hùng",  "Quốc Bảo",   "Minh Tuấn", "Đức Anh",
                                     "Thanh Sơn", "Hoàng Nam",  "Văn Dũng",  "Gia Huy",
                                     "Tiến Đạt",  "Công Thành", "Anh Khoa",  "Xuân Phúc"};

constexpr const char *areas[] = {"TP.HCM",     "Hồ Chí Minh", "Hà Nội",   "TP. Hồ Chí Minh",
                                 "Bình Dương", "Đồng Nai",    "Hà Nội",   "Long An",
                                 "Cần Thơ",    "Đà Nẵng",     "Bắc Ninh", "Hải Phòng",
                                 "Khánh Hòa",  "Lâm Đồng",    "Nghệ An",  "Tiền Giang"};

constexpr const char *streets[] = {"Lê Lợi",          "Nguyễn Trãi",        "Trần Hưng Đạo",
                                   "Hai Bà Trưng",    "Điện Biên Phủ",      "Lý Thường Kiệt",
                                   "Phan Đình Phùng", "Cách Mạng Tháng Tám"};

} // namespace

std::span<const SampleProduct> sampleProducts()
{
    return products;
}

std::span<const char *const> sampleFamilyNames()
{
    return familyNames;
}

std::span<const char *const> sampleWomensNames()
{
    return womensNames;
}

std::span<const char *const> sampleMensNames()
{
    return mensNames;
}

std::span<const char *const> sampleAreas()
{
    return areas;
}

std::span<const char *const> sampleStreets()
{
    return streets;
}

} // namespace kq
