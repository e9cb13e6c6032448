# SPDX-License-Identifier: GPL-3.0-or-later
"""Three country visits: one in preparation, one completed, one requested."""

from .build import add, clock, moving, part, ref


def visit(slug, country, title, events, terms, mandates, delegates, **more):
    for key in ("starts", "ends"):
        more[key] = moving(more.get(key))
    more["un_office"] = ref(more.get("un_office"))
    made = add("visit", slug, country=country, type=more.pop("type", "official"), title=title, **more)
    for kind, on, direction, *note in events:
        proposed = note[1:] if len(note) > 1 else (None, None)
        part("visit_event", made, kind=kind, on=moving(on), direction=direction, note=note[0] if note else None,
             proposed_from=moving(proposed[0]), proposed_to=moving(proposed[1]))
    for mandate in mandates.split():
        part("visit_mandate", made, mandate=ref("mandate/" + mandate))
    for term, state, *note in terms:
        part("visit_term", made, term=term, state=state, note=note[0] if note else None)
    for who, role in delegates:
        part("delegate", made, **{"staff" if who[0] == "#" else "partner": ref(who)}, role=role)
    return made


def item(whole, when, zone, place, title, side, who="", meeting=None, note=None):
    """`when` is "+66b 09:00 60"."""
    day, start, minutes = when.split()
    made = part("programme_item", whole, starts=f"@{day}T{start}[{zone}]", ends=f"@{day}T{clock(start, int(minutes))}[{zone}]",
                zone=zone, place=place, title=title, side=side, meeting="@meeting:" + meeting if meeting else None, note=note)
    for partner in who.split():
        part("interlocutor", made, partner=ref(partner))


LEADER = ("Head of delegation", "Cheffe de délégation")

# Guatemala, in preparation --------------------------------------------------------------------------------------------

gtm = visit(
    "guatemala", "GTM", ("Official visit to Guatemala", "Visite officielle au Guatemala"),
    (("requested", "-5y", "sent"), ("reminder", "-3y", "sent"), ("invited", "-26m", "received",
     ("Note verbale of the Minister.", "Note verbale du Ministre.")), ("acknowledged", "-25m", "sent"),
     ("dates_proposed", "-9m", "sent", ("First fortnight; not possible because of the budget.",
                                        "Première quinzaine ; impossible en raison du budget."), "-4m", "-3m"),
     ("postponed", "-6m", "received"),
     ("dates_proposed", "-10w", "sent", ("Two fortnights.", "Deux quinzaines."), "+66b", "+75b"),
     ("accepted", "-7w", "received"), ("dates_agreed", "-3w", "received", ("By the Permanent Mission.", "Par la Mission "
                                                                          "permanente."), "+66b", "+75b")),
    (("movement", "obtained"), ("inquiry", "obtained"), ("branches", "obtained"),
     ("confidential_contacts", "asked", ("The Commission wants to be told the places; we will not name them.",
                                         "La Commission souhaite connaître les lieux ; nous ne les nommerons pas.")),
     ("detention", "asked"), ("no_reprisals", "obtained", ("In the note verbale, in these words.", "Dans la note verbale, en ces "
                                                         "termes.")), ("security", "asked")),
    "HRD INDIGENOUS",
    (("#ilse", LEADER), ("#lucia", ("Substance", "Fond")), ("#priya", ("Logistics", "Logistique")),
     ("renata-villafuerte-osei", ("Joins for four days", "Se joint quatre jours")),
     ("anahi-solorzano-pech", ("Interpreter of Q'eqchi'", "Interprète de q'eqchi'"))),
    starts="+66b", ends="+75b", un_office="un_office/CO-GTM",
    observations=("The office advises against two roads in Alta Verapaz, and asks that the court in Cobán be visited early: the hearings "
                  "are moved without notice.\nIt can lend one vehicle and a protection officer.",
                  "Le bureau déconseille deux routes d'Alta Verapaz et recommande de visiter tôt le tribunal de Cobán : les audiences "
                  "sont déplacées sans préavis.\nIl peut prêter un véhicule et un agent de protection."),
    sealed_notes=("One evening is kept free for COLIBRÍ. It is in no programme.",
                  "Une soirée est réservée à COLIBRÍ. Elle ne figure dans aucun programme."))
