# SPDX-License-Identifier: GPL-3.0-or-later
"""The meetings of the last two years, latest first within each theme."""

from .build import group, meeting

GTM, GIN, NPL, TUN = "America/Guatemala", "Africa/Conakry", "Asia/Kathmandu", "Africa/Tunis"
GENEVA, PALAIS = ("Geneva", "Genève"), ("Geneva, Palais des Nations", "Genève, Palais des Nations")
NEW_YORK = "New York"
CLOSED = {"openness": "closed"}
CONFIDENTIAL = {"openness": "confidential", "classification": "confidential"}
REMOTE = {"modality": "remote"}
HERE = {"modality": "in_person", "place": GENEVA, "country": "CHE"}

# The visit to Guinea, completed --------------------------------------------------------------------------------------

CONAKRY = {"zone": GIN, "country": "GIN", "place": "Conakry", "modality": "in_person", "visit": "guinea"}
meeting("gin-visit-opening", "appointment", "-325b 09:00 60", ("Guinea: opening meeting at the Ministry of Foreign Affairs",
        "Guinée : réunion d'ouverture au Ministère des affaires étrangères"),
        ("alpha-oumar-sylla-conde chair>gin-mfa", "fatoumata-dembele-ruiz observer", "#ilse speaker", "#theo"), **CONAKRY, **CLOSED,
        outcome=("Free movement confirmed in writing the same evening.", "Liberté de circulation confirmée par écrit le soir "
                 "même."))
meeting("gin-visit-defenders", "consultation", "-324b 15:00 150", ("Guinea: consultation with defenders",
        "Guinée : consultation des défenseurs"),
        ("aissatou-keita-sow speaker", "moussa-bangoura-lely speaker", "kadiatou-beavogui", "lawyers-conakry", "coalition-guinea",
         group("31 defenders from six regions", "31 défenseurs de six régions", 31), "#ilse host", "#theo"), **CONAKRY,
        **CONFIDENTIAL,
        issues_raised=("Arrests the night before each march. Radio stations closed by text message. Widows of the demonstrators "
                       "without papers.",
                       "Arrestations la veille de chaque marche. Radios fermées par un simple message. Veuves de manifestants "
                       "sans papiers."),
        information_shared=("Names of 14 detainees, with consent to raise them with the Minister.",
                            "Noms de 14 détenus, avec leur consentement pour les évoquer auprès du Ministre."),
        outcome=("List handed to the Minister; nine were released within the week.",
                 "Liste remise au Ministre ; neuf personnes libérées dans la semaine."))
meeting("gin-visit-parliament", "appointment", "-323b 10:00 60", ("Guinea: Laws Committee of the Parliament",
        "Guinée : Commission des lois du Parlement"), ("sekou-kourouma-faye chair>gin-parliament", "#ilse speaker", "#theo"),
        **CONAKRY, **CLOSED)
meeting("gin-visit-court", "appointment", "-323b 15:00 30", ("Guinea: First President of the Supreme Court",
        "Guinée : Premier Président de la Cour suprême"), ("gin-court", "#ilse", "#theo"), **CONAKRY, **CLOSED)
meeting("gin-visit-prison", "other", "-322b 09:00 180", ("Guinea: central prison, talks without witnesses",
        "Guinée : maison centrale, entretiens sans témoin"), (group("11 detainees", "11 détenus", 11), "#ilse", "#theo",
        "fatoumata-dembele-ruiz interpreter"), **CONAKRY, **CONFIDENTIAL,
        outcome=("Access given after one hour at the gate.", "Accès accordé après une heure à la porte."))
meeting("gin-visit-boke", "consultation", "-320b 11:00 180", ("Guinea: meeting with the villages near Boké",
        "Guinée : réunion avec les villages proches de Boké"),
        ("mamadou-saliou-diallo-teliko speaker", "boke-wells", "ibrahima-balde-sampil observer",
         group("About 120 villagers", "Environ 120 villageois", 120), "#ilse", "#theo"), zone=GIN, country="GIN", place="Boké",
        modality="in_person", openness="public", visit="guinea",
        issues_raised=("Dry wells, dust, no answer to 60 complaints.", "Puits à sec, poussière, 60 plaintes sans réponse."))
meeting("gin-visit-company", "appointment", "-320b 16:00 60", ("Guinea: management of the mine", "Guinée : direction de la mine"),
        ("bauxite-cie speaker", "#ilse", "#theo"), zone=GIN, country="GIN", place="Boké", modality="in_person", visit="guinea",
        **CLOSED)
meeting("gin-visit-press", "conference", "-316b 11:00 60", ("Guinea: press conference at the end of the visit",
        "Guinée : conférence de presse de fin de visite"), (group("40 journalists", "40 journalistes", 40), "radio-fleuve",
        "sahel-podcast", "#ilse speaker", "#theo"), **CONAKRY, openness="public")
