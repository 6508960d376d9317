"""The check passes what is equal and fails on anything else; the command says so in one line."""

import json
import subprocess
import sys
import tempfile
import unittest
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from math import inf, nextafter
from pathlib import Path

from compare import first_difference
from golden_check import check
from lessons import LESSONS
from training import run, usual_stops

PROGRAM = LESSONS["gender-classifier"]["training"]
RECORDED = json.dumps(run(PROGRAM, PROGRAM.seed, PROGRAM.epochs, {0, 1, PROGRAM.epochs}))


def checked(text):
    """Whether the check passes with `text` for a golden file (None: no file), and what it says."""
    said = StringIO()
    with tempfile.TemporaryDirectory() as folder, redirect_stdout(said), redirect_stderr(said):
        if text is not None:
            Path(folder, "gender-classifier.json").write_text(text, encoding="utf-8")
        return check(["gender-classifier"], Path(folder)), said.getvalue().splitlines()[1:]


def changed(change):
    """A right golden file after `change` of its program."""
    program = json.loads(RECORDED)
    change(program)
    return json.dumps({"programs": {"training": program}})


class Check(unittest.TestCase):
    def assert_fails(self, text, words):
        passes, lines = checked(text)
        self.assertFalse(passes)
        self.assertEqual(len(lines), 1, lines)
        self.assertIn(words, lines[0])

    def test_passes_a_right_file(self):
        passes, lines = checked(changed(lambda program: None))
        self.assertTrue(passes)
        self.assertRegex(lines[0], r"gender-classifier +training +\d+  equal")

    def test_names_a_weight_that_moved_by_one_ulp(self):
        def move(program):
            row = program["checkpoints"][2]["parameters"][1]["W"][0]
            row[0] = nextafter(row[0], inf)

        self.assert_fails(changed(move), "checkpoints[2].parameters[1].W[0][0]: file ")
        self.assert_fails(changed(move), "(1 ulp)")

    def test_sees_a_loss_between_the_checkpoints_by_the_digest(self):
        text = changed(lambda p: p.update(lossDigest="sha256:00"))
        self.assert_fails(text, "lossDigest: file sha256:00, witness sha256:")

    def test_sees_another_seed_and_another_number_of_epochs(self):
        self.assert_fails(changed(lambda p: p.update(seed=1)), "seed: file 1, witness 4366")
        self.assert_fails(changed(lambda p: p.update(epochs=999)), "epochs: file 999, witness 1000")

    def test_wants_the_first_and_the_last_checkpoint(self):
        self.assert_fails(changed(lambda p: p["checkpoints"].pop()), "no checkpoint at epoch 1000")
        self.assert_fails(changed(lambda p: p["checkpoints"].pop(0)), "no checkpoint at epoch 0")

    def test_sees_what_is_missing_and_what_is_too_much(self):
        self.assert_fails(changed(lambda p: p["checkpoints"][0].pop("loss")), "loss is missing")
        self.assert_fails(changed(lambda p: p.update(extra=1)), "extra is in the file only")
        self.assert_fails(changed(lambda p: p.pop("checkpoints")), "no list of checkpoints")
        self.assert_fails('{"programs": {}}', "the file has no such program")

    def test_says_in_one_line_that_a_file_is_missing_or_broken(self):
        self.assert_fails(None, "gender-classifier.json: cannot be read: No such file")
        self.assert_fails('{"programs": ', "gender-classifier.json: is not JSON")
        self.assert_fails("[]", "gender-classifier.json: is not a golden file")


class Compare(unittest.TestCase):
    def test_tells_minus_zero_from_zero_and_null_from_a_number(self):
        self.assertEqual(first_difference({"a": [0.0]}, {"a": [0.0]}), (1, None))
        self.assertEqual(first_difference({"a": -0.0}, {"a": 0.0}), (0, "a: file -0, witness 0"))
        self.assertEqual(first_difference({"a": None}, {"a": 1.0}), (0, "a: file None, witness 1"))


class Command(unittest.TestCase):
    def run_witness(self, *arguments):
        script = Path(__file__).with_name("witness.py")
        return subprocess.run(
            [sys.executable, str(script), *arguments], capture_output=True, text=True, check=False
        )

    def test_refuses_what_it_does_not_know_in_one_line(self):
        for arguments, words in (
            (["nothing"], "unknown lesson: nothing; known: "),
            (["--json", "xor", "nothing"], "unknown program: nothing; known: two-layer-js"),
            (["--json", "xor"], "--json needs a lesson and a program"),
            (["--json", "xor", "two-layer", "--seed", "-1"], "-1 is not a whole number"),
            (["--json", "xor", "two-layer", "--seed", "4294967296"], "is not a whole number"),
            (["--json", "xor", "three-layer-js", "--seed", "1"], "it takes no --seed"),
            (["xor", "--seed", "1"], "--seed and --epochs need --json"),
            (["--fast"], "unrecognized arguments: --fast"),
        ):
            result = self.run_witness(*arguments)
            self.assertEqual((result.returncode, result.stdout), (2, ""), arguments)
            self.assertEqual(result.stderr.count("\n"), 1, result.stderr)
            self.assertIn(words, result.stderr)

    def test_prints_one_run_as_json(self):
        result = self.run_witness("--json", "xor", "two-layer", "--seed", "7", "--epochs", "12")
        self.assertEqual(result.returncode, 0, result.stderr)
        printed = json.loads(result.stdout)
        self.assertEqual((printed["lesson"], printed["program"]), ("xor", "two-layer"))
        self.assertEqual([c["epoch"] for c in printed["checkpoints"]], [0, 1, 2, 5, 10, 12])
        result = run(LESSONS["xor"]["two-layer"], 7, 12, usual_stops(12))
        self.assertEqual(printed, {**printed, **result})


if __name__ == "__main__":
    unittest.main()