ZONE, CITY = "America/Guatemala", ("Guatemala City", "Guatemala")
for line in (
    ("+66b 09:00 60", CITY, ("Opening meeting with the Minister of Foreign Affairs", "Réunion d'ouverture avec la Ministre des relations "
     "extérieures"), "official", "graciela-monterroso-ayu gtm-mfa"),
    ("+66b 11:00 90", CITY, ("Presidential Commission for Human Rights", "Commission présidentielle des droits humains"), "official",
     "silvia-tot-barrundia gtm-rights-commission"),
    ("+66b 15:00 60", CITY, ("United Nations Country Team", "Équipe de pays des Nations Unies"), "official", "unct-gtm un_office/CO-GTM"),
    ("+67b 09:00 60", CITY, ("Minister of the Interior", "Ministre de l'intérieur"), "official", "julio-cesar-argueta-paiz gtm-interior"),
    ("+67b 11:00 60", CITY, ("Prosecutor for crimes against defenders", "Procureure chargée des crimes contre les défenseurs"), "official",
     "nineth-orellana-cux gtm-justice"),
    ("+67b 14:00 180", CITY, ("Women defenders, without authorities", "Défenseuses, sans les autorités"), "own",
     "mujeres-tejido isthmus-web marleny-quib-sacul"),
    ("+68b 09:00 60", CITY, ("Human Rights Committee of Congress", "Commission des droits humains du Congrès"), "official",
     "ana-lucrecia-moran-chub gtm-congress"),
    ("+68b 11:00 60", CITY, ("Supreme Court of Justice", "Cour suprême de justice"), "official", "gtm-court"),
    ("+68b 15:00 90", CITY, ("Ombudsman: the register of attacks", "Procureur des droits humains : le registre des attaques"), "official",
     "gtm-ombudsman"),
    ("+69b 10:00 120", "Cobán", ("Court of first instance", "Tribunal de première instance"), "official", ""),
    ("+69b 15:00 180", "Cobán", ("Lawyers and relatives of those prosecuted", "Avocats et proches des personnes poursuivies"), "own",
     "mano-firme domingo-xol-pacay ixchel-tzoc-caal"),
    ("+70b 10:00 300", ("Río Claro, place not named", "Río Claro, lieu non précisé"), ("Assembly of the communities", "Assemblée des "
     "communautés"), "own", "rio-claro ixchel-tzoc-caal"),
    ("+71b 09:00 60", "San Pedro Río Claro", ("Mayor", "Maire"), "official", "baltazar-caal-ico gtm-rio-municipality"),
    ("+71b 14:00 120", ("Prison, name given on the day", "Prison, nom donné le jour même"), ("Talks without witnesses", "Entretiens sans "
     "témoin"), "own", ""),
    ("+72b 11:00 120", "Xolchay", ("Memory House", "Maison de la mémoire"), "own", "memory-house catarina-aju-sican"),
    ("+74b 10:00 90", CITY, ("Managers of companies, with the mandate on business", "Dirigeants d'entreprises, avec le mandat sur les "
     "entreprises"), "own", "hidro-verde"),
    ("+75b 09:00 60", CITY, ("Closing meeting, preliminary findings", "Réunion de clôture, premières constatations"), "official",
     "graciela-monterroso-ayu gtm-mfa"),
    ("+75b 11:00 60", CITY, ("Press conference", "Conférence de presse"), "official", "altiplano-today"),
):
    item(gtm, line[0], ZONE, *line[1:])

# Guinea, completed ----------------------------------------------------------------------------------------------------