meeting("gin-debrief-ohchr", "appointment", "-310b 14:00 60", ("Debriefing on Guinea with the branch for special procedures",
        "Compte rendu sur la Guinée au service des procédures spéciales"), ("ingeborg-castellanos-vik", "#ilse", "#theo"),
        visit="guinea", **HERE, **CLOSED)
meeting("gin-report-hrc", "public_meeting", "-180b 10:00 120", ("Human Rights Council: report on the visit to Guinea",
        "Conseil des droits de l'homme : rapport sur la visite en Guinée"),
        (group("Delegations of 47 States", "Délégations de 47 États", 47), "gin-mission speaker", "gin-nhri speaker",
         "open-lantern observer", "#ilse speaker", "#theo"), modality="hybrid", place=PALAIS, country="CHE", openness="public",
        visit="guinea", tags="hrc",
        outcome=("Thirty-one States spoke; Guinea accepted eleven of fourteen recommendations in substance.",
                 "Trente et un États ont pris la parole ; la Guinée a accepté pour l'essentiel onze recommandations sur "
                 "quatorze."))
meeting("gin-report-launch", "conference", "-160b 10:00 150", ("Presentation of the report in Conakry", "Présentation du rapport à "
        "Conakry"), ("coalition-guinea host", "aissatou-keita-sow speaker", "mariama-conte-lopy speaker", "media-union-gin",
                    "un_office/CO-GIN", group("90 guests", "90 invités", 90), "#theo speaker"), zone=GIN, modality="hybrid",
        place="Conakry", country="GIN", openness="public", visit="guinea")
meeting("gin-foreign-ny", "appointment", "-30b 12:00 30", ("Minister of Foreign Affairs of Guinea", "Ministre des affaires étrangères "
        "de la Guinée"), ("m-balia-toure-camano>gin-mfa", "#ilse"), zone="America/New_York", modality="in_person", place=NEW_YORK,
        country="USA", **CLOSED, outcome=("A reply to the two letters before the end of the year.",
                                          "Une réponse aux deux lettres avant la fin de l'année."))
meeting("gin-nhri-call", "call", "-42b 11:00 60", ("The unit for defenders of the national institution of Guinea",
        "L'unité pour les défenseurs de l'institution nationale de Guinée"),
        ("mariama-conte-lopy speaker", "ken-nhri speaker", "#theo host"), zone=GIN, visit="guinea", **REMOTE, **CLOSED)
meeting("boke-wells-call", "call", "-75b 17:00 45", ("Call with the Committee of the Wells", "Appel avec le Comité des puits"),
        ("boke-wells speaker", "mamadou-saliou-diallo-teliko", "guinea-mines", "#theo host"), zone=GIN, matter="boke-wells",
        **REMOTE, **CLOSED, outcome=("Three of nine wells drilled; photographs received.", "Trois puits sur neuf forés ; photographies "
                                     "reçues."))
meeting("gin-journalists", "consultation", "-130b 15:00 90", ("Journalists of Guinea after the closure of four radio stations",
        "Journalistes de Guinée après la fermeture de quatre radios"),
        ("moussa-bangoura-lely", "media-union-gin", "clear-press", "mandate/FOE", "#theo host", "#karim"), zone=GIN,
        matter="gin-radios", **REMOTE, **CONFIDENTIAL)

# Guatemala, before the visit -----------------------------------------------------------------------------------------

meeting("gtm-consult-road", "consultation", "-240b 15:00 180", ("Guatemala: regional consultation with defenders",
        "Guatemala : consultation régionale des défenseurs"),
        ("isthmus-web host", "mujeres-tejido", "mano-firme", "clinica-altiplano", "peten-forest", "ixchel-tzoc-caal speaker",
         "otoniel-ba-chub", "catarina-aju-sican", "joaquin-berrios-laffitte observer",
         group("25 defenders from nine departments", "25 défenseurs de neuf départements", 25), "#ilse chair", "#lucia"),
        zone=GTM, modality="in_person", place=("Antigua Guatemala", "Antigua Guatemala"), country="GTM", **CONFIDENTIAL,
        agenda=("1. Trends since 2015\n2. Criminalization\n3. What a visit should see",
                "1. Évolution depuis 2015\n2. Criminalisation\n3. Ce qu'une visite devrait voir"),
        issues_raised=("More than 200 criminal complaints in three years; pre-trial detention lasts eleven months on average.",
                       "Plus de 200 plaintes pénales en trois ans ; la détention provisoire dure onze mois en moyenne."),
        outcome=("Request for a visit renewed; list of places agreed on.", "Demande de visite renouvelée ; liste de lieux arrêtée."))
meeting("gtm-mfa-former", "appointment", "-235b 10:00 45", ("Minister of Foreign Affairs of Guatemala",
        "Ministre des relations extérieures du Guatemala"), ("ernesto-lacayo-bringas chair>gtm-mfa", "#ilse", "#lucia"), zone=GTM,
        modality="in_person", place=("Guatemala City", "Guatemala"), country="GTM", visit="guatemala", **CLOSED,
        outcome=("Invitation confirmed; dates to be found for the first half of next year.",
                 "Invitation confirmée ; dates à trouver pour le premier semestre de l'an prochain."))
