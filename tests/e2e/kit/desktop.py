# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop does beside the window: takes notifications, and is asked for permissions.

A Desktop owns the names of those services on the bus of a session and notes what it is asked.
"""

import threading

from gi.repository import Gio, GLib

from .errors import wait_until

NOTIFICATIONS, NOTIFICATIONS_PATH = "org.gtk.Notifications", "/org/gtk/Notifications"
PORTAL, PORTAL_PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
INTERFACES = """<node>
  <interface name="org.gtk.Notifications">
    <method name="AddNotification">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
    </method>
    <method name="RemoveNotification"><arg type="s" direction="in"/><arg type="s" direction="in"/></method>
  </interface>
  <interface name="org.freedesktop.portal.Background">
    <method name="RequestBackground">
      <arg type="s" direction="in"/><arg type="a{sv}" direction="in"/><arg type="o" direction="out"/>
    </method>
  </interface>
</node>"""


class Desktop:
    """Use as a context manager, within a session and before the program. `grants`: what the person answers."""

    def __init__(self, session, grants=True):
        self.address = session.env["DBUS_SESSION_BUS_ADDRESS"]
        self.grants = grants
        self.shown = {}          # name: what was given with it
        self.requests = []       # the options of each request to run in the background
        self._context = GLib.MainContext()
        self._loop = GLib.MainLoop.new(self._context, False)
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self):
        self._thread.start()
        assert self._ready.wait(10), "the desktop did not start"
        return self

    def __exit__(self, *_):
        self._loop.quit()
        self._thread.join(10)

    def _run(self):
        self._context.push_thread_default()
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(self.address, flags, None, None)
        interfaces = Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces
        for path, interface in zip((NOTIFICATIONS_PATH, PORTAL_PATH), interfaces):
            self.bus.register_object(path, interface, self._called, None, None)
        for name in (NOTIFICATIONS, PORTAL):
            self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                               GLib.Variant("(su)", (name, 0)), None, Gio.DBusCallFlags.NONE, 5000, None)
        self._ready.set()
        self._loop.run()
        self.bus.close_sync(None)
        self._context.pop_thread_default()

    def _called(self, bus, sender, path, interface, method, arguments, invocation):
        if method == "AddNotification":
            _, name, given = arguments.unpack()
            self.shown[name] = given
            invocation.return_value(None)
        elif method == "RemoveNotification":
            self.shown.pop(arguments.unpack()[1], None)
            invocation.return_value(None)
        else:
            options = arguments.unpack()[1]
            self.requests.append(options)
            handle = f"{PORTAL_PATH}/request/{sender[1:].replace('.', '_')}/{options['handle_token']}"
            invocation.return_value(GLib.Variant("(o)", (handle,)))
            answer = GLib.Variant("(ua{sv})", (0 if self.grants else 1, {"background": GLib.Variant("b", self.grants)}))
            bus.emit_signal(sender, handle, "org.freedesktop.portal.Request", "Response", answer)

    def wait_shown(self, count, timeout=30):
        """Waits until so many notifications stand there; them, in any order."""
        wait_until(f"{count} notifications", lambda: len(self.shown) == count, timeout)
        return list(self.shown.values())

    def activate(self, application, action, target):
        """What a desktop does when a notification of `application` is clicked."""
        path = "/" + application.replace(".", "/").replace("-", "_")
        self.bus.call_sync(application, path, "org.freedesktop.Application", "ActivateAction",
                           GLib.Variant("(sava{sv})", (action, [GLib.Variant("s", target)], {})), None,
                           Gio.DBusCallFlags.NONE, 10000, None)
