# SPDX-License-Identifier: GPL-3.0-or-later
"""More of civil society, by sort of organization. All of it is invented."""

from .build import body, reach, simple, slug_of


def org(slug, kind, english, french, country, themes, languages, owner, engagement, cadence, review, summary, reach_="EPW",
        scope="national", **more):
    now, desired = engagement.split(">")
    body(slug, "organization", "civil_society", english, french, country=country, organization_type=kind, scope=scope,
         themes=themes, languages=languages, owner=owner, engagement_now=now, engagement_desired=desired, cadence_days=cadence,
         review_on=review, summary=summary, contact=reach(reach_, f"contact.{slug_of(slug)}@example.org"), **more)


# NGOs that work in many countries

org("shelter-bridge", "ngo", "Shelter Bridge Foundation", "Fondation Pont-Refuge", "NLD", "protection_mechanisms", "en fr ar",
    "#priya", "collaborate>collaborate", 45, "+14d",
    ("Takes defenders in danger out of their country for three to six months; answers within a day.",
     "Met à l'abri hors de leur pays, pour trois à six mois, des défenseurs en danger ; répond dans la journée."),
    scope="global", ecosoc_status="special", ecosoc_year=2011, acronym=("SBF", "FPR"), power="medium", legitimacy="high",
    urgency="high", tags="funding newsletter")
org("river-watch", "ngo", "Global River Watch", "Observatoire mondial des fleuves", "DEU",
    "environmental_defenders water business", "en de es", "#priya", "involve>collaborate", 120, "+64d",
    ("Measures the water below dams and mines, and gives the results to the villages first.",
     "Mesure l'eau en aval des barrages et des mines, et remet d'abord les résultats aux villages."), scope="global",
    ecosoc_status="roster", ecosoc_year=2018, acronym=("GRW", "OMF"), power="medium", legitimacy="high", tags="report")
org("clear-press", "ngo", "Clear Press Alliance", "Alliance Presse claire", "BEL", "journalists expression digital", "en fr",
    "#priya", "involve>collaborate", 120, "+35d",
    ("Follows trials of journalists; publishes a list of laws on defamation each May.",
     "Suit les procès de journalistes ; publie chaque mois de mai une liste des lois sur la diffamation."), scope="global",
    ecosoc_status="special", ecosoc_year=2007, power="medium", legitimacy="high", tags="newsletter hrc",
    former=(("Brussels Circle of Correspondents", "Cercle bruxellois des correspondants", "1978", "2006-11"),))
org("women-forward", "ngo", "Women Forward Worldwide", "Femmes en avant dans le monde", "CAN",
    "women_defenders women_girls", "en fr es", "#priya", "collaborate>collaborate", 90, "+41d",
    ("Small grants within ten days to women defenders and to their children.",
     "Petites subventions versées en dix jours aux défenseuses et à leurs enfants."), scope="global", acronym=("WFW", "FAM"),
    ecosoc_status="special", ecosoc_year=1999, power="medium", legitimacy="high", tags="funding")
org("jurists-table", "ngo", "International Table of Jurists", "Table internationale de juristes", "CHE",
    "justice_lawyers detention", "en fr", "#karim", "collaborate>collaborate", 90, "+57d",
    ("Sends observers to trials; ninety lawyers in forty countries.",
     "Envoie des observateurs aux procès ; quatre-vingt-dix avocats dans quarante pays."), scope="global",
    acronym=("ITJ", "TIJ"), ecosoc_status="general", ecosoc_year=1974, power="high", legitimacy="high", tags="hrc newsletter")
org("free-keys", "ngo", "Free Keys Lab", "Laboratoire Clés libres", "EST", "digital privacy", "en other", "#priya",
    "collaborate>collaborate", 120, "+49d",
    ("Repairs and examines telephones of defenders; two engineers travel.",
     "Répare et examine les téléphones de défenseurs ; deux ingénieurs se déplacent."), scope="global", power="low",
    legitimacy="medium", tags="report")
org("quiet-room", "ngo", "The Quiet Room", "La Chambre calme", "IRL", "human_rights_defenders health", "en", "#priya",
    "consult>collaborate", 365, "+130d",
    ("Rest and counselling for defenders who are worn out; a house by the sea for eight.",
     "Repos et soutien psychologique pour défenseurs épuisés ; une maison de huit places au bord de la mer."),
    scope="regional", power="low", legitimacy="medium", tags="funding")
