# SPDX-License-Identifier: GPL-3.0-or-later
"""What a test does with an accessible object: the acting half of Node."""

import time

from gi.repository import GLib

from .errors import KitError, NotFound, wait_until

OPTION_ROLES = ("option", "list item", "row")
ROW_ROLES = ("list item", "row", "option", "tree item")
EDGE = 4                     # a click this near to the edge of a container may miss, in pixels
CLICK_ACTIONS = ("click", "toggle", "activate")
ACTIVATE_DELAY = 0.3      # GTK shows an activated button pressed for 250 ms before it acts
WHEEL_UP, WHEEL_DOWN = 4, 5


def holds(seen, text):
    """A passphrase is seen as so many marks of one kind."""
    return seen == text or (len(seen) == len(text) and len(set(seen)) == 1 and not seen[0].isalnum())


class Verbs:
    """Mixed into Node; needs its properties and searches."""

    __slots__ = ()

    def editable(self):
        """This node or the first one below that takes text, else None."""
        if "EditableText" in self.interfaces:
            return self
        found = self.find_all(("text box", "search box", "spin button"),
                              where=lambda node: "EditableText" in node.interfaces)
        return found[0] if found else None

    def _need_editable(self):
        editable = self.editable()
        if editable is None:
            raise KitError(f"{self!r} takes no text")
        return editable

    def do(self, action):
        """Perform the action of this untranslated name."""
        index = self.actions.index(action)
        return self.call("Action", "DoAction", GLib.Variant("(i)", (index,)), timeout=30)[0]

    def click(self):
        """Act through accessibility; with the pointer where GTK offers no action."""
        if "sensitive" not in self.states:
            raise KitError(f"{self!r} is insensitive")
        offered = self.actions
        if "EditableText" not in self.interfaces:
            for action in CLICK_ACTIONS:
                if action in offered:
                    self.do(action)
                    time.sleep(ACTIVATE_DELAY)
                    self.app.screen.settle()
                    return self
        return self.click_mouse()

    def click_mouse(self, button=1, count=1):
        """Click in the middle with the pointer, scrolling there first."""
        self.scroll_into_view()
        rect = self.screen_extents
        if not rect.is_real:
            raise KitError(f"{self!r} has no place on the screen")
        self.app.screen.click(*rect.middle, button=button, count=count)
        return self

    def scroll_into_view(self, turns=200):
        """Turn the wheel over each clipping container until the middle is inside it."""
        for outer in self.ancestors():
            if outer.is_popup or outer.role == "window":
                return self
            around, last = outer.extents, None
            for _ in range(turns):
                middle = self.extents.middle[1]
                if not around.is_real or around.y + EDGE <= middle <= around.y + around.height - EDGE:
                    break
                if middle == last:
                    break          # it does not move: this container is not the one that scrolls
                last = middle
                wheel = WHEEL_UP if middle < around.y else WHEEL_DOWN
                self.app.screen.click(*outer.screen_extents.middle, button=wheel)
                self.app.screen.settle()
        return self

    def row(self, name, turns=200):
        """The row of a list with this name, scrolling from the top down until it is there."""
        for wheel, clicks in ((WHEEL_UP, 50), (WHEEL_DOWN, 3)):
            before = None
            for _ in range(turns):
                rows = self.find_all(ROW_ROLES)
                found = [node for node in rows if node.is_named(name)]
                if found:
                    return found[0].scroll_into_view()
                if rows and before == [node.name for node in rows]:
                    break                      # the end of the list
                before = [node.name for node in rows]
                self.app.screen.click(*self.screen_extents.middle, button=wheel, count=clicks)
                self.app.screen.settle()
        raise NotFound(f"no row {name!r} in {self!r}; the last seen are {before}")

    def focus(self):
        """Give it the keyboard by clicking it, for GTK refuses GrabFocus."""
        if "focused" not in self.states:
            self.click_mouse()
            wait_until(f"focus on {self!r}",
                       lambda: self.has("focused") or self.find_all(states="focused"), 5)
        return self

    def set_text(self, text):
        """Replace the text at once, in any script, without keys."""
        editable = self._need_editable()
        editable.call("EditableText", "SetTextContents", GLib.Variant("(s)", (text,)))
        wait_until(f"{self!r} to hold {text!r}", lambda: holds(editable.text, text), 5)
        return self

    def type(self, text, clear=True, enter=False):
        """Click into it and use the keyboard; text beyond ASCII is set at once."""
        editable = self._need_editable()
        editable.focus()
        if clear and editable.text:
            self.app.press("ctrl+a", "BackSpace")
        if text and text.isascii():
            self.app.type(text)
        elif text:
            self.set_text(text if clear else editable.text + text)
        if enter:
            self.app.press("Return")
        return self

    def toggle(self, on=None):
        """Flip a switch, check or toggle button, or bring it to `on`; waits for the change."""
        target = self
        if self.role not in ("switch", "checkbox", "toggle button", "radio", "menu item checkbox"):
            target = self.find(("switch", "checkbox", "toggle button"))
        before = target.is_checked
        if on is None or before != on:
            target.click()
            wait_until(f"{self!r} to change", lambda: target.is_checked != before, 5)
        return self

    def _open_options(self):
        """Options in the open popover; the closed control has a list item of its own, the chosen one."""
        popup = self.open_popup()
        return popup.find_all(OPTION_ROLES) if popup else []

    def options(self):
        """Texts of the open list of a combo row or drop-down."""
        return [option.name or " ".join(option.texts()) for option in self._open_options()]

    @property
    def chosen(self):
        """What a closed combo row or drop-down shows."""
        return (self.texts() or [""])[-1]

    def choose(self, option, timeout=10.0):
        """Pick `option` (str, regex or a tuple of them) in an AdwComboRow or a GtkDropDown."""
        def offered():
            return [node for node in self._open_options() if node.is_named(option)]

        self.click()
        try:
            wait_until(f"option {option!r} of {self!r}", offered, timeout)
        except NotFound as error:
            raise NotFound(f"{error}; there is {self.options()}") from None
        self.app.screen.settle()
        offered()[0].click_mouse()
        wait_until(f"the list of {self!r} to close", lambda: not self.open_popup(), timeout)
        self.app.screen.settle()
        return self

    def wait_for(self, what, test, timeout=10.0):
        """Wait until test(node) is true."""
        wait_until(f"{self!r}: {what}", lambda: test(self), timeout)
        return self

    def wait_text(self, text, timeout=10.0):
        """Wait until its text, or its name, is `text`."""
        return self.wait_for(f"text {text!r}", lambda node: text in (node.text, node.name), timeout)

    def hold(self, seconds):
        """Rest the pointer on it, for what appears on hover."""
        self.app.screen.move(*self.screen_extents.middle)
        time.sleep(seconds)
        return self
