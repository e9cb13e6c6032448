# SPDX-License-Identifier: GPL-3.0-or-later
"""What can go wrong while driving a program, and the one way of waiting."""

import time


class KitError(AssertionError):
    """The program did not do what the test asked of it."""


class NotFound(KitError):
    """Nothing matched within the time allowed."""


class Stale(KitError):
    """An accessible object went away, or did not answer; waits try again."""


class LogProblem(KitError):
    """The program wrote a warning, or a sanitizer complained."""


class ProgramEnded(KitError):
    """The program is gone although the test still needs it. Never waited over."""


def wait_until(what, attempt, timeout=10.0, interval=0.05):
    """Call `attempt` until it answers something true and return that.

    `what` names the thing waited for in the error. Stale objects are asked
    again; every other error goes through at once.
    """
    deadline = time.monotonic() + timeout
    while True:
        reason = ""
        try:
            answer = attempt()
            if answer:
                return answer
        except Stale as error:
            reason = f" (last answer: {error})"
        if time.monotonic() > deadline:
            raise NotFound(f"waited {timeout:g} s for {what}{reason}")
        time.sleep(interval)
