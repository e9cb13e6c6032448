# SPDX-License-Identifier: GPL-3.0-or-later
"""The last days and the weeks to come."""

from .build import group, meeting

GTM, GIN, NPL = "America/Guatemala", "Africa/Conakry", "Asia/Kathmandu"
GENEVA, PALAIS = ("Geneva", "Genève"), ("Geneva, Palais des Nations", "Genève, Palais des Nations")
CLOSED = {"openness": "closed"}
CONFIDENTIAL = {"openness": "confidential", "classification": "confidential"}
REMOTE = {"modality": "remote"}
HERE = {"modality": "in_person", "place": GENEVA, "country": "CHE"}

meeting("staff-monday", "other", "-2b 10:00 60", ("Letters: who signs what this week", "Lettres : qui signe quoi cette semaine"),
        ("tobias-ankrah-lindqvist", "renata-villafuerte-osei", "#karim host", "#ilse"), **REMOTE, **CLOSED)
meeting("daryna-week", "call", "-3b 11:00 30", ("Daryna Holovchak: volunteers at risk", "Daryna Holovchak : bénévoles en danger"),
        ("daryna-holovchak speaker", "#anneke host"), zone="Europe/Kyiv", **REMOTE, **CONFIDENTIAL)
meeting("rui-reprisals", "appointment", "-4b 14:30 45", ("Cases for the report on reprisals", "Cas pour le rapport sur les "
        "représailles"), ("rui-mascarenhas-ode speaker", "#ilse", "#theo"), **HERE, **CLOSED, objective="reprisals")
meeting("meridian-interview", "appointment", "-5b 09:00 30", ("Interview with the Meridian Wire", "Entretien avec l'Agence Méridien"),
        ("clovis-amsler-dia>meridian-wire", "#ilse speaker"), **HERE, openness="public")
meeting("helio-last", "call", "-8b 16:00 45", ("Weekly call with the office in Guatemala", "Point hebdomadaire avec le bureau au "
        "Guatemala"), ("helio-sampaio-brandt", "#lucia host", "#priya"), visit="guatemala", **REMOTE, **CLOSED,
        outcome=("Two routes ruled out by the security service.", "Deux itinéraires écartés par le service de sécurité."),
        tasks=((("Find a second interpreter for K'iche'", "Trouver une seconde interprète de k'iche'"), "#priya", "+2d"),
               (("Send the draft programme, official side only", "Envoyer le projet de programme, volet officiel seulement"), "#lucia",
                "+6d")))
meeting("branch-today", "appointment", "+0d 11:00 45", ("Travel and budget with the branch", "Missions et budget avec le service d'appui"),
        ("ingeborg-castellanos-vik accepted", "#ilse", "#priya host"), **HERE, **CLOSED, reminders=(15,))
meeting("lawyers-today", "call", "+0d 14:30 30", ("Conakry: arrests of last night", "Conakry : les arrestations de la nuit"),
        ("lawyers-conakry accepted", "aissatou-keita-sow accepted", "#theo host", "#karim"), zone=GIN, matter="gin-protest", **REMOTE,
        **CONFIDENTIAL, reminders=(10,))
meeting("saule-news", "call", "+1b 18:00 20", ("News from WILLOW", "Nouvelles de SAULE"), ("saule", "pavel-lukashonak-rys accepted",
        "#anneke host"), openness="confidential", classification="strictly_confidential", matter="blr-lawyers", **REMOTE)
meeting("silvia-places", "call", "+2b 09:00 60", ("Presidential Commission: official programme, day by day",
        "Commission présidentielle : programme officiel, jour par jour"), ("silvia-tot-barrundia accepted>gtm-rights-commission",
        "helio-sampaio-brandt accepted", "#lucia host"), zone=GTM, visit="guatemala", **REMOTE, **CLOSED)
meeting("shelter-two", "call", "+1b 09:30 30", ("Three places before the end of the year", "Trois places avant la fin de l'année"),
        ("gwendolyn-achterberg-li accepted>shelter-bridge", "#priya host", "#theo"), **REMOTE, **CLOSED, objective="relocation")
meeting("gin-laws-chair", "call", "+3b 10:00 45", ("Laws Committee of Guinea: article 9", "Commission des lois de Guinée : l'article 9"),
        ("sekou-kourouma-faye invited>gin-parliament", "#theo host", "#ilse"), zone=GIN, visit="guinea", **REMOTE, **CLOSED)
