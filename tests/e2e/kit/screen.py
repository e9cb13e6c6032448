# SPDX-License-Identifier: GPL-3.0-or-later
"""The X screen: its windows, pointer, keys, pictures, and what is drawn on it."""

import contextlib
import io
import os
import select
import struct
import subprocess
import threading
import time
import zlib
from collections import deque, namedtuple

from Xlib import XK, X, Xatom, display
from Xlib.error import XError
from Xlib.ext import damage, xtest
from Xlib.protocol import event

from .errors import KitError, wait_until

Window = namedtuple("Window", "id title x y width height")
Paint = namedtuple("Paint", "time area")


def open_display(name):
    # python-xlib complains on stderr about the missing authority file.
    with contextlib.redirect_stderr(io.StringIO()):
        return display.Display(name)


def write_png(path, width, height, bgrx):
    """Store rows of 4-byte BGRX pixels as an RGB PNG."""
    rgb = bytearray(width * height * 3)
    rgb[0::3], rgb[1::3], rgb[2::3] = bgrx[2::4], bgrx[1::4], bgrx[0::4]
    rows = b"".join(b"\0" + rgb[y * width * 3:(y + 1) * width * 3] for y in range(height))

    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data
                + struct.pack(">I", zlib.crc32(kind + data)))

    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n"
                   + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
                   + chunk(b"IDAT", zlib.compress(rows, 4)) + chunk(b"IEND", b""))


class PaintLog(threading.Thread):
    """Notes when and how much was drawn, from X Damage on a connection of its own.

    It asks the program nothing, so it can watch a start without slowing it.
    """

    def __init__(self, name):
        super().__init__(daemon=True)
        self.events = deque(maxlen=200000)
        self._display = open_display(name)
        self._stop, self._stopped = os.pipe()
        self._display.damage_query_version()
        root = self._display.screen().root
        self._damage = root.damage_create(damage.DamageReportRawRectangles)
        self._display.sync()
        self.start()

    def run(self):
        notify = self._display.extension_event.DamageNotify
        while True:
            if not self._display.pending_events():
                ready, _, _ = select.select([self._display.fileno(), self._stop], [], [])
                if self._stop in ready:
                    return
            now = time.monotonic()
            for _ in range(self._display.pending_events()):
                report = self._display.next_event()
                if report.type == notify:
                    self.events.append(Paint(now, report.area.width * report.area.height))
            self._display.damage_subtract(self._damage, X.NONE, X.NONE)
            self._display.flush()

    def since(self, moment, area=0):
        """Paints after `moment` (time.monotonic()) of at least `area` pixels."""
        return [each for each in list(self.events) if each.time > moment and each.area >= area]

    def last(self):
        return self.events[-1].time if self.events else 0.0

    def close(self):
        os.write(self._stopped, b".")
        self.join(5)
        self._display.close()
        os.close(self._stop)
        os.close(self._stopped)


