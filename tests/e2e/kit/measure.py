# SPDX-License-Identifier: GPL-3.0-or-later
"""Times and memory, taken from outside without asking the program anything."""

import re
import time
from dataclasses import dataclass

from .errors import KitError, wait_until


def cpu_seconds(pid):
    """CPU time of all threads of a process, by its clock (see clock_getcpuclockid(3))."""
    return time.clock_gettime((~pid << 3) | 2)


def memory_kib(pid):
    """{'Pss': ..., 'Rss': ..., 'Private_Dirty': ...} in KiB."""
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
        return {key: int(size) for key, size in re.findall(r"^(\w+):\s+(\d+) kB", file.read(), re.M)}


@dataclass
class Start:
    """One start of a program. Seconds count from the moment it was started."""

    first_paint: float    # something of the window's size class was drawn
    painted: float        # last big drawing before the screen came to rest: the full view
    cpu: float            # CPU seconds spent until then and the rest after it
    pss_kib: int
    rss_kib: int


@dataclass
class Response:
    """What followed an act. Seconds count from the moment before it."""

    first_paint: float
    painted: float
    cpu: float


def _watch(paint, begun, alive, area, quiet, timeout):
    """(first, last) big paint since `begun`, once there was none for `quiet` seconds."""
    deadline = begun + timeout
    while time.monotonic() < deadline:
        alive()
        big = paint.since(begun, area)
        if big and time.monotonic() - big[-1].time > quiet:
            return big[0].time - begun, big[-1].time - begun
        time.sleep(0.02)
    raise KitError(f"the screen came to no rest within {timeout:g} s")


def measure_start(session, argv, area=0.1, quiet=1.0, ready=None, env=None, timeout=300.0):
    """Start argv and measure until nothing of at least `area` of the screen is drawn for `quiet` s.

    Paints smaller than that (a blinking mark, a late count) are not the full
    view. `ready(app)`, if given, must be true when asked once at the end: it
    proves that what was timed was the wanted view. The program is killed.
    """
    pixels = area * session.size[0] * session.size[1]
    app = session.launch(argv, env, wait=False, probe=False)
    try:
        first, last = _watch(session.screen.paint, app.started, app.check_alive, pixels, quiet, timeout)
        memory = memory_kib(app.pid)
        result = Start(first, last, cpu_seconds(app.pid), memory["Pss"], memory["Rss"])
        if ready:
            wait_until("the program's tree", lambda: app.root)
            if not ready(app):
                raise KitError(f"{argv[0]} does not show what was to be timed")
        return result
    finally:
        app.kill()
        session.apps.remove(app)


def wait_for_view(app, area=0.1, quiet=1.0, timeout=60.0):
    """Wait for the full view as measure_start() does, without asking the program anything."""
    _watch(app.screen.paint, app.started, app.check_alive, area * app.session.size[0] * app.session.size[1], quiet, timeout)


def measure_response(app, act, area=0.01, quiet=0.5, timeout=60.0):
    """Do act() and time what is drawn after it, as Response."""
    screen = app.screen
    screen.settle()
    pixels = area * app.session.size[0] * app.session.size[1]
    cpu, begun = cpu_seconds(app.pid), time.monotonic()
    act()
    first, last = _watch(screen.paint, begun, app.check_alive, pixels, quiet, timeout)
    return Response(first, last, cpu_seconds(app.pid) - cpu)
