"""The CSV files in which Scripts/bench keeps its runs, one a line."""
import csv


def rows(table):
    """All lines so far; none if there is no file yet."""
    if not table.exists():
        return []
    with table.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def append(table, columns, row):
    """One more line; the first brings the header."""
    is_new = not table.exists()
    with table.open("a", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns)
        if is_new:
            writer.writeheader()
        writer.writerow(row)
