"""The training programs of each lesson: one module a lesson, its - written as _."""

from importlib import import_module
from pkgutil import iter_modules

LESSONS = {
    name.replace("_", "-"): import_module(f"lessons.{name}").PROGRAMS
    for _, name, _ in iter_modules(__path__)
}
