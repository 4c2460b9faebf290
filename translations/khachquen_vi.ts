<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>CustomerStanding</name>
    <message>
        <source>not: %1</source>
        <translation>không được: %1</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two ways up</comment>
        <translation> hoặc </translation>
    </message>
    <message>
        <source>%1 of: %2</source>
        <translation>%1 trong số: %2</translation>
    </message>
    <message>
        <source>Silence does not lower this tier.</source>
        <translation>Không mua thêm cũng không xuống hạng.</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>sau %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a purchase, out of all tiers on %1 (%2).</source>
        <translation>Nếu không mua thêm, ra khỏi mọi hạng từ %1 (%2).</translation>
    </message>
    <message>
        <source>Without a purchase, down to %1 on %2 (%3).</source>
        <translation>Nếu không mua thêm, xuống hạng %1 từ %2 (%3).</translation>
    </message>
    <message>
        <source>Missing for %1:</source>
        <translation>Còn thiếu để lên hạng %1:</translation>
    </message>
    <message>
        <source>no tier</source>
        <translation>chưa có hạng</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between tests that all have to change</comment>
        <translation> và </translation>
    </message>
    <message>
        <source>Tier: %1</source>
        <translation>Hạng: %1</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>hiện tại %1</translation>
    </message>
    <message>
        <source>now %1, the shop&apos;s figure is %2</source>
        <translation>hiện tại %1, mức của cửa hàng là %2</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Who your customers are, and what care each group deserves.</source>
        <translation>Khách của bạn là ai, và mỗi nhóm đáng được chăm sóc thế nào.</translation>
    </message>
    <message>
        <source>files</source>
        <translation>file</translation>
    </message>
    <message>
        <source>A shop file to open, or spreadsheets to import into the shop.</source>
        <translation>File cửa hàng để mở, hoặc bảng tính để nhập vào cửa hàng.</translation>
    </message>
    <message>
        <source>[files…]</source>
        <translation>[file…]</translation>
    </message>