meeting("gtm-minister-new", "appointment", "-110b 09:30 45", ("First meeting with the new Minister of Foreign Affairs of Guatemala",
        "Premier entretien avec la nouvelle Ministre des relations extérieures du Guatemala"),
        ("graciela-monterroso-ayu chair>gtm-mfa", "fernando-castanaza-lutin", "#ilse", "#lucia"), zone=GTM, visit="guatemala", **REMOTE,
        **CLOSED)
meeting("gtm-commission-call", "call", "-24b 09:00 60", ("Presidential Commission: places of the official programme",
        "Commission présidentielle : lieux du programme officiel"), ("silvia-tot-barrundia speaker>gtm-rights-commission",
        "helio-sampaio-brandt", "#lucia host"), zone=GTM, visit="guatemala", **REMOTE, **CLOSED,
        tasks=((("Send the list of institutions to be visited", "Envoyer la liste des institutions à visiter"), "#lucia", "-10b",
                "-12b"),))
meeting("gtm-ambassador-dates", "appointment", "-55b 11:00 45", ("Permanent Representative of Guatemala: two possible fortnights",
        "Représentant permanent du Guatemala : deux quinzaines possibles"),
        ("fernando-castanaza-lutin speaker>gtm-mission", "#ilse", "#lucia"), visit="guatemala", **HERE, **CLOSED)
meeting("gtm-unct", "call", "-17b 09:30 60", ("United Nations Country Team: vehicles, routes, rooms",
        "Équipe de pays des Nations Unies : véhicules, itinéraires, salles"),
        ("unct-gtm", "security-gtm", "helio-sampaio-brandt", "#lucia host", "#priya"), zone=GTM, visit="guatemala", **REMOTE, **CLOSED)
meeting("gtm-prosecutor", "call", "-68b 10:00 45", ("Prosecutor for crimes against defenders", "Procureure chargée des crimes contre "
        "les défenseurs"), ("nineth-orellana-cux speaker>gtm-justice", "#lucia host"), zone=GTM, matter="rio-claro", **REMOTE,
        **CLOSED, information_shared=("Four prosecutors, 1,100 open files.", "Quatre procureurs, 1 100 dossiers ouverts."))
meeting("gtm-ombudsman-register", "expert_meeting", "-92b 10:00 90", ("The register of attacks of the Ombudsman of Guatemala",
        "Le registre des attaques du Procureur des droits humains du Guatemala"),
        ("gtm-ombudsman speaker", "isthmus-web", "uni-ceiba", "#lucia host"), zone=GTM, **REMOTE, **CLOSED)
meeting("gtm-committee-former", "appointment", "-150b 11:00 45", ("Human Rights Committee of Congress: the bill on organizations",
        "Commission des droits humains du Congrès : la proposition de loi sur les organisations"),
        ("rigoberto-elias-sandoval chair>gtm-congress", "#lucia"), zone=GTM, matter="gtm-ngo-bill", **REMOTE, **CLOSED)
meeting("gtm-company", "appointment", "-200b 11:00 60", ("Builder of the Río Claro dam", "Constructeur du barrage du Río Claro"),
        ("hidro-verde speaker", "mandate/BUSINESS", "#ilse", "#lucia"), zone=GTM, matter="rio-claro", **REMOTE, **CLOSED,
        outcome=("The company will not withdraw the complaints.", "L'entreprise ne retirera pas les plaintes."))
meeting("pension-call", "call", "-85b 10:00 30", ("A shareholder asks about the Río Claro", "Un actionnaire s'informe sur le Río Claro"),
        ("northern-pension speaker", "#priya host", "#lucia"), matter="rio-claro", **REMOTE, **CLOSED,
        information_shared=("Only what is public: the letter and the reply.", "Uniquement ce qui est public : la lettre et la "
                            "réponse."))
meeting("colibri-first", "appointment", "-8m 18:00 50", ("Conversation with COLIBRÍ", "Entretien avec COLIBRÍ"),
        ("colibri speaker", "#ilse"), modality="in_person", openness="confidential", classification="strictly_confidential",
        sealed_notes=("Documents seen, not kept. Next contact through the intermediary.",
                      "Documents vus, non conservés. Prochain contact par l'intermédiaire."))
meeting("otoniel-call", "call", "-7m 19:00 30", ("Call with Otoniel Bá Chub", "Appel avec Otoniel Bá Chub"),
        ("otoniel-ba-chub speaker", "#lucia host"), zone=GTM, matter="peten-evictions", **REMOTE, **CONFIDENTIAL)
meeting("yolanda-lunch", "appointment", "-61b 12:30 75", ("Yolanda Pineda Ruano during the session", "Yolanda Pineda Ruano pendant la "
        "session"), ("yolanda-pineda-ruano speaker", "#lucia", "#karim"), **HERE, **CLOSED, tags="hrc")
