# SPDX-License-Identifier: GPL-3.0-or-later
"""What the content files are written with: short ways to say records, and typography done once for all."""

import re

NO_BREAK = "\u00a0"
RECORDS = {}
UNITS = {"d": 1, "b": 1.4, "w": 7, "m": 30.44, "y": 365.25}
TENURES = {}
MEETINGS = {}


def typeset_french(text):
    """Put the no-break spaces and the apostrophes that a French printer would."""
    text = text.replace("'", "’")
    text = re.sub(r" ?([;:!?»])(?=\s|$|[.,)])", NO_BREAK + r"\1", text)
    text = re.sub(r"« ?", "«" + NO_BREAK, text)
    text = re.sub(r"(?<=\d) (?=\d{3}\b)", NO_BREAK, text)
    return re.sub(r"\b(M\.|Mme|Me|n°|art\.) (?=\S)", r"\1" + NO_BREAK, text)


def typeset_english(text):
    text = text.replace("'", "’")
    text = re.sub(r'(^|[\s(])"', r"\1“", text)
    return text.replace('"', "”")


def both(value):
    """A pair (English, French) as the sample writes it; any other value as it is."""
    if not isinstance(value, tuple):
        return value
    english, french = value
    return {"en": typeset_english(english), "fr": typeset_french(french)}


def words(value):
    return value.split() if isinstance(value, str) else list(value)


CODES = {"countries", "themes", "languages", "countries_covered", "never_channels"}


def record(entity, slug=None, /, **fields):
    """A record as it is written: nothing that is not set, sets of codes sorted."""
    out = {}
    if slug is not None:
        out["id"] = f"@{entity}:{slug}"
    for name, value in fields.items():
        name = {"from_": "from"}.get(name, name)
        if value is None or value is False or value == [] or value == "":
            continue
        out[name] = sorted(words(value)) if name in CODES else both(value)
    return out


def add(entity, slug=None, /, **fields):
    made = record(entity, slug, **fields)
    RECORDS.setdefault(entity, []).append(made)
    return made


def find(entity, slug):
    name = f"@{entity}:{slug}"
    return next(made for made in RECORDS[entity] if made.get("id") == name)


def part(entity, whole, slug=None, /, **fields):
    """Add a record inside the one it is a part of."""
    made = record(entity, slug, **fields)
    whole.setdefault(entity, []).append(made)
    return made


def ref(text):
    """The reference that "#ilse" (staff), "mandate/HRD" (reference data) or "amina-diallo" (partner) stand for."""
    if text is None:
        return None
    if text.startswith("@"):
        return text
    if text.startswith("#"):
        return "@staff:" + text[1:]
    if "/" in text:
        return "@reference:" + text.replace("/", ":")
    return "@partner:" + text


def post_ref(text):
    if text is None:
        return None
    return "@reference:post:" + text.removeprefix("post/") if text.startswith("post/") else "@post:" + text


def offset(spec):
    """About how many days from today a date that moves is; None for one that does not."""
    match = re.match(r"@?([+-]\d+)([dbwmy])", spec or "")
    return int(match[1]) * UNITS[match[2]] if match else None


def moving(spec):
    """A date; "+3d" and the like move with today."""
    return "@" + spec if spec and spec[0] in "+-" else spec