class Screen:
    """Eyes and hands on one X display."""

    def __init__(self, name, environment):
        self.name = name
        self._environment = environment
        self._display = open_display(name)
        self._root = self._display.screen().root
        self._last_click = (0, 0, 0.0)
        self.paint = PaintLog(name)

    def close(self):
        self.paint.close()
        self._display.close()

    def _atom(self, name):
        return self._display.intern_atom(name)

    def _values(self, window, name):
        found = window.get_full_property(self._atom(name), X.AnyPropertyType)
        return found.value if found else None

    def has_window_manager(self):
        return self._values(self._root, "_NET_SUPPORTING_WM_CHECK") is not None

    def set_text_scale(self, factor):
        """GTK on X11 takes the resolution of text from this resource alone."""
        resource = b"Xft.dpi:\t%d\n" % round(96 * factor)
        self._root.change_property(Xatom.RESOURCE_MANAGER, Xatom.STRING, 8, resource)
        self._display.sync()

    # Windows

    def windows(self, pids):
        """Managed windows of these processes, the topmost last."""
        out = []
        for number in self._values(self._root, "_NET_CLIENT_LIST_STACKING") or ():
            window = self._display.create_resource_object("window", number)
            try:
                owner = self._values(window, "_NET_WM_PID")
                if owner is None or owner[0] not in pids:
                    continue
                size = window.get_geometry()
                corner = window.translate_coords(self._root, 0, 0)
                title = self._values(window, "_NET_WM_NAME") or b""
            except XError:
                continue         # closed meanwhile
            out.append(Window(number, bytes(title).decode("utf-8", "replace"),
                              -corner.x, -corner.y, size.width, size.height))
        return out

    def _tell(self, number, message, data, root=False):
        window = self._display.create_resource_object("window", number)
        note = event.ClientMessage(window=window, client_type=self._atom(message), data=(32, data))
        if root:
            self._root.send_event(note, event_mask=X.SubstructureRedirectMask | X.SubstructureNotifyMask)
        else:
            window.send_event(note)
        self._display.sync()

    def ask_close(self, number):
        """Press the window's close button, so to say."""
        self._tell(number, "WM_PROTOCOLS", [self._atom("WM_DELETE_WINDOW"), X.CurrentTime, 0, 0, 0])

    def activate(self, number):
        self._tell(number, "_NET_ACTIVE_WINDOW", [2, X.CurrentTime, 0, 0, 0], root=True)

    def maximize(self, number, on):
        self._tell(number, "_NET_WM_STATE", [int(on), self._atom("_NET_WM_STATE_MAXIMIZED_HORZ"),
                                             self._atom("_NET_WM_STATE_MAXIMIZED_VERT"), 2, 0], root=True)

    def is_maximized(self, number):
        window = self._display.create_resource_object("window", number)
        return self._atom("_NET_WM_STATE_MAXIMIZED_VERT") in (self._values(window, "_NET_WM_STATE") or ())

    def resize(self, number, width, height):
        """Ask for a size; the window manager keeps the window's minimum."""
        self._display.create_resource_object("window", number).configure(width=width, height=height)
        self._display.sync()

    # Hands

    def _xdotool(self, *arguments):
        done = subprocess.run(["xdotool", *map(str, arguments)], env=self._environment,
                              capture_output=True, text=True, timeout=60)
        if done.returncode:
            raise KitError(f"xdotool {arguments[0]}: {done.stderr.strip()}")

    def press(self, *keys):
        """Keys in turn, as 'ctrl+f', 'Return', 'Escape', 'alt+Left'."""
        self.settle()
        self._xdotool("key", "--clearmodifiers", "--delay", 12, *keys)

    def type(self, text):
        if not text.isascii():
            raise KitError("the keyboard types ASCII only: use set_text() for the rest")
        self._xdotool("type", "--clearmodifiers", "--delay", 8, "--", text)

    def strike(self, key):
        """Keys at once, by keysym name ('a', 'Page_Down', 'alt+Left'), for timing: no process is started."""
        held = {"ctrl": "Control_L", "alt": "Alt_L", "shift": "Shift_L"}
        codes = [self._display.keysym_to_keycode(XK.string_to_keysym(held.get(part, part))) for part in key.split("+")]
        for code in codes:
            xtest.fake_input(self._display, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.sync()

    def move(self, x, y):
        # Two motions: after a popover closed GTK forgets what is under the pointer until it moves twice.
        self._xdotool("mousemove", max(x - 4, 0), max(y - 1, 0), "sleep", 0.02, "mousemove", x, y, "sleep", 0.02)

    def click(self, x, y, button=1, count=1, key=None):
        """Where it says, with a key such as "shift" held."""
        last_x, last_y, when = self._last_click
        if button < 4 and abs(x - last_x) < 8 and abs(y - last_y) < 8:
            time.sleep(max(0.0, when + 0.5 - time.monotonic()))   # else it counts as a double click
        self.settle()
        self.move(x, y)
        held, let_go = (("keydown", key), ("keyup", key)) if key else ((), ())
        self._xdotool(*held, "click", "--repeat", count, "--delay", 60 if button < 4 else 5, button, *let_go)
        self._last_click = (x, y, time.monotonic())

    def drag(self, start, end, steps=10):
        """Press at `start`, move in steps, release at `end`."""
        self.hold(start, end, steps)
        self.release()

    def hold(self, start, end, steps=10):
        """Press at `start`, move in steps to `end`, and keep the button down."""
        self.settle()
        self.move(*start)
        self._xdotool("mousedown", 1)
        for step in range(1, steps + 1):
            self._xdotool("mousemove", *(round(a + (b - a) * step / steps) for a, b in zip(start, end)),
                          "sleep", 0.02)

    def release(self):
        self._xdotool("mouseup", 1)

    # Eyes

    def settle(self, quiet=0.1, longest=1.5):
        """Wait until nothing was drawn for `quiet` s; a spinner may go on for ever."""
        deadline = time.monotonic() + longest
        while time.monotonic() < deadline:
            rest = self.paint.last() + quiet - time.monotonic()
            if rest <= 0:
                return
            time.sleep(rest)

    def picture(self, path, x=0, y=0, width=None, height=None):
        """A PNG of the screen or of a part of it."""
        size = self._root.get_geometry()
        x, y = max(x, 0), max(y, 0)
        width = min(width or size.width, size.width - x)
        height = min(height or size.height, size.height - y)
        image = self._root.get_image(x, y, width, height, X.ZPixmap, 0xffffffff)
        write_png(path, width, height, image.data)
        return path

    def wait_ready(self):
        wait_until("the window manager", self.has_window_manager, 15)
