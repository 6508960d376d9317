"""The lessons begin as their golden files do; reference.py takes the time to go to the end."""

import unittest
from itertools import islice

from arithmetic import flat
from check import GOLDEN, check_lesson, known_lessons
from lessons.backpropagation import PROGRAMS
from training import Run


class Lessons(unittest.TestCase):
    def test_are_equal_to_their_golden_files_up_to_the_second_checkpoint(self):
        for lesson in sorted(path.stem for path in GOLDEN.glob("*.json")):
            self.assertIn(lesson, known_lessons())
            for slug, verdict in check_lesson(lesson, limit=0):
                self.assertEqual(verdict["status"], "partial", f"{lesson} {slug}: {verdict}")


class OutputLayerFirst(unittest.TestCase):
    def test_comes_to_what_the_article_prints(self):
        run = Run(PROGRAMS["output-layer-first"])
        losses = [loss for loss, _ in islice(run, 10_001)]
        self.assertEqual(f"{losses[1]:.9f}", "0.291027924")
        outputs = flat(run.forward(run.x)[-1].y)
        self.assertEqual([f"{y:.9f}" for y in outputs], ["0.015912196", "0.984065734"])


if __name__ == "__main__":
    unittest.main()