meeting("marleny-clinic", "training", "-120b 09:00 240", ("Training: writing to the special procedures", "Formation : écrire aux "
        "procédures spéciales"), ("marleny-quib-sacul host", "uni-ceiba host", "#lucia speaker",
                                 group("24 young lawyers", "24 jeunes avocats", 24)), zone=GTM, modality="hybrid",
        place=("Guatemala City", "Guatemala"), country="GTM", openness="closed")
meeting("xol-sister", "call", "-88b 18:30 30", ("The sister of Domingo Xol Pacay", "La sœur de Domingo Xol Pacay"),
        ("ixchel-tzoc-caal interpreter", group("Sister of the detained man", "Sœur du détenu", 1, role="speaker"), "#lucia host"),
        zone=GTM, matter="rio-claro", **REMOTE, **CONFIDENTIAL,
        outcome=("Bus fare to the court taken over by a fund.", "Car pour le tribunal pris en charge par un fonds."))

# Other defenders -----------------------------------------------------------------------------------------------------

for slug, kind, when, zone, who, title, more in (
    ("sfax-second", "call", "-95b 15:00 45", TUN, ("leila-ben-mahfoud speaker", "sfax-harbour", "#anneke host"),
     ("The blocked account of the health post in Sfax", "Le compte bloqué du poste de santé de Sfax"), {"matter": "sfax-harbour"}),
    ("sfax-lawyer", "call", "-210b 16:00 30", TUN, ("leila-ben-mahfoud", "idriss-cherif-lacombe speaker", "#anneke host", "#karim"),
     ("Sfax: the procedure, explained by an expert", "Sfax : la procédure expliquée par un expert"), {"matter": "sfax-harbour"}),
    ("pavel-spring", "appointment", "-170b 10:00 60", "Europe/Vilnius", ("pavel-lukashonak-rys speaker", "#anneke"),
     ("Pavel Lukashonak-Rys on disbarred lawyers", "Pavel Lukashonak-Rys sur les avocats radiés"), {"matter": "blr-lawyers"}),
    ("minsk-list", "call", "-50b 11:00 45", "Europe/Vilnius", ("minsk-exile speaker", "mandate/SR-BLR", "#anneke host", "#karim"),
     ("The list of prisoners, reviewed", "La liste des détenus, révisée"), {"matter": "blr-lawyers"}),
    ("daryna-evidence", "training", "-140b 10:00 180", "Europe/Kyiv", ("daryna-holovchak host", "odesa-evidence host",
     "#anneke speaker", group("18 volunteers", "18 bénévoles", 18)), ("Training: evidence and consent", "Formation : preuve et "
     "consentement"), {}),
    ("zarina-call", "call", "-84b 09:00 40", "Asia/Bishkek", ("zarina-abdymomunova-sher speaker", "#anneke host"),
     ("Zarina Abdymomunova-Sher on the closed account", "Zarina Abdymomunova-Sher sur la fermeture du compte"), {}),
    ("elif-march", "call", "-330b 14:00 45", "Europe/Istanbul", ("elif-karasu-demirtepe speaker", "mandate/FOAA", "#anneke host"),
     ("The ninth ban of the march", "La neuvième interdiction de la marche"), {}),
    ("mirko-visit", "appointment", "-260b 15:00 60", "Europe/Paris", ("mirko-stanivukovic-bell speaker", "marius-vlasceanu-kerr",
     "#anneke"), ("A valley and eleven lawsuits", "Une vallée et onze procès"), {}),
    ("nour-families", "consultation", "-160b 13:00 120", "Asia/Beirut", ("nour-al-zahrawi speaker", "square-mothers", "samir-haddad-qasem "
     "interpreter", group("14 families", "14 familles", 14), "mandate/WGEID", "#anneke host"), ("Families of the disappeared",
     "Familles de disparus"), {}),
    ("farid-sister", "call", "-190b 19:00 30", "Europe/Paris", (group("Sister of Farid Naderpour", "Sœur de Farid Naderpour", 1,
     role="speaker"), "#anneke host"), ("News of Farid Naderpour", "Nouvelles de Farid Naderpour"), {}),
    ("sunita-first", "appointment", "-125b 11:00 60", NPL, ("sunita-gharti-tamang speaker", "nepal-forum", "rco-npl observer",
     "#anneke host"), ("Sunita Gharti Tamang: beyond Kathmandu", "Sunita Gharti Tamang : au-delà de Katmandou"), {"visit": "nepal"}),
    ("ram-courtyard", "consultation", "-245b 08:00 90", NPL, ("ram-bahadur-chepang-rana speaker", "chepang-families", "nepal-dalit",
     "mandate/INDIGENOUS", "#anneke host"), ("Families moved out of the park", "Familles déplacées du parc"), {}),
    ("chanthou-release", "call", "-112b 10:00 40", "Asia/Phnom_Penh", ("chanthou-prak-sovann speaker", "mandate/SR-KHM",
     "#anneke host"), ("Chanthou Prak Sovann after her release", "Chanthou Prak Sovann après sa libération"), {}),
    ("shirin-factory", "consultation", "-205b 15:00 90", "Asia/Dhaka", ("shirin-akter-bokul speaker", "dhaka-stitch", "stitch-brand",
     "#anneke host"), ("Fire exits in the factories", "Issues de secours dans les usines"), {}),
    ("joram-highlands", "call", "-270b 09:00 45", "Asia/Jayapura", ("joram-waromi-kafiar speaker", "aroon-wattanakul-bose",
     "#anneke host"), ("The displaced of the highlands", "Les déplacés des hautes terres"), {}),
    ("maribel-posters", "call", "-58b 10:00 45", "Asia/Manila", ("maribel-dumalagan speaker", "mountain-net", "#anneke host"),
     ("The posters with her name", "Les affiches à son nom"), {}),
    ("htet-clinic", "call", "-72b 18:00 30", "Asia/Bangkok", ("htet-htet-aung-myat speaker", "#anneke host"),
     ("A clinic on the border", "Un dispensaire à la frontière"), {}),
    ("esperance-reprisal", "call", "-36b 14:00 45", "Africa/Nairobi", ("esperance-nzeyimana-roto speaker", "rui-mascarenhas-ode",
     "#theo host"), ("Questioned after a statement at the Council", "Interrogé après une intervention au Conseil"),
     {"matter": "bdi-reprisals"}),
    ("esperance-session", "appointment", "-103b 09:30 45", "Europe/Paris", ("esperance-nzeyimana-roto speaker", "#theo", "#ilse"),
     ("Espérance Nzeyimana-Roto during the session", "Espérance Nzeyimana-Roto pendant la session"), {"tags": "hrc"}),
    ("nomathemba-assembly", "call", "-285b 11:00 60", "Africa/Johannesburg", ("nomathemba-dlodlo-kraai speaker", "mandate/HOUSING",
     "#theo host"), ("Threats against shack dwellers", "Menaces contre des habitants de quartiers informels"), {}),
    ("ousmane-descent", "call", "-230b 10:00 60", "Africa/Bamako", ("ousmane-traore-kanoute speaker", "mandate/SLAVERY",
     "#theo host"), ("Slavery by descent: a community under guard", "Esclavage par ascendance : une communauté sous garde"), {}),
    ("grace-contracts", "call", "-44b 15:00 45", "Africa/Kinshasa", ("grace-mbuyi-tshilenge speaker", "#theo host"),
     ("The contracts of a cobalt mine", "Les contrats d'une mine de cobalt"), {}),
    ("tadesse-press", "call", "-66b 11:00 45", "Africa/Addis_Ababa", ("tadesse-worku-lemma speaker", "clear-press", "#theo host"),
     ("An accreditation withdrawn", "Une accréditation retirée"), {}),
    ("issa-families", "call", "-390b 10:00 60", "Africa/Ndjamena", ("issa-abakar-mahadi speaker", "un_office/CO-TCD", "#jonas host"),
     ("Families after the demonstration", "Les familles après la manifestation"), {}),
    ("rosalba-guard", "consultation", "-225b 10:00 120", "America/Bogota", ("rosalba-tunubala-ossa speaker", "cauca-guard",
     "un_office/CO-COL", group("12 guards", "12 gardes", 12), "#lucia host"), ("The unarmed guard of nine villages",
     "La garde non armée de neuf villages"), {}),
    ("nelson-beach", "call", "-97b 16:00 45", "America/Tegucigalpa", ("nelson-arzu-mejia speaker", "garifuna-beach", "#lucia host"),
     ("A collective title and a hotel", "Un titre collectif et un hôtel"), {}),
    ("wilmer-prisons", "call", "-147b 17:00 45", "America/Bogota", ("wilmer-canizales-prada speaker", "bruno-salcedo-wirth",
     "#lucia host"), ("Prisoners' aid from exile", "L'aide aux détenus depuis l'exil"), {}),
    ("jeanne-shelters", "call", "-131b 10:00 40", "America/Port-au-Prince", ("jeanne-elise-dorsainvil speaker", "women-forward",
     "#lucia host"), ("Two shelters must move", "Deux refuges doivent déménager"), {}),
    ("taina-film", "conference", "-77b 17:00 90", "Europe/Paris", ("taina-correa-munduri speaker", "ocean-youth", "river-watch host",
     "#ilse speaker", group("60 guests", "60 invités", 60)), ("Film and talk: the river", "Film et débat : le fleuve"),
     {"modality": "in_person", "place": GENEVA, "country": "CHE", "openness": "public"}),
    ("hanan-land", "call", "-340b 10:00 45", "Africa/Casablanca", ("hanan-bouzekri speaker", "#jonas host"),
     ("Women and collective land", "Les femmes et les terres collectives"), {}),
):
    more = {**REMOTE, **(CONFIDENTIAL if "openness" not in more and kind in ("call", "consultation") else CLOSED if "openness" not in
            more else {}), **more}
    if kind == "appointment" and zone == "Europe/Paris":
        more.update(HERE)
    meeting(slug, kind, when, title, who, zone=zone, **more)