</context>
<context>
    <name>UndoNotice</name>
    <message>
        <source>Taking an edit back</source>
        <translation>Đang hoàn tác</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Later changes build on this: %1.</source>
        <translation>Những thay đổi sau này dựa trên việc này: %1.</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>Hoàn tác tất cả</translation>
    </message>
    <message>
        <source>This cannot be taken back any more.</source>
        <translation>Việc này không hoàn tác được nữa.</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <comment>what was done, a whole sentence</comment>
        <translation>Đã hoàn tác: %1</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>Mã khách</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Số điện thoại</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Hạng khách</translation>
    </message>
    <message>
        <source>Installed app</source>
        <translation>Ứng dụng đã cài</translation>
    </message>
    <message>
        <source>Kind of phone</source>
        <translation>Loại số điện thoại</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Sinh nhật</translation>
    </message>
    <message>
        <source>Registration date</source>
        <translation>Ngày đăng ký</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Tuổi</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>Không liên hệ</translation>
    </message>
    <message>
        <source>Consent to Zalo messages</source>
        <translation>Đồng ý nhận tin Zalo</translation>
    </message>
    <message>
        <source>Consent to SMS</source>
        <translation>Đồng ý nhận SMS</translation>
    </message>
    <message>
        <source>Consent to email</source>
        <translation>Đồng ý nhận email</translation>
    </message>
    <message>
        <source>Consent to calls</source>
        <translation>Đồng ý nghe gọi</translation>
    </message>
    <message>
        <source>Recency score (1 to 5)</source>
        <translation>Điểm mua gần đây (1 đến 5)</translation>
    </message>
    <message>
        <source>Frequency score (1 to 5)</source>
        <translation>Điểm số lần mua (1 đến 5)</translation>
    </message>
    <message>
        <source>Spend score (1 to 5)</source>
        <translation>Điểm tổng tiền (1 đến 5)</translation>
    </message>
    <message>
        <source>Own attribute</source>
        <translation>Thông tin riêng</translation>
    </message>
    <message>
        <source>Number of purchases</source>
        <translation>Số lần mua</translation>
    </message>
    <message>
        <source>Total spend</source>
        <translation>Tổng tiền đã mua</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>Trung bình mỗi đơn</translation>
    </message>
    <message>
        <source>Largest order</source>
        <translation>Đơn lớn nhất</translation>
    </message>
    <message>
        <source>Smallest order</source>
        <translation>Đơn nhỏ nhất</translation>
    </message>
    <message>
        <source>Pieces bought</source>
        <translation>Số món đã mua</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>Lần mua đầu tiên</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Lần mua gần nhất</translation>
    </message>
    <message>
        <source>Days since last purchase</source>
        <translation>Số ngày chưa mua lại</translation>
    </message>
    <message>
        <source>Days since first purchase</source>
        <translation>Số ngày từ lần mua đầu</translation>
    </message>
    <message>
        <source>Days with the shop</source>
        <translation>Thời gian gắn bó (ngày)</translation>
    </message>
    <message>
        <source>Months with a purchase</source>
        <translation>Số tháng có mua</translation>
    </message>
    <message>
        <source>Different products</source>
        <translation>Số sản phẩm khác nhau</translation>
    </message>
    <message>
        <source>Discounted orders (%)</source>
        <translation>Đơn có giảm giá (%)</translation>
    </message>
    <message>
        <source>Overdue against own rhythm (times)</source>
        <translation>Quá chu kỳ mua (lần)</translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation>Số tin đã gửi</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Tin gần nhất</translation>
    </message>
    <message>
        <source>Days since last message</source>
        <translation>Số ngày từ tin gần nhất</translation>
    </message>
    <message>
        <source>About the customer</source>
        <translation>Về khách hàng</translation>
    </message>
    <message>
        <source>What they bought</source>
        <translation>Đã mua gì</translation>
    </message>
    <message>
        <source>How often and how much</source>
        <translation>Mua bao nhiêu lần, bao nhiêu tiền</translation>
    </message>
    <message>
        <source>When they bought</source>
        <translation>Mua khi nào</translation>
    </message>
    <message>
        <source>Tier and score</source>
        <translation>Hạng và điểm</translation>
    </message>
    <message>
        <source>Other segments</source>
        <translation>Nhóm khách khác</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>Own attributes</source>
        <translation>Thông tin riêng</translation>
    </message>
    <message>
        <source>is</source>
        <translation>là</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>không phải là</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>có chứa</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>không chứa</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>bắt đầu bằng</translation>
    </message>
    <message>
        <source>does not start with</source>
        <translation>không bắt đầu bằng</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>kết thúc bằng</translation>
    </message>
    <message>
        <source>is any of</source>
        <translation>là một trong</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>không phải là</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>đã có</translation>
    </message>
    <message>
        <source>equals</source>
        <translation>bằng</translation>
    </message>
    <message>
        <source>does not equal</source>
        <translation>khác</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>trên</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>từ … trở lên</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>dưới</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>không quá</translation>
    </message>
    <message>
        <source>between</source>
        <translation>từ … đến …</translation>
    </message>
    <message>
        <source>not between</source>
        <translation>ngoài khoảng</translation>
    </message>
    <message>
        <source>on</source>
        <translation>vào ngày</translation>
    </message>
    <message>
        <source>not on</source>
        <translation>không phải ngày</translation>
    </message>
    <message>
        <source>before</source>
        <translation>trước ngày</translation>
    </message>
    <message>
        <source>after</source>
        <translation>sau ngày</translation>
    </message>
    <message>
        <source>on or before</source>
        <translation>đến hết ngày</translation>
    </message>
    <message>
        <source>on or after</source>
        <translation>từ ngày</translation>
    </message>
    <message>
        <source>from … to</source>
        <translation>từ ngày … đến ngày …</translation>
    </message>
    <message>
        <source>in the last</source>
        <translation>trong … qua</translation>
    </message>
    <message>
        <source>not in the last</source>
        <translation>không trong … qua</translation>
    </message>
    <message>
        <source>in this</source>
        <translation>trong kỳ này:</translation>
    </message>
    <message>
        <source>in the previous</source>
        <translation>trong kỳ trước:</translation>
    </message>
    <message>
        <source>anniversary within the next</source>
        <translation>kỷ niệm trong … tới</translation>
    </message>
    <message>
        <source>anniversary in month</source>
        <translation>kỷ niệm vào tháng</translation>
    </message>
    <message>
        <source>has any of</source>
        <translation>có một trong</translation>
    </message>
    <message>
        <source>has all of</source>
        <translation>có đủ</translation>
    </message>
    <message>
        <source>has none of</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>among the top (%)</source>
        <translation>trong số cao nhất (%)</translation>
    </message>
    <message>
        <source>among the bottom (%)</source>
        <translation>trong số thấp nhất (%)</translation>
    </message>
    <message>
        <source>among the first</source>
        <translation>đứng đầu (số khách)</translation>
    </message>
    <message>
        <source>among the last</source>
        <translation>đứng cuối (số khách)</translation>
    </message>
    <message>
        <source>those who together bring (%)</source>
        <translation>những khách cùng mang về (%)</translation>
    </message>
    <message>
        <source>is in</source>
        <translation>thuộc nhóm</translation>
    </message>
    <message>
        <source>is not in</source>
        <translation>không thuộc nhóm</translation>
    </message>
    <message>
        <source>entered within</source>
        <translation>mới vào trong … qua</translation>
    </message>
    <message>
        <source>left within</source>
        <translation>vừa rời trong … qua</translation>
    </message>
    <message>
        <source>moved up within</source>
        <translation>lên hạng trong … qua</translation>
    </message>
    <message>
        <source>moved down within</source>
        <translation>xuống hạng trong … qua</translation>
    </message>
    <message>
        <source>all of</source>
        <translation>tất cả</translation>
    </message>
    <message>
        <source>any of</source>
        <translation>một trong</translation>
    </message>
    <message>
        <source>none of</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>days</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>tuần</translation>
    </message>
    <message>
        <source>months</source>
        <translation>tháng</translation>
    </message>
    <message>
        <source>years</source>
        <translation>năm</translation>
    </message>
    <message>
        <source>week</source>
        <translation>tuần</translation>
    </message>
    <message>
        <source>month</source>
        <translation>tháng</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>quý</translation>
    </message>
    <message>
        <source>year</source>
        <translation>năm</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>đã hoàn thành</translation>
    </message>
    <message>
        <source>open</source>
        <translation>đang xử lý</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>đã hủy</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>trả hàng</translation>
    </message>
    <message>
        <source>male</source>
        <translation>nam</translation>
    </message>
    <message>
        <source>female</source>
        <translation>nữ</translation>
    </message>
    <message>
        <source>other</source>
        <translation>khác</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>di động</translation>
    </message>
    <message>
        <source>fixed line</source>
        <translation>máy bàn</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>số sai</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>đồng ý nhận tin</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>từ chối</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>chưa hỏi</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Đã dừng. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>The program made a mistake (%2). Nothing was changed.</source>
        <translation>Chương trình gặp lỗi của chính nó (%2). Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>The file %1 does not exist. Check its name and folder.</source>
        <translation>Không có file %1. Bạn xem lại tên và thư mục.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Close it in other programs and try again.</source>
        <translation>Không đọc được file %1. Bạn đóng nó trong chương trình khác rồi thử lại.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Close it in other programs, check the free space, or choose another folder.</source>
        <translation>Không ghi được file %1. Bạn đóng nó trong chương trình khác, xem ổ đĩa còn chỗ không, hoặc chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The file %1 is there already. Choose another name.</source>
        <translation>Đã có file %1. Bạn chọn tên khác.</translation>
    </message>
    <message>
        <source>The file %1 is not a spreadsheet. Save it from your till as Excel or CSV and try again.</source>
        <translation>File %1 không phải là bảng tính. Bạn xuất lại từ phần mềm bán hàng thành Excel hoặc CSV rồi thử lại.</translation>
    </message>
    <message>
        <source>The file %1 is locked with a password. Save it without a password and try again.</source>
        <translation>File %1 có mật khẩu. Bạn lưu lại không mật khẩu rồi thử lại.</translation>
    </message>
    <message>
        <source>The file %1 has a format that cannot be read (%2). Open it in Excel or LibreOffice and save it as .xlsx.</source>
        <translation>File %1 có dạng chưa đọc được (%2). Bạn mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx.</translation>
    </message>
    <message>
        <source>The file %1 has no sheet %2. It has: %3.</source>
        <translation>File %1 không có trang %2. Các trang đang có: %3.</translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation>File %1 trống.</translation>
    </message>
    <message>
        <source>The encoding %2 is not known. Known are: %3.</source>
        <translation>Không biết bảng mã %2. Các bảng mã dùng được: %3.</translation>
    </message>
    <message>
        <source>The file %1 is not a shop file of Khách Quen.</source>
        <translation>File %1 không phải là file cửa hàng của Khách Quen.</translation>
    </message>
    <message>
        <source>The shop file %1 was made by a newer version of Khách Quen. Update the program to open it.</source>
        <translation>File cửa hàng %1 do bản Khách Quen mới hơn tạo ra. Bạn cập nhật chương trình để mở.</translation>
    </message>
    <message>
        <source>The shop file %1 is damaged. Restore your last backup.</source>
        <translation>File cửa hàng %1 bị hỏng. Bạn khôi phục từ bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>The shop file %1 is open in another window or program. Close it there first.</source>
        <translation>File cửa hàng %1 đang mở ở cửa sổ hoặc chương trình khác. Bạn đóng ở đó trước.</translation>
    </message>
    <message>
        <source>There is no shop file %1. Import a spreadsheet to make one.</source>
        <translation>Chưa có file cửa hàng %1. Nhập một file Excel để tạo.</translation>
    </message>
    <message>
        <source>The shop file could not be read or written (%2, at %1). Nothing was changed.</source>
        <translation>Không đọc hoặc ghi được file cửa hàng (%2, ở %1). Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>This installation mixes two versions of SQLite (%2), which could damage your data. Install the program again.</source>
        <translation>Bản cài này lẫn hai phiên bản SQLite (%2), có thể làm hỏng dữ liệu. Bạn cài lại chương trình.</translation>
    </message>
    <message>
        <source>This is not valid JSON (%1: %2).</source>
        <translation>Đây không phải là JSON đúng (%1: %2).</translation>
    </message>
    <message>
        <source>%1: the key “%2” is not known here. Expected: %3.</source>
        <translation>%1: ở đây không có khóa “%2”. Cần: %3.</translation>
    </message>
    <message>
        <source>%1: “%2” is not known here. Expected: %3.</source>
        <translation>%1: ở đây không có “%2”. Cần: %3.</translation>
    </message>
    <message>
        <source>%1 is missing. Expected: %3.</source>
        <translation>Thiếu %1. Cần: %3.</translation>
    </message>
    <message>
        <source>%1 must not stand here. Expected: %3.</source>
        <translation>%1 không được đứng ở đây. Cần: %3.</translation>
    </message>
    <message>
        <source>%1 is of the wrong type. Expected: %3.</source>
        <translation>%1 sai kiểu. Cần: %3.</translation>
    </message>
    <message>
        <source>%1 is out of range. Expected: %3.</source>
        <translation>%1 nằm ngoài mức cho phép. Cần: %3.</translation>
    </message>
    <message>
        <source>%1 is an empty text. Expected: %3.</source>
        <translation>%1 là chữ trống. Cần: %3.</translation>
    </message>
    <message>
        <source>%1 is nested too deeply. Expected: %3.</source>
        <translation>%1 lồng quá nhiều tầng. Cần: %3.</translation>
    </message>
    <message>
        <source>This is too large for one segment. Expected: %3.</source>
        <translation>Điều kiện này quá lớn cho một nhóm. Cần: %3.</translation>
    </message>
    <message>
        <source>%1: version %2 is not known. Expected: %3.</source>
        <translation>%1: không biết phiên bản %2. Cần: %3.</translation>
    </message>
    <message>
        <source>%1: “%2” cannot be evaluated by this version yet.</source>
        <translation>%1: bản này chưa tính được “%2”.</translation>
    </message>
    <message>
        <source>There is no segment “%2”.</source>
        <translation>Không có nhóm “%2”.</translation>
    </message>
    <message>
        <source>The segment “%2” would refer to itself. Take that condition out.</source>
        <translation>Nhóm “%2” sẽ dựa vào chính nó. Bạn bỏ điều kiện đó đi.</translation>
    </message>
    <message>
        <source>The name “%2” is taken already. Choose another.</source>
        <translation>Tên “%2” đã có rồi. Bạn chọn tên khác.</translation>
    </message>
    <message>
        <source>There is no ready segment “%2”.</source>
        <translation>Không có nhóm có sẵn “%2”.</translation>
    </message>
    <message>
        <source>There is no tier “%2”.</source>
        <translation>Không có hạng “%2”.</translation>
    </message>
    <message>
        <source>%1: the shop has no attribute “%2”.</source>
        <translation>%1: cửa hàng không có thông tin riêng “%2”.</translation>
    </message>
    <message>
        <source>%1: “%2” is no field of this kind. Expected: %3.</source>
        <translation>%1: “%2” không phải là mục của loại này. Cần: %3.</translation>
    </message>
    <message>
        <source>The file %1 has no column “%2”. It has: %3.</source>
        <translation>File %1 không có cột “%2”. Các cột đang có: %3.</translation>
    </message>
    <message>
        <source>%1: two columns are taken for “%2”. Keep one of them.</source>
        <translation>%1: có hai cột cùng được nhận là “%2”. Bạn giữ một cột.</translation>
    </message>
    <message>
        <source>The file %1 has no column for what is needed. Choose one for: %3.</source>
        <translation>File %1 thiếu cột bắt buộc. Bạn chọn cột cho: %3.</translation>
    </message>
    <message>
        <source>There is no import %2.</source>
        <translation>Không có lần nhập %2.</translation>
    </message>
    <message>
        <source>There is no customer %2.</source>
        <translation>Không có khách %2.</translation>
    </message>
    <message>
        <source>There is no setting “%2”. There are: %3.</source>
        <translation>Không có cài đặt “%2”. Các cài đặt: %3.</translation>
    </message>
    <message>
        <source>The setting %1 cannot be “%2”. Expected: %3.</source>
        <translation>Cài đặt %1 không thể là “%2”. Cần: %3.</translation>
    </message>
    <message>
        <source>“%2” is no format for a list. Expected: %3.</source>
        <translation>“%2” không phải là dạng danh sách. Cần: %3.</translation>
    </message>
    <message>
        <source>(row %1)</source>
        <translation>(dòng %1)</translation>
    </message>
    <message>
        <source>The order has no code. Fill it in.</source>
        <translation>Đơn không có mã. Bạn điền mã đơn.</translation>
    </message>
    <message>
        <source>The order has no date. Fill it in.</source>
        <translation>Đơn không có ngày. Bạn điền ngày mua.</translation>
    </message>
    <message>
        <source>This is no date. Write it like 31/12/2026.</source>
        <translation>Đây không phải là ngày. Viết như 31/12/2026.</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>Đây không phải là số.</translation>
    </message>
    <message>
        <source>This is no amount of money.</source>
        <translation>Đây không phải là số tiền.</translation>
    </message>
    <message>
        <source>This status is not known. Say in the import whether it means completed, open, cancelled or returned.</source>
        <translation>Chưa biết trạng thái này. Lúc nhập, bạn chọn: hoàn thành, đang xử lý, đã hủy hay trả hàng.</translation>
    </message>
    <message>
        <source>There is no order with this code. Import the orders first.</source>
        <translation>Không có đơn nào mang mã này. Bạn nhập file đơn hàng trước.</translation>
    </message>
    <message>
        <source>The row has no code, phone, e-mail or name.</source>
        <translation>Dòng này không có mã, số điện thoại, email hay tên.</translation>
    </message>
    <message>
        <source>This number is too large to be right.</source>
        <translation>Số này lớn quá, không thể đúng.</translation>
    </message>
    <message>
        <source>This word is not known here. Write yes or no.</source>
        <translation>Không hiểu từ này. Viết có hoặc không.</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Không nhập</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>Tên khách</translation>
    </message>
    <message>
        <source>Number of purchases so far</source>
        <translation>Số lần đã mua</translation>
    </message>
    <message>
        <source>Total spend so far</source>
        <translation>Tổng tiền đã mua đến nay</translation>
    </message>
    <message>
        <source>Order code</source>
        <translation>Mã đơn</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>Ngày mua</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Sales channel</source>
        <translation>Kênh bán</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Chi nhánh</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Giảm giá</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Tiền hoàn lại</translation>
    </message>
    <message>
        <source>Order total (paid)</source>
        <translation>Tổng tiền đơn (đã trả)</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>Mã hàng</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>Tên hàng</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Nhóm hàng</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Đơn giá</translation>
    </message>
    <message>
        <source>Line amount</source>
        <translation>Thành tiền</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Đơn hàng</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>Dòng hàng</translation>
    </message>
    <message>
        <source>Orders with their lines</source>
        <translation>Đơn hàng kèm dòng hàng</translation>
    </message>
    <message>
        <source>No phone or email</source>
        <translation>Không có số điện thoại hoặc email</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Đã từ chối nhận tin</translation>
    </message>
    <message>
        <source>Contacted too recently</source>
        <translation>Mới nhắn gần đây</translation>
    </message>
    <message>
        <source>Same address as somebody else</source>
        <translation>Trùng số hoặc email với người khác</translation>
    </message>
    <message>
        <source>Use of their data is restricted</source>
        <translation>Bị hạn chế dùng dữ liệu</translation>
    </message>
    <message>
        <source>--repeat needs a number from 1.</source>
        <translation>--repeat cần một số từ 1 trở lên.</translation>
    </message>
    <message>
        <source>%1 of %2 customers</source>
        <translation>%1 trên %2 khách</translation>
    </message>
    <message>
        <source>--customer needs a customer&apos;s number.</source>
        <translation>--customer cần số của một khách.</translation>
    </message>
    <message>
        <source>“%1” is not understood here. See --help.</source>
        <translation>Không hiểu “%1” ở đây. Xem --help.</translation>
    </message>
    <message>
        <source>To %1 customers, %2. To everybody: %3. Saved: %4.</source>
        <translation>Gửi cho %1 khách, hết %2. Nếu gửi cho tất cả: %3. Tiết kiệm %4.</translation>
    </message>
    <message>
        <source>Held out to compare with: %1</source>
        <translation>Giữ lại không gửi để so sánh: %1</translation>
    </message>
    <message>
        <source>Left out: %1 (%2)</source>
        <translation>Bỏ qua: %1 (%2)</translation>
    </message>
    <message>
        <source>--channel needs zalo, sms, email or phone.</source>
        <translation>--channel cần zalo, sms, email hoặc phone.</translation>
    </message>
    <message>
        <source>--out needs a file name.</source>
        <translation>--out cần tên file.</translation>
    </message>
    <message>
        <source>--holdout needs a percentage from 0 to 100.</source>
        <translation>--holdout cần một phần trăm từ 0 đến 100.</translation>
    </message>
    <message>
        <source>The shop file is whole.</source>
        <translation>File cửa hàng nguyên vẹn.</translation>
    </message>
    <message>
        <source>  %1 rows would be taken, %2 cannot be read (nothing was changed)</source>
        <translation>  sẽ nhận %1 dòng, %2 dòng không đọc được (chưa thay đổi gì)</translation>
    </message>
    <message>
        <source>  %1 rows taken, %2 could not be read</source>
        <translation>  đã nhận %1 dòng, %2 dòng không đọc được</translation>
    </message>
    <message>
        <source>  Orders: %1 added, %2 updated, %3 unchanged</source>
        <translation>  Đơn: thêm %1, cập nhật %2, giữ nguyên %3</translation>
    </message>
    <message>
        <source>  Row %1, %2 “%3”: %4</source>
        <translation>  Dòng %1, %2 “%3”: %4</translation>
    </message>
    <message>
        <source>--as cannot be “%1”. Expected: %2.</source>
        <translation>--as không thể là “%1”. Cần: %2.</translation>
    </message>
    <message>
        <source>--rejects needs a file name that ends with .csv or .xlsx.</source>
        <translation>--rejects cần tên file có đuôi .csv hoặc .xlsx.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Rows taken</source>
        <translation>Dòng đã nhận</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Không đọc được</translation>
    </message>
    <message>
        <source>khachquen-cli COMMAND --shop FILE [--as-of YYYY-MM-DD] [--lang vi|en] [--json]</source>
        <translation>khachquen-cli LỆNH --shop FILE [--as-of NĂM-THÁNG-NGÀY] [--lang vi|en] [--json]</translation>
    </message>
    <message>
        <source>A command is missing. --help lists them.</source>
        <translation>Thiếu lệnh. --help liệt kê các lệnh.</translation>
    </message>
    <message>
        <source>There is no command “%1”. --help lists them.</source>
        <translation>Không có lệnh “%1”. --help liệt kê các lệnh.</translation>
    </message>
    <message>
        <source>The option --%1 is not known here. See --help.</source>
        <translation>Ở đây không có tùy chọn --%1. Xem --help.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>Tùy chọn --%1 cần một giá trị.</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>Tùy chọn --%1 không nhận giá trị.</translation>
    </message>
    <message>
        <source>The command “%1” needs more words. See --help.</source>
        <translation>Lệnh “%1” còn thiếu từ. Xem --help.</translation>
    </message>
    <message>
        <source>“%1” is one word too many. See --help.</source>
        <translation>“%1” là từ thừa. Xem --help.</translation>
    </message>
    <message>
        <source>The value of --%1 is not understood. See --help.</source>
        <translation>Không hiểu giá trị của --%1. Xem --help.</translation>
    </message>
    <message>
        <source>The shop file is missing: --shop FILE.</source>
        <translation>Thiếu file cửa hàng: --shop FILE.</translation>
    </message>
    <message>
        <source>Give either --where FILE or --segment NAME.</source>
        <translation>Cho --where FILE hoặc --segment TÊN.</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Nhóm khách</translation>
    </message>
    <message>
        <source>Ready segment</source>
        <translation>Nhóm có sẵn</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>Họ là ai</translation>
    </message>
    <message>
        <source>Share of customers</source>
        <translation>Phần trăm số khách</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Doanh thu</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>Phần doanh thu</translation>
    </message>
    <message>
        <source>Whole shop</source>
        <translation>Cả cửa hàng</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Purchases each</source>
        <translation>Số lần mua mỗi khách</translation>
    </message>
    <message>
        <source>Per order</source>
        <translation>Mỗi đơn</translation>
    </message>
    <message>
        <source>Days since last</source>
        <translation>Ngày chưa mua lại</translation>
    </message>
    <message>
        <source>Cost of a round</source>
        <translation>Tiền gửi một lượt</translation>
    </message>
    <message>
        <source>--history needs a number of months from 1.</source>
        <translation>--history cần số tháng từ 1 trở lên.</translation>
    </message>
    <message>
        <source>--migration needs a day like 2026-01-31.</source>
        <translation>--migration cần một ngày như 2026-01-31.</translation>
    </message>
    <message>
        <source>“%1” is not the number of an import.</source>
        <translation>“%1” không phải là số của một lần nhập.</translation>
    </message>
    <message>
        <source>With --with-later these are taken back too.</source>
        <translation>Thêm --with-later để hoàn tác luôn các lần này.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) by hand</source>
        <translation>
            <numerusform>%n thay đổi làm bằng tay</numerusform>
        </translation>
    </message>
    <message>
        <source>Import %1 was taken back. Customers: %2 removed, %3 as they were. Orders: %4 removed, %5 as they were.</source>
        <translation>Đã hoàn tác lần nhập %1. Khách: bỏ ra %2, trở lại như cũ %3. Đơn: bỏ ra %4, trở lại như cũ %5.</translation>
    </message>
    <message>
        <source>Also taken back: %1.</source>
        <translation>Hoàn tác kèm theo: %1.</translation>
    </message>
    <message>
        <source>Import %1 cannot be taken back alone, because what came later builds on it: %2.</source>
        <translation>Không thể hoàn tác riêng lần nhập %1, vì dữ liệu nhập sau dựa vào nó: %2.</translation>
    </message>
    <message>
        <source>Import %1 cannot be taken back: it was done by an older version of the program.</source>
        <translation>Không thể hoàn tác lần nhập %1: lần nhập này do bản chương trình cũ thực hiện.</translation>
    </message>
    <message>
        <source>Customers %1 and %2 are one now: %1.</source>
        <translation>Khách %1 và %2 nay là một: khách %1.</translation>
    </message>
    <message>
        <source>Nobody was merged into customer %1.</source>
        <translation>Chưa có ai được gộp vào khách %1.</translation>
    </message>
    <message>
        <source>Customers %1 and %2 came together in one file and cannot be taken apart; take that import back.</source>
        <translation>Khách %1 và %2 được gộp ngay trong cùng một file nên không tách ra được; hãy hoàn tác lần nhập đó.</translation>
    </message>
    <message>
        <source>Customers %1 and %2 are two again.</source>
        <translation>Khách %1 và %2 đã được tách ra lại.</translation>
    </message>
    <message>
        <source>Under %1 the file names several people: %2. Is it the shop&apos;s own number? Then enter it in the settings.</source>
        <translation>Số %1 trong file đứng tên nhiều người: %2. Nếu là số của cửa hàng, hãy ghi số này vào phần Cài đặt.</translation>
    </message>
    <message>
        <source>whoever they are</source>
        <translation>bất kỳ</translation>
    </message>
    <message>
        <source>who meet an empty list (nobody)</source>
        <translation>thỏa một cụm trống (không ai cả)</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>, và </translation>
    </message>
    <message>
        <source>, or </source>
        <translation>, hoặc </translation>
    </message>
    <message>
        <source>who are none of these: [%1]</source>
        <translation>không thỏa điều kiện nào trong số: [%1]</translation>
    </message>
    <message>
        <source>who are at least %1 of these %2: [%3]</source>
        <translation>thỏa ít nhất %1 trong %2 điều kiện: [%3]</translation>
    </message>
    <message>
        <source>whose %1 %2</source>
        <translation>có %1 %2</translation>
    </message>
    <message>
        <source>whose %1 is known</source>
        <translation>đã có %1</translation>
    </message>
    <message>
        <source>whose %1 is not known</source>
        <translation>chưa có %1</translation>
    </message>
    <message>
        <source>whose %1 is %2</source>
        <translation>có %1 %2</translation>
    </message>
    <message>
        <source>%1 (counting only orders %2)</source>
        <translation>%1 (chỉ tính đơn %2)</translation>
    </message>
    <message>
        <source>who have the tag %1</source>
        <translation>có nhãn %1</translation>
    </message>
    <message>
        <source>who have the tags %1</source>
        <translation>có đủ các nhãn %1</translation>
    </message>
    <message>
        <source>who do not have the tag %1</source>
        <translation>không có nhãn %1</translation>
    </message>
    <message>
        <source>who have no tag</source>
        <translation>chưa có nhãn</translation>
    </message>
    <message>
        <source>who have a tag</source>
        <translation>đã có nhãn</translation>
    </message>
    <message>
        <source>who are marked “do not contact”</source>
        <translation>được đánh dấu “không liên hệ”</translation>
    </message>
    <message>
        <source>who are not marked “do not contact”</source>
        <translation>không bị đánh dấu “không liên hệ”</translation>
    </message>
    <message>
        <source>is “yes”</source>
        <translation>là “có”</translation>
    </message>
    <message>
        <source>is “no”</source>
        <translation>là “không”</translation>
    </message>
    <message>
        <source>who have not bought in the last %1 (since %2)</source>
        <translation>chưa mua lại trong %1 qua (từ %2)</translation>
    </message>
    <message>
        <source>who are among the %1% with the latest %2</source>
        <translation>nằm trong %1% có %2 muộn nhất</translation>
    </message>
    <message>
        <source>who are among the %1% with the highest %2</source>
        <translation>nằm trong %1% có %2 cao nhất</translation>
    </message>
    <message>
        <source>who are among the %1% with the earliest %2</source>
        <translation>nằm trong %1% có %2 sớm nhất</translation>
    </message>
    <message>
        <source>who are among the %1% with the lowest %2</source>
        <translation>nằm trong %1% có %2 thấp nhất</translation>
    </message>
    <message>
        <source>who are among the %1 with the latest %2</source>
        <translation>nằm trong %1 khách có %2 muộn nhất</translation>
    </message>
    <message>
        <source>who are among the %1 with the highest %2</source>
        <translation>nằm trong %1 khách có %2 cao nhất</translation>
    </message>
    <message>
        <source>who are among the %1 with the earliest %2</source>
        <translation>nằm trong %1 khách có %2 sớm nhất</translation>
    </message>
    <message>
        <source>who are among the %1 with the lowest %2</source>
        <translation>nằm trong %1 khách có %2 thấp nhất</translation>
    </message>
    <message>
        <source>who are the fewest that together make %1% of all by %2</source>
        <translation>thuộc số ít khách nhất cùng làm nên %1% của %2</translation>
    </message>
    <message>
        <source>who are in the segment “%1”</source>
        <translation>thuộc nhóm “%1”</translation>
    </message>
    <message>
        <source>who are not in the segment “%1”</source>
        <translation>không thuộc nhóm “%1”</translation>
    </message>
    <message>
        <source>who entered the segment “%1” in the last %2 (were not in it on %3)</source>
        <translation>mới vào nhóm “%1” trong %2 qua (ngày %3 chưa thuộc nhóm)</translation>
    </message>
    <message>
        <source>who left the segment “%1” in the last %2 (were in it on %3)</source>
        <translation>vừa rời nhóm “%1” trong %2 qua (ngày %3 còn thuộc nhóm)</translation>
    </message>
    <message>
        <source>who moved up a tier in the last %1 (compared with %2)</source>
        <translation>lên hạng trong %1 qua (so với ngày %2)</translation>
    </message>
    <message>
        <source>who moved down a tier in the last %1 (compared with %2)</source>
        <translation>xuống hạng trong %1 qua (so với ngày %2)</translation>
    </message>
    <message>
        <source>%1 (counting only messages %2)</source>
        <translation>%1 (chỉ tính tin %2)</translation>
    </message>
    <message>
        <source>All customers.</source>
        <translation>Tất cả khách.</translation>
    </message>
    <message>
        <source>Nobody: the list of conditions is empty.</source>
        <translation>Không có khách nào: chưa có điều kiện nào.</translation>
    </message>
    <message>
        <source>Customers %1.</source>
        <translation>Khách %1.</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>January</source>
        <translation>tháng 1</translation>
    </message>
    <message>
        <source>February</source>
        <translation>tháng 2</translation>
    </message>
    <message>
        <source>March</source>
        <translation>tháng 3</translation>
    </message>
    <message>
        <source>April</source>
        <translation>tháng 4</translation>
    </message>
    <message>
        <source>May</source>
        <translation>tháng 5</translation>
    </message>
    <message>
        <source>June</source>
        <translation>tháng 6</translation>
    </message>
    <message>
        <source>July</source>
        <translation>tháng 7</translation>
    </message>
    <message>
        <source>August</source>
        <translation>tháng 8</translation>
    </message>
    <message>
        <source>September</source>
        <translation>tháng 9</translation>
    </message>
    <message>
        <source>October</source>
        <translation>tháng 10</translation>
    </message>
    <message>
        <source>November</source>
        <translation>tháng 11</translation>
    </message>
    <message>
        <source>December</source>
        <translation>tháng 12</translation>
    </message>
    <message>
        <source>placed %1</source>
        <translation>đặt %1</translation>
    </message>
    <message>
        <source>that are %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>with the product %1</source>
        <translation>có sản phẩm %1</translation>
    </message>
    <message>
        <source>with goods of %1</source>
        <translation>có nhóm hàng %1</translation>
    </message>
    <message>
        <source>delivered to %1</source>
        <translation>giao đến %1</translation>
    </message>
    <message>
        <source>sold through %1</source>
        <translation>bán qua %1</translation>
    </message>
    <message>
        <source>of the branch %1</source>
        <translation>của chi nhánh %1</translation>
    </message>
    <message>
        <source>from the source %1</source>
        <translation>từ nguồn %1</translation>
    </message>
    <message>
        <source>with a discount%1</source>
        <translation>có giảm giá%1</translation>
    </message>
    <message>
        <source>without a discount%1</source>
        <translation>không giảm giá%1</translation>
    </message>
    <message>
        <source>whose order total %1</source>
        <translation>có tổng tiền đơn %1</translation>
    </message>
    <message>
        <source>placed on a %1</source>
        <translation>đặt vào %1</translation>
    </message>
    <message>
        <source>placed between %1</source>
        <translation>đặt trong khoảng %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 và %2</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>gửi %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>qua %1</translation>
    </message>
    <message>
        <source>name</source>
        <translation>tên</translation>
    </message>
    <message>
        <source>email</source>
        <translation>email</translation>
    </message>
    <message>
        <source>address</source>
        <translation>địa chỉ</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <source>customer code</source>
        <translation>mã khách</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>số điện thoại</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>giới tính</translation>
    </message>
    <message>
        <source>area</source>
        <translation>khu vực</translation>
    </message>
    <message>
        <source>source</source>
        <translation>nguồn</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>hạng khách</translation>
    </message>
    <message>
        <source>installed app</source>
        <translation>ứng dụng đã cài</translation>
    </message>
    <message>
        <source>kind of phone</source>
        <translation>loại số điện thoại</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>nhãn</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>sinh nhật</translation>
    </message>
    <message>
        <source>registration date</source>
        <translation>ngày đăng ký</translation>
    </message>
    <message>
        <source>age</source>
        <translation>tuổi</translation>
    </message>
    <message>
        <source>do-not-contact mark</source>
        <translation>dấu không liên hệ</translation>
    </message>
    <message>
        <source>answer about Zalo messages</source>
        <translation>ý nhận tin Zalo</translation>
    </message>
    <message>
        <source>answer about SMS</source>
        <translation>ý nhận SMS</translation>
    </message>
    <message>
        <source>answer about emails</source>
        <translation>ý nhận email</translation>
    </message>
    <message>
        <source>answer about calls</source>
        <translation>ý nghe gọi</translation>
    </message>
    <message>
        <source>recency score (1 to 5)</source>
        <translation>điểm mua gần đây (1 đến 5)</translation>
    </message>
    <message>
        <source>frequency score (1 to 5)</source>
        <translation>điểm số lần mua (1 đến 5)</translation>
    </message>
    <message>
        <source>spend score (1 to 5)</source>
        <translation>điểm tổng tiền (1 đến 5)</translation>
    </message>
    <message>
        <source>own attribute</source>
        <translation>thông tin riêng</translation>
    </message>
    <message>
        <source>number of purchases</source>
        <translation>số lần mua</translation>
    </message>
    <message>
        <source>number of orders</source>
        <translation>số đơn</translation>
    </message>
    <message>
        <source>total spend</source>
        <translation>tổng tiền đã mua</translation>
    </message>
    <message>
        <source>total of the orders</source>
        <translation>tổng tiền các đơn</translation>
    </message>
    <message>
        <source>average order</source>
        <translation>trung bình mỗi đơn</translation>
    </message>
    <message>
        <source>largest order</source>
        <translation>đơn lớn nhất</translation>
    </message>
    <message>
        <source>smallest order</source>
        <translation>đơn nhỏ nhất</translation>
    </message>
    <message>
        <source>number of pieces</source>
        <translation>số món</translation>
    </message>
    <message>
        <source>first purchase</source>
        <translation>lần mua đầu tiên</translation>
    </message>
    <message>
        <source>first order</source>
        <translation>đơn đầu tiên</translation>
    </message>
    <message>
        <source>last purchase</source>
        <translation>lần mua gần nhất</translation>
    </message>
    <message>
        <source>last order</source>
        <translation>đơn gần nhất</translation>
    </message>
    <message>
        <source>number of days since the last purchase</source>
        <translation>số ngày chưa mua lại</translation>
    </message>
    <message>
        <source>number of days since the last order</source>
        <translation>số ngày từ đơn gần nhất</translation>
    </message>
    <message>
        <source>number of days since the first purchase</source>
        <translation>số ngày từ lần mua đầu</translation>
    </message>
    <message>
        <source>number of days since the first order</source>
        <translation>số ngày từ đơn đầu</translation>
    </message>
    <message>
        <source>number of days with the shop</source>
        <translation>thời gian gắn bó (ngày)</translation>
    </message>
    <message>
        <source>number of months with a purchase</source>
        <translation>số tháng có mua</translation>
    </message>
    <message>
        <source>number of months with an order</source>
        <translation>số tháng có đơn</translation>
    </message>
    <message>
        <source>number of different products</source>
        <translation>số sản phẩm khác nhau</translation>
    </message>
    <message>
        <source>part of orders with a discount</source>
        <translation>phần đơn có giảm giá</translation>
    </message>
    <message>
        <source>time since the last purchase, in usual gaps,</source>
        <translation>mức quá chu kỳ mua</translation>
    </message>
    <message>
        <source>number of messages sent to them</source>
        <translation>số tin đã gửi</translation>
    </message>
    <message>
        <source>last message</source>
        <translation>tin gần nhất</translation>
    </message>
    <message>
        <source>number of days since the last message</source>
        <translation>số ngày từ tin gần nhất</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>(chưa chọn gì)</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n giá trị khác</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 đến %2</translation>
    </message>
    <message>
        <source>this week (%1)</source>
        <translation>trong tuần này (%1)</translation>
    </message>
    <message>
        <source>this month (%1)</source>
        <translation>trong tháng này (%1)</translation>
    </message>
    <message>
        <source>this quarter (%1)</source>
        <translation>trong quý này (%1)</translation>
    </message>
    <message>
        <source>this year (%1)</source>
        <translation>trong năm nay (%1)</translation>
    </message>
    <message>
        <source>last week (%1)</source>
        <translation>trong tuần trước (%1)</translation>
    </message>
    <message>
        <source>last month (%1)</source>
        <translation>trong tháng trước (%1)</translation>
    </message>
    <message>
        <source>last quarter (%1)</source>
        <translation>trong quý trước (%1)</translation>
    </message>
    <message>
        <source>last year (%1)</source>
        <translation>trong năm trước (%1)</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 lần</translation>
    </message>
    <message>
        <source>the shop&apos;s mean</source>
        <translation>trung bình của cửa hàng</translation>
    </message>
    <message>
        <source>the shop&apos;s median</source>
        <translation>mức giữa của cửa hàng</translation>
    </message>
    <message>
        <source>the level that %1% of the shop&apos;s customers do not exceed</source>
        <translation>mức mà %1% khách của cửa hàng không vượt quá</translation>
    </message>
    <message>
        <source>is exactly %1</source>
        <translation>bằng %1</translation>
    </message>
    <message>
        <source>is not %1</source>
        <translation>không phải là %1</translation>
    </message>
    <message>
        <source>is more than %1</source>
        <translation>trên %1</translation>
    </message>
    <message>
        <source>is at least %1</source>
        <translation>từ %1 trở lên</translation>
    </message>
    <message>
        <source>is less than %1</source>
        <translation>dưới %1</translation>
    </message>
    <message>
        <source>is at most %1</source>
        <translation>không quá %1</translation>
    </message>
    <message>
        <source>is from %1 to %2</source>
        <translation>từ %1 đến %2</translation>
    </message>
    <message>
        <source>is not from %1 to %2</source>
        <translation>nằm ngoài khoảng %1 đến %2</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>đã có</translation>
    </message>
    <message>
        <source>is %1</source>
        <translation>là %1</translation>
    </message>
    <message>
        <source>is neither of: %1</source>
        <translation>không phải là %1</translation>
    </message>
    <message>
        <source>contains %1</source>
        <translation>có chứa %1</translation>
    </message>
    <message>
        <source>does not contain %1</source>
        <translation>không chứa %1</translation>
    </message>
    <message>
        <source>starts with %1</source>
        <translation>bắt đầu bằng %1</translation>
    </message>
    <message>
        <source>does not start with %1</source>
        <translation>không bắt đầu bằng %1</translation>
    </message>
    <message>
        <source>ends with %1</source>
        <translation>kết thúc bằng %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>vào ngày %1</translation>
    </message>
    <message>
        <source>not on %1</source>
        <translation>không phải ngày %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>trước ngày %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>sau ngày %1</translation>
    </message>
    <message>
        <source>on or before %1</source>
        <translation>đến hết ngày %1</translation>
    </message>
    <message>
        <source>on or after %1</source>
        <translation>từ ngày %1</translation>
    </message>
    <message>
        <source>from %1 to %2 (both days in)</source>
        <translation>từ ngày %1 đến hết ngày %2</translation>
    </message>
    <message>
        <source>in the last %1 (since %2)</source>
        <translation>trong %1 qua (từ %2)</translation>
    </message>
    <message>
        <source>not in the last %1 (since %2)</source>
        <translation>không trong %1 qua (từ %2)</translation>
    </message>
    <message>
        <source>within the next %1, whatever the year (until %2)</source>
        <translation>trong %1 tới (đến %2)</translation>
    </message>
    <message>
        <source>in %1 of any year</source>
        <translation>trong %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>known</source>
        <translation>đã có</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 hoặc %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n tuần</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n tháng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n năm</numerusform>
        </translation>
    </message>
    <message>
        <source>“%2” cannot be understood as %1. Nothing was changed.</source>
        <translation>Không đọc được “%2” cho mục %1. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>“%2” belongs to customer %3 already. If the two are one person, merge them.</source>
        <translation>“%2” đang là của khách %3. Nếu hai khách là một người, hãy gộp lại.</translation>
    </message>
    <message>
        <source>“%1” stays as it is: these values do not fit the new type: %2.</source>
        <translation>“%1” giữ nguyên: các giá trị này không hợp với kiểu mới: %2.</translation>
    </message>
    <message>
        <source>“%1” is used by “%2”. Change that first.</source>
        <translation>“%1” đang được dùng trong “%2”. Hãy sửa chỗ đó trước.</translation>
    </message>
    <message>
        <source>Edited: %1. To take it back: customer undo %2</source>
        <translation>Đã sửa: %1. Muốn hoàn tác: customer undo %2</translation>
    </message>
    <message>
        <source>Step %1 was taken back.</source>
        <translation>Đã hoàn tác bước %1.</translation>
    </message>
    <message>
        <source>%1 may not be empty.</source>
        <translation>%1 không được để trống.</translation>
    </message>
    <message numerus="yes">
        <source>None of your %1 customers has bought anything yet.</source>
        <translation>
            <numerusform>Chưa ai trong %1 khách của bạn mua lần nào.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of your %2 customers bring %3 of revenue.</source>
        <translation>
            <numerusform>%1 trong %2 khách mang về %3 doanh thu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of them are later than usual: about %2 %3 a year at stake.</source>
        <translation>
            <numerusform>%1 người trong số đó đã lâu hơn mọi khi chưa mua: khoảng %2 %3 một năm có nguy cơ mất.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file has no single orders, so tiers are only a first guess. Add the invoice file to see who buys regularly and who is slipping.</source>
        <translation>File này chưa có từng đơn hàng nên chưa xếp hạng chính xác được. Nhập thêm file hóa đơn để thấy ai mua đều, ai sắp mất.</translation>
    </message>
    <message numerus="yes">
        <source>%1 walk-in sales without a name: part of revenue, no one&apos;s purchases.</source>
        <translation>
            <numerusform>%1 đơn của khách lẻ không tên: tính vào doanh thu, không tính cho khách nào.</numerusform>
        </translation>
    </message>
    <message>
        <source>The shop&apos;s customers</source>
        <translation>Khách hàng của cửa hàng</translation>
    </message>
    <message>
        <source>The customers of %1</source>
        <translation>Khách hàng của %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Tính đến ngày %1</translation>
    </message>
    <message numerus="yes">
        <source>customers</source>
        <translation>
            <numerusform>khách</numerusform>
        </translation>
    </message>
    <message>
        <source>revenue in 12 months</source>
        <translation>doanh thu 12 tháng</translation>
    </message>
    <message numerus="yes">
        <source>customers slipping away</source>
        <translation>
            <numerusform>khách sắp mất</numerusform>
        </translation>
    </message>
    <message>
        <source>The tiers by customers and revenue</source>
        <translation>Các hạng khách theo số khách và doanh thu</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>So với %1</translation>
    </message>
    <message>
        <source>Revenue is that of the customers&apos; purchases up to the day; walk-in sales stand apart.</source>
        <translation>Doanh thu tính trên các đơn của khách đến ngày này, không gồm đơn của khách lẻ.</translation>
    </message>
    <message>
        <source>Care map</source>
        <translation>Bản đồ chăm sóc</translation>
    </message>
    <message>
        <source>How often and for how much each group buys</source>
        <translation>Mỗi nhóm mua bao nhiêu lần, đơn bao nhiêu tiền</translation>
    </message>
    <message>
        <source>of all customers</source>
        <translation>số khách</translation>
    </message>
    <message>
        <source>Beside the whole shop</source>
        <translation>So với cả cửa hàng</translation>
    </message>
    <message>
        <source>This group</source>
        <translation>Nhóm này</translation>
    </message>
    <message>
        <source>Care plan</source>
        <translation>Kế hoạch chăm sóc</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Ưu đãi</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Nhịp gửi</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Mẫu tin</translation>
    </message>
    <message>
        <source>Nothing is sent: %1 saved each round</source>
        <translation>Không gửi gì: mỗi lượt tiết kiệm %1</translation>
    </message>
    <message numerus="yes">
        <source>Written: %1, %2 pages.</source>
        <translation>
            <numerusform>Đã ghi: %1, %2 trang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Revenue by month</source>
        <translation>Doanh thu theo tháng</translation>
    </message>
    <message>
        <source>This is no time of day. Write it like 14:30.</source>
        <translation>Đây không phải giờ trong ngày. Hãy ghi như 14:30.</translation>
    </message>
    <message>
        <source>Order time of day</source>
        <translation>Giờ đặt đơn</translation>
    </message>
    <message>
        <source>Restored from %1. What stood there before, if anything, is kept as %2.</source>
        <translation>Đã khôi phục từ %1. File cũ, nếu có, được giữ lại thành %2.</translation>
    </message>
    <message>
        <source>“%2” refers to it. Change that first.</source>
        <translation>“%2” đang dùng đến. Hãy sửa chỗ đó trước.</translation>
    </message>
    <message numerus="yes">
        <source>more than %n purchase(s)</source>
        <translation>
            <numerusform>trên %n lần mua</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n purchase(s)</source>
        <translation>
            <numerusform>từ %n lần mua trở lên</numerusform>
        </translation>
    </message>
    <message>
        <source>Nine in ten of those who came back had never been silent for more than %1. After %2 many who still come back would count as gone; %3 fit your shop.</source>
        <translation>Cứ 10 khách quay lại thì 9 khách chưa từng vắng quá %1. Để %2 thì nhiều khách sẽ quay lại bị coi là đã mất; %3 hợp với cửa hàng của bạn hơn.</translation>
    </message>
    <message>
        <source>Nine in ten of those who came back had never been silent for more than %1. Whoever is silent for %2 has long gone elsewhere; with %3 you notice in time.</source>
        <translation>Cứ 10 khách quay lại thì 9 khách chưa từng vắng quá %1. Vắng đến %2 là đã sang chỗ khác lâu rồi; để %3 thì bạn biết kịp thời.</translation>
    </message>
    <message>
        <source>Nine in ten of those who came back had never been silent for more than %1: %2 fit your shop.</source>
        <translation>Cứ 10 khách quay lại thì 9 khách chưa từng vắng quá %1: để %2 là hợp.</translation>
    </message>
    <message>
        <source>Your orders reach back %1: who has stayed for %2 can be told.</source>
        <translation>Đơn hàng của bạn có từ %1 trước: đủ để biết ai đã gắn bó %2.</translation>
    </message>
    <message>
        <source>Your orders begin on %1 and reach back %2, so hardly anybody can have stayed for %3. Half of the time is %4.</source>
        <translation>Đơn đầu tiên là ngày %1, mới được %2, nên gần như không ai gắn bó được %3. Một nửa quãng đó là %4.</translation>
    </message>
    <message>
        <source>A few large buyers lift the mean to %1 an order, while half of your customers spend less than %2. Nobody lifts the median.</source>
        <translation>Vài khách mua rất lớn kéo trung bình lên %1 một đơn, trong khi một nửa số khách chi dưới %2. Mức giữa thì không ai kéo lên được.</translation>
    </message>
    <message>
        <source>Half of your customers spend at least %1 an order; the mean is %2.</source>
        <translation>Một nửa số khách chi từ %1 một đơn trở lên; trung bình là %2.</translation>
    </message>
    <message numerus="yes">
        <source>more than %n time(s)</source>
        <translation>
            <numerusform>trên %n lần</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 buyers (%3) have bought %4.</source>
        <translation>%1 trong %2 khách đã mua (%3) mua %4.</translation>
    </message>
    <message>
        <source>%1 That is hardly anybody; %2 it is %3 (%4).</source>
        <translation>%1 Như vậy gần như không có ai; %2 thì có %3 khách (%4).</translation>
    </message>
    <message>
        <source>%1 That does not single anybody out; %2 it is %3 (%4).</source>
        <translation>%1 Như vậy thì ai cũng đạt; %2 thì còn %3 khách (%4).</translation>
    </message>
    <message>
        <source>Your customers usually return after %1; this fits.</source>
        <translation>Khách của bạn thường %1 thì mua lại; mức này hợp.</translation>
    </message>
    <message>
        <source>Your customers usually return after %1, so “buys monthly” is too strict. Six such rounds take %2.</source>
        <translation>Khách của bạn thường %1 mới mua lại, nên điều kiện “mua hằng tháng” quá chặt. Sáu vòng như vậy là %2.</translation>
    </message>
    <message>
        <source>Your customers usually return after %1, so “buys monthly” is too strict. Who buys five times in six rounds has bought in %2.</source>
        <translation>Khách của bạn thường %1 mới mua lại, nên điều kiện “mua hằng tháng” quá chặt. Ai mua 5 trong 6 vòng thì có mua trong %2.</translation>
    </message>
    <message>
        <source>Came back after a long silence</source>
        <translation>Quay lại sau thời gian dài</translation>
    </message>
    <message>
        <source>Bought more</source>
        <translation>Mua thêm</translation>
    </message>
    <message>
        <source>Buys less than before</source>
        <translation>Mua ít hơn trước</translation>
    </message>
    <message>
        <source>Went silent</source>
        <translation>Lâu không mua</translation>
    </message>
    <message>
        <source>Time passed</source>
        <translation>Do thời gian trôi qua</translation>
    </message>
    <message>
        <source>Rule changed</source>
        <translation>Do đổi điều kiện</translation>
    </message>
    <message>
        <source>Large order from</source>
        <translation>Đơn lớn tính từ</translation>
    </message>
    <message>
        <source>Silent after</source>
        <translation>Coi là lâu không mua sau</translation>
    </message>
    <message>
        <source>Long with the shop from</source>
        <translation>Gắn bó lâu tính từ</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Số lần mua</translation>
    </message>
    <message>
        <source>Too few data to say anything yet.</source>
        <translation>Còn ít dữ liệu quá, chưa nói được gì.</translation>
    </message>
    <message>
        <source>Only %1 customers have bought so far; from %2 on the numbers say something. Keep the usual setting and look again later.</source>
        <translation>Mới có %1 khách từng mua; từ %2 khách trở lên thì con số mới đáng tin. Cứ để mức sẵn có rồi xem lại sau.</translation>
    </message>
    <message>
        <source>Your orders reach back only %1. Import older ones, or look again in %2.</source>
        <translation>Đơn hàng mới có từ %1 trước. Hãy nhập thêm đơn cũ, hoặc xem lại sau %2.</translation>
    </message>
    <message>
        <source>Only %1 customers have come back for a second purchase, so no rhythm can be told. Keep the usual setting.</source>
        <translation>Mới có %1 khách quay lại mua lần hai, chưa đoán được chu kỳ mua. Cứ để mức sẵn có.</translation>
    </message>
    <message>
        <source>One buyer in a hundred (%1) brings %2 of revenue: wholesale, most likely. Give them a tag and a segment of their own, and measure the others by the median, which they do not lift.</source>
        <translation>Cứ 100 khách thì 1 khách (tất cả %1 khách) mang về %2 doanh thu: nhiều khả năng là khách sỉ. Hãy gắn nhãn và lập nhóm riêng cho họ, còn khách khác thì đo bằng mức giữa, vì khách sỉ không kéo mức giữa lên.</translation>
    </message>
    <message>
        <source>There are no single orders yet, only sums. Import the file of invoices to see who buys regularly.</source>
        <translation>Chưa có từng đơn hàng, mới có con số cộng sẵn. Nhập thêm file hóa đơn để thấy ai mua đều.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Con số</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện nay</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Gợi ý</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>what %1% of customers stay below</source>
        <translation>mức mà %1% khách chi thấp hơn</translation>
    </message>
    <message>
        <source>“%2” is nothing that a message can be filled with. There are: %3.</source>
        <translation>“%2” không phải chỗ điền mà mẫu tin biết. Có các chỗ điền: %3.</translation>
    </message>
    <message>
        <source>ZNS notice</source>
        <translation>ZNS thông báo</translation>
    </message>
    <message>
        <source>ZNS offer</source>
        <translation>ZNS ưu đãi</translation>
    </message>
    <message>
        <source>Zalo OA message</source>
        <translation>Tin Zalo OA</translation>
    </message>
    <message>
        <source>Zalo by hand</source>
        <translation>Zalo nhắn tay</translation>
    </message>
    <message>
        <source>Care SMS</source>
        <translation>SMS chăm sóc</translation>
    </message>
    <message>
        <source>Advertising SMS</source>
        <translation>SMS quảng cáo</translation>
    </message>
    <message>
        <source>Email message</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Gọi điện</translation>
    </message>
    <message>
        <source>Message channel</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Zalo text</source>
        <translation>Mẫu tin Zalo</translation>
    </message>
    <message>
        <source>SMS text</source>
        <translation>Mẫu tin SMS</translation>
    </message>
    <message>
        <source>Text in English</source>
        <translation>Mẫu tin tiếng Anh</translation>
    </message>
    <message>
        <source>Purpose of the SMS</source>
        <translation>SMS dùng để</translation>
    </message>
    <message>
        <source>Send to this group</source>
        <translation>Gửi cho nhóm này</translation>
    </message>
    <message>
        <source>Kind of message</source>
        <translation>Loại tin</translation>
    </message>
    <message>
        <source>Messages a year to each</source>
        <translation>Số tin một năm cho mỗi khách</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>Người phụ trách</translation>
    </message>
    <message>
        <source>Next round</source>
        <translation>Đợt gửi tới</translation>
    </message>
    <message>
        <source>Budget a month</source>
        <translation>Ngân sách một tháng</translation>
    </message>
    <message>
        <source>anh or chị, by gender</source>
        <translation>anh hoặc chị, theo giới tính</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>tên khách</translation>
    </message>
    <message>
        <source>name of the shop</source>
        <translation>tên cửa hàng</translation>
    </message>
    <message>
        <source>phone of the shop</source>
        <translation>số điện thoại cửa hàng</translation>
    </message>
    <message>
        <source>who writes</source>
        <translation>người gửi</translation>
    </message>
    <message>
        <source>what the shop promises</source>
        <translation>cam kết của cửa hàng</translation>
    </message>
    <message>
        <source>product bought last</source>
        <translation>món mua gần nhất</translation>
    </message>
    <message>
        <source>product to suggest</source>
        <translation>món gợi ý</translation>
    </message>
    <message>
        <source>days since the last purchase</source>
        <translation>số ngày chưa mua lại</translation>
    </message>
    <message>
        <source>year of the first purchase</source>
        <translation>năm mua lần đầu</translation>
    </message>
    <message>
        <source>the offer</source>
        <translation>ưu đãi</translation>
    </message>
    <message>
        <source>last day of the offer</source>
        <translation>ngày cuối của ưu đãi</translation>
    </message>
    <message>
        <source>voucher code</source>
        <translation>mã ưu đãi</translation>
    </message>
    <message>
        <source>There is no text for this kind of message yet.</source>
        <translation>Loại tin này chưa có mẫu.</translation>
    </message>
    <message>
        <source>The SMS has tone marks: only 70 letters fit one part, so it costs two to three times as much. Write it without.</source>
        <translation>Mẫu SMS có dấu: mỗi tin chỉ chứa được 70 chữ nên tốn gấp hai, ba lần. Hãy viết không dấu.</translation>
    </message>
    <message>
        <source>With long names this SMS has more than one part, and each is paid for. Shorten it.</source>
        <translation>Gặp tên dài thì SMS này dài hơn một tin, mỗi tin tính tiền riêng. Hãy viết ngắn lại.</translation>
    </message>
    <message>
        <source>Zalo lets one person have at most 4 offers by ZNS a month.</source>
        <translation>Zalo chỉ cho mỗi người nhận nhiều nhất 4 tin ZNS ưu đãi một tháng.</translation>
    </message>
    <message>
        <source>Offers by ZNS are open to accounts with a quota of 20,000 a day. Say yours under Message prices, or send by hand.</source>
        <translation>ZNS ưu đãi chỉ mở cho tài khoản được gửi 20.000 tin một ngày. Ghi hạn mức của bạn ở phần Giá tin nhắn, hoặc nhắn tay.</translation>
    </message>
    <message>
        <source>A round is more than your account may send in a day: spread it over several.</source>
        <translation>Một đợt nhiều hơn số tin tài khoản được gửi trong ngày: hãy chia ra nhiều ngày.</translation>
    </message>
    <message>
        <source>A month of this plan costs more than its budget.</source>
        <translation>Một tháng theo kế hoạch này tốn hơn ngân sách đã đặt.</translation>
    </message>
    <message>
        <source>Planned messages a month</source>
        <translation>Số tin dự tính một tháng</translation>
    </message>
    <message>
        <source>Paid by the budget</source>
        <translation>Ngân sách đủ gửi</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Tiền gửi</translation>
    </message>
    <message>
        <source>A month&apos;s spending behind a message</source>
        <translation>Mức mua một tháng ứng với mỗi tin</translation>
    </message>
    <message>
        <source>--budget needs an amount of money from 0.</source>
        <translation>--budget cần một số tiền từ 0 trở lên.</translation>
    </message>
    <message>
        <source>Nobody of this group can be reached.</source>
        <translation>Không gửi được cho ai trong nhóm này.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Giá một tin</translation>
    </message>
    <message>
        <source>Step %1 cannot be taken back alone, because what came later builds on it: %2. With --with-later these are taken back too.</source>
        <translation>Không hoàn tác riêng bước %1 được, vì việc sau đó dựa trên bước này: %2. Thêm --with-later để hoàn tác cả những việc ấy.</translation>
    </message>
    <message>
        <source>Step %1 cannot be taken back: there is none of that number, or a name that it would give back is taken.</source>
        <translation>Không hoàn tác được bước %1: không có bước mang số này, hoặc tên cần trả lại đã có nơi khác dùng.</translation>
    </message>
    <message>
        <source>--all-sheets goes with neither --sheet nor --mapping.</source>
        <translation>--all-sheets không dùng cùng --sheet hay --mapping.</translation>
    </message>
    <message>
        <source>All of these:</source>
        <translation>Tất cả điều kiện sau:</translation>
    </message>
    <message>
        <source>At least one of these:</source>
        <translation>Ít nhất một điều kiện sau:</translation>
    </message>
    <message>
        <source>None of these:</source>
        <translation>Không điều kiện nào sau đây:</translation>
    </message>
    <message>
        <source>At least %1 of these:</source>
        <translation>Ít nhất %1 điều kiện sau:</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>thêm %1</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>bớt %1</translation>
    </message>
    <message>
        <source>and %1 more orders</source>
        <translation>và %1 đơn nữa</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Nhóm khách</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Nothing is asked: whoever is left is in it.</source>
        <translation>Không đòi điều kiện nào: khách còn lại đều ở đây.</translation>
    </message>
    <message>
        <source>This person was erased and is not brought back.</source>
        <translation>Khách này đã được xóa hẳn nên không đưa trở lại.</translation>
    </message>
    <message>
        <source>CSV, for every spreadsheet program</source>
        <translation>CSV, mở được bằng mọi phần mềm bảng tính</translation>
    </message>
    <message>
        <source>Excel (.xlsx)</source>
        <translation>Excel (.xlsx)</translation>
    </message>
    <message>
        <source>Contacts for a phone (vCard)</source>
        <translation>Danh bạ điện thoại (vCard)</translation>
    </message>
    <message>
        <source>Google Contacts</source>
        <translation>Danh bạ Google</translation>
    </message>
    <message>
        <source>Mailchimp</source>
        <translation>Mailchimp</translation>
    </message>
    <message>
        <source>Facebook and Instagram ads (Meta)</source>
        <translation>Quảng cáo Facebook và Instagram (Meta)</translation>
    </message>
    <message>
        <source>Google Ads</source>
        <translation>Google Ads</translation>
    </message>
    <message>
        <source>Outlook contacts</source>
        <translation>Danh bạ Outlook</translation>
    </message>
    <message>
        <source>Zalo ZNS campaign</source>
        <translation>File gửi Zalo ZNS</translation>
    </message>
    <message>
        <source>SMS sender</source>
        <translation>File cho bên gửi SMS</translation>
    </message>
    <message>
        <source>Call sheet for staff (Excel)</source>
        <translation>Phiếu gọi khách (Excel)</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Nội dung nói</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Đã gọi</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Không nghe máy</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Hẹn lại</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Does not want messages</source>
        <translation>Không muốn nhận tin</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Gửi cho</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Giữ lại không gửi</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Mục đích</translation>
    </message>
    <message>
        <source>Exactly one of --where and --segment is needed.</source>
        <translation>Cần đúng một trong hai: --where hoặc --segment.</translation>
    </message>
    <message>
        <source>consent set needs a customer, zalo, sms, email or phone, and granted, refused or unknown.</source>
        <translation>consent set cần mã số khách, zalo, sms, email hoặc phone, và granted, refused hoặc unknown.</translation>
    </message>
    <message>
        <source>consent request needs a customer and one of: %1</source>
        <translation>consent request cần mã số khách và một trong: %1</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Trả lời trước</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn làm xong</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>There is no request %1.</source>
        <translation>Không có yêu cầu số %1.</translation>
    </message>
    <message>
        <source>Customer %1 is erased.</source>
        <translation>Đã xóa hẳn khách số %1.</translation>
    </message>
    <message>
        <source>Erasing customer %1 would do this:</source>
        <translation>Nếu xóa hẳn khách số %1 thì:</translation>
    </message>
    <message>
        <source>The receiver takes no longer files, so there are several: %1</source>
        <translation>Bên nhận không nhận file dài hơn nên chia thành nhiều file: %1</translation>
    </message>
    <message>
        <source>--vcard needs 3.0 or 4.0.</source>
        <translation>--vcard cần 3.0 hoặc 4.0.</translation>
    </message>
    <message>
        <source>--format needs what the list is for, such as csv or vcard.</source>
        <translation>--format cần loại danh sách, ví dụ csv hoặc vcard.</translation>
    </message>
    <message>
        <source>--seed needs a whole number.</source>
        <translation>--seed cần một số nguyên.</translation>
    </message>
    <message>
        <source>--use needs care or advertising.</source>
        <translation>--use cần care hoặc advertising.</translation>
    </message>
    <message>
        <source>From %1 to %2: %3 of %4 who got the message bought, %5 of %6 who did not get it.</source>
        <translation>Từ %1 đến %2: trong %4 khách nhận tin có %3 người mua, trong %6 khách giữ lại không gửi có %5 người mua.</translation>
    </message>
    <message>
        <source>Too few to tell what the message brought.</source>
        <translation>Còn ít quá, chưa kết luận được tin nhắn mang về gì.</translation>
    </message>
    <message>
        <source>The message changed revenue by about %1.</source>
        <translation>Nhờ tin nhắn mà doanh thu thay đổi khoảng %1.</translation>
    </message>
    <message>
        <source>--window needs a number of days.</source>
        <translation>--window cần số ngày.</translation>
    </message>
    <message>
        <source>consent rules takes unasked everything, care or nothing, and cooldown_days, most_messages or cap_days with a number.</source>
        <translation>consent rules nhận unasked everything, care hoặc nothing, và cooldown_days, most_messages hoặc cap_days kèm một số.</translation>
    </message>
    <message>
        <source>phone call</source>
        <translation>gọi điện</translation>
    </message>
    <message>
        <source>All plans together want %1 messages a month, for %2.</source>
        <translation>Tất cả kế hoạch cộng lại cần %1 tin một tháng, hết %2.</translation>
    </message>
    <message>
        <source>The budget of %1 pays %2 of them; %3 of it is left.</source>
        <translation>Ngân sách %1 đủ gửi %2 tin trong số đó; còn lại %3.</translation>
    </message>
    <message>
        <source>%1 come first: who gets one of their messages buys for %2 a month on average, and a message costs %3.</source>
        <translation>%1 được gửi trước: người nhận mỗi tin mua trung bình %2 một tháng, mà một tin chỉ hết %3.</translation>
    </message>
    <message>
        <source>Then %1: %2 a month behind a message that costs %3.</source>
        <translation>Rồi đến %1: mỗi tin hết %3, ứng với %2 tiền mua một tháng.</translation>
    </message>
    <message>
        <source>Nothing is left for them.</source>
        <translation>Nhóm này không còn ngân sách.</translation>
    </message>
    <message>
        <source>They get %1 of %2.</source>
        <translation>Nhóm này được %1 trong %2 tin.</translation>
    </message>
    <message>
        <source>Nothing goes to: %1. Their plan sends nothing, or nobody there can be reached.</source>
        <translation>Không gửi cho: %1. Kế hoạch của họ không gửi gì, hoặc không có ai gửi được.</translation>
    </message>
    <message>
        <source>Wish them a happy birthday</source>
        <translation>Chúc mừng sinh nhật</translation>
    </message>
    <message>
        <source>Call, listen and settle what went wrong</source>
        <translation>Gọi điện hỏi han, lo cho xong chuyện</translation>
    </message>
    <message>
        <source>Remind them: it is time to buy again</source>
        <translation>Nhắc khách: đã đến lúc mua lại</translation>
    </message>
    <message>
        <source>Win them back before they are gone</source>
        <translation>Kéo khách về trước khi mất hẳn</translation>
    </message>
    <message>
        <source>Invite them to a second purchase</source>
        <translation>Mời khách mua lần thứ hai</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers added</source>
        <translation>
            <numerusform>thêm %1 khách</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customers updated</source>
        <translation>
            <numerusform>cập nhật %1 khách</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 duplicates merged</source>
        <translation>
            <numerusform>gộp %1 khách trùng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 orders added</source>
        <translation>
            <numerusform>thêm %1 đơn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 orders updated</source>
        <translation>
            <numerusform>cập nhật %1 đơn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows could not be read</source>
        <translation>
            <numerusform>%1 dòng chưa đọc được</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was new</source>
        <translation>không có gì mới</translation>
    </message>
    <message>
        <source>%1, imported on %2: %3.</source>
        <translation>%1, nhập ngày %2: %3.</translation>
    </message>
    <message>
        <source>Advertising by SMS goes out from %1:00 to %2:00 only, at most %3 to one number in 24 hours, and never after a refusal.</source>
        <translation>SMS quảng cáo chỉ được gửi từ %1:00 đến %2:00, mỗi số nhiều nhất %3 tin trong 24 giờ, và không bao giờ gửi cho người đã từ chối.</translation>
    </message>
    <message>
        <source>Offers by ZNS: at most %1 a month to one person, by an approved template.</source>
        <translation>Khuyến mãi qua ZNS: mỗi người nhiều nhất %1 tin một tháng, theo mẫu đã được duyệt.</translation>
    </message>
    <message>
        <source>How many ZNS your account may send a day is not known yet: say it under Message prices.</source>
        <translation>Chưa biết tài khoản của bạn được gửi bao nhiêu ZNS một ngày: hãy ghi ở phần Giá tin nhắn.</translation>
    </message>
    <message numerus="yes">
        <source>With %1 ZNS a day, a round takes %n days.</source>
        <translation>
            <numerusform>Mỗi ngày được %1 ZNS thì một đợt gửi mất %n ngày.</numerusform>
        </translation>
    </message>
    <message>
        <source>often, large baskets</source>
        <translation>mua nhiều lần, đơn lớn</translation>
    </message>
    <message>
        <source>often, small baskets</source>
        <translation>mua nhiều lần, đơn nhỏ</translation>
    </message>
    <message>
        <source>seldom, large baskets</source>
        <translation>ít mua, đơn lớn</translation>
    </message>
    <message>
        <source>seldom, small baskets</source>
        <translation>ít mua, đơn nhỏ</translation>
    </message>
    <message>
        <source>shop&apos;s mean: %1</source>
        <translation>trung bình của cửa hàng: %1</translation>
    </message>
    <message>
        <source>No purchases yet: nothing to place on the map.</source>
        <translation>Chưa có lần mua nào để đặt lên bản đồ.</translation>
    </message>
    <message>
        <source>Average order value</source>
        <translation>Giá trị đơn hàng</translation>
    </message>
    <message>
        <source>Colour: tenure</source>
        <translation>Màu: thời gian gắn bó</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>Cỡ: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Without purchases: %1</source>
        <translation>Chưa mua lần nào: %1</translation>
    </message>
    <message>
        <source>%1+</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>T2</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>T3</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>T4</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>T5</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>T6</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>T7</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>CN</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Số ngày</translation>
    </message>
    <message>
        <source>This group&apos;s buyers</source>
        <translation>Khách đã mua của nhóm này</translation>
    </message>
    <message>
        <source>All buyers</source>
        <translation>Tất cả khách đã mua</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Thứ</translation>
    </message>
    <message>
        <source>Hour of the day</source>
        <translation>Giờ trong ngày</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2:00 to %2:59: %3 orders</source>
        <translation>
            <numerusform>%1, %2:00 đến %2:59: %3 đơn</numerusform>
        </translation>
    </message>
    <message>
        <source>Slipping away</source>
        <translation>Sắp mất</translation>
    </message>
    <message>
        <source>Of the customers who bring 80% of revenue: those who have been silent for 1.5 to 4 times their own usual gap. The most at stake stands first.</source>
        <translation>Trong số khách mang về 80% doanh thu: những người chưa mua lại đã lâu gấp 1,5 đến 4 lần chu kỳ thường ngày của họ. Ai có nhiều tiền nguy cơ mất nhất đứng đầu.</translation>
    </message>
    <message>
        <source>Bought in 12 months</source>
        <translation>Mua trong 12 tháng</translation>
    </message>
    <message>
        <source>Against own rhythm</source>
        <translation>So với chu kỳ mua</translation>
    </message>
    <message numerus="yes">
        <source>And %1 more, whom the program lists.</source>
        <translation>
            <numerusform>Và %1 khách nữa, xem trong chương trình.</numerusform>
        </translation>
    </message>
    <message>
        <source>The trails show where each group stood 12, 6 and 3 months ago.</source>
        <translation>Vệt cho biết mỗi nhóm đứng ở đâu 12, 6 và 3 tháng trước.</translation>
    </message>
    <message>
        <source>How the group moves</source>
        <translation>Nhóm thay đổi ra sao</translation>
    </message>
    <message>
        <source>Customers in the group, last 12 months</source>
        <translation>Số khách trong nhóm, 12 tháng qua</translation>
    </message>
    <message>
        <source>What today&apos;s members bought each month</source>
        <translation>Khách của nhóm hôm nay mua mỗi tháng</translation>
    </message>
    <message>
        <source>How its people spread</source>
        <translation>Khách trong nhóm phân bố ra sao</translation>
    </message>
    <message>
        <source>Share of the group&apos;s buyers; the line across a column is that of all buyers.</source>
        <translation>Phần trăm khách đã mua của nhóm; vạch ngang cột là của tất cả khách đã mua.</translation>
    </message>
    <message>
        <source>How many purchases each made</source>
        <translation>Mỗi khách mua bao nhiêu lần</translation>
    </message>
    <message>
        <source>What an order of each comes to</source>
        <translation>Mỗi đơn của từng khách bao nhiêu tiền</translation>
    </message>
    <message>
        <source>How many days each has stayed</source>
        <translation>Mỗi khách gắn bó bao nhiêu ngày</translation>
    </message>
    <message>
        <source>How many days since each bought</source>
        <translation>Bao nhiêu ngày chưa mua lại</translation>
    </message>
    <message>
        <source>When they buy</source>
        <translation>Họ mua vào lúc nào</translation>
    </message>
    <message>
        <source>Share here</source>
        <translation>Phần trong nhóm</translation>
    </message>
    <message>
        <source>Share in the shop</source>
        <translation>Phần ở cả cửa hàng</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>What they buy most</source>
        <translation>Họ mua gì nhiều nhất</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Sản phẩm</translation>
    </message>
    <message>
        <source>Where they buy</source>
        <translation>Họ mua ở đâu</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Số lần</translation>
    </message>
    <message>
        <source>Of those who take the first</source>
        <translation>Trong số người lấy món đầu</translation>
    </message>
    <message>
        <source>Against chance</source>
        <translation>So với ngẫu nhiên</translation>
    </message>
    <message>
        <source>Bought together: offer the second with the first</source>
        <translation>Hay mua cùng nhau: mời món sau kèm món đầu</translation>
    </message>
    <message>
        <source>Who buys</source>
        <translation>Ai mua</translation>
    </message>
    <message>
        <source>also takes</source>
        <translation>cũng lấy</translation>
    </message>
    <message>
        <source>Bought next: remind of the second after the first</source>
        <translation>Hay mua tiếp theo: nhắc món sau khi đã mua món đầu</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>comes</source>
        <translation>thường mua tiếp</translation>
    </message>
    <message numerus="yes">
        <source>%1 for one message (%3) to each of %2 customers who can be reached</source>
        <translation>
            <numerusform>%1 cho một tin (%3) tới mỗi người trong %2 khách gửi được</numerusform>
        </translation>
    </message>
    <message>
        <source>The receiver of this list would refuse “%2” in the column %1. Correct it with the customer first.</source>
        <translation>Nơi nhận danh sách này sẽ từ chối “%2” ở cột %1. Hãy sửa ở trang khách hàng trước.</translation>
    </message>
    <message>
        <source>“%2” is no parameter of a Zalo template. It needs a name of plain letters, digits and _, and one of these values: %3.</source>
        <translation>“%2” không phải tham số của mẫu tin Zalo. Tên chỉ gồm chữ không dấu, số và _, kèm một trong các giá trị: %3.</translation>
    </message>
    <message>
        <source>There is no campaign %2.</source>
        <translation>Không có đợt gửi %2.</translation>
    </message>
    <message>
        <source>The text still lacks words for: %2. Fill them in first.</source>
        <translation>Mẫu tin còn thiếu chữ cho: %2. Hãy điền trước đã.</translation>
    </message>
    <message>
        <source>There are %2 codes for %3 people. Add codes or take fewer people.</source>
        <translation>Có %2 mã cho %3 khách. Hãy thêm mã hoặc bớt người.</translation>
    </message>
    <message>
        <source>The file %1 has no column of phones or emails, so nobody on it can be found.</source>
        <translation>File %1 không có cột số điện thoại hay email nên không biết là khách nào.</translation>
    </message>
    <message>
        <source>Phone or email</source>
        <translation>Số điện thoại hoặc email</translation>
    </message>
    <message>
        <source>Voucher code</source>
        <translation>Mã ưu đãi</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Không gửi được</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>Đã bấm vào</translation>
    </message>
    <message>
        <source>%1 rows: %2 of people who are known here, %3 of others. %4 want no more messages.</source>
        <translation>%1 dòng: %2 của khách đã biết, %3 của người khác. %4 khách không muốn nhận tin nữa.</translation>
    </message>
    <message>
        <source>--style needs vietnamese, plain or english.</source>
        <translation>--style cần vietnamese, plain hoặc english.</translation>
    </message>
    <message>
        <source>LibreOffice stopped before it had read the file %1. Close other programs and try again, or open the file in Excel and save it as .xlsx.</source>
        <translation>LibreOffice đã dừng giữa chừng khi đang đọc file %1. Hãy đóng bớt chương trình khác rồi thử lại, hoặc mở file bằng Excel và lưu thành .xlsx.</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Cửa hàng của bạn</translation>
    </message>
    <message>
        <source>Call sheet to print (PDF)</source>
        <translation>Phiếu gọi khách để in (PDF)</translation>
    </message>
    <message>
        <source>Call sheet</source>
        <translation>Phiếu gọi khách</translation>
    </message>
    <message>
        <source>campaign by-hand needs --script with the text; --style needs vietnamese, plain or english.</source>
        <translation>campaign by-hand cần --script kèm mẫu tin; --style cần vietnamese, plain hoặc english.</translation>
    </message>
    <message>
        <source>This shop file keeps data of %1 people.</source>
        <translation>File cửa hàng này lưu dữ liệu của %1 người.</translation>
    </message>
    <message>
        <source>From %1 on, counted over the years, the data law asks more of a business. Ask somebody who knows the law.</source>
        <translation>Từ %1 người trở lên, tính cộng dồn qua các năm, luật dữ liệu đòi hỏi nhiều hơn. Hãy hỏi người rành luật.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>campaign mark needs a campaign, a customer, and waiting, later, sent or refused.</source>
        <translation>campaign mark cần số của đợt gửi, số của khách, và waiting, later, sent hoặc refused.</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Wants no messages</source>
        <translation>Không muốn nhận tin</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>%1 who refuse are not in the shop: they are remembered without their numbers.</source>
        <translation>%1 người từ chối chưa có trong cửa hàng: chương trình vẫn nhớ, không giữ số điện thoại hay email.</translation>
    </message>
    <message>
        <source>A list in this format has no place for codes.</source>
        <translation>Danh sách dạng này không có chỗ cho mã ưu đãi.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>%1 – this customer: %2</source>
        <translation>%1 – khách này: %2</translation>
    </message>
    <message>
        <source>Ring: the segment&apos;s own colour</source>
        <translation>Viền: màu của nhóm</translation>
    </message>
    <message>
        <source>The file %1 is damaged, as when a download broke off. Export or download it again.</source>
        <translation>File %1 bị hỏng, có thể do tải về giữa chừng. Bạn xuất hoặc tải lại file.</translation>
    </message>
    <message>
        <source>The file %1 holds more than a spreadsheet can, so it was not opened. Export fewer rows at a time.</source>
        <translation>File %1 lớn hơn mức một bảng tính chứa được nên không mở. Bạn xuất mỗi lần ít dòng hơn.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Chữ</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Tiền</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Có hoặc không</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Chọn một</translation>
    </message>
    <message>
        <source>  Customers: %1 added, %2 updated, %3 duplicates merged, %4 unchanged</source>
        <translation>  Khách: thêm %1, cập nhật %2, gộp %3 khách trùng, không đổi %4</translation>
    </message>
    <message>
        <source>What strangers refused could not be written beside the shop file yet; it counts, and is written when the shop is opened again. (%1)</source>
        <translation>Chưa ghi được lời từ chối của người chưa có trong cửa hàng vào file bên cạnh file cửa hàng; lời từ chối vẫn có hiệu lực và sẽ được ghi khi mở lại cửa hàng. (%1)</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4 rows, %5 refusals</source>
        <translation>%1: %2, %3, %4 dòng, %5 người từ chối</translation>
    </message>
    <message>
        <source>Nothing is changed: people in that file were changed again since. Take those changes back first.</source>
        <translation>Không có gì thay đổi: khách trong file đó đã được sửa tiếp sau đó. Hãy hoàn tác các thay đổi ấy trước.</translation>
    </message>
    <message>
        <source>campaign needs list, record or by-hand; show, people, remove, bring-back or answer-files with a number; answers with a number and a file; take-back with the number of a file of answers; or mark with a number, a customer and a state.</source>
        <translation>campaign cần list, record hoặc by-hand; show, people, remove, bring-back hoặc answer-files kèm một số; answers kèm một số và một file; take-back kèm số của file phản hồi; hoặc mark kèm một số, một khách và một trạng thái.</translation>
    </message>
    <message>
        <source>consent needs show, set, restrict, lift, request, done or take-back and a number, or requests, rules, people, lists, or refusals and a file.</source>
        <translation>consent cần show, set, restrict, lift, request, done hoặc take-back kèm một số, hoặc requests, rules, people, lists, hoặc refusals kèm một file.</translation>
    </message>
    <message>
        <source>The list is written, but “%1” is not what the channel %2 is for.</source>
        <translation>Đã ghi danh sách, nhưng “%1” không phải dạng dành cho kênh %2.</translation>
    </message>
    <message>
        <source>Came without a purchase</source>
        <translation>Mới đăng ký, chưa mua</translation>
    </message>
    <message>
        <source>only up to %1</source>
        <translation>mới tính đến %1</translation>
    </message>
    <message>
        <source>Colour: number of orders</source>
        <translation>Màu: số đơn</translation>
    </message>
    <message>
        <source>average order so far</source>
        <translation>trung bình mỗi đơn đến nay</translation>
    </message>
    <message>
        <source>Revenue so far</source>
        <translation>Doanh thu đến nay</translation>
    </message>
    <message>
        <source>Share of revenue so far</source>
        <translation>Phần doanh thu đến nay</translation>
    </message>
    <message>
        <source>of revenue so far</source>
        <translation>doanh thu từ trước đến nay</translation>
    </message>
    <message>
        <source>Script, as %1 reads it</source>
        <translation>Mẫu tin, như %1 nhận được</translation>
    </message>
    <message>
        <source>Still to be filled in</source>
        <translation>Còn phải điền</translation>
    </message>
    <message>
        <source>Not yet customers</source>
        <translation>Chưa là khách</translation>
    </message>
    <message>
        <source>  Row %1: %2</source>
        <translation>  Dòng %1: %2</translation>
    </message>
    <message>
        <source>Nobody has bought in the last 12 months.</source>
        <translation>12 tháng qua chưa có ai quay lại mua.</translation>
    </message>
    <message>
        <source>None of them shows signs of slipping away at the moment.</source>
        <translation>Chưa thấy ai trong số đó có dấu hiệu sắp mất.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of today&apos;s customers came later and are not counted here.</source>
        <translation>
            <numerusform>%1 khách sau ngày này mới đến, nên không tính ở đây.</numerusform>
        </translation>
    </message>
    <message>
        <source>revenue in 12 months, walk-ins included</source>
        <translation>doanh thu 12 tháng, cả khách lẻ</translation>
    </message>
    <message>
        <source>No phone number</source>
        <translation>Không có số điện thoại</translation>
    </message>
    <message>
        <source>No email</source>
        <translation>Không có email</translation>
    </message>
    <message>
        <source>Wrong phone number</source>
        <translation>Sai số điện thoại</translation>
    </message>
    <message>
        <source>Email that the receiver does not take</source>
        <translation>Email bên nhận không chấp nhận</translation>
    </message>
    <message>
        <source>Wrong phone number or email</source>
        <translation>Sai số điện thoại hoặc email</translation>
    </message>
    <message>
        <source>Same number as somebody else</source>
        <translation>Trùng số với người khác</translation>
    </message>
    <message>
        <source>Same email as somebody else</source>
        <translation>Trùng email với người khác</translation>
    </message>
    <message>
        <source>Landline, which takes no messages</source>
        <translation>Số máy bàn, không nhận được tin</translation>
    </message>
    <message>
        <source>Never asked about messages</source>
        <translation>Chưa hỏi ý nhận tin</translation>
    </message>
    <message>
        <source>No longer in the shop</source>
        <translation>Không còn trong cửa hàng</translation>
    </message>
    <message>
        <source>See the data</source>
        <translation>Xem dữ liệu</translation>
    </message>
    <message>
        <source>Correct the data</source>
        <translation>Sửa dữ liệu</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>Rút lại đồng ý</translation>
    </message>
    <message>
        <source>Keep but not use</source>
        <translation>Giữ nhưng không dùng</translation>
    </message>
    <message>
        <source>Object to the use</source>
        <translation>Phản đối việc sử dụng</translation>
    </message>
    <message>
        <source>Erase the data</source>
        <translation>Xóa dữ liệu</translation>
    </message>
    <message>
        <source>No file has been taken in yet.</source>
        <translation>Chưa nhập file nào.</translation>
    </message>
    <message>
        <source>No file with the number %1 has been taken in.</source>
        <translation>Chưa nhập file nào có số %1.</translation>
    </message>
    <message>
        <source>File %1 is taken back.</source>
        <translation>Đã rút lại file số %1.</translation>
    </message>
    <message>
        <source>Campaign %1 is taken back: its messages no longer count.</source>
        <translation>Đã rút đợt gửi %1: các tin của đợt này không tính nữa.</translation>
    </message>
    <message>
        <source>Lists that the person was on</source>
        <translation>Số danh sách có tên người này</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>đã xong %1</translation>
    </message>
    <message>
        <source>to be done by %1</source>
        <translation>phải xong trước %1</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Khách trả lời ra sao</translation>
    </message>
    <message>
        <source>Bought again</source>
        <translation>Đã mua lại</translation>
    </message>
    <message>
        <source>Counted over the last</source>
        <translation>Xét việc mua trong</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of your %2 customers have bought, but nothing says for how much. Import the file once more and choose the column with the total of an order.</source>
        <translation>
            <numerusform>%1 trong %2 khách đã mua hàng, nhưng chưa biết mua bao nhiêu tiền. Bạn nhập lại file và chọn cột tổng tiền của đơn nhé.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no orders yet. Add the file of orders or invoices to see who buys, how often and for how much.</source>
        <translation>Chưa có đơn hàng nào. Nhập thêm file đơn hàng hoặc hóa đơn để biết ai mua, mua mấy lần, mua bao nhiêu.</translation>
    </message>
    <message>
        <source>Thank them and ask whether they are pleased</source>
        <translation>Cảm ơn khách, hỏi xem có ưng không</translation>
    </message>
    <message>
        <source>Ask what they think and invite them back</source>
        <translation>Hỏi thăm khách thấy sao, mời ghé lại</translation>
    </message>
    <message>
        <source>Invite them to a first purchase</source>
        <translation>Mời khách mua lần đầu</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) stay in the revenue, as sales of nobody.</source>
        <translation>
            <numerusform>%n đơn vẫn tính vào doanh thu, như đơn của khách lẻ không tên.</numerusform>
        </translation>
    </message>
    <message>
        <source>Figures without orders go, also from the revenue.</source>
        <translation>Số liệu không kèm đơn hàng bị bỏ, cả trong doanh thu.</translation>
    </message>
    <message numerus="yes">
        <source>The person goes from %n list(s) that went out. Files of such lists that you saved still hold the person; delete them yourself.</source>
        <translation>
            <numerusform>Khách này ra khỏi %n danh sách đã gửi. File danh sách bạn đã lưu vẫn còn khách này, bạn tự xóa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imports and edits that changed this person can no longer be undone for them.</source>
        <translation>Các lần nhập và chỉnh sửa về khách này không hoàn tác cho khách này được nữa.</translation>
    </message>
    <message>
        <source>The next spreadsheet does not bring the person back: scrambled marks of phone, email and code stay for that.</source>
        <translation>Lần nhập file sau không đưa khách này trở lại: chương trình chỉ giữ dấu mã hóa của số điện thoại, email và mã khách để nhận ra.</translation>
    </message>
    <message>
        <source>Older copies still hold the person; delete them yourself: %1</source>
        <translation>Các bản sao cũ vẫn còn khách này, bạn hãy tự xóa: %1</translation>
    </message>
    <message>
        <source>Backups elsewhere are not touched. One that is restored later erases the person again.</source>
        <translation>Bản sao lưu ở nơi khác không bị đụng tới. Khi khôi phục bản cũ, khách này lại được xóa.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1” không phải là số.</translation>
    </message>
    <message>
        <source>The file %1 holds no codes. Put one code in each row.</source>
        <translation>File %1 không có mã nào. Mỗi dòng bạn để một mã.</translation>
    </message>
    <message>
        <source>Lacks what the text asks for</source>
        <translation>Mẫu tin cần thông tin chưa có</translation>
    </message>
    <message>
        <source>Has had enough messages</source>
        <translation>Đã nhận đủ số tin bạn cho phép</translation>
    </message>
    <message>
        <source>at least …</source>
        <translation>ít nhất</translation>
    </message>
