#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""eds_events.py FILE: puts the events of an iCalendar file into the desktop's own calendar, as GNOME Calendar reads it.

Prints the seconds that took, without the start of the calendar's services.
"""

import sys
import time

import gi

gi.require_version("ECal", "2.0")
gi.require_version("EDataServer", "1.2")
gi.require_version("ICalGLib", "3.0")
from gi.repository import ECal, EDataServer, ICalGLib  # noqa: E402

AT_ONCE = 1000


def main():
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        events = [f"BEGIN:VEVENT{rest.split('END:VEVENT')[0]}END:VEVENT\r\n"
                  for rest in file.read().split("BEGIN:VEVENT")[1:]]
    registry = EDataServer.SourceRegistry.new_sync(None)
    client = ECal.Client.connect_sync(registry.ref_builtin_calendar(), ECal.ClientSourceType.EVENTS, 30, None)
    begun = time.monotonic()
    for first in range(0, len(events), AT_ONCE):
        components = [ICalGLib.Component.new_from_string(event) for event in events[first:first + AT_ONCE]]
        client.create_objects_sync(components, ECal.OperationFlags.NONE, None)
    print(time.monotonic() - begun)


if __name__ == "__main__":
    main()