# Mechanisms, mandates, States, training -----------------------------------------------------------------------------------

meeting("mechanisms-last", "mechanisms_meeting", "-245b", ("Annual meeting of the protection mechanisms",
        "Réunion annuelle des mécanismes de protection"),
        ("mechanisms-dialogue host", "wanjala-abiodun-mbeki", "catalina-reveron-quispe", "amparo-lindgren-tovar",
         "gediminas-varkalis-hope", "orsolya-fekete-brandao", "marius-vlasceanu-kerr", "#ilse", "#priya"), until="-244b",
        modality="in_person", place=("Warsaw", "Varsovie"), country="POL", **CLOSED, objective="common-cases",
        outcome=("A common list of urgent cases; quarterly comparison; one contact person each.",
                 "Une liste commune de cas urgents ; comparaison trimestrielle ; un point de contact par mécanisme."))
for number, (when, english, french) in enumerate((("-195b 16:00 60", "first", "premier"), ("-132b 16:00 60", "second", "deuxième"),
                                                  ("-68b 16:00 60", "third", "troisième"))):
    meeting(f"cases-quarter-{number + 1}", "mechanisms_meeting", when,
            (f"Comparison of urgent cases, {english} quarter", f"Comparaison des cas urgents, {french} trimestre"),
            ("leopold-sagnon-vidal", "joaquin-berrios-laffitte", "gediminas-varkalis-hope", "#priya host", "#karim"), **REMOTE, **CLOSED,
            objective="common-cases")
