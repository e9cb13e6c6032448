# SPDX-License-Identifier: GPL-3.0-or-later
"""State bodies, named by their function, and the people who hold their posts, all invented."""

from .build import body, person

body("gtm-mfa", "state_body", "state_actors", "Ministry of Foreign Affairs of Guatemala",
     "Ministère des relations extérieures du Guatemala", country="GTM", branch="executive", level="national",
     portfolio=("Foreign affairs", "Affaires étrangères"), scope="national", languages="es", owner="#lucia", power="high",
     legitimacy="high", urgency="medium", engagement_now="consult", engagement_desired="involve", cadence_days=90,
     review_on="+30d", tags="gtm-visit", standing_invitation=True,
     posts=(("gtm-foreign-minister", "Minister of Foreign Affairs", "Ministre des relations extérieures",
             "Ministre des relations extérieures"),),
     summary=("Receives the communications, and answers for the invitation to the visit.",
              "Destinataire des communications ; c'est de lui que relève l'invitation à la visite."),
     contact=("email:safe*:gabinete@example.com",))
body("gtm-justice", "state_body", "state_actors", "Public Prosecutor's Office of Guatemala", "Ministère public du Guatemala",
     country="GTM", also=(("es", "Ministerio Público de Guatemala"),), branch="independent", level="national",
     portfolio=("Prosecution", "Poursuites pénales"), scope="national", languages="es", owner="#lucia", power="high",
     legitimacy="medium", urgency="medium", engagement_now="inform", engagement_desired="consult", cadence_days=180,
     posts=(("gtm-prosecutor", "Prosecutor for crimes against defenders", "Procureur chargé des crimes contre les défenseurs",
             "Procureure chargée des crimes contre les défenseurs"),),
     summary=("Has a unit for crimes against defenders with four prosecutors for the whole country.",
              "Dispose d'une unité des crimes contre les défenseurs : quatre procureurs pour tout le pays."))
body("gin-justice", "state_body", "state_actors", "Ministry of Justice and Human Rights of Guinea",
     "Ministère de la justice et des droits de l'homme de la Guinée", country="GIN", branch="executive", level="national",
     portfolio=("Justice, human rights", "Justice, droits de l'homme"), scope="national", languages="fr", owner="#theo",
     power="high", legitimacy="high", urgency="medium", engagement_now="involve", engagement_desired="collaborate",
     cadence_days=60, review_on="+12d",
     posts=(("gin-justice-minister", "Minister of Justice", "Ministre de la justice", "Ministre de la justice"),),
     summary=("Leads the drafting of the law on defenders and follows up the recommendations of the visit.",
              "Pilote le projet de loi sur les défenseurs et suit les recommandations de la visite."),
     contact=("email:safe*:cabinet.justice@example.com", "phone:safe:+33 1 99 00 24 18"))
person("Ernesto", "Lacayo Bringas", "GTM", "male", family="state_actors", languages="es", owner="#lucia",
       form_of_address=("H.E. Mr", "S. E. M."), held=(("gtm-foreign-minister", "-3y", "-8m"),), status="former",
       summary=("Minister until this year; invited the mandate by letter.", "Ministre jusqu'à cette année ; a invité le mandat "
                "par écrit."))
person("Graciela", "Monterroso Ayú", "GTM", "female", family="state_actors", languages="es en", owner="#lucia",
       form_of_address=("H.E. Ms", "S. E. Mme"), held=(("gtm-foreign-minister", "-8m", None),), power="high",
       engagement_now="consult", engagement_desired="involve", cadence_days=90, review_on="+30d", tags="gtm-visit",
       summary=("Took over the file of the visit; asked for the programme four weeks ahead.",
                "A repris le dossier de la visite ; a demandé le programme quatre semaines à l'avance."))
person("Fodé", "Camara-Diaby", "GIN", "male", family="state_actors", languages="fr", owner="#theo",
       form_of_address=("H.E. Mr", "S. E. M."), held=(("gin-justice-minister", "-4y", "-11m"),), status="former",
       summary=("Received the delegation during the visit.", "A reçu la délégation pendant la visite."))
person("Hadja Fanta", "Soumah-Barry", "GIN", "female", family="state_actors", languages="fr", owner="#theo",
       form_of_address=("H.E. Ms", "S. E. Mme"), held=(("gin-justice-minister", "-11m", None),), power="high",
       legitimacy="high", engagement_now="involve", engagement_desired="collaborate", cadence_days=60, review_on="+12d",
       summary=("A magistrate by profession; promised to table the law on defenders before the end of the session.",
                "Magistrate de profession ; s'est engagée à déposer la loi sur les défenseurs avant la fin de la session."))
