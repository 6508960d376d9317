"""Each twin is listed once, by its name in TypeScript, and the example in its docstring holds."""

import unittest
from doctest import DocTestFinder, DocTestSuite
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDERS = [
    "generators",
    "initializers",
    "layers",
    "losses",
    "metrics",
    "optimizers",
    "penalties",
    "schedules",
]
HELPERS = {"mersenne_twister", "filled", "layer", "steps", "errors"}


def modules(folder):
    stems = (path.stem for path in (HERE / folder).glob("*.py"))
    return sorted(stem for stem in stems if not stem.startswith(("_", "test_")))


def load_tests(loader, tests, pattern):
    tests.addTest(DocTestSuite("arithmetic"))
    for folder in FOLDERS:
        tests.addTests(DocTestSuite(f"{folder}.{module}") for module in modules(folder))
    return tests


class Twins(unittest.TestCase):
    def test_are_listed_by_the_names_that_they_have_in_typescript(self):
        for folder in FOLDERS:
            listed = getattr(import_module(folder), folder.upper())
            places = {
                name: (thing.__module__ if hasattr(thing, "__module__") else thing.__name__)
                for name, thing in listed.items()
            }
            twins = [module for module in modules(folder) if module not in HELPERS]
            self.assertEqual(
                places, {camel(twin.replace("_random", "")): f"{folder}.{twin}" for twin in twins}
            )

    def test_have_an_example(self):
        for folder in FOLDERS:
            for module in set(modules(folder)) - HELPERS:
                found = DocTestFinder().find(import_module(f"{folder}.{module}"))
                self.assertTrue(any(test.examples for test in found), f"{folder}.{module}")


def camel(name):
    first, *others = name.split("_")
    return first + "".join(word.capitalize() for word in others)


if __name__ == "__main__":
    unittest.main()
