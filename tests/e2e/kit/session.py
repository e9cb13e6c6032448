# SPDX-License-Identifier: GPL-3.0-or-later
"""A private desktop: X screen, window manager, buses and home folder of its own.

Nothing of the machine's own session is seen or touched: no portal, keyring
or other service is reachable, so a program must get along without them.
"""

import ctypes
import os
import select
import shutil
import signal
import subprocess
import tempfile
import time
import uuid

from gi.repository import GLib

from . import evidence
from .app import App
from .bus import Bus
from .errors import KitError, Stale, wait_until
from .screen import Screen

SUPPRESSIONS = os.path.abspath(os.path.join(os.path.dirname(__file__), "../../check/lsan.supp"))
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
PASSED_ON = ("PATH", "LD_LIBRARY_PATH", "TMPDIR", "GSETTINGS_SCHEMA_DIR", "XDG_DATA_DIRS", "FONTCONFIG_FILE")
PASSED_ON_PREFIXES = ("ASAN_", "LSAN_", "UBSAN_", "LIAISON_", "GCOV_")
PR_SET_PDEATHSIG = 1

# No service directories: nothing can be started over this bus.
BUS_CONFIG = """<busconfig>
  <type>session</type>
  <listen>unix:dir={runtime}</listen>
  {services}
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

# No decorations and no keys of its own; programs get every shortcut.
WINDOW_MANAGER_CONFIG = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <keyboard/>
  <mouse>
    <context name="Client">
      <mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
    </context>
  </mouse>
  <applications>
    <application class="*" type="normal">
      <decor>no</decor>
      <position force="yes"><x>0</x><y>0</y></position>
    </application>
  </applications>
</openbox_config>
"""


