# SPDX-License-Identifier: GPL-3.0-or-later
"""More State bodies, named by their function, and the people who hold their posts, all invented."""

from .build import body, reach, simple


def state(slug, english, french, country, branch, level, portfolio, owner, cadence, review, summary, posts=(), reach_="E", **more):
    more.setdefault("engagement_now", "consult")
    more.setdefault("engagement_desired", "involve")
    more.setdefault("power", "high" if level == "national" else "medium")
    body(slug, "state_body", "state_actors", english, french, country=country, branch=branch, level=level, portfolio=portfolio,
         owner=owner, cadence_days=cadence, review_on=review, summary=summary, posts=posts,
         scope="national" if level == "national" else "local", contact=reach(reach_, slug + "@example.com"), **more)


MAN_OF_STATE = ("H.E. Mr", "S. E. M.")
WOMAN_OF_STATE = ("H.E. Ms", "S. E. Mme")


def holder(name, country, gender, languages, owner, held, cadence, review, summary, **more):
    more.setdefault("power", "high")
    more.setdefault("engagement", "consult>involve")
    simple(name, country, gender, "", languages, owner, more.pop("engagement"), cadence, review, summary, family="state_actors",
           held=held, domain="example.com", **more)


# Guatemala

state("gtm-interior", "Ministry of the Interior of Guatemala", "Ministère de l'intérieur du Guatemala", "GTM", "executive",
      "national", ("Security, police", "Sécurité, police"), "#lucia", 120, "+33d",
      ("Commands the police who guard defenders under protection.", "Commande les policiers chargés de la garde des défenseurs "
       "sous protection."),
      posts=(("gtm-interior-minister", "Minister of the Interior", "Ministre de l'intérieur", "Ministre de l'intérieur"),),
      languages="es", tags="gtm-visit", legitimacy="medium", urgency="medium")
state("gtm-rights-commission", "Presidential Commission for Human Rights of Guatemala",
      "Commission présidentielle des droits humains du Guatemala", "GTM", "executive", "national",
      ("Human rights policy", "Politique des droits humains"), "#lucia", 60, "+19d",
      ("Organizes the official side of the visit and is writing the protection policy for defenders.",
       "Organise le volet officiel de la visite et rédige la politique de protection des défenseurs."),
      posts=(("gtm-commission-head", "Executive Director", "Directeur exécutif", "Directrice exécutive"),), languages="es en",
      tags="gtm-visit", engagement_now="involve", engagement_desired="collaborate", legitimacy="high", urgency="high")
state("gtm-congress", "Human Rights Committee of the Congress of Guatemala",
      "Commission des droits humains du Congrès du Guatemala", "GTM", "legislative", "national",
      ("Human rights", "Droits humains"), "#lucia", 180, "+56d",
      ("Has had a bill on non-governmental organizations before it since last year.",
       "Saisie depuis l'an dernier d'une proposition de loi sur les organisations non gouvernementales."),
      posts=(("gtm-committee-chair", "Chair", "Président", "Présidente", "elected"),), languages="es", tags="gtm-visit")
state("gtm-court", "Supreme Court of Justice of Guatemala", "Cour suprême de justice du Guatemala", "GTM", "judicial", "national",
      ("Courts", "Tribunaux"), "#lucia", 365, "+88d", ("Supervises the courts of first instance of Alta Verapaz.",
                                                       "Contrôle les tribunaux de première instance d'Alta Verapaz."),
      languages="es", engagement_now="inform", tags="gtm-visit")
state("gtm-energy", "Ministry of Energy and Mines of Guatemala", "Ministère de l'énergie et des mines du Guatemala", "GTM",
      "executive", "national", ("Energy, mines", "Énergie, mines"), "#lucia", 365, "+99d",
      ("Granted the licence of the Río Claro dam.", "A délivré la licence du barrage du Río Claro."), languages="es",
      engagement_now="inform", legitimacy="low")
state("gtm-rio-municipality", "Municipality of San Pedro Río Claro", "Municipalité de San Pedro Río Claro", "GTM", "executive",
      "local", ("Municipal services", "Services municipaux"), "#lucia", 180, "+37d",
      ("Eleven villages of the river are in its territory.", "Onze villages du fleuve se trouvent sur son territoire."),
      posts=(("gtm-rio-mayor", "Mayor", "Maire", "Maire", "elected"),), languages="es", tags="gtm-visit")
