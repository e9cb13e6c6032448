# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk through the program in named steps, with a picture of each."""

import contextlib
import os
import re
import unicodedata


def slug(text):
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60]


class Journey:
    """Handed to functions marked @journey.

    Set `app` once the program runs: pictures are taken of it. A step that
    fails ends the journey; the runner reports it under the step's name.
    """

    def __init__(self, title, directory, reporter):
        self.title, self.directory, self.reporter = title, directory, reporter
        self.app = None
        self.current = None      # the step being walked
        self.count = 0

    @contextlib.contextmanager
    def step(self, name):
        self.current = name
        self.count += 1
        yield self
        self.picture(name)
        self.reporter.ok(f"{self.title}: {name}")
        self.current = None

    def picture(self, name):
        """PNG of the window as NN-name.png, where there is a window."""
        if self.app is None or not self.app.is_running:
            return
        os.makedirs(self.directory, exist_ok=True)
        self.app.screenshot(os.path.join(self.directory, f"{self.count:02}-{slug(name)}.png"))
