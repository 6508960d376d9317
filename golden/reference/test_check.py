"""The check passes what is equal and nothing else, and no lesson can end it."""

import json
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from struct import pack, unpack

from check import Unreadable, check_lesson, read_golden, recompute
from compare import condensed, first_difference
from lessons.gender_classifier import PROGRAMS
from training import Run

HERE = Path(__file__).resolve().parent
RECORDED = json.dumps(recompute(Run(PROGRAMS["training"]), [0, 1, 2, 5, 1000]))


def changed(change):
    """A right golden file after `change` of its program."""
    program = json.loads(RECORDED)
    change(program)
    return json.dumps({"programs": {"training": program}})


def verdicts(text, **options):
    """What the check says with `text` for a golden file; None: there is no file."""
    with tempfile.TemporaryDirectory() as folder:
        if text is not None:
            Path(folder, "gender-classifier.json").write_text(text, encoding="utf-8")
        return dict(check_lesson("gender-classifier", Path(folder), **options))


def next_double(value):
    return unpack("<d", pack("<q", unpack("<q", pack("<d", value))[0] + 1))[0]


class Check(unittest.TestCase):
    def assert_differs(self, change, words):
        verdict = verdicts(changed(change))["training"]
        self.assertEqual(verdict["status"], "differs")
        self.assertIn(words, verdict["says"])

    def test_passes_a_right_file(self):
        expected = {"status": "equal", "values": 58, "upTo": 1000, "says": ""}
        self.assertEqual(verdicts(changed(lambda p: None)), {"training": expected})

    def test_goes_by_the_programs_of_the_file(self):
        text = json.dumps({"programs": {"other": json.loads(RECORDED)}})
        says = "the reference has no such program"
        expected = {"status": "differs", "values": 0, "upTo": None, "says": says}
        self.assertEqual(verdicts(text), {"other": expected})

    def test_names_a_weight_that_moved_by_one_ulp(self):
        def move(program):
            row = program["checkpoints"][2]["parameters"][1]["W"][0]
            row[0] = next_double(row[0])

        self.assert_differs(move, "checkpoints[2].parameters[1].W[0][0]: file ")
        self.assert_differs(move, "(1 ulp)")

    def test_sees_a_loss_between_the_checkpoints_by_the_digest(self):
        words = "lossDigest: file sha256:00, reference sha256:"
        self.assert_differs(lambda p: p.update(lossDigest="sha256:00"), words)

    def test_sees_another_seed_and_another_number_of_epochs(self):
        self.assert_differs(lambda p: p.update(seed=1), "seed: file 1, reference 4366")
        self.assert_differs(lambda p: p.update(epochs=999), "epochs: file 999, reference 1000")

    def test_wants_the_first_and_the_last_checkpoint(self):
        self.assert_differs(lambda p: p["checkpoints"].pop(), "no checkpoint at epoch 1000")
        self.assert_differs(lambda p: p["checkpoints"].pop(0), "no checkpoint at epoch 0")

    def test_sees_what_is_missing_and_what_is_too_much(self):
        self.assert_differs(lambda p: p["checkpoints"][0].pop("loss"), "loss is missing")
        self.assert_differs(lambda p: p.update(extra=1), "extra is in the file only")
        self.assert_differs(
            lambda p: p["checkpoints"].append({**p["checkpoints"][-1], "epoch": 1001}),
            "checkpoints[5].epoch is in the file only",
        )
        self.assert_differs(lambda p: p.pop("checkpoints"), "no list of checkpoints")

    def test_goes_to_the_second_checkpoint_at_least_and_as_far_as_its_limit_allows(self):
        whole = changed(lambda p: None)
        for limit, last, values in ((0, 1, 24), (5 * 4 * (4 * 9 + 2 * 3 * 150), 5, 46)):
            says = f"equal up to epoch {last} of 1000; the limit is {limit:,} multiplications"
            expected = {"status": "partial", "values": values, "upTo": last, "says": says}
            self.assertEqual(verdicts(whole, limit=limit), {"training": expected})
        wrong = changed(lambda p: p["checkpoints"][1].update(loss=0.5))
        self.assertEqual(verdicts(wrong, limit=0)["training"]["status"], "differs")

    def test_reads_the_sign_of_zero(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "zero.json")
            path.write_text('{"programs": {"minus": -0}}', encoding="utf-8")
            self.assertEqual(str(read_golden(path)["minus"]), "-0.0")

    def test_says_that_a_file_is_missing_or_broken(self):
        for text, words in (
            (None, "gender-classifier.json: cannot be read: No such file"),
            ('{"programs": ', "gender-classifier.json: is not JSON"),
            ("[]", "gender-classifier.json: is not a golden file"),
            ('{"programs": {}}', "gender-classifier.json: is not a golden file"),
        ):
            with self.assertRaisesRegex(Unreadable, words):
                verdicts(text)


