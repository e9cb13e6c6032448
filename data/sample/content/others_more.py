# SPDX-License-Identifier: GPL-3.0-or-later
"""More national institutions, media, companies and funders. All but the functions are invented."""

from .build import body, reach, simple


def other(slug, kind, english, french, country, themes, languages, owner, cadence, review, summary, reach_="EW", **more):
    body(slug, kind, "other", english, french, country=country, themes=themes, languages=languages, owner=owner,
         cadence_days=cadence, review_on=review, summary=summary, scope=more.pop("scope", "national"),
         contact=reach(reach_, f"info.{slug}@example.com"), **more)


other("gin-nhri", "nhri", "National Human Rights Institution of Guinea", "Institution nationale des droits humains de la Guinée", "GIN",
      "human_rights_defenders", "fr", "#theo", 90, "+31d", ("Accreditation under review; lost three commissioners this year.",
                                                             "Accréditation en cours d'examen ; a perdu trois commissaires cette "
                                                             "année."), acronym="INIDH", legitimacy="medium", power="low",
      posts=(("gin-nhri-president", "President", "Président", "Présidente"),))
other("npl-nhri", "nhri", "National Human Rights Commission of Nepal", "Commission nationale des droits humains du Népal", "NPL",
      "human_rights_defenders transitional_justice", "ne en", "#anneke", 120, "+49d",
      ("Supports the visit; has a desk for defenders in three provinces.",
       "Favorable à la visite ; dispose d'un bureau pour les défenseurs dans trois provinces."), legitimacy="high", power="medium",
      also=(("ne", "राष्ट्रिय मानव अधिकार आयोग"),))
other("fra-nhri", "nhri", "National Consultative Commission on Human Rights of France",
      "Commission nationale consultative des droits de l'homme, France", "FRA", "human_rights_defenders", "fr", "#priya", 180, "+77d",
      ("Prepares an opinion on the protection of whistle-blowers.", "Prépare un avis sur la protection des lanceurs d'alerte."),
      acronym="CNCDH", legitimacy="high", power="medium")
other("ken-nhri", "nhri", "National Commission on Human Rights of Kenya", "Commission nationale des droits humains du Kenya", "KEN",
      "human_rights_defenders", "en sw", "#theo", 180, "+104d", ("Model of a unit for defenders inside an institution.",
                                                                 "Modèle d'unité pour défenseurs au sein d'une institution."),
      legitimacy="high", power="medium", tags="report")
other("mex-nhri", "nhri", "National Human Rights Commission of Mexico", "Commission nationale des droits humains du Mexique", "MEX",
      "journalists protection_mechanisms", "es", "#lucia", 365, "+132d", ("Shares its figures on attacks against journalists.",
                                                                         "Communique ses chiffres sur les attaques contre les "
                                                                         "journalistes."), legitimacy="medium", power="medium")

other("altiplano-today", "media", "Altiplano Today", "Altiplano aujourd'hui", "GTM", "journalists", "es", "#lucia", 120, "+57d",
      ("Weekly paper; prints the press releases in full.", "Hebdomadaire ; publie les communiqués in extenso."), tags="gtm-visit",
      also=(("es", "Altiplano Hoy"),))
other("meridian-wire", "media", "Meridian Wire", "Agence Méridien", "CHE", "journalists", "en fr es", "#priya", 60, "+27d",
      ("News agency at the Palais; asks for comments under embargo.", "Agence de presse au Palais ; demande des commentaires sous "
       "embargo."), scope="global", tags="newsletter")
other("himal-post", "media", "Himal Evening Post", "Courrier du soir de l'Himal", "NPL", "journalists", "ne en", "#anneke", 365,
      "+119d", ("Daily paper in two languages.", "Quotidien en deux langues."))
other("sahel-podcast", "media", "Voices of the Sahel, podcast", "Voix du Sahel, podcast", "SEN", "journalists expression", "fr",
      "#theo", 180, "+84d", ("Two seasons on defenders; forty thousand listeners.", "Deux saisons sur les défenseurs ; quarante mille "
                             "auditeurs."), scope="regional", tags="newsletter")