meeting("achpr-session", "mechanisms_meeting", "-100b 09:00 120", ("African Commission: panel on reprisals",
        "Commission africaine : table ronde sur les représailles"), ("wanjala-abiodun-mbeki chair", "thandeka-vilakazi-noor", "sahel-ring",
        "#theo speaker"), zone="Africa/Banjul", modality="hybrid", place="Banjul", country="GMB", openness="public",
        objective="reprisals")
meeting("achpr-handover", "mechanisms_meeting", "-500b 14:00 60", ("African Rapporteur: handover", "Rapporteur africain : passation"),
        ("tamsin-okoro-delacroix", "wanjala-abiodun-mbeki", "#ilse", "#jonas"), **REMOTE, **CLOSED)
meeting("eu-guidelines", "expert_meeting", "-155b 10:00 180", ("Twenty years of the EU Guidelines: what works",
        "Vingt ans d'Orientations de l'UE : ce qui fonctionne"), ("orsolya-fekete-brandao host", "mechanism/EEAS", "shelter-bridge",
        "aurelio-montfort-sbai speaker", "#ilse speaker", "#priya"), modality="in_person", place=("Brussels", "Bruxelles"), country="BEL",
        **CLOSED)
meeting("odihr-training", "training", "-115b 09:30 360", ("Training of trainers on safety, with ODIHR", "Formation de formateurs à la "
        "sécurité, avec le BIDDH"), ("gediminas-varkalis-hope host", "free-keys speaker", "#anneke speaker",
                                    group("16 defenders from nine States", "16 défenseurs de neuf États", 16)),
        zone="Europe/Warsaw", modality="in_person", place=("Warsaw", "Varsovie"), country="POL", **CLOSED, objective="training")
meeting("coe-commissioner", "appointment", "-63b 11:00 60", ("Commissioner for Human Rights of the Council of Europe",
        "Commissaire aux droits de l'homme du Conseil de l'Europe"), ("amparo-lindgren-tovar chair", "#ilse"), modality="in_person",
        place="Strasbourg", country="FRA", **CLOSED, outcome=("Joint statement on lawsuits meant to silence.",
                                                              "Déclaration commune sur les procédures-bâillons."))
meeting("experts-spyware", "expert_meeting", "-175b 10:00 240", ("Experts on spyware against defenders", "Experts des logiciels espions "
        "visant les défenseurs"), ("beatrix-oyelaran-stahl speaker", "free-keys", "uni-north speaker", "lumen-soft",
                                   "mandate/PRIVACY", "#ilse chair", "#priya"), **HERE, **CLOSED, tags="report",
        outcome=("Outline of the annual report; nine telephones to be examined.", "Plan du rapport annuel ; neuf téléphones à "
                 "examiner."))
meeting("experts-laws", "expert_meeting", "-300b 10:00 240", ("Experts on laws for the protection of defenders",
        "Experts des lois de protection des défenseurs"), ("gedeon-ahouansou-platt speaker", "aurelio-montfort-sbai", "solveig-maartens-ube",
        "uni-valserine", "uni-lake", "#ilse chair", "#jonas"), modality="hybrid", place=GENEVA, country="CHE", **CLOSED)