class Digests(unittest.TestCase):
    """A matrix that is kept by its shape, its digest and samples."""

    MATRIX = [[1.0, 2.0], [3.0, -0.0], [5.0, 6.0]]
    # the bytes by Node's Buffer, the digest by sha256sum
    DIGEST = "sha256:39c4d0e09e84e0e9a8c7b71d516bf8552f2bd979fbe482142973aa144a73adb8"

    def difference(self, **changes):
        kept = {"shape": [3, 2], "digest": self.DIGEST, "samples": [[0, 1], [3, -0.0]]}
        return first_difference({"W": {**kept, **changes}}, {"W": self.MATRIX})

    def test_are_those_of_the_doubles_row_by_row(self):
        self.assertEqual(self.difference(), (7, None))

    def test_differ_in_the_sign_of_zero_in_shape_and_in_a_sample(self):
        self.assertEqual(
            self.difference(samples=[[3, 0.0]])[1], "W.samples[0][1]: file 0, reference -0"
        )
        self.assertEqual(self.difference(shape=[2, 3])[1], "W.shape[0]: file 2, reference 3")
        self.assertEqual(
            self.difference(samples=[[6, 1]])[1], "W.samples[0][1]: file 1, reference None"
        )
        self.assertIn("W.digest: file x, reference sha256:", self.difference(digest="x")[1])

    def test_tell_minus_zero_from_zero(self):
        other = condensed([[1.0, 2.0], [3.0, 0.0], [5.0, 6.0]], [])["digest"]
        self.assertIn("W.digest", self.difference(digest=other)[1])

    def test_are_kept_of_a_row_too(self):
        kept = {"shape": [6], "digest": self.DIGEST, "samples": [[3, -0.0]]}
        row = [1.0, 2.0, 3.0, -0.0, 5.0, 6.0]
        self.assertEqual(first_difference({"b": kept}, {"b": row}), (4, None))

    def test_are_demanded_whole(self):
        self.assertEqual(
            first_difference({"W": {}}, {"W": [[1.0]]})[1], "W.shape[0] is missing from the file"
        )


class Compare(unittest.TestCase):
    def test_tells_minus_zero_from_zero_and_null_from_a_number(self):
        self.assertEqual(first_difference({"a": [0.0]}, {"a": [0.0]}), (1, None))
        self.assertEqual(first_difference({"a": -0.0}, {"a": 0.0}), (0, "a: file -0, reference 0"))
        self.assertEqual(
            first_difference({"a": None}, {"a": 1.0}), (0, "a: file None, reference 1")
        )

    def test_sees_a_list_that_is_longer_or_shorter(self):
        self.assertEqual(
            first_difference({"a": [1]}, {"a": [1, 2]})[1], "a[1] is missing from the file"
        )
        self.assertEqual(first_difference({"a": [1, 2]}, {"a": [1]})[1], "a[1] is in the file only")


