# SPDX-License-Identifier: GPL-3.0-or-later
"""More human rights defenders, country by country. All of them are invented."""

from .build import agree, body, code_named, simple

# Guatemala and the Americas

simple("Catarina|Ajú Sicán", "GTM", "female", "indigenous women_defenders transitional_justice", "es other", "#lucia",
       "involve>empower", 90, "+16d",
       ("K'iche' weaver and witness in a trial about the internal armed conflict; keeps the memory house of her town.",
        "Tisserande k'iche' et témoin dans un procès relatif au conflit armé interne ; elle tient la maison de la mémoire de sa "
        "ville."),
       reach_="Sp!", agrees=("3 letter person -10m +2m",), scope="local", protection_risk="medium", legitimacy="high",
       urgency="medium", tags="gtm-visit")
simple("Otoniel|Bá Chub", "GTM", "male", "land criminalization", "es", "#lucia", "consult>involve", 60, "-6d",
       ("Peasant leader in Petén, evicted twice with his community; four arrest warrants are still open.",
        "Dirigeant paysan du Petén, expulsé deux fois avec sa communauté ; quatre mandats d'arrêt restent en vigueur."),
       reach_="Sp!e", agrees=("2 un signal -8m -12d",), scope="local", protection_risk="high", legitimacy="high",
       urgency="high", tags="gtm-visit urgent")
simple("Yolanda|Pineda Ruano", "GTM", "female", "journalists expression corruption", "es en", "#lucia", "involve>collaborate", 90,
       "+50d", ("Investigative journalist; her site on public contracts was taken down four times in a month.",
                "Journaliste d'investigation ; son site sur les marchés publics a été mis hors ligne quatre fois en un mois."),
       reach_="SEP", agrees=("4 public mail -1y +1y",), protection_risk="high", legitimacy="medium", urgency="medium")
simple("Nelson|Arzú Mejía", "HND", "male", "african_descent land environmental_defenders", "es", "#lucia", "involve>collaborate", 90,
       "+33d", ("Garifuna fisherman who defends the collective title of his beach against a hotel project.",
                "Pêcheur garifuna qui défend le titre collectif de sa plage face à un projet d'hôtel."),
       reach_="SE", agrees=("3 letter form -5m +7m",), scope="local", protection_risk="high", legitimacy="high",
       urgency="high")
simple("Rosalba|Tunubalá Ossa", "COL", "female", "indigenous environmental_defenders women_defenders", "es", "#lucia",
       "involve>collaborate", 120, "+75d",
       ("Former governor of an Indigenous reservation in Cauca; trains the unarmed guard of nine villages.",
        "Ancienne gouverneure d'un resguardo autochtone du Cauca ; forme la garde non armée de neuf villages."),
       reach_="Se", agrees=("3 letter person -1y -20d", "2 un signal -15d +11m"), protection_risk="high", legitimacy="high",
       urgency="medium")
simple("Wilmer|Cañizales Prada", "VEN", "male", "detention justice_lawyers", "es en", "#lucia", "consult>collaborate", 60, "+8d",
       ("Director of a prisoners' aid group, in exile since its accounts were frozen.",
        "Directeur d'un groupe d'aide aux détenus, en exil depuis le gel des comptes de l'association."),
       reach_="SE", agrees=("1 report mail -7m +5m",), protection_risk="medium", legitimacy="high", urgency="medium")
simple("Jeanne-Élise|Dorsainvil", "HTI", "female", "women_girls violence_women displaced", "ht fr", "#lucia", "consult>involve", 60,
       "-10d", ("Runs three shelters for women in Port-au-Prince; two had to move this year.",
                "Dirige trois refuges pour femmes à Port-au-Prince ; deux ont dû déménager cette année."),
       reach_="Sf", agrees=("2 un phone -6m +6m",), protection_risk="critical", legitimacy="high", urgency="high", tags="urgent")
simple("Tainá|Corrêa Munduri", "BRA", "female", "indigenous environmental_defenders young_defenders", "pt", "#lucia",
       "involve>empower", 120, "+85d",
       ("Eighteen years old, films illegal mining from the river with a group of six young people.",
        "Âgée de dix-huit ans, filme l'orpaillage illégal depuis le fleuve avec un groupe de six jeunes."),
       reach_="SE", agrees=("1 report form -4m +8m",), scope="local", protection_risk="high", legitimacy="high",
       urgency="medium")

