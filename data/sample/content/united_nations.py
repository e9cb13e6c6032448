# SPDX-License-Identifier: GPL-3.0-or-later
"""People and teams of the United Nations. The bodies are in the reference data; every holder of a post is invented."""

from .build import body, person

person("Ilse", "Moran", "IRL", "female", family="united_nations", slug="ilse-moran", themes="human_rights_defenders",
       languages="en fr es", scope="global", form_of_address=("Ms", "Mme"), held=(("post/HRD.HOLDER", "-4y", None),),
       consent=((4, ("Holder of a public office", "Titulaire d'une fonction publique"), "-4y", ("Office", "Fonction"), None),),
       summary=("Holder of the mandate on human rights defenders.", "Titulaire du mandat sur les défenseurs des droits "
                "humains."))
person("Tobias", "Ankrah-Lindqvist", "SWE", "male", family="united_nations", themes="assembly association",
       languages="en fr", scope="global", owner="#karim", held=(("post/FOAA.HOLDER", "-3y", None),), legitimacy="high",
       power="high", engagement_now="collaborate", engagement_desired="collaborate", cadence_days=90, review_on="+80d",
       summary=("Signs most joint letters on protests. Answers drafts within two days.",
                "Signe la plupart des lettres conjointes sur les manifestations. Répond aux projets sous deux jours."),
       contact=("email:safe*:t.ankrah@example.org",))
person("Renata", "Villafuerte Osei", "ECU", "female", family="united_nations", themes="indigenous", languages="es en",
       scope="global", owner="#karim", held=(("post/INDIGENOUS.HOLDER", "-2y", None),), legitimacy="high", power="high",
       engagement_now="collaborate", engagement_desired="collaborate", cadence_days=90, review_on="+80d",
       summary=("Co-signatory of the letters on the Río Claro; will join part of the visit to Guatemala.",
                "Cosignataire des lettres sur le Río Claro ; se joindra à une partie de la visite au Guatemala."),
       contact=("email:safe*:r.villafuerte@example.org",))
person("Hélio", "Sampaio-Brandt", "BRA", "male", family="united_nations", languages="pt es en", scope="national",
       owner="#lucia", legitimacy="high", power="medium", engagement_now="collaborate", engagement_desired="collaborate",
       cadence_days=30, review_on="+20d", tags="gtm-visit",
       summary=("Deputy head of the OHCHR office in Guatemala; our counterpart for the visit.",
                "Chef adjoint du bureau du HCDH au Guatemala ; notre interlocuteur pour la visite."),
       contact=("email:safe*:h.sampaio@example.org", "phone:safe:+1 202 555 0130"))