org("disability-voice", "ngo", "Our Own Voice", "Notre propre voix", "KEN", "disability", "en sw", "#theo", "consult>involve", 180,
    "+102d", ("Deaf and blind defenders of East Africa; meetings need sign interpreters.",
              "Défenseurs sourds et aveugles d'Afrique de l'Est ; prévoir des interprètes en langue des signes."),
    scope="regional", ecosoc_status="special", ecosoc_year=2020, legitimacy="high", power="low")

# NGOs of one country

org("clinica-altiplano", "ngo", "Highlands Law Clinic", "Clinique juridique des hautes terres", "GTM", "indigenous land", "es",
    "#lucia", "involve>collaborate", 60, "+23d",
    ("Files the land titles of K'iche' and Mam communities; lent us the room for the consultation.",
     "Dépose les titres fonciers de communautés k'iche' et mam ; nous a prêté sa salle pour la consultation."),
    also=(("es", "Clínica Jurídica del Altiplano"),), legitimacy="high", power="low", tags="gtm-visit")
org("mujeres-tejido", "ngo", "Woven Women's Network", "Réseau des femmes tissées", "GTM", "women_defenders violence_women", "es",
    "#lucia", "involve>empower", 90, "-8d",
    ("Two hundred women in nine departments; took part in the first meeting of 2015.",
     "Deux cents femmes dans neuf départements ; a participé à la première rencontre, en 2015."),
    also=(("es", "Red de Mujeres Tejidas"),), acronym="REMUTE", legitimacy="high", power="low", tags="gtm-visit")
org("peten-forest", "ngo", "Friends of the Petén Forest", "Amis de la forêt du Petén", "GTM", "environmental_defenders", "es en",
    "#lucia", "consult>involve", 120, "+71d", ("Rangers without uniforms; two were shot at last year.",
                                            "Des gardes forestiers sans uniforme ; deux ont essuyé des tirs l'an dernier."),
    legitimacy="medium", power="low")
org("lawyers-conakry", "ngo", "Lawyers Without Delay, Conakry", "Avocats sans délai, Conakry", "GIN", "detention justice_lawyers",
    "fr", "#theo", "collaborate>collaborate", 60, "+12d",
    ("On call day and night for those who are arrested at demonstrations.",
     "Permanence de jour et de nuit pour les personnes arrêtées lors de manifestations."), acronym="ASD", legitimacy="high",
    power="medium", tags="urgent")
org("guinea-mines", "ngo", "Watchful Eye on Mines", "Œil attentif sur les mines", "GIN", "business environmental_defenders", "fr",
    "#theo", "consult>involve", 120, "+47d", ("Reads the mining contracts aloud in the villages.",
                                           "Lit les contrats miniers à voix haute dans les villages."), acronym="OAM",
    legitimacy="medium", power="low", former=(("Boké Citizens' Watch", "Veille citoyenne de Boké", "2009", "2016"),))
org("nepal-forum", "ngo", "Himal Forum for Justice", "Forum Himal pour la justice", "NPL", "transitional_justice discrimination",
    "ne en", "#anneke", "involve>collaborate", 90, "+36d",
    ("Asks for the end of the long wait of the families of the disappeared.",
     "Réclame la fin de la longue attente des familles de disparus."), also=(("ne", "न्यायका लागि हिमाल मञ्च"),),
    legitimacy="high", power="medium")
org("nepal-dalit", "ngo", "Equal Threshold", "Seuil égal", "NPL", "discrimination minorities", "ne en", "#anneke",
    "consult>involve", 180, "+80d", ("Legal aid for Dalit families in six districts.",
                                     "Aide juridique aux familles dalits de six districts."), ecosoc_status="special",
    ecosoc_year=2022, legitimacy="high", power="low")
org("sfax-harbour", "ngo", "Open Harbour Sfax", "Port ouvert Sfax", "TUN", "migrants health", "ar fr", "#anneke",
    "involve>collaborate", 60, "-12d", ("Health post for migrants; its bank account has been blocked since spring.",
                                        "Poste de santé pour migrants ; son compte bancaire est bloqué depuis le printemps."),
    also=(("ar", "ميناء مفتوح صفاقس"),), legitimacy="high", power="low", protection_risk="high", tags="urgent")
org("tunis-archive", "ngo", "Archive of Voices, Tunis", "Archives des voix, Tunis", "TUN", "transitional_justice", "ar fr", "#anneke",
    "inform>consult", 365, "+140d", ("Sixty thousand pages given by former prisoners.",
                                     "Soixante mille pages confiées par d'anciens détenus."), legitimacy="medium", power="low")