# Africa

simple("Mamadou Saliou|Diallo-Téliko", "GIN", "male", "environmental_defenders land business", "fr other", "#theo",
       "involve>empower", 60, "+21d",
       ("Teacher near Boké; gathers the complaints of villages whose wells dried up beside the bauxite mines.",
        "Instituteur près de Boké ; recueille les plaintes de villages dont les puits ont tari à côté des mines de bauxite."),
       reach_="SF", agrees=("3 letter form -15m +1m",), scope="local", protection_risk="medium", legitimacy="high",
       urgency="medium")
simple("Kadiatou|Béavogui", "GIN", "female", "women_girls violence_women", "fr", "#theo", "involve>collaborate", 90, "+27d",
       ("Midwife in Nzérékoré who runs a help line against female genital mutilation.",
        "Sage-femme à Nzérékoré, responsable d'une ligne d'écoute contre les mutilations génitales féminines."),
       reach_="FE", agrees=("4 public person -15m +9m",), protection_risk="low", legitimacy="high", urgency="low")
simple("Espérance|Nzeyimana-Roto", "BDI", "female", "women_defenders reprisals", "fr sw", "#theo", "consult>involve", 60, "+2d",
       ("In exile; her brother was questioned two days after she spoke at the Council.",
        "En exil ; son frère a été interrogé deux jours après qu'elle a pris la parole au Conseil."),
       reach_="Sf!", agrees=("3 letter mail -5m - -3w",), protection_risk="high", legitimacy="high", urgency="high",
       tags="reprisals")
simple("Tadesse|Worku Lemma", "ETH", "male", "journalists displaced", "am en", "#theo", "consult>involve", 120, "+66d",
       ("Editor of a weekly; followed the return of displaced families until his accreditation was withdrawn.",
        "Rédacteur en chef d'un hebdomadaire ; suivait le retour de familles déplacées jusqu'au retrait de son accréditation."),
       also=(("am", "ታደሰ ወርቁ ለማ"),), reach_="Se", agrees=("2 un signal -3m +9m",), protection_risk="medium",
       legitimacy="medium", urgency="medium")
simple("Nomathemba|Dlodlo-Kraai", "ZAF", "female", "housing land water", "en", "#theo", "involve>collaborate", 180, "+100d",
       ("Chairs a shack dwellers' assembly in Durban; three of her colleagues moved house after threats.",
        "Préside une assemblée d'habitants de quartiers informels à Durban ; trois de ses collègues ont déménagé après des "
        "menaces."),
       reach_="PE", agrees=("4 public form -9m +15m",), scope="local", protection_risk="high", legitimacy="high",
       urgency="medium")
simple("Ousmane|Traoré-Kanouté", "MLI", "male", "trafficking discrimination", "fr", "#theo", "consult>involve", 90, "+40d",
       ("Speaks against slavery by descent; his community lives with a guard since the attack on the market.",
        "S'élève contre l'esclavage par ascendance ; sa communauté vit sous garde depuis l'attaque du marché."),
       reach_="Fs", agrees=("2 un phone -11m +1m",), scope="local", protection_risk="critical", legitimacy="high",
       urgency="high")
simple("Grâce|Mbuyi Tshilenge", "COD", "female", "corruption business", "fr sw", "#theo", "consult>collaborate", 90, "+54d",
       ("Accountant who published the contracts of a cobalt mine; dismissed and sued.",
        "Comptable ayant publié les contrats d'une mine de cobalt ; licenciée et poursuivie."),
       reach_="SE", agrees=("3 letter lawyer -2m +10m",), protection_risk="medium", legitimacy="medium", urgency="medium")
simple("Issa|Abakar Mahadi", "TCD", "male", "armed_conflict disappearances", "fr ar", "#theo", "inform>involve", 120, "-15d",
       ("Lawyer for the families of people who disappeared after a demonstration.",
        "Avocat des familles de personnes disparues après une manifestation."),
       also=(("ar", "عيسى أبكر مهدي"),), reach_="Fe", protection_risk="medium", legitimacy="high", urgency="medium",
       status="dormant")

