"""What the planner is asked to reach on whole events, and the table that says how far it gets. Used by Scripts/bench."""
import json
import shutil
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import runs

ROOT = Path(__file__).resolve().parent.parent
COLUMNS = ["revision", "goal", "seed", "seconds", "left_out", "objective", "bound", "iterations", "peak_memory"]
# The rules that look at pairs of sessions of which there are very many.
DENSE = "tag-overlap,audience-clash,popular-clash"


@dataclass(frozen=True)
class Goal:
    name: str
    # A folder of the repository or beside it, or what `convene generate` is to make.
    event: str
    seconds: int
    without: str = ""
    # Reached if, in the median, the gap is no more than this; 0: proven.
    gap: float | None = None
    # Reached if every run took no longer, and held no more memory (GiB).
    longest: float | None = None
    memory: float | None = None
    # Reached if the median is within a hundredth of this goal's.
    against: str | None = None


MEETING = "shared:events/ietf106"
THOUSAND = "generate:--sessions 1000 --rooms 40 --days 5 --slots 6"
GOALS = [
    Goal("a real meeting", MEETING, 20, "room-fit", gap=0, longest=2),
    Goal("a real meeting, rooms that fit", MEETING + "+room-fit", 60, gap=0),
    Goal("forum, complete", "Data/forum", 2, DENSE),
    Goal("forum, 30 s", "Data/forum", 30, DENSE, gap=0.01),
    Goal("forum, 5 min", "Data/forum", 300, DENSE, gap=0.001),
    Goal("forum, every rule, 30 s", "Data/forum", 30, against="forum, every rule, 10 min"),
    Goal("forum, every rule, 10 min", "Data/forum", 600),
    Goal("forum by the quarter, complete", "Data/forum-step15", 5, DENSE),
    Goal("forum by the quarter, 5 min", "Data/forum-step15", 300, DENSE, gap=0.05),
    Goal("1,000 sessions, complete", THOUSAND, 5, DENSE),
    Goal("1,000 sessions, 2 min", THOUSAND, 120, DENSE, gap=0.02),
    Goal("5,000 sessions", "generate:--sessions 5000 --rooms 200 --days 10", 60, memory=2),
]


def folder_of(goal, arguments, folder):
    """The event's folder, made or copied if need be; None where there is none."""
    kind, _, what = goal.event.rpartition(":")
    if kind == "generate":
        made = folder / "events" / "-".join(what.replace("--", "").split())
        if not (made / "event.yaml").exists():
            command = ["swift", "run", "--configuration", "release", "convene", "generate", str(made), *what.split()]
            subprocess.run(command, cwd=ROOT, check=True, stdout=sys.stderr)
        return made
    if kind != "shared":
        return ROOT / what
    name, _, rule = what.partition("+")
    there = arguments.shared / name
    if not there.exists() or not rule:
        return there if there.exists() else None
    # The same event with a rule at its usual weight.
    copy = folder / "events" / f"{there.name}-{rule}"
    shutil.copytree(there, copy, dirs_exist_ok=True)
    settings = (there / "event.yaml").read_text(encoding="utf-8").splitlines()
    kept = [line for line in settings if not line.strip().startswith(f"{rule}:")]
    (copy / "event.yaml").write_text("\n".join(kept) + "\n", encoding="utf-8")
    return copy


def measure(arguments, program, revision, folder):
    table = folder / "goals.csv"
    done = {(row["revision"], row["goal"], row["seed"]) for row in runs.rows(table)}
    for seed in arguments.seeds:
        for goal in GOALS:
            event = folder_of(goal, arguments, folder)
            if event is None:
                print(f"{goal.name}: {goal.event} is not there", file=sys.stderr)
            if event is None or (revision, goal.name, str(seed)) in done:
                continue
            command = [program, "event", str(event), "--seconds", str(goal.seconds), "--seed", str(seed), "--workers", "2"]
            made = subprocess.run(
                command + (["--without", goal.without] if goal.without else []), capture_output=True, text=True)
            if made.returncode != 0:
                print(goal.name, f"seed {seed} failed:", made.stderr.strip()[:200], file=sys.stderr)
                continue
            line = json.loads(made.stdout)
            row = {name: line.get(name, "") for name in COLUMNS} | dict(revision=revision, goal=goal.name, seed=seed)
            row["left_out"] = line["accepted_left_out"]
            runs.append(table, COLUMNS, row)
            print(goal.name, f"seed {seed}:", row["objective"], "bound", row["bound"], flush=True)


def table(folder, revision):
    """The lines of the table, a goal each; nothing if nothing was measured."""
    found = {}
    for row in runs.rows(folder / "goals.csv"):
        if row["revision"] == revision:
            found.setdefault(row["goal"], []).append(row)
    if not found:
        return []
    lines = ["", "## goals", "", "| goal | runs | median | bound | gap | longest | left out at most | MiB | asked | reached |",
             "|---|---|---|---|---|---|---|---|---|---|"]
    median = {name: statistics.median(float(row["objective"]) for row in own) for name, own in found.items()}
    for goal in GOALS:
        own = found.get(goal.name)
        if not own:
            continue
        gap = statistics.median(
            (float(row["objective"]) - float(row["bound"])) / max(float(row["objective"]), 1) for row in own)
        longest = max(float(row["seconds"]) for row in own)
        out = max(float(row["left_out"]) for row in own)
        memory = max(float(row["peak_memory"]) for row in own) / 2**20
        asked, reached = ["complete"], out == 0
        if goal.gap is not None:
            asked.append(f"gap {goal.gap:.1%}" if goal.gap else "proven")
            reached = reached and gap <= goal.gap
        if goal.longest is not None:
            asked.append(f"in {goal.longest} s")
            reached = reached and longest <= goal.longest
        if goal.memory is not None:
            asked.append(f"{goal.memory} GiB")
            reached = reached and memory < goal.memory * 1024
        if goal.against is not None:
            asked.append(f"within 1 % of {goal.against}")
            other = median.get(goal.against)
            reached = reached and other is not None and median[goal.name] <= 1.01 * other
        best = max(float(row["bound"]) for row in own)
        lines.append(f"| {goal.name} | {len(own)} | {median[goal.name]:.8g} | {best:.8g} | {gap:.1%} | {longest:.1f} s | {out:g} "
                     f"| {memory:.0f} | {', '.join(asked)} | {'yes' if reached else 'no'} |")
    return lines
