# SPDX-License-Identifier: GPL-3.0-or-later
"""People of the regional mechanisms. The bodies are in the reference data; every holder of a post is invented."""

from .build import person

person("Wanjala", "Abiodun-Mbeki", "KEN", "male", family="regional_mechanisms", themes="human_rights_defenders reprisals",
       languages="en fr sw", scope="regional", owner="#theo", held=(("post/ACHPR-SR-HRD.HOLDER", "-2y", None),),
       legitimacy="high", power="high", urgency="medium", engagement_now="collaborate", engagement_desired="collaborate",
       cadence_days=60, review_on="+35d",
       summary=("Counterpart for Africa: joint press releases, and a common list of urgent cases since last year.",
                "Homologue pour l'Afrique : communiqués conjoints et, depuis l'an dernier, liste commune de cas urgents."),
       contact=("email:safe*:w.abiodun@example.org", "phone:safe:+44 20 7946 0455"))
person("Catalina", "Reverón Quispe", "PER", "female", family="regional_mechanisms", themes="human_rights_defenders",
       languages="es en pt", scope="regional", owner="#lucia", held=(("post/IACHR-R-HRD.HOLDER", "-3y", None),),
       legitimacy="high", power="high", urgency="medium", engagement_now="collaborate", engagement_desired="collaborate",
       cadence_days=60, review_on="+25d", tags="gtm-visit",
       summary=("Counterpart for the Americas. Compares precautionary measures with our urgent appeals each quarter.",
                "Homologue pour les Amériques. Compare chaque trimestre les mesures conservatoires et nos appels urgents."),
       contact=("email:safe*:c.reveron@example.org",))
