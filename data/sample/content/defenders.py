# SPDX-License-Identifier: GPL-3.0-or-later
"""Human rights defenders, and the communities and groups they speak for. All of them are invented."""

from .build import body, code_named, person

# Guatemala --------------------------------------------------------------------------------------------------------

person(
    "Ixchel", "Tzoc Caal", "GTM", "female", themes="environmental_defenders indigenous land", languages="es other",
    scope="local", owner="#lucia", form_of_address=("Ms", "Mme"), protection_risk="high", legitimacy="high", urgency="high",
    power="low", engagement_now="involve", engagement_desired="empower", cadence_days=60, review_on="+9d",
    safe_channel=("Signal, in the evening only; she shares the telephone by day",
                  "Signal, le soir seulement ; elle partage le téléphone dans la journée"),
    never_channels="phone",
    summary=("Q'eqchi' leader of a village upstream of the planned Río Claro dam. Speaks for some forty families, and has "
             "been the subject of three criminal complaints by the company since the road was closed.",
             "Dirigeante q'eqchi' d'un village situé en amont du barrage prévu sur le Río Claro. Elle parle au nom d'une "
             "quarantaine de familles et fait l'objet de trois plaintes pénales de l'entreprise depuis la fermeture de la "
             "route."),
    contact=("signal:safe*:+1 202 555 0143@@-20d", "phone:never:+1 202 555 0112", "email:unsafe:ixchel.tzoc@example.org"),
    consent=((3, ("Letters to Guatemala on the Río Claro cases", "Lettres au Guatemala sur les affaires du Río Claro"), "-13m",
              ("Said in person, interpreter present", "Donné de vive voix, en présence d'une interprète"), "#lucia", "+5m"),),
    tags="gtm-visit urgent",
    needs=(
        dict(text=("Someone from outside present at the court hearing in Cobán", "Une présence extérieure à l'audience du "
                   "tribunal de Cobán"), urgency="critical", in_="gtm-defenders-call", status="open"),
        dict(text=("A letter to the State about the criminal complaints", "Une lettre à l'État au sujet des plaintes pénales"),
             urgency="high", in_="ixchel-first", response="communication", answer=("communication", "gtm-jal-dam"),
             outcome=("Joint letter sent with three mandates", "Lettre conjointe envoyée avec trois mandats"),
             status="answered"),
    ),
    notes=(("-20d", ("Prefers to be called by her first name. Interpreter for Q'eqchi': ask the community network.",
                     "Préfère être appelée par son prénom. Interprète de q'eqchi' : s'adresser au réseau communautaire.")),),
)
person(
    "Domingo", "Xol Pacay", "GTM", "male", themes="environmental_defenders indigenous criminalization", languages="es",
    scope="local", owner="#lucia", protection_risk="critical", urgency="high", legitimacy="high", power="low",
    engagement_now="consult", engagement_desired="involve", cadence_days=30, review_on="+3d", intermediary="ixchel-tzoc-caal",
    do_not_contact=True,
    summary=("Water monitor of the Río Claro communities, held for eleven months on charges that were dropped. Asked not to "
             "be contacted directly while the appeal of the prosecutor is pending.",
             "Observateur de l'eau des communautés du Río Claro, détenu onze mois pour des accusations abandonnées depuis. A "
             "demandé à ne pas être contacté directement tant que l'appel du parquet est pendant."),
    contact=("phone:never:+1 202 555 0167", ("address:unknown:Aldea Pueblo Nuevo, Alta Verapaz", "Family house",
                                               "Maison familiale")),
    consent=((2, ("Shared with other mandates", "Partagé avec d'autres mandats"), "-11m",
              ("By letter handed over by his sister", "Par une lettre remise par sa sœur"), "#lucia", "+40d"),),
    tags="gtm-visit urgent reprisals",
    needs=(dict(text=("Money for the bus to the court, every two weeks", "L'argent du car pour se rendre au tribunal, toutes "
                      "les deux semaines"), urgency="medium", on="-70d", response="referral",
                outcome=("Taken over by the relocation fund", "Pris en charge par le fonds de réinstallation"),
                status="answered"),),
)
person(
    "Marleny", "Quib Sacul", "GTM", "female", themes="women_defenders violence_women justice_lawyers", languages="es en",
    scope="national", owner="#lucia", form_of_address=("Ms", "Mme"), protection_risk="medium", legitimacy="high",
    urgency="medium", power="medium", engagement_now="collaborate", engagement_desired="collaborate", cadence_days=90,
    review_on="+45d",
    summary=("Lawyer in Guatemala City. Represents women defenders who are sued for defamation; teaches the defence clinic "
             "of a university.",
             "Avocate à Guatemala. Défend des défenseuses poursuivies pour diffamation ; anime la clinique de défense d'une "
             "université."),
    contact=("email:safe*:m.quib@example.org@@-3m", "phone:safe:+1 202 555 0178",
             ("address:unknown:Zona 1, Ciudad de Guatemala", "Office", "Cabinet")),
    consent=((4, ("Speaker at public events", "Intervenante lors d'événements publics"), "-2y", ("By e-mail", "Par courriel"),
              "#lucia", "+1y"),),
    tags="gtm-visit speaker newsletter",
)
code_named(
    "colibri", "COLIBRÍ", "GTM",
    ("Former public servant who passed on documents about surveillance of defenders. Real name known to the Rapporteur "
     "alone. Met in person only.",
     "Ancien agent public ayant transmis des documents sur la surveillance de défenseurs. Vrai nom connu de la seule "
     "Rapporteuse. Rencontré uniquement en personne."),
    themes="privacy digital criminalization", owner="#ilse", protection_risk="critical", urgency="high",
    intermediary="marleny-quib-sacul", never_channels="email phone signal web", review_on="+14d", cadence_days=120,
    safe_channel=("Through the intermediary, in person", "Par l'intermédiaire, de vive voix"),
    consent=((0, ("Internal only", "Usage interne seulement"), "-8m", ("In person", "En personne"), "#ilse"),),
    sealed_notes=("First approached us at a side event. Wears out easily; keep meetings under one hour.",
                  "Nous a abordés lors d'un événement parallèle. Se fatigue vite : pas plus d'une heure d'entretien."),
)
body(
    "rio-claro", "organization", "defenders", "Río Claro Communities in Resistance", "Communautés en résistance du Río Claro",
    country="GTM", also=(("es", "Comunidades en Resistencia del Río Claro"),), organization_type="community", scope="local",
    themes="environmental_defenders indigenous water land", languages="es other", owner="#lucia", protection_risk="high",
    legitimacy="high", urgency="high", power="low", engagement_now="involve", engagement_desired="empower", cadence_days=90,
    review_on="+20d", tags="gtm-visit",
    summary=("Eleven villages that oppose the Río Claro dam and monitor the water themselves. Decisions are taken by "
             "assembly; allow four weeks for an answer.",
             "Onze villages qui s'opposent au barrage du Río Claro et surveillent eux-mêmes l'eau. Les décisions sont prises "
             "en assemblée ; compter quatre semaines pour une réponse."),
    contact=(("other:safe*:Message through the parish radio", "Radio", "Radio"), "email:unsafe:rioclaro@example.org"),
)

