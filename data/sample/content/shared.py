# SPDX-License-Identifier: GPL-3.0-or-later
"""Objectives shared with others, needs and exchanges, what was promised, and what is to be done."""

from .build import add, commitment, extras, find, moving, part, ref, task


def objective(slug, title, description, starts, due, status, origin, roles, indicators):
    made = add("objective", slug, title=title, description=description, starts=moving(starts), due=moving(due), status=status,
               origin="@meeting:" + origin if origin else None)
    for line in roles.split():
        role, who = line.split("=")
        part("objective_role", made, **{"staff" if who[0] == "#" else "partner": ref(who)}, role=role)
    for text, target, value, on in indicators:
        part("indicator", made, text=text, target=target, value=value, measured_on=moving(on))


objective("common-cases", ("A common list of urgent cases with the regional mechanisms", "Une liste commune de cas urgents avec les "
          "mécanismes régionaux"), ("Each mechanism enters its urgent cases; the list is compared every quarter, so that no one is "
                                    "protected twice and another not at all.",
                                    "Chaque mécanisme inscrit ses cas urgents ; la liste est comparée chaque trimestre, afin que nul ne "
                                    "soit protégé deux fois et un autre jamais."), "-11m", "+8m", "active", "mechanisms-last",
          "accountable=mandate/HRD responsible=#priya responsible=mechanism/ACHPR-SR-HRD responsible=mechanism/IACHR-R-HRD "
          "consulted=mechanism/ODIHR informed=mechanism/EUSR-HR",
          ((("Cases entered by each mechanism", "Cas inscrits par chaque mécanisme"), "20", "11", "-5w"),
           (("Days from entry to first contact", "Jours entre l'inscription et le premier contact"), "5", "9", "-5w")))
objective("reprisals", ("One form for reports of reprisals", "Un formulaire unique pour signaler les représailles"),
          ("The same ten questions for the United Nations, Africa and the Americas.", "Les dix mêmes questions pour les Nations Unies, "
           "l'Afrique et les Amériques."), "-7m", "+2m", "active", "achpr-session",
          "accountable=mechanism/ACHPR-SR-HRD responsible=#theo consulted=un_entity/OHCHR consulted=mechanism/IACHR",
          ((("Bodies that use the form", "Organismes utilisant le formulaire"), "4", "2", "-1m"),))
objective("relocation", ("A place of refuge within ten days", "Un lieu de refuge sous dix jours"),
          ("Funders and host cities tell each other each month who is free.", "Financeurs et villes d'accueil se signalent chaque mois les "
           "places libres."), "-14m", "+10m", "active", "fra-visas",
          "accountable=#priya responsible=shelter-bridge responsible=city-refuge consulted=lantern-fund informed=mechanism/PROTECTDEFENDERS",
          ((("Days from request to arrival", "Jours entre la demande et l'arrivée"), "10", "16", "-3w"),
           (("Defenders received this year", "Défenseurs accueillis cette année"), "24", "19", "-3w")))
objective("training", ("Trainers on safety in nine States", "Des formateurs à la sécurité dans neuf États"), None, "-16m", "-2m", "achieved",
          "odihr-training", "accountable=mechanism/ODIHR responsible=#anneke consulted=free-keys",
          ((("Trainers who train others", "Formateurs actifs"), "16", "17", "-2m"),))
objective("model-law", ("A model law for West African parliaments", "Une loi type pour les parlements ouest-africains"), None, "+1m", "+18m",
          "planned", "experts-laws", "accountable=mandate/HRD responsible=#theo responsible=gedeon-ahouansou-platt "
          "consulted=sahel-ring informed=mechanism/ECOWAS", ())
objective("hotline", ("A telephone line common to three mechanisms", "Une ligne téléphonique commune à trois mécanismes"), None, "-3y",
          "-1y", "abandoned", "mechanisms-2015", "accountable=mechanism/ACHPR responsible=#jonas", ())

# Needs ----------------------------------------------------------------------------------------------------------------

