"""Compare FILE.ics, as two independent libraries read it, with PROGRAMME.csv.

Both must see as many events as the table has scheduled sessions, with the same titles, rooms, and starts and ends in
UTC. The calendar's own VTIMEZONE must agree with the tz database at every start and end.
"""

import csv
import sys
from collections import Counter
from datetime import datetime, timezone

import icalendar
import ics


def plain(text):
    """Text as it can be compared: a spreadsheet's guard, line ends and runs of spaces left out."""
    if text[:1] == "'" and text[1:2] in tuple("=+-@\t"):
        text = text[1:]
    shown = "".join(c if c.isprintable() or c.isspace() else "" for c in text)
    return " ".join(shown.split())


def expected(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["status"] == "scheduled"]
    return Counter(
        (moment(row["start_utc"]), moment(row["end_utc"]), plain(row["title"]), plain(row["room_name"]))
        for row in rows
    )


def moment(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def in_room(location, rooms):
    """The room at the head of a location, "room" or "room, building"; the longest name that fits."""
    fitting = [room for room in rooms if location == room or location.startswith(room + ", ")]
    return max(fitting, key=len, default=location)


def seen_by_icalendar(data, rooms):
    calendar = icalendar.Calendar.from_ical(data)
    events = list(calendar.walk("VEVENT"))
    uids = Counter(str(event["UID"]) for event in events)
    problems = [f"the UID {uid} occurs {count} times" for uid, count in uids.items() if count > 1]
    for event in events:
        problems += [f"{event['UID']}: {error}" for error in event.errors]
        for name in ("DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "STATUS", "DTSTART", "DTEND", "SUMMARY", "LOCATION"):
            if name not in event:
                problems.append(f"{event['UID']} has no {name}")
    zones = {str(zone["TZID"]): zone.to_tz(lookup_tzid=False) for zone in calendar.walk("VTIMEZONE")}
    for event in events:
        for name in ("DTSTART", "DTEND"):
            shown = event[name].dt
            zone = event[name].params.get("TZID")
            if zone is None or str(zone) == "UTC":
                continue
            if str(zone) not in zones:
                problems.append(f"{event['UID']} uses {zone}, which the calendar does not define")
                continue
            own = shown.replace(tzinfo=None).replace(tzinfo=zones[str(zone)]).utcoffset()
            if own != shown.utcoffset():
                problems.append(f"{event['UID']}: VTIMEZONE says {own}, the tz database {shown.utcoffset()}")
    seen = Counter(
        (
            event.start.astimezone(timezone.utc),
            event.end.astimezone(timezone.utc),
            plain(str(event["SUMMARY"])),
            in_room(plain(str(event["LOCATION"])), rooms),
        )
        for event in events
    )
    return seen, problems


def seen_by_ics(data, rooms):
    calendar = ics.Calendar(data.decode("utf-8"))
    return Counter(
        (
            event.begin.to("utc").datetime,
            event.end.to("utc").datetime,
            plain(event.name),
            in_room(plain(event.location), rooms),
        )
        for event in calendar.events
    )


def differences(reader, seen, wanted):
    missing = sorted((wanted - seen).elements())
    extra = sorted((seen - wanted).elements())
    return [f"{reader} does not find: {describe(item)}" for item in missing] + [
        f"{reader} finds, but the table has not: {describe(item)}" for item in extra
    ]


def describe(item):
    start, end, title, room = item
    return f"{start:%Y-%m-%dT%H:%MZ} to {end:%Y-%m-%dT%H:%MZ}, {title!r} in {room!r}"


def main(calendar_path, table_path):
    wanted = expected(table_path)
    rooms = {item[3] for item in wanted}
    with open(calendar_path, "rb") as file:
        data = file.read()
    seen, problems = seen_by_icalendar(data, rooms)
    problems += differences("icalendar", seen, wanted)
    problems += differences("ics", seen_by_ics(data, rooms), wanted)
    for problem in problems:
        print(problem)
    if not problems:
        print(f"{sum(wanted.values())} sessions, as icalendar and ics read them, are those of the table")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
