#!/usr/bin/env bash
# The main job on the sample shop, without a window: main_job.sh CLI PICTURES FOLDER
# CLI is khachquen-cli; PICTURES is khachquen-pictures or empty; FOLDER is made anew.
set -euo pipefail

cli=${1:?the path of khachquen-cli}
pictures=${2-}
folder=${3:?the folder for what comes out}

[ -x "$cli" ] || {
    echo "khachquen: there is no program at '$cli'" >&2
    exit 1
}

# Words for the person at the terminal, in their language.
language=en
case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in vi*) language='vi' ;; esac

# Only ever clears a folder that an earlier run of this script made.
if [ -e "$folder" ] && [ ! -e "$folder/.khachquen-main-job" ]; then
    echo "khachquen: '$folder' exists and was not made by this script; please move it away" >&2
    exit 1
fi
rm -rf "$folder"
mkdir -p "$folder"
: >"$folder/.khachquen-main-job"
cd "$folder"

step() {
    printf '\n== %s\n' "$1"
    shift
    printf '   %s\n' "$*"
    "$@"
}

# Exit status 3 means: done, but some rows were turned away and are listed.
allow_rejects() {
    local status=0
    "$@" || status=$?
    [ "$status" -eq 0 ] || [ "$status" -eq 3 ] || exit "$status"
}

shop() { "$cli" --shop sample.khachquen --lang "$language" "$@"; }

cat >orders-of-the-week.csv <<'CSV'
Mã hóa đơn,Thời gian,Tên khách hàng,Điện thoại,Khu vực,Mã hàng,Tên hàng,Số lượng,Đơn giá,Giảm giá,Trạng thái
HD900001,16/11/2026 09:12,Nguyễn Thị Hằng,0912 345 670,Hà Nội,SP-01,Sữa bột 900 g,2,415.000,0,Hoàn thành
HD900001,16/11/2026 09:12,Nguyễn Thị Hằng,0912 345 670,Hà Nội,SP-02,Bỉm dán size L,1,289.000,0,Hoàn thành
HD900002,16/11/2026 17:40,Trần Văn Đức,+84 987 654 320,Bắc Ninh,SP-03,Xe đẩy gấp gọn,1,1.890.000,190.000,Hoàn thành
HD900003,17/11/2026 10:05,Khách lẻ,,,SP-04,Khăn sữa,3,25.000,0,Hoàn thành
HD900004,17/11/2026 19:21,Phạm Minh Anh,0398765432,Hồ Chí Minh,SP-01,Sữa bột 900 g,1,415.000,0,Đã hủy
HD900005,18/11/2026 08:55,nguyen thi hang,84912345670,Hà Nội,SP-05,Bình sữa 240 ml,2,179.000,0,Hoàn thành
HD900006,ngày mai,Lê Thị Hoa,0903 111 222,Đà Nẵng,SP-02,Bỉm dán size L,1,289.000,0,Hoàn thành
CSV

cat >good-customers-gone-quiet.json <<'JSON'
{
  "version": 1,
  "match": "all",
  "conditions": [
    { "orders": "count", "op": "at_least", "value": 4 },
    { "orders": "average", "op": "at_least", "value": { "of_shop": "median" } },
    { "orders": "last_date", "op": "not_within_last", "value": { "n": 60, "unit": "days" } }
  ]
}
JSON

step "A sample shop: 800 customers, 3 years of orders" shop sample
step "Import a spreadsheet (one row of it cannot be read and is listed)" \
    allow_rejects shop import orders-of-the-week.csv --source till --rejects rejected-rows.csv
step "The five value tiers" shop tiers
step "The care map: what to do for each group" shop care-map
step "A segment of one's own: good customers gone quiet" \
    shop segment add "Khách ruột lâu chưa ghé" --where good-customers-gone-quiet.json
step "How many are in it, condition by condition" shop funnel --segment "Khách ruột lâu chưa ghé"
step "A contact list for Zalo, without those who may not be contacted" \
    shop export --segment "Khách ruột lâu chưa ghé" --channel zalo --format csv \
    --out contact-list.csv

if [ -n "$pictures" ]; then
    mkdir pictures
    step "A picture of each page, in both languages, light and dark" \
        env QT_QPA_PLATFORM=offscreen "$pictures" --out pictures
fi

printf '\nEverything is in %s:\n' "$folder"
ls -1 "$folder"