# Middle East and North Africa

simple("Samir|Haddad-Qasem", "LBN", "male", "refugees migrants", "ar fr en", "#anneke", "involve>collaborate", 120, "+48d",
       ("Gives legal advice to domestic workers; speaks for a group of fourteen associations.",
        "Conseille juridiquement des travailleuses domestiques ; porte-parole de quatorze associations."),
       also=(("ar", "سمير حداد قاسم"),), reach_="SEP", agrees=("4 public mail -8m +16m",), protection_risk="low",
       legitimacy="medium", urgency="low")
simple("Nour|al-Zahrawi", "SYR", "female", "disappearances women_defenders", "ar en", "#anneke", "involve>empower", 90, "+19d",
       ("Searches for her two brothers; unites eighty families in three countries.",
        "Recherche ses deux frères ; réunit quatre-vingts familles dans trois pays."),
       also=(("ar", "نور الزهراوي"),), reach_="S", agrees=("3 letter form -10m +2m",), protection_risk="medium",
       legitimacy="high", urgency="high")
simple("Farid|Naderpour", "IRN", "male", "trade_unions", "fa", "#anneke", "consult>involve", 90, "+5d",
       ("Bus driver and union founder, released on bail; reached through his sister abroad.",
        "Conducteur d'autobus et fondateur d'un syndicat, libéré sous caution ; joint par sa sœur à l'étranger."),
       also=(("fa", "فرید نادرپور"),), reach_="s!p!", agrees=("1 report lawyer -9m -25d",), protection_risk="critical",
       legitimacy="high", urgency="high", never_channels="phone email", classification="confidential")
simple("Hanan|Bouzekri", "MAR", "female", "land women_girls", "ar fr", "#anneke", "inform>involve", 180, "+88d",
       ("Speaks for women who claim their share of collective land.",
        "Porte la voix de femmes qui réclament leur part des terres collectives."),
       also=(("ar", "حنان بوزكري"),), reach_="EF", agrees=("4 public phone -1y +1y",), protection_risk="low",
       legitimacy="high", urgency="low")

# Europe and Central Asia

simple("Zarina|Abdymomunova-Sher", "KGZ", "female", "women_girls association", "ru other", "#anneke", "involve>collaborate", 90, "+31d",
       ("Runs a crisis centre in Osh; the law on foreign representatives closed its bank account.",
        "Dirige un centre de crise à Och ; la loi sur les représentants étrangers a fait fermer son compte bancaire."),
       also=(("ru", "Зарина Абдымомунова-Шер"),), reach_="SE", agrees=("3 letter mail -4m +8m",), protection_risk="medium",
       legitimacy="high", urgency="medium")
simple("Pavel|Lukashonak-Rys", "BLR", "male", "justice_lawyers detention", "ru en", "#anneke", "consult>involve", 60, "+13d",
       ("Disbarred lawyer; continues to advise families from abroad.",
        "Avocat radié du barreau ; continue de conseiller des familles depuis l'étranger."),
       also=(("ru", "Павел Лукашонок-Рысь"),), reach_="SE", agrees=("2 un signal -7m +5m",), protection_risk="high",
       legitimacy="high", urgency="medium")
simple("Elif|Karasu Demirtepe", "TUR", "female", "sogi assembly", "tr en", "#anneke", "consult>involve", 120, "+58d",
       ("Organizer of a yearly march that has been banned eight times.",
        "Organisatrice d'une marche annuelle interdite huit fois."),
       reach_="SEp", agrees=("3 letter form -16m -4m",), protection_risk="medium", legitimacy="medium", urgency="medium")
simple("Mirko|Stanivuković-Bell", "SRB", "male", "environmental_defenders assembly", "en other", "#anneke", "inform>involve", 180, "+95d",
       ("Farmer and spokesman of the valley against a lithium mine; sued eleven times.",
        "Agriculteur et porte-parole de la vallée opposée à une mine de lithium ; poursuivi onze fois."),
       also=(("other", "Мирко Станивуковић-Бел", "Cyrl"),), reach_="EP", agrees=("4 public mail -10m +2y",),
       protection_risk="low", legitimacy="medium", urgency="low")