</context>
<context>
    <name>kq::About</name>
    <message>
        <source>About Khách Quen</source>
        <translation>Giới thiệu Khách Quen</translation>
    </message>
    <message>
        <source>Khách Quen %1</source>
        <translation>Khách Quen %1</translation>
    </message>
    <message>
        <source>Knows who your regular customers are and what to do for them. Everything stays in one file on this computer: no account, no server, no upload.</source>
        <translation>Biết ai là khách quen của bạn và nên làm gì cho họ. Mọi thứ nằm trong một file trên máy này: không tài khoản, không máy chủ, không gửi đi đâu.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty. Made with Qt %1 and the libraries named in LICENSES.md.</source>
        <translation>Phần mềm tự do theo Giấy phép Công cộng GNU, bản 3 trở lên, không kèm bảo hành nào. Làm bằng Qt %1 và các thư viện ghi trong LICENSES.md.</translation>
    </message>
</context>
<context>
    <name>kq::AccessReportWords</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Số điện thoại</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>Ngày đăng ký</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>Mã khách hàng</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>This shop</source>
        <translation>Cửa hàng</translation>
    </message>
    <message>
        <source>What %1 keeps about you</source>
        <translation>%1 đang lưu những gì về bạn</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>Thông tin của bạn</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nhận tin</translation>
    </message>
    <message>
        <source>What you bought</source>
        <translation>Bạn đã mua</translation>
    </message>
    <message>
        <source>What you asked for</source>
        <translation>Bạn đã yêu cầu</translation>
    </message>
    <message>
        <source>Lists of this shop on which you were: %1.</source>
        <translation>Số danh sách của cửa hàng có bạn: %1.</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Installed app</source>
        <translation>Ứng dụng đã cài</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>Không liên hệ</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>Kept, but not used</source>
        <translation>Giữ nhưng không dùng</translation>
    </message>
    <message>
        <source>Messages to you</source>
        <translation>Tin đã gửi cho bạn</translation>
    </message>
    <message numerus="yes">
        <source>%n purchase(s) of which nothing else is kept</source>
        <translation>
            <numerusform>%n lần mua, không lưu chi tiết</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Đến %1</translation>
    </message>
    <message>
        <source>done on %1</source>
        <translation>đã xong ngày %1</translation>
    </message>