for who, text, urgency, raised, response, answer, outcome, status in (
    ("leila-ben-mahfoud", ("A letter before the trial in spring", "Une lettre avant le procès du printemps"), "high", "leila-first",
     "communication", ("communication", "tun-jal-sfax"), ("Sent; the trial was put off.", "Envoyée ; le procès a été reporté."), "answered"),
    ("sfax-harbour", ("Medicine for three months", "Des médicaments pour trois mois"), "critical", "sfax-second", "referral", None, None,
     "open"),
    ("moussa-bangoura-lely", ("Someone to speak for the closed stations", "Une voix pour les stations fermées"), "medium", "gin-journalists",
     "communication", ("communication", "gin-jal-radios"), None, "answered"),
    ("lawyers-conakry", ("A line for nights that is paid for", "Une ligne de nuit financée"), "medium", "gin-visit-defenders", "referral",
     None, ("Financed by the office in Conakry.", "Financée par le bureau de Conakry."), "closed"),
    ("boke-wells", ("Measurements of the water that the company cannot choose", "Des mesures d'eau que l'entreprise ne choisit pas"), "high",
     "gin-visit-boke", "referral", None, None, "open"),
    ("otoniel-ba-chub", ("A safe place for six weeks", "Un lieu sûr pour six semaines"), "critical", "otoniel-call", "referral", None, None,
     "open"),
    ("catarina-aju-sican", ("A witness for her at the trial", "Un observateur à son procès"), "medium", "gtm-consult-road", "meeting", None, None,
     "open"),
    ("mujeres-tejido", ("The visit should hear women alone", "Que la visite entende les femmes seules"), "medium", "gtm-consult-road", "visit",
     ("visit", "guatemala"), ("In the programme, second day.", "Au programme, le deuxième jour."), "answered"),
    ("rio-claro", ("The delegation comes to the river", "Que la délégation vienne au bord du fleuve"), "high", "gtm-consult-road", "visit",
     ("visit", "guatemala"), None, "answered"),
    ("esperance-nzeyimana-roto", ("Protection for her brother", "Une protection pour son frère"), "critical", "esperance-reprisal",
     "communication", ("communication", "bdi-al-brother"), None, "answered"),
    ("pavel-lukashonak-rys", ("News of three colleagues in prison", "Des nouvelles de trois confrères en prison"), "high", "pavel-spring",
     "communication", ("communication", "blr-jua-health"), None, "answered"),
    ("nour-al-zahrawi", ("Names read aloud at the Council", "Que les noms soient lus au Conseil"), "medium", "nour-families", "other", None, None,
     "open"),
    ("jeanne-elise-dorsainvil", ("Two new houses before the rains", "Deux nouvelles maisons avant la saison des pluies"), "critical",
     "jeanne-shelters", "referral", None, ("One found through a fund.", "Une maison trouvée grâce à un fonds."), "open"),
    ("maribel-dumalagan", ("A public word against the posters", "Une parole publique contre les affiches"), "high", "maribel-posters",
     "press_release", None, None, "open"),
    ("grace-mbuyi-tshilenge", ("A lawyer who speaks Swahili", "Une avocate parlant swahili"), "medium", "grace-contracts", "referral", None,
     None, "open"),
    ("zarina-abdymomunova-sher", ("A bank that opens an account", "Une banque qui ouvre un compte"), "medium", "zarina-call", "other", None, None,
     "open"),
    ("daryna-holovchak", ("A second training, in the east", "Une seconde formation, dans l'est"), "low", "daryna-evidence", "training",
     ("meeting", "odihr-training"), ("Two of her volunteers took part.", "Deux de ses bénévoles y ont participé."), "answered"),
    ("joram-waromi-kafiar", ("Solar chargers", "Des chargeurs solaires"), "low", "joram-highlands", "referral", None, None, "closed"),
    ("chanthou-prak-sovann", ("The end of court supervision", "La fin du contrôle judiciaire"), "medium", "chanthou-release", "communication",
     None, None, "open"),
    ("ousmane-traore-kanoute", ("The guard of the community paid until spring", "La garde de la communauté payée jusqu'au printemps"), "high",
     "ousmane-descent", "referral", None, None, "open"),
):
    extras(find("partner", who), needs=[dict(text=text, urgency=urgency, in_=raised, response=response, outcome=outcome, status=status,
                                             **({"answer": answer} if answer else {}))])

# Exchanges ------------------------------------------------------------------------------------------------------------

