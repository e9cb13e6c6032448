# SPDX-License-Identifier: GPL-3.0-or-later
"""Matters, the letters about them, and the replies. References are those of no real letter."""

from .build import add, moving, part, ref


def matter(slug, title, **more):
    for key in ("owner",):
        more[key] = ref(more.get(key))
    return add("matter", slug, title=title, **more)


def letter(whole, slug, kind, reference, sent, signatories=(), replies=(), due="+60d", status="sent", **more):
    """`reference` is (country, number): its year is that of the day it was sent."""
    year = sent + "~year" if sent[0] in "+-" else None
    made = part("communication", whole, slug, type=kind, country_code=reference[0] if reference else None,
                number=reference[1] if reference else None, year=moving(year) if reference else None,
                sent_on=moving(sent) if status == "sent" else None, reply_due=moving(due),
                status=status, addressee=ref(more.pop("addressee", None)), public_on=moving(more.pop("public", None)),
                follow_up_of=f"@communication:{more['follow_up_of']}" if more.get("follow_up_of") else None,
                **{key: value for key, value in more.items() if key != "follow_up_of"})
    for mandate, lead, reason, holder, *dates in signatories:
        invited, agreed, signed = (dates + [None] * 3)[:3]
        part("signatory", made, mandate=ref("mandate/" + mandate), lead=lead, reason=reason, holder=ref(holder),
             invited_on=moving(invited), agreed_on=moving(agreed), signed_on=moving(signed))
    for received, kind_, publicity, assessment, summary in replies:
        part("reply", made, received_on=moving(received), kind=kind_, publicity=publicity, assessment=assessment,
             summary=summary)
    return made


rio = matter("rio-claro", ("Río Claro dam: criminal complaints against villagers", "Barrage du Río Claro : plaintes pénales "
             "contre des villageois"), countries="GTM", themes="environmental_defenders indigenous criminalization",
             state="in_work", within_mandate="yes", credible="yes", source_reliable="yes", consent_state="given",
             owner="#lucia")
letter(rio, "gtm-jal-dam", "JAL", ("GTM", 2), "-12m", due="-10m", public="-10m", addressee="gtm-mfa", language="es",
       victims=9, victims_women=4,
       signatories=(("HRD", True, ("Criminalization of defenders", "Criminalisation de défenseurs"), "ilse-moran", None, None,
                     "-12m"),
                    ("INDIGENOUS", False, ("Consultation of Indigenous Peoples", "Consultation des peuples autochtones"),
                     "renata-villafuerte-osei", "-13m", "-13m", "-12m")),
       replies=(("-9m", "substantive", "public", "partial", ("The State explains the proceedings; nothing on the road.",
                                                           "L'État explique les procédures ; rien sur la route.")),))
