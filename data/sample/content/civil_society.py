# SPDX-License-Identifier: GPL-3.0-or-later
"""NGOs, universities, networks, unions and experts. All of them are invented."""

from .build import body, person

body("open-lantern", "organization", "civil_society", "Open Lantern International", "Lanterne ouverte internationale",
     acronym=("OLI", "LOI"), country="CHE", organization_type="ngo", ecosoc_status="special", ecosoc_year=2004, scope="global",
     themes="human_rights_defenders protection_mechanisms", languages="en fr es", owner="#priya", legitimacy="high",
     power="high", urgency="medium", engagement_now="collaborate", engagement_desired="collaborate", cadence_days=60,
     review_on="+40d", tags="newsletter hrc",
     former=(("Defenders' Lantern Committee", "Comité Lanterne pour les défenseurs", "1991", "2003-06"),),
     summary=("Geneva organization that accompanies defenders through the Human Rights Council and runs an emergency line.",
              "Organisation genevoise qui accompagne les défenseurs au Conseil des droits de l'homme et tient une ligne "
              "d'urgence."),
     contact=("email:safe*:secretariat@example.org", "phone:safe:+44 20 7946 0811", "web:safe:https://lantern.example.org"))
body("mano-firme", "organization", "civil_society", "Steady Hand Centre for Legal Action", "Centre d'action juridique Main sûre",
     country="GTM", also=(("es", "Centro de Acción Legal Mano Segura"),), acronym="CALMS", organization_type="ngo",
     ecosoc_status="roster", ecosoc_year=2016, scope="national", themes="criminalization justice_lawyers indigenous",
     languages="es en", owner="#lucia", legitimacy="high", power="medium", urgency="high", engagement_now="collaborate",
     engagement_desired="collaborate", cadence_days=45, review_on="+15d", tags="gtm-visit", protection_risk="medium",
     summary=("Defends community leaders in Alta Verapaz and Petén, free of charge. First source on criminal complaints.",
              "Défend gratuitement des dirigeants communautaires en Alta Verapaz et au Petén. Première source sur les plaintes "
              "pénales."),
     contact=("email:safe*:calms@example.org", "phone:safe:+1 202 555 0119"))
body("coalition-guinea", "organization", "civil_society", "Guinean Coalition for Civic Freedoms",
     "Coalition guinéenne pour les libertés civiques", acronym="CGLC", country="GIN", organization_type="network",
     scope="national", themes="civic_space assembly association", languages="fr", owner="#theo", legitimacy="high",
     power="medium", urgency="high", engagement_now="involve", engagement_desired="collaborate", cadence_days=45,
     review_on="+10d", protection_risk="medium",
     summary=("Forty-two associations that watch over the right to demonstrate. Its offices were sealed for six weeks.",
              "Quarante-deux associations qui veillent au droit de manifester. Ses bureaux ont été mis sous scellés pendant "
              "six semaines."),
     contact=("email:safe*:contact@example.org", "signal:safe:+33 6 39 98 70 05"))
body("uni-valserine", "organization", "civil_society", "University of the Valserine, Human Rights Clinic",
     "Université de la Valserine, Clinique des droits humains", country="FRA", organization_type="university", scope="national",
     themes="academic_freedom human_rights_defenders", languages="fr en", owner="#priya", legitimacy="medium", power="medium",
     urgency="low", engagement_now="collaborate", engagement_desired="collaborate", cadence_days=180, review_on="+90d",
     tags="report",
     summary=("Twelve students a year write comparative studies for the mandate, under a signed agreement.",
              "Douze étudiants par an rédigent des études comparées pour le mandat, aux termes d'une convention signée."),
     contact=("email:safe*:clinique@example.org",))
person("Béatrix", "Oyelaran-Stahl", "DEU", "female", family="civil_society", themes="digital privacy", languages="de en fr",
       scope="global", owner="#priya", form_of_address=("Professor", "Professeure"), legitimacy="high", power="low",
       urgency="low", engagement_now="consult", engagement_desired="collaborate", cadence_days=365, review_on="+120d",
       tags="speaker report",
       summary=("Expert in spyware forensics; examined the telephones of nine defenders for the mandate.",
                "Experte en analyse de logiciels espions ; a examiné les téléphones de neuf défenseurs pour le mandat."),
       contact=("email:safe*:b.oyelaran@example.com", "signal:safe:+44 7700 900188"),
       consent=((4, ("Expert, public", "Experte, public"), "-1y", ("By e-mail", "Par courriel"), "#priya", "+2y"),))
