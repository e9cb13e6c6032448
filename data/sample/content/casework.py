# SPDX-License-Identifier: GPL-3.0-or-later
"""Matters, the letters about them, and the replies. The cases are invented, and the references are those of no real letter."""

from .build import TENURES, add, moving, part, ref

WHY = {
    "HRD": ("Measures against people who defend rights", "Mesures visant des personnes qui défendent des droits"),
    "INDIGENOUS": ("Consultation of Indigenous Peoples", "Consultation des peuples autochtones"),
    "ENVIRONMENT": ("Environmental defenders", "Défenseurs de l'environnement"),
    "FOAA": ("Peaceful assembly and association", "Réunion pacifique et association"),
    "FOE": ("Freedom of expression of journalists", "Liberté d'expression de journalistes"),
    "WGAD": ("Pre-trial detention without grounds", "Détention provisoire sans motif"),
    "JUDGES": ("Lawyers disbarred or prosecuted", "Avocats radiés ou poursuivis"),
    "BUSINESS": ("Conduct of a company", "Conduite d'une entreprise"),
    "WATER": ("Access to drinking water", "Accès à l'eau potable"),
    "MIGRANTS": ("Help to migrants", "Aide aux migrants"),
    "HEALTH": ("Care for migrants", "Soins aux migrants"),
    "TORTURE": ("Treatment in detention", "Traitement en détention"),
    "EXECUTIONS": ("Death of demonstrators", "Décès de manifestants"),
    "HOUSING": ("Forced evictions", "Expulsions forcées"),
    "PEASANTS": ("Peasants' access to land", "Accès des paysans à la terre"),
    "SR-BLR": ("Situation in the country", "Situation dans le pays"),
    "SR-BDI": ("Situation in the country", "Situation dans le pays"),
    "SR-IRN": ("Situation in the country", "Situation dans le pays"),
}


def matter(slug, title, situation, countries, themes, state, owner, checks, consent, **more):
    mandate, credible, source = checks.split()
    made = add("matter", slug, title=title, situation=situation, countries=countries, themes=themes, state=state,
               within_mandate=mandate, credible=credible, source_reliable=source, consent_state=consent, owner=ref(owner),
               classification=more.pop("classification", None))
    for side, fields in more.get("parties", ()):
        fields = {key: ref(value) if key == "partner" else value for key, value in fields.items()}
        part("party", made, side=side, **fields)
    for on, place, text in more.get("events", ()):
        part("matter_event", made, on=moving(on), place=place, text=text)
    for code, partner, reliability, received, *note in more.get("sources", ()):
        part("source", made, code=code, partner=ref(partner), reliability=reliability, received_on=moving(received),
             note=note[0] if note else None)
    for on, text in more.get("notes", ()):
        part("note", made, text=text, on=moving(on))
    return made


def holder_of(mandate, days):
    for slug, held in TENURES.items():
        for post, start, end in held:
            if post == f"post/{mandate}.HOLDER" and start < -days < end:
                return ref(slug)
    return None


def letter(whole, slug, kind, country, number, days, mandates, replies=(), status="sent", delay=60, **more):
    """Sent `days` ago, signed by `mandates`, the first one leading; due and public when its type says."""
    sent = f"-{days}d"
    public = days - (2 if kind.endswith("OL") else 60)
    fields = {"country_code": country, "number": number, "year": f"@{sent}~year"} if number else {"country_code": country}
    if status == "sent":
        fields.update(sent_on=f"@{sent}", reply_due=f"@{-(days - delay):+d}d", public_on=f"@{-public:+d}d")
    follow_up = more.pop("follow_up_of", None)
    made = part("communication", whole, slug, type=kind, status=status, addressee=ref(more.pop("addressee", None)),
                follow_up_of=f"@communication:{follow_up}" if follow_up else None, **fields, **more)
    for place, mandate in enumerate(mandates.split()):
        waiting = mandate.endswith("?")
        mandate = mandate.rstrip("?")
        dates = {} if place == 0 else {"invited_on": f"@-{days + 14}d"}
        if place and not waiting:
            dates["agreed_on"] = f"@-{days + 8}d"
        if status == "sent":
            dates["signed_on"] = f"@-{days + 1}d"
        part("signatory", made, mandate=ref("mandate/" + mandate), lead=place == 0, reason=WHY[mandate],
             holder=holder_of(mandate, days), **dates)
    for received, kind_, publicity, assessment, summary in replies:
        part("reply", made, received_on=moving(received), kind=kind_, publicity=publicity, assessment=assessment,
             summary=summary)
    return made