org("cauca-guard", "ngo", "Unarmed Guard of the Cauca", "Garde non armée du Cauca", "COL", "indigenous armed_conflict", "es",
    "#lucia", "involve>empower", 120, "+69d", ("Three thousand guards with wooden staffs.",
                                              "Trois mille gardes munis de bâtons de bois."), legitimacy="high", power="medium")
org("minsk-exile", "ngo", "Chronicle House", "Maison de la chronique", "BLR", "detention association", "ru en", "#anneke",
    "collaborate>collaborate", 60, "+28d", ("Keeps the list of prisoners, every name checked twice; works from abroad.",
                                            "Tient la liste des détenus, chaque nom étant vérifié deux fois ; travaille depuis "
                                            "l'étranger."), also=(("ru", "Дом хроники"),), legitimacy="high",
    power="medium", protection_risk="high")
org("odesa-evidence", "ngo", "Evidence Workshop Odesa", "Atelier de la preuve, Odessa", "UKR", "armed_conflict transitional_justice",
    "uk en", "#anneke", "involve>collaborate", 120, "+82d", ("Volunteers who photograph damage by a common method.",
                                                             "Des bénévoles qui photographient les dégâts selon une méthode "
                                                             "commune."), also=(("uk", "Майстерня доказів Одеса"),),
    legitimacy="high", power="low")
org("dhaka-stitch", "union", "Common Stitch Union", "Syndicat du Point commun", "BGD", "trade_unions business", "bn en",
    "#anneke", "involve>collaborate", 180, "+94d", ("Forty thousand members in garment factories.",
                                                    "Quarante mille membres dans les usines d'habillement."), legitimacy="high",
    power="medium")
org("media-union-gin", "union", "Guinean Union of Media Workers", "Syndicat guinéen des travailleurs des médias", "GIN",
    "trade_unions journalists", "fr", "#theo", "involve>collaborate", 90, "+15d",
    ("Called the first general strike of the press.", "A lancé la première grève générale de la presse."), acronym="SGTM",
    legitimacy="high", power="medium")
org("river-teachers", "union", "Union of Rural Teachers of the Isthmus", "Union des enseignants ruraux de l'isthme", "MEX",
    "education trade_unions", "es", "#lucia", "inform>consult", 365, "+150d", ("Runs a telephone chain in forty villages.",
                                                                             "Anime une chaîne téléphonique dans quarante "
                                                                             "villages."), legitimacy="medium", power="medium",
    status="dormant")

# Networks

org("sahel-ring", "network", "Sahel Ring of Defenders", "Cercle sahélien des défenseurs", "SEN",
    "human_rights_defenders protection_mechanisms", "fr ar", "#theo", "collaborate>collaborate", 60, "+30d",
    ("Seven national coalitions; common fund for legal fees.", "Sept coalitions nationales ; fonds commun pour les frais de "
     "justice."), scope="regional", acronym=("SRD", "CSD"), legitimacy="high", power="medium", ecosoc_status="roster",
    ecosoc_year=2019)
org("isthmus-web", "network", "Mesoamerican Web of Women Defenders", "Toile mésoaméricaine des défenseuses", "CRI",
    "women_defenders", "es", "#lucia", "collaborate>collaborate", 60, "+34d",
    ("Registers attacks in five countries and runs two houses for rest.",
     "Recense les attaques dans cinq pays et gère deux maisons de repos."), scope="regional", legitimacy="high",
    power="medium", tags="gtm-visit funding")
org("mountain-net", "network", "Asian Mountain Defenders' Network", "Réseau asiatique des défenseurs des montagnes", "THA",
    "indigenous environmental_defenders land", "en ne", "#anneke", "involve>collaborate", 120, "+79d",
    ("Meets once a year in a different valley.", "Se réunit chaque année dans une autre vallée."), scope="regional",
    acronym="AMDN", legitimacy="high", power="low")
org("caucasus-line", "network", "South Caucasus Safe Line", "Ligne sûre du Caucase du Sud", "GEO", "sogi women_defenders",
    "ru en", "#anneke", "consult>involve", 180, "+105d", ("Telephone line in four languages.",
                                                          "Ligne téléphonique en quatre langues."), scope="regional",
    legitimacy="medium", power="low")