</context>
<context>
    <name>kq::AnalysisCharts</name>
    <message numerus="yes">
        <source>%1 customers</source>
        <translation>
            <numerusform>%1 khách</numerusform>
        </translation>
    </message>
    <message>
        <source>Buyers, those who spend most first</source>
        <translation>Khách đã mua, người chi nhiều nhất trước</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>Phần doanh thu</translation>
    </message>
    <message>
        <source>%1–%2%</source>
        <translation>%1–%2%</translation>
    </message>
    <message>
        <source>From %1% to %2% of the buyers</source>
        <translation>Từ %1% đến %2% số khách đã mua</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Lần mua cuối</translation>
    </message>
    <message>
        <source>How often they buy: from 1, least, to 5, most</source>
        <translation>Mua thường đến đâu: từ 1 là thưa nhất đến 5 là thường nhất</translation>
    </message>
    <message>
        <source>5, latest</source>
        <translation>5, gần đây nhất</translation>
    </message>
    <message>
        <source>1, longest ago</source>
        <translation>1, lâu nhất rồi</translation>
    </message>
    <message>
        <source>Last purchase %1 of 5, frequency %2 of 5: %3, %4 each on average</source>
        <translation>Lần mua cuối %1/5, mức thường xuyên %2/5: %3, trung bình mỗi người %4</translation>
    </message>
    <message>
        <source>First bought in</source>
        <translation>Mua lần đầu</translation>
    </message>
    <message>
        <source>Bought again so many months later</source>
        <translation>Mua lại sau mấy tháng</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a month and its new customers</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Of %1 who first bought in %2, %3 (%4) bought again %5 months later</source>
        <translation>
            <numerusform>Trong %1 khách mua lần đầu vào %2, có %3 khách (%4) mua lại sau %5 tháng</numerusform>
        </translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Số lần mua</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Khách</translation>
    </message>
    <message>
        <source>Days between two purchases</source>
        <translation>Số ngày giữa hai lần mua</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>trên %1</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 days</source>
        <comment>a range of days</comment>
        <translation>%1 ngày</translation>
    </message>
    <message>
        <source>Colour: share who bought again</source>
        <translation>Màu: phần khách mua lại</translation>
    </message>
    <message>
        <source>Colour and first number: mean spend so far. Second number: customers.</source>
        <translation>Màu và số đầu: chi tiêu trung bình đến nay. Số sau: số khách.</translation>
    </message>
</context>
<context>
    <name>kq::AnalysisPage</name>
    <message>
        <source>Analysis</source>
        <translation>Phân tích</translation>
    </message>
    <message>
        <source>Once there are orders, this page shows who brings the revenue, who comes back and when customers buy.</source>
        <translation>Khi đã có đơn hàng, trang này cho thấy ai mang lại doanh thu, ai quay lại và khách hay mua lúc nào.</translation>
    </message>
    <message>
        <source>Who brings the revenue</source>
        <translation>Ai mang lại doanh thu</translation>
    </message>
    <message>
        <source>Mean spend by last purchase and frequency</source>
        <translation>Chi tiêu trung bình theo lần mua cuối và mức thường xuyên</translation>
    </message>
    <message>
        <source>Who comes back, by month of the first purchase</source>
        <translation>Ai quay lại, theo tháng mua lần đầu</translation>
    </message>
    <message>
        <source>Customers by number of purchases</source>
        <translation>Khách theo số lần mua</translation>
    </message>
    <message>
        <source>Time between two purchases</source>
        <translation>Khoảng cách giữa hai lần mua</translation>
    </message>
    <message>
        <source>When customers buy</source>
        <translation>Khách mua lúc nào</translation>
    </message>
    <message>
        <source>Buyers in five equal parts by their last purchase and by how often they buy. In each cell: what one spends on average, and how many they are.</source>
        <translation>Khách đã mua được chia đều làm năm phần theo lần mua cuối và theo mức mua thường xuyên. Mỗi ô ghi: trung bình mỗi người chi bao nhiêu · có bao nhiêu người.</translation>
    </message>
    <message>
        <source>Of the customers who first bought in a month: how many bought again, so many months later. In brackets the new customers of the month.</source>
        <translation>Trong số khách mua lần đầu vào một tháng, bao nhiêu phần trăm mua lại sau mấy tháng. Trong ngoặc là số khách mới của tháng đó.</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers (%2 of the buyers) bring %3 of revenue.</source>
        <translation>
            <numerusform>%1 khách (%2 số khách đã mua) mang lại %3 doanh thu.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the customers have bought exactly once, %2 never.</source>
        <translation>%1 số khách mới mua đúng một lần, %2 chưa mua lần nào.</translation>
    </message>
    <message>
        <source>Half of the time a customer comes back within %1 days; three times in four within %2 days. Whoever is silent much longer may not come back alone.</source>
        <translation>Một nửa số lần khách quay lại trong vòng %1 ngày, ba phần tư số lần trong vòng %2 ngày. Ai im lặng lâu hơn nhiều thì khó tự quay lại.</translation>
    </message>
    <message>
        <source>Orders by weekday and hour.</source>
        <translation>Số đơn theo thứ và giờ.</translation>
    </message>
    <message>
        <source>Orders by weekday and hour; %1 have no time of day.</source>
        <translation>Số đơn theo thứ và giờ; %1 số đơn không ghi giờ.</translation>
    </message>
    <message>
        <source>See these customers</source>
        <translation>Xem những khách này</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>purchases and how many customers made so many</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>kq::AnswerFiles</name>
    <message>
        <source>File without a name</source>
        <translation>File không tên</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 dòng</translation>
    </message>
    <message>
        <source>%1 want no more messages</source>
        <translation>%1 khách không muốn nhận tin nữa</translation>
    </message>
    <message>
        <source>%1 who refuse are not in the shop</source>
        <translation>%1 người từ chối chưa có trong cửa hàng</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a file and when it came</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Take “%1” back</source>
        <translation>Hoàn tác “%1”</translation>
    </message>
</context>
<context>
    <name>kq::AnswersNotice</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>%1 What strangers refused could not be written beside the shop file yet; it counts, and is written when the shop is opened again. (%2)</source>
        <translation>%1 Chưa ghi được lời từ chối của người chưa có trong cửa hàng vào file bên cạnh file cửa hàng; lời từ chối vẫn có hiệu lực và sẽ được ghi khi mở lại cửa hàng. (%2)</translation>
    </message>
    <message>
        <source>“%1” stays: people in it were changed again since. Take those changes back first.</source>
        <translation>Chưa hoàn tác được “%1”: khách trong file đã được sửa tiếp sau đó. Hãy hoàn tác các thay đổi ấy trước.</translation>
    </message>
    <message>
        <source>What “%1” brought is taken back.</source>
        <translation>Đã hoàn tác những gì “%1” mang vào.</translation>
    </message>
</context>
<context>
    <name>kq::AsOfPicker</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>End of last month: %1</source>
        <translation>Cuối tháng trước: %1</translation>
    </message>
    <message>
        <source>A year ago: %1</source>
        <translation>Một năm trước: %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Tính đến ngày %1</translation>
    </message>
    <message>
        <source>As of today</source>
        <translation>Tính đến hôm nay</translation>
    </message>
    <message>
        <source>Figures as they were on this day</source>
        <translation>Số liệu như vào ngày này</translation>
    </message>
</context>
<context>
    <name>kq::AttributesCard</name>
    <message>
        <source>What you note about customers</source>
        <translation>Thông tin riêng về khách</translation>
    </message>
    <message>
        <source>Attributes of your own, such as skin type or shoe size. They can be filled from a file, edited on the customer, and used in segments and lists.</source>
        <translation>Thông tin của riêng shop, như loại da hay cỡ giày. Có thể lấy từ file, sửa ở từng khách, dùng để lọc nhóm và xuất danh sách.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Kiểu</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Lựa chọn</translation>
    </message>
    <message>
        <source>New attribute, such as shoe size</source>
        <translation>Thông tin mới, như cỡ giày</translation>
    </message>
    <message>
        <source>Name of the new attribute</source>
        <translation>Tên thông tin mới</translation>
    </message>
    <message>
        <source>Type of the new attribute</source>
        <translation>Kiểu của thông tin mới</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Đổi tên…</translation>
    </message>
    <message>
        <source>Another type…</source>
        <translation>Đổi kiểu…</translation>
    </message>
    <message>
        <source>Choices…</source>
        <translation>Lựa chọn…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Changing an attribute</source>
        <translation>Đang sửa thông tin riêng</translation>
    </message>
    <message>
        <source>Rename attribute</source>
        <translation>Đổi tên thông tin</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>%1 is called %2 now.</source>
        <translation>Đã đổi tên %1 thành %2.</translation>
    </message>
    <message>
        <source>Another type for %1</source>
        <translation>Đổi kiểu của %1</translation>
    </message>
    <message>
        <source>All values that customers have must fit the new type.</source>
        <translation>Mọi giá trị khách đang có phải hợp với kiểu mới.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Đổi</translation>
    </message>
    <message>
        <source>%1 has the type %2 now.</source>
        <translation>%1 giờ có kiểu %2.</translation>
    </message>
    <message>
        <source>Choices of %1</source>
        <translation>Các lựa chọn của %1</translation>
    </message>
    <message>
        <source>Parted by commas; empty takes any text</source>
        <translation>Cách nhau bằng dấu phẩy; để trống thì ghi gì cũng được</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>%1 has other choices now.</source>
        <translation>Đã sửa các lựa chọn của %1.</translation>
    </message>
    <message>
        <source>%1 was removed, with what customers had of it.</source>
        <translation>Đã xóa %1 cùng những gì đã ghi cho khách.</translation>
    </message>
    <message>
        <source>%1 was added. Customers, segments, columns and files have it from now on.</source>
        <translation>Đã thêm %1. Từ giờ dùng được ở khách, nhóm, cột và file.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Its choices, separated by commas: dry, oily, sensitive</source>
        <translation>Các lựa chọn, cách nhau bằng dấu phẩy: khô, dầu, nhạy cảm</translation>
    </message>
    <message>
        <source>Choices of the new attribute, separated by commas</source>
        <translation>Các lựa chọn của thông tin mới, cách nhau bằng dấu phẩy</translation>
    </message>
</context>
<context>
    <name>kq::BubbleMap</name>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Number of purchases</source>
        <translation>Số lần mua</translation>
    </message>
    <message>
        <source>Average order value</source>
        <translation>Giá trị đơn hàng</translation>
    </message>
    <message>
        <source>Tenure</source>
        <translation>Thời gian gắn bó</translation>
    </message>
    <message>
        <source>%1. %2: %3. No purchases.</source>
        <translation>%1. %2: %3. Chưa mua lần nào.</translation>
    </message>
    <message>
        <source>%1. %2: %3. Purchases each: %4. Average order: %5. Days with the shop: %6.</source>
        <translation>%1. %2: %3. Số lần mua mỗi khách: %4. Trung bình mỗi đơn: %5. Số ngày gắn bó: %6.</translation>
    </message>
</context>
<context>
    <name>kq::BudgetCard</name>
    <message>
        <source>What messages may cost in a month</source>
        <translation>Tiền tin nhắn một tháng</translation>
    </message>
    <message>
        <source>Budget a month</source>
        <translation>Ngân sách một tháng</translation>
    </message>
    <message>
        <source>such as 350k or 1.2m</source>
        <translation>ví dụ 350k hoặc 1,2tr</translation>
    </message>
    <message>
        <source>The budget is no amount that can be read, such as 350k or 1.2m.</source>
        <translation>Ngân sách chưa đọc được thành số tiền. Hãy viết như 350k hoặc 1,2tr.</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Thứ tự</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Hạng khách</translation>
    </message>
    <message>
        <source>Planned messages a month</source>
        <translation>Số tin dự tính một tháng</translation>
    </message>
    <message>
        <source>Paid by the budget</source>
        <translation>Ngân sách đủ gửi</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Tiền gửi</translation>
    </message>
    <message>
        <source>A month&apos;s spending behind a message</source>
        <translation>Mức mua một tháng ứng với mỗi tin</translation>
    </message>
    <message>
        <source>As much as the plans want: %1</source>
        <translation>Đủ theo các kế hoạch: %1</translation>
    </message>
    <message>
        <source>Budget for messages</source>
        <translation>Ngân sách tin nhắn</translation>
    </message>
</context>
<context>
    <name>kq::BuilderView</name>
    <message>
        <source>Remove this condition</source>
        <translation>Bỏ điều kiện này</translation>
    </message>
    <message>
        <source>Customers who match</source>
        <translation>Khách thỏa</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Thỏa</translation>
    </message>
    <message>
        <source>How many at least</source>
        <translation>Ít nhất bao nhiêu</translation>
    </message>
    <message>
        <source>the following conditions</source>
        <translation>các điều kiện sau</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Điều kiện</translation>
    </message>
    <message>
        <source>Group of conditions</source>
        <translation>Cụm điều kiện</translation>
    </message>
    <message>
        <source>What can be done with all conditions</source>
        <translation>Việc làm được với tất cả điều kiện</translation>
    </message>
    <message>
        <source>Pull to move, press for more</source>
        <translation>Kéo để dời, bấm để xem thêm</translation>
    </message>
    <message>
        <source>Group of conditions: move or more</source>
        <translation>Cụm điều kiện: dời hoặc việc khác</translation>
    </message>
    <message>
        <source>%1: move or more</source>
        <translation>%1: dời hoặc việc khác</translation>
    </message>
    <message>
        <source>Customers who match %1 the following conditions</source>
        <translation>Khách thỏa %1 các điều kiện sau</translation>
    </message>
    <message>
        <source>Change how conditions combine</source>
        <translation>Đổi cách ghép điều kiện</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Thêm điều kiện</translation>
    </message>
    <message>
        <source>Add a group of conditions</source>
        <translation>Thêm cụm điều kiện</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Thêm cụm điều kiện</translation>
    </message>
    <message>
        <source>Turn into its opposite</source>
        <translation>Đổi thành điều kiện ngược lại</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Nhân đôi</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Dời lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Dời xuống</translation>
    </message>
    <message>
        <source>Move into a group</source>
        <translation>Đưa vào cụm</translation>
    </message>
    <message>
        <source>Move out of the group</source>
        <translation>Đưa ra khỏi cụm</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Change a condition</source>
        <translation>Sửa điều kiện</translation>
    </message>
    <message>
        <source>Remove a condition</source>
        <translation>Xóa điều kiện</translation>
    </message>
    <message>
        <source>Duplicate a condition</source>
        <translation>Nhân đôi điều kiện</translation>
    </message>
    <message>
        <source>Paste a condition</source>
        <translation>Dán điều kiện</translation>
    </message>
    <message>
        <source>Turn a condition into its opposite</source>
        <translation>Đổi thành điều kiện ngược lại</translation>
    </message>
    <message>
        <source>Move a condition</source>
        <translation>Dời điều kiện</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a condition and what it lacks</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Customers who match at least %n of the following conditions</source>
        <translation>
            <numerusform>Khách thỏa ít nhất %n trong các điều kiện sau</numerusform>
        </translation>
    </message>
    <message>
        <source>of the following conditions</source>
        <translation>trong các điều kiện sau</translation>
    </message>
</context>
<context>
    <name>kq::CalledName</name>
    <message>
        <source>A customer without a name</source>
        <translation>Khách chưa có tên</translation>
    </message>
    <message>
        <source>Code %1</source>
        <comment>of a customer without a name</comment>
        <translation>Mã %1</translation>
    </message>
</context>
<context>
    <name>kq::CampaignView</name>
    <message>
        <source>‹ Campaigns</source>
        <comment>back to the list of campaigns</comment>
        <translation>‹ Đợt gửi</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Gửi tiếp</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>Đợt này chưa gửi</translation>
    </message>
    <message>
        <source>Takes the campaign back: its messages no longer count.</source>
        <translation>Rút đợt gửi lại: các tin của đợt này không tính nữa.</translation>
    </message>
    <message>
        <source>What went out</source>
        <translation>Đã gửi những gì</translation>
    </message>
    <message>
        <source>See who got it</source>
        <translation>Xem ai được gửi</translation>
    </message>
    <message>
        <source>See who was held out</source>
        <translation>Xem ai được giữ lại</translation>
    </message>
    <message>
        <source>What it brought</source>
        <translation>Đợt gửi mang lại gì</translation>
    </message>
    <message>
        <source>Days after sending</source>
        <translation>Số ngày sau khi gửi</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Khách trả lời ra sao</translation>
    </message>
    <message>
        <source>Take in a report or call sheet…</source>
        <translation>Nhập báo cáo hoặc phiếu gọi…</translation>
    </message>
    <message>
        <source>The sender&apos;s report, or the call sheet as it was filled in.</source>
        <translation>Báo cáo của bên gửi tin, hoặc phiếu gọi đã ghi.</translation>
    </message>
    <message>
        <source>Group</source>
        <comment>of people of a campaign</comment>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Đã mua</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>Orders a person</source>
        <translation>Số đơn mỗi khách</translation>
    </message>
    <message>
        <source>Revenue a person</source>
        <translation>Doanh thu mỗi khách</translation>
    </message>
    <message>
        <source>People were held out at random, so what differs beyond chance comes from the message. “95% confidence” means: of 100 such ranges about 95 hold the true value.</source>
        <translation>Khách giữ lại được chọn ngẫu nhiên, nên phần chênh lệch không phải do may rủi là nhờ tin nhắn. “Độ tin cậy 95%” nghĩa là: trong 100 khoảng như vậy, chừng 95 khoảng chứa con số thật.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>group, channel and day of a campaign</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Gửi cho</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Giữ lại không gửi</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Tiền gửi</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Dạng file</translation>
    </message>
    <message>
        <source>One by one, by hand</source>
        <translation>Nhắn từng người</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Mục đích</translation>
    </message>
    <message>
        <source>Who got the list</source>
        <translation>Ai nhận danh sách</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Mẫu tin</translation>
    </message>
    <message>
        <source>Got the message</source>
        <translation>Được gửi tin</translation>
    </message>
    <message>
        <source>Held out, no message</source>
        <translation>Giữ lại, không gửi</translation>
    </message>
    <message>
        <source>What it brought, %1 to %2</source>
        <translation>Đợt gửi mang lại gì, từ %1 đến %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an answer and how many gave it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing yet. Take in the sender&apos;s report or the filled-in call sheet: who asked for no more messages is left out from then on.</source>
        <translation>Chưa có gì. Nhập báo cáo của bên gửi tin hoặc phiếu gọi đã ghi: ai không muốn nhận tin nữa sẽ được bỏ qua từ đó về sau.</translation>
    </message>
    <message>
        <source>Report or call sheet</source>
        <translation>Báo cáo hoặc phiếu gọi</translation>
    </message>
    <message>
        <source>Spreadsheets</source>
        <translation>Bảng tính</translation>
    </message>
    <message>
        <source>Reading the answers</source>
        <translation>Đang đọc trả lời của khách</translation>
    </message>
    <message>
        <source>%1 rows read: %2 of people of this campaign, %3 of nobody on it. %4 want no more messages.</source>
        <translation>Đã đọc %1 dòng: %2 dòng của khách trong đợt này, %3 dòng không thuộc đợt. %4 khách không muốn nhận tin nữa.</translation>
    </message>
    <message>
        <source>Who was held out</source>
        <translation>Khách được giữ lại</translation>
    </message>
    <message>
        <source>Who got it</source>
        <translation>Khách được gửi</translation>
    </message>
    <message>
        <source>The campaign is taken back: its messages no longer count.</source>
        <translation>Đã rút đợt gửi: các tin của đợt này không tính nữa.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>kq::CampaignWords</name>
    <message>
        <source>Too few to tell: the difference may be chance. With 95% confidence it lies between %1 and %2 a person, so it may as well be nothing.</source>
        <translation>Còn ít quá, chưa kết luận được: chênh lệch có thể chỉ là ngẫu nhiên. Với độ tin cậy 95%, mỗi khách chênh từ %1 đến %2, nghĩa là cũng có thể không có gì.</translation>
    </message>
    <message>
        <source>Those who got the message bought less than those who did not, by %1 to %2 a person. Look at the text and at when it was sent.</source>
        <translation>Khách được gửi tin lại mua ít hơn khách không được gửi, mỗi khách ít hơn từ %1 đến %2. Hãy xem lại mẫu tin và lúc gửi.</translation>
    </message>
    <message>
        <source>Thanks to this message you took in about %1 more (with 95% confidence between %2 and %3). The message cost %4.</source>
        <translation>Nhờ đợt gửi này, bạn thu thêm khoảng %1 (độ tin cậy 95%: từ %2 đến %3). Tiền gửi là %4.</translation>
    </message>
    <message>
        <source>Nobody of this list is in the shop any more.</source>
        <translation>Không còn khách nào của danh sách này trong cửa hàng.</translation>
    </message>
    <message>
        <source>Nobody has bought in this window yet. Import your next orders and look again.</source>
        <translation>Chưa ai mua trong những ngày này. Hãy nhập file đơn hàng mới rồi xem lại.</translation>
    </message>
    <message>
        <source>Nobody was held out, so there is nobody to compare with: these people may have bought anyway. Next time hold out one in ten.</source>
        <translation>Đợt này không giữ lại ai nên không có gì để so sánh: những khách này có thể vẫn mua dù không nhắn. Lần sau hãy giữ lại một phần mười.</translation>
    </message>
    <message>
        <source>A condition without a name</source>
        <translation>Điều kiện chưa đặt tên</translation>
    </message>
    <message>
        <source>On that day the messages had not gone out yet.</source>
        <translation>Đến ngày đó tin vẫn chưa được gửi.</translation>
    </message>
    <message>
        <source>Too few to tell. It takes at least %1 people in each group, and so many buyers that %2 or more could be expected in the smaller one.</source>
        <translation>Còn ít quá, chưa kết luận được. Cần ít nhất %1 khách mỗi nhóm, và đủ người mua để riêng nhóm nhỏ cũng phải có chừng %2 khách mua trở lên.</translation>
    </message>
</context>
<context>
    <name>kq::CampaignsPage</name>
    <message>
        <source>Campaigns</source>
        <translation>Đợt gửi</translation>
    </message>
    <message>
        <source>Lists that went out</source>
        <translation>Các danh sách đã xuất</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Nhóm khách</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Gửi cho</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Tiền gửi</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Lập danh sách mới</translation>
    </message>
    <message>
        <source>No list has gone out yet. Choose whom to write to: before anything leaves you see how many it goes to, who is left out and what it costs.</source>
        <translation>Chưa có đợt gửi nào. Hãy chọn khách muốn nhắn: trước khi gửi, bạn thấy gửi cho bao nhiêu khách, bỏ qua ai và hết bao nhiêu tiền.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>People who want no messages…</source>
        <translation>Khách không muốn nhận tin…</translation>
    </message>
    <message>
        <source>Takes a spreadsheet of phones or emails: these people are left out from then on.</source>
        <translation>Nhập bảng số điện thoại hoặc email: từ đó về sau những khách này được bỏ qua.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>The conditions on the segments page</source>
        <translation>Các điều kiện ở trang Nhóm khách</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen customers</source>
        <translation>
            <numerusform>%n khách đã chọn</numerusform>
        </translation>
    </message>
    <message>
        <source>not recorded</source>
        <comment>of a list: its messages do not count</comment>
        <translation>không ghi lại</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>đã ghi lại</translation>
    </message>
    <message>
        <source>by hand: done</source>
        <translation>nhắn từng người: xong</translation>
    </message>
    <message>
        <source>by hand: %1 to go</source>
        <translation>nhắn từng người: còn %1</translation>
    </message>
    <message>
        <source>This shop file keeps data of %1 people.</source>
        <translation>File cửa hàng này lưu dữ liệu của %1 người.</translation>
    </message>
    <message>
        <source>⚠ This shop file keeps data of %1 people. From %2 on, counted over the years, the data law asks more of a business (an impact dossier, somebody in charge). Ask somebody who knows the law.</source>
        <translation>⚠ File cửa hàng này lưu dữ liệu của %1 người. Từ %2 người, cộng dồn qua các năm, luật bảo vệ dữ liệu đòi hỏi nhiều hơn (hồ sơ đánh giá tác động, người phụ trách). Hãy hỏi người hiểu luật.</translation>
    </message>
    <message>
        <source>What for, and who got it</source>
        <translation>Mục đích và ai nhận</translation>
    </message>
</context>
<context>
    <name>kq::CareMapPage</name>
    <message>
        <source>Care map</source>
        <translation>Bản đồ chăm sóc</translation>
    </message>
    <message>
        <source>Once purchases are imported, every group of customers stands here with what to do for it.</source>
        <translation>Khi đã nhập đơn hàng, mỗi nhóm khách sẽ nằm ở đây kèm việc nên làm cho họ.</translation>
    </message>
    <message>
        <source>Import spreadsheets</source>
        <translation>Nhập file Excel</translation>
    </message>
    <message>
        <source>How often and for how much each group buys</source>
        <translation>Mỗi nhóm mua bao nhiêu lần, đơn bao nhiêu tiền</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Mọi nhóm</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Số khách</translation>
    </message>
    <message>
        <source>Purchases each</source>
        <translation>Số lần mua mỗi khách</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>Trung bình mỗi đơn</translation>
    </message>
    <message>
        <source>Days with the shop</source>
        <translation>Thời gian gắn bó (ngày)</translation>
    </message>
    <message>
        <source>Days since last</source>
        <translation>Ngày chưa mua lại</translation>
    </message>
    <message>
        <source>Cost of a round</source>
        <translation>Tiền gửi một lượt</translation>
    </message>
    <message>
        <source>Size: customers</source>
        <translation>Cỡ theo số khách</translation>
    </message>
    <message>
        <source>What the size of a bubble shows</source>
        <translation>Cỡ bong bóng thể hiện điều gì</translation>
    </message>
    <message>
        <source>Where they stood 3, 6 and 12 months ago</source>
        <translation>Vị trí 3, 6 và 12 tháng trước</translation>
    </message>
    <message>
        <source>Size: revenue so far</source>
        <translation>Cỡ theo doanh thu đến nay</translation>
    </message>
    <message>
        <source>Share of revenue so far</source>
        <translation>Phần doanh thu đến nay</translation>
    </message>
</context>
<context>
    <name>kq::ChangesCard</name>
    <message>
        <source>Merged into</source>
        <translation>Gộp vào</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Đơn %1</translation>
    </message>
    <message>
        <source>The first changes</source>
        <translation>Những thay đổi đầu tiên</translation>
    </message>
    <message>
        <source>Customer or order</source>
        <translation>Khách hoặc đơn</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
</context>
<context>
    <name>kq::ChartFrame</name>
    <message>
        <source>Save the numbers</source>
        <translation>Lưu số liệu</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Lưu hình</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Hình ảnh</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Hình vẽ</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Bảng tính</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder, or close the program that has it open.</source>
        <translation>Không ghi được %1. Bạn chọn thư mục khác, hoặc đóng chương trình đang mở nó.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>shows the numbers behind a chart</comment>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Show the numbers behind the picture</source>
        <translation>Xem số liệu của hình này</translation>
    </message>
    <message>
        <source>Save or copy</source>
        <translation>Lưu hoặc chép</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Chép hình</translation>
    </message>
    <message>
        <source>Save as a picture (PNG)…</source>
        <translation>Lưu thành hình ảnh (PNG)…</translation>
    </message>
    <message>
        <source>Save as a drawing (SVG)…</source>
        <translation>Lưu thành hình vẽ (SVG)…</translation>
    </message>
    <message>
        <source>Save the numbers (CSV)…</source>
        <translation>Lưu số liệu (CSV)…</translation>
    </message>
</context>
<context>
    <name>kq::CheckNotes</name>
    <message>
        <source>Rows are turned away because their status words are not known.</source>
        <translation>Có dòng bị loại vì trạng thái đơn chưa rõ nghĩa.</translation>
    </message>
    <message>
        <source>Explain the words</source>
        <translation>Giải thích trạng thái</translation>
    </message>
    <message>
        <source>Tiers work from the totals in this file. The invoice file would make tiers exact.</source>
        <translation>Hạng khách đang tính theo số tổng có trong file này. Nhập thêm file hóa đơn thì hạng sẽ chính xác.</translation>
    </message>
    <message>
        <source>Import the invoices</source>
        <translation>Nhập file hóa đơn</translation>
    </message>
    <message>
        <source>Read as last time: %1</source>
        <translation>Đọc như lần trước: %1</translation>
    </message>
    <message>
        <source>Read as last time: %1, from %2</source>
        <translation>Đọc như lần trước: %1, từ %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Đổi</translation>
    </message>
    <message>
        <source>This file was imported on %1.</source>
        <translation>File này đã được nhập lúc %1.</translation>
    </message>
    <message>
        <source>This file was imported on %1; importing it again changes nothing.</source>
        <translation>File này đã được nhập lúc %1; nhập lại cũng không thay đổi gì.</translation>
    </message>
    <message>
        <source>Other numbers with several names: %1</source>
        <translation>Các số khác cũng đứng tên nhiều người: %1</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Mở phần cài đặt</translation>
    </message>
