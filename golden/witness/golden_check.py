"""Checks golden files against runs of the witness, and prints a table."""

import json
import sys
from pathlib import Path

from compare import first_difference
from lessons import LESSONS
from training import run

GOLDEN = Path(__file__).resolve().parent.parent


class Unreadable(Exception):
    """A golden file that is missing, or not what a golden file is."""


def check(lessons, golden=GOLDEN):
    """Prints a line for each program of these lessons; True when all are equal."""
    line("lesson", "program", "values", "")
    equal = True
    for lesson in lessons:
        try:
            equal = check_lesson(lesson, golden) and equal
        except Unreadable as error:
            print(f"witness: {error}", file=sys.stderr, flush=True)
            equal = False
    return equal


def check_lesson(lesson, golden):
    programs, recorded = LESSONS[lesson], read_golden(golden / f"{lesson}.json")
    equal = True
    for slug in list(programs) + [slug for slug in recorded if slug not in programs]:
        values, difference = check_program(programs.get(slug), recorded.get(slug))
        line(lesson, slug, values, difference or "equal")
        equal = equal and difference is None
    return equal


def read_golden(path):
    """The programs of a golden file. All its numbers are doubles, also those without a point."""
    try:
        golden = json.loads(path.read_text(encoding="utf-8"), parse_int=float)
    except OSError as error:
        raise Unreadable(f"{path}: cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise Unreadable(f"{path}: is not JSON: {error}") from error
    if not isinstance(golden, dict) or not isinstance(golden.get("programs"), dict):
        raise Unreadable(f'{path}: is not a golden file: it has no "programs"')
    return golden["programs"]


def check_program(program, recorded):
    """(values compared, None), or (values equal before it, the first difference in words).

    The file says after which epochs to look, the first and the last among them.
    Its loss digest covers all the others.
    """
    if program is None:
        return 0, "the witness has no such program"
    if recorded is None:
        return 0, "the file has no such program"
    try:
        stops = {checkpoint["epoch"] for checkpoint in recorded["checkpoints"]}
    except (KeyError, TypeError):
        return 0, "the file has no list of checkpoints with their epochs"
    missing = {0, program.epochs} - stops
    if missing:
        return 0, f"the file has no checkpoint at epoch {min(missing)}"
    return first_difference(recorded, run(program, program.seed, program.epochs, stops))


def line(lesson, program, values, result):
    print(f"{lesson:<18} {program:<17} {values:>6}  {result}".rstrip(), flush=True)
