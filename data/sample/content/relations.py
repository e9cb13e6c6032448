# SPDX-License-Identifier: GPL-3.0-or-later
"""How partners are linked."""

from .build import relation

relation("ixchel-tzoc-caal", "represents", "rio-claro", "2019")
relation("domingo-xol-pacay", "member", "rio-claro", "2017")
relation("marleny-quib-sacul", "works_for", "mano-firme", "2014-02")
relation("marleny-quib-sacul", "lawyer_of", "domingo-xol-pacay", "-20m")
relation("ixchel-tzoc-caal", "intermediary", "domingo-xol-pacay", "-11m", classification="confidential")
relation("marleny-quib-sacul", "intermediary", "colibri", "-8m", classification="strictly_confidential")
relation("aissatou-keita-sow", "works_for", "coalition-guinea", "2018")
relation("moussa-bangoura-lely", "works_for", "radio-fleuve", "2012", "-14m")
relation("helio-sampaio-brandt", "works_for", "un_office/CO-GTM", "-4y")
relation("open-lantern", "partner_of", "coalition-guinea", "-3y")
