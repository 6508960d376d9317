"""Recomputes the golden files in a second language, and compares bit for bit.

    python3 golden/witness/witness.py [lesson ...]
    python3 golden/witness/witness.py --json lesson program [--seed N] [--epochs N]

Written from the numerical contract alone, with nothing but Python's standard
library; it shares no line with the programs that it checks.

Exit: 0 all is equal, 1 a difference or an unreadable file, 2 a wrong command.
"""

import argparse
import json
import sys

from golden_check import check
from lessons import LESSONS
from training import run, usual_stops


def main(arguments):
    command = parse(arguments)
    if not command.json:
        return 0 if check(command.names or list(LESSONS)) else 1
    lesson, slug = command.names
    program = LESSONS[lesson][slug]
    seed = program.seed if command.seed is None else command.seed
    epochs = program.epochs if command.epochs is None else command.epochs
    result = run(program, seed, epochs, usual_stops(epochs))
    print(json.dumps({"lesson": lesson, "program": slug, **result}, indent=1))
    return 0


def parse(arguments):
    """The command; one that makes no sense ends with one line and exit 2."""
    parser = Parser(
        prog="witness.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="lesson", help="all when omitted")
    parser.add_argument("--json", action="store_true", help="print one run: lesson program")
    parser.add_argument("--seed", type=whole_number(2**32), metavar="N", help="another seed")
    parser.add_argument("--epochs", type=whole_number(10**9), metavar="N", help="other epochs")
    command = parser.parse_intermixed_args(arguments)

    names = command.names
    for lesson in names[:1] if command.json else names:
        if lesson not in LESSONS:
            parser.error(f"unknown lesson: {lesson}; known: {', '.join(LESSONS)}")
    if not command.json:
        if command.seed is not None or command.epochs is not None:
            parser.error("--seed and --epochs need --json")
        return command
    if len(names) != 2:
        parser.error("--json needs a lesson and a program")
    programs = LESSONS[names[0]]
    if names[1] not in programs:
        parser.error(f"unknown program: {names[1]}; known: {', '.join(programs)}")
    if programs[names[1]].seed is None and command.seed is not None:
        parser.error(f"{names[1]} starts from given weights; it takes no --seed")
    return command


class Parser(argparse.ArgumentParser):
    def error(self, message):
        self.exit(2, f"witness: {message}\n")


def whole_number(end):
    """A parser of whole numbers in 0 .. end - 1."""

    def parse_number(text):
        if not (text.isascii() and text.isdigit() and int(text) < end):
            raise argparse.ArgumentTypeError(f"{text} is not a whole number from 0 to {end - 1}")
        return int(text)

    return parse_number


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