other("bauxite-cie", "company", "Sabouya Bauxite Company", "Compagnie des bauxites de Sabouya", "GIN",
      "business water", "fr en", "#theo", 180, "-3d", ("Promised a dust barrier and new wells; three of nine are drilled.",
                                                     "A promis un écran antipoussière et de nouveaux puits ; trois sur neuf sont "
                                                     "forés."), power="high", legitimacy="low",
      engagement_now="inform", engagement_desired="consult")
other("northern-pension", "company", "Northern Teachers' Pension Fund", "Fonds de pension des enseignants du Nord", "DNK",
      "business", "en", "#priya", 180, "+91d", ("Shareholder of the dam's builder; asked us for facts before its meeting.",
                                                "Actionnaire du constructeur du barrage ; nous a demandé des éléments avant son "
                                                "assemblée."), power="high", legitimacy="medium", tags="gtm-visit")
other("lumen-soft", "company", "Lumenfield Software", "Lumenfield Software", "USA", "digital privacy business", "en", "#priya", 365,
      "+144d", ("Tells users when a State attacks their account; wants to learn which warnings help.",
                "Avertit ses utilisateurs quand un État attaque leur compte ; cherche à savoir quels avertissements sont utiles."),
      scope="global", power="high", legitimacy="medium")
other("stitch-brand", "company", "Aldergate Clothing", "Aldergate Clothing", "GBR", "business trade_unions", "en", "#anneke", 365,
      "+155d", ("Buyer of the factories in Dhaka; has a line for complaints.", "Acheteur des usines de Dacca ; dispose d'une ligne de "
                "réclamation."), power="medium", legitimacy="medium", status="dormant")

other("lantern-fund", "organization", "Fund of the Three Rivers", "Fonds des Trois-Rivières", "SWE", "protection_mechanisms", "en fr",
      "#priya", 120, "+55d", ("Pays for relocation and legal fees; decisions twice a month.",
                              "Finance réinstallations et frais de justice ; décisions deux fois par mois."),
      organization_type="other", scope="global", tags="funding", power="high", legitimacy="medium")
other("city-refuge", "organization", "City of Refuge Programme, Lorn", "Programme Ville refuge, Lorn", "NLD",
      "protection_mechanisms", "en", "#priya", 180, "+89d", ("Four flats for defenders, three months each.",
                                                            "Quatre logements pour défenseurs, trois mois chacun."),
      organization_type="other", scope="local", tags="funding", power="low", legitimacy="medium")

simple("Mariama|Conté-Lopy", "GIN", "female", "human_rights_defenders", "fr", "#theo", "involve>collaborate", 90, "+31d",
       ("Former dean of law; leads the institution with eleven staff.",
        "Ancienne doyenne de droit ; dirige l'institution avec onze agents."), family="other",
       held=(("gin-nhri-president", "-19m", None),), legitimacy="high", power="medium")
simple("Clovis|Amsler-Dia", "CHE", "male", "journalists", "fr en de", "#priya", "inform>consult", 60, "+27d",
       ("Correspondent at the Palais; keeps an embargo.", "Correspondant au Palais ; respecte les embargos."), family="other",
       power="medium", legitimacy="medium", domain="example.com")
simple("Gwendolyn|Achterberg-Li", "NLD", "female", "protection_mechanisms", "en", "#priya", "collaborate>collaborate", 60, "+14d",
       ("Decides on relocation within a day; reachable at night.", "Décide des réinstallations dans la journée ; joignable la nuit."),
       family="civil_society", reach_="SEP", agrees=("4 public mail -2y +2y",), power="medium", legitimacy="high", tags="funding")
simple("Benedikta|Søholm-Ray", "CHE", "female", "human_rights_defenders", "en fr", "#priya", "collaborate>collaborate", 45, "+40d",
       ("Director; brings the statements of defenders to the Council.", "Directrice ; porte au Conseil les déclarations des "
        "défenseurs."), family="civil_society", reach_="EP", agrees=("4 public mail -2y +2y",), power="medium", legitimacy="high",
       tags="hrc newsletter")
