# SPDX-License-Identifier: GPL-3.0-or-later
"""A running program under test."""

import os
import re
import subprocess
import time

from .bus import ATSPI
from .errors import KitError, LogProblem, NotFound, ProgramEnded, Stale, wait_until
from .node import CONTROL_ROLES, Node, name_matches

DIALOG_ROLES = ("dialog", "alert dialog")
MENU_ROLES = ("menu item", "menu item checkbox", "menu item radio")
PROBLEM = re.compile(
    r"(?:CRITICAL|WARNING|ERROR) \*\*"                # g_warning() and its like
    r"|^(?:Bail out! )?(?:\*\* )?ERROR:"              # g_assert()
    r"|: runtime error: |(?:Address|Leak|UndefinedBehavior|Memory)Sanitizer")
LOG_TAIL = 3000


class App:
    """Made by Session.launch(). Searches look through all its windows."""

    def __init__(self, session, argv, env, probe):
        if "/" in argv[0]:
            argv = [os.path.abspath(argv[0]), *argv[1:]]    # it starts in the session's home
        self.session, self.argv = session, argv
        self.screen, self.bus = session.screen, session.bus
        self.log_path = os.path.join(session.base, f"program-{len(session.apps)}.log")
        environment = {**session.env, **env}
        self.probed = bool(probe and session.probe)
        if self.probed:
            environment["LD_PRELOAD"] = session.probe
        from .session import die_with_parent
        with open(self.log_path, "wb") as log:
            self.started = time.monotonic()
            self.process = subprocess.Popen(
                argv, env=environment, cwd=session.home, stdin=subprocess.DEVNULL, stdout=log,
                stderr=subprocess.STDOUT, start_new_session=True, preexec_fn=die_with_parent)
        self.pid = self.process.pid
        self._root, self._log = None, ""

    def __repr__(self):
        return f"<App {os.path.basename(self.argv[0])} {self.pid}>"

    # Life

    @property
    def is_running(self):
        return self.process.poll() is None

    def check_alive(self):
        if not self.is_running:
            raise ProgramEnded(f"{self.argv[0]} ended with status {self.process.returncode}; "
                               f"its log ends:\n{self.log()[-LOG_TAIL:]}")

    def pids(self):
        """The program and whatever it started."""
        out, waiting = set(), [self.pid]
        while waiting:
            pid = waiting.pop()
            out.add(pid)
            try:
                for thread in os.listdir(f"/proc/{pid}/task"):
                    with open(f"/proc/{pid}/task/{thread}/children", encoding="ascii") as file:
                        waiting += map(int, file.read().split())
            except OSError:
                pass
        return out

    @property
    def root(self):
        """The application's accessible object."""
        self.check_alive()
        if self._root is None:
            registry = Node(self, ATSPI + "Registry", "/org/a11y/atspi/accessible/root")
            pids = self.pids()
            for node in registry.children:
                try:
                    if self.bus.pid_of(node.peer) in pids:
                        self._root = node
                except Stale:
                    pass               # another program just left
            if self._root is None:
                raise Stale(f"{self!r} is not on the accessibility bus")
        return self._root

    def wait_window(self, timeout=60.0):
        def look():
            self.check_alive()
            return self.x_windows() and self.windows()
        wait_until(f"a window of {self.argv[0]}", look, timeout)
        self.screen.settle()
        return self

    def wait_exit(self, timeout=20.0):
        """Exit status, once the program has ended by itself."""
        try:
            return self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            raise KitError(f"{self!r} still runs after {timeout:g} s") from None

    def close(self, timeout=20.0):
        """Close its windows as a person does; the exit status."""
        self.check_alive()
        for window in reversed(self.x_windows()):
            self.screen.ask_close(window.id)
        return self.wait_exit(timeout)

    def kill(self):
        """End it without asking (SIGKILL)."""
        if self.is_running:
            self.process.kill()
        self.process.wait()

    # Searching: the same verbs as a Node

    def find(self, *args, **kwargs):
        return wait_until("the program's tree", lambda: self.root).find(*args, **kwargs)

    def find_all(self, *args, **kwargs):
        return self.root.find_all(*args, **kwargs)

    def exists(self, *args, **kwargs):
        return self.root.exists(*args, **kwargs)

    def wait_gone(self, *args, **kwargs):
        self.root.wait_gone(*args, **kwargs)

    def texts(self):
        return self.root.texts()

    def dump(self):
        return self.root.dump()

    def unnamed(self):
        """Things a person acts on that have no accessible name."""
        return self.root.unnamed()

    def focused(self):
        """Innermost object with the keyboard, or None."""
        def look():
            found = self.find_all(states="focused")
            return True, found[-1] if found else None
        return wait_until("the keyboard to come to rest", look)[1]      # what had it may be gone while being asked

    def windows(self):
        return self.root.children

    def window(self, title=None, timeout=10.0):
        return wait_until(f"window {title!r}", lambda: next(
            (each for each in self.windows() if name_matches(title, each.name)), None), timeout)

    def dialog(self, title=None, timeout=10.0):
        """The topmost open dialog of this title. Search below it: what lies behind stays in the tree."""
        def look():
            found = [node for node in self.find_all(DIALOG_ROLES)
                     if title is None or name_matches(title, node.name)
                     or any(name_matches(title, each.name) for each in node.find_all(("heading", "label")))]
            return found[-1] if found else None
        try:
            dialog = wait_until(f"dialog {title!r}", look, timeout)
        except NotFound as error:
            names = [node.name for node in self.find_all(DIALOG_ROLES)]
            raise NotFound(f"{error}; open are {names}") from None
        self.screen.settle()
        return dialog

    def menu(self, button, *items, timeout=10.0):
        """Open the menu button of this name and pick the items in turn, into submenus."""
        if not isinstance(button, Node):
            button = self.find(("toggle button", "button"), button, timeout)
        if not self.find_all(MENU_ROLES):
            button.click()
        for item in items:
            node = self.find(MENU_ROLES, item, timeout)
            self.screen.settle()
            node.click()
            self.screen.settle()
        return self

    def menu_items(self):
        """Names in the open menu."""
        return [node.name for node in self.find_all(MENU_ROLES)]

    def choose_file(self, path, title=None, timeout=15.0):
        """Answer the file dialog (without portals GTK shows its own, in the process)."""
        def look():
            return next((each for each in self.windows()
                         if each.role == "dialog" and name_matches(title, each.name)), None)
        dialog = wait_until("the file dialog", look, timeout)
        self.screen.settle(0.3)
        if not dialog.find_all("text box"):
            self.press("ctrl+l")            # opening: this shows the location entry
        dialog.find("text box", timeout=timeout).set_text(os.path.abspath(path))
        self.screen.settle(0.3)
        self.press("Return")

        def is_closed():
            if dialog not in self.windows():
                return True
            for button in self.find_all("button", "Replace"):
                button.click()
            return False
        wait_until("the file dialog to close", is_closed, timeout)
        self.screen.settle()
        return self

    # Keys

    def press(self, *keys):
        self.check_alive()
        self.screen.press(*keys)
        return self

    def type(self, text):
        self.check_alive()
        self.screen.type(text)
        return self

    def tab_order(self, key="Tab", limit=80):
        """Objects the focus visits until it comes round. A repeated last one is a keyboard trap."""
        out = []
        for _ in range(limit):
            self.press(key)
            time.sleep(0.05)
            node = self.focused()
            if node is None or (out and node == out[0]):
                break
            out.append(node)
            if len(out) > 1 and out[-2] == node:
                break
        return out

    # Window

    def x_windows(self):
        return self.screen.windows(self.pids())

    def x_window(self, title=None):
        """The topmost X window, or the one of this title."""
        found = [each for each in self.x_windows() if title in (None, each.title)]
        if not found:
            raise KitError(f"{self!r} has no window {title or ''}")
        return found[-1]

    def window_origin(self, node):
        """Where on the screen the window around `node` begins."""
        found = self.x_windows()
        if not found:
            raise KitError(f"{self!r} has no window")
        if len(found) > 1:
            top = [node, *node.ancestors()][-1]
            found = [each for each in found if each.title == top.name] or found
        return found[-1].x, found[-1].y

    def _margin(self, window):
        """Pixels of the X window around the content (GTK's border without a compositor)."""
        for top in self.windows():
            rect = top.extents
            inner = top.children
            if inner and self.probed and (rect.width, rect.height) == (window.width, window.height):
                content = inner[0].extents
                return window.width - content.width, window.height - content.height
        return 0, 0

    def resize(self, width, height, timeout=3.0):
        """Give the content this size; KitError when the program refuses to be so small."""
        window = self.x_window()
        if self.screen.is_maximized(window.id):
            self.screen.maximize(window.id, False)
            wait_until("the window to be restored", lambda: not self.screen.is_maximized(window.id))
            self.screen.settle(0.2)
        extra_width, extra_height = self._margin(self.x_window())
        wanted = width + extra_width, height + extra_height
        self.screen.resize(window.id, *wanted)
        try:
            wait_until("size", lambda: self.x_window()[-2:] == wanted, timeout)
        except NotFound:
            got = self.x_window()
            raise KitError(f"the window is {got.width - extra_width}x{got.height - extra_height}, "
                           f"it refuses {width}x{height}") from None
        self.screen.settle(0.2)
        return self

    def maximize(self, on=True):
        number = self.x_window().id
        self.screen.maximize(number, on)
        wait_until("the window to change", lambda: self.screen.is_maximized(number) == on)
        self.screen.settle(0.2)
        return self

    def overflow(self):
        """Controls that stick out of their window sideways, partly seen."""
        out = []
        for top in self.windows():
            edge = top.extents
            for entry, rect in top._placed(top.tree()):
                right, limit = rect.x + rect.width, edge.x + edge.width
                seen = rect.x < limit and right > edge.x
                if entry.role in CONTROL_ROLES and seen and (rect.x < edge.x or right > limit):
                    if not any(outer.is_popup for outer in entry.node.ancestors()):
                        out.append(entry.node)
        return out

    def screenshot(self, path, settle=True):
        """PNG of the topmost window."""
        if settle:
            self.screen.settle()
        window = self.x_window()
        return self.screen.picture(path, window.x, window.y, window.width, window.height)

    # Log

    def log(self):
        """All it wrote on stdout and stderr."""
        if os.path.exists(self.log_path):       # it goes with the session
            with open(self.log_path, encoding="utf-8", errors="replace") as file:
                self._log = file.read()
        return self._log

    def problems(self, ignore=()):
        """Lines that warn, assert or come from a sanitizer; `ignore` lists regexes."""
        return [line for line in self.log().splitlines()
                if PROBLEM.search(line) and not any(re.search(each, line) for each in ignore)]

    def check_log(self, ignore=()):
        found = self.problems(ignore)
        if found:
            raise LogProblem(f"{len(found)} problems in the log:\n" + "\n".join(found[:30]))
        return self