# Guinea -----------------------------------------------------------------------------------------------------------

person(
    "Aïssatou", "Kéita Sow", "GIN", "female", themes="women_defenders assembly detention", languages="fr other",
    scope="national", owner="#theo", form_of_address=("Ms", "Mme"), protection_risk="high", legitimacy="high", urgency="high",
    power="medium", engagement_now="collaborate", engagement_desired="collaborate", cadence_days=60, review_on="+6d",
    safe_channel=("Signal; e-mail through the coalition for documents", "Signal ; courriel de la coalition pour les "
                  "documents"),
    summary=("Coordinates the legal aid of a coalition in Conakry. Followed the detention of the protest organizers and "
             "guided the delegation during the visit.",
             "Coordonne l'aide juridique d'une coalition à Conakry. A suivi la détention des organisateurs des manifestations "
             "et guidé la délégation pendant la visite."),
    contact=("signal:safe*:+33 6 39 98 41 20@@-5w", "email:unsafe:aissatou@example.org", "phone:unsafe:+33 6 39 98 41 21"),
    consent=((3, ("Letters and visit report", "Lettres et rapport de visite"), "-15m", ("Signed form", "Formulaire signé"),
              "#theo", "+3m"),),
    needs=(dict(text=("Advice on the draft law on defenders before it goes to the assembly",
                      "Un avis sur le projet de loi relatif aux défenseurs avant son examen par l'assemblée"), urgency="high",
                in_="gin-coalition-law", status="open"),),
)
person(
    "Moussa", "Bangoura-Lély", "GIN", "male", themes="journalists expression", languages="fr", scope="national", owner="#theo",
    protection_risk="high", legitimacy="medium", urgency="high", power="low", engagement_now="consult",
    engagement_desired="involve", cadence_days=45, review_on="-4d",
    summary=("Radio journalist and trade unionist; his programme was taken off the air after a report on evictions.",
             "Journaliste de radio et syndicaliste ; son émission a été retirée de l'antenne après un reportage sur des "
             "expulsions."),
    contact=("signal:safe*:+33 6 39 98 52 07", "email:unknown:m.bangoura@example.com"),
    consent=((2, ("Urgent appeal", "Appel urgent"), "-14m", ("By telephone", "Par téléphone"), "#theo", "-2m"),),
    needs=(dict(text=("A place outside the capital for his family for three months", "Un logement hors de la capitale pour sa "
                      "famille pendant trois mois"), urgency="critical", in_="moussa-call", response="referral",
                status="open"),),
    tags="urgent",
)

