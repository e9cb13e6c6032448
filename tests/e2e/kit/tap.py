# SPDX-License-Identifier: GPL-3.0-or-later
"""A small test runner that speaks TAP: one line per test, or per step of a journey."""

import argparse
import os
import re
import shutil
import signal
import sys
import time
import traceback

from . import evidence
from .errors import KitError
from .journey import Journey

NEEDED = ("Xvfb", "dbus-daemon", "openbox", "xdotool")
_tests = []


class Skip(Exception):
    """Raised by a test that cannot run here."""


class Reporter:
    """Counts results and prints them, as TAP or, with plain=True, for people."""

    def __init__(self, plain=False):
        self.plain, self.passed, self.failed, self.skipped = plain, 0, 0, 0

    def _line(self, text):
        print(text, flush=True)

    def _result(self, good, name, note=""):
        number = self.passed + self.failed + self.skipped
        name = re.sub(r"[#\s]+", " ", name).strip()
        if self.plain:
            self._line(f"{number:3}  {'done  ' if good else 'FAILED'}  {name}{note.replace(' #', '')}")
        else:
            self._line(f"{'ok' if good else 'not ok'} {number} - {name}{note}")

    def ok(self, name):
        self.passed += 1
        self._result(True, name)

    def fail(self, name, explanation):
        self.failed += 1
        self._result(False, name)
        self.note(explanation)

    def skip(self, name, reason):
        self.skipped += 1
        self._result(True, name, f" # SKIP {reason}")

    def note(self, text):
        for line in text.rstrip().splitlines():
            self._line(f"     {line}" if self.plain else f"# {line}")

    def finish(self):
        """Print plan or summary; the exit status."""
        if self.plain:
            self._line(f"{self.passed} steps done, {self.failed} failed")
        else:
            self._line(f"1..{self.passed + self.failed + self.skipped}")
        return 1 if self.failed else 0


def test(function):
    """Collect a test. Its docstring's first line, or its name in words, is its name."""
    _tests.append((_title(function), function, False))
    return function


def journey(function):
    """Collect a journey: called with a Journey, each of whose steps is a result of its own."""
    _tests.append((_title(function), function, True))
    return function


def _title(function):
    lines = (function.__doc__ or "").strip().splitlines()
    return lines[0].rstrip(".") if lines else function.__name__.replace("_", " ")


def _run_one(reporter, title, function, is_journey, directory, pictures):
    evidence.directory, evidence.name = directory, function.__name__
    walk = Journey(title, pictures, reporter) if is_journey else None
    begun = time.monotonic()
    try:
        function(*([walk] if walk else []))
        if not walk:
            reporter.ok(title)
    except Skip as reason:
        reporter.skip(title, str(reason))
    except Exception as error:
        name = f"{title}: {walk.current}" if walk and walk.current else title
        trace = traceback.format_exc() if not isinstance(error, KitError) else _short_trace(error)
        reporter.fail(name, f"{trace}\nevidence: {os.path.join(directory, function.__name__)}.*")
    reporter.note(f"{title}: {time.monotonic() - begun:.1f} s")


def _short_trace(error):
    """The lines of the test itself, not those of the kit."""
    here = os.path.dirname(os.path.abspath(__file__))
    frames = [frame for frame in traceback.extract_tb(error.__traceback__)
              if not frame.filename.startswith(here)]
    return "".join(traceback.format_list(frames)) + f"{type(error).__name__}: {error}"


def built(path):
    """A file of the build folder, e.g. built("src/app/liaison"). Ask for it inside a test."""
    return os.path.abspath(os.path.join(os.environ.get("LIAISON_BUILD", "build"), path))


def _stop(number, frame):
    raise SystemExit(128 + number)     # unwinds through the sessions, which clean up


def main(argv=None):
    """Run what the script collected. Never returns."""
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", help="only functions whose name contains one of these")
    parser.add_argument("--plain", action="store_true", help="print for people instead of TAP")
    parser.add_argument("--list", action="store_true", help="print the names and stop")
    parser.add_argument("--build", help="build folder, instead of LIAISON_BUILD")
    parser.add_argument("--out", default=None, help="folder for pictures and what failures leave")
    options = parser.parse_args(argv)
    script = os.path.splitext(os.path.basename(sys.argv[0]))[0]
    if options.build:
        os.environ["LIAISON_BUILD"] = os.path.abspath(options.build)
    directory = os.path.abspath(options.out) if options.out else built(f"e2e/{script}")
    chosen = [each for each in _tests
              if not options.names or any(name in each[1].__name__ for name in options.names)]
    if options.list:
        print("\n".join(function.__name__ for _, function, _ in chosen))
        sys.exit(0)
    missing = [program for program in NEEDED if not shutil.which(program)]
    if missing:
        print(f"1..0 # SKIP not installed: {' '.join(missing)}")
        sys.exit(0)
    signal.signal(signal.SIGTERM, _stop)
    reporter = Reporter(options.plain)
    for title, function, is_journey in chosen:
        pictures = os.path.join(directory, function.__name__)
        if options.out and len(chosen) == 1:
            pictures = directory
        _run_one(reporter, title, function, is_journey, directory, pictures)
    sys.exit(reporter.finish())
