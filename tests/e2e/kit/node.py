# SPDX-License-Identifier: GPL-3.0-or-later
"""An accessible object: reading it and searching below it.

Nothing is cached but the role: every property asks the program afresh.
"""

import re
from collections import namedtuple

from gi.repository import GLib

from .bus import ATSPI, get_property, state_names
from .errors import KitError, NotFound, ProgramEnded, Stale, wait_until
from .verbs import ROW_ROLES, Verbs

WINDOW_COORDINATES = GLib.Variant("(u)", (1,))   # GTK 4 answers 0,0 for screen ones
POPUP_LAYER = 5
CELL_ROLES = ("grid cell", "gridcell", "cell", "table cell")
CONTROL_ROLES = ("button", "toggle button", "checkbox", "switch", "radio", "link", "tab",
                 "menu item", "menu item checkbox", "menu item radio", "text box", "search box",
                 "combo box", "spin button", "slider")
NAMED_ROLES = CONTROL_ROLES + ROW_ROLES + ("dialog", "alert dialog", "window", "image", "img")

Rect = namedtuple("Rect", "x y width height")
Rect.is_real = property(lambda r: 0 < r.width < 20000 and 0 < r.height < 20000)
Rect.middle = property(lambda r: (r.x + r.width // 2, r.y + r.height // 2))

Entry = namedtuple("Entry", "node depth role name")


def normal_role(role):
    return (role or "").lower().replace("_", " ").replace("-", " ").strip()


def name_matches(wanted, name):
    """str: equal, mnemonic underscores aside; regex: found; tuple: any; None: anything."""
    if wanted is None:
        return True
    if isinstance(wanted, (tuple, list, set)):
        return any(name_matches(each, name) for each in wanted)
    if isinstance(wanted, re.Pattern):
        return bool(wanted.search(name or ""))
    return wanted == name or wanted == re.sub(r"_(.)", r"\1", name or "")


def describe(role, name):
    name = name.pattern if isinstance(name, re.Pattern) else name
    return f"{role or 'anything'} {name!r}" if name is not None else f"{role or 'anything'}"


class Node(Verbs):
    """One accessible object of a program."""

    __slots__ = ("app", "peer", "path", "_role", "_last_name")

    def __init__(self, app, peer, path):
        self.app, self.peer, self.path = app, peer, path
        self._role, self._last_name = None, None

    def __eq__(self, other):
        return isinstance(other, Node) and (self.peer, self.path) == (other.peer, other.path)

    def __hash__(self):
        return hash((self.peer, self.path))

    def __repr__(self):
        # As last seen, so that it can still be printed when the program is gone.
        return f"<{self._role or 'object'} {self._last_name or ''!r}>"

    # Asking

    def request(self, interface, method, arguments=None):
        return (self.peer, self.path, interface, method, arguments)

    def call(self, interface, method, arguments=None, timeout=5.0):
        """Call AT-SPI's `interface` (its last part). ProgramEnded beats Stale."""
        try:
            return self.app.bus.call(*self.request(ATSPI + interface, method, arguments),
                                     timeout=timeout)
        except Stale:
            self.app.check_alive()
            raise

    def get(self, interface, name):
        try:
            return self.app.bus.call(*self.request(*get_property(interface, name)))[0]
        except Stale:
            self.app.check_alive()
            raise

    def _nodes(self, references):
        return [Node(self.app, peer, path) for peer, path in references
                if not path.endswith("/null")]

    # Reading

    @property
    def role(self):
        """GTK's name of the role: 'button', 'text box', 'list item' ..."""
        if self._role is None:
            self._role = normal_role(self.call("Accessible", "GetRoleName")[0])
        return self._role

    @property
    def name(self):
        self._last_name = self.get("Accessible", "Name")
        return self._last_name

    def is_named(self, wanted):
        """Its name, or for want of one a text in it, is as wanted (see name_matches)."""
        name = self.name
        return name_matches(wanted, name) if name else any(
            name_matches(wanted, text) for text in self.texts())

    @property
    def description(self):
        return self.get("Accessible", "Description")

    @property
    def states(self):
        return state_names(self.call("Accessible", "GetState")[0])

    def has(self, *states):
        return set(states) <= self.states

    @property
    def interfaces(self):
        return {each.removeprefix(ATSPI) for each in self.call("Accessible", "GetInterfaces")[0]}

    @property
    def actions(self):
        """Untranslated names of the actions offered."""
        if "Action" not in self.interfaces:
            return []
        return [self.call("Action", "GetName", GLib.Variant("(i)", (index,)))[0]
                for index in range(self.get("Action", "NActions"))]

    @property
    def children(self):
        return self._nodes(self.call("Accessible", "GetChildren")[0])

    @property
    def parent(self):
        found = self._nodes([self.get("Accessible", "Parent")])
        return found[0] if found else None

    def ancestors(self):
        """Parents outward, up to and including the window."""
        node = self.parent
        while node is not None and node.role != "application":
            yield node
            node = node.parent

    @property
    def text(self):
        """What an entry, a text view or a label holds."""
        if "Text" in self.interfaces:
            length = self.get("Text", "CharacterCount")
            return self.call("Text", "GetText", GLib.Variant("(ii)", (0, length)))[0]
        editable = self.editable()
        return editable.text if editable and editable != self else ""

    @property
    def value(self):
        """Number of a spin button, slider or progress bar. Can be set."""
        return self.get("Value", "CurrentValue")

    @value.setter
    def value(self, number):
        self.app.bus.call(*self.request("org.freedesktop.DBus.Properties", "Set", GLib.Variant(
            "(ssv)", (ATSPI + "Value", "CurrentValue", GLib.Variant("d", number)))))

    @property
    def is_checked(self):
        return bool(self.states & {"checked", "pressed"})

    # Geometry

    @property
    def extents(self):
        """Rectangle in the window; without a size while not mapped."""
        try:
            return Rect(*self.call("Component", "GetExtents", WINDOW_COORDINATES)[0])
        except Stale:
            return Rect(0, 0, 0, 0)

    @property
    def screen_extents(self):
        """Rectangle on the X screen."""
        x, y = self.app.window_origin(self)
        rect = self.extents
        return Rect(x + rect.x, y + rect.y, rect.width, rect.height)

    @property
    def is_popup(self):
        """A popover: its own X window, not clipped by what it hangs on."""
        try:
            return self.call("Component", "GetLayer")[0] == POPUP_LAYER
        except Stale:
            return False

    @property
    def is_on_screen(self):
        """Laid out with its middle inside every container up to the window.

        GTK sets SHOWING on everything, so geometry decides.
        """
        rect = self.extents
        if not rect.is_real:
            return False
        if self.is_popup:
            return True
        x, y = rect.middle
        for outer in self.ancestors():
            around = outer.extents
            if not (around.x <= x <= around.x + around.width
                    and around.y <= y <= around.y + around.height):
                return False
            if outer.is_popup:
                break
        return True

    # Searching

    def tree(self, limit=20000):
        """[Entry] of this node and all below, in reading order."""
        entries, below = {}, {}
        level, seen = [self], {self}
        while level and len(entries) < limit:
            requests = []
            for node in level:
                requests += [node.request(ATSPI + "Accessible", "GetRoleName"),
                             node.request(ATSPI + "Accessible", "GetChildren"),
                             node.request(*get_property("Accessible", "Name"))]
            answers = self.app.bus.call_many(requests)
            following = []
            for index, node in enumerate(level):
                role, children, name = answers[3 * index:3 * index + 3]
                if role is None or children is None or name is None:
                    continue
                node._role, node._last_name = normal_role(role[0]), name[0]
                entries[node] = name[0]
                # A hidden stack page lists the visible page's content too.
                below[node] = [child for child in self._nodes(children[0]) if child not in seen]
                seen.update(below[node])
                following += below[node]
            level = following
        ordered, stack = [], [(self, 0)]
        while stack:
            node, depth = stack.pop()
            if node in entries:
                ordered.append(Entry(node, depth, node._role, entries[node]))
                stack += [(child, depth + 1) for child in reversed(below[node])]
        return ordered

    def _placed(self, entries):
        """Those of `entries` that are mapped, with their rectangles."""
        answers = self.app.bus.call_many(
            [each.node.request(ATSPI + "Component", "GetExtents", WINDOW_COORDINATES)
             for each in entries])
        rects = [Rect(*answer[0]) if answer else Rect(0, 0, 0, 0) for answer in answers]
        return [(each, rect) for each, rect in zip(entries, rects) if rect.is_real]

    def find_all(self, role=None, name=None, states=(), where=None, hidden=False):
        """Every match below this node, now, in reading order.

        role    one or several role names        name    see name_matches()
        states  names that must all be set       where   a test of the node
        hidden  also what is not mapped (pages behind others, closed menus)
        """
        self.app.check_alive()
        roles = {role} if isinstance(role, str) else set(role or ())
        found = [each for each in self.tree()
                 if (not roles or each.role in roles) and name_matches(name, each.name)]
        if not hidden:
            found = [each for each, _ in self._placed(found)]
        nodes = [each.node for each in found]
        if states:
            nodes = [node for node in nodes if node.has(*([states] if isinstance(states, str) else states))]
        return [node for node in nodes if where(node)] if where else nodes

    def find(self, role=None, name=None, timeout=10.0, nth=0, **more):
        """The nth match (-1: the last), waited for."""
        def look():
            found = self.find_all(role, name, **more)
            return found[nth] if found and -len(found) <= nth < len(found) else None
        try:
            return wait_until(describe(role, name), look, timeout)
        except NotFound as error:
            raise NotFound(f"{error}{self._hint(role)}") from None

    def _hint(self, role):
        """What there was instead: the names of this role, for the error message."""
        try:
            names = [node.name for node in self.find_all(role)][:30] if role else self.texts()[:30]
        except ProgramEnded:
            raise
        except KitError:
            return ""
        return f"; there is {names}"

    def exists(self, role=None, name=None, **more):
        return bool(self.find_all(role, name, **more))

    def open_popup(self):
        """The popover that is open below this node, or None."""
        placed = [each.node for each, _ in self._placed(self.tree())]
        layers = self.app.bus.call_many([node.request(ATSPI + "Component", "GetLayer") for node in placed])
        return next((node for node, layer in zip(placed, layers) if layer == (POPUP_LAYER,)), None)

    def wait_gone(self, role=None, name=None, timeout=10.0, **more):
        wait_until(f"{describe(role, name)} to go",
                   lambda: not self.find_all(role, name, **more), timeout)

    # Reading what is below

    def texts(self):
        """All that can be read below this node, in order, repetitions left out."""
        out = []
        for each, _ in self._placed(self.tree()):
            text = each.name
            if not text and each.role in ("text box", "search box", "label"):
                try:
                    text = each.node.text
                except Stale:
                    continue
            if text and (not out or out[-1] != text):
                out.append(text)
        return out

    def rows(self):
        """Realized rows of a list or table: each a list of texts.

        A row with a name of its own is that name; rows far outside the view
        do not exist.
        """
        out = []
        for row in self.find_all(ROW_ROLES):
            cells = row.find_all(CELL_ROLES)
            if cells:
                out.append([cell.name or " ".join(cell.texts()) for cell in cells])
            else:
                name = row.name
                out.append([name] if name else row.texts())
        return out

    def unnamed(self):
        """Mapped things a person acts on, or enters, that have no accessible name."""
        bare, combo_depth = [], None
        for each in self.tree():
            if combo_depth is not None and each.depth <= combo_depth:
                combo_depth = None
            if combo_depth is None and each.role in NAMED_ROLES and not each.name.strip():
                bare.append(each)
            if combo_depth is None and each.role == "combo box":
                combo_depth = each.depth      # its list items carry labels instead, and are GTK's own
        return [each.node for each, _ in self._placed(bare)]

    def dump(self):
        """The tree as indented text, for reading after a failure."""
        lines = []
        entries = self.tree()
        states = self.app.bus.call_many(
            [each.node.request(ATSPI + "Accessible", "GetState") for each in entries])
        rects = {each.node: rect for each, rect in self._placed(entries)}
        for each, answer in zip(entries, states):
            marks = state_names(answer[0]) if answer else {"gone"}
            marks = (marks & {"focused", "checked", "pressed", "selected", "expanded", "gone",
                              "invalid-entry", "modal", "busy"}
                     | ({"insensitive"} if "sensitive" not in marks else set()))
            rect = rects.get(each.node)
            place = f" @{rect.x},{rect.y} {rect.width}x{rect.height}" if rect else " (not mapped)"
            marks = f" [{' '.join(sorted(marks))}]" if marks else ""
            lines.append(f"{'  ' * each.depth}{each.role} {each.name!r}{marks}{place}")
        return "\n".join(lines) + "\n"