meeting("hrc-interactive", "public_meeting", "-181b 15:00 150", ("Human Rights Council: interactive dialogue on the annual report",
        "Conseil des droits de l'homme : dialogue interactif sur le rapport annuel"), (group("Delegations of 62 States",
        "Délégations de 62 États", 62), "sigrun-aaseth-moen speaker>nor-mission", "jurists-table speaker", "open-lantern speaker",
        "#ilse speaker"), modality="hybrid", place=PALAIS, country="CHE", openness="public", tags="hrc")
meeting("ga-third-committee", "public_meeting", "-28b 15:00 120", ("General Assembly, Third Committee: annual report",
        "Assemblée générale, Troisième Commission : rapport annuel"), (group("Delegations of 55 States", "Délégations de 55 États", 55),
        "nor-mission", "#ilse speaker", "#priya"), zone="America/New_York", modality="in_person", place=NEW_YORK, country="USA",
        openness="public")
meeting("states-briefing", "public_meeting", "-90b 13:00 90", ("Briefing for Permanent Missions", "Séance d'information des missions "
        "permanentes"), (group("Representatives of 41 States", "Représentants de 41 États", 41), "fra-ambassador", "gin-mission",
                         "gtm-mission", "#ilse speaker", "#karim"), place=PALAIS, country="CHE", modality="in_person",
        openness="public")
meeting("nor-resolution", "appointment", "-205b 10:00 45", ("Norway: the draft resolution", "Norvège : le projet de résolution"),
        ("sigrun-aaseth-moen speaker>nor-mission", "#ilse", "#priya"), **HERE, **CLOSED, tags="hrc")
meeting("fra-visas", "appointment", "-135b 15:00 45", ("France: humanitarian visas for defenders", "France : visas humanitaires pour "
        "défenseurs"), ("fra-ambassador", "shelter-bridge", "#ilse", "#priya"), modality="in_person", place="Paris", country="FRA",
        **CLOSED)
meeting("tun-mission", "appointment", "-108b 16:00 30", ("Permanent Mission of Tunisia: letters without reply", "Mission permanente de la "
        "Tunisie : lettres sans réponse"), ("tun-mission", "#ilse", "#anneke"), matter="sfax-harbour", **HERE, **CLOSED)
meeting("npl-ambassador-former", "appointment", "-255b 10:00 45", ("Permanent Representative of Nepal", "Représentant permanent du "
        "Népal"), ("prakash-adhikari-sherma speaker>npl-mission", "#ilse", "#anneke"), **HERE, **CLOSED)
meeting("npl-ambassador", "appointment", "-148b 10:00 45", ("Permanent Representative of Nepal: the request for a visit",
        "Représentante permanente du Népal : la demande de visite"), ("bimala-koirala-thulung speaker>npl-mission", "#ilse",
        "#anneke"), visit="nepal", **HERE, **CLOSED)
meeting("funders", "appointment", "-40b 14:00 60", ("Funders of relocation: who can take whom", "Financeurs de la réinstallation : qui peut "
        "accueillir qui"), ("lantern-fund", "city-refuge", "gwendolyn-achterberg-li speaker>shelter-bridge", "#priya host"),
        **REMOTE, **CLOSED, objective="relocation")
meeting("lantern-quarter", "appointment", "-33b 10:00 60", ("Open Lantern: who comes to the session", "Lanterne ouverte : qui vient à la "
        "session"), ("benedikta-soholm-ray speaker>open-lantern", "#priya", "#karim"), **HERE, **CLOSED, tags="hrc")
meeting("valserine-students", "training", "-165b 14:00 120", ("The clinic begins its year", "La clinique commence son année"),
        ("uni-valserine host", "#karim speaker", group("12 students", "12 étudiants", 12)), modality="in_person", place="Annecy",
        country="FRA", **CLOSED)
meeting("foaa-quarter", "call", "-60b 15:00 45", ("Joint letters: what is waiting", "Lettres conjointes : ce qui est en attente"),
        ("tobias-ankrah-lindqvist", "marguerite-lohoua-stern", "davit-gelashvili-roe", "#karim host"), **REMOTE, **CLOSED)
meeting("environment-handover", "call", "-140b 16:00 45", ("The mandate on the environment: handover", "Le mandat sur l'environnement : "
        "passation"), ("kwabena-osei-tuffour speaker", "paloma-etxarri-kanda", "#karim host"), **REMOTE, **CLOSED)
meeting("cancelled-dhaka", "consultation", "-52b 09:00 120", ("Consultation in Dhaka", "Consultation à Dacca"),
        ("shirin-akter-bokul invited", "dhaka-stitch invited", "#anneke invited"), zone="Asia/Dhaka", country="BGD", place=("Dhaka", "Dacca"),
        modality="in_person", status="cancelled", **CLOSED)