def slug_of(text):
    import unicodedata

    plain = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("đ", "d"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")


# Partners ---------------------------------------------------------------------------------------------------------


def contacts(partner, texts):
    """"signal:safe*:+33 ..." or "email:never:x@example.org=old address": type, safety, * when preferred, value, label."""
    for text in texts:
        value, label = (text, None) if not isinstance(text, tuple) else (text[0], text[1:])
        kind, safety, value = value.split(":", 2)
        verified = None
        if "@@" in value:
            value, verified = value.split("@@")
        part("contact_point", partner, type=kind, value=value, label=label if label is None or len(label) == 2 else label[0],
             safety=safety.rstrip("*"), preferred=safety.endswith("*"), verified_on=moving(verified))


def consents(partner, list_):
    """(level, purpose, given, how, by, expires, withdrawn)"""
    for level, purpose, given, how, by, *rest in list_:
        expires, withdrawn = (rest + [None, None])[:2]
        part("consent", partner, level=str(level), purpose=purpose, given_on=moving(given), how=how, received_by=ref(by),
             expires_on=moving(expires), withdrawn_on=moving(withdrawn))


def extras(partner, contact=(), consent=(), tags=(), notes=(), needs=(), exchanges=()):
    contacts(partner, contact)
    consents(partner, consent)
    for tag in words(tags) if tags else ():
        part("tagging", partner, tag="@tag:" + tag)
    for on, text in notes:
        part("note", partner, text=text, on=moving(on))
    for need in needs:
        entity, answer = need.get("answer", (None, None))
        part("need", partner, text=need["text"], urgency=need.get("urgency"),
             raised_in="@meeting:" + need["in_"] if "in_" in need else None, raised_on=moving(need.get("on")),
             response=need.get("response"), response_entity=entity,
             response_record=f"@{entity}:{answer}" if entity else None, outcome=need.get("outcome"),
             status=need.get("status", "open"))
    for direction, kind, on, title, text, theme, onward in exchanges:
        part("exchange", partner, direction=direction, kind=kind, on=moving(on), title=title, text=text, theme=theme,
             onward=onward)


PLAIN = {"owner", "parent", "intermediary"}


def partner(slug, kind, family, names, **more):
    taken = {key: more.pop(key) for key in ("contact", "consent", "tags", "notes", "needs", "exchanges") if key in more}
    posts = more.pop("posts", ())
    held = more.pop("held", ())
    fields = {"kind": kind, "family": family, "status": more.pop("status", "active")}
    for key, value in more.items():
        if key in PLAIN:
            value = ref(value)
        elif key == "review_on" or key == "established":
            value = moving(value)
        fields[key] = value
    made = add("partner", slug, **fields)
    for name in names:
        made.setdefault("partner_name", []).append(name)
    for post_slug, english, masculine, feminine, *dates in posts:
        part("post", made, post_slug, title_en=typeset_english(english), title_fr_m=typeset_french(masculine),
             title_fr_f=typeset_french(feminine), elected="elected" in dates)
    for post, start, end in held:
        part("tenure", made, post=post_ref(post), from_=moving(start), to=moving(end))
        TENURES.setdefault(slug, []).append((post, offset(start) if offset(start) is not None else -99999,
                                             offset(end) if end else 99999))
    extras(made, **taken)
    return made


SCRIPTS = {"ar": "Arab", "fa": "Arab", "ur": "Arab", "ru": "Cyrl", "uk": "Cyrl", "zh": "Hans", "ne": "Deva", "hi": "Deva",
           "bn": "Beng", "am": "Ethi", "my": "Mymr", "km": "Khmr", "th": "Thai"}


def person(given, family_name, country, gender, family="defenders", also=(), alias=(), former=(), slug=None, **more):
    """A person; `also` are ("ar", "name in that script", given, family) and `alias` plain names."""
    given, family_name = given.replace("'", "’"), family_name.replace("'", "’")
    latin = f"{given} {family_name}".strip()
    names = [record("partner_name", text=latin, type="official", script="Latn", given_name=given, family_name=family_name,
                    preferred=True)]
    for language, text, *rest in also:
        script = rest[0] if rest else SCRIPTS.get(language)
        names.append(record("partner_name", text=text, type="official", language=language, script=script))
    names += [record("partner_name", text=text, type="alias") for text in alias]
    names += [record("partner_name", text=text, type="former", to=moving(to)) for text, to in former]
    return partner(slug or slug_of(latin), "person", family, names, countries=country, gender=gender, **more)


def code_named(slug, code, country, summary, alias=(), **more):
    names = [record("partner_name", text=both(code) if isinstance(code, tuple) else code, type="alias", preferred=True)]
    return partner(slug, "person", "defenders", names, code_name=code, countries=country, summary=summary,
                   classification=more.pop("classification", "strictly_confidential"), **more)


def body(slug, kind, family, english, french, acronym=None, country=None, former=(), also=(), **more):
    """Anything but a person: `acronym` is one for both, or a pair; `former` are (english, french, from, to)."""
    names = []
    if english == french:
        names.append(record("partner_name", text=typeset_french(english), type="official"))
    else:
        names.append(record("partner_name", text=typeset_english(english), type="official", language="en"))
        names.append(record("partner_name", text=typeset_french(french), type="official", language="fr"))
    for language, text in also:
        names.append(record("partner_name", text=text.replace("'", "’"), type="official", language=language,
                            script=SCRIPTS.get(language)))
    if isinstance(acronym, tuple):
        for language, text in zip(("en", "fr"), acronym):
            names.append(record("partner_name", text=text, type="acronym", language=language))
    elif acronym:
        names.append(record("partner_name", text=acronym, type="acronym"))
    for english_name, french_name, start, end in former:
        dates = {"from_": moving(start), "to": moving(end)}
        names.append(record("partner_name", text=typeset_english(english_name), type="former", language="en", **dates))
        names.append(record("partner_name", text=typeset_french(french_name), type="former", language="fr", **dates))
    return partner(slug, kind, family, names, countries=country or "", **more)


def relation(subject, kind, object_, start=None, end=None, **more):
    return add("relation", type="@reference:relation_type:" + kind, subject=ref(subject), object=ref(object_),
               from_=moving(start), to=moving(end), **more)


# Meetings ---------------------------------------------------------------------------------------------------------


def post_that_day(slug, day):
    for post, start, end in TENURES.get(slug, ()):
        if day is not None and start + 3 < day < end - 3:
            return post_ref(post)
    return None


def attendee(meeting, text, held, day):
    if isinstance(text, dict):
        fields = dict(text)
        for key in ("partner", "staff", "represents"):
            if key in fields:
                fields[key] = ref(fields[key])
        fields.setdefault("presence", "attended" if held else "invited")
        part("attendee", meeting, **fields)
        return
    represents = None
    if ">" in text:
        text, represents = text.split(">")
    name, *rest = text.split()
    role = next((word for word in rest if word in ("host", "chair", "speaker", "participant", "interpreter", "observer")),
                "participant")
    presence = next((word for word in rest if word in ("invited", "accepted", "attended", "absent")),
                    "attended" if held else "accepted" if name.startswith("#") else "invited")
    who = {"staff": ref(name)} if name.startswith("#") else {"partner": ref(name)}
    part("attendee", meeting, **who, role=role, presence=presence, post=post_that_day(name, day),
         represents=ref(represents.strip()) if represents else None)


def group(english, french, size, **more):
    return {"group_name": (english, french), "group_size": size, "role": "participant", **more}


def clock(start, minutes):
    hour, minute = map(int, start.split(":"))
    end = hour * 60 + minute + minutes
    assert end < 24 * 60, start
    return f"{end // 60:02}:{end % 60:02}"


def meeting(slug, kind, when, title, who=(), zone="Europe/Paris", until=None, reminders=(), tags=(), tasks=(), notes=(),
            status=None, **more):
    """`when` is "2015-09", "-14m~month", "+3b" (all day), or "+3b 10:00 90": day, start, minutes."""
    day, *time = when.split()
    months = re.fullmatch(r"([+-]\d+)m", day)
    if time and months:
        day = f"{round(int(months[1]) * 21.74):+d}b"  # never on a Sunday
    distance = offset(day)
    held = status == "held" or (status is None and (distance is None or distance < 0))
    fields = {"kind": kind, "status": status or ("held" if held else "planned"), "title": title}
    if time:
        fields["starts"] = f"@{day}T{time[0]}[{zone}]"
        fields["ends"] = f"@{day}T{clock(time[0], int(time[1]))}[{zone}]"
        fields["start_zone"] = zone
        if zone != "Europe/Paris":
            fields["end_zone"] = zone
    else:
        fields["starts"] = moving(day)
        fields["ends"] = moving(until)
    for key in ("visit", "matter", "objective", "postponed_to", "recurrence_of"):
        if key in more:
            more[key] = f"@{'meeting' if key in ('postponed_to', 'recurrence_of') else key}:{more[key]}"
    made = add("meeting", slug, **fields, **more)
    MEETINGS[slug] = distance
    for text in who:
        attendee(made, text, held, distance)
    for minutes in reminders:
        part("reminder", made, minutes_before=minutes)
    for tag in words(tags) if tags else ():
        part("tagging", made, tag="@tag:" + tag)
    for text, owner, due, *done in tasks:
        part("task", made, text=text, owner=ref(owner), due=moving(due), done_on=moving(done[0]) if done else None)
    for on, text in notes:
        part("note", made, text=text, on=moving(on))
    return made


def task(text, owner, due, done=None, about=None, note=None):
    entity = about.split(":")[0] if about else None
    return add("task", text=text, owner=ref(owner), due=moving(due), done_on=moving(done), about_entity=entity,
               about="@" + about if about else None, note=note)


def commitment(text, made_on, due, status="open", by=None, to=None, in_=None, visit=None, evidence=None):
    by_staff, by_partner = (by, None) if by and by.startswith("#") else (None, by)
    return add("commitment", text=text, by_partner=ref(by_partner), by_staff=ref(by_staff), to_partner=ref(to),
               meeting="@meeting:" + in_ if in_ else None, visit="@visit:" + visit if visit else None,
               made_on=moving(made_on), due=moving(due), status=status, evidence=evidence)


# Short ways to say what many partners have ----------------------------------------------------------------------------

PURPOSES = {
    "letter": ("Letter to the State about the situation", "Lettre à l'État au sujet de la situation"),
    "un": ("Shared with other mandates and UN offices", "Communication à d'autres mandats et bureaux de l'ONU"),
    "report": ("Quoted in the annual report", "Citation dans le rapport annuel"),
    "public": ("Speaks in public under own name", "S'exprime en public sous son nom"),
    "relocation": ("Request for temporary relocation", "Demande de réinstallation temporaire"),
    "internal": ("For the office only", "Pour le bureau seulement"),
}
HOWS = {
    "person": ("In person", "De vive voix"),
    "form": ("Signed form", "Formulaire signé"),
    "mail": ("By e-mail", "Par courriel"),
    "phone": ("By telephone", "Par téléphone"),
    "lawyer": ("Through the lawyer", "Par l'intermédiaire de l'avocat"),
    "signal": ("Message on Signal", "Message sur Signal"),
}
LINES = {"signal": 0, "phone": 0, "french": 0, "london": 0}


def agree(text, by):
    """"3 letter form -9m +3m": level, purpose, how, given, expires, withdrawn ("-" for none)."""
    level, purpose, how, given, *rest = text.split()
    dates = [None if date == "-" else date for date in rest]
    return (int(level), PURPOSES[purpose], given, HOWS[how], by, *dates)


def reach(pattern, mail):
    """Made-up addresses. S Signal, E e-mail, P phone, F phone (French), W web; capital safe, small unsafe, ! after: never;
    the first safe one is preferred."""
    found, preferred = [], False
    for kind, never in re.findall(r"([A-Za-z])(!?)", pattern):
        safe = "never" if never else "safe" if kind.isupper() else "unsafe"
        star = "*" if safe == "safe" and not preferred else ""
        preferred = preferred or bool(star)
        kind = kind.upper()
        if kind == "S":
            LINES["signal"] += 1
            value = f"signal:{safe}{star}:+44 7700 900{200 + LINES['signal']}"
        elif kind == "F":
            LINES["french"] += 1
            value = f"phone:{safe}{star}:+33 1 99 00 {30 + LINES['french'] // 100} {LINES['french'] % 100:02}"
        elif kind == "P":
            LINES["london"] += 1
            value = f"phone:{safe}{star}:+44 20 7946 0{500 + LINES['london']}"
        elif kind == "W":
            value = f"web:{safe}{star}:https://{mail.split('@')[0].replace('.', '-')}.example.org"
        else:
            value = f"email:{safe}{star}:{mail}"
        if safe == "safe":
            value += f"@@-{7 + 23 * (LINES['signal'] + LINES['london']) % 300}d"
        found.append(value)
    return found


def simple(name, country, gender, themes, languages, owner, engagement, cadence, review, summary, family="defenders", reach_="E",
           agrees=(), scope="national", domain="example.org", **more):
    """A person in short: `name` is "Given|Family", `engagement` is "now>desired"."""
    given, family_name = name.split("|")
    now, desired = engagement.split(">")
    slug = more.get("slug") or slug_of(f"{given} {family_name}")
    mail = f"{slug_of(given.split()[0])}.{slug_of(family_name.split()[0])}@{domain}"
    contact = list(more.pop("contact", ())) + reach(reach_, mail)
    if gender in ("female", "male") and "form_of_address" not in more:
        more["form_of_address"] = ("Ms", "Mme") if gender == "female" else ("Mr", "M.")
    return person(given, family_name, country, gender, family=family, themes=themes, languages=languages, owner=owner,
                  engagement_now=now, engagement_desired=desired, cadence_days=cadence, review_on=review, summary=summary,
                  scope=scope, contact=contact, consent=[agree(text, owner) for text in agrees], **more)
