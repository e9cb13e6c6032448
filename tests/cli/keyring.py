# SPDX-License-Identifier: GPL-3.0-or-later
"""A session bus of its own, with a real keyring on it or none."""

import os
import shutil
import subprocess
import tempfile
import time

from kit import Skip

CONFIGURATION = """<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
NAME, PATH = "org.freedesktop.secrets", "/org/freedesktop/secrets"
LOGIN = PATH + "/collection/login"


class Keyring:
    """Use it in a "with"; `environment` is what a program needs to reach it."""

    def __init__(self, daemon=True):
        if not all(map(shutil.which, ("dbus-daemon", "gdbus", "gnome-keyring-daemon"))):
            raise Skip("gnome-keyring is not installed")
        self.folder = tempfile.mkdtemp(prefix="liaison-keyring-", dir="/tmp")
        self.programs, self.daemon = [], daemon
        self.environment = {"HOME": self.folder, "XDG_RUNTIME_DIR": self.folder, "PATH": os.environ["PATH"]}

    def __enter__(self):
        configuration = os.path.join(self.folder, "bus.conf")
        with open(configuration, "w", encoding="utf-8") as file:
            file.write(CONFIGURATION.format(folder=self.folder))
        bus = self._start(["dbus-daemon", f"--config-file={configuration}", "--nofork", "--nopidfile",
                           "--print-address=1"], stdout=subprocess.PIPE)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        if self.daemon:
            keyring = self._start(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                                  stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
            keyring.stdin.write(b"the session's own password")
            keyring.stdin.close()
            deadline = time.monotonic() + 30
            while LOGIN not in self.call("ReadAlias", "default", check=False):
                assert time.monotonic() < deadline, "the keyring did not start"
                time.sleep(0.05)
        return self

    def __exit__(self, *_):
        for program in reversed(self.programs):
            program.terminate()
            program.wait(10)
            for stream in (program.stdin, program.stdout):
                if stream:
                    stream.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _start(self, argv, **streams):
        program = subprocess.Popen(argv, env=self.environment, stderr=subprocess.DEVNULL, **streams)
        self.programs.append(program)
        return program

    def call(self, method, *arguments, check=True):
        """Call a method of the service, and give back what gdbus prints."""
        done = subprocess.run(["gdbus", "call", "--session", "--dest", NAME, "--object-path", PATH, "--method",
                               f"org.freedesktop.Secret.Service.{method}", *arguments],
                              env=self.environment, capture_output=True, text=True, check=check)
        return done.stdout

    def properties(self, item):
        """What the keyring tells of an item without its secret."""
        return subprocess.run(["gdbus", "call", "--session", "--dest", NAME, "--object-path", item, "--method",
                               "org.freedesktop.DBus.Properties.GetAll", "org.freedesktop.Secret.Item"],
                              env=self.environment, capture_output=True, text=True, check=True).stdout

    def items(self):
        """How many secrets of Liaison it keeps, locked ones too."""
        found = self.call("SearchItems", "{'xdg:schema': 'io.github.liaison_app.Liaison.RegisterKey'}")
        return found.count("/org/freedesktop/secrets/collection/login/")

    def lock(self):
        self.call("Lock", f"[objectpath '{LOGIN}']")