class Command(unittest.TestCase):
    """The command in a folder of its own, with one lesson more."""

    def run_with(self, lesson, *arguments, golden=None):
        with tempfile.TemporaryDirectory() as folder:
            program = Path(folder, "reference", "reference.py")
            shutil.copytree(HERE, program.parent)
            if lesson is not None:
                program.with_name("lessons").joinpath("extra_one.py").write_text(lesson)
            if golden is not None:
                Path(folder, "extra-one.json").write_text(golden)
            run = [sys.executable, "-B", str(program), *arguments]
            return subprocess.run(run, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    RIGHT = "from lessons.gender_classifier import PROGRAMS\n"

    def verdict(self, lesson):
        golden = json.dumps(
            {"programs": dict.fromkeys(("training", "again"), json.loads(RECORDED))}
        )
        result = self.run_with(lesson, "--json-verdict", "extra-one", golden=golden)
        self.assertEqual(result.stderr, "")
        self.assertRegex(result.stdout, r"^extra-one +training +\d+  \S")
        return result.returncode, json.loads(result.stdout.splitlines()[-1])

    def test_ends_with_a_line_of_json(self):
        lesson = self.RIGHT + "PROGRAMS = {**PROGRAMS, 'again': PROGRAMS['training'], 'new': None}"
        equal = {"status": "equal", "values": 58, "upTo": 1000, "says": ""}
        programs = {"training": equal, "again": equal}
        self.assertEqual(self.verdict(lesson), (0, {"lesson": "extra-one", "programs": programs}))

    def test_is_not_silenced_by_a_lesson(self):
        for lesson, words in (
            ("import sys\nsys.exit(0)", "the reference stops: SystemExit: 0"),
            ("raise SystemExit", "the reference stops: SystemExit: "),
            ("1 / 0", "the reference stops: ZeroDivisionError: division by zero"),
            ("syntax error", "the reference stops: SyntaxError: "),
            ("", "the reference stops: AttributeError: "),
            (self.RIGHT + "print('{}')", "the reference prints: {}"),
            (self.RIGHT + "print()", "the reference prints: "),
        ):
            code, said = self.verdict(lesson)
            self.assertEqual(code, 1, lesson)
            for slug in ("training", "again"):
                self.assertEqual(said["programs"][slug]["status"], "differs")
                self.assertIn(words, said["programs"][slug]["says"])

    def test_fails_where_a_program_stops_or_prints_in_its_run(self):
        for code, words in (
            ("exit(0)", "the reference stops: SystemExit: 0"),
            ("print('equal')", "the reference prints: equal"),
        ):
            lesson = self.RIGHT + (
                "training = PROGRAMS['training']\n"
                "draw = training.initialize\n"
                f"def initialize(*given):\n    {code}\n    return draw(*given)\n"
                "training.initialize = initialize\n"
            )
            status, said = self.verdict(lesson)
            self.assertEqual((status, said["programs"]["training"]["says"]), (1, words))

    def test_imports_no_other_lesson(self):
        golden = json.dumps({"programs": {"training": json.loads(RECORDED)}})
        result = self.run_with("raise SystemExit(0)", "gender-classifier", golden=golden)
        self.assertEqual(result.returncode, 1)
        self.assertIn("gender-classifier.json: cannot be read", result.stderr)

    def test_has_an_empty_verdict_and_fails_where_there_is_no_golden_file(self):
        result = self.run_with(self.RIGHT, "--json-verdict", "extra-one")
        self.assertEqual(result.returncode, 1)
        self.assertEqual(json.loads(result.stdout), {"lesson": "extra-one", "programs": {}})
        self.assertIn("extra-one.json: cannot be read", result.stderr)

    def test_refuses_what_it_does_not_know_in_one_line(self):
        for arguments, words in (
            (["nothing"], "unknown lesson: nothing; known: "),
            (["--json-verdict", "xor", "backpropagation"], "--json-verdict needs one lesson"),
            (["--json-verdict"], "--json-verdict needs one lesson"),
            (["--fast"], "unrecognized arguments: --fast"),
        ):
            result = self.run_with(None, *arguments)
            self.assertEqual((result.returncode, result.stdout), (2, ""), arguments)
            self.assertEqual(result.stderr.count("\n"), 1, result.stderr)
            self.assertIn(words, result.stderr)


if __name__ == "__main__":
    unittest.main()