# Asia and the Pacific

simple("Ram Bahadur|Chepang Rana", "NPL", "male", "land indigenous", "ne", "#anneke", "consult>involve", 120, "+62d",
       ("Leader of families moved out of a national park; walks two days to reach a telephone.",
        "Représentant de familles déplacées d'un parc national ; marche deux jours pour trouver un téléphone."),
       also=(("ne", "राम बहादुर चेपाङ राना"),), reach_="p", scope="local", protection_risk="medium", legitimacy="high",
       urgency="medium")
simple("Chanthou|Prak Sovann", "KHM", "female", "trade_unions assembly", "km en", "#anneke", "involve>collaborate", 90, "+24d",
       ("Leader of a strike at a casino; two years in prison, now under court supervision.",
        "Meneuse d'une grève dans un casino ; deux ans de prison, aujourd'hui sous contrôle judiciaire."),
       also=(("km", "ប្រាក់ ចាន់ធូ"),), reach_="SE", agrees=("4 public person -7m +1y",), protection_risk="high",
       legitimacy="high", urgency="medium")
simple("Htet Htet|Aung Myat", "MMR", "female", "armed_conflict young_defenders", "my en", "#anneke", "consult>empower", 60, "-2d",
       ("Medical student who keeps a clinic on the border; does not give its place.",
        "Étudiante en médecine qui tient un dispensaire à la frontière ; n'en révèle pas l'emplacement."),
       also=(("my", "ထက်ထက်အောင်မြတ်"),), reach_="S", agrees=("1 report signal -5m +4m",), protection_risk="critical",
       legitimacy="high", urgency="high", classification="confidential")
simple("Lin|Shuyao", "CHN", "female", "disability expression", "zh", "#anneke", "inform>consult", 180, "+110d",
       ("Teaches blind children to use a computer; her charity was struck off. No visits at home.",
        "Apprend l'informatique à des enfants aveugles ; son association a été radiée. Pas de visite au domicile."),
       also=(("zh", "林书瑶"),), reach_="e!", agrees=("0 internal lawyer -1y",), protection_risk="high", legitimacy="high",
       urgency="medium", do_not_contact=True, never_channels="email phone", classification="confidential")
simple("Shirin|Akter Bokul", "BGD", "female", "trade_unions business", "bn en", "#anneke", "involve>collaborate", 120, "+73d",
       ("Sewed shirts for nine years; now inspects fire exits for a union of garment workers.",
        "A cousu des chemises pendant neuf ans ; inspecte aujourd'hui les issues de secours pour un syndicat de l'habillement."),
       also=(("bn", "শিরিন আক্তার বকুল"),), reach_="SE", agrees=("4 public mail -6m +18m",), protection_risk="medium",
       legitimacy="high", urgency="low")
simple("Joram|Waromi Kafiar", "IDN", "male", "indigenous expression", "id", "#anneke", "consult>involve", 90, "+37d",
       ("Pastor who counts the displaced in the highlands; questioned after each report.",
        "Pasteur qui recense les déplacés des hautes terres ; interrogé après chaque rapport."),
       reach_="Se", agrees=("2 un person -1y -2m",), scope="local", protection_risk="high", legitimacy="high",
       urgency="medium")
simple("Maribel|Dumalagan", "PHL", "female", "environmental_defenders climate", "en other", "#anneke", "involve>collaborate", 120,
       "+44d", ("Fisherwoman, named a threat to security on posters in her town.",
                "Pêcheuse, désignée sur des affiches de sa ville comme menace pour la sécurité."),
       reach_="SEP", agrees=("3 letter form -3m +9m",), scope="local", protection_risk="high", legitimacy="high",
       urgency="high", former=())

# Known by a code name only

code_named("harmattan", "HARMATTAN", "MLI",
           ("Officer of a local administration who reports on disappeared persons. Writes once a month; do not answer.",
            "Agent d'une administration locale qui signale des disparitions. Écrit une fois par mois ; ne pas répondre."),
           themes="disappearances armed_conflict", owner="#theo", protection_risk="critical", urgency="high",
           do_not_contact=True, never_channels="email phone signal address", review_on="+11d",
           consent=[agree("0 internal mail -14m", "#theo")])