for who, *exchange in (
    ("wanjala-abiodun-mbeki", "received", "working_method", "-4m", ("How the African mechanism chooses urgent cases", "Comment le mécanisme "
     "africain choisit les cas urgents"), ("Five questions, one page.", "Cinq questions, une page."), "protection_mechanisms", True),
    ("catalina-reveron-quispe", "received", "experience", "-5w", ("Precautionary measures for whole communities", "Mesures conservatoires "
     "pour des communautés entières"), ("Thirty groups since 2019; the names are not published.", "Trente groupes depuis 2019 ; les noms ne "
                                       "sont pas publiés."), "indigenous", True),
    ("joaquin-berrios-laffitte", "sent", "information", "-6w", ("Cases of Alta Verapaz", "Cas d'Alta Verapaz"), ("With consent only.", "Avec "
     "consentement uniquement."), "criminalization", False),
    ("gediminas-varkalis-hope", "received", "document", "-3m", ("Course book on safety, second edition", "Manuel de sécurité, deuxième "
     "édition"), None, "digital", True),
    ("gediminas-varkalis-hope", "sent", "experience", "-8m", ("What sixteen trainers told us", "Ce que seize formateurs nous ont dit"), None,
     "protection_mechanisms", True),
    ("amparo-lindgren-tovar", "received", "observation", "-9w", ("Observations after a visit to two capitals", "Observations après une visite "
     "dans deux capitales"), ("Not before her own report.", "Pas avant son propre rapport."), "assembly", False),
    ("helio-sampaio-brandt", "received", "observation", "-10d", ("Roads of Alta Verapaz", "Routes d'Alta Verapaz"), ("Two roads are closed at "
     "night.", "Deux routes sont fermées la nuit."), "human_rights_defenders", False),
    ("ken-nhri", "received", "working_method", "-3m", ("A unit for defenders inside an institution", "Une unité pour défenseurs au sein d'une "
     "institution"), ("Three staff, one telephone, one car.", "Trois agents, un téléphone, une voiture."), "human_rights_defenders", True),
    ("gin-nhri", "sent", "working_method", "-2m", ("The Kenyan unit, passed on with permission", "L'unité kényane, transmise avec "
     "autorisation"), None, "human_rights_defenders", True),
    ("uni-north", "received", "document", "-7m", ("Study on spyware", "Étude sur les logiciels espions"), None, "digital", True),
    ("beatrix-oyelaran-stahl", "received", "information", "-5m", ("Findings on four telephones", "Constatations sur quatre téléphones"),
     ("The owners have been told.", "Les propriétaires ont été informés."), "digital", False),
    ("free-keys", "received", "experience", "-2m", ("What people do after a warning", "Ce que font les gens après une alerte"), None, "digital",
     True),
    ("fra-ambassador", "received", "information", "-4m", ("Visas granted this year, without names", "Visas accordés cette année, sans les "
     "noms"), None, "protection_mechanisms", False),
    ("isthmus-web", "received", "information", "-3w", ("Attacks of the last quarter", "Attaques du dernier trimestre"), None, "women_defenders",
     True),
    ("open-lantern", "sent", "document", "-5w", ("Speaking at the Council: two pages", "Prendre la parole au Conseil : deux pages"), None,
     "reprisals", True),
    ("memory-house", "received", "experience", "-6m", ("How to listen to those who bury their dead", "Comment écouter celles et ceux qui "
     "enterrent leurs morts"), None, "transitional_justice", True),
    ("marius-vlasceanu-kerr", "received", "working_method", "-2m", ("A letter to a State within five days", "Une lettre à un État sous cinq "
     "jours"), None, "environmental_defenders", True),
):
    extras(find("partner", who), exchanges=[exchange])

# Notes and custom fields -----------------------------------------------------------------------------------------------

for who, on, text in (
    ("aissatou-keita-sow", "-12d", ("Will be in Geneva for the session; needs a letter for the visa by the end of next month.",
                                    "Sera à Genève pour la session ; a besoin d'une lettre pour le visa d'ici la fin du mois prochain.")),
    ("moussa-bangoura-lely", "-19d", ("Moved twice since spring. Ask where he is before calling.",
                                      "A déménagé deux fois depuis le printemps. Demander où il se trouve avant d'appeler.")),
    ("rio-claro", "-30d", ("The assembly meets on the first Sunday of the month.", "L'assemblée se réunit le premier dimanche du mois.")),
    ("fernando-castanaza-lutin", "-55d", ("Prefers short meetings, standing.", "Préfère les entretiens courts, debout.")),
    ("gin-security", "-40d", ("Three letters without an answer; try through the Minister of Justice.",
                              "Trois lettres sans réponse ; essayer par la Ministre de la justice.")),
    ("open-lantern", "-33d", ("They can host two more defenders at the session.", "Peuvent accueillir deux défenseurs de plus à la session.")),
    ("leila-ben-mahfoud", "-60d", ("Hearing put off to spring.", "Audience reportée au printemps.")),
):
    extras(find("partner", who), notes=[(on, text)])