ACK = ("Receipt confirmed by note verbale.", "Réception confirmée par note verbale.")

rio = matter(
    "rio-claro", ("Río Claro dam: criminal complaints against villagers", "Barrage du Río Claro : plaintes pénales contre des "
                  "villageois"),
    ("Nine members of eleven communities are prosecuted for usurpation and instigation after peaceful blockades of the road to "
     "the dam. One was held for eleven months.",
     "Neuf membres de onze communautés sont poursuivis pour usurpation et instigation après des blocages pacifiques de la route "
     "du barrage. L'un d'eux a été détenu onze mois."),
    "GTM", "environmental_defenders indigenous criminalization", "in_work", "#lucia", "yes yes yes", "given",
    parties=(("victim", {"partner": "ixchel-tzoc-caal", "number": 1, "women": 1}),
             ("victim", {"partner": "domingo-xol-pacay", "number": 1}),
             ("victim", {"label": ("Seven villagers, names with the lawyer", "Sept villageois, noms chez l'avocate"),
                         "anonymous": True, "number": 7, "women": 3}),
             ("perpetrator", {"partner": "hidro-verde", "label": ("The company, as complainant", "L'entreprise, plaignante")}),
             ("perpetrator", {"label": ("Police of the department", "Police du département")})),
    events=(("-19m~month", ("Road to the dam", "Route du barrage"), ("Assembly on the road; first complaint of the company.",
                                                                     "Assemblée sur la route ; première plainte de l'entreprise.")),
            ("-14m", "Cobán", ("Arrest of Domingo Xol Pacay on leaving the court.", "Arrestation de Domingo Xol Pacay à la sortie du "
                               "tribunal.")),
            ("-3m", "Cobán", ("Charges dropped; the prosecutor appeals.", "Abandon des charges ; appel du parquet."))),
    sources=(("R-014", "mano-firme", "reliable", "-14m"), ("R-015", "rio-claro", "reliable", "-13m"),
             ("R-022", "quetzal", "usually_reliable", "-2m", ("Dates of hearings only.", "Dates d'audience seulement."))),
    notes=(("-21d", ("Ask the lawyer before each public mention.", "Consulter l'avocate avant toute mention publique.")),))
letter(rio, "gtm-jal-dam", "JAL", "GTM", 2, 365, "HRD INDIGENOUS ENVIRONMENT BUSINESS", addressee="gtm-mfa", language="es", victims=9,
       victims_women=4,
       summary=("Complaints against nine villagers, the road, and the consultation that did not take place.",
                "Plaintes contre neuf villageois, la route, et la consultation qui n'a pas eu lieu."),
       replies=(("-350d", "acknowledgement", "public", None, ACK),
                ("-280d", "substantive", "public", "partial", ("The State explains the proceedings; nothing on the road.",
                                                             "L'État explique les procédures ; rien sur la route."))))
letter(rio, "oth-dam-company", "JAL", "OTH", 31, 364, "HRD BUSINESS INDIGENOUS", addressee="hidro-verde", language="es", victims=9,
       victims_women=4, summary=("The same facts, to the company.", "Les mêmes faits, à l'entreprise."),
       replies=(("-300d", "substantive", "withheld", "unsatisfactory", ("Its lawyers answer that the matter is before the courts.",
                                                                       "Ses avocats répondent que l'affaire est devant les "
                                                                       "tribunaux.")),))
letter(rio, "gtm-jua-xol", "JUA", "GTM", 5, 330, "HRD WGAD INDIGENOUS", addressee="gtm-mfa", language="es", victims=1, victims_women=0,
       summary=("Detention of Domingo Xol Pacay.", "Détention de Domingo Xol Pacay."),
       replies=(("-272d", "extension", "public", None, ("Two more weeks are asked for.", "Deux semaines supplémentaires sont "
                                                        "demandées.")),
                ("-255d", "substantive", "public", "unsatisfactory", ("Quotes the charges only.", "Ne cite que les charges."))))
letter(rio, "gtm-jal-appeal", "JAL", "GTM", 9, 48, "HRD INDIGENOUS ENVIRONMENT", addressee="gtm-mfa", language="es", victims=9,
       victims_women=4, follow_up_of="gtm-jal-dam", summary=("Appeal of the prosecutor against the closing of the case.",
                                                              "Appel du parquet contre le classement de l'affaire."),
       replies=(("-40d", "acknowledgement", "public", None, ACK),))