meeting("monsoon-call", "call", "-64b 20:00 20", ("Call with MONSOON", "Appel avec MOUSSON"), ("monsoon speaker", "#anneke host"), **REMOTE,
        **CONFIDENTIAL)
meeting("year-review", "other", "-14m~month", ("Review of the year with the regional coalitions", "Bilan de l'année avec les coalitions "
        "régionales"), ("sahel-ring", "isthmus-web", "mountain-net", "#ilse"), **REMOTE, **CLOSED)
meeting("dakar-conference", "conference", "-2y~year", ("Conference on twenty years of African mechanisms", "Conférence sur vingt ans de "
        "mécanismes africains"), ("mechanism/ACHPR", "sahel-ring", "#ilse speaker"), place="Dakar", country="SEN", modality="in_person",
        openness="public", status="held")

# The first of the two years

for slug, kind, when, who, title, more in (
    ("daryna-2y", "call", "-512b 11:00 45", ("daryna-holovchak speaker", "#anneke host"), ("Daryna Holovchak: the first evidence",
     "Daryna Holovchak : les premières preuves"), REMOTE),
    ("coalition-2y", "call", "-495b 10:00 60", ("coalition-guinea speaker", "aissatou-keita-sow", "#jonas host"),
     ("Guinea: what a visit should ask", "Guinée : ce qu'une visite devrait demander"), {**REMOTE, "visit": "guinea"}),
    ("nor-2y", "appointment", "-478b 10:00 45", ("nor-mission", "sigrun-aaseth-moen", "#ilse", "#jonas"),
     ("Norway: themes of the resolution", "Norvège : thèmes de la résolution"), HERE),
    ("open-lantern-2y", "appointment", "-470b 14:00 60", ("open-lantern", "benedikta-soholm-ray speaker", "#priya"),
     ("Open Lantern: plan of the year", "Lanterne ouverte : plan de l'année"), HERE),
    ("gin-mission-2y", "appointment", "-455b 11:00 45", ("gin-mission", "#ilse", "#jonas"),
     ("Permanent Mission of Guinea: dates of the visit", "Mission permanente de la Guinée : dates de la visite"),
     {**HERE, "visit": "guinea"}),
    ("mano-firme-2y", "call", "-448b 16:00 60", ("mano-firme", "marleny-quib-sacul speaker", "#lucia host"),
     ("Alta Verapaz: the first complaints", "Alta Verapaz : les premières plaintes"), {**REMOTE, "matter": "rio-claro"}),
    ("gtm-bill-2y", "call", "-440b 16:00 45", ("mano-firme", "gtm-ombudsman", "#lucia host"),
     ("The bill on organizations, first text", "La proposition de loi sur les organisations, premier texte"),
     {**REMOTE, "matter": "gtm-ngo-bill"}),
    ("hrc-2y", "public_meeting", "-432b 15:00 120", (group("Delegations of 58 States", "Délégations de 58 États", 58), "jurists-table",
     "#ilse speaker"), ("Human Rights Council: annual report", "Conseil des droits de l'homme : rapport annuel"),
     {"modality": "in_person", "place": PALAIS, "country": "CHE", "openness": "public", "tags": "hrc"}),
    ("minsk-2y", "call", "-421b 11:00 45", ("minsk-exile speaker", "davit-gelashvili-roe", "#anneke host"),
     ("Belarus: licences withdrawn", "Bélarus : licences retirées"), {**REMOTE, "matter": "blr-lawyers"}),
    ("shelter-2y", "appointment", "-408b 10:00 60", ("shelter-bridge", "gwendolyn-achterberg-li speaker", "#priya"),
     ("Shelter Bridge: places and visas", "Pont-Refuge : places et visas"), REMOTE),
    ("iachr-2y", "mechanisms_meeting", "-400b 16:00 60", ("catalina-reveron-quispe", "joaquin-berrios-laffitte", "#ilse host", "#lucia"),
     ("Inter-American Rapporteurship: working together", "Rapporteur interaméricain : travailler ensemble"), REMOTE),
    ("experts-relocation", "expert_meeting", "-382b 10:00 180", ("aurelio-montfort-sbai speaker", "city-refuge", "quiet-room", "#priya host"),
     ("Experts on relocation", "Experts de la réinstallation"), HERE),
    ("river-2y", "consultation", "-371b 15:00 90", ("river-watch speaker", "maribel-dumalagan", "mirko-stanivukovic-bell", "#anneke host"),
     ("Defenders of rivers, from two continents", "Défenseurs des fleuves, de deux continents"), REMOTE),
    ("gin-security-2y", "call", "-352b 12:00 45", ("un_office/CO-GIN", "fatoumata-dembele-ruiz speaker", "#jonas host", "#theo"),
     ("Guinea: the last preparations", "Guinée : les derniers préparatifs"), {**REMOTE, "visit": "guinea"}),
):
    meeting(slug, kind, when, title, who, **{**CLOSED, **more})