def die_with_parent():
    """In the child: end when the test does, even if that one is killed."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def read_line(descriptor, what, timeout=30.0):
    """The line a helper writes when it is ready."""
    line, deadline = b"", time.monotonic() + timeout
    while not line.endswith(b"\n"):
        ready, _, _ = select.select([descriptor], [], [], max(0, deadline - time.monotonic()))
        part = os.read(descriptor, 4096) if ready else b""
        if not part:
            raise KitError(f"{what} did not start")
        line += part
    return line.decode().strip()


class Session:
    """Use as a context manager; see tests/e2e/README.md for the arguments."""

    def __init__(self, size=(1280, 800), lang="en_US.UTF-8", dark=False, text_scale=1.0, rtl=False,
                 timezone="UTC", home=None, fatal_warnings=False, high_contrast=False, animations=False,
                 env=None, services=False):
        self.size, self.text_scale, self.animations = size, text_scale, animations
        self.services = services
        self.base = tempfile.mkdtemp(prefix="kit-", dir="/tmp")
        self.runtime = os.path.join(self.base, "run")
        self.home = os.path.abspath(home) if home else os.path.join(self.base, "home")
        self.apps, self._helpers = [], []
        self._mark = f"KIT_SESSION={uuid.uuid4()}"
        self.screen = self.bus = self._session_bus = None
        probe = os.path.join(os.environ.get("LIAISON_BUILD", ""), "tests/e2e/kit-probe.so")
        self.probe = os.path.abspath(probe) if os.path.exists(probe) else None
        self.env = self._environment(lang, dark, rtl, timezone, fatal_warnings, high_contrast)
        self.env.update(env or {})

    def _environment(self, lang, dark, rtl, timezone, fatal_warnings, high_contrast):
        home = self.home
        env = {name: value for name, value in os.environ.items()
               if name in PASSED_ON or name.startswith(PASSED_ON_PREFIXES)}
        env.update(
            HOME=home, USER="tester", LOGNAME="tester", LANG=lang, TZ=timezone,
            XDG_CONFIG_HOME=f"{home}/.config", XDG_DATA_HOME=f"{home}/.local/share",
            XDG_STATE_HOME=f"{home}/.local/state", XDG_CACHE_HOME=f"{home}/.cache",
            XDG_RUNTIME_DIR=self.runtime, XDG_CURRENT_DESKTOP="GNOME", XDG_SESSION_TYPE="x11",
            GDK_BACKEND="x11", GSK_RENDERER="cairo", GTK_A11Y="atspi", GDK_DEBUG="no-portals",
            ADW_DISABLE_PORTAL="1", GIO_USE_VFS="local", GSETTINGS_BACKEND="keyfile",
            G_DEBUG="gc-friendly,fatal-warnings" if fatal_warnings else "gc-friendly",
            G_ENABLE_DIAGNOSTIC="1", MALLOC_CHECK_="2", GTK_WIDGET_ASSERT_COMPONENTS="1",
            ADW_DEBUG_COLOR_SCHEME="prefer-dark" if dark else "prefer-light",
            ADW_DEBUG_HIGH_CONTRAST=str(int(high_contrast)),
            DBUS_SYSTEM_BUS_ADDRESS=f"unix:path={self.runtime}/no-system-bus")
        env.setdefault("XDG_DATA_DIRS", "/usr/local/share:/usr/share")
        # The sanitizer insists on being loaded first; the probe replaces no allocation, so it may precede.
        env["ASAN_OPTIONS"] = ":".join(filter(None, [env.get("ASAN_OPTIONS"), "verify_asan_link_order=0"]))
        env.setdefault("LSAN_OPTIONS", f"suppressions={SUPPRESSIONS}:print_suppressions=0")
        if rtl:
            env["LC_CTYPE"] = "ar_EG.UTF-8"    # this mirrors the layout, the texts stay those of LANG
        name, value = self._mark.split("=")
        env[name] = value
        return env

    # Life

    def __enter__(self):
        try:
            self._start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, kind, error, trace):
        try:
            if kind is not None:
                evidence.save(self)
        finally:
            self.stop()

    def _start(self):
        os.makedirs(self.runtime, 0o700)
        for name in (".config/gtk-4.0", ".local/share", ".local/state", ".cache"):
            os.makedirs(os.path.join(self.home, name), exist_ok=True)
        self._write(os.path.join(self.home, ".config/gtk-4.0/settings.ini"),
                    f"[Settings]\ngtk-enable-animations={int(self.animations)}\ngtk-cursor-blink=0\n")
        os.makedirs("/tmp/.X11-unix", 0o1777, exist_ok=True)
        number = self._helper(["Xvfb", "-displayfd", "{fd}", "-screen", "0", "%dx%dx24" % self.size,
                               "-nolisten", "tcp", "-noreset", "-dpi", "96"])
        self.env["DISPLAY"] = ":" + number
        config = self._write(os.path.join(self.base, "bus.conf"), BUS_CONFIG.format(
            runtime=self.runtime, services="<standard_session_servicedirs/>" if self.services else ""))
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self._helper(
            ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile", "--print-address={fd}"])
        self._session_bus = Bus(self.env["DBUS_SESSION_BUS_ADDRESS"])
        self._helper([next(filter(os.path.exists, LAUNCHERS)), "--launch-immediately"])
        self.screen = Screen(self.env["DISPLAY"], self.env)
        self.screen.set_text_scale(self.text_scale)
        config = self._write(os.path.join(self.base, "openbox.xml"), WINDOW_MANAGER_CONFIG)
        self._helper(["openbox", "--sm-disable", "--config-file", config])
        self.screen.wait_ready()
        self.bus = Bus(wait_until("the accessibility bus", self._accessibility_address, 20))

    def start_keyring(self):
        """A keyring of this session's own, unlocked as after signing in; waits until it answers."""
        keyring = subprocess.Popen(
            ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"], env=self.env,
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
            preexec_fn=die_with_parent)
        self._helpers.append(keyring)
        with keyring.stdin as password:
            password.write(b"of the session")
        wait_until("the keyring", lambda: self._keyring("ReadAlias", "(s)", "default")[0] != "/", 30)

    def lock_keyring(self):
        path = self._keyring("ReadAlias", "(s)", "default")[0]
        self._keyring("Lock", "(ao)", [path])

    def keyring_items(self, schema):
        """How many secrets of a schema the keyring keeps."""
        return sum(map(len, self._keyring("SearchItems", "(a{ss})", {"xdg:schema": schema})))

    def _keyring(self, method, signature, *arguments):
        return self._session_bus.call("org.freedesktop.secrets", "/org/freedesktop/secrets",
                                      "org.freedesktop.Secret.Service", method,
                                      GLib.Variant(signature, arguments))

    @staticmethod
    def _write(path, text):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def _accessibility_address(self):
        return self._session_bus.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0]

    def _helper(self, argv):
        """Start a helper; where it can say that it is ready ({fd}), wait and return what it says."""
        reading, writing = os.pipe()
        log = open(os.path.join(self.base, os.path.basename(argv[0]) + ".log"), "wb")
        with log:
            self._helpers.append(subprocess.Popen(
                [part.format(fd=writing) for part in argv], env=self.env, pass_fds=(writing,),
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
                preexec_fn=die_with_parent))
        os.close(writing)
        try:
            return read_line(reading, argv[0]) if any("{fd}" in part for part in argv) else None
        finally:
            os.close(reading)

    def stop(self):
        """End everything that was started, and forget the temporary folders."""
        for app in self.apps:
            app.kill()
        for bus in (self.bus, self._session_bus):
            if bus:
                bus.close()
        if self.screen:
            self.screen.close()
        for helper in reversed(self._helpers):
            helper.terminate()
            try:
                helper.wait(5)
            except subprocess.TimeoutExpired:
                helper.kill()
                helper.wait()
        for pid in self._strays():
            try:
                os.kill(pid, signal.SIGTERM)
            except ProcessLookupError:
                pass
        shutil.rmtree(self.base, ignore_errors=True)

    def _strays(self):
        """What our helpers started in turn: it carries this session's mark in its environment."""
        for name in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{name}/environ", "rb") as file:
                    if self._mark.encode() in file.read().split(b"\0"):
                        yield int(name)
            except OSError:
                pass

    # Programs

    def launch(self, argv, env=None, wait=True, timeout=60.0, probe=True, leaks=False):
        """Start a program; with `wait`, until its window is there and accessible.

        leaks=True: look for leaks at its end. Not otherwise: GTK keeps eight bytes
        of an accessibility answer now and then, with no stack to tell it by, and
        its file chooser leaves listings of folders behind.
        """
        env = dict(env or {})
        if not leaks:
            env["ASAN_OPTIONS"] = self.env["ASAN_OPTIONS"] + ":detect_leaks=0"
        app = App(self, list(argv), env, probe)
        self.apps.append(app)
        if wait:
            app.wait_window(timeout)
        return app