letter(rio, "gtm-jua-hearing", "JUA", "GTM", None, 4, "HRD INDIGENOUS JUDGES?", addressee="gtm-mfa", language="es", victims=3,
       victims_women=1, status="circulated", summary=("The hearing of next week in Cobán.", "L'audience de la semaine prochaine à "
                                                       "Cobán."))

peten = matter(
    "peten-evictions", ("Evictions of peasant communities in Petén", "Expulsions de communautés paysannes au Petén"),
    ("Two communities were evicted without notice; houses were burnt. Leaders are sought by warrant.",
     "Deux communautés ont été expulsées sans préavis ; des maisons ont été brûlées. Les responsables font l'objet de mandats."),
    "GTM", "land housing criminalization", "in_work", "#lucia", "yes yes yes", "given",
    parties=(("victim", {"partner": "otoniel-ba-chub", "number": 1}),
             ("victim", {"label": ("Two communities, about 340 people", "Deux communautés, environ 340 personnes"), "anonymous": True,
                         "number": 340}),
             ("perpetrator", {"label": ("Unknown armed men", "Hommes armés non identifiés")})),
    events=(("-8m", "Petén", ("Second eviction.", "Deuxième expulsion.")),),
    sources=(("P-003", "peten-forest", "usually_reliable", "-8m"), ("P-004", "otoniel-ba-chub", "reliable", "-7m")))
letter(peten, "gtm-jal-peten", "JAL", "GTM", 6, 200, "HRD HOUSING PEASANTS", addressee="gtm-mfa", language="es", victims=None,
       summary=("Evictions without notice; the number of victims is not known.",
                "Expulsions sans préavis ; le nombre de victimes est inconnu."))

bill = matter(
    "gtm-ngo-bill", ("Guatemala: bill on non-governmental organizations", "Guatemala : proposition de loi sur les organisations non "
                     "gouvernementales"),
    ("The bill would allow an association to be closed by decree when it \"alters public order\".",
     "Le texte permettrait de dissoudre par décret une association qui « trouble l'ordre public »."),
    "GTM", "association civic_space", "in_work", "#lucia", "yes yes yes", "not_asked",
    sources=(("L-001", "mano-firme", "reliable", "-21m"),))
letter(bill, "gtm-ol-bill", "OL", "GTM", 1, 610, "HRD", addressee="gtm-mfa", language="es",
       summary=("Comments on the first text.", "Observations sur le premier texte."),
       replies=(("-560d", "substantive", "public", "satisfactory", ("The article on decrees is withdrawn.", "L'article sur les décrets est "
                                                                   "retiré.")),))
letter(bill, "gtm-jol-bill", "JOL", "GTM", 8, 62, "HRD FOAA", addressee="gtm-mfa", language="es", follow_up_of="gtm-ol-bill",
       summary=("The article is back in the new text.", "L'article est revenu dans le nouveau texte."))

protest = matter(
    "gin-protest", ("Conakry: arrests before and after demonstrations", "Conakry : arrestations avant et après les manifestations"),
    ("Organizers are taken from home the night before marches and held without a judge.",
     "Des organisateurs sont emmenés de chez eux la veille des marches et détenus sans juge."),
    "GIN", "assembly detention executions", "in_work", "#theo", "yes yes yes", "given",
    parties=(("victim", {"label": ("Fourteen organizers of marches", "Quatorze organisateurs de marches"), "number": 14, "women": 3,
                         "anonymous": True}),
             ("victim", {"label": ("Three demonstrators killed", "Trois manifestants tués"), "number": 3}),
             ("perpetrator", {"partner": "gin-security", "label": ("Units of the gendarmerie", "Unités de gendarmerie")})),
    events=(("-17m", "Conakry", ("March forbidden; three dead.", "Marche interdite ; trois morts.")),
            ("-5w", "Conakry", ("New arrests by night.", "Nouvelles arrestations nocturnes."))),
    sources=(("G-101", "lawyers-conakry", "reliable", "-17m"), ("G-102", "coalition-guinea", "reliable", "-17m"),
             ("G-118", "aissatou-keita-sow", "reliable", "-5w")))
