"""Writes the cells of a list with Python's XlsxWriter, in the same styles: the yardstick of export.ts.

The file named first holds one JSON a line: the columns (width, bold, align, wrap, border, number format), then a row each.
Rows lie ready in memory before the clock starts. The last line printed is JSON: milliseconds, peak in MB, rows.
"""
import io
import json
import resource
import sys
import time

try:
    import xlsxwriter
except ImportError:
    print(json.dumps({"milliseconds": 0, "peakMegabytes": 0, "rows": 0, "missing": 1}))
    sys.exit(0)

with open(sys.argv[1], encoding="utf8") as file:
    columns = json.loads(file.readline())
    rows = [json.loads(line) for line in file]

began = time.perf_counter()
target = io.BytesIO()
book = xlsxwriter.Workbook(target, {"constant_memory": sys.argv[2] == "constant", "in_memory": True})
sheet = book.add_worksheet("a")
formats = []
for index, column in enumerate(columns):
    sheet.set_column(index, index, column["width"])
    look = {
        "font_name": "Times New Roman",
        "font_size": 12,
        "border": 1,
        "text_wrap": True,
        "align": column["align"],
        "valign": "vcenter",
    }
    if column["format"]:
        look["num_format"] = column["format"]
    formats.append(book.add_format(look))
for number, row in enumerate(rows):
    for index, value in enumerate(row):
        if value is None:
            sheet.write_blank(number, index, None, formats[index])
        elif isinstance(value, str):
            sheet.write_string(number, index, value, formats[index])
        else:
            sheet.write_number(number, index, value, formats[index])
book.close()
took = (time.perf_counter() - began) * 1000
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"milliseconds": took, "peakMegabytes": peak, "rows": len(rows)}))
