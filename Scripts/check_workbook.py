"""Compare programme.xlsx in FOLDER with its programme.csv, read by openpyxl.

Whatever a spreadsheet program would refuse or take for something else is looked at here: names of sheets, lengths,
formulas, merged cells that overlap, times that are no times.
"""

import csv
import re
import sys
from collections import Counter
from datetime import datetime, time, timedelta
from pathlib import Path

import openpyxl

LONGEST = 32767


def plain(text):
    """Text as it can be compared: a spreadsheet's guard, controls and runs of spaces left out."""
    if text[:1] == "'" and text[1:2] in tuple("=+-@\t"):
        text = text[1:]
    shown = "".join(c if (c.isprintable() or c.isspace()) and c != "\ufffd" else "" for c in text)
    return " ".join(shown.split())


def table(folder):
    with open(folder / "programme.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return [row for row in rows if row["status"] == "scheduled"], [row for row in rows if row["status"] != "scheduled"]


def local(text):
    """What a clock at the venue shows."""
    return datetime.fromisoformat(text).replace(tzinfo=None)


def units(text):
    return len(text.encode("utf-16-le")) // 2


def rows_of(sheet):
    rows = list(sheet.iter_rows(values_only=True))
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def programme(sheet, wanted):
    def entry(id, title, start, end, minutes):
        # Longer titles are cut.
        return (plain(id), plain(title)[:1000], start, end, int(minutes))

    seen = []
    for row in rows_of(sheet):
        if not isinstance(row["Start"], datetime) or not isinstance(row["Day"], datetime):
            yield f"{row['Session']} has no time of the kind that spreadsheets reckon with"
            continue
        if row["Day"].date() != row["Start"].date():
            yield f"{row['Session']} is on another day than it starts"
        seen.append(entry(row["Session"], row["Title"] or "", row["Start"], row["End"], row["Minutes"]))
    table = [entry(r["session"], r["title"], local(r["start"]), local(r["end"]), r["duration"]) for r in wanted]
    if Counter(seen) != Counter(table):
        yield f"the rows are not those of the table: {(Counter(seen) - Counter(table)) or (Counter(table) - Counter(seen))}"
    if sheet.auto_filter.ref is None or sheet.freeze_panes is None:
        yield "the heading neither stays in sight nor filters"
    for column in ("E", "F", "G"):
        if seen and not sheet[f"{column}2"].is_date:
            yield f"column {column} is not formatted as a date"


def day(sheet, wanted):
    """Every session of the day stands in the column of its room, in the row of its start."""
    rows = list(sheet.iter_rows(values_only=True))
    found = Counter()
    for row in rows[1:]:
        if not isinstance(row[0], (time, timedelta)):
            yield f"{sheet.title}: {row[0]!r} is no time"
        for room, text in zip(rows[0][1:], row[1:]):
            for line in (text or "").split("\n"):
                if match := re.match(r"(\d\d:\d\d)–(\d\d:\d\d) ", line):
                    found[(plain(room or ""), match[1], match[2])] += 1
    table = Counter(
        (plain(r["room_name"]), local(r["start"]).strftime("%H:%M"), local(r["end"]).strftime("%H:%M")) for r in wanted
    )
    if found != table:
        yield f"{sheet.title} is not the day of the table: {(found - table) or (table - found)}"
    taken = set()
    for area in sheet.merged_cells.ranges:
        cells = set(area.cells)
        if cells & taken:
            yield f"{sheet.title}: merged cells overlap in {area}"
        taken |= cells


def problems(folder):
    book = openpyxl.load_workbook(folder / "programme.xlsx")
    placed, left = table(folder)
    names = book.sheetnames
    if names[0] != "Programme" or names[-1] != "Unscheduled":
        yield f"the sheets are {names}"
    if len({name.lower() for name in names}) != len(names):
        yield "two sheets have one name"
    for sheet in book:
        if len(sheet.title) > 31 or re.search(r"[\[\]:*?/\\]", sheet.title):
            yield f"no sheet may be called {sheet.title!r}"
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if cell.data_type == "f":
                yield f"{sheet.title} {cell.coordinate} is a formula"
            if isinstance(cell.value, str) and units(cell.value) > LONGEST:
                yield f"{sheet.title} {cell.coordinate} is too long"
    yield from programme(book["Programme"], placed)
    days = [name for name in names if name not in ("Programme", "Unscheduled")]
    dates = sorted({local(row["start"]).date() for row in placed})
    if len(days) != len(dates):
        yield f"{len(days)} sheets for {len(dates)} days"
    for name, date in zip(days, dates):
        yield from day(book[name], [row for row in placed if local(row["start"]).date() == date])
    seen = sorted(plain(row["Session"]) for row in rows_of(book["Unscheduled"]))
    if seen != sorted(plain(row["session"]) for row in left):
        yield f"without a place are {seen}"


def main():
    found = list(problems(Path(sys.argv[1])))
    for problem in found:
        print(problem)
    if found:
        return 1
    print("The workbook says what the table says.")
    return 0


sys.exit(main())