letter(protest, "gin-jua-night", "JUA", "GIN", 1, 500, "HRD FOAA WGAD", addressee="gin-mfa", language="fr", victims=14, victims_women=3,
       summary=("Arrests of organizers.", "Arrestations d'organisateurs."),
       replies=(("-430d", "substantive", "public", "partial", ("Nine were released; five are charged.", "Neuf libérés ; cinq "
                                                              "inculpés.")),))
letter(protest, "gin-jal-deaths", "JAL", "GIN", 2, 430, "HRD FOAA EXECUTIONS", addressee="gin-mfa", language="fr", victims=3,
       victims_women=0, summary=("Death of three demonstrators; which orders were given.", "Mort de trois manifestants ; quels ordres ont été "
                                 "donnés."))
letter(protest, "gin-ua-new", "JUA", "GIN", 7, 33, "HRD FOAA", addressee="gin-mfa", language="fr", victims=6, victims_women=2,
       follow_up_of="gin-jua-night", summary=("New arrests by night.", "Nouvelles arrestations nocturnes."),
       replies=(("-28d", "acknowledgement", "public", None, ACK),))

radios = matter(
    "gin-radios", ("Guinea: closure of four radio stations", "Guinée : fermeture de quatre radios"),
    ("The stations were told by text message; frequencies were given to others.",
     "Les stations ont été prévenues par message ; les fréquences ont été réattribuées."),
    "GIN", "journalists expression", "in_work", "#theo", "yes yes yes", "given",
    parties=(("victim", {"partner": "moussa-bangoura-lely", "number": 1}), ("victim", {"partner": "radio-fleuve", "number": 22,
                                                                                      "women": 8})),
    sources=(("G-110", "media-union-gin", "reliable", "-7m"),))
letter(radios, "gin-jal-radios", "JAL", "GIN", 4, 178, "FOE HRD", addressee="gin-mfa", language="fr", victims=23, victims_women=8,
       summary=("Licences withdrawn without a hearing.", "Licences retirées sans audience."),
       replies=(("-120d", "extension", "public", None, ("Thirty more days are asked for.", "Trente jours supplémentaires sont "
                                                        "demandés.")),))

wells = matter(
    "boke-wells", ("Boké: villages beside the bauxite mines", "Boké : villages voisins des mines de bauxite"),
    ("Wells ran dry and sixty complaints stayed unanswered; two who complained were summoned by the gendarmerie.",
     "Des puits ont tari et soixante plaintes sont restées sans réponse ; deux plaignants ont été convoqués à la gendarmerie."),
    "GIN", "water business environmental_defenders", "in_work", "#theo", "yes yes unknown", "given",
    parties=(("victim", {"partner": "boke-wells"}), ("victim", {"partner": "mamadou-saliou-diallo-teliko", "number": 1}),
             ("perpetrator", {"partner": "bauxite-cie"})),
    sources=(("B-001", "guinea-mines", "fairly_reliable", "-16m"), ("B-002", "boke-wells", "reliable", "-15m")))
letter(wells, "gin-jal-wells", "JAL", "GIN", 5, 150, "HRD WATER BUSINESS ENVIRONMENT", addressee="gin-mfa", language="fr", victims=None,
       summary=("Water of twenty-three villages.", "L'eau de vingt-trois villages."))
letter(wells, "oth-wells-company", "JAL", "OTH", 58, 150, "BUSINESS HRD WATER", addressee="bauxite-cie", language="fr",
       summary=("The same facts, to the company.", "Les mêmes faits, à l'entreprise."),
       replies=(("-104d", "substantive", "public", "partial", ("Nine wells promised; the summonses are not mentioned.",
                                                             "Neuf puits promis ; rien sur les convocations.")),))

sfax = matter(
    "sfax-harbour", ("Sfax: prosecution of a health post for migrants", "Sfax : poursuites contre un poste de santé pour migrants"),
    ("Director prosecuted and account blocked for \"assistance to unlawful stay\".",
     "Directrice poursuivie et compte bloqué pour « aide au séjour irrégulier »."),
    "TUN", "migrants association health", "in_work", "#anneke", "yes yes yes", "given",
    parties=(("victim", {"partner": "leila-ben-mahfoud", "number": 1, "women": 1}), ("victim", {"partner": "sfax-harbour"})),
    sources=(("T-007", "sfax-harbour", "reliable", "-10m"),))
letter(sfax, "tun-jal-sfax", "JAL", "TUN", 1, 262, "HRD MIGRANTS HEALTH", addressee="tun-justice", language="fr", victims=1, victims_women=1,
       summary=("Prosecution of the director.", "Poursuites contre la directrice."),
       replies=(("-260d", "acknowledgement", "public", None, ACK),))