state("gtm-mission", "Permanent Mission of Guatemala in Geneva", "Mission permanente du Guatemala à Genève", "GTM", "executive",
      "national", ("Relations with the United Nations", "Relations avec l'ONU"), "#lucia", 45, "+10d",
      ("Daily counterpart; forwards everything within two days.", "Interlocuteur quotidien ; transmet tout sous deux jours."),
      posts=(("gtm-ambassador", "Permanent Representative", "Représentant permanent", "Représentante permanente"),),
      languages="es en fr", parent="gtm-mfa", tags="gtm-visit", engagement_now="collaborate", engagement_desired="collaborate",
      reach_="EF")

holder("Julio César|Argueta Paiz", "GTM", "male", "es", "#lucia", (("gtm-interior-minister", "-22m", None),), 120, "+33d",
       ("Former police commissioner; answers in writing only.", "Ancien commissaire de police ; ne répond que par écrit."),
       form_of_address=MAN_OF_STATE, tags="gtm-visit")
holder("Silvia|Tot Barrundia", "GTM", "female", "es en", "#lucia", (("gtm-commission-head", "-14m", None),), 60, "+19d",
       ("Makes the appointments of the official programme herself.", "Prend elle-même les rendez-vous du programme officiel."),
       engagement="involve>collaborate", tags="gtm-visit", power="medium")
holder("Rigoberto|Elías Sandoval", "GTM", "male", "es", "#lucia", (("gtm-committee-chair", "-26m", "-2m"),), 365, None,
       ("Chaired the committee until the new legislature; still a member of Congress.",
        "A présidé la commission jusqu'à la nouvelle législature ; toujours député."), power="medium", status="dormant")
holder("Ana Lucrecia|Morán Chub", "GTM", "female", "es", "#lucia", (("gtm-committee-chair", "-2m", None),), 120, "+56d",
       ("Elected two months ago; has asked for the comments on the bill.",
        "Élue il y a deux mois ; a demandé les observations sur la proposition de loi."), tags="gtm-visit")
holder("Fernando|Castañaza Lutín", "GTM", "male", "es en fr", "#lucia", (("gtm-ambassador", "-3y", None),), 45, "+10d",
       ("Speaks for the group of his region at the Council this year.",
        "Parle cette année au nom du groupe de sa région au Conseil."), form_of_address=MAN_OF_STATE, reach_="EF",
       engagement="collaborate>collaborate", tags="gtm-visit hrc")
holder("Baltazar|Caal Ico", "GTM", "male", "es other", "#lucia", (("gtm-rio-mayor", "-34m", None),), 180, "+37d",
       ("Elected against the dam, in favour since last winter.", "Élu contre le barrage, favorable depuis l'hiver dernier."),
       power="medium")
holder("Nineth|Orellana Cux", "GTM", "female", "es", "#lucia", (("gtm-prosecutor", "-18m", None),), 180, "+60d",
       ("One of four prosecutors for crimes against defenders; asked for the register of attacks.",
        "L'une des quatre procureurs chargés des crimes contre les défenseurs ; a demandé le registre des attaques."),
       power="medium")

# Guinea

state("gin-mfa", "Ministry of Foreign Affairs of Guinea", "Ministère des affaires étrangères de la Guinée", "GIN", "executive",
      "national", ("Foreign affairs", "Affaires étrangères"), "#theo", 120, "+43d",
      ("Sent the invitation for the visit and answers communications through its legal service.",
       "A adressé l'invitation à la visite et répond aux communications par son service juridique."),
      posts=(("gin-foreign-minister", "Minister of Foreign Affairs", "Ministre des affaires étrangères",
              "Ministre des affaires étrangères"),), languages="fr", standing_invitation=True)
state("gin-security", "Ministry of Security of Guinea", "Ministère de la sécurité de la Guinée", "GIN", "executive", "national",
      ("Police, civil protection", "Police, protection civile"), "#theo", 180, "-5d",
      ("Was asked for the orders given on the day of the demonstration; has not answered.",
       "S'est vu demander les ordres donnés le jour de la manifestation ; n'a pas répondu."), languages="fr",
      engagement_now="inform", engagement_desired="consult", legitimacy="medium", urgency="medium")
