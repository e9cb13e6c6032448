# SPDX-License-Identifier: GPL-3.0-or-later
"""Objectives shared with others, what was promised, and what is to be done."""

from .build import add, commitment, moving, part, ref, task

common = add("objective", "common-cases", title=("A common list of urgent cases with the regional mechanisms", "Une liste commune "
             "de cas urgents avec les mécanismes régionaux"), starts="@-10m", due="@+8m", status="active",
             origin="@meeting:mechanisms-2015")
for who, role in (("mandate/HRD", "accountable"), ("mechanism/ACHPR-SR-HRD", "responsible"),
                  ("mechanism/IACHR-R-HRD", "responsible"), ("mechanism/ODIHR", "consulted")):
    part("objective_role", common, partner=ref(who), role=role)
part("indicator", common, text=("Cases entered by each mechanism", "Cas inscrits par chaque mécanisme"), target="20", value="11",
     measured_on=moving("-5w"))
commitment(("Table the law on defenders before the end of the session", "Déposer la loi sur les défenseurs avant la fin de la "
            "session"), "-3m", "+3w", by="gin-justice", to="mandate/HRD", in_="gin-minister-follow-up", visit="guinea")
task(("Book interpreters for Q'eqchi' and K'iche'", "Réserver des interprètes de q'eqchi' et de k'iche'"), "#priya", "+5d",
     about="visit:guatemala")
