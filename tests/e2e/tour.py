#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tour: the main job in the real window, one picture per step, then the main places as they may look."""

import glob
import os
import sys
import tempfile

from kit import journey, main
from mainjob import EDITED, main_job
from office import SAMPLE_PASSPHRASE, Office, office_session


def pictures(j, home, what, language="en", width=None, **options):
    """The main places of the register that the main job has left, seen with other settings."""
    with office_session(language, home=home, **options) as session:
        office = Office(session, language)
        j.app = office.start()
        with j.step(f"locked, {what}"):
            if width:
                j.app.resize(width, 720)
            office.app.find("text box", office.say("Passphrase"))
        with j.step(f"today, {what}"):
            office.unlock(SAMPLE_PASSPHRASE)
            office.go_narrow("Today")
        with j.step(f"calendar, {what}"):
            office.go_narrow("Calendar")
        with j.step(f"agenda, {what}"):
            j.app.press("ctrl+3")
            office.app.find("list", office.say("Agenda"))
        with j.step(f"partners, {what}"):
            office.go_narrow("All partners")
            office.search(EDITED)
        with j.step(f"a partner, {what}"):
            office.find_partner(EDITED).click_mouse()
            office.wait_partner(EDITED)
        with j.step(f"closed, {what}"):
            office.close()


@journey
def tour(j):
    """Tour"""
    for old in glob.glob(os.path.join(j.directory, "[0-9][0-9]-*.png")):
        os.remove(old)
    with tempfile.TemporaryDirectory() as home:
        with office_session("en", home=home) as session:
            main_job(j, Office(session, "en"), "Geneva office")
        pictures(j, home, "dark", dark=True)
        pictures(j, home, "in French", language="fr")
        pictures(j, home, "narrow", width=360)


if __name__ == "__main__":
    main(["--plain", *sys.argv[1:]])
