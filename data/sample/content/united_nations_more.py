# SPDX-License-Identifier: GPL-3.0-or-later
"""More people and teams of the United Nations, and of the regional mechanisms. Every holder of a post is invented."""

from .build import body, reach, simple


def un(name, country, gender, themes, languages, owner, cadence, review, summary, family="united_nations", **more):
    more.setdefault("legitimacy", "high")
    more.setdefault("power", "high")
    simple(name, country, gender, themes, languages, owner, more.pop("engagement", "collaborate>collaborate"), cadence, review,
           summary, family=family, scope="global" if family == "united_nations" else "regional", **more)


# Mandate holders who sign letters with the office

un("Marguerite|Lohoua-Stern", "CMR", "female", "expression journalists", "fr en", "#karim", 90, "+83d",
   ("Co-signatory on journalists; wants drafts in French.", "Cosignataire pour les journalistes ; souhaite les projets en français."),
   held=(("post/FOE.HOLDER", "-28m", None),))
un("Davit|Gelashvili-Roe", "GEO", "male", "justice_lawyers", "en ru", "#karim", 90, "+83d",
   ("Co-signatory on lawyers and judges.", "Cosignataire pour les avocats et les magistrats."),
   also=(("other", "დავით გელაშვილი-რო", "Geor"),), held=(("post/JUDGES.HOLDER", "-5y", None),))
un("Paloma|Etxarri Kanda", "ESP", "female", "environment environmental_defenders", "es en", "#karim", 90, "+83d",
   ("Co-signatory on the environment until her mandate ended.", "Cosignataire pour l'environnement jusqu'à la fin de son mandat."),
   held=(("post/ENVIRONMENT.HOLDER", "-6y", "-7m"),), status="former")
un("Kwabena|Osei-Tuffour", "GHA", "male", "environment environmental_defenders", "en", "#karim", 90, "+83d",
   ("Succeeded this year; keeps the joint procedure on defenders.", "A pris ses fonctions cette année ; maintient la procédure "
    "commune sur les défenseurs."), held=(("post/ENVIRONMENT.HOLDER", "-7m", None),))
un("Noor|Rahimtoola-Vance", "PAK", "female", "women_girls discrimination", "en ur", "#karim", 120, "+83d",
   ("Chairs the working group this year.", "Préside cette année le groupe de travail."), held=(("post/WGDAWG.CHAIR", "-8m", None),),
   also=(("ur", "نور رحیم تولا"),))
un("Bruno|Salcedo Wirth", "ARG", "male", "detention", "es en fr", "#karim", 120, "+83d",
   ("Member of the working group; brings the opinions on detention.", "Membre du groupe de travail ; rapporteur des avis sur la "
    "détention."), held=(("post/WGAD.MEMBER", "-20m", None),))

# Agents of offices

un("Fatoumata|Dembélé-Ruiz", "MLI", "female", "human_rights_defenders", "fr en", "#theo", 60, "+20d",
   ("Head of the protection unit of the office in Conakry; accompanied the visit.",
    "Cheffe de l'unité de protection du bureau de Conakry ; a accompagné la visite."), power="medium")
un("Aroon|Wattanakul-Bose", "THA", "male", "human_rights_defenders", "th en", "#anneke", 120, "+46d",
   ("Follows Nepal and Cambodia from Bangkok.", "Suit le Népal et le Cambodge depuis Bangkok."),
   also=(("th", "อรุณ วัฒนกุล"),), power="medium")
un("Ingeborg|Castellanos-Vik", "NOR", "female", "protection_mechanisms", "en es", "#ilse", 60, "+29d",
   ("Runs the branch that supports the mandates; signs travel.", "Dirige le service d'appui aux mandats ; signe les ordres de "
    "mission."), power="high")
un("Rui|Mascarenhas-Ode", "PRT", "male", "reprisals", "pt en fr", "#ilse", 60, "-1d",
   ("Keeps the list of reprisals for the Secretary-General's report.", "Tient la liste des représailles pour le rapport du "
    "Secrétaire général."), power="medium", tags="reprisals")