for who, value in (("ram-bahadur-chepang-rana", ("No signature: uses a thumb print", "Ne signe pas : empreinte du pouce")),
                   ("disability-voice", ("Two sign interpreters for each meeting", "Deux interprètes en langue des signes par réunion")),
                   ("taina-correa-munduri", ("Travels with her aunt", "Voyage avec sa tante")),
                   ("catarina-aju-sican", ("Interpreter of K'iche'", "Interprète de k'iche'"))):
    part("custom_value", find("partner", who), custom_field="@custom_field:dietary", value=value)
for who, value in (("aissatou-keita-sow", "2029-03-14"), ("daryna-holovchak", "2031-08-02"), ("taina-correa-munduri", "2030-01-25")):
    part("custom_value", find("partner", who), custom_field="@custom_field:travel-document", value=value)

# Promises -------------------------------------------------------------------------------------------------------------

commitment(("Table the law on defenders before the end of the session", "Déposer la loi sur les défenseurs avant la fin de la session"),
           "-3m", "+3w", by="gin-justice", to="mandate/HRD", in_="gin-minister-follow-up", visit="guinea")
commitment(("Release the organizers held without a judge", "Libérer les organisateurs détenus sans juge"), "-324b", "-14m", "kept",
           by="gin-justice", to="mandate/HRD", in_="gin-minister-visit", visit="guinea",
           evidence=("Nine releases within the week, five later.", "Neuf libérations dans la semaine, cinq plus tard."))
commitment(("Drill nine wells in eight months", "Forer neuf puits en huit mois"), "-320b", "-6m", by="bauxite-cie", to="boke-wells",
           in_="gin-visit-company", visit="guinea", evidence=("Three drilled.", "Trois forés."))
commitment(("Answer the letters on the radio stations", "Répondre aux lettres sur les radios"), "-30b", "+5w", by="gin-mfa", to="mandate/HRD",
           in_="gin-foreign-ny")
commitment(("Confirm in writing that no one who met the delegation will be questioned", "Confirmer par écrit que nul ne sera interrogé pour "
            "avoir rencontré la délégation"), "-110b", "+2w", by="gtm-mfa", to="mandate/HRD", in_="gtm-minister-new", visit="guatemala")
commitment(("Send the list of police units that guard defenders", "Envoyer la liste des unités de police chargées de la garde de défenseurs"),
           "-24b", "-1w", by="gtm-rights-commission", to="mandate/HRD", in_="gtm-commission-call", visit="guatemala")
commitment(("Note on article 9 before the session", "Note sur l'article 9 avant la session"), "-6b", "+4d", by="#theo", to="coalition-guinea",
           in_="gin-coalition-law")
commitment(("Ask a lawyer to attend the hearing in Cobán", "Demander à un avocat d'assister à l'audience de Cobán"), "-9b", "+2d", by="#lucia",
           to="ixchel-tzoc-caal", in_="gtm-defenders-call")
commitment(("Find a place for his family", "Trouver un logement pour sa famille"), "-19b", "-2d", by="#theo", to="moussa-bangoura-lely",
           in_="moussa-call")
commitment(("Send the photographs of the wells before publication", "Envoyer les photographies des puits avant publication"), "-75b", "-2m",
           "kept", by="boke-wells", to="mandate/HRD", in_="boke-wells-call")
commitment(("Three places for the end of the year", "Trois places pour la fin de l'année"), "-40b", "+5w", by="shelter-bridge",
           to="mandate/HRD", in_="funders")
commitment(("Enter ten cases on the common list", "Inscrire dix cas sur la liste commune"), "-245b", "-2m", "broken", by="mechanism/ODIHR",
           to="mechanisms-dialogue", in_="mechanisms-last")
