# SPDX-License-Identifier: GPL-3.0-or-later
"""Three country visits: one in preparation, one completed, one requested."""

from .build import add, moving, part, ref

gtm = add("visit", "guatemala", country="GTM", type="official", title=("Official visit to Guatemala", "Visite officielle au "
          "Guatemala"), starts="@+13w", ends="@+95d", un_office=ref("un_office/CO-GTM"))
gin = add("visit", "guinea", country="GIN", type="official", title=("Official visit to Guinea", "Visite officielle en Guinée"),
          starts="@-15m", ends="@-15m", un_office=ref("un_office/CO-GIN"))
npl = add("visit", "nepal", country="NPL", type="official", title=("Request for a visit to Nepal", "Demande de visite au Népal"))
for visit, events in ((gtm, (("invited", "-2y", "received"),)), (gin, (("completed", "-15m", None),)),
                      (npl, (("requested", "-7m", "sent"),))):
    for kind, on, direction in events:
        part("visit_event", visit, kind=kind, on=moving(on), direction=direction)