</context>
<context>
    <name>kq::CheckPage</name>
    <message>
        <source>Reading the whole file. Nothing is imported yet.</source>
        <translation>Đang đọc hết file. Chưa nhập gì cả.</translation>
    </message>
    <message>
        <source>Orders: %1 new, %2 changed, %3 as before.</source>
        <translation>Đơn hàng: %1 đơn mới, %2 đơn thay đổi, %3 đơn như cũ.</translation>
    </message>
    <message>
        <source>Rows that cannot be read: the first %1</source>
        <translation>Các dòng chưa đọc được: %1 dòng đầu</translation>
    </message>
    <message>
        <source>Rows that cannot be read</source>
        <translation>Các dòng chưa đọc được</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>Lưu, sửa rồi nhập lại…</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Cột</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>Imported. Customers added: %1, updated: %2, duplicates merged: %3. Rows that could not be read: %4.</source>
        <translation>Đã nhập xong: thêm %1 khách, cập nhật %2, gộp %3 khách trùng, %4 dòng chưa đọc được.</translation>
    </message>
    <message>
        <source>This import will add customers: %1, update: %2, merge duplicates: %3. Rows that cannot be read: %4 of %5.</source>
        <translation>Lần nhập này sẽ thêm %1 khách, cập nhật %2, gộp %3 khách trùng. %4 trong %5 dòng chưa đọc được.</translation>
    </message>
    <message>
        <source>The shop knows all of this already: importing it changes nothing.</source>
        <translation>Cửa hàng đã có tất cả những điều này: nhập vào cũng không thay đổi gì.</translation>
    </message>
    <message>
        <source>Customers as before: %1.</source>
        <translation>Khách không đổi: %1.</translation>
    </message>
</context>
<context>
    <name>kq::ChoicePopup</name>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>Tìm trong danh sách</translation>
    </message>
    <message>
        <source>Values to choose</source>
        <translation>Giá trị để chọn</translation>
    </message>
    <message>
        <source>The shop&apos;s data has no “%1”. Try a shorter word, or clear the search to see them all.</source>
        <translation>Dữ liệu của cửa hàng không có “%1”. Thử gõ ngắn hơn, hoặc xóa ô tìm để xem tất cả.</translation>
    </message>
</context>
<context>
    <name>kq::ColourButton</name>
    <message>
        <source>Colour in lists: %1</source>
        <translation>Màu trong các danh sách: %1</translation>
    </message>
</context>
<context>
    <name>kq::ColourWords</name>
    <message>
        <source>No colour</source>
        <translation>Không màu</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Đỏ</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Cam</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Xanh ô liu</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Xanh lá</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Xanh dương</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>Chàm</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Tím</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Hồng</translation>
    </message>
</context>
<context>
    <name>kq::ColumnCard</name>
    <message>
        <source>No values in the first rows</source>
        <translation>Các dòng đầu không có giá trị</translation>
    </message>
    <message>
        <source>What the column %1 becomes</source>
        <translation>Cột %1 là thông tin gì</translation>
    </message>
    <message>
        <source>Cannot be read as %1: %2</source>
        <translation>Không đọc được thành %1: %2</translation>
    </message>
    <message>
        <source>An earlier column has the same name</source>
        <translation>Trùng tên với một cột phía trước</translation>
    </message>
    <message>
        <source>Recognised by its name</source>
        <translation>Nhận ra nhờ tên cột</translation>
    </message>
    <message>
        <source>Recognised by its values</source>
        <translation>Nhận ra nhờ các giá trị</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>Bạn đã chọn</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>Chưa nhận ra</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Cột %1</translation>
    </message>
    <message>
        <source>Holds: %1, as your shop has it</source>
        <translation>Kiểu: %1, như shop đang có</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Kiểu thông tin</translation>
    </message>
    <message>
        <source>What %1 holds</source>
        <translation>Kiểu của %1</translation>
    </message>
    <message>
        <source>Keep as information of your own (type: %1)</source>
        <translation>Giữ làm thông tin riêng (kiểu: %1)</translation>
    </message>
</context>
<context>
    <name>kq::ColumnsDialog</name>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Như lúc đầu</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Hiện các cột này</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>Các cột của danh sách</translation>
    </message>
    <message>
        <source>Tick what the list shows. Drag a column, or move it with Alt and the arrow keys.</source>
        <translation>Đánh dấu những gì danh sách hiện ra. Kéo để đổi chỗ, hoặc giữ Alt rồi bấm mũi tên.</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Tìm cột</translation>
    </message>
</context>
<context>
    <name>kq::ColumnsPage</name>
    <message>
        <source>Each column of your file, some of its values, and what it becomes. Change what is not right.</source>
        <translation>Từng cột trong file của bạn, vài giá trị trong cột, và cột đó là thông tin gì. Chỗ nào chưa đúng thì sửa lại.</translation>
    </message>
</context>
<context>
    <name>kq::Comparison</name>
    <message>
        <source>%1: the same on both sides</source>
        <translation>%1: hai bên giống nhau</translation>
    </message>
    <message>
        <source>The same on both sides</source>
        <translation>Hai bên giống nhau</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>chưa biết</translation>
    </message>
</context>
<context>
    <name>kq::ConditionPicker</name>
    <message>
        <source>Search: spend, area, tag …</source>
        <translation>Tìm: tổng tiền, khu vực, nhãn …</translation>
    </message>
    <message>
        <source>Search for a condition</source>
        <translation>Tìm điều kiện</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Điều kiện</translation>
    </message>
    <message>
        <source>No data in this shop yet</source>
        <translation>Cửa hàng chưa có dữ liệu</translation>
    </message>
    <message>
        <source>No condition is called “%1”. Try a shorter word, such as spend, tag or area, or clear the search to see them all.</source>
        <translation>Không có điều kiện nào tên “%1”. Thử từ ngắn hơn, như tiền, nhãn hay khu vực, hoặc xóa ô tìm để xem tất cả.</translation>
    </message>
</context>
<context>
    <name>kq::ContactRulesCard</name>
    <message>
        <source>Rules for messages</source>
        <translation>Quy định gửi tin</translation>
    </message>
    <message>
        <source>Who was never asked may get</source>
        <translation>Khách chưa hỏi ý kiến thì được gửi</translation>
    </message>
    <message>
        <source>every message</source>
        <translation>mọi loại tin</translation>
    </message>
    <message>
        <source>care, but no advertising</source>
        <translation>tin chăm sóc, không gửi quảng cáo</translation>
    </message>
    <message>
        <source>no message</source>
        <translation>không gửi tin nào</translation>
    </message>
    <message>
        <source>Days between two messages to a person</source>
        <translation>Cách nhau mấy ngày mới nhắn lại một người</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>không đặt</translation>
    </message>
    <message>
        <source>Messages to a person, at most</source>
        <translation>Nhiều nhất mấy tin cho một người</translation>
    </message>
    <message>
        <source>within how many days</source>
        <translation>trong vòng mấy ngày</translation>
    </message>
    <message>
        <source>Lists leave out those to whom a rule applies and say how many they are. Only messages that were recorded as a campaign can be counted.</source>
        <translation>Khi xuất danh sách, ai vướng quy định sẽ được bỏ ra và đếm riêng. Chỉ tính được những tin đã ghi lại thành đợt gửi.</translation>
    </message>
</context>
<context>
    <name>kq::ContactWhereEditor</name>
    <message>
        <source>Only some messages</source>
        <translation>Chỉ một số tin</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gửi</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>kênh</translation>
    </message>
</context>
<context>
    <name>kq::CustomerList</name>
    <message>
        <source>That is too much to copy. Write the list to a file instead.</source>
        <translation>Nhiều quá, không chép được. Hãy ghi danh sách ra file.</translation>
    </message>
    <message>
        <source>No customer found. Try part of the name, a phone number, a code or a tag; tone marks do not matter.</source>
        <translation>Không tìm thấy khách nào. Hãy thử một phần tên, số điện thoại, mã hoặc nhãn; có dấu hay không dấu đều được.</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>Xem tất cả khách</translation>
    </message>
    <message>
        <source>Name, phone, email, code or tag</source>
        <translation>Tên, số, email, mã, nhãn</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Có %1 khách</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Đảo ngược lại</translation>
    </message>
    <message>
        <source>As they came</source>
        <translation>Theo thứ tự nhập</translation>
    </message>
    <message>
        <source>Only the customers who were picked.</source>
        <translation>Chỉ những khách đã chọn.</translation>
    </message>
    <message>
        <source>Only these: %1</source>
        <translation>Chỉ những khách này: %1</translation>
    </message>
</context>
<context>
    <name>kq::CustomerPanel</name>
    <message>
        <source>Choose a customer to see who they are and what they bought.</source>
        <translation>Chọn một khách để xem thông tin và những gì khách đã mua.</translation>
    </message>
    <message>
        <source>Total spend: %1 · purchases: %2</source>
        <translation>Tổng tiền đã mua: %1 · số lần mua: %2</translation>
    </message>
    <message>
        <source>From the customer list of %1, without its invoices; the invoice file would make it exact.</source>
        <translation>Lấy từ danh sách khách của %1, chưa có hóa đơn; nhập file hóa đơn thì số mới chính xác.</translation>
    </message>
    <message>
        <source>%1 of it, %2 purchases, from the customer list of %3, without its invoices; the invoice file would make it exact.</source>
        <translation>Trong đó %1 (%2 lần mua) lấy từ danh sách khách của %3, chưa có hóa đơn; nhập file hóa đơn thì số mới chính xác.</translation>
    </message>
    <message>
        <source>%1 of the purchases from the customer list of %2, without amounts and invoices; the invoice file would make it exact.</source>
        <translation>Trong đó %1 lần mua lấy từ danh sách khách của %2, chưa có số tiền và hóa đơn; nhập file hóa đơn thì số mới chính xác.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Spending by month</source>
        <translation>Chi tiêu theo tháng</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Total spend</source>
        <translation>Tổng tiền đã mua</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Everything about this customer on a page of its own</source>
        <translation>Mọi điều về khách này trên một trang riêng</translation>
    </message>
    <message>
        <source>Who this is</source>
        <translation>Khách này là ai</translation>
    </message>
</context>
<context>
    <name>kq::CustomerTableModel</name>
    <message>
        <source>phone %1</source>
        <comment>why a search found somebody</comment>
        <translation>SĐT %1</translation>
    </message>
    <message>
        <source>email %1</source>
        <comment>why a search found somebody</comment>
        <translation>email %1</translation>
    </message>
    <message>
        <source>code %1</source>
        <comment>why a search found somebody</comment>
        <translation>mã %1</translation>
    </message>
    <message>
        <source>tag %1</source>
        <comment>why a search found somebody</comment>
        <translation>nhãn %1</translation>
    </message>
</context>
<context>
    <name>kq::CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>Nhập khách hàng</translation>
    </message>
    <message>
        <source>Your customers will stand here. Import a file of customers or orders; it stays on this computer.</source>
        <translation>Khách của bạn sẽ hiện ở đây. Hãy nhập một file khách hàng hoặc đơn hàng; dữ liệu chỉ nằm trên máy này.</translation>
    </message>
</context>
<context>
    <name>kq::DayField</name>
    <message>
        <source>Choose in a calendar</source>
        <translation>Chọn trên lịch</translation>
    </message>
</context>
<context>
    <name>kq::DistributionSlider</name>
    <message>
        <source>%1, from</source>
        <translation>%1, từ</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1, đến</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>mức giữa %1</translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n đơn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n khách</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>one value and who has it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <comment>a stretch of values and who is in it</comment>
        <translation>%1 đến %2: %3</translation>
    </message>
</context>
<context>
    <name>kq::EditDialog</name>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>Sửa: %1</translation>
    </message>
    <message numerus="yes">
        <source>Edit %n customers</source>
        <translation>
            <numerusform>Sửa %n khách</numerusform>
        </translation>
    </message>
    <message>
        <source>What you write here is your word: no file changes it again. You can take it back.</source>
        <translation>Những gì bạn ghi ở đây được giữ: không file nhập nào đổi lại được. Bạn có thể hoàn tác.</translation>
    </message>
    <message>
        <source>Empty fields stay as they are. What you write is your word: no file changes it again.</source>
        <translation>Ô trống giữ nguyên như cũ. Những gì bạn ghi được giữ: không file nhập nào đổi lại được.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Sinh nhật</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Messages by Zalo</source>
        <translation>Tin Zalo</translation>
    </message>
    <message>
        <source>Messages by SMS</source>
        <translation>Tin SMS</translation>
    </message>
    <message>
        <source>Messages by email</source>
        <translation>Tin email</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Gọi điện</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>Không liên hệ</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Yes, put on no list</source>
        <translation>Có, không đưa vào danh sách nào</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Thêm nhãn</translation>
    </message>
    <message>
        <source>Take tags away</source>
        <translation>Bỏ nhãn</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>Editing customers</source>
        <translation>Đang sửa khách</translation>
    </message>
    <message>
        <source>%1 was edited.</source>
        <translation>Đã sửa %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n customers were edited.</source>
        <translation>
            <numerusform>Đã sửa %n khách.</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>Xóa trống</translation>
    </message>
    <message>
        <source>Empty %1 of all these customers</source>
        <translation>Xóa trống %1 của tất cả các khách này</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Nhãn, cách nhau bằng dấu phẩy</translation>
    </message>
</context>
<context>
    <name>kq::EditorWords</name>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Chữ</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Có hoặc không</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>Nothing is chosen yet</source>
        <translation>Bạn chưa chọn gì</translation>
    </message>
    <message>
        <source>Enter a text</source>
        <translation>Bạn chưa nhập chữ nào</translation>
    </message>
    <message>
        <source>The others of the 34 provinces since July 2025</source>
        <translation>Các tỉnh thành mới còn lại (34 tỉnh thành, từ tháng 7/2025)</translation>
    </message>
    <message>
        <source>The 63 provinces before</source>
        <translation>63 tỉnh thành cũ</translation>
    </message>
    <message>
        <source>Nothing in this shop is called %1: it matches nobody</source>
        <translation>Cửa hàng chưa có gì tên là %1 nên không khớp với ai</translation>
    </message>
    <message>
        <source>No province and no area in this shop is called %1: it matches nobody</source>
        <translation>Không có tỉnh thành hay khu vực nào tên là %1 nên không khớp với ai</translation>
    </message>
</context>
<context>
    <name>kq::ExampleWords</name>
    <message>
        <source>Everybody called Lan</source>
        <translation>Mọi khách tên Lan</translation>
    </message>
    <message>
        <source>Has an address at gmail.com</source>
        <translation>Dùng email gmail.com</translation>
    </message>
    <message>
        <source>Lives in Lê Lợi street</source>
        <translation>Ở đường Lê Lợi</translation>
    </message>
    <message>
        <source>The note speaks of a gift</source>
        <translation>Ghi chú có chữ quà</translation>
    </message>
    <message>
        <source>Codes that begin with KH</source>
        <translation>Mã bắt đầu bằng KH</translation>
    </message>
    <message>
        <source>Has no phone number yet</source>
        <translation>Chưa có số điện thoại</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Khách nữ</translation>
    </message>
    <message>
        <source>Lives in Hà Nội or Bắc Ninh</source>
        <translation>Ở Hà Nội hoặc Bắc Ninh</translation>
    </message>
    <message>
        <source>Came from Shopee</source>
        <translation>Đến từ Shopee</translation>
    </message>
    <message>
        <source>Loyal customers</source>
        <translation>Khách trung thành</translation>
    </message>
    <message>
        <source>Has the app on an iPhone</source>
        <translation>Đã cài ứng dụng trên iPhone</translation>
    </message>
    <message>
        <source>The number is wrong</source>
        <translation>Số điện thoại sai</translation>
    </message>
    <message>
        <source>Has the tag VIP</source>
        <translation>Có nhãn VIP</translation>
    </message>
    <message>
        <source>Birthday within the next 7 days</source>
        <translation>Sinh nhật trong 7 ngày tới</translation>
    </message>
    <message>
        <source>Registered in the last 30 days</source>
        <translation>Đăng ký trong 30 ngày qua</translation>
    </message>
    <message>
        <source>Between 25 and 40 years old</source>
        <translation>Từ 25 đến 40 tuổi</translation>
    </message>
    <message>
        <source>Must not be written to</source>
        <translation>Không được nhắn tin</translation>
    </message>
    <message>
        <source>Never asked about Zalo messages</source>
        <translation>Chưa hỏi ý nhận tin Zalo</translation>
    </message>
    <message>
        <source>Agreed to SMS</source>
        <translation>Đồng ý nhận SMS</translation>
    </message>
    <message>
        <source>Refused emails</source>
        <translation>Từ chối nhận email</translation>
    </message>
    <message>
        <source>Agreed to calls</source>
        <translation>Đồng ý nghe gọi</translation>
    </message>
    <message>
        <source>Among the fifth that bought last</source>
        <translation>Thuộc 1/5 khách mới mua nhất</translation>
    </message>
    <message>
        <source>Among the fifth that buys most often</source>
        <translation>Thuộc 1/5 khách mua nhiều lần nhất</translation>
    </message>
    <message>
        <source>Among the fifth that spends most</source>
        <translation>Thuộc 1/5 khách chi nhiều nhất</translation>
    </message>
    <message>
        <source>Bought more than 5 times</source>
        <translation>Mua trên 5 lần</translation>
    </message>
    <message>
        <source>Spent at least 2 million</source>
        <translation>Đã mua từ 2 triệu trở lên</translation>
    </message>
    <message>
        <source>Spends more per order than most</source>
        <translation>Mỗi đơn lớn hơn phần đông khách</translation>
    </message>
    <message>
        <source>One order over 5 million</source>
        <translation>Có một đơn trên 5 triệu</translation>
    </message>
    <message>
        <source>Never bought for less than 100 thousand</source>
        <translation>Chưa đơn nào dưới 100 nghìn</translation>
    </message>
    <message>
        <source>Bought at least 10 pieces</source>
        <translation>Đã mua từ 10 món</translation>
    </message>
    <message>
        <source>New in the last 30 days</source>
        <translation>Mới trong 30 ngày qua</translation>
    </message>
    <message>
        <source>Has not bought in the last 60 days</source>
        <translation>Chưa mua lại trong 60 ngày qua</translation>
    </message>
    <message>
        <source>Silent for more than 90 days</source>
        <translation>Hơn 90 ngày chưa mua lại</translation>
    </message>
    <message>
        <source>A customer for at least a year</source>
        <translation>Là khách từ một năm trở lên</translation>
    </message>
    <message>
        <source>A year between the first and the last purchase</source>
        <translation>Lần mua đầu và cuối cách nhau một năm</translation>
    </message>
    <message>
        <source>Bought in at least 5 different months</source>
        <translation>Có mua trong ít nhất 5 tháng</translation>
    </message>
    <message>
        <source>Bought at least 3 different products</source>
        <translation>Đã mua từ 3 sản phẩm khác nhau</translation>
    </message>
    <message>
        <source>Buys in sales only</source>
        <translation>Chỉ mua khi giảm giá</translation>
    </message>
    <message>
        <source>Silent twice as long as usual</source>
        <translation>Lâu gấp đôi mọi khi chưa mua</translation>
    </message>
    <message>
        <source>Got more than 3 messages this month</source>
        <translation>Nhận trên 3 tin trong tháng này</translation>
    </message>
    <message>
        <source>Got a message in the last week</source>
        <translation>Nhận tin trong tuần qua</translation>
    </message>
    <message>
        <source>No message for 30 days</source>
        <translation>30 ngày chưa nhận tin</translation>
    </message>
</context>
<context>
    <name>kq::ExportDesk</name>
    <message>
        <source>Codes, one a line</source>
        <translation>Danh sách mã, mỗi dòng một mã</translation>
    </message>
    <message>
        <source>Who gets a message</source>
        <translation>Khách được gửi tin</translation>
    </message>
    <message>
        <source>Who is held out</source>
        <translation>Khách được giữ lại</translation>
    </message>
    <message>
        <source>‹ Campaigns</source>
        <comment>back to the list of campaigns</comment>
        <translation>‹ Đợt gửi</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Khách</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Tất cả khách</translation>
    </message>
    <message>
        <source>Begin to send</source>
        <translation>Bắt đầu nhắn</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>Lưu danh sách…</translation>
    </message>
    <message>
        <source>Write the text first, or take that of the care plan.</source>
        <translation>Hãy viết mẫu tin trước, hoặc lấy mẫu của kế hoạch chăm sóc.</translation>
    </message>
    <message>
        <source>The text still asks for: %1.</source>
        <translation>Mẫu tin còn cần: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n more codes are needed.</source>
        <translation>
            <numerusform>Cần thêm %n mã nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>List</source>
        <comment>name of a file</comment>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Lưu danh sách</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>Đang ghi danh sách</translation>
    </message>
    <message numerus="yes">
        <source>%n files saved, the first: %1</source>
        <translation>
            <numerusform>Đã lưu %n file, file đầu: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>List saved: %1</source>
        <translation>Đã lưu danh sách: %1</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Spreadsheets</source>
        <translation>Bảng tính</translation>
    </message>
</context>
<context>
    <name>kq::FactsView</name>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>You wrote this; no file changes it.</source>
        <translation>Bạn đã ghi mục này; không file nào đổi được.</translation>
    </message>
    <message>
        <source>You wrote this on %1; no file changes it.</source>
        <translation>Bạn ghi ngày %1; không file nào đổi được.</translation>
    </message>
    <message>
        <source>The file %1 of %2 said so, imported on %3.</source>
        <translation>Theo file %1 của %2, nhập ngày %3.</translation>
    </message>
    <message>
        <source>you</source>
        <comment>who wrote this value of a customer</comment>
        <translation>bạn ghi</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Số điện thoại</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>Mã khách</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Sinh nhật</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Ngày đăng ký</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>Lần mua đầu tiên</translation>
    </message>
    <message>
        <source>%1 or earlier</source>
        <translation>%1 hoặc sớm hơn</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Lần mua gần nhất</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Nhịp mua</translation>
    </message>
    <message>
        <source>Buys about every %1 days; the last purchase was %2 days ago.</source>
        <translation>Khoảng %1 ngày mua một lần; lần cuối cách đây %2 ngày.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Zalo</source>
        <translation>Zalo</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Gọi điện</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nhận tin</translation>
    </message>
    <message>
        <source>This customer goes on no list.</source>
        <translation>Khách này không vào danh sách nào.</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>Không liên hệ</translation>
    </message>
    <message>
        <source>Merged from</source>
        <translation>Gộp từ</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Tách ra</translation>
    </message>
    <message>
        <source>Take apart: %1</source>
        <translation>Tách ra: %1</translation>
    </message>
    <message>
        <source>Said on %1; it can be seen in: %2.</source>
        <translation>Khách nói ngày %1; xem lại được trong: %2.</translation>
    </message>
</context>
<context>
    <name>kq::FilePage</name>
    <message>
        <source>Sheet</source>
        <translation>Trang tính</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Such as: till, Shopee, TikTok Shop</source>
        <translation>Ví dụ: máy bán hàng, Shopee, TikTok Shop</translation>
    </message>
    <message>
        <source>Customer codes and order codes are compared within one source. Leave it empty if all your files come from one program.</source>
        <translation>Mã khách và mã đơn chỉ so với nhau trong cùng một nguồn. Nếu mọi file đều từ một phần mềm thì để trống.</translation>
    </message>
    <message>
        <source>Do not read it as last time</source>
        <translation>Không đọc như lần trước nữa</translation>
    </message>
    <message>
        <source>This workbook has several sheets with data. The ticked ones are imported one after the other, and each can be taken back alone.</source>
        <translation>Sổ tính này có nhiều trang chứa dữ liệu. Những trang được đánh dấu sẽ được nhập lần lượt, và mỗi trang có thể hoàn tác riêng.</translation>
    </message>
</context>
<context>
    <name>kq::FlowChart</name>
    <message>
        <source>From ↓ to →</source>
        <translation>Từ ↓ sang →</translation>
    </message>
    <message>
        <source>Stayed in %1: %2</source>
        <translation>Vẫn ở hạng %1: %2</translation>
    </message>
    <message>
        <source>From %1 to %2: %3</source>
        <translation>Từ %1 sang %2: %3</translation>
    </message>
</context>
<context>
    <name>kq::FolderQuestion</name>
    <message>
        <source>Watch a folder</source>
        <translation>Theo dõi thư mục</translation>
    </message>
    <message>
        <source>Only what comes from now on</source>
        <translation>Chỉ những file có từ bây giờ</translation>
    </message>
    <message>
        <source>These files too</source>
        <translation>Cả những file này</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Theo dõi</translation>
    </message>
    <message numerus="yes">
        <source>%n spreadsheets lie in %1 already. What should be offered to you?</source>
        <translation>
            <numerusform>Trong %1 đang có %n file bảng tính. Bạn muốn được mời nhập những file nào?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::FolderRow</name>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>as the file tells</source>
        <translation>theo từng file</translation>
    </message>
    <message>
        <source>Import at once</source>
        <translation>Nhập ngay</translation>
    </message>
    <message>
        <source>Files that are read without doubt and without a rejected row are imported as they appear. The others wait here for you.</source>
        <translation>File nào đọc được chắc chắn, không có dòng nào bị loại, sẽ được nhập ngay khi xuất hiện. Các file khác chờ bạn ở đây.</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Thôi theo dõi</translation>
    </message>
    <message>
        <source>Last looked at: %1</source>
        <translation>Xem lần cuối: %1</translation>
    </message>
    <message>
        <source>The folder is not there at the moment. It is watched again as soon as it is back.</source>
        <translation>Hiện không thấy thư mục này. Khi có lại, chương trình sẽ theo dõi tiếp.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>và %1 file nữa</translation>
    </message>
</context>
<context>
    <name>kq::FolderWatch</name>
    <message>
        <source>Importing %1</source>
        <translation>Đang nhập %1</translation>
    </message>
</context>
<context>
    <name>kq::FoldersCard</name>
    <message>
        <source>Watched folders</source>
        <translation>Thư mục đang theo dõi</translation>
    </message>
    <message>
        <source>Save the exports of your till and your shops here: what is new is checked and offered to you.</source>
        <translation>Lưu file xuất từ máy bán hàng và các sàn vào đây: có file mới, chương trình kiểm tra trước rồi mời bạn nhập.</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Theo dõi thư mục…</translation>
    </message>
</context>
<context>
    <name>kq::FormsCard</name>
    <message>
        <source>Day / month / year</source>
        <translation>Ngày / tháng / năm</translation>
    </message>
    <message>
        <source>Month / day / year</source>
        <translation>Tháng / ngày / năm</translation>
    </message>
    <message>
        <source>Year - month - day</source>
        <translation>Năm - tháng - ngày</translation>
    </message>
    <message>
        <source>Each column in its own way</source>
        <translation>Mỗi cột một kiểu</translation>
    </message>
    <message>
        <source>“%1” in row %2 can only be read this way</source>
        <translation>“%1” ở dòng %2 chỉ có thể đọc theo kiểu này</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>Do bạn chọn</translation>
    </message>
    <message>
        <source>No date in the first rows tells day from month by itself</source>
        <translation>Các dòng đầu không có ngày nào cho biết đâu là ngày, đâu là tháng</translation>
    </message>
    <message>
        <source>Comma: 1.234,50</source>
        <translation>Dấu phẩy: 1.234,50</translation>
    </message>
    <message>
        <source>Point: 1,234.50</source>
        <translation>Dấu chấm: 1,234.50</translation>
    </message>
    <message>
        <source>No number in the first rows tells; this is the usual way</source>
        <translation>Các dòng đầu không có số nào cho biết; đây là kiểu thường gặp</translation>
    </message>
    <message>
        <source>How the file writes dates and numbers</source>
        <translation>Cách file ghi ngày và số</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Ngày tháng</translation>
    </message>
    <message>
        <source>Order of day and month</source>
        <translation>Thứ tự ngày và tháng</translation>
    </message>
    <message>
        <source>Decimals of numbers</source>
        <translation>Phần lẻ của số</translation>
    </message>
    <message>
        <source>Sign before the decimals</source>
        <translation>Dấu trước phần lẻ</translation>
    </message>
</context>
<context>
    <name>kq::GroupFacts</name>
    <message>
        <source>Beside the whole shop</source>
        <translation>So với cả cửa hàng</translation>
    </message>
    <message>
        <source>This group</source>
        <translation>Nhóm này</translation>
    </message>
    <message>
        <source>Whole shop</source>
        <translation>Cả cửa hàng</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Số khách</translation>
    </message>
    <message>
        <source>Share of customers</source>
        <translation>Phần trăm số khách</translation>
    </message>
    <message>
        <source>Purchases each</source>
        <translation>Số lần mua mỗi khách</translation>
    </message>
    <message>
        <source>Days with the shop</source>
        <translation>Số ngày gắn bó</translation>
    </message>
    <message>
        <source>Days since last purchase</source>
        <translation>Số ngày chưa mua lại</translation>
    </message>
    <message>
        <source>Share of revenue so far</source>
        <translation>Phần doanh thu đến nay</translation>
    </message>
    <message>
        <source>Average order so far</source>
        <translation>Trung bình mỗi đơn đến nay</translation>
    </message>
    <message>
        <source>Revenue of 12 months, walk-ins apart</source>
        <translation>Doanh thu 12 tháng, không tính khách lẻ</translation>
    </message>
</context>
<context>
    <name>kq::GroupFilter</name>
    <message>
        <source>All customers</source>
        <translation>Tất cả khách</translation>
    </message>
    <message>
        <source>Tier or segment</source>
        <translation>Hạng hoặc nhóm khách</translation>
    </message>
</context>
<context>
    <name>kq::GroupPanel</name>
    <message>
        <source>Open segment</source>
        <translation>Mở nhóm khách</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Xuất danh sách</translation>
    </message>
    <message>
        <source>Care plan</source>
        <translation>Kế hoạch chăm sóc</translation>
    </message>
    <message>
        <source>No group chosen</source>
        <translation>Chưa chọn nhóm nào</translation>
    </message>
    <message>
        <source>Choose a bubble or a row to see who they are and what to do for them.</source>
        <translation>Chọn một bong bóng hoặc một dòng để xem họ là ai và nên làm gì cho họ.</translation>
    </message>
    <message>
        <source>This group</source>
        <translation>Nhóm này</translation>
    </message>
    <message>
        <source>Whole shop</source>
        <translation>Cả cửa hàng</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Số khách</translation>
    </message>
    <message>
        <source>Purchases each</source>
        <translation>Số lần mua mỗi khách</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>Trung bình mỗi đơn</translation>
    </message>
    <message>
        <source>Days with the shop</source>
        <translation>Thời gian gắn bó (ngày)</translation>
    </message>
    <message>
        <source>Days since last purchase</source>
        <translation>Số ngày chưa mua lại</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>Phần doanh thu</translation>
    </message>
    <message>
        <source>Cost of a round</source>
        <translation>Tiền gửi một lượt</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Ưu đãi</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Nhịp gửi</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Mẫu tin</translation>
    </message>
    <message>
        <source>Nothing is sent: %1 saved each round</source>
        <translation>Không gửi gì: mỗi lượt tiết kiệm %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 for one Zalo message to each of %2 customers who can be reached</source>
        <translation>
            <numerusform>%1 nếu gửi một tin Zalo cho %2 khách gửi được</numerusform>
        </translation>
    </message>
    <message>
        <source>All about it</source>
        <translation>Xem kỹ nhóm này</translation>
    </message>
    <message>
        <source>From the first order on</source>
        <translation>Từ đơn đầu tiên đến nay</translation>
    </message>