state("gin-parliament", "Laws Committee of the Parliament of Guinea", "Commission des lois du Parlement guinéen", "GIN",
      "legislative", "national", ("Legislation", "Législation"), "#theo", 90, "+16d",
      ("Will examine the bill on defenders this session.", "Examinera le projet de loi sur les défenseurs à cette session."),
      posts=(("gin-laws-chair", "Chair", "Président", "Présidente", "elected"),), languages="fr", urgency="high",
      engagement_desired="collaborate")
state("gin-court", "Supreme Court of Guinea", "Cour suprême de la Guinée", "GIN", "judicial", "national", ("Courts", "Tribunaux"),
      "#theo", 365, "+120d", ("First President received the delegation for half an hour.",
                              "Le Premier Président a reçu la délégation une demi-heure."), languages="fr", engagement_now="inform")
state("gin-boke", "Governorate of the Region of Boké", "Gouvernorat de la région de Boké", "GIN", "executive", "regional",
      ("Regional administration", "Administration régionale"), "#theo", 180, "+65d",
      ("Chairs the committee that settles disputes with the mines.", "Préside le comité de règlement des litiges avec les mines."),
      posts=(("gin-boke-governor", "Governor", "Gouverneur", "Gouverneure"),), languages="fr")
state("gin-mission", "Permanent Mission of Guinea in Geneva", "Mission permanente de la Guinée à Genève", "GIN", "executive",
      "national", ("Relations with the United Nations", "Relations avec l'ONU"), "#theo", 60, "+24d",
      ("Transmits replies, often on the last day.", "Transmet les réponses, souvent le dernier jour."), languages="fr",
      parent="gin-mfa", reach_="EF")
holder("Alpha Oumar|Sylla-Condé", "GIN", "male", "fr", "#theo", (("gin-foreign-minister", "-5y", "-13m"),), 365, None,
       ("Signed the invitation.", "A signé l'invitation."), form_of_address=MAN_OF_STATE, status="former")
holder("M'Balia|Touré-Camano", "GIN", "female", "fr en", "#theo", (("gin-foreign-minister", "-13m", None),), 120, "+43d",
       ("Career diplomat; met the Rapporteur twice in New York.", "Diplomate de carrière ; a rencontré la Rapporteuse deux fois à "
        "New York."), form_of_address=WOMAN_OF_STATE)
holder("Sékou|Kourouma-Faye", "GIN", "male", "fr", "#theo", (("gin-laws-chair", "-30m", None),), 90, "+16d",
       ("Wants a short law; open to an amendment of article 9.", "Souhaite une loi courte ; ouvert à un amendement de l'article "
        "9."), engagement="consult>collaborate")
holder("Ibrahima|Baldé-Sampil", "GIN", "male", "fr other", "#theo", (("gin-boke-governor", "-16m", None),), 180, "+65d",
       ("Came to the meeting with the villages, and stayed to the end.", "Est venu à la réunion avec les villages, et est resté "
        "jusqu'à la fin."), power="medium")

# Nepal

state("npl-mfa", "Ministry of Foreign Affairs of Nepal", "Ministère des affaires étrangères du Népal", "NPL", "executive", "national",
      ("Foreign affairs", "Affaires étrangères"), "#anneke", 120, "+40d",
      ("The request for a visit has been with its UN division since spring.",
       "La demande de visite est entre les mains de sa division de l'ONU depuis le printemps."), languages="ne en",
      also=(("ne", "परराष्ट्र मन्त्रालय"),),
      posts=(("npl-un-division", "Head of the United Nations Division", "Chef de la Division des Nations Unies",
              "Cheffe de la Division des Nations Unies"),))
state("npl-home", "Ministry of Home Affairs of Nepal", "Ministère de l'intérieur du Népal", "NPL", "executive", "national",
      ("Home affairs, police", "Intérieur, police"), "#anneke", 365, "+110d",
      ("Draws up the rules for associations that receive funds from abroad.",
       "Élabore les règles applicables aux associations financées de l'étranger."), languages="ne en", engagement_now="inform")
