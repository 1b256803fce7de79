"""Compare the feeds that index.json in FEEDS lists with FILE.ics, as icalendar and ics read them.

Every entry of a feed must stand in FILE.ics in the same way, with the same UID; the feeds of the rooms together must be
the whole programme; and the index must list the files that there are, each once.
"""

import json
import sys
from collections import Counter
from pathlib import Path

import icalendar
import ics


def entries(data):
    """Each event as its lines are, apart from their order."""
    calendar = icalendar.Calendar.from_ical(data)
    return Counter((str(event["UID"]), event.to_ical()) for event in calendar.walk("VEVENT"))


def main(calendar_path, folder):
    folder = Path(folder)
    whole = entries(Path(calendar_path).read_bytes())
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    problems, in_rooms = [], Counter()
    for feed in index["files"]:
        data = (folder / feed["path"]).read_bytes()
        read = entries(data)
        problems += [f"{feed['path']}: {uid} is not as in the programme" for uid, _ in (read - whole)]
        if len(ics.Calendar(data.decode("utf-8")).events) != sum(read.values()):
            problems.append(f"{feed['path']}: ics and icalendar read different numbers of events")
        if feed["kind"] == "room":
            in_rooms += read
    if in_rooms != whole:
        problems.append("the feeds of the rooms together are not the programme")
    paths = {feed["path"].lower() for feed in index["files"]}
    files = {str(path.relative_to(folder)).lower() for path in folder.glob("calendars/*/*.ics")}
    if paths != files or len(paths) != len(index["files"]):
        problems.append("index.json does not list the feeds that there are, each once")
    for problem in problems:
        print(problem)
    if not problems:
        print(f"the entries of {len(files)} feeds are those of the programme")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