gin = visit(
    "guinea", "GIN", ("Official visit to Guinea", "Visite officielle en Guinée"),
    (("requested", "-4y", "sent"), ("invited", "-3y", "received"), ("dates_proposed", "-21m", "sent", None, "-325b", "-316b"),
     ("dates_agreed", "-19m", "received", None, "-325b", "-316b"), ("started", "-325b", None), ("completed", "-316b", None,
     ("Statement read in Conakry.", "Déclaration lue à Conakry.")), ("report_published", "-9m", "sent")),
    (("movement", "obtained"), ("inquiry", "obtained"), ("branches", "obtained"), ("confidential_contacts", "breached",
     ("A driver of the ministry waited outside the hall of the consultation.",
      "Un chauffeur du ministère attendait devant la salle de la consultation.")), ("detention", "obtained",
     ("After one hour at the gate.", "Après une heure à la porte.")), ("no_reprisals", "obtained"), ("security", "obtained")),
    "HRD",
    (("#ilse", LEADER), ("#theo", ("Substance", "Fond")), ("#jonas", ("Report", "Rapport")), ("fatoumata-dembele-ruiz", ("Office of the "
     "High Commissioner in Conakry", "Bureau du Haut-Commissariat à Conakry")), ("translators", ("Interpreters", "Interprètes"))),
    starts="-325b", ends="-316b", un_office="un_office/CO-GIN", report_symbol="A/HRC/99/12/Add.1",
    observations=("The office follows nine of the fourteen recommendations with the ministry each quarter.",
                  "Le bureau suit chaque trimestre avec le ministère neuf des quatorze recommandations."),
    statement=("The Rapporteur thanks the Government for its invitation. Guinea has defenders whose courage is equalled by their patience. "
               "They ask for little: to march without being taken from home the night before, to speak on the radio, to have a paper "
               "that says their husband is dead. The law that is being written can give them that, if it does not begin by counting them.",
               "La Rapporteuse remercie le Gouvernement de son invitation. La Guinée compte des défenseurs dont le courage n'a d'égal que "
               "la patience. Ils demandent peu : marcher sans être enlevés de chez eux la veille, parler à la radio, avoir un papier "
               "attestant la mort de leur mari. La loi en préparation peut le leur donner, si elle ne commence pas par les "
               "recenser."))
ZONE = "Africa/Conakry"
for line in (
    ("-325b 09:00 60", "Conakry", ("Opening meeting, Ministry of Foreign Affairs", "Réunion d'ouverture, Ministère des affaires étrangères"),
     "official", "gin-mfa alpha-oumar-sylla-conde", "gin-visit-opening"),
    ("-324b 10:00 60", "Conakry", ("Minister of Justice", "Ministre de la justice"), "official", "gin-justice fode-camara-diaby",
     "gin-minister-visit"),
    ("-324b 15:00 150", ("Conakry, hall of the coalition", "Conakry, salle de la coalition"), ("Consultation with defenders",
     "Consultation des défenseurs"), "own", "coalition-guinea aissatou-keita-sow lawyers-conakry", "gin-visit-defenders"),
    ("-323b 10:00 60", "Conakry", ("Laws Committee", "Commission des lois"), "official", "gin-parliament sekou-kourouma-faye",
     "gin-visit-parliament"),
    ("-323b 15:00 30", "Conakry", ("Supreme Court", "Cour suprême"), "official", "gin-court", "gin-visit-court"),
    ("-322b 09:00 180", "Conakry", ("Central prison", "Maison centrale"), "own", "", "gin-visit-prison"),
    ("-320b 11:00 180", "Boké", ("Villages near the mines", "Villages proches des mines"), "own", "boke-wells "
     "mamadou-saliou-diallo-teliko", "gin-visit-boke"),
    ("-320b 16:00 60", "Boké", ("Management of the mine", "Direction de la mine"), "own", "bauxite-cie", "gin-visit-company"),
    ("-316b 11:00 60", "Conakry", ("Press conference", "Conférence de presse"), "official", "radio-fleuve", "gin-visit-press"),
):
    item(gin, line[0], ZONE, *line[1:])
