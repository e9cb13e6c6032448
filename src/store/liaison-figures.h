// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the numbers of a period, as the yearly "Facts and figures" of the Special Procedures of the Human Rights
// Council do (OHCHR, "Special Procedures facts and figures"): what goes out, to whom, about how many people, what comes
// back; visits; meetings.
//
// Nothing in the trash counts. A day that is only known by its month or year is in the period if all of that is; a
// letter that perhaps is in it is told as "undated".
//
// letters: those with the status "sent" whose day of sending is in the period. The year of the reference is not asked:
//   a letter of the end of December bears one year and leaves in another.
// - joint: signed by two mandates or more, or of a joint type.
// - states: how many different States they are addressed to, by the code of the reference, else by the country of the
//   State body they are addressed to. others: how many companies, organisations and so on (OTH).
// - individuals: the numbers of alleged victims together; who is the subject of two letters counts in each, as in the
//   UN's figures. individuals_unknown: letters without a number. women: of whom women, where that is known (not known
//   at all where no letter tells);
//   women_unknown: letters with a number of people of which it is not.
// - follow_ups: letters that follow up an earlier one.
// types, months, regions (the addressed State's regional group; "other" for those who are no State), states, themes
//   (of the matter; a letter counts in each of them): letters.
// mandates: joint letters, by each mandate whose signature is asked or given; the office's own is among them.
// replies: over the letters of the period, until the day "as of":
// - answered: with a substantive reply, also one that is withheld from publication: the reply rate is answered in
//   letters. withheld: of those, with no substantive reply that may be published.
// - acknowledged: acknowledged, and nothing more. extension: asked for more time, and nothing more. silent: nothing.
// - overdue: not answered, the day the reply was due is past.
// - received: substantive replies that arrived in the period, whenever the letter was sent.
// visits: of the type "official", by the day of their events:
// - made: completed in the period (without such an event: begun; without that one either: ended, if its report is out).
//   other_made: the same of academic and other visits.
// - agreed: accepted, or dates agreed. requested: asked for. reminders: reminders sent, each.
// - declined; postponed: postponed or cancelled; reports: report published.
// - standing: States that have a standing invitation, today. never_visited: members and observer States where no
//   official visit was made until the end of the period.
// meetings: those with the status "held" that began in the period, and not after today:
// - held: all; kind:KIND: of each kind. partners: different partners who attended.
// families: meetings at which somebody of that family attended. partners (section): different partners who attended.
//
// For another audience than the office itself: strictly confidential records do not count, confidential ones only for
// UN partners; for States and the public, a letter counts from the day it becomes public, a reply if it is not
// withheld, a meeting if it is public, a theme if the people of the matter agreed.
#pragma once

#include "liaison-figure.h"
#include "liaison-store.h"

G_BEGIN_DECLS

LiaisonFigures *liaison_store_figures (LiaisonStore *store, const LiaisonFiguresWish *wish, GError **error);

G_END_DECLS
