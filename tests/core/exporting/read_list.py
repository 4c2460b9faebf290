"""Reads a list with readers that know nothing of Khách Quen, and prints what they found as JSON.

read_list.py csv FILE    every row, by Python's csv module
read_list.py vcard FILE  every card, by vobject (Debian: python3-vobject); exit status 77 without it
read_list.py xlsx FILE   every row of the first sheet, each cell as [value, type, number format], by
                         openpyxl (Debian: python3-openpyxl); exit status 77 without it
"""

import csv
import json
import sys


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


def cards_of(path):
    try:
        import vobject
    except ImportError:
        sys.exit(77)
    with open(path, encoding="utf-8", newline="") as file:
        cards = list(vobject.readComponents(file.read()))
    for card in cards:
        card.validate()
    return [
        {
            "fn": card.fn.value,
            "family": card.n.value.family,
            "given": card.n.value.given,
            "middle": card.n.value.additional,
            "tel": [tel.value for tel in card.contents.get("tel", [])],
            "email": [mail.value for mail in card.contents.get("email", [])],
            "street": card.adr.value.street if "adr" in card.contents else "",
            "bday": card.bday.value if "bday" in card.contents else "",
            "categories": card.categories.value if "categories" in card.contents else [],
        }
        for card in cards
    ]


def cells_of(path):
    try:
        import openpyxl
    except ImportError:
        sys.exit(77)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return [
        [["" if cell.value is None else cell.value, cell.data_type, cell.number_format] for cell in row]
        for row in sheet.iter_rows()
    ]


json.dump({"csv": rows_of, "vcard": cards_of, "xlsx": cells_of}[sys.argv[1]](sys.argv[2]), sys.stdout, default=str)