for paragraph, text, addressee, status, evidence in (
    ("81 (a)", ("Adopt a law that protects defenders, without making registration a condition of protection.",
                "Adopter une loi protégeant les défenseurs, sans subordonner la protection à l'enregistrement."), "gin-justice",
     "in_progress", ("Bill before the Laws Committee; article 9 is open.", "Projet devant la Commission des lois ; l'article 9 est en "
                     "discussion.")),
    ("81 (b)", ("End the practice of arrests on the eve of demonstrations.", "Mettre fin aux arrestations la veille des manifestations."),
     "gin-security", "open", ("Six new arrests five weeks ago.", "Six nouvelles arrestations il y a cinq semaines.")),
    ("81 (c)", ("Publish the orders given on the day three demonstrators died, and try those responsible.",
                "Publier les ordres donnés le jour de la mort de trois manifestants et juger les responsables."), "gin-justice", "open", None),
    ("81 (d)", ("Give the widows of demonstrators their papers free of charge.", "Délivrer gratuitement leurs papiers aux veuves de "
                "manifestants."), "gin-justice", "implemented", ("Circular of the ministry; eleven certificates seen.", "Circulaire du "
                                                                "ministère ; onze attestations vues.")),
    ("82 (a)", ("Restore the licences of the four radio stations.", "Rétablir les licences des quatre radios."), "gin-mfa", "rejected",
     ("Reply during the dialogue at the Council.", "Réponse lors du dialogue au Conseil.")),
    ("82 (b)", ("Hear each station before a licence is withdrawn.", "Entendre chaque station avant tout retrait de licence."),
     "gin-parliament", "in_progress", None),
    ("83 (a)", ("Answer the sixty complaints of the villages near Boké.", "Répondre aux soixante plaintes des villages proches de Boké."),
     "gin-boke", "partial", ("Twenty-two answered.", "Vingt-deux ont reçu réponse.")),
    ("83 (b)", ("Publish the measurements of dust and water every month.", "Publier chaque mois les mesures de poussière et d'eau."),
     "gin-boke", "partial", None),
    ("83 (c)", ("Drill the nine wells promised.", "Forer les neuf puits promis."), "bauxite-cie", "in_progress", ("Three of nine.",
     "Trois sur neuf.")),
    ("84 (a)", ("Give the national institution the means for a unit for defenders.", "Doter l'institution nationale de moyens pour une "
                "unité chargée des défenseurs."), "gin-justice", "open", None),
    ("84 (b)", ("Appoint the three missing commissioners.", "Nommer les trois commissaires manquants."), "gin-justice", "implemented",
     ("Decree of last month.", "Décret du mois dernier.")),
    ("85", ("Let the press enter the courts.", "Laisser la presse entrer dans les tribunaux."), "gin-court", "implemented", None),
    ("86 (a)", ("Support lawyers on call by night.", "Soutenir les permanences d'avocats de nuit."), "un_office/CO-GIN", "implemented",
     ("Line open since spring.", "Ligne ouverte depuis le printemps.")),
    ("86 (b)", ("Keep urgent cases on a common list.", "Tenir une liste commune de cas urgents."), "mechanism/ACHPR-SR-HRD", "partial", None),
):
    part("recommendation", gin, paragraph=paragraph, text=text, addressee=ref(addressee), status=status, evidence=evidence)

# Nepal, requested -----------------------------------------------------------------------------------------------------

visit(
    "nepal", "NPL", ("Request for an official visit to Nepal", "Demande de visite officielle au Népal"),
    (("requested", "-8m", "sent"), ("acknowledged", "-7m", "received", ("By note verbale, within four weeks.", "Par note verbale, sous "
                                                                       "quatre semaines.")), ("reminder", "-2m", "sent")),
    tuple((term, "not_asked") for term in ("movement", "inquiry", "branches", "confidential_contacts", "detention", "no_reprisals",
                                           "security")),
    "HRD", (("#ilse", LEADER), ("#anneke", ("Substance", "Fond"))), un_office="un_office/RO-SOUTH-EAST-ASIA",
    observations=("No office in the country; the adviser in Kathmandu would support the visit.",
                  "Pas de bureau dans le pays ; la conseillère à Katmandou appuierait la visite."))
