# SPDX-License-Identifier: GPL-3.0-or-later
"""How partners are linked."""

from .build import relation

for line in """
ixchel-tzoc-caal represents rio-claro 2019
domingo-xol-pacay member rio-claro 2017
marleny-quib-sacul works_for mano-firme 2014-02
marleny-quib-sacul lawyer_of domingo-xol-pacay -20m
marleny-quib-sacul lawyer_of ixchel-tzoc-caal -13m
aissatou-keita-sow works_for coalition-guinea 2018
aissatou-keita-sow lawyer_of moussa-bangoura-lely -14m
moussa-bangoura-lely works_for radio-fleuve 2012 -14m
moussa-bangoura-lely member media-union-gin 2015
lawyers-conakry member coalition-guinea 2016
coalition-guinea member sahel-ring 2019
guinea-mines supports boke-wells 2017
mamadou-saliou-diallo-teliko represents boke-wells 2021
catarina-aju-sican represents memory-house 2016
otoniel-ba-chub introduced_by peten-forest -8m
mujeres-tejido member isthmus-web 2013
mano-firme partner_of clinica-altiplano 2018
mano-firme partner_of uni-ceiba -3y
open-lantern partner_of coalition-guinea -3y
open-lantern introduced_by jurists-table 2009
benedikta-soholm-ray heads open-lantern -5y
gwendolyn-achterberg-li works_for shelter-bridge 2016-09
shelter-bridge partner_of city-refuge 2018
lantern-fund funds shelter-bridge 2019
lantern-fund funds isthmus-web 2020
lantern-fund funds quiet-room 2017 -13m
women-forward funds mujeres-tejido 2021
nelson-arzu-mejia represents garifuna-beach 2011
rosalba-tunubala-ossa founded cauca-guard 2001
nour-al-zahrawi represents square-mothers 2014
samir-haddad-qasem introduced_by nour-al-zahrawi -2y
leila-ben-mahfoud heads sfax-harbour 2017
daryna-holovchak founded odesa-evidence 2022-04
pavel-lukashonak-rys member minsk-exile 2021
shirin-akter-bokul member dhaka-stitch 2009
ram-bahadur-chepang-rana represents chepang-families 2012
chepang-families member mountain-net 2016
sunita-gharti-tamang member nepal-forum 2010
nepal-dalit partner_of nepal-forum 2014
maribel-dumalagan member mountain-net 2018
taina-correa-munduri introduced_by river-watch -11m
nomathemba-dlodlo-kraai partner_of disability-voice 2020
beatrix-oyelaran-stahl partner_of free-keys 2019
anahi-solorzano-pech supports rio-claro -13m
gedeon-ahouansou-platt partner_of uni-lake 2017
clovis-amsler-dia works_for meridian-wire 2010
mariama-conte-lopy works_for gin-nhri -19m
helio-sampaio-brandt works_for un_office/CO-GTM -4y
fatoumata-dembele-ruiz works_for un_office/CO-GIN -5y
aroon-wattanakul-bose works_for un_office/RO-SOUTH-EAST-ASIA -3y
ingeborg-castellanos-vik works_for un_entity/OHCHR -6y
rui-mascarenhas-ode works_for un_entity/OHCHR -2y
leopold-sagnon-vidal works_for mechanism/ACHPR 2019
joaquin-berrios-laffitte works_for mechanism/IACHR 2015
orsolya-fekete-brandao works_for mechanism/EEAS 2020
mechanism/ACHPR-SR-HRD member mechanisms-dialogue 2015-06
mechanism/IACHR-R-HRD member mechanisms-dialogue 2015-06
mechanism/COE-COMMISSIONER member mechanisms-dialogue 2015-06
mechanism/ODIHR member mechanisms-dialogue 2015-06
mandate/HRD member mechanisms-dialogue 2015-06
gtm-mission reports_to gtm-mfa
gin-mission reports_to gin-mfa
npl-mission reports_to npl-mfa
gin-boke part_of gin-security -4y
northern-pension funds hidro-verde 2019
stitch-brand partner_of dhaka-stitch -18m
unct-gtm supports un_office/CO-GTM
""".strip().splitlines():
    relation(*line.split())

relation("ixchel-tzoc-caal", "intermediary", "domingo-xol-pacay", "-11m", classification="confidential",
         source=("Agreed in the interview", "Convenu pendant l'entretien"))
relation("marleny-quib-sacul", "intermediary", "colibri", "-8m", classification="strictly_confidential")
relation("pavel-lukashonak-rys", "intermediary", "saule", "-6m", classification="strictly_confidential")
relation("catarina-aju-sican", "relative_of", "otoniel-ba-chub", note=("Cousins.", "Cousins."))
