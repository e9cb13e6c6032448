# SPDX-License-Identifier: GPL-3.0-or-later
"""What the office met for, is meeting for, and will."""

from .build import group, meeting

GTM, GIN, NPL = "America/Guatemala", "Africa/Conakry", "Asia/Kathmandu"

# As the office wrote them down long ago: the month is all that is known.

meeting("gtm-women-2015", "consultation", "2015-09",
        ("Meeting with Guatemalan women defenders", "Rencontre avec des défenseuses guatémaltèques"),
        (group("12 Guatemalan women defenders", "12 défenseuses guatémaltèques", 12, presence="attended"),
         "marleny-quib-sacul"),
        place=("Guatemala City", "Guatemala"), country="GTM", modality="in_person", openness="closed",
        issues_raised=("Threats that follow a complaint; no women's shelter outside the capital.",
                       "Menaces après le dépôt d'une plainte ; aucun refuge pour femmes hors de la capitale."))
meeting("experts-2015", "expert_meeting", "2015-07", ("Meeting of experts", "Réunion d'experts"),
        (group("Experts on the protection of defenders", "Experts de la protection des défenseurs", 18, presence="attended"),),
        place=("Geneva", "Genève"), country="CHE", modality="in_person", openness="closed")
meeting("mechanisms-2015", "mechanisms_meeting", "2015-06",
        ("Meeting on cooperation between protection mechanisms", "Réunion sur la coopération entre mécanismes de protection"),
        ("mechanism/ACHPR-SR-HRD", "mechanism/IACHR-R-HRD", "mechanism/COE-COMMISSIONER", "mechanism/ODIHR"),
        place=("Geneva", "Genève"), country="CHE", modality="in_person", openness="closed",
        outcome=("A joint press release each year, and one contact person in each mechanism.",
                 "Un communiqué conjoint chaque année, et un point de contact dans chaque mécanisme."))
meeting("states-2015", "public_meeting", "2015-07",
        ("Public meeting with representatives of States", "Réunion publique avec des représentants d'États"),
        (group("Representatives of 34 States", "Représentants de 34 États", 34, presence="attended"), "open-lantern observer"),
        place=("Geneva", "Genève"), country="CHE", modality="in_person", openness="public")

# Today, this week and the weeks to come.

meeting("team-today", "call", "+0d 09:30 30", ("Weekly call with the office in Guatemala", "Point hebdomadaire avec le bureau "
        "au Guatemala"), ("helio-sampaio-brandt accepted", "#lucia host", "#priya"), modality="remote", openness="closed",
        visit="guatemala", agenda=("Programme, second draft\nInterpreters for Q'eqchi'\nSecurity assessment",
                                   "Programme, deuxième version\nInterprètes de q'eqchi'\nÉvaluation de sécurité"),
        reminders=(10,))
meeting("ixchel-today", "call", "+0d 17:00 45", ("Call with Ixchel Tzoc Caal", "Appel avec Ixchel Tzoc Caal"),
        ("ixchel-tzoc-caal accepted", "#lucia host", "#ilse"), modality="remote", openness="confidential",
        classification="confidential", matter="rio-claro",
        agenda=("The hearing of next week; who can be present.", "L'audience de la semaine prochaine : qui peut être présent."),
        reminders=(30,))
meeting("gtm-permanent-mission", "appointment", "+1b 11:00 60", ("Guatemala: dates and programme of the visit",
        "Guatemala : dates et programme de la visite"), ("graciela-monterroso-ayu", "gtm-mfa", "#ilse host", "#lucia"),
        modality="hybrid", openness="closed", place=("Geneva, Palais Wilson", "Genève, Palais Wilson"), country="CHE",
        visit="guatemala", reminders=(60,))
meeting("foaa-coordination", "call", "+2b 15:00 45", ("Joint letters: weekly review with the mandate on assembly",
        "Lettres conjointes : revue hebdomadaire avec le mandat sur la liberté de réunion"),
        ("tobias-ankrah-lindqvist accepted", "mandate/FOAA", "#karim host"), modality="remote", openness="closed")
meeting("gin-coalition-law", "consultation", "-6b 10:00 90", ("The draft law on defenders, article by article",
        "Le projet de loi sur les défenseurs, article par article"),
        ("aissatou-keita-sow speaker", "coalition-guinea", "#theo host"), zone=GIN, modality="remote", openness="closed",
        visit="guinea", information_shared=("Text as adopted by the council of ministers.", "Texte adopté en conseil des "
                                            "ministres."),
        issues_raised=("Article 9 makes registration a condition of protection.", "L'article 9 subordonne la protection à "
                       "l'enregistrement."),
        outcome=("We send a note on article 9 before the session.", "Nous envoyons une note sur l'article 9 avant la session."),
        tasks=((("Note on article 9", "Note sur l'article 9"), "#theo", "+4d"),))
