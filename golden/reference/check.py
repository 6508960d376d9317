"""Recomputes the programs of a golden file, and says of each whether it comes out the same."""

import json
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from pathlib import Path

from compare import digest, first_difference
from training import Run

GOLDEN = Path(__file__).resolve().parent.parent
LESSONS = Path(__file__).resolve().parent / "lessons"
LIMIT = 4 * 10**8  # multiplications; plain Python takes about half a minute for them


class Unreadable(Exception):
    """A golden file that is missing, or not what a golden file is."""


def known_lessons():
    return sorted(path.stem.replace("_", "-") for path in LESSONS.glob("[!_]*.py"))


def check_lesson(lesson, golden=GOLDEN, limit=LIMIT):
    """(slug, verdict) of each program in the lesson's golden file; no other program is run.

    verdict: {status: "equal", "differs" or "partial", values, upTo, says}; values is how many are
    equal, upTo the last epoch that was recomputed.
    """
    recorded = read_golden(golden / f"{lesson}.json")
    module = f"lessons.{lesson.replace('-', '_')}"
    programs, broken = quietly(lambda: import_module(module).PROGRAMS)
    for slug in recorded:
        result, fault = None, broken
        if not broken and slug not in programs:
            fault = "the reference has no such program"
        if not fault:
            result, fault = quietly(lambda: check_program(programs[slug], recorded[slug], limit))
        yield slug, verdict("differs", says=fault) if fault else result


def read_golden(path):
    """The programs of a golden file. All its numbers are doubles, also those without a point."""
    try:
        golden = json.loads(path.read_text(encoding="utf-8"), parse_int=float)
    except OSError as error:
        raise Unreadable(f"{path}: cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise Unreadable(f"{path}: is not JSON: {error}") from error
    programs = golden.get("programs") if isinstance(golden, dict) else None
    if not isinstance(programs, dict) or not programs:
        raise Unreadable(f'{path}: is not a golden file: it has no "programs"')
    return programs


def quietly(call):
    """(what call returns, None), or (None, its fault in words).

    Code of a lesson that prints, exits or raises has failed, whatever else it does.
    """
    said = StringIO()
    try:
        with redirect_stdout(said):
            result = call()
    except (Exception, SystemExit) as error:
        return None, f"the reference stops: {type(error).__name__}: {error}"
    if said.getvalue():
        return None, f"the reference prints: {said.getvalue().splitlines()[0]}"
    return result, None


def check_program(program, recorded, limit):
    """Trains as far as the limit allows, and at least to the second checkpoint.

    The file says after which epochs to look, the first and the last among them. Its loss digest
    covers all the others, and so only a whole run.
    """
    try:
        checkpoints = recorded["checkpoints"]
        stops = sorted({int(checkpoint["epoch"]) for checkpoint in checkpoints})
    except (KeyError, TypeError, ValueError):
        return verdict("differs", says="the file has no list of checkpoints with their epochs")
    missing = {0, program.epochs} - set(stops)
    if missing:
        return verdict("differs", says=f"the file has no checkpoint at epoch {min(missing)}")

    run = Run(program)
    affordable = limit // run.multiplications()
    stops = [epoch for epoch in stops if epoch <= program.epochs]
    stops = stops[: max(2, len([epoch for epoch in stops if epoch <= affordable]))]
    last = stops[-1]
    computed = recompute(run, stops)
    if last < program.epochs:
        recorded = {**recorded, "checkpoints": checkpoints[: len(computed["checkpoints"])]}
        for whole in (recorded, computed):
            whole.pop("lossDigest", None)
    values, difference = first_difference(recorded, computed)
    if difference:
        return verdict("differs", values, last, difference)
    if last < program.epochs:
        reached = f"equal up to epoch {last} of {program.epochs}"
        says = f"{reached}; the limit is {limit:,} multiplications"
        return verdict("partial", values, last, says)
    return verdict("equal", values, last)


def verdict(status, values=0, upTo=None, says=""):
    return {"status": status, "values": values, "upTo": upTo, "says": says}


def recompute(run, stops):
    """What a golden file says of a training: its state at these epochs, a digest of its losses."""
    checkpoints, losses = [], []
    for epoch, (loss, parameters) in enumerate(run):
        reported = {} if loss is None else {"loss": loss}  # no running metric before epoch 1
        losses += reported.values()
        if epoch in stops:
            checkpoints.append({"epoch": epoch, **reported, "parameters": parameters})
        if epoch == stops[-1]:
            break
    return {
        "seed": run.training.seed,
        "epochs": run.training.epochs,
        "checkpoints": checkpoints,
        "lossDigest": digest(losses),
    }