# Elsewhere --------------------------------------------------------------------------------------------------------

person(
    "Leïla", "Ben Mahfoud", "TUN", "female", also=(("ar", "ليلى بن محفوظ"),), themes="migrants association",
    languages="ar fr", scope="national", owner="#anneke", protection_risk="medium", legitimacy="high", urgency="medium",
    power="medium", engagement_now="involve", engagement_desired="collaborate", cadence_days=90, review_on="+70d",
    summary=("Doctor who runs a health post for migrants in Sfax; prosecuted under the law on associations.",
             "Médecin qui dirige un poste de santé pour migrants à Sfax ; poursuivie en vertu de la loi sur les associations."),
    contact=("signal:safe*:+33 6 39 98 60 11", "email:safe:leila.bm@example.org"),
    consent=((3, ("Allegation letter", "Lettre d'allégation"), "-9m", ("Signed form", "Formulaire signé"), "#anneke", "+9m"),),
)
person(
    "Daryna", "Holovchak", "UKR", "female", also=(("uk", "Дарина Головчак"),), themes="armed_conflict transitional_justice",
    languages="uk en", scope="national", owner="#anneke", protection_risk="medium", legitimacy="high", urgency="medium",
    power="medium", engagement_now="collaborate", engagement_desired="collaborate", cadence_days=120, review_on="+60d",
    summary=("Documents violations in recaptured towns; trains volunteers to keep evidence that a court can use.",
             "Documente les violations dans les villes reprises ; forme des bénévoles à conserver des preuves recevables en "
             "justice."),
    contact=("email:safe*:daryna@example.org",),
    consent=((4, ("Speaker", "Intervenante"), "-1y", ("By e-mail", "Par courriel"), "#anneke", "+2y"),), tags="speaker",
)
person(
    "Sunita", "Gharti Tamang", "NPL", "female", also=(("ne", "सुनिता घर्ती तामाङ"),),
    themes="women_defenders minorities discrimination", languages="ne en", scope="national", owner="#anneke",
    protection_risk="low", legitimacy="high", urgency="medium", power="medium", engagement_now="involve",
    engagement_desired="collaborate", cadence_days=90, review_on="+30d",
    summary=("Organizes Dalit and Tamang women in Sindhupalchok; asks that the visit go beyond Kathmandu.",
             "Organise des femmes dalits et tamang dans le Sindhupalchok ; demande que la visite aille au-delà de Katmandou."),
    contact=("email:safe*:sunita.gt@example.org", "phone:safe:+44 7700 900142"),
    consent=((2, ("Named to the UN", "Nommée auprès de l'ONU"), "-6m", ("In the meeting", "Pendant l'entretien"), "#anneke",
              "+6m"),),
)