commitment(("Draft resolution shown before it is tabled", "Projet de résolution communiqué avant son dépôt"), "-205b", "-7m", "kept",
           by="nor-mission", to="mandate/HRD", in_="nor-resolution")
commitment(("Examine five more telephones", "Examiner cinq autres téléphones"), "-175b", "+1m", by="free-keys", to="mandate/HRD",
           in_="experts-spyware")
commitment(("Withdraw the complaint against the two youngest", "Retirer la plainte contre les deux plus jeunes"), "-200b", "-6m", "dropped",
           by="hidro-verde", to="rio-claro", in_="gtm-company")

# Tasks ----------------------------------------------------------------------------------------------------------------

for text, owner, due, done, about in (
    (("Book interpreters for Q'eqchi' and K'iche'", "Réserver des interprètes de q'eqchi' et de k'iche'"), "#priya", "+5d", None,
     "visit:guatemala"),
    (("Security clearance of the routes", "Autorisation de sécurité des itinéraires"), "#priya", "+3w", None, "visit:guatemala"),
    (("Second draft of the programme", "Deuxième version du programme"), "#lucia", "-1d", None, "visit:guatemala"),
    (("Briefing file on the law in force", "Dossier sur le droit en vigueur"), "#lucia", "+5w", None, "visit:guatemala"),
    (("Ask the office for its observations on Cobán", "Demander au bureau ses observations sur Cobán"), "#lucia", "-2w", "-15d",
     "visit:guatemala"),
    (("Reminder to the ministry on the two overdue replies", "Rappel au ministère pour les deux réponses en retard"), "#anneke", "+1d", None,
     "matter:sfax-harbour"),
    (("Collect the signatures on the letter about the hearing", "Recueillir les signatures sur la lettre relative à l'audience"), "#karim", "+1d",
     None, "matter:rio-claro"),
    (("Renew the consent that ends this spring", "Renouveler le consentement qui expire au printemps"), "#lucia", "+4w", None,
     "partner:ixchel-tzoc-caal"),
    (("Consent has ended: ask again before any letter", "Consentement expiré : redemander avant toute lettre"), "#theo", "-3d", None,
     "partner:moussa-bangoura-lely"),
    (("Letter for the visa", "Lettre pour le visa"), "#theo", "+10d", None, "partner:aissatou-keita-sow"),
    (("Call back after the holiday", "Rappeler après les fêtes"), "#lucia", "-9d", None, "partner:jeanne-elise-dorsainvil"),
    (("Press release on the posters, with her agreement", "Communiqué sur les affiches, avec son accord"), "#anneke", "+2d", None,
     "partner:maribel-dumalagan"),
    (("Table of recommendations for the dialogue of next year", "Tableau des recommandations pour le dialogue de l'an prochain"), "#theo", "+2m",
     None, "visit:guinea"),
    (("Second reminder to the mission", "Second rappel à la mission"), "#anneke", "+6d", None, "visit:nepal"),
    (("Dates of the annual meeting to all secretaries", "Dates de la réunion annuelle à tous les secrétaires"), "#priya", "-6w", "-45d",
     "objective:common-cases"),
    (("Agree the ten questions with the Americas", "Arrêter les dix questions avec les Amériques"), "#theo", "+18d", None, "objective:reprisals"),
    (("Places free until the new year", "Places libres jusqu'au nouvel an"), "#priya", "+0d", None, "objective:relocation"),
    (("Outline of the next annual report", "Plan du prochain rapport annuel"), "#ilse", "+6w", None, None),
    (("Check the telephone numbers not verified for a year", "Vérifier les numéros non contrôlés depuis un an"), "#priya", "+8d", None, None),
    (("Archive the papers of the former colleague", "Archiver les papiers de l'ancien collègue"), "#priya", "-1m", "-1m", None),
):
    task(text, owner, due, done, about)

# Two records of one person, as they come about in every office --------------------------------------------------------

add("partner", "a-keita-sow", kind="person", family="defenders", status="active", countries="GIN", themes="women_defenders",
    owner="@staff:karim", summary=("From the list of participants of a conference; perhaps already in the register.",
                                   "D'après la liste des participants d'une conférence ; figure peut-être déjà au registre."))
part("partner_name", find("partner", "a-keita-sow"), text="A. Keita Sow", type="official", given_name="A.", family_name="Keita Sow",
     preferred=True)