code_named("saule", ("WILLOW", "SAULE"), "BLR",
           ("Nurse in a penal colony; gives word of the health of prisoners through a relative.",
            "Infirmière dans une colonie pénitentiaire ; donne des nouvelles de la santé des détenus par une parente."),
           themes="detention health", owner="#anneke", protection_risk="critical", urgency="high",
           intermediary="pavel-lukashonak-rys", review_on="+25d", cadence_days=60,
           never_channels="email phone", consent=[agree("1 report person -6m +6m", "#anneke")])
code_named("monsoon", ("MONSOON", "MOUSSON"), "IND",
           ("Engineer of a dam authority with measurements that were not published.",
            "Ingénieur d'une autorité des barrages disposant de mesures non publiées."),
           themes="environment environmental_defenders", owner="#anneke", protection_risk="high", urgency="medium",
           classification="confidential", contact=("signal:safe*:+44 7700 900191",), review_on="+70d", cadence_days=180,
           consent=[agree("1 report signal -3m +9m", "#anneke")])
code_named("quetzal", "QUETZAL", "GTM",
           ("Clerk of a court in the west of the country. Tells when hearings are moved without notice.",
            "Greffier d'un tribunal de l'ouest du pays. Prévient quand des audiences sont déplacées sans préavis."),
           themes="justice_lawyers criminalization", owner="#lucia", protection_risk="high", urgency="medium",
           classification="confidential", contact=("signal:safe*:+44 7700 900192",), review_on="+17d", cadence_days=60,
           consent=[agree("0 internal signal -9m", "#lucia")], tags="gtm-visit")

# Communities and groups


def community(slug, english, french, country, themes, owner, cadence, review, summary, **more):
    body(slug, "organization", "defenders", english, french, country=country, organization_type="community", scope="local",
         themes=themes, owner=owner, cadence_days=cadence, review_on=review, summary=summary, legitimacy="high",
         engagement_now=more.pop("now", "involve"), engagement_desired="empower", **more)


community("memory-house", "Memory House of Xolchay", "Maison de la mémoire de Xolchay", "GTM", "transitional_justice indigenous",
          "#lucia", 120, "+29d", ("Families who bury their dead again, with their names.",
                                  "Des familles qui enterrent de nouveau leurs morts, avec leurs noms."),
          languages="es other", protection_risk="low", contact=("email:safe*:memoria@example.org",), tags="gtm-visit")
community("boke-wells", "Committee of the Wells of Boké", "Comité des puits de Boké", "GIN", "water land business", "#theo", 90,
          "+26d", ("Twenty-three villages beside the bauxite mines; each has named one woman and one man.",
                   "Vingt-trois villages voisins des mines de bauxite ; chacun a désigné une femme et un homme."),
          languages="fr other", protection_risk="medium", contact=("phone:safe*:+33 1 99 00 24 77",))
community("chepang-families", "Chepang Families of the Park", "Familles chepang du parc", "NPL", "land indigenous housing", "#anneke",
          180, "+90d", ("Ask for papers for the land they were moved to.",
                        "Demandent des titres pour les terres où on les a déplacées."), languages="ne", now="consult")
community("square-mothers", "Mothers of the Square", "Mères de la place", "SYR", "disappearances women_defenders", "#anneke", 90,
          "+22d", ("Stand every Saturday with photographs.", "Se tiennent chaque samedi sur la place avec des photographies."),
          also=(("ar", "أمهات الساحة"),), languages="ar", protection_risk="medium", contact=("email:safe*:square@example.org",))
community("garifuna-beach", "Beach Guardians of Punta Luna", "Gardiens de la plage de Punta Luna", "HND",
          "african_descent land environmental_defenders", "#lucia", 120, "+38d",
          ("Sixty families with a collective title of 1998, and a hotel on their beach.",
           "Soixante familles titulaires d'un titre collectif de 1998, et un hôtel sur leur plage."), languages="es",
          protection_risk="high", contact=("signal:safe*:+44 7700 900193",))
