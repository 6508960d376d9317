"""Recomputes the golden files in a second language, and compares bit for bit.

    python3 golden/reference/reference.py [lesson ...]
    python3 golden/reference/reference.py --json-verdict lesson

Written from the numerical contract alone, with nothing but Python's standard library; it shares no
line with the programs that it checks. With --json-verdict the last line is the verdict as JSON.

Exit: 0 all is equal, 1 a difference or an unreadable file, 2 a wrong command.
"""

import argparse
import json
import sys

from check import GOLDEN, Unreadable, check_lesson, known_lessons


def main(arguments):
    command = parse(arguments)
    recorded = (path.stem for path in GOLDEN.glob("*.json"))
    lessons = command.lessons or sorted({*known_lessons(), *recorded})
    results = {lesson: tabulate(lesson) for lesson in lessons}
    if command.json_verdict:
        ((lesson, programs),) = results.items()
        print(json.dumps({"lesson": lesson, "programs": programs}), flush=True)
    statuses = [[row["status"] for row in programs.values()] for programs in results.values()]
    return 0 if all(row and "differs" not in row for row in statuses) else 1


def tabulate(lesson):
    """Prints a row for each program, returns the verdicts by their slugs; none without a file."""
    programs = {}
    try:
        for slug, verdict in check_lesson(lesson):
            programs[slug] = verdict
            says = verdict["says"] or verdict["status"]
            print(f"{lesson:<18} {slug:<17} {verdict['values']:>6}  {says}", flush=True)
    except Unreadable as error:
        print(f"reference: {error}", file=sys.stderr, flush=True)
    return programs


def parse(arguments):
    """The command; one that makes no sense ends with one line and exit 2."""
    parser = Parser(
        prog="reference.py",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("lessons", nargs="*", metavar="lesson", help="all when omitted")
    parser.add_argument("--json-verdict", action="store_true", help="the last line is JSON")
    command = parser.parse_args(arguments)
    for lesson in command.lessons:
        if lesson not in known_lessons():
            parser.error(f"unknown lesson: {lesson}; known: {', '.join(known_lessons())}")
    if command.json_verdict and len(command.lessons) != 1:
        parser.error("--json-verdict needs one lesson")
    return command


class Parser(argparse.ArgumentParser):
    def error(self, message):
        self.exit(2, f"reference: {message}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
