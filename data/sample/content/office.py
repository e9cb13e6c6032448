# SPDX-License-Identifier: GPL-3.0-or-later
"""The office itself: its people, all invented, and its tags."""

from .build import add, both

for slug, name, initials, function, active in (
    ("ilse", "Ilse Moran", "IM", ("Special Rapporteur", "Rapporteuse spéciale"), True),
    ("theo", "Théo Vasseur-Ndiaye", "TV", ("Human rights officer, Africa", "Spécialiste des droits humains, Afrique"), True),
    ("lucia", "Lucía Barrientos Weil", "LB",
     ("Human rights officer, Americas", "Spécialiste des droits humains, Amériques"), True),
    ("anneke", "Anneke Thorsgaard", "AT",
     ("Human rights officer, Asia, Europe and Middle East", "Spécialiste des droits humains, Asie, Europe et Moyen-Orient"),
     True),
    ("karim", "Karim Belhadj-Roux", "KB", ("Communications to States", "Communications aux États"), True),
    ("priya", "Priya Raventhorpe", "PR", ("Programme assistant", "Assistante de programme"), True),
    ("jonas", "Jonas Feldtmann", "JF",
     ("Human rights officer (until last year)", "Spécialiste des droits humains (jusqu'à l'an dernier)"), False),
):
    add("staff", slug, name=name, initials=initials, function=function, active=active)

for slug, english, french, colour in (
    ("urgent", "Urgent protection", "Protection urgente", "#e01b24"),
    ("speaker", "Good speaker", "Bon orateur", "#3584e4"),
    ("hrc", "Human Rights Council session", "Session du Conseil des droits de l’homme", "#9141ac"),
    ("report", "Input for the annual report", "Contribution au rapport annuel", "#2ec27e"),
    ("newsletter", "Receives the newsletter", "Reçoit la lettre d’information", "#986a44"),
    ("funding", "Can fund relocation", "Peut financer une réinstallation", "#e5a50a"),
    ("gtm-visit", "Visit to Guatemala", "Visite au Guatemala", "#1a5fb4"),
    ("reprisals", "Risk of reprisals", "Risque de représailles", "#a51d2d"),
):
    add("tag", slug, label_en=english, label_fr=french, colour=colour)

add("custom_field", "travel-document", entity_name="partner", kinds=["person"], label_en="Travel document valid until",
    label_fr="Document de voyage valable jusqu’au", type="date", position=1)
add("custom_field", "dietary", entity_name="partner", kinds=["person"], label_en="Practical needs", label_fr="Besoins pratiques",
    type="text", position=2)
