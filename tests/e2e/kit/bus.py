# SPDX-License-Identifier: GPL-3.0-or-later
"""One D-Bus connection, with calls one by one or many at a time."""

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

from .errors import Stale  # noqa: E402

ATSPI = "org.a11y.atspi."
IN_FLIGHT = 200   # requests sent before the first answer is awaited

# In the order of AT-SPI's state enumeration: the position is the bit.
STATES = """invalid active armed busy checked collapsed defunct editable enabled
    expandable expanded focusable focused has-tooltip horizontal iconified modal
    multi-line multiselectable opaque pressed resizable selectable selected
    sensitive showing single-line stale transient vertical visible
    manages-descendants indeterminate required truncated animated invalid-entry
    supports-autocompletion selectable-text is-default visited checkable
    has-popup read-only""".split()


def state_names(words):
    """The set of state names in AT-SPI's two 32-bit words."""
    bits = sum(word << (32 * index) for index, word in enumerate(words))
    return {name for bit, name in enumerate(STATES) if bits >> bit & 1}


def get_property(interface, name):
    """(interface, method, arguments) of a request that reads a property."""
    return ("org.freedesktop.DBus.Properties", "Get",
            GLib.Variant("(ss)", (ATSPI + interface, name)))


class Bus:
    """A private connection to the bus at `address`."""

    def __init__(self, address):
        flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
                 | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)

    def call(self, peer, path, interface, method, arguments=None, timeout=5.0):
        """The unpacked answer of one call; Stale when there is none."""
        try:
            return self.connection.call_sync(
                peer, path, interface, method, arguments, None,
                Gio.DBusCallFlags.NONE, int(timeout * 1000), None).unpack()
        except GLib.Error as error:
            raise Stale(f"{method} of {path}: {error.message}") from None

    def call_many(self, requests, timeout=5.0):
        """Answers to [(peer, path, interface, method, arguments)], None where there was none.

        All requests of a portion travel together, so a tree is read a level
        at a time and not a round trip per object.
        """
        answers = [None] * len(requests)
        context = GLib.MainContext()
        context.push_thread_default()
        try:
            for start in range(0, len(requests), IN_FLIGHT):
                waiting = set(range(start, min(start + IN_FLIGHT, len(requests))))

                def answered(connection, result, index):
                    try:
                        answers[index] = connection.call_finish(result).unpack()
                    except GLib.Error:
                        pass
                    waiting.discard(index)

                for index in sorted(waiting):
                    peer, path, interface, method, arguments = requests[index]
                    self.connection.call(peer, path, interface, method, arguments, None,
                                         Gio.DBusCallFlags.NONE, int(timeout * 1000),
                                         None, answered, index)
                while waiting:
                    context.iteration(True)
        finally:
            context.pop_thread_default()
        return answers

    def pid_of(self, peer):
        """Process id behind a bus name."""
        return self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                         "GetConnectionUnixProcessID", GLib.Variant("(s)", (peer,)))[0]

    def close(self):
        try:
            self.connection.close_sync(None)
        except GLib.Error:
            pass
