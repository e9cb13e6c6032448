# SPDX-License-Identifier: GPL-3.0-or-later
"""National institutions, media, companies and funders. All but the functions are invented."""

from .build import body

body("gtm-ombudsman", "nhri", "other", "Office of the Human Rights Ombudsman of Guatemala",
     "Bureau du Procureur des droits humains du Guatemala", acronym="PDH", country="GTM", scope="national", languages="es",
     owner="#lucia", power="medium", legitimacy="high", engagement_now="collaborate", engagement_desired="collaborate",
     cadence_days=60, review_on="+18d", tags="gtm-visit", themes="human_rights_defenders",
     summary=("Keeps the only public register of attacks on defenders in the country.",
              "Tient le seul registre public des attaques contre les défenseurs dans le pays."),
     contact=("email:safe*:pdh@example.com",))
body("radio-fleuve", "media", "other", "Radio Fleuve Libre", "Radio Fleuve Libre", country="GIN", scope="national",
     languages="fr", owner="#theo", themes="expression journalists", cadence_days=180, power="medium", legitimacy="medium",
     summary=("Community radio in four languages; suspended twice.", "Radio communautaire en quatre langues ; suspendue deux "
              "fois."))
body("hidro-verde", "company", "other", "Hidro Luna Clara Holdings", "Hidro Luna Clara Holdings", country="GTM", scope="national",
     languages="es en", owner="#lucia", themes="business water", power="high", legitimacy="low", urgency="medium",
     engagement_now="inform", engagement_desired="consult", cadence_days=365, tags="gtm-visit",
     summary=("Builder of the Río Claro dam; complainant in nine criminal cases against villagers.",
              "Constructeur du barrage du Río Claro ; plaignant dans neuf affaires pénales contre des villageois."),
     contact=("email:unknown:legal@example.com",))
