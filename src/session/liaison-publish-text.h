// SPDX-License-Identifier: GPL-3.0-or-later
// What of the meetings stands in the desktop's calendar, where it is not encrypted and others may see it. Private to
// the session.
//
// The rule: meetings of the last three months and the next two years that are planned or were held, that are
// unclassified and whose openness is not confidential, and of which at least the day is known. Of each the time goes
// and how it repeats; the title and the place only as the public may read them (liaison-audience.h: none that names a
// person who did not agree to be named to the public, nor what a code name stands for). Where the title may not go, or
// only times are wanted, it says "Meeting", and there is no place. Nothing else goes: no kind, no attendees, no notes,
// no reminders. An occurrence that may not go is not told as one of its series either.
#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

char *liaison_publish_text (LiaisonStore *store, gboolean with_titles, GCancellable *cancellable, GError **error);

G_END_DECLS
