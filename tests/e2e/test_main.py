# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job, in both languages: what the tour walks."""

from kit import journey, main
from mainjob import main_job
from office import Office, office_session


def walk(j, language, register):
    with office_session(language) as session:
        main_job(j, Office(session, language), register)


@journey
def english(j):
    """The main job in English"""
    walk(j, "en", "Geneva office")


@journey
def french(j):
    """The main job in French"""
    walk(j, "fr", "Bureau de Genève")


if __name__ == "__main__":
    main()