</context>
<context>
    <name>kq::GroupTables</name>
    <message>
        <source>Purchases</source>
        <comment>number of orders</comment>
        <translation>Số lần mua</translation>
    </message>
    <message>
        <source>Share here</source>
        <translation>Phần trong nhóm</translation>
    </message>
    <message>
        <source>Share in the shop</source>
        <translation>Phần ở cả cửa hàng</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Times</source>
        <comment>how often two products met</comment>
        <translation>Số lần</translation>
    </message>
    <message>
        <source>Of those who take the first</source>
        <translation>Trong số người lấy món đầu</translation>
    </message>
    <message>
        <source>Against chance</source>
        <translation>So với ngẫu nhiên</translation>
    </message>
    <message>
        <source>%1 times</source>
        <comment>as often as by chance</comment>
        <translation>%1 lần</translation>
    </message>
    <message>
        <source>Revenue so far</source>
        <translation>Doanh thu đến nay</translation>
    </message>
</context>
<context>
    <name>kq::GroupView</name>
    <message>
        <source>← Care map</source>
        <translation>← Bản đồ chăm sóc</translation>
    </message>
    <message>
        <source>Back to the care map</source>
        <translation>Quay lại bản đồ chăm sóc</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Xuất danh sách</translation>
    </message>
    <message>
        <source>See the customers</source>
        <translation>Xem danh sách khách</translation>
    </message>
    <message>
        <source>Customers in the group, last 12 months</source>
        <translation>Số khách trong nhóm, 12 tháng qua</translation>
    </message>
    <message>
        <source>What today&apos;s members bought each month</source>
        <translation>Khách của nhóm hôm nay mua mỗi tháng</translation>
    </message>
    <message>
        <source>How many purchases each made</source>
        <translation>Mỗi khách mua bao nhiêu lần</translation>
    </message>
    <message>
        <source>What an order of each comes to</source>
        <translation>Mỗi đơn của từng khách bao nhiêu tiền</translation>
    </message>
    <message>
        <source>How many days each has stayed</source>
        <translation>Mỗi khách gắn bó bao nhiêu ngày</translation>
    </message>
    <message>
        <source>How many days since each bought</source>
        <translation>Bao nhiêu ngày chưa mua lại</translation>
    </message>
    <message>
        <source>When they buy</source>
        <translation>Họ mua vào lúc nào</translation>
    </message>
    <message>
        <source>What they buy most</source>
        <translation>Họ mua gì nhiều nhất</translation>
    </message>
    <message>
        <source>Where they buy</source>
        <translation>Họ mua ở đâu</translation>
    </message>
    <message>
        <source>Bought together: offer the second with the first</source>
        <translation>Hay mua cùng nhau: mời món sau kèm món đầu</translation>
    </message>
    <message>
        <source>Bought next: remind of the second after the first</source>
        <translation>Hay mua tiếp theo: nhắc món sau khi đã mua món đầu</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Sản phẩm</translation>
    </message>
    <message>
        <source>Sales channel</source>
        <translation>Kênh bán</translation>
    </message>
    <message>
        <source>Who buys</source>
        <translation>Ai mua</translation>
    </message>
    <message>
        <source>also takes</source>
        <translation>cũng lấy</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sau khi mua</translation>
    </message>
    <message>
        <source>comes</source>
        <translation>thường mua tiếp</translation>
    </message>
    <message>
        <source>Working out the figures of this group…</source>
        <translation>Đang tính số liệu của nhóm này…</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers, %2 of all, bring %3 of revenue.</source>
        <translation>
            <numerusform>%1 khách, %2 tổng số khách, mang về %3 doanh thu.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a group, and what a picture shows of it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>kq::GroupsCard</name>
    <message>
        <source>Groups, and why</source>
        <translation>Thuộc nhóm nào, vì sao</translation>
    </message>
    <message>
        <source>Which conditions hold</source>
        <translation>Điều kiện nào thỏa</translation>
    </message>
    <message>
        <source>Open segment</source>
        <translation>Mở nhóm khách</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>This customer</source>
        <translation>Khách này</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Điều kiện</translation>
    </message>
    <message>
        <source>This customer has</source>
        <translation>Khách này có</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>Proven by</source>
        <translation>Bằng chứng</translation>
    </message>
    <message>
        <source>✓ in it</source>
        <translation>✓ thuộc nhóm</translation>
    </message>
    <message>
        <source>The shop has no segments of its own yet.</source>
        <translation>Cửa hàng chưa có nhóm nào của riêng mình.</translation>
    </message>
    <message>
        <source>Why in “%1”</source>
        <translation>Vì sao thuộc “%1”</translation>
    </message>
    <message>
        <source>Why not in “%1”</source>
        <translation>Vì sao không thuộc “%1”</translation>
    </message>
    <message>
        <source>Why this tier</source>
        <translation>Vì sao ở hạng này</translation>
    </message>
    <message>
        <source>✓</source>
        <comment>holds</comment>
        <translation>✓</translation>
    </message>
    <message>
        <source>✗</source>
        <comment>does not hold</comment>
        <translation>✗</translation>
    </message>
    <message>
        <source>Segments that do not have this customer</source>
        <translation>Các nhóm không có khách này</translation>
    </message>
    <message numerus="yes">
        <source>Not in it: %n conditions missing</source>
        <translation>
            <numerusform>Không thuộc: thiếu %n điều kiện</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n others, and what is missing</source>
        <translation>
            <numerusform>Xem %n nhóm còn lại và còn thiếu gì</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide segments without this customer</source>
        <translation>Ẩn các nhóm không có khách này</translation>
    </message>
    <message numerus="yes">
        <source>In none of the shop&apos;s %n segments.</source>
        <translation>
            <numerusform>Chưa thuộc nhóm nào trong %n nhóm của cửa hàng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1 of the shop&apos;s %n segments.</source>
        <translation>
            <numerusform>Thuộc %1 trong %n nhóm của cửa hàng.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::HandDesk</name>
    <message>
        <source>‹ Campaigns</source>
        <comment>back to the list of campaigns</comment>
        <translation>‹ Đợt gửi</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Khách</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Nội dung tin</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Chép tin</translation>
    </message>
    <message>
        <source>Open chat</source>
        <translation>Mở khung chat</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Does not want messages</source>
        <translation>Không muốn nhận tin</translation>
    </message>
    <message>
        <source>Take back the last</source>
        <translation>Lấy lại khách vừa rồi</translation>
    </message>
    <message>
        <source>Copy the text, open the chat, paste and send. Then press “Sent”: the next person comes. You can stop at any time and go on tomorrow.</source>
        <translation>Chép tin, mở khung chat, dán rồi gửi. Sau đó bấm “Đã gửi”: khách tiếp theo hiện ra. Bạn dừng lúc nào cũng được, mai làm tiếp.</translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>state of a message</comment>
        <translation>đang chờ</translation>
    </message>
    <message>
        <source>later</source>
        <comment>state of a message</comment>
        <translation>để sau</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>state of a message</comment>
        <translation>đã gửi</translation>
    </message>
    <message>
        <source>wants no messages</source>
        <comment>state of a message</comment>
        <translation>không muốn nhận tin</translation>
    </message>
    <message>
        <source>No longer in the shop</source>
        <translation>Không còn trong cửa hàng</translation>
    </message>
    <message>
        <source>All done: %1 sent.</source>
        <translation>Xong cả rồi: đã gửi %1.</translation>
    </message>
    <message>
        <source>%1 sent, %2 to go</source>
        <translation>đã gửi %1, còn %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a group and how far its messages are</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Chưa có tên</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>an address and how far the message is</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Held out, do not write: %1</source>
        <translation>Giữ lại, đừng nhắn: %1</translation>
    </message>
    <message>
        <source>Who is held out</source>
        <translation>Khách được giữ lại</translation>
    </message>
</context>
<context>
    <name>kq::HistoryPage</name>
    <message>
        <source>Over time</source>
        <comment>a page</comment>
        <translation>Theo thời gian</translation>
    </message>
    <message>
        <source>Once there are orders, this page shows how your tiers grew and shrank, and who moved.</source>
        <translation>Khi đã có đơn hàng, trang này cho thấy các hạng khách đông lên hay ít đi, và ai đã đổi hạng.</translation>
    </message>
    <message>
        <source>Import spreadsheets</source>
        <translation>Nhập file Excel</translation>
    </message>
    <message>
        <source>Customers by tier, month by month</source>
        <translation>Số khách mỗi hạng theo từng tháng</translation>
    </message>
    <message>
        <source>Segments, month by month</source>
        <translation>Các nhóm khách theo từng tháng</translation>
    </message>
    <message>
        <source>Who moved between the tiers</source>
        <translation>Khách chuyển hạng</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Xem lại bao lâu</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>So với</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <comment>how far back a picture goes</comment>
        <translation>
            <numerusform>%n tháng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>since %n month(s) ago</source>
        <translation>
            <numerusform>so với %n tháng trước</numerusform>
        </translation>
    </message>
    <message>
        <source>The same as a table: from which tier to which</source>
        <translation>Cũng thế, dạng bảng: từ hạng nào sang hạng nào</translation>
    </message>
    <message>
        <source>from</source>
        <comment>a day</comment>
        <translation>từ</translation>
    </message>
    <message>
        <source>to</source>
        <comment>a day</comment>
        <translation>đến</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Ngày đầu</translation>
    </message>
    <message>
        <source>Second day</source>
        <translation>Ngày sau</translation>
    </message>
    <message>
        <source>The tiers were changed on %1. These figures go by the tiers of now at both days; by the change alone %2 customers stand elsewhere.</source>
        <translation>Điều kiện xếp hạng đã đổi ngày %1. Các số này tính theo hạng hiện nay cho cả hai ngày; riêng vì đổi điều kiện, %2 khách đứng ở hạng khác.</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <comment>who moved between two days</comment>
        <translation>%1, từ %2 đến %3</translation>
    </message>
    <message>
        <source>Each month counts those who had bought or registered by then; whoever came later is not counted yet. The last point is the day of the page.</source>
        <translation>Mỗi tháng chỉ đếm những khách đã mua hoặc đã đăng ký đến lúc đó; ai đến sau thì chưa tính. Điểm cuối là ngày đang xem.</translation>
    </message>
    <message>
        <source>From %1 to %2, %3 customers moved up and %4 moved down; %5 are new. Choose a ribbon to see who.</source>
        <translation>Từ %1 đến %2 có %3 khách lên hạng, %4 khách xuống hạng và %5 khách mới. Chọn một dải để xem là ai.</translation>
    </message>
</context>
<context>
    <name>kq::ImportUndo</name>
    <message>
        <source>Taking back %1</source>
        <translation>Đang hoàn tác %1</translation>
    </message>
    <message>
        <source>%1 was imported by an older version of this program, which did not keep what is needed to take it back.</source>
        <translation>%1 được nhập bằng phiên bản cũ của chương trình, khi đó chưa lưu những gì cần để hoàn tác.</translation>
    </message>
    <message>
        <source>Taken back: %1. %2 customers and %3 orders removed, %4 customers and %5 orders as before.</source>
        <translation>Đã hoàn tác: %1. Bỏ đi %2 khách và %3 đơn, %4 khách và %5 đơn trở lại như trước.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>và %1 file khác</translation>
    </message>
    <message>
        <source>• changes by hand: %1</source>
        <translation>• sửa bằng tay: %1</translation>
    </message>
    <message>
        <source>Take back the later changes too?</source>
        <translation>Hoàn tác luôn các thay đổi sau đó?</translation>
    </message>
    <message>
        <source>Later changes build on what %1 brought. It can only be taken back together with them.</source>
        <translation>Có thay đổi sau này dựa vào những gì %1 mang lại. Chỉ có thể hoàn tác cùng với các thay đổi đó.</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>Hoàn tác tất cả</translation>
    </message>
    <message numerus="yes">
        <source>%n later change(s) went with it.</source>
        <translation>
            <numerusform>%n thay đổi về sau cũng được hoàn tác theo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::ImportWizard</name>
    <message>
        <source>Choose what at least one column becomes.</source>
        <translation>Hãy chọn thông tin cho ít nhất một cột.</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Đang kiểm tra %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Đang nhập %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>File gì</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Các cột</translation>
    </message>
    <message>
        <source>Check and import</source>
        <translation>Kiểm tra và nhập</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>This looks like a list of people who want no messages. Imported as customers they would stand on your lists.</source>
        <translation>File này giống danh sách người không muốn nhận tin. Nếu nhập làm khách hàng, họ sẽ có tên trong danh sách gửi của bạn.</translation>
    </message>
    <message>
        <source>Take in as refusals</source>
        <translation>Nhập làm danh sách từ chối</translation>
    </message>
</context>
<context>
    <name>kq::ImportsPage</name>
    <message>
        <source>Imports</source>
        <translation>Nhập file</translation>
    </message>
    <message>
        <source>Import spreadsheets</source>
        <translation>Nhập file Excel</translation>
    </message>
    <message>
        <source>Do you have a file of customers or orders? Drop it here. It stays on this computer and is sent nowhere.</source>
        <translation>Bạn có file khách hàng hoặc đơn hàng? Kéo thả vào đây. Dữ liệu chỉ nằm trên máy này, không gửi đi đâu.</translation>
    </message>
    <message>
        <source>Files imported so far</source>
        <translation>Các lần nhập</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>File chứa gì</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Chưa đọc được</translation>
    </message>
    <message>
        <source>Spreadsheets</source>
        <translation>File Excel, CSV</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Hoàn tác lần nhập này</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Khách mới</translation>
    </message>
    <message>
        <source>New orders</source>
        <translation>Đơn mới</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Theo dõi thư mục…</translation>
    </message>
    <message>
        <source>New exports that you save in a folder are found, checked and offered to you.</source>
        <translation>Bạn lưu file xuất vào một thư mục, chương trình tự thấy, kiểm tra trước rồi mời bạn nhập.</translation>
    </message>
    <message numerus="yes">
        <source>%n new files wait to be imported.</source>
        <translation>
            <numerusform>Có %n file mới chờ nhập.</numerusform>
        </translation>
    </message>
    <message>
        <source>A new file waits to be imported: %1</source>
        <translation>Có file mới chờ nhập: %1</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>kq::InsertWord</name>
    <message>
        <source>Words in braces become what the shop knows of each person or of the round.</source>
        <translation>Từ trong ngoặc nhọn sẽ được thay bằng thông tin của từng khách hoặc của đợt gửi.</translation>
    </message>
    <message>
        <source>Own attributes</source>
        <translation>Thông tin riêng</translation>
    </message>
    <message>
        <source>Insert a word that is filled in…</source>
        <translation>Chèn từ tự điền…</translation>
    </message>
</context>
<context>
    <name>kq::JudgingCard</name>
    <message>
        <source>The keys %1 answer, Esc leads back.</source>
        <translation>Bấm phím %1 để trả lời, Esc để quay lại.</translation>
    </message>
</context>
<context>
    <name>kq::JudgingView</name>
    <message>
        <source>All customers</source>
        <translation>Tất cả khách</translation>
    </message>
    <message>
        <source>What may be in here twice</source>
        <translation>Những gì có thể bị trùng</translation>
    </message>
    <message>
        <source>Customers (%1)</source>
        <translation>Khách (%1)</translation>
    </message>
    <message>
        <source>Orders (%1)</source>
        <translation>Đơn (%1)</translation>
    </message>
</context>
<context>
    <name>kq::KindPage</name>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>File này chứa gì</translation>
    </message>
    <message>
        <source>Row with the column names</source>
        <translation>Dòng có tên các cột</translation>
    </message>
    <message>
        <source>The first rows of your file</source>
        <translation>Các dòng đầu trong file của bạn</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian)</source>
        <translation>Unicode (UTF-16, big-endian)</translation>
    </message>
    <message>
        <source>Vietnamese (Windows-1258)</source>
        <translation>Tiếng Việt (Windows-1258)</translation>
    </message>
    <message>
        <source>Vietnamese (TCVN3, ABC fonts)</source>
        <translation>Tiếng Việt (TCVN3, phông ABC)</translation>
    </message>
    <message>
        <source>Vietnamese (VISCII)</source>
        <translation>Tiếng Việt (VISCII)</translation>
    </message>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>Tây Âu (Windows-1252)</translation>
    </message>
    <message>
        <source>Comma  ,</source>
        <translation>Dấu phẩy  ,</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>Dấu chấm phẩy  ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Bar  |</source>
        <translation>Dấu gạch đứng  |</translation>
    </message>
    <message>
        <source>Letters (encoding)</source>
        <translation>Bảng mã chữ</translation>
    </message>
    <message>
        <source>Vietnamese (VNI fonts)</source>
        <translation>Tiếng Việt (phông VNI)</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no row holds column names</comment>
        <translation>Không có</translation>
    </message>
    <message>
        <source>The file has no column names</source>
        <translation>File không có dòng tên cột</translation>
    </message>
    <message>
        <source>Columns are separated by</source>
        <translation>Các cột cách nhau bằng</translation>
    </message>
</context>
<context>
    <name>kq::ListActions</name>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Same person…</source>
        <translation>Cùng một người…</translation>
    </message>
    <message>
        <source>Choose two customers to say that they are one person.</source>
        <translation>Chọn hai khách để gộp khi họ là cùng một người.</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Chọn cột…</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sắp xếp theo</translation>
    </message>
    <message>
        <source>Write this list to a file…</source>
        <translation>Ghi danh sách này ra file…</translation>
    </message>
    <message>
        <source>List for messages to this group…</source>
        <translation>Danh sách gửi tin cho nhóm này…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Các cột</translation>
    </message>
    <message>
        <source>Columns, order and file of the list</source>
        <translation>Cột, thứ tự và file của danh sách</translation>
    </message>
    <message numerus="yes">
        <source>Edit %n customers…</source>
        <translation>
            <numerusform>Sửa %n khách…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 may be in here twice</source>
        <translation>%1 và %2 có thể bị trùng</translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <comment>may be in here twice</comment>
        <translation>
            <numerusform>%n khách</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <comment>may be in here twice</comment>
        <translation>
            <numerusform>%n đơn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers may be in here twice</source>
        <translation>
            <numerusform>%n khách có thể bị trùng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders may be in here twice</source>
        <translation>
            <numerusform>%n đơn có thể bị trùng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List for messages to these %n customers…</source>
        <translation>
            <numerusform>Danh sách nhắn tin cho %n khách này…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::ListExport</name>
    <message>
        <source>Writing %1</source>
        <translation>Đang ghi %1</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
    <message numerus="yes">
        <source>%n customers were written to %1.</source>
        <translation>
            <numerusform>Đã ghi %n khách ra file %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Xem trong thư mục</translation>
    </message>
    <message>
        <source>Write this list to a file</source>
        <translation>Ghi danh sách này ra file</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>File Excel</translation>
    </message>
    <message>
        <source>CSV text</source>
        <translation>File CSV</translation>
    </message>
    <message>
        <source>customers</source>
        <comment>name of a file</comment>
        <translation>khach-hang</translation>
    </message>
</context>
<context>
    <name>kq::ListField</name>
    <message>
        <source>Choose</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>Choose or type, several separated by ;</source>
        <translation>Chọn hoặc gõ, nhiều mục cách nhau bằng ;</translation>
    </message>
</context>
<context>
    <name>kq::ListOfRefusals</name>
    <message>
        <source>People who want no messages</source>
        <translation>Người không muốn nhận tin</translation>
    </message>
    <message>
        <source>Spreadsheets</source>
        <translation>Bảng tính</translation>
    </message>
    <message>
        <source>Reading who wants no messages</source>
        <translation>Đang đọc danh sách người không muốn nhận tin</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) get no more messages.</source>
        <translation>
            <numerusform>%n khách sẽ không nhận tin nữa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not in the shop: they are remembered without their numbers, for when a file brings them.</source>
        <translation>
            <numerusform>%n người khác chưa có trong cửa hàng: được ghi nhớ mà không lưu số, phòng khi có file mang họ vào.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::ListPeopleDialog</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Số điện thoại</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>The first %1 of %2 customers</source>
        <translation>%1 khách đầu trong %2 khách</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers</source>
        <translation>
            <numerusform>%1 khách</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;New shop…</source>
        <translation>Cửa hàng &amp;mới…</translation>
    </message>
    <message>
        <source>&amp;Open shop…</source>
        <translation>Mở &amp;cửa hàng…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Mở &amp;gần đây</translation>
    </message>
    <message>
        <source>Open the &amp;sample shop</source>
        <translation>&amp;Xem thử cửa hàng mẫu</translation>
    </message>
    <message>
        <source>&amp;Import spreadsheets…</source>
        <translation>&amp;Nhập file Excel…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Thoát</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Hoàn tác: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Làm lại: %1</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Màu sắc</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Trợ giúp</translation>
    </message>
    <message>
        <source>&amp;About Khách Quen</source>
        <translation>&amp;Giới thiệu Khách Quen</translation>
    </message>
    <message>
        <source>Save the &amp;report as PDF…</source>
        <translation>&amp;Lưu báo cáo PDF…</translation>
    </message>
    <message>
        <source>Restore a &amp;backup…</source>
        <translation>Khôi phục &amp;bản sao lưu…</translation>
    </message>
</context>
<context>
    <name>kq::MainWindow</name>
    <message>
        <source>Opening %1</source>
        <translation>Đang mở %1</translation>
    </message>
    <message>
        <source>My shop</source>
        <comment>name of a new shop file</comment>
        <translation>Cửa hàng của tôi</translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>Cửa hàng mới</translation>
    </message>
    <message>
        <source>Shop file</source>
        <translation>File cửa hàng</translation>
    </message>
    <message>
        <source>Open a shop file</source>
        <translation>Mở file cửa hàng</translation>
    </message>
    <message>
        <source>Sample shop</source>
        <comment>name of a file</comment>
        <translation>Cửa hàng mẫu</translation>
    </message>
    <message>
        <source>Making the sample shop</source>
        <translation>Đang tạo cửa hàng mẫu</translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation>Đang tạo %1</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Khôi phục bản sao lưu</translation>
    </message>
    <message>
        <source>%1 becomes what it was in %2.</source>
        <translation>%1 sẽ trở lại như trong %2.</translation>
    </message>
    <message>
        <source>What it holds now is kept beside it, in a file ending in .before-restore.</source>
        <translation>Dữ liệu hiện nay được giữ lại bên cạnh, trong file có đuôi .before-restore.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Restoring %1</source>
        <translation>Đang khôi phục %1</translation>
    </message>
    <message>
        <source>The backup is restored.</source>
        <translation>Đã khôi phục bản sao lưu.</translation>
    </message>
    <message>
        <source>There is no Excel or CSV file in this folder. Drop the files that your till exported.</source>
        <translation>Trong thư mục này không có file Excel hay CSV nào. Bạn kéo thả file đã xuất từ phần mềm bán hàng.</translation>
    </message>
</context>
<context>
    <name>kq::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng tin này</translation>
    </message>
</context>
<context>
    <name>kq::MissingWords</name>
    <message>
        <source>No file has brought it yet: import a customer list with such a column.</source>
        <translation>Chưa file nào có: nhập danh sách khách có cột này.</translation>
    </message>
    <message>
        <source>There are no orders yet: import them first.</source>
        <translation>Chưa có đơn hàng nào: nhập đơn trước.</translation>
    </message>
    <message>
        <source>No order has a discount yet: import orders with a discount column.</source>
        <translation>Chưa đơn nào có giảm giá: nhập đơn có cột giảm giá.</translation>
    </message>
    <message>
        <source>No message is recorded yet: it fills with the lists that you send.</source>
        <translation>Chưa ghi nhận tin nào: sẽ có khi bạn gửi danh sách.</translation>
    </message>
</context>
<context>
    <name>kq::MovedPeopleCard</name>
    <message>
        <source>Who they are, and why</source>
        <translation>Họ là ai, và vì sao</translation>
    </message>
    <message>
        <source>Open in Customers</source>
        <translation>Mở ở Khách hàng</translation>
    </message>
    <message>
        <source>Whose movement</source>
        <translation>Xem ai</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện nay</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>Total spend</source>
        <translation>Tổng tiền đã mua</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Lần mua gần nhất</translation>
    </message>
    <message>
        <source>Moved up</source>
        <translation>Lên hạng</translation>
    </message>
    <message>
        <source>Moved down</source>
        <translation>Xuống hạng</translation>
    </message>
    <message>
        <source>Everybody who moved</source>
        <translation>Mọi khách đổi hạng</translation>
    </message>
    <message>
        <source>Elsewhere by a changed rule</source>
        <translation>Đổi hạng vì đổi điều kiện</translation>
    </message>
    <message>
        <source>Entered “%1”</source>
        <translation>Mới vào “%1”</translation>
    </message>
    <message>
        <source>Left “%1”</source>
        <translation>Vừa rời “%1”</translation>
    </message>
    <message>
        <source>not in it</source>
        <translation>ở ngoài nhóm</translation>
    </message>
    <message>
        <source>in it</source>
        <translation>trong nhóm</translation>
    </message>
    <message>
        <source>Without a tier</source>
        <translation>Không thuộc hạng nào</translation>
    </message>
    <message>
        <source>stayed</source>
        <translation>ở lại</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers.</source>
        <translation>
            <numerusform>%1 khách.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>why they moved: how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Below are the %1 who have spent most.</source>
        <translation>Dưới đây là %1 khách đã mua nhiều nhất.</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Khách mới</translation>
    </message>
    <message>
        <source>not yet a customer</source>
        <translation>chưa là khách</translation>
    </message>
</context>
<context>
    <name>kq::MovementCharts</name>
    <message>
        <source>Without a tier</source>
        <translation>Không thuộc hạng nào</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Not yet customers</source>
        <translation>Chưa là khách</translation>
    </message>
    <message>
        <source>Stayed in %1</source>
        <translation>Ở lại hạng %1</translation>
    </message>
    <message>
        <source>New customers, now in %1</source>
        <translation>Khách mới, nay ở hạng %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Từ %1 sang %2</translation>
    </message>
    <message>
        <source>Colour: share of the row</source>
        <translation>Màu: phần của hàng</translation>
    </message>
    <message>
        <source>%1: %2, %3 of the row</source>
        <comment>a way between tiers: how many went it</comment>
        <translation>%1: %2, bằng %3 của hàng</translation>
    </message>
</context>
<context>
    <name>kq::NodeCount</name>
    <message>
        <source>%1 alone</source>
        <comment>customers who meet this condition alone</comment>
        <translation>riêng: %1</translation>
    </message>
    <message>
        <source>By this condition alone: %1 · remaining: %2</source>
        <translation>Riêng điều kiện này: %1 · còn lại: %2</translation>
    </message>
</context>
<context>
    <name>kq::NumberEditor</name>
    <message>
        <source>a number</source>
        <translation>một con số</translation>
    </message>
    <message>
        <source>the shop&apos;s mean</source>
        <translation>trung bình của cửa hàng</translation>
    </message>
    <message>
        <source>the shop&apos;s median</source>
        <translation>mức giữa của cửa hàng</translation>
    </message>
    <message>
        <source>a percentile of the shop</source>
        <translation>mức phần trăm của cửa hàng</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Mức phần trăm</translation>
    </message>
    <message>
        <source>The level that so many percent of the shop&apos;s customers do not exceed</source>
        <translation>Mức mà chừng ấy phần trăm khách của cửa hàng không vượt quá</translation>
    </message>
    <message>
        <source>Compare with a number or with the whole shop</source>
        <translation>So với một con số hoặc với cả cửa hàng</translation>
    </message>
    <message>
        <source>Compared with: %1</source>
        <translation>So với: %1</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Enter an amount</source>
        <translation>Bạn chưa nhập số tiền</translation>
    </message>
    <message>
        <source>Enter a number</source>
        <translation>Bạn chưa nhập số</translation>
    </message>
</context>
<context>
    <name>kq::OfferWords</name>
    <message>
        <source>Where</source>
        <translation>Ở đâu</translation>
    </message>
    <message>
        <source>Rank among all customers</source>
        <translation>Xếp hạng trong tất cả khách</translation>
    </message>
    <message>
        <source>Moved between tiers</source>
        <translation>Lên hạng, xuống hạng</translation>
    </message>
    <message>
        <source>Went up a tier in the last month</source>
        <translation>Lên hạng trong tháng qua</translation>
    </message>
    <message>
        <source>Bought a product</source>
        <translation>Đã mua một sản phẩm</translation>
    </message>
    <message>
        <source>Bought nappies size L</source>
        <translation>Đã mua bỉm size L</translation>
    </message>
    <message>
        <source>Bought from a category</source>
        <translation>Đã mua trong nhóm hàng</translation>
    </message>
    <message>
        <source>Bought anything for babies</source>
        <translation>Đã mua đồ cho bé</translation>
    </message>
    <message>
        <source>Orders returned or cancelled</source>
        <translation>Đơn trả hàng hoặc đã hủy</translation>
    </message>
    <message>
        <source>Sent two parcels back</source>
        <translation>Trả lại hai đơn</translation>
    </message>
    <message>
        <source>Orders with a discount</source>
        <translation>Đơn có giảm giá</translation>
    </message>
    <message>
        <source>Bought in a sale at least once</source>
        <translation>Ít nhất một lần mua khi giảm giá</translation>
    </message>
    <message>
        <source>Bought in a period</source>
        <translation>Đã mua trong một khoảng thời gian</translation>
    </message>
    <message>
        <source>Bought in the last 12 months</source>
        <translation>Đã mua trong 12 tháng qua</translation>
    </message>
    <message>
        <source>Bought on a weekday</source>
        <translation>Đã mua vào thứ mấy</translation>
    </message>
    <message>
        <source>Buys on Saturdays and Sundays</source>
        <translation>Mua vào thứ Bảy, Chủ nhật</translation>
    </message>
    <message>
        <source>Bought at an hour</source>
        <translation>Đã mua vào giờ nào</translation>
    </message>
    <message>
        <source>Buys in the evening</source>
        <translation>Mua vào buổi tối</translation>
    </message>
    <message>
        <source>Delivered to an area</source>
        <translation>Đã giao đến khu vực</translation>
    </message>
    <message>
        <source>Had a parcel sent to Huế</source>
        <translation>Có đơn giao đến Huế</translation>
    </message>
    <message>
        <source>Bought through a sales channel</source>
        <translation>Đã mua qua kênh bán</translation>
    </message>
    <message>
        <source>Bought on TikTok Shop</source>
        <translation>Đã mua trên TikTok Shop</translation>
    </message>
    <message>
        <source>Bought at a branch</source>
        <translation>Đã mua ở chi nhánh</translation>
    </message>
    <message>
        <source>Bought in the shop in Thủ Đức</source>
        <translation>Đã mua ở cửa hàng Thủ Đức</translation>
    </message>
    <message>
        <source>Orders from a source</source>
        <translation>Đơn từ một nguồn</translation>
    </message>
    <message>
        <source>Orders that KiotViet told of</source>
        <translation>Đơn lấy từ KiotViet</translation>
    </message>
    <message>
        <source>Rank by: %1</source>
        <translation>Xếp theo: %1</translation>
    </message>
    <message>
        <source>The 10% with the latest date</source>
        <translation>10% khách có ngày muộn nhất</translation>
    </message>
    <message>
        <source>The 10% with the highest figure</source>
        <translation>10% khách cao nhất</translation>
    </message>
    <message>
        <source>Is in this segment, or is not, or has left it</source>
        <translation>Thuộc nhóm này, không thuộc, hoặc vừa rời</translation>
    </message>
    <message>
        <source>The shop&apos;s own</source>
        <translation>Của riêng cửa hàng</translation>
    </message>