meeting("nepal-mission", "appointment", "+6b 10:30 45", ("Permanent mission of Nepal: the request for a visit",
        "Mission permanente du Népal : la demande de visite"), ("#ilse host", "#anneke"), modality="in_person",
        openness="closed", place=("Geneva", "Genève"), country="CHE", visit="nepal")
meeting("sunita-call", "call", "+4b 08:00 60", ("Call with Sunita Gharti Tamang", "Appel avec Sunita Gharti Tamang"),
        ("sunita-gharti-tamang", "#anneke host"), zone=NPL, modality="remote", openness="closed", visit="nepal")
meeting("mechanisms-annual", "mechanisms_meeting", "+14b", ("Annual meeting of the protection mechanisms",
        "Réunion annuelle des mécanismes de protection"),
        ("wanjala-abiodun-mbeki accepted", "catalina-reveron-quispe accepted", "mechanism/COE-COMMISSIONER",
         "mechanism/ODIHR", "#ilse chair", "#priya"), until="+15b", modality="in_person", openness="closed",
        place="Strasbourg", country="FRA", objective="common-cases")
meeting("gtm-week", "other", "+9w~month", ("Guatemala: preparatory mission", "Guatemala : mission préparatoire"),
        ("un_office/CO-GTM", "#lucia"), modality="in_person", openness="closed", country="GTM", visit="guatemala")

# The last two years.

meeting("ixchel-first", "appointment", "-13m 09:00 90", ("First meeting with Ixchel Tzoc Caal", "Premier entretien avec Ixchel "
        "Tzoc Caal"), ("ixchel-tzoc-caal speaker", "#lucia host", group("Interpreter for Q'eqchi'", "Interprète de q'eqchi'", 1,
                                                                      role="interpreter")), zone=GTM, country="GTM",
        place="Cobán", modality="in_person", openness="confidential", classification="confidential", matter="rio-claro",
        issues_raised=("Three criminal complaints; the road to the fields is closed; a drone over the assembly.",
                       "Trois plaintes pénales ; la route des champs est fermée ; un drone au-dessus de l'assemblée."),
        outcome=("Letter with the mandates on Indigenous Peoples and on the environment.", "Lettre avec les mandats sur les "
                 "peuples autochtones et sur l'environnement."))
meeting("gtm-defenders-call", "consultation", "-9b 16:00 120", ("Guatemala: defenders on the programme of the visit",
        "Guatemala : les défenseurs sur le programme de la visite"),
        ("ixchel-tzoc-caal speaker", "marleny-quib-sacul speaker", "mano-firme", "colibri absent",
         group("7 defenders from Alta Verapaz", "7 défenseurs d'Alta Verapaz", 7), "#lucia host", "#ilse"), zone=GTM,
        modality="remote", openness="confidential", classification="confidential", visit="guatemala")
meeting("moussa-call", "call", "-19b 18:00 40", ("Call with Moussa Bangoura-Lély", "Appel avec Moussa Bangoura-Lély"),
        ("moussa-bangoura-lely speaker", "#theo host"), zone=GIN, modality="remote", openness="confidential",
        classification="confidential")
meeting("gin-minister-visit", "appointment", "-324b 10:00 60", ("Minister of Justice of Guinea", "Ministre de la justice de la "
        "Guinée"), ("fode-camara-diaby speaker>gin-justice", "#ilse", "#theo"), zone=GIN, country="GIN", place="Conakry",
        modality="in_person", openness="closed", visit="guinea")
meeting("gin-minister-follow-up", "appointment", "-3m 11:00 45", ("Follow-up of the visit with the Minister of Justice",
        "Suivi de la visite avec la Ministre de la justice"), ("hadja-fanta-soumah-barry speaker>gin-justice", "#ilse", "#theo"),
        zone=GIN, modality="remote", openness="closed", visit="guinea")
meeting("leila-first", "appointment", "-9m 14:00 60", ("Leïla Ben Mahfoud on the proceedings in Sfax",
        "Leïla Ben Mahfoud sur les poursuites à Sfax"), ("leila-ben-mahfoud speaker", "#anneke host"), modality="remote",
        openness="confidential")
meeting("catalina-quarter", "mechanisms_meeting", "-5w 16:00 60", ("Quarterly comparison of cases with the Inter-American "
        "Rapporteurship", "Comparaison trimestrielle des cas avec le Rapporteur interaméricain"),
        ("catalina-reveron-quispe speaker", "#ilse host", "#lucia"), modality="remote", openness="closed",
        objective="common-cases")