for slug, kind, english, french, country, languages, owner, cadence, review, host, summary in (
    ("unct-gtm", "un_entity", "United Nations Country Team in Guatemala", "Équipe de pays des Nations Unies au Guatemala", "GTM",
     "es en", "#lucia", 120, "+51d", None,
     ("Coordinator, eighteen agencies; lends vehicles and the conference room.",
      "Coordination de dix-huit organismes ; prête véhicules et salle de conférence.")),
    ("rco-npl", "un_office", "Office of the Resident Coordinator in Nepal, human rights adviser",
     "Bureau de la coordination résidente au Népal, conseil en droits humains", "NPL", "en ne", "#anneke", 90, "+39d", "NPL",
     ("One adviser and one assistant; the only human rights presence of the UN in the country.",
      "Une conseillère et un assistant ; seule présence de l'ONU pour les droits humains dans le pays.")),
    ("security-gtm", "un_office", "United Nations security service, Guatemala", "Service de sécurité de l'ONU, Guatemala", "GTM",
     "es en", "#priya", 180, "+21d", "GTM",
     ("Clears the routes of the visit ten days before.", "Valide les itinéraires de la visite dix jours à l'avance.")),
    ("translators", "un_entity", "Interpretation pool for the special procedures",
     "Groupe d'interprètes des procédures spéciales", "CHE", "en fr es ar ru zh", "#priya", 365, "+140d", None,
     ("Twenty freelance interpreters with a signed undertaking of confidentiality.",
      "Vingt interprètes indépendants ayant signé un engagement de confidentialité.")),
):
    body(slug, kind, "united_nations", english, french, country=country, languages=languages, owner=owner, cadence_days=cadence,
         review_on=review, host_country=host, countries_covered=country if host else None, summary=summary,
         contact=reach("EF", slug + "@example.org"), engagement_now="collaborate", engagement_desired="collaborate")

# Regional mechanisms

REGIONAL = {"family": "regional_mechanisms"}
un("Amparo|Lindgren-Tovar", "ISL", "female", "human_rights_defenders", "en fr", "#anneke", 90, "+26d",
   ("Visits defenders in their towns rather than in capitals.", "Rencontre les défenseurs dans leurs villes plutôt que dans les "
    "capitales."), held=(("post/COE-COMMISSIONER.HOLDER", "-30m", None),), **REGIONAL)
un("Gediminas|Varkalis-Hope", "LTU", "male", "human_rights_defenders assembly", "en ru", "#anneke", 60, "-7d",
   ("Focal point; maintains the guidelines and the training course.", "Point de contact ; responsable des lignes directrices et de "
    "la formation."), held=(("post/ODIHR.FOCAL-POINT-HRD", "-4y", None),), power="medium", **REGIONAL)
un("Orsolya|Fekete-Brandão", "HUN", "female", "human_rights_defenders", "en fr de", "#priya", 120, "+68d",
   ("Policy officer for the Guidelines; keeps the list of EU liaison officers.",
    "Chargée des Orientations ; tient la liste des officiers de liaison de l'UE."), power="medium", **REGIONAL)
un("Léopold|Sagnon-Vidal", "BFA", "male", "human_rights_defenders", "fr en", "#theo", 90, "+78d",
   ("Secretary of the African Rapporteur; answers on the same day.", "Secrétaire du Rapporteur africain ; répond le jour même."),
   power="low", **REGIONAL)
un("Tamsin|Okoro-Delacroix", "GMB", "female", "reprisals", "en fr", "#theo", 180, None,
   ("Held the African mandate before; took part in the meetings of 2015.", "Précédente titulaire du mandat africain ; a participé "
    "aux réunions de 2015."), held=(("post/ACHPR-SR-HRD.HOLDER", "2013-11", "-2y"),), status="former", **REGIONAL)
un("Joaquín|Berríos-Laffitte", "URY", "male", "protection_mechanisms", "es en pt", "#lucia", 60, "+17d",
   ("Coordinates precautionary measures; our first call for Guatemala.", "Coordonne les mesures conservatoires ; notre premier "
    "appel pour le Guatemala."), power="medium", tags="gtm-visit", **REGIONAL)
un("Thandeka|Vilakazi-Noor", "ZMB", "female", "detention", "en", "#theo", 180, "+108d",
   ("Follows prisons and policing; shares visit reports before publication.",
    "Suit les prisons et la police ; communique les rapports de visite avant publication."),
   held=(("post/ACHPR-SR-PRISONS.HOLDER", "-18m", None),), **REGIONAL)
un("Marius|Vlăsceanu-Kerr", "ROU", "male", "environmental_defenders", "fr en", "#priya", 90, "+42d",
   ("Rapid response on environmental defenders; can write to a State within five days.",
    "Réaction rapide pour les défenseurs de l'environnement ; peut écrire à un État sous cinq jours."),
   held=(("post/AARHUS-SR.HOLDER", "-3y", None),), **REGIONAL)
body("mechanisms-dialogue", "mechanism", "regional_mechanisms", "Dialogue of the Mechanisms on Defenders",
     "Dialogue des mécanismes relatifs aux défenseurs", acronym="DMD", scope="global", languages="en fr es",
     owner="#priya", established="2015-06", seat=("In turn", "À tour de rôle"), legitimacy="high", power="medium", cadence_days=180,
     review_on="+67d", engagement_now="collaborate", engagement_desired="collaborate",
     summary=("The yearly meeting of the mechanisms, and the group of their secretaries who prepare it.",
              "La réunion annuelle des mécanismes, et le groupe de leurs secrétaires qui la prépare."))