</context>
<context>
    <name>kq::OldDataHint</name>
    <message>
        <source>The newest order is of %1, so everybody seems to have fallen silent. Look as of that day?</source>
        <translation>Đơn mới nhất là ngày %1, nên trông như ai cũng đã lâu không mua. Xem tính đến ngày đó nhé?</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Tính đến ngày %1</translation>
    </message>
</context>
<context>
    <name>kq::OrdersView</name>
    <message>
        <source>Orders</source>
        <translation>Đơn hàng</translation>
    </message>
    <message>
        <source>Goods of the chosen order</source>
        <translation>Hàng trong đơn đang chọn</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng tiền</translation>
    </message>
    <message>
        <source>Order code</source>
        <translation>Mã đơn</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Hàng</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Chưa có đơn nào</translation>
    </message>
</context>
<context>
    <name>kq::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Import spreadsheets</source>
        <translation>Nhập file Excel</translation>
    </message>
    <message>
        <source>Nothing has been imported yet. Bring in a file of customers or orders, and the five tiers of your customers stand here.</source>
        <translation>Chưa nhập gì cả. Bạn đưa vào một file khách hàng hoặc đơn hàng, năm hạng khách sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Revenue by month</source>
        <translation>Doanh thu theo tháng</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Doanh thu</translation>
    </message>
    <message numerus="yes">
        <source>customers</source>
        <comment>under a figure</comment>
        <translation>
            <numerusform>khách</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>customers slipping away</source>
        <comment>under a figure</comment>
        <translation>
            <numerusform>khách sắp mất</numerusform>
        </translation>
    </message>
    <message>
        <source>revenue so far</source>
        <translation>doanh thu tới nay</translation>
    </message>
    <message>
        <source>Saving the tiers</source>
        <translation>Đang lưu các hạng khách</translation>
    </message>
    <message>
        <source>The tiers were saved.</source>
        <translation>Đã lưu các hạng khách.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>What the last import changed</source>
        <translation>Lần nhập file gần nhất đã thay đổi gì</translation>
    </message>
    <message>
        <source>See the import</source>
        <translation>Xem lần nhập</translation>
    </message>
    <message>
        <source>The numbers stay. The proposal is still there under Tiers.</source>
        <translation>Giữ nguyên các con số. Gợi ý vẫn còn ở trang Hạng khách.</translation>
    </message>
    <message>
        <source>average order so far</source>
        <translation>trung bình mỗi đơn đến nay</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a month, and up to when</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>kq::PageNames</name>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Segments</source>
        <comment>a page; the rail has little room</comment>
        <translation>Nhóm khách</translation>
    </message>
    <message>
        <source>Care map</source>
        <translation>Bản đồ chăm sóc</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Đợt gửi</translation>
    </message>
    <message>
        <source>Imports</source>
        <comment>a page</comment>
        <translation>Nhập file</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Phân tích</translation>
    </message>
    <message>
        <source>Tiers</source>
        <comment>a page</comment>
        <translation>Hạng khách</translation>
    </message>
    <message>
        <source>Over time</source>
        <comment>a page</comment>
        <translation>Theo thời gian</translation>
    </message>
</context>
<context>
    <name>kq::PeopleJudge</name>
    <message>
        <source>Same person</source>
        <translation>Cùng một người</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Hai người khác nhau</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message numerus="yes">
        <source>All are judged but %n that you put off.</source>
        <translation>
            <numerusform>Đã xem hết, còn %n cặp bạn để sau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody seems to be in here twice. Who has the same name and birthday, address or area as somebody else will be shown here.</source>
        <translation>Chưa thấy khách nào bị trùng. Khách trùng tên và trùng ngày sinh, địa chỉ hoặc khu vực với khách khác sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>Xem lại</translation>
    </message>
    <message>
        <source>You chose these two.</source>
        <translation>Bạn đã chọn hai khách này.</translation>
    </message>
    <message>
        <source>They have the same name and were born on the same day.</source>
        <translation>Có thể là một người: trùng tên và trùng ngày sinh.</translation>
    </message>
    <message>
        <source>They have the same name and live at the same address.</source>
        <translation>Có thể là một người: trùng tên và trùng địa chỉ.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Số điện thoại</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>Mã khách</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Sinh nhật</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Số lần mua</translation>
    </message>
    <message>
        <source>Total spend</source>
        <translation>Tổng tiền đã mua</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>Lần mua đầu tiên</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Lần mua gần nhất</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Are they one person?</source>
        <translation>Có phải cùng một người không?</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Còn %1</translation>
    </message>
    <message>
        <source>If they are, the one on the left stays and takes over all phones, codes and orders of the other. You can take them apart again at any later time.</source>
        <translation>Nếu phải, khách bên trái được giữ lại và nhận hết số điện thoại, mã và đơn của khách kia. Lúc nào bạn cũng có thể tách ra lại.</translation>
    </message>
    <message>
        <source>%1 and %2 stay two customers.</source>
        <translation>%1 và %2 vẫn là hai khách khác nhau.</translation>
    </message>
    <message>
        <source>%1 or earlier</source>
        <translation>%1 hoặc sớm hơn</translation>
    </message>
    <message>
        <source>They have the same name, which few customers have, and live in the same area.</source>
        <translation>Có thể là một người: trùng tên (ít khách có tên này) và ở cùng khu vực.</translation>
    </message>
</context>
<context>
    <name>kq::PeopleMerger</name>
    <message>
        <source>Uniting two customers</source>
        <translation>Đang gộp hai khách</translation>
    </message>
    <message>
        <source>The two customers named %1 are one now.</source>
        <translation>Đã gộp hai khách cùng tên %1 thành một.</translation>
    </message>
    <message>
        <source>%1 and %2 are one customer now.</source>
        <translation>Đã gộp %1 và %2 thành một khách.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Taking two customers apart</source>
        <translation>Đang tách hai khách</translation>
    </message>
    <message>
        <source>%1 is a customer of their own again. No file will unite the two.</source>
        <translation>%1 lại là một khách riêng. Các file nhập sau sẽ không gộp hai khách này nữa.</translation>
    </message>
    <message>
        <source>%1 was taken apart before.</source>
        <translation>%1 đã được tách ra từ trước.</translation>
    </message>
    <message>
        <source>%1 came in the same file that showed the two to be one, so there is nothing to take apart.</source>
        <translation>%1 có trong chính file cho thấy hai khách là một người, nên không có gì để tách ra.</translation>
    </message>
    <message>
        <source>%1 is a customer of their own again.</source>
        <translation>%1 đã trở lại là một khách riêng.</translation>
    </message>
</context>
<context>
    <name>kq::PlanCard</name>
    <message>
        <source>Reset the plan</source>
        <translation>Đưa kế hoạch về bản gốc</translation>
    </message>
    <message>
        <source>Care plan</source>
        <translation>Kế hoạch chăm sóc</translation>
    </message>
    <message>
        <source>Back to the original</source>
        <translation>Về bản gốc</translation>
    </message>
    <message>
        <source>As a customer reads it</source>
        <translation>Tin khách sẽ đọc</translation>
    </message>
    <message>
        <source>Customer of the group</source>
        <translation>Khách trong nhóm</translation>
    </message>
    <message>
        <source>Which text</source>
        <translation>Mẫu tin nào</translation>
    </message>
    <message>
        <source>Advertising: 122 letters and the label [QC]</source>
        <translation>Quảng cáo: 122 chữ và nhãn [QC]</translation>
    </message>
    <message>
        <source>Care: 160 letters</source>
        <translation>Chăm sóc: 160 chữ</translation>
    </message>
    <message>
        <source>One round to %1 who can be reached: %2. To everybody (%3) it would be %4: %5 saved.</source>
        <translation>Một đợt cho %1 khách gửi được: %2. Nếu gửi cho tất cả (%3 khách): %4. Tiết kiệm được %5.</translation>
    </message>
    <message>
        <source>In the planned rhythm: %1 a month, %2 a year.</source>
        <translation>Theo nhịp gửi đã định: %1 một tháng, %2 một năm.</translation>
    </message>
    <message>
        <source>Nobody of this group can be reached.</source>
        <translation>Không gửi được cho ai trong nhóm này.</translation>
    </message>
    <message>
        <source>This text is still empty.</source>
        <translation>Mẫu tin này còn trống.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n chữ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. As SMS: %2 as written, %3 without tone marks.</source>
        <translation>%1. Gửi SMS: %2 nếu giữ nguyên, %3 nếu bỏ dấu.</translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n tin</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Sent as SMS it would be %2, or %3 without tone marks.</source>
        <translation>%1. Nếu gửi bằng SMS: %2, bỏ dấu còn %3.</translation>
    </message>
    <message>
        <source>Edit of the plan</source>
        <translation>Sửa kế hoạch</translation>
    </message>
    <message>
        <source>The next date is no day that can be read, such as 31/12/2026.</source>
        <translation>Ngày gửi tới chưa đọc được. Hãy viết như 31/12/2026.</translation>
    </message>
    <message>
        <source>The budget is no amount that can be read, such as 350k or 1.2m.</source>
        <translation>Ngân sách chưa đọc được thành số tiền. Hãy viết như 350k hoặc 1,2tr.</translation>
    </message>
    <message>
        <source>such as 31/12/2026</source>
        <translation>ví dụ 31/12/2026</translation>
    </message>
    <message>
        <source>such as 350k or 1.2m</source>
        <translation>ví dụ 350k hoặc 1,2tr</translation>
    </message>
    <message>
        <source>What messages are filled with</source>
        <translation>Nội dung điền vào tin</translation>
    </message>
    <message>
        <source>Nothing is sent to this group. Leaving out its %1 who can be reached saves %2 whenever you write to everybody.</source>
        <translation>Không gửi gì cho nhóm này. Nhóm có %1 khách gửi được: mỗi lần gửi cho tất cả mà bỏ họ ra thì đỡ %2.</translation>
    </message>
</context>
<context>
    <name>kq::PreferredSourceCard</name>
    <message>
        <source>Whose word counts</source>
        <translation>Ưu tiên nguồn nào</translation>
    </message>
    <message>
        <source>When two systems tell different things about a customer, such as the address</source>
        <translation>Khi hai hệ thống ghi khác nhau về một khách, ví dụ địa chỉ, thì lấy theo</translation>
    </message>
    <message>
        <source>The newest file</source>
        <translation>File mới nhất</translation>
    </message>
    <message>
        <source>What the chosen one says of a customer is not overwritten by the others. It holds for the imports to come.</source>
        <translation>Thông tin khách từ nguồn đã chọn không bị các nguồn khác ghi đè. Áp dụng cho những lần nhập sau.</translation>
    </message>
    <message>
        <source>Two systems have to be imported before there is something to choose.</source>
        <translation>Cần nhập dữ liệu từ hai hệ thống thì mới có gì để chọn.</translation>
    </message>
</context>
<context>
    <name>kq::PresetBar</name>
    <message>
        <source>Presets</source>
        <translation>Cách gửi đã nhớ</translation>
    </message>
    <message>
        <source>Remember…</source>
        <translation>Nhớ lại…</translation>
    </message>
    <message>
        <source>Remembers these choices under a name.</source>
        <translation>Nhớ các lựa chọn này dưới một cái tên.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Quên</translation>
    </message>
    <message>
        <source>Remember these choices</source>
        <translation>Nhớ các lựa chọn này</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Nhớ</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Cần có tên.</translation>
    </message>
    <message>
        <source>“%1” is forgotten.</source>
        <translation>Đã quên “%1”.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>kq::PriceCard</name>
    <message>
        <source>Message prices</source>
        <translation>Giá tin nhắn</translation>
    </message>
    <message>
        <source>Working figures: senders change theirs. Write what you pay, with the day from which it holds; costs and budgets follow at once.</source>
        <translation>Đây là giá tạm tính: nhà gửi tin hay đổi giá. Hãy ghi giá bạn trả và ngày bắt đầu áp dụng; tiền gửi và ngân sách tính lại ngay.</translation>
    </message>
    <message>
        <source>Kind of message</source>
        <translation>Loại tin</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Giá một tin</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Của ai</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Hiệu lực</translation>
    </message>
    <message>
        <source>ZNS that your account may send a day</source>
        <translation>Số ZNS tài khoản được gửi mỗi ngày</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>chưa ghi</translation>
    </message>
    <message>
        <source>Set the price</source>
        <translation>Ghi giá</translation>
    </message>
    <message>
        <source>Remove the price</source>
        <translation>Bỏ giá này</translation>
    </message>
    <message>
        <source>such as 300 or 1k</source>
        <translation>ví dụ 300 hoặc 1k</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>đến %1</translation>
    </message>
    <message>
        <source>later</source>
        <translation>sau này</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>của bạn</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>có sẵn</translation>
    </message>
    <message>
        <source>Price of messages</source>
        <translation>Giá tin nhắn</translation>
    </message>
    <message>
        <source>Remove a price</source>
        <translation>Bỏ một giá</translation>
    </message>
    <message>
        <source>Quota of the account</source>
        <translation>Hạn mức của tài khoản</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>đang áp dụng</translation>
    </message>
</context>
<context>
    <name>kq::PrivacyDialog</name>
    <message>
        <source>Keep</source>
        <translation>Ghi lại</translation>
    </message>
    <message>
        <source>Keep the data, but use them for nothing</source>
        <translation>Giữ dữ liệu nhưng không dùng vào việc gì</translation>
    </message>
    <message>
        <source>Note the request</source>
        <translation>Ghi yêu cầu</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>Report for the person…</source>
        <translation>Báo cáo cho khách…</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Xóa hẳn khách này…</translation>
    </message>
    <message>
        <source>Messages and data</source>
        <translation>Tin nhắn và dữ liệu</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Khách có muốn nhận tin không</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nhận tin</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Bằng cách nào</translation>
    </message>
    <message>
        <source>Where it can be seen</source>
        <translation>Xem lại ở đâu</translation>
    </message>
    <message>
        <source>How: said in the shop, by message…</source>
        <translation>Ví dụ: nói tại quầy…</translation>
    </message>
    <message>
        <source>Where it can be seen: form 12, chat of 3 May…</source>
        <translation>Ví dụ: phiếu số 12…</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Nhận ngày</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Trả lời trước</translation>
    </message>
    <message>
        <source>Do by</source>
        <translation>Làm xong trước</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong ngày</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>What the person asked for</source>
        <translation>Khách đã yêu cầu gì</translation>
    </message>
    <message>
        <source>Messages and data: %1</source>
        <translation>Tin nhắn và dữ liệu: %1</translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation>%1, đã trễ</translation>
    </message>
    <message>
        <source>Report for the person</source>
        <translation>Báo cáo cho khách</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>what we keep</source>
        <comment>name of a file</comment>
        <translation>Dữ liệu của khách</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Đang viết báo cáo</translation>
    </message>
    <message>
        <source>Report saved: %1</source>
        <translation>Đã lưu báo cáo: %1</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Erase this person for good?</source>
        <translation>Xóa hẳn khách này?</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>Việc này không hoàn tác được.</translation>
    </message>
    <message>
        <source>“%1” is taken out of this shop file. This cannot be taken back.</source>
        <translation>“%1” sẽ bị xóa khỏi file cửa hàng này. Việc này không hoàn tác được.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Xóa hẳn</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Đang xóa</translation>
    </message>
    <message>
        <source>The person is erased, but traces are left in the file until it is closed and opened again.</source>
        <translation>Đã xóa khách này, nhưng trong file còn dấu vết cho tới khi đóng rồi mở lại.</translation>
    </message>
    <message>
        <source>The person is erased; no trace is left in the shop file.</source>
        <translation>Đã xóa khách này; trong file cửa hàng không còn dấu vết nào.</translation>
    </message>
</context>
<context>
    <name>kq::PrivacyWords</name>
    <message>
        <source>Zalo</source>
        <translation>Zalo</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Gọi điện</translation>
    </message>
</context>
<context>
    <name>kq::ProfileView</name>
    <message>
        <source>All customers</source>
        <translation>Tất cả khách</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Về danh sách (Esc)</translation>
    </message>
    <message>
        <source>The customer before in the list (Alt and arrow up)</source>
        <translation>Khách trước trong danh sách (Alt và mũi tên lên)</translation>
    </message>
    <message>
        <source>The customer after in the list (Alt and arrow down)</source>
        <translation>Khách sau trong danh sách (Alt và mũi tên xuống)</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>Khách trước</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Khách sau</translation>
    </message>
    <message>
        <source>Messages and data…</source>
        <translation>Tin nhắn và dữ liệu…</translation>
    </message>
    <message>
        <source>Consent, requests of the person, erasure</source>
        <translation>Có nhận tin không, yêu cầu của khách, xóa hẳn</translation>
    </message>
</context>
<context>
    <name>kq::ProgressStrip</name>
    <message>
        <source>stopping…</source>
        <translation>đang dừng…</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>a running job</comment>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>a line that says what was done</comment>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>kq::ProposalCard</name>
    <message>
        <source>Numbers that fit your shop</source>
        <translation>Những con số hợp với cửa hàng của bạn</translation>
    </message>
    <message>
        <source>The tiers start with numbers that fit many shops. Your own orders say something else:</source>
        <translation>Các hạng bắt đầu bằng những con số hợp với nhiều cửa hàng. Đơn hàng của chính bạn thì cho thấy khác:</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Dùng các mức này</translation>
    </message>
    <message>
        <source>Keep what is</source>
        <translation>Giữ như cũ</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a number of the tiers, as it is, as it could be</comment>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>kq::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
</context>
<context>
    <name>kq::RefusalsCard</name>
    <message>
        <source>People who want no messages</source>
        <translation>Người không muốn nhận tin</translation>
    </message>
    <message>
        <source>Take in a list…</source>
        <translation>Nhập danh sách…</translation>
    </message>
    <message>
        <source>A spreadsheet of phones or emails: these people are left out of every list from then on. Who is not in the shop yet is remembered without the number, for when a file brings the person.</source>
        <translation>Một bảng tính có số điện thoại hoặc email: từ đó những người này bị bỏ qua trong mọi danh sách gửi. Ai chưa có trong cửa hàng thì được ghi nhớ mà không lưu số, phòng khi có file mang người đó vào.</translation>
    </message>
</context>
<context>
    <name>kq::RejectsSaver</name>
    <message>
        <source>%1 - rejected rows</source>
        <comment>name of a file</comment>
        <translation>%1 - dòng chưa đọc được</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Lưu các dòng chưa đọc được</translation>
    </message>
    <message>
        <source>Excel files</source>
        <translation>File Excel</translation>
    </message>
    <message>
        <source>CSV files</source>
        <translation>File CSV</translation>
    </message>
    <message>
        <source>Saving the rejected rows</source>
        <translation>Đang lưu các dòng chưa đọc được</translation>
    </message>
    <message>
        <source>Rejected rows saved: %1</source>
        <translation>Đã lưu các dòng chưa đọc được: %1</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Xem trong thư mục</translation>
    </message>
</context>
<context>
    <name>kq::ReportDesk</name>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>File PDF</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Đang ghi báo cáo</translation>
    </message>
    <message numerus="yes">
        <source>Report of %n page(s) saved to %1</source>
        <translation>
            <numerusform>Đã lưu báo cáo %n trang vào %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
</context>
<context>
    <name>kq::RestrictionLines</name>
    <message>
        <source>Take this restriction away</source>
        <translation>Bỏ giới hạn này</translation>
    </message>
</context>
<context>
    <name>kq::RowWords</name>
    <message>
        <source>Rank by: %1</source>
        <translation>Xếp thứ theo: %1</translation>
    </message>
    <message>
        <source>Segment “%1”</source>
        <translation>Nhóm “%1”</translation>
    </message>
</context>
<context>
    <name>kq::SalesJudge</name>
    <message numerus="yes">
        <source>All are judged but %n that you put off.</source>
        <translation>
            <numerusform>Đã xem hết, còn %n cặp bạn để sau.</numerusform>
        </translation>
    </message>
    <message>
        <source>No sale seems to be in here twice. When two systems tell of one sale, such as a marketplace and your till, both are shown here.</source>
        <translation>Chưa thấy đơn nào bị trùng. Khi hai hệ thống cùng báo một đơn, ví dụ sàn và phần mềm bán hàng, cả hai sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Show them again</source>
        <translation>Xem lại</translation>
    </message>
    <message>
        <source>Are they one sale?</source>
        <translation>Có phải cùng một đơn không?</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Còn %1</translation>
    </message>
    <message>
        <source>%1 has two orders from two systems; the code of one is in the other.</source>
        <translation>%1 có hai đơn từ hai hệ thống, mã đơn này nằm trong đơn kia.</translation>
    </message>
    <message>
        <source>%1 has two orders of the same day and total, from two systems.</source>
        <translation>%1 có hai đơn cùng ngày, cùng số tiền từ hai hệ thống.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Order code</source>
        <translation>Mã đơn</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng tiền</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Giảm giá</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Hàng hóa</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh bán</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Chi nhánh</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>One sale: keep that of %1</source>
        <translation>Một đơn: giữ đơn của %1</translation>
    </message>
    <message>
        <source>Two sales</source>
        <translation>Hai đơn khác nhau</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Order %1 of %2 stays, order %3 of %4 is gone.</source>
        <translation>Giữ đơn %1 của %2, đã bỏ đơn %3 của %4.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>và %1 món nữa</translation>
    </message>
    <message>
        <source>If they are one sale, the other order goes, and no later file brings it back.</source>
        <translation>Nếu là một lần bán, đơn kia được bỏ đi và file nhập sau không đưa nó trở lại.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Bringing an order back</source>
        <translation>Đang đưa đơn trở lại</translation>
    </message>
    <message>
        <source>Order %1 of %2 is there again.</source>
        <translation>Đơn %1 của %2 đã trở lại.</translation>
    </message>
    <message>
        <source>Later imports build on this; take these back first.</source>
        <translation>Các lần nhập sau dựa vào việc này; hãy hoàn tác những lần đó trước.</translation>
    </message>
</context>
<context>
    <name>kq::SegmentEditor</name>
    <message>
        <source>Name of the segment</source>
        <translation>Tên nhóm</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>One condition is not filled in yet. %1</source>
        <translation>Còn một điều kiện chưa điền. %1</translation>
    </message>
    <message>
        <source>Segment saved: %1</source>
        <translation>Đã lưu nhóm: %1</translation>
    </message>
    <message>
        <source>This segment has changes that are not saved yet.</source>
        <translation>Nhóm này có chỗ sửa chưa lưu.</translation>
    </message>
    <message>
        <source>Drop the changes</source>
        <translation>Bỏ các chỗ sửa</translation>
    </message>
    <message>
        <source>Used by: %1</source>
        <translation>Đang dùng trong: %1</translation>
    </message>
    <message>
        <source>Change the colour</source>
        <translation>Đổi màu</translation>
    </message>
    <message>
        <source>Tiers are tried from the top of the list down: each customer is in the first one whose conditions hold. The figures beside the conditions count everyone, also those whom a higher tier takes.</source>
        <translation>Các hạng được xét từ trên xuống: mỗi khách thuộc hạng đầu tiên mà mình thỏa điều kiện. Con số bên cạnh từng điều kiện tính trên mọi khách, kể cả người đã thuộc hạng cao hơn.</translation>
    </message>
    <message>
        <source>What this segment is for (if you like)</source>
        <translation>Nhóm này để làm gì (nếu muốn ghi)</translation>
    </message>
    <message>
        <source>Description of the segment</source>
        <translation>Mô tả nhóm</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>its care plan</source>
        <comment>what uses a segment</comment>
        <translation>kế hoạch chăm sóc của nhóm</translation>
    </message>
    <message numerus="yes">
        <source>%n lists sent, the last on %1</source>
        <comment>what uses a segment</comment>
        <translation>
            <numerusform>%n danh sách đã gửi, gần nhất ngày %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing uses this segment yet: no tier, no other segment, no care plan, no list sent.</source>
        <translation>Chưa nơi nào dùng nhóm này: chưa có hạng, nhóm khác, kế hoạch chăm sóc hay danh sách nào đã gửi.</translation>
    </message>
</context>
<context>
    <name>kq::SegmentList</name>
    <message>
        <source>New segment</source>
        <translation>Nhóm mới</translation>
    </message>
    <message>
        <source>Ready segments</source>
        <translation>Nhóm có sẵn</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Search segments</source>
        <translation>Tìm nhóm khách</translation>
    </message>
    <message>
        <source>Tiers and segments</source>
        <translation>Hạng và nhóm khách</translation>
    </message>
    <message>
        <source>Tier or segment</source>
        <translation>Hạng hoặc nhóm</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Số khách</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12 tháng</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Phần</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Sửa lúc</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Nhân đôi</translation>
    </message>
    <message>
        <source>Choose several in the list first, with Ctrl or Shift.</source>
        <translation>Chọn vài nhóm trong danh sách trước, bằng Ctrl hoặc Shift.</translation>
    </message>
    <message>
        <source>In any of the chosen</source>
        <translation>Thuộc ít nhất một nhóm đã chọn</translation>
    </message>
    <message>
        <source>In all of the chosen</source>
        <translation>Thuộc tất cả các nhóm đã chọn</translation>
    </message>
    <message>
        <source>In the first chosen, in none of the others</source>
        <translation>Thuộc nhóm đầu, không thuộc các nhóm kia</translation>
    </message>
    <message>
        <source>In “%1”, in none of the others chosen</source>
        <translation>Thuộc “%1”, không thuộc các nhóm kia</translation>
    </message>
    <message>
        <source>Customers in no segment</source>
        <translation>Khách chưa thuộc nhóm nào</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a ready segment and how many it would hold</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers (%2)</source>
        <translation>
            <numerusform>%1 khách (%2)</numerusform>
        </translation>
    </message>
    <message>
        <source>12 months ago: %1</source>
        <translation>12 tháng trước: %1</translation>
    </message>
    <message>
        <source>Changed on %1</source>
        <translation>Sửa ngày %1</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sắp theo</translation>
    </message>
    <message>
        <source>Tiers first, then as they were made</source>
        <translation>Hạng trước, rồi theo thứ tự tạo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Number of customers</source>
        <translation>Số khách</translation>
    </message>
    <message>
        <source>Change in 12 months</source>
        <translation>Thay đổi trong 12 tháng</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Lần sửa gần nhất</translation>
    </message>
    <message>
        <source>%1 (no data yet)</source>
        <comment>a ready segment</comment>
        <translation>%1 (chưa có dữ liệu)</translation>
    </message>
    <message>
        <source>Nothing uses it yet</source>
        <translation>Chưa nơi nào dùng nhóm này</translation>
    </message>
    <message>
        <source>Only segments that nothing uses</source>
        <translation>Chỉ các nhóm chưa dùng đến</translation>
    </message>
    <message>
        <source>Not counted: a condition is not filled in yet</source>
        <translation>Chưa đếm: còn điều kiện chưa điền</translation>
    </message>
</context>
<context>
    <name>kq::SegmentResult</name>
    <message>
        <source>The first of them</source>
        <translation>Những khách đầu tiên</translation>
    </message>
    <message>
        <source>The first of them (being counted)</source>
        <translation>Những khách đầu tiên (đang tính)</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers · %2 of all · %3 of revenue</source>
        <translation>
            <numerusform>%1 khách · %2 số khách · %3 doanh thu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <comment>a channel, how many it reaches, what a message to them costs</comment>
        <translation>%1 %2 (%3)</translation>
    </message>
    <message>
        <source>Reachable, and what one message to each costs: %1</source>
        <translation>Gửi được, kèm tiền một tin cho mỗi khách: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>%1
(some orders)</source>
        <translation>%1
(một số đơn)</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Số lần mua</translation>
    </message>
    <message>
        <source>Total spend</source>
        <translation>Tổng tiền đã mua</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Lần mua gần nhất</translation>
    </message>
    <message>
        <source>Since %1: %2 came in, %3 left; before, there were %4.</source>
        <translation>Từ %1: %2 khách mới vào, %3 khách rời đi; trước đó có %4.</translation>
    </message>
    <message>
        <source>Not counted yet. %1</source>
        <translation>Chưa đếm được. %1</translation>
    </message>
    <message>
        <source>Not counted yet: a condition still lacks its value.</source>
        <translation>Chưa đếm được: còn điều kiện chưa điền giá trị.</translation>
    </message>
    <message>
        <source>Nobody fits these conditions on this day. The figures beside them show which one leaves nobody: loosen it, or choose “any” in place of “all”.</source>
        <translation>Vào ngày này không có khách nào thỏa các điều kiện trên. Con số bên cạnh cho biết từ điều kiện nào thì không còn ai: nới điều kiện đó, hoặc chọn “một trong” thay cho “tất cả”.</translation>
    </message>
</context>
<context>
    <name>kq::SegmentsPage</name>
    <message>
        <source>Segments</source>
        <translation>Nhóm khách</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Xuất danh sách</translation>
    </message>
    <message>
        <source>Segment removed: %1</source>
        <translation>Đã xóa nhóm: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>Chưa lưu</translation>
    </message>
    <message>
        <source>The new segment is not saved yet.</source>
        <translation>Nhóm mới chưa được lưu.</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved yet.</source>
        <translation>“%1” có chỗ sửa chưa lưu.</translation>
    </message>
    <message>
        <source>Drop the changes</source>
        <translation>Bỏ các chỗ sửa</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (bản sao)</translation>
    </message>
    <message>
        <source>In no segment</source>
        <translation>Chưa thuộc nhóm nào</translation>
    </message>
    <message>
        <source>“%1” stays: %2 is built on it. Take it out there first.</source>
        <comment>a segment, and what uses it</comment>
        <translation>Chưa xóa được “%1”: %2 đang dùng nhóm này. Hãy bỏ ra ở đó trước.</translation>
    </message>