letter(sfax, "tun-jua-account", "JUA", "TUN", 3, 92, "HRD FOAA MIGRANTS", addressee="tun-justice", language="fr", victims=1, victims_women=1,
       follow_up_of="tun-jal-sfax", summary=("The blocked account; medicine runs out.", "Le compte bloqué ; les médicaments "
                                              "manquent."))

lawyers = matter(
    "blr-lawyers", ("Belarus: lawyers disbarred for defending", "Bélarus : avocats radiés pour avoir défendu"),
    ("Forty lawyers lost their licence after political trials; three are in prison.",
     "Quarante avocats ont perdu leur licence après des procès politiques ; trois sont en prison."),
    "BLR", "justice_lawyers detention", "in_work", "#anneke", "yes yes yes", "given", classification="confidential",
    parties=(("victim", {"partner": "pavel-lukashonak-rys", "number": 1}),
             ("victim", {"label": ("Three lawyers in prison", "Trois avocats en prison"), "number": 3, "women": 1, "anonymous": True})),
    sources=(("Y-030", "minsk-exile", "reliable", "-23m"), ("Y-041", "saule", "fairly_reliable", "-6m")))
letter(lawyers, "blr-jal-bar", "JAL", "BLR", 2, 670, "JUDGES HRD SR-BLR", language="ru",
       addressee_name=("Ministry of Justice of Belarus", "Ministère de la justice du Bélarus"), victims=40, victims_women=17,
       summary=("Loss of licences.", "Retrait de licences."),
       replies=(("-600d", "substantive", "public", "unsatisfactory", ("The bar association is said to be independent.",
                                                                     "Le barreau serait indépendant.")),))
letter(lawyers, "blr-jua-health", "JUA", "BLR", 1, 175, "JUDGES HRD TORTURE HEALTH SR-BLR", language="ru",
       addressee_name=("Ministry of Foreign Affairs of Belarus", "Ministère des affaires étrangères du Bélarus"), victims=1,
       victims_women=1, summary=("Health of a lawyer in prison.", "Santé d'une avocate en prison."))

reprisals = matter(
    "bdi-reprisals", ("Burundi: a relative questioned after a statement at the Council", "Burundi : un proche interrogé après une "
                      "intervention au Conseil"),
    ("The brother of a defender in exile was questioned for two days about her statement.",
     "Le frère d'une défenseuse en exil a été interrogé pendant deux jours sur l'intervention de celle-ci."),
    "BDI", "reprisals women_defenders", "in_work", "#theo", "yes yes yes", "withdrawn", classification="confidential",
    parties=(("victim", {"label": ("Brother of a defender", "Frère d'une défenseuse"), "number": 1, "anonymous": True}),),
    events=(("-8w", "Bujumbura", ("Questioned for two days.", "Interrogé pendant deux jours.")),),
    sources=(("E-002", "esperance-nzeyimana-roto", "reliable", "-7w"),))
letter(reprisals, "bdi-al-brother", "JAL", "BDI", 1, 22, "HRD SR-BDI", language="fr", victims=1, victims_women=0,
       addressee_name=("Ministry of Foreign Affairs of Burundi", "Ministère des affaires étrangères du Burundi"),
       summary=("Sent before consent was withdrawn; name not given.", "Envoyée avant le retrait du consentement ; nom non cité."))

matter("dhaka-exits", ("Dhaka: inspectors of a union dismissed", "Dacca : licenciement des inspecteurs d'un syndicat"),
       ("Five inspectors were dismissed after reporting locked exits. The union now negotiates and asked us to wait.",
        "Cinq inspecteurs ont été licenciés après avoir signalé des issues verrouillées. Le syndicat négocie et nous a demandé "
        "d'attendre."), "BGD", "trade_unions business", "under_review", "#anneke", "yes unknown yes", "asked",
       sources=(("D-001", "dhaka-stitch", "usually_reliable", "-10m"),))
matter("land-letter", ("A letter about an inheritance", "Un courrier au sujet d'un héritage"),
       ("A quarrel between heirs; no link with the defence of rights. The writer was told so.",
        "Un différend entre héritiers, sans lien avec la défense des droits. L'auteur en a été informé."), "FRA", "land", "not_pursued",
       "#karim", "no unknown unknown", "not_asked", sources=(("Z-009", None, "unknown", "-5m"),))
