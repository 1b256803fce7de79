"""Compare schedule.xml, schedule.json and the xCal file in FOLDER with its programme.csv and programme.ics.

Readers are lxml, the c3voc schedule tools and icalendar. What the format's schema demands and a reader would not
miss is checked here: the shapes of identifiers, and which of them may not occur twice.
"""

import csv
import json
import re
import sys
from collections import Counter
from datetime import datetime, timedelta, timezone
from pathlib import Path

import icalendar
from lxml import etree
from voc.schedule import Schedule

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
SHAPES = {
    "guid": UUID,
    "code": re.compile(r"[0-9A-Z]{6}"),
    "id": re.compile(r"[1-9][0-9]{0,9}"),
    "slug": re.compile(r"[a-z0-9_]{4,}-[a-z0-9_-]{3,}[a-z0-9]"),
    "start": re.compile(r"[0-2][0-9]:[0-5][0-9]"),
    "duration": re.compile(r"[0-9]{1,2}:[0-5][0-9]"),
    "date": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d"),
}
XCAL = "{urn:ietf:params:xml:ns:icalendar-2.0}"


def moment(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(timezone.utc)


def plain(text):
    """Text as it can be compared: a spreadsheet's guard, controls and runs of spaces left out."""
    if text[:1] == "'" and text[1:2] in tuple("=+-@\t"):
        text = text[1:]
    shown = "".join(c if (c.isprintable() or c.isspace()) and c != "\ufffd" else "" for c in text)
    return " ".join(shown.split())


def table(folder):
    with open(folder / "programme.csv", encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["status"] == "scheduled"]
    return Counter((moment(row["start_utc"]), moment(row["end_utc"]), plain(row["title"])) for row in rows)


def length(text):
    hours, minutes = text.split(":")
    return timedelta(hours=int(hours), minutes=int(minutes))


def compare(reader, seen, wanted):
    missing, extra = sorted((wanted - seen).elements()), sorted((seen - wanted).elements())
    return [f"{reader} does not find {item}" for item in missing] + [
        f"{reader} finds {item}, which the table has not" for item in extra
    ]


def shapes(reader, events):
    """Identifiers in the right shape, and none of them twice."""
    problems = []
    for name, shape in SHAPES.items():
        values = [str(event[name]) for event in events]
        wrong = [value for value in values if not shape.fullmatch(value)]
        problems += [f"{reader}: {name} {value!r} has the wrong shape" for value in wrong]
        if name in ("guid", "code", "id", "slug"):
            problems += [f"{reader}: {name} {value!r} occurs twice" for value, n in Counter(values).items() if n > 1]
    return problems


def check_xml(folder, wanted, schema):
    tree = etree.parse(str(folder / "schedule.xml"))
    problems = []
    if schema:
        rules = etree.XMLSchema(etree.parse(schema))
        if not rules.validate(tree):
            problems += [f"schema: line {error.line}: {error.message}" for error in rules.error_log]
    root = tree.getroot()
    order = [child.tag for child in root]
    if order != ["generator", "version", "conference"] + ["day"] * (len(order) - 3):
        problems.append(f"schedule.xml: the elements of the schedule are {order}")
    acronym = root.findtext("conference/acronym")
    if not re.fullmatch(r"[a-z0-9_-]{4,}", acronym):
        problems.append(f"schedule.xml: the acronym {acronym!r} has the wrong shape")
    indices = [day.get("index") for day in root.findall("day")]
    if indices != [str(number + 1) for number in range(len(indices))]:
        problems.append(f"schedule.xml: the days are numbered {indices}")
    events, seen, rooms = [], Counter(), Counter()
    for day in root.findall("day"):
        first, last = moment(day.get("start")), moment(day.get("end"))
        for room in day.findall("room"):
            if not UUID.fullmatch(room.get("guid")):
                problems.append(f"schedule.xml: room {room.get('name')!r} has the guid {room.get('guid')}")
            for event in room.findall("event"):
                told = {name: event.get(name) for name in ("guid", "code", "id")}
                told |= {name: event.findtext(name) for name in ("slug", "start", "duration", "date")}
                events.append(told)
                start = moment(told["date"])
                end = start + length(told["duration"])
                if told["date"][11:16] != told["start"] or start < first or end > last:
                    problems.append(f"schedule.xml: {told['guid']} has times that do not agree")
                if event.findtext("room") != room.get("name"):
                    problems.append(f"schedule.xml: {told['guid']} is told in another room than its own")
                for person in event.findall("persons/person"):
                    if not UUID.fullmatch(person.get("guid")) or "@" in (person.text or ""):
                        problems.append(f"schedule.xml: a person is told as {person.text!r}")
                seen[start, end, plain(event.findtext("title"))] += 1
                rooms[told["guid"], event.findtext("room")] += 1
    return problems + shapes("schedule.xml", events) + compare("lxml", seen, wanted), rooms


def check_json(folder, wanted, in_xml):
    schedule = Schedule(json=json.loads((folder / "schedule.json").read_text(encoding="utf-8")))
    events = []
    schedule.foreach_event(lambda event: events.append(event))
    seen = Counter(
        (moment(e["date"]), moment(e["date"]) + length(e["duration"]), plain(e["title"])) for e in events
    )
    problems = [
        f"schedule.json: {event['guid']} ends at {event['end']}"
        for event in events
        if moment(event["end"]) != moment(event["date"]) + length(event["duration"])
    ]
    needed = "abstract date duration guid id language links persons room slug start subtitle title track type url"
    for event in events:
        problems += [f"schedule.json: {event['guid']} has no {k}" for k in needed.split() if k not in event.keys()]
    if Counter((event["guid"], event["room"]) for event in events) != in_xml:
        problems.append("schedule.json and schedule.xml do not have the same sessions in the same rooms")
    # There and back: what the tools make of it in XML has the same sessions.
    again = etree.fromstring(schedule.xml("bytes"))
    if Counter((event.get("guid"), event.findtext("room")) for event in again.iter("event")) != in_xml:
        problems.append("the schedule tools lose sessions on the way from schedule.json to XML")
    return problems + shapes("schedule.json", events) + compare("the schedule tools", seen, wanted)


def entries(data):
    """UID, start and end in UTC, title, place, link, sequence of each event, as icalendar reads them."""
    calendar = icalendar.Calendar.from_ical(data)
    return Counter(
        (
            str(event["UID"]),
            event["DTSTART"].dt.astimezone(timezone.utc),
            event["DTEND"].dt.astimezone(timezone.utc),
            str(event["SUMMARY"]),
            str(event.get("LOCATION", "")),
            str(event.get("DESCRIPTION", "")),
            str(event.get("URL", "")),
            int(event["SEQUENCE"]),
            str(event["STATUS"]),
        )
        for event in calendar.walk("VEVENT")
    )


def from_xcal(event, zone):
    def texts(name):
        return event.findall(f"{XCAL}properties/{XCAL}{name}")

    def text(name):
        found = texts(name)
        return found[0][-1].text or "" if found else ""

    def time(name):
        element = texts(name)[0]
        told = element.findtext(f"{XCAL}parameters/{XCAL}tzid/{XCAL}text")
        shown = element.findtext(f"{XCAL}date-time")
        if shown.endswith("Z"):
            return moment(shown)
        return datetime.fromisoformat(shown).replace(tzinfo=zone(told)).astimezone(timezone.utc)

    return (
        text("uid"), time("dtstart"), time("dtend"), text("summary"), text("location"), text("description"),
        text("url"), int(text("sequence")), text("status"),
    )


def check_xcal(folder, in_ics):
    from zoneinfo import ZoneInfo

    root = etree.parse(str(folder / "programme.xcal.xml")).getroot()
    seen = Counter(from_xcal(event, ZoneInfo) for event in root.iter(f"{XCAL}vevent"))
    return compare("lxml (xCal)", seen, in_ics)


def main(folder, schema=None):
    folder = Path(folder)
    wanted = table(folder)
    in_ics = entries((folder / "programme.ics").read_bytes())
    problems, in_xml = check_xml(folder, wanted, schema)
    problems += check_json(folder, wanted, in_xml) + check_xcal(folder, in_ics)
    for problem in problems:
        print(problem)
    if not problems:
        print(f"{sum(wanted.values())} sessions in schedule.xml, schedule.json and xCal are those of the table")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
