# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs liaisonctl on registers of its own, and speaks TAP."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback

DONE, FAILED, USAGE, LOCKED, NOT_FOUND, REFUSED = range(6)
PASSPHRASE = "correct horse battery staple"
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_tests = []


class Skip(Exception):
    """Raised by a test that cannot run here."""


def build(path):
    return os.path.abspath(os.path.join(os.environ.get("LIAISON_BUILD", "build"), path))


def test(function):
    _tests.append(function)
    return function


def main():
    """Run what the script collected, or only the tests whose name contains an argument."""
    chosen = [each for each in _tests if not sys.argv[1:] or any(word in each.__name__ for word in sys.argv[1:])]
    print(f"1..{len(chosen)}")
    failed = 0
    for number, function in enumerate(chosen, 1):
        name = function.__name__.replace("_", " ")
        begun = time.monotonic()
        try:
            function()
            print(f"ok {number} - {name}", flush=True)
        except Skip as reason:
            print(f"ok {number} - {name} # SKIP {reason}", flush=True)
        except Exception:
            failed += 1
            print(f"not ok {number} - {name}")
            for line in traceback.format_exc().rstrip().splitlines():
                print(f"# {line}", flush=True)
        print(f"# {name}: {time.monotonic() - begun:.1f} s", flush=True)
    sys.exit(1 if failed else 0)


class Result:
    def __init__(self, arguments, finished):
        self.arguments, self.status = arguments, finished.returncode
        self.out = finished.stdout.decode("utf-8")
        self.err = finished.stderr.decode("utf-8")

    def __repr__(self):
        return f"{self.arguments}: {self.status}\n--- out\n{self.out}\n--- err\n{self.err}"

    def json(self):
        """The one document that standard output holds."""
        return json.loads(self.out)

    def expect(self, status, *texts):
        """The exit status; on failure one sentence on standard error that holds each of the texts."""
        assert self.status == status, f"wanted status {status}\n{self!r}"
        assert "Sanitizer" not in self.err and "runtime error" not in self.err, repr(self)
        if status != DONE:
            lines = self.err.rstrip("\n").split("\n")
            assert lines[-1].startswith("liaisonctl: "), repr(self)
            assert len([line for line in lines if line.startswith("liaisonctl: ")]) == 1, repr(self)
            for text in texts:
                assert text in lines[-1], f"{text!r} is missing\n{self!r}"
        else:
            for text in texts:
                assert text in self.out, f"{text!r} is missing\n{self!r}"
        return self


class Office:
    """A temporary folder with a register, and the means to work on it. Use it in a "with"."""

    def __init__(self, *init, make=True):
        self.folder = tempfile.mkdtemp(prefix="liaison-cli-")
        self.register = self.path("office.liaison")
        self.passphrase_file = self.write("passphrase", PASSPHRASE + "\n")
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": self.folder, "XDG_DATA_HOME": self.path("data"), "TZ": "UTC",
            "LANG": "C.UTF-8", "LIAISON_TEST_KDF": "1", "LIAISON_LOCALEDIR": build("po"),
            "G_DEBUG": "fatal-warnings",
        }
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "LD_LIBRARY_PATH"):
            if name in os.environ:
                self.environment[name] = os.environ[name]
        self.recovery_key = None
        if make:
            made = self.run("init", *(init or ["--empty"]), "--json").expect(DONE).json()
            self.recovery_key = made["recovery_key"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        path = self.path(name)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def command(self, *arguments, register=True, passphrase=True):
        front = [build("src/cli/liaisonctl")]
        if register:
            front += ["--register", self.register]
        if passphrase:
            front += ["--passphrase-file", self.passphrase_file]
        return front + list(arguments)

    def run(self, *arguments, environment=None, register=True, passphrase=True, timeout=120, **options):
        command = self.command(*arguments, register=register, passphrase=passphrase)
        finished = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                  env={**self.environment, **(environment or {})}, timeout=timeout, check=False,
                                  start_new_session=True, **options)
        return Result(arguments, finished)

    def start(self, *arguments, **options):
        return subprocess.Popen(self.command(*arguments), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, env=self.environment, **options)

    def ask(self, *arguments, **options):
        """The document of a call that succeeds."""
        return self.run("--json", *arguments, **options).expect(DONE).json()

    def add(self, *arguments):
        return self.ask("add", *arguments)["id"]

    def count(self, entity):
        return self.ask("info")["records"][entity]

    def names(self, *arguments):
        return [record["title"] for record in self.ask("list", "partner", *arguments)["records"]]