meeting("defenders-day", "conference", "+11b 10:00 180", ("Defenders' day: voices from four continents", "Journée des défenseurs : des voix "
        "de quatre continents"), ("open-lantern host", "taina-correa-munduri accepted speaker", "daryna-holovchak accepted speaker",
        "nomathemba-dlodlo-kraai speaker", "fra-nhri", group("150 guests", "150 invités", 150), "#ilse speaker"), place=PALAIS,
        country="CHE", modality="hybrid", openness="public")
meeting("wanjala-list", "call", "+5b 11:00 45", ("African Rapporteur: urgent cases", "Rapporteur africain : cas urgents"),
        ("wanjala-abiodun-mbeki accepted", "leopold-sagnon-vidal accepted", "#theo host", "#ilse"), zone="Africa/Nairobi",
        objective="common-cases", **REMOTE, **CLOSED)
meeting("marleny-hearing", "call", "+6b 16:00 30", ("After the hearing in Cobán", "Après l'audience de Cobán"),
        ("marleny-quib-sacul accepted", "mano-firme", "#lucia host"), zone=GTM, matter="rio-claro", **REMOTE, **CONFIDENTIAL)
meeting("npl-adviser", "call", "+7b 09:00 45", ("Human rights adviser in Nepal", "Conseillère en droits humains au Népal"), ("rco-npl",
        "aroon-wattanakul-bose accepted", "#anneke host"), zone=NPL, visit="nepal", **REMOTE, **CLOSED)
meeting("training-online", "training", "+9b 14:00 120", ("Training online: a letter to the special procedures", "Formation en ligne : une "
        "lettre aux procédures spéciales"), ("sahel-ring host", "#karim speaker", group("35 registered", "35 inscrits", 35)), **REMOTE,
        **CLOSED, objective="training")
meeting("lumen-warnings", "expert_meeting", "+16b 16:00 90", ("Warnings that help, with a software company", "Des avertissements utiles, avec "
        "un éditeur de logiciels"), ("lumen-soft", "beatrix-oyelaran-stahl accepted", "free-keys accepted", "#priya host"), **REMOTE,
        **CLOSED)
meeting("boke-company-follow", "call", "+10b 11:00 45", ("The wells of Boké: the company", "Les puits de Boké : l'entreprise"),
        ("bauxite-cie", "ibrahima-balde-sampil>gin-boke", "#theo host"), zone=GIN, matter="boke-wells", **REMOTE, **CLOSED)
meeting("colibri-next", "appointment", "+20b", ("COLIBRÍ, through the intermediary", "COLIBRÍ, par l'intermédiaire"), ("colibri",
        "#ilse"), modality="in_person", openness="confidential", classification="strictly_confidential")
meeting("hrc-session-week", "conference", "+68b", ("Human Rights Council, spring session", "Conseil des droits de l'homme, session de "
        "printemps"), ("nor-mission", "open-lantern", "#ilse", "#karim"), until="+72b", place=PALAIS, country="CHE", modality="in_person",
        openness="public", tags="hrc")
meeting("gtm-postponed-new", "consultation", "+24b 15:00 120", ("Guatemala: women defenders on the programme", "Guatemala : les "
        "défenseuses sur le programme"), ("mujeres-tejido accepted", "isthmus-web", "catarina-aju-sican",
        group("12 women defenders", "12 défenseuses", 12), "#lucia host"), zone=GTM, visit="guatemala", **REMOTE, **CONFIDENTIAL)
meeting("gtm-postponed", "consultation", "-10b 15:00 120", ("Guatemala: women defenders on the programme", "Guatemala : les "
        "défenseuses sur le programme"), ("mujeres-tejido invited", "isthmus-web invited", "#lucia invited"), zone=GTM, visit="guatemala",
        status="postponed", postponed_to="gtm-postponed-new", **REMOTE, **CONFIDENTIAL)
meeting("spring-report", "expert_meeting", "+5m~month", ("Experts for the next annual report", "Experts pour le prochain rapport annuel"),
        ("solveig-maartens-ube", "gedeon-ahouansou-platt", "uni-lake", "#ilse chair"), **HERE, **CLOSED, tags="report")
meeting("dakar-network", "conference", "+4m~month", ("General assembly of the Sahel Ring", "Assemblée générale du Cercle sahélien"),
        ("sahel-ring host", "#theo speaker"), place="Dakar", country="SEN", modality="in_person", openness="closed")
meeting("relocation-review", "other", "+17b 10:00 60", ("Relocation: review of the year", "Réinstallation : bilan de l'année"),
        ("shelter-bridge", "lantern-fund", "city-refuge", "isthmus-web", "#priya host"), objective="relocation", **REMOTE, **CLOSED)