org("ocean-youth", "network", "Ocean Youth Assembly", "Assemblée des jeunes de l'océan", "FJI", "young_defenders climate", "en",
    "#anneke", "consult>empower", 180, "+112d", ("Young people from eleven island States.",
                                                 "Des jeunes de onze États insulaires."), scope="regional",
    legitimacy="high", power="low", tags="speaker")

# Universities

org("uni-lake", "university", "Lakeside University, Centre for Civic Space", "Université du Lac, Centre pour l'espace civique", "KEN",
    "civic_space academic_freedom", "en", "#priya", "involve>collaborate", 180, "+98d",
    ("Compares laws on associations in nineteen African States.",
     "Compare les lois sur les associations de dix-neuf États africains."), legitimacy="medium", power="low", tags="report")
org("uni-ceiba", "university", "University of the Ceiba, Legal Defence Clinic", "Université de la Ceiba, Clinique de défense", "GTM",
    "justice_lawyers criminalization", "es", "#lucia", "collaborate>collaborate", 120, "+46d",
    ("Students take part in hearings as observers.", "Des étudiants assistent aux audiences en qualité d'observateurs."),
    legitimacy="high", power="low", tags="gtm-visit")
org("uni-north", "university", "Northmoor University, Law and Technology", "Université de Northmoor, droit et technologie", "GBR",
    "digital privacy", "en", "#priya", "consult>collaborate", 365, "+160d",
    ("Wrote the study on spyware annexed to the last report.", "A rédigé l'étude sur les logiciels espions jointe au dernier "
     "rapport."), legitimacy="medium", power="low", tags="report")
org("uni-delta", "university", "Delta Institute of Social Research", "Institut de recherche sociale du Delta", "IND",
    "environmental_defenders land", "en hi", "#anneke", "inform>consult", 365, "+170d",
    ("Maps conflicts over land; data open to all.", "Cartographie les conflits fonciers ; données ouvertes à tous."),
    legitimacy="medium", power="low")
org("uni-condor", "university", "Cóndor University, Chair on Indigenous Law", "Université Cóndor, Chaire de droit autochtone", "BOL",
    "indigenous", "es qu", "#lucia", "inform>consult", 365, "+125d", ("Teaches judges the law of the communities.",
                                                                     "Enseigne aux juges le droit des communautés."),
    legitimacy="medium", power="low", status="dormant")

# Experts

for name, country, gender, title, themes, languages, owner, review, summary in (
    ("Aurelio|Montfort-Sbai", "ESP", "male", ("Dr", "Dr"), "protection_mechanisms", "es en fr", "#lucia", "+76d",
     ("Designed the protection programmes of two States; knows what they cost.",
      "A conçu les programmes de protection de deux États ; sait ce qu'ils coûtent.")),
    ("Solveig|Maartens Ube", "NOR", "female", ("Professor", "Professeure"), "human_rights_defenders", "en", "#priya", "+118d",
     ("Historian of the Declaration on defenders.", "Historienne de la Déclaration sur les défenseurs.")),
    ("Idriss|Chérif-Lacombe", "FRA", "male", ("Mr", "M."), "justice_lawyers criminalization", "fr ar", "#karim", "+52d",
     ("Former judge; reads our drafts on procedure within a week.",
      "Ancien magistrat ; relit sous huitaine nos projets en matière de procédure.")),
    ("Mei Ling|Tan-Oduya", "SGP", "female", ("Dr", "Dre"), "business digital", "en zh", "#anneke", "+134d",
     ("Works on complaints against companies; knows the time limits of each national contact point.",
      "Spécialiste des plaintes visant des entreprises ; connaît les délais de chaque point de contact national.")),
    ("Anahí|Solórzano Pech", "MEX", "female", ("Ms", "Mme"), "women_defenders indigenous", "es", "#lucia", "+86d",
     ("Anthropologist; interpreter of Q'eqchi' and Yucatec Maya.",
      "Anthropologue ; interprète de q'eqchi' et de maya yucatèque.")),
    ("Gédéon|Ahouansou-Platt", "BEN", "male", ("Mr", "M."), "civic_space association", "fr en", "#theo", "+92d",
     ("Drafts model laws on defenders for West African parliaments.",
      "Rédige des lois types sur les défenseurs pour des parlements ouest-africains.")),
):
    simple(name, country, gender, themes, languages, owner, "consult>collaborate", 180, review, summary, family="civil_society",
           reach_="EP", agrees=("4 public mail -1y +2y",), scope="global", form_of_address=title, legitimacy="medium",
           power="low", urgency="low", tags="speaker", domain="example.com")
