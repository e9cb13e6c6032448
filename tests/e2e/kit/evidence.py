# SPDX-License-Identifier: GPL-3.0-or-later
"""Picture, tree and log of every program, kept when a test fails."""

import os

directory = None     # set by the runner
name = "failure"


def save(session):
    """Store what is seen now; a failure to do so must not hide the failure at hand."""
    if directory is None:
        return
    os.makedirs(directory, exist_ok=True)
    stem = os.path.join(directory, name)
    for number, app in enumerate(session.apps):
        suffix = f"-{number}" if number else ""
        with open(f"{stem}{suffix}.log", "w", encoding="utf-8") as file:
            file.write(app.log())
        try:
            tree = app.dump() if app.is_running else ""
        except Exception as error:       # the tree is a courtesy
            tree = f"no tree: {error}\n"
        with open(f"{stem}{suffix}.txt", "w", encoding="utf-8") as file:
            file.write(tree)
    try:
        if session.screen:
            session.screen.picture(f"{stem}.png")
    except Exception as error:
        print(f"# no picture: {error}")