</context>
<context>
    <name>kq::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Cửa hàng của bạn</translation>
    </message>
    <message>
        <source>Name, as customers know it</source>
        <translation>Tên, như khách vẫn gọi</translation>
    </message>
    <message>
        <source>The shop&apos;s own phone</source>
        <translation>Số điện thoại của cửa hàng</translation>
    </message>
    <message>
        <source>A customer with this number is never taken for another one.</source>
        <translation>Khách mang số này không bao giờ bị gộp với khách khác.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Tiền tệ</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Nước</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Cửa sổ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Theo máy</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Shop file</source>
        <translation>File cửa hàng</translation>
    </message>
    <message>
        <source>Everything you import stays in this one file on your computer. Copy it to another disk from time to time.</source>
        <translation>Mọi thứ bạn nhập nằm trong một file này trên máy. Thỉnh thoảng bạn chép nó sang ổ đĩa khác.</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sao lưu…</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Kiểm tra file</translation>
    </message>
    <message>
        <source>Back up the shop</source>
        <translation>Sao lưu cửa hàng</translation>
    </message>
    <message>
        <source>Shop files</source>
        <translation>File cửa hàng</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Đang sao lưu</translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation>Đã sao lưu vào %1</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Xem trong thư mục</translation>
    </message>
    <message>
        <source>Checking the shop file</source>
        <translation>Đang kiểm tra file cửa hàng</translation>
    </message>
    <message>
        <source>The shop file is whole.</source>
        <translation>File cửa hàng nguyên vẹn.</translation>
    </message>
    <message>
        <source>Vietnamese dong</source>
        <translation>Đồng Việt Nam</translation>
    </message>
    <message>
        <source>US dollar</source>
        <translation>Đô la Mỹ</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>Euro</translation>
    </message>
    <message>
        <source>Pound sterling</source>
        <translation>Bảng Anh</translation>
    </message>
    <message>
        <source>Japanese yen</source>
        <translation>Yên Nhật</translation>
    </message>
    <message>
        <source>South Korean won</source>
        <translation>Won Hàn Quốc</translation>
    </message>
    <message>
        <source>Thai baht</source>
        <translation>Baht Thái</translation>
    </message>
    <message>
        <source>Singapore dollar</source>
        <translation>Đô la Singapore</translation>
    </message>
    <message>
        <source>Australian dollar</source>
        <translation>Đô la Úc</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>Việt Nam</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Mỹ</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Anh</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Đức</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Pháp</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Nhật Bản</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>Hàn Quốc</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>Thái Lan</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapore</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Úc</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name and code of a currency</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The currency stays %1, because the amounts of your orders are kept in it. For another currency make a new shop (menu File).</source>
        <translation>Tiền tệ vẫn là %1, vì số tiền của các đơn đã nhập được giữ theo loại tiền này. Muốn dùng loại tiền khác, bạn tạo cửa hàng mới (menu File).</translation>
    </message>
</context>
<context>
    <name>kq::SheetChooser</name>
    <message>
        <source>no known columns</source>
        <translation>không nhận ra cột nào</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a sheet and what it holds</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>kq::SlippingCard</name>
    <message>
        <source>Slipping away</source>
        <translation>Sắp mất</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Số điện thoại</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Hạng khách</translation>
    </message>
    <message>
        <source>Days silent</source>
        <translation>Ngày chưa mua lại</translation>
    </message>
    <message>
        <source>Against own rhythm</source>
        <translation>So với chu kỳ mua</translation>
    </message>
    <message>
        <source>See all %1</source>
        <translation>Xem cả %1</translation>
    </message>
    <message>
        <source>Bought in 12 months</source>
        <translation>Đã mua trong 12 tháng</translation>
    </message>
</context>
<context>
    <name>kq::StandingView</name>
    <message>
        <source>Tier now</source>
        <translation>Hạng hiện tại</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Chưa có</translation>
    </message>
    <message>
        <source>In these segments:</source>
        <translation>Thuộc các nhóm:</translation>
    </message>
    <message>
        <source>The whole rule</source>
        <translation>Xem cả điều kiện</translation>
    </message>
    <message>
        <source>The whole rule of %1</source>
        <translation>Xem cả điều kiện của nhóm %1</translation>
    </message>
</context>
<context>
    <name>kq::StatusCard</name>
    <message>
        <source>Not known: turn the rows away</source>
        <translation>Chưa rõ: loại các dòng này</translation>
    </message>
    <message>
        <source>Status words to explain</source>
        <translation>Trạng thái cần giải thích</translation>
    </message>
    <message>
        <source>These words of your file are not known here. Say once what each means; it is remembered for the next file.</source>
        <translation>Chương trình chưa biết những từ này trong file của bạn. Bạn chỉ cần cho biết nghĩa một lần, lần sau chương trình sẽ nhớ.</translation>
    </message>
</context>
<context>
    <name>kq::SummaryCard</name>
    <message>
        <source>What goes out</source>
        <translation>Gửi những gì</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Bỏ qua</translation>
    </message>
    <message numerus="yes">
        <source>customers of %1 get a message</source>
        <translation>
            <numerusform>trong %1 khách được gửi tin</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for %2 SMS parts</source>
        <comment>the cost of a list</comment>
        <translation>%1 cho %2 tin SMS</translation>
    </message>
    <message>
        <source>To everybody: %1. Saved: %2.</source>
        <translation>Nếu gửi hết: %1. Tiết kiệm được: %2.</translation>
    </message>
    <message>
        <source>As %1 reads it</source>
        <translation>%1 sẽ đọc thấy</translation>
    </message>
    <message>
        <source>Gets a message</source>
        <translation>Được gửi tin</translation>
    </message>
    <message>
        <source>Held out, to compare</source>
        <translation>Giữ lại để so sánh</translation>
    </message>
    <message>
        <source>Who, and who is left out</source>
        <translation>Gửi ai, bỏ qua ai</translation>
    </message>
    <message>
        <source>Nobody is left out</source>
        <translation>Không bỏ qua ai</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a reason and how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>See these people</source>
        <translation>Xem những khách này</translation>
    </message>
    <message>
        <source>No longer in the shop: %1. They were merged with somebody, erased, or came with an import that was taken back.</source>
        <translation>Không còn trong cửa hàng: %1. Những khách này đã được gộp vào khách khác, đã bị xóa, hoặc lần nhập mang họ về đã hoàn tác.</translation>
    </message>
</context>
<context>
    <name>kq::TableHeader</name>
    <message>
        <source>Sort upwards</source>
        <translation>Sắp từ nhỏ đến lớn</translation>
    </message>
    <message>
        <source>Sort downwards</source>
        <translation>Sắp từ lớn đến nhỏ</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Ẩn cột này</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Chọn cột…</translation>
    </message>
</context>
<context>
    <name>kq::TagPill</name>
    <message>
        <source>Take off %1</source>
        <comment>a tag</comment>
        <translation>Bỏ %1</translation>
    </message>
</context>
<context>
    <name>kq::TargetCard</name>
    <message>
        <source>One by one, by hand</source>
        <translation>Nhắn từng người</translation>
    </message>
    <message>
        <source>How it goes out</source>
        <translation>Gửi bằng cách nào</translation>
    </message>
    <message>
        <source>Advertising</source>
        <translation>Quảng cáo</translation>
    </message>
    <message>
        <source>Care: about what they bought</source>
        <translation>Chăm sóc: về món khách đã mua</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Dạng file</translation>
    </message>
    <message>
        <source>Template parameters</source>
        <translation>Tham số mẫu tin</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Các cột</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Loại tin</translation>
    </message>
    <message>
        <source>Held out, to compare</source>
        <translation>Giữ lại để so sánh</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Mục đích</translation>
    </message>
    <message>
        <source>Who gets the list</source>
        <translation>Ai nhận danh sách</translation>
    </message>
    <message>
        <source>The names of your template&apos;s parameters and what fills them: %1</source>
        <translation>Tên các tham số trong mẫu của bạn và thứ điền vào: %1</translation>
    </message>
    <message>
        <source>Disguise phones and emails (SHA-256)</source>
        <translation>Mã hóa số điện thoại và email (SHA-256)</translation>
    </message>
    <message>
        <source>New form of the cards (vCard 4.0)</source>
        <translation>Dạng danh thiếp mới (vCard 4.0)</translation>
    </message>
    <message>
        <source>Such as: thanks after the holiday</source>
        <translation>Ví dụ: cảm ơn sau lễ</translation>
    </message>
    <message>
        <source>Such as: the SMS sender, or Lan at the counter</source>
        <translation>Ví dụ: bên gửi SMS, hoặc bạn Lan ở quầy</translation>
    </message>
    <message>
        <source>Record as a campaign</source>
        <translation>Ghi lại thành đợt gửi</translation>
    </message>
    <message>
        <source>The program lays the people out one after the other with the text ready; you send from your own phone or computer and tick them off.</source>
        <translation>Chương trình bày từng khách với tin soạn sẵn; bạn gửi từ điện thoại hoặc máy của mình rồi đánh dấu.</translation>
    </message>
    <message>
        <source>At most 100,000 people a file; more become several files.</source>
        <translation>Mỗi file nhiều nhất 100.000 khách; nhiều hơn thì thành nhiều file.</translation>
    </message>
    <message>
        <source>Meta wants at least 100 people.</source>
        <translation>Meta cần ít nhất 100 khách.</translation>
    </message>
    <message>
        <source>These people, chosen at random, get no message. What they buy all the same shows later what the message brought.</source>
        <translation>Những khách này, chọn ngẫu nhiên, sẽ không nhận tin. Về sau so với họ là biết tin nhắn có bán thêm được hay không.</translation>
    </message>
    <message>
        <source>%</source>
        <comment>after the share that is held out</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>Your rules for messages (Settings) count it, and a page of its own shows what it brought.</source>
        <translation>Tin này được tính vào quy định gửi tin (trong Cài đặt), và có trang riêng cho biết đợt này bán thêm được bao nhiêu.</translation>
    </message>
    <message>
        <source>Google takes at most 3,000 people a file; more become several files, to be imported one after the other.</source>
        <translation>Google nhận tối đa 3.000 người mỗi file; nhiều hơn thì chương trình tách thành nhiều file, bạn nhập lần lượt từng file.</translation>
    </message>
</context>
<context>
    <name>kq::TaskCard</name>
    <message>
        <source>What to do this week</source>
        <translation>Việc tuần này</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Ai</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>At stake or cost</source>
        <translation>Có thể mất / phải chi</translation>
    </message>
    <message>
        <source>See who they are</source>
        <translation>Xem đó là ai</translation>
    </message>
    <message>
        <source>Nothing is due. Give a group of the care map a next date, and its round stands here when the day comes.</source>
        <translation>Chưa có việc nào đến hạn. Đặt ngày gửi tới cho một nhóm trên bản đồ chăm sóc, đến ngày việc đó sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Send the planned round</source>
        <translation>Gửi đợt tin đã lên kế hoạch</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a group and who sees to it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation>%1, đã trễ</translation>
    </message>
    <message>
        <source>Call those who are slipping away</source>
        <translation>Gọi cho khách sắp mất</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ngay</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 một năm</translation>
    </message>
    <message>
        <source>Ask again who has not bought since</source>
        <translation>Hỏi lại người chưa mua từ đợt gửi</translation>
    </message>
    <message>
        <source>the list that went out</source>
        <translation>danh sách đã gửi</translation>
    </message>
    <message>
        <source>written to on %1</source>
        <translation>đã nhắn ngày %1</translation>
    </message>
    <message>
        <source>main customers who are slipping away</source>
        <translation>khách chủ lực sắp mất</translation>
    </message>
    <message>
        <source>written to on %1 and not bought since</source>
        <translation>đã nhắn ngày %1 mà chưa mua lại</translation>
    </message>
    <message>
        <source>this week</source>
        <comment>when something is to be done</comment>
        <translation>trong tuần</translation>
    </message>
    <message>
        <source>Main customers, later than usual</source>
        <translation>Khách chủ lực, lâu hơn mọi khi chưa mua</translation>
    </message>
    <message>
        <source>Have not bought yet</source>
        <comment>a group of customers</comment>
        <translation>Chưa mua lần nào</translation>
    </message>
</context>
<context>
    <name>kq::TextCard</name>
    <message>
        <source>What it says</source>
        <translation>Nội dung tin</translation>
    </message>
    <message>
        <source>The list carries the text, filled for each person</source>
        <translation>Danh sách có sẵn tin soạn cho từng khách</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Tiếng Việt</translation>
    </message>
    <message>
        <source>Vietnamese without tone marks (SMS)</source>
        <translation>Tiếng Việt không dấu (SMS)</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Tiếng Anh</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Ngôn ngữ của tin</translation>
    </message>
    <message>
        <source>Text of the care plan</source>
        <translation>Mẫu của kế hoạch chăm sóc</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Nội dung tin</translation>
    </message>
    <message>
        <source>Words in braces are filled in: {xung_ho} {ten} {san_pham} {so_ngay} {ma} and the like.</source>
        <translation>Chữ trong ngoặc nhọn được điền tự động: {xung_ho} {ten} {san_pham} {so_ngay} {ma}…</translation>
    </message>
    <message>
        <source>None, or one for all</source>
        <translation>Không có, hoặc một mã chung</translation>
    </message>
    <message>
        <source>One a person, from my list</source>
        <translation>Mỗi khách một mã, từ danh sách của tôi</translation>
    </message>
    <message>
        <source>One a person, made up</source>
        <translation>Mỗi khách một mã, tự tạo</translation>
    </message>
    <message>
        <source>Voucher codes</source>
        <translation>Mã ưu đãi</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Kiểu mã</translation>
    </message>
    <message>
        <source>Codes, one a line</source>
        <translation>Danh sách mã, mỗi dòng một mã</translation>
    </message>
    <message>
        <source>Each # becomes a letter or digit.</source>
        <translation>Mỗi dấu # thành một chữ hoặc số.</translation>
    </message>
    <message>
        <source>Take codes from a file…</source>
        <translation>Lấy mã từ file…</translation>
    </message>
</context>
<context>
    <name>kq::ThresholdSliders</name>
    <message>
        <source>now: %1</source>
        <translation>hiện nay: %1</translation>
    </message>
</context>
<context>
    <name>kq::TierBars</name>
    <message>
        <source>Tier</source>
        <translation>Hạng</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Số khách</translation>
    </message>
    <message>
        <source>Share of customers</source>
        <translation>Phần trăm số khách</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>Phần doanh thu</translation>
    </message>
    <message>
        <source>%1. Customers: %2 (%3). Revenue: %4 (%5).</source>
        <translation>%1. Số khách: %2 (%3). Doanh thu: %4 (%5).</translation>
    </message>
    <message>
        <source>Revenue so far</source>
        <translation>Doanh thu đến nay</translation>
    </message>
</context>
<context>
    <name>kq::TierCard</name>
    <message>
        <source>moved up a tier since %1</source>
        <translation>lên hạng từ ngày %1</translation>
    </message>
    <message>
        <source>moved down a tier since %1</source>
        <translation>xuống hạng từ ngày %1</translation>
    </message>
    <message>
        <source>5 tiers of customers by value</source>
        <translation>5 hạng khách theo giá trị</translation>
    </message>
    <message>
        <source>See over time</source>
        <translation>Xem theo thời gian</translation>
    </message>
    <message>
        <source>Who moved up</source>
        <translation>Ai lên hạng</translation>
    </message>
    <message>
        <source>Who moved down</source>
        <translation>Ai xuống hạng</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>So với</translation>
    </message>
    <message numerus="yes">
        <source>since %n month(s) ago</source>
        <translation>
            <numerusform>so với %n tháng trước</numerusform>
        </translation>
    </message>
    <message>
        <source>Up: %1.</source>
        <comment>why customers moved</comment>
        <translation>Lên hạng: %1.</translation>
    </message>
    <message>
        <source>Down: %1.</source>
        <comment>why customers moved</comment>
        <translation>Xuống hạng: %1.</translation>
    </message>
    <message>
        <source>The tiers were changed on %1: by that alone %2 customers stand elsewhere.</source>
        <translation>Điều kiện xếp hạng đã đổi ngày %1: riêng vì thế %2 khách đứng ở hạng khác.</translation>
    </message>
    <message>
        <source>new since %1</source>
        <translation>khách mới từ %1</translation>
    </message>
    <message>
        <source>Who is new</source>
        <translation>Khách mới là ai</translation>
    </message>
    <message>
        <source>Not yet customers</source>
        <translation>Chưa là khách</translation>
    </message>
    <message>
        <source>Since %1, %2 customers moved up a tier and %3 moved down; %4 are new.</source>
        <translation>Từ %1 đến nay có %2 khách lên hạng, %3 khách xuống hạng và %4 khách mới.</translation>
    </message>
</context>
<context>
    <name>kq::TierCheckCard</name>
    <message>
        <source>Do the tiers foretell who buys?</source>
        <translation>Xếp hạng có đoán đúng ai sẽ mua không?</translation>
    </message>
    <message>
        <source>How many days are hidden</source>
        <translation>Giấu bao nhiêu ngày</translation>
    </message>
    <message numerus="yes">
        <source>the last %n days hidden</source>
        <translation>
            <numerusform>giấu %n ngày cuối</numerusform>
        </translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Hạng</translation>
    </message>
    <message>
        <source>Customers then</source>
        <translation>Số khách lúc đó</translation>
    </message>
    <message>
        <source>Bought since</source>
        <translation>Đã mua từ đó</translation>
    </message>
    <message>
        <source>Share who bought</source>
        <translation>Tỷ lệ đã mua</translation>
    </message>
    <message>
        <source>Revenue since</source>
        <translation>Doanh thu từ đó</translation>
    </message>
    <message>
        <source>Revenue a customer</source>
        <translation>Doanh thu mỗi khách</translation>
    </message>
    <message>
        <source>The last %1 days are hidden, everyone gets a tier from what was known before, and then it is shown what each tier really bought in these days. Good tiers rise from bottom to top.</source>
        <translation>Giấu %1 ngày gần nhất đi, xếp hạng khách theo những gì biết trước đó, rồi xem từng hạng thật sự đã mua gì trong những ngày ấy. Cách xếp hạng tốt thì hạng càng cao mua càng nhiều.</translation>
    </message>
    <message>
        <source>Without a tier</source>
        <translation>Không thuộc hạng nào</translation>
    </message>
    <message>
        <source>Came only in these days, no tier before</source>
        <translation>Mới là khách trong những ngày này, trước đó chưa có hạng</translation>
    </message>
    <message numerus="yes">
        <source>It cannot be told yet: not even two tiers had %n customers then.</source>
        <translation>
            <numerusform>Chưa kết luận được: lúc đó chưa đủ hai hạng có từ %n khách trở lên.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not quite: of “%1” %2 bought, but of “%3”, which stands below it, %4. Look at the numbers of these two tiers.</source>
        <translation>Chưa hẳn: hạng “%1” có %2 số khách mua, mà hạng “%3” đứng dưới lại có %4. Bạn xem lại các con số của hai hạng này.</translation>
    </message>
    <message>
        <source>Yes: on the whole, the better the tier, the larger the part of it that bought, from %1 of “%2” up to %3 of “%4”.</source>
        <translation>Có: nhìn chung hạng càng cao thì càng nhiều khách mua, từ %1 ở hạng “%2” đến %3 ở hạng “%4”.</translation>
    </message>
</context>
<context>
    <name>kq::TiersPage</name>
    <message>
        <source>Move a number of the tiers</source>
        <translation>Chỉnh một con số của hạng</translation>
    </message>
    <message>
        <source>Remove a tier</source>
        <translation>Bỏ một hạng</translation>
    </message>
    <message>
        <source>Back to the usual tiers</source>
        <translation>Về các hạng có sẵn</translation>
    </message>
    <message>
        <source>Drop the changes</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>Tiers</source>
        <comment>a page</comment>
        <translation>Hạng khách</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>The tiers, the best first</source>
        <translation>Các hạng khách, hạng cao nhất trước</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Hạng khách</translation>
    </message>
    <message>
        <source>Customers now</source>
        <translation>Số khách hiện nay</translation>
    </message>
    <message>
        <source>With the changes</source>
        <translation>Sau khi đổi</translation>
    </message>
    <message>
        <source>Share of revenue now</source>
        <translation>Phần doanh thu hiện nay</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Add a tier</source>
        <translation>Thêm hạng</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Usual tiers</source>
        <translation>Các hạng có sẵn</translation>
    </message>
    <message>
        <source>Do the tiers foretell who buys?</source>
        <translation>Xếp hạng có đoán đúng ai sẽ mua không?</translation>
    </message>
    <message>
        <source>The numbers that decide</source>
        <translation>Những con số quyết định</translation>
    </message>
    <message>
        <source>Who would change tier</source>
        <translation>Khách sẽ đổi hạng</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Now in</source>
        <translation>Đang ở hạng</translation>
    </message>
    <message>
        <source>Then in</source>
        <translation>Sẽ ở hạng</translation>
    </message>
    <message>
        <source>Total spend</source>
        <translation>Tổng tiền đã mua</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Lần mua gần nhất</translation>
    </message>
    <message>
        <source>Nobody would change tier.</source>
        <translation>Không có khách nào đổi hạng.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Chưa thay đổi gì.</translation>
    </message>
    <message numerus="yes">
        <source>%1 customers would change tier.</source>
        <translation>
            <numerusform>%1 khách sẽ đổi hạng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a tier</source>
        <translation>Chưa có hạng</translation>
    </message>
    <message>
        <source>Rename the tier</source>
        <translation>Đổi tên hạng</translation>
    </message>
    <message>
        <source>Rename a tier</source>
        <translation>Đổi tên một hạng</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>A tier needs a name.</source>
        <translation>Hạng khách cần có tên.</translation>
    </message>
    <message>
        <source>Move a tier</source>
        <translation>Chuyển chỗ một hạng</translation>
    </message>
    <message>
        <source>Use the proposed numbers</source>
        <translation>Dùng các mức gợi ý</translation>
    </message>
    <message>
        <source>The tiers were saved.</source>
        <translation>Đã lưu các hạng khách.</translation>
    </message>
    <message>
        <source>Saving the tiers</source>
        <translation>Đang lưu các hạng khách</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Đã hoàn tác.</translation>
    </message>
    <message>
        <source>The tiers have changes that are not saved. Save or drop them first.</source>
        <translation>Các hạng khách có thay đổi chưa lưu. Hãy lưu hoặc bỏ trước đã.</translation>
    </message>
    <message>
        <source>By the care plans of the tiers, a round of messages costs %1, a month %2.</source>
        <translation>Theo kế hoạch chăm sóc của các hạng, một đợt tin hết %1, một tháng hết %2.</translation>
    </message>
    <message>
        <source>By the care plans of the tiers, a round of messages would cost %1 instead of %2, a month %3 instead of %4.</source>
        <translation>Theo kế hoạch chăm sóc của các hạng, một đợt tin sẽ hết %1 thay vì %2, một tháng %3 thay vì %4.</translation>
    </message>
</context>
<context>
    <name>kq::TimeChart</name>
    <message>
        <source>%1. %2: %3. %4: %5.</source>
        <translation>%1. %2: %3. %4: %5.</translation>
    </message>
</context>
<context>
    <name>kq::Timeline</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 và %n món nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Đơn hàng</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Đơn %1</translation>
    </message>
    <message>
        <source>no tier</source>
        <translation>chưa có hạng</translation>
    </message>
    <message>
        <source>Became a customer</source>
        <translation>Thành khách của cửa hàng</translation>
    </message>
    <message>
        <source>Message by %1</source>
        <translation>Liên hệ qua %1</translation>
    </message>
    <message>
        <source>Message by %1, list “%2”</source>
        <translation>Liên hệ qua %1, danh sách “%2”</translation>
    </message>
    <message>
        <source>Tier: %1 → %2</source>
        <translation>Hạng: %1 → %2</translation>
    </message>
</context>
<context>
    <name>kq::TimelineCard</name>
    <message>
        <source>What happened</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>Nothing is recorded yet: no order, no message, no change of tier.</source>
        <translation>Chưa ghi nhận gì: chưa có đơn, chưa có tin, chưa đổi hạng.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message numerus="yes">
        <source>Show earlier ones (%n)</source>
        <translation>
            <numerusform>Xem những lần trước đó (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kq::WaitingRow</name>
    <message>
        <source>nothing new</source>
        <translation>không có gì mới</translation>
    </message>
    <message>
        <source>A large file: what it would change is counted when you look at it.</source>
        <translation>File lớn: khi bạn xem trước, chương trình mới đếm những gì sẽ thay đổi.</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 từ %2</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Đang nhập…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Look at it first</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>new customers: %1</source>
        <translation>%1 khách mới</translation>
    </message>
    <message>
        <source>customers updated: %1</source>
        <translation>%1 khách được cập nhật</translation>
    </message>
    <message>
        <source>duplicates merged: %1</source>
        <translation>gộp %1 khách trùng</translation>
    </message>
    <message>
        <source>new orders: %1</source>
        <translation>%1 đơn mới</translation>
    </message>
    <message>
        <source>orders changed: %1</source>
        <translation>%1 đơn thay đổi</translation>
    </message>
    <message>
        <source>rows that cannot be read: %1 of %2</source>
        <translation>%1 trên %2 dòng chưa đọc được</translation>
    </message>
    <message>
        <source>What its columns mean cannot be told without you.</source>
        <translation>Chương trình chưa biết các cột là gì, cần bạn chỉ giúp.</translation>
    </message>
</context>
<context>
    <name>kq::WatchWords</name>
    <message>
        <source>This shop file lies on a network drive, where two programs may write into it at once. Move it to this computer.</source>
        <translation>File cửa hàng này đang nằm trên ổ mạng, hai chương trình có thể ghi vào cùng lúc. Bạn chuyển file về máy này nhé.</translation>
    </message>
    <message>
        <source>This shop file lies in a folder that is copied to a cloud, which may bring an old state back. Move it to another folder.</source>
        <translation>File cửa hàng này đang nằm trong thư mục đồng bộ lên đám mây, có thể bị trả về bản cũ. Bạn chuyển file sang thư mục khác nhé.</translation>
    </message>
</context>
<context>
    <name>kq::WelcomePage</name>
    <message>
        <source>Do you have a file of customers or orders? Drop it here. It stays on this computer and is sent nowhere.</source>
        <translation>Bạn có file khách hàng hoặc đơn hàng? Kéo thả vào đây. Dữ liệu chỉ nằm trên máy này, không gửi đi đâu.</translation>
    </message>
    <message>
        <source>Import spreadsheets</source>
        <translation>Nhập file Excel</translation>
    </message>
    <message>
        <source>Open the sample shop</source>
        <translation>Xem thử cửa hàng mẫu</translation>
    </message>
    <message>
        <source>Open a shop file that I have</source>
        <translation>Mở file cửa hàng có sẵn</translation>
    </message>
    <message>
        <source>Excel, CSV and OpenDocument files of your till, web shop or marketplace. You see everything before it is taken over, and can undo it.</source>
        <translation>File Excel, CSV hoặc OpenDocument của phần mềm bán hàng, web hay sàn. Bạn xem trước mọi thứ rồi mới nhập, và hoàn tác được.</translation>
    </message>
</context>
<context>
    <name>kq::WhereEditor</name>
    <message>
        <source>placed</source>
        <translation>ngày mua</translation>
    </message>
    <message>
        <source>status</source>
        <translation>trạng thái</translation>
    </message>
    <message>
        <source>order total</source>
        <translation>tổng tiền đơn</translation>
    </message>
    <message>
        <source>with a discount</source>
        <translation>có giảm giá</translation>
    </message>
    <message>
        <source>without a discount</source>
        <translation>không giảm giá</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>giảm giá</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>giờ</translation>
    </message>
    <message>
        <source>Only some orders</source>
        <translation>Chỉ một số đơn</translation>
    </message>
    <message>
        <source>product</source>
        <translation>sản phẩm</translation>
    </message>
    <message>
        <source>category</source>
        <translation>nhóm hàng</translation>
    </message>
    <message>
        <source>delivery area</source>
        <translation>khu vực giao hàng</translation>
    </message>
    <message>
        <source>sales channel</source>
        <translation>kênh bán</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>chi nhánh</translation>
    </message>
    <message>
        <source>source</source>
        <translation>nguồn</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>thứ</translation>
    </message>
    <message>
        <source>From this hour</source>
        <translation>Từ giờ này</translation>
    </message>
    <message>
        <source>To this hour, to its end</source>
        <translation>Đến hết giờ này</translation>
    </message>
    <message>
        <source>:00</source>
        <comment>after an hour</comment>
        <translation>:00</translation>
    </message>
    <message>
        <source>:59</source>
        <comment>after the last hour</comment>
        <translation>:59</translation>
    </message>
</context>
<context>
    <name>kq::WhyCard</name>
    <message>
        <source>Why in, why out</source>
        <translation>Vì sao có, vì sao không</translation>
    </message>
    <message>
        <source>Any customer: name, phone or code</source>
        <translation>Khách bất kỳ: tên, số điện thoại hoặc mã</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Khách tìm thấy</translation>
    </message>
    <message>
        <source>Which conditions hold</source>
        <translation>Điều kiện nào thỏa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Số điện thoại</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Điều kiện</translation>
    </message>
    <message>
        <source>This customer</source>
        <translation>Khách này</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>Proven by</source>
        <translation>Bằng chứng</translation>
    </message>
    <message>
        <source>Choose somebody above, or search for anybody: you see which conditions hold, and what is missing.</source>
        <translation>Chọn một khách ở trên hoặc tìm khách bất kỳ: bạn sẽ thấy điều kiện nào thỏa và còn thiếu gì.</translation>
    </message>
    <message>
        <source>Nobody is found by that.</source>
        <translation>Không tìm thấy khách nào.</translation>
    </message>
    <message>
        <source>%1 is in.</source>
        <translation>%1 có trong nhóm.</translation>
    </message>
    <message>
        <source>%1 is not in.</source>
        <translation>%1 không có trong nhóm.</translation>
    </message>
    <message>
        <source>✓</source>
        <comment>holds</comment>
        <translation>✓</translation>
    </message>
    <message>
        <source>✗</source>
        <comment>does not hold</comment>
        <translation>✗</translation>
    </message>
</context>
<context>
    <name>kq::WizardFooter</name>
    <message>
        <source>Back to the imports</source>
        <translation>Về các lần nhập</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Hoàn tác lần nhập này</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Import %1 rows</source>
        <translation>Nhập %1 dòng</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Nhập file khác</translation>
    </message>
    <message>
        <source>Next file: %1</source>
        <translation>File tiếp theo: %1</translation>
    </message>
    <message>
        <source>See the customers</source>
        <translation>Xem khách hàng</translation>
    </message>
    <message>
        <source>See your tiers</source>
        <translation>Xem hạng khách</translation>
    </message>
    <message>
        <source>Next sheet: %1</source>
        <translation>Trang tính tiếp theo: %1</translation>
    </message>
</context>
</TS>