state("npl-sindhu", "District Administration of Sindhupalchok", "Administration du district de Sindhupalchok", "NPL", "executive",
      "local", ("District administration", "Administration du district"), "#anneke", 365, "+115d",
      ("Gives the permits for gatherings.", "Délivre les autorisations de rassemblement."), languages="ne",
      engagement_now="inform")
state("npl-mission", "Permanent Mission of Nepal in Geneva", "Mission permanente du Népal à Genève", "NPL", "executive", "national",
      ("Relations with the United Nations", "Relations avec l'ONU"), "#anneke", 60, "+18d",
      ("Counts on a visit in the second half of next year.", "Table sur une visite au second semestre de l'an prochain."),
      languages="ne en", parent="npl-mfa", reach_="EF",
      posts=(("npl-ambassador", "Permanent Representative", "Représentant permanent", "Représentante permanente"),))
holder("Bimala|Koirala Thulung", "NPL", "female", "ne en fr", "#anneke", (("npl-ambassador", "-10m", None),), 60, "+18d",
       ("Has a background in peace operations.", "A travaillé dans des opérations de paix."), form_of_address=WOMAN_OF_STATE,
       also=(("ne", "विमला कोइराला थुलुङ"),), reach_="EF", engagement="involve>collaborate")
holder("Prakash|Adhikari-Sherma", "NPL", "male", "ne en", "#anneke", (("npl-ambassador", "-4y", "-10m"), ("npl-un-division",
       "-9m", None)), 120, "+40d", ("Was ambassador in Geneva; now decides on the request in the capital.",
                                     "Ancien ambassadeur à Genève ; se prononce désormais sur la demande dans la capitale."))

# Tunisia, France, Norway

state("tun-justice", "Ministry of Justice of Tunisia", "Ministère de la justice de la Tunisie", "TUN", "executive", "national",
      ("Justice", "Justice"), "#anneke", 180, "+58d", ("Addressee of the letters about Sfax; two are without reply.",
                                                       "Destinataire des lettres sur Sfax ; deux sont restées sans réponse."),
      also=(("ar", "وزارة العدل التونسية"),), languages="ar fr", engagement_now="inform", engagement_desired="consult")
state("tun-mission", "Permanent Mission of Tunisia in Geneva", "Mission permanente de la Tunisie à Genève", "TUN", "executive",
      "national", ("Relations with the United Nations", "Relations avec l'ONU"), "#anneke", 90, "+53d",
      ("Acknowledges receipt the same day.", "Accuse réception le jour même."), languages="ar fr", reach_="EF")
state("fra-ambassador", "Ambassador for Human Rights of France, Office", "Bureau de l'Ambassadeur pour les droits de l'homme, France",
      "FRA", "executive", "national", ("Human rights diplomacy", "Diplomatie des droits humains"), "#priya", 120, "+61d",
      ("Grants forty humanitarian visas a year to defenders.", "Accorde chaque année quarante visas humanitaires à des défenseurs."),
      languages="fr en", engagement_now="collaborate", engagement_desired="collaborate", legitimacy="high", tags="funding")
state("nor-mission", "Permanent Mission of Norway in Geneva", "Mission permanente de la Norvège à Genève", "NOR", "executive",
      "national", ("Relations with the United Nations", "Relations avec l'ONU"), "#priya", 60, "+32d",
      ("Main sponsor of the resolution on defenders.", "Principal auteur de la résolution sur les défenseurs."),
      languages="en", engagement_now="collaborate", engagement_desired="collaborate", legitimacy="high", tags="hrc",
      posts=(("nor-counsellor", "Counsellor for human rights", "Conseiller chargé des droits humains",
              "Conseillère chargée des droits humains"),), reach_="EF")
holder("Sigrun|Aaseth-Moen", "NOR", "female", "en", "#priya", (("nor-counsellor", "-2y", None),), 60, "+32d",
       ("Writes the first draft of the resolution each spring.", "Rédige chaque printemps le premier projet de résolution."),
       engagement="collaborate>collaborate", tags="hrc", power="medium", legitimacy="high")
