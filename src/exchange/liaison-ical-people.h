// SPDX-License-Identifier: GPL-3.0-or-later
// Whom the events of a calendar name, and who of the register they are. Used by the import alone.
//
// Nobody is made of a name in a calendar. Who is found by an address, or by the id that Liaison wrote, attends as that
// partner or member of the staff; who is found by a name alone only if a person says so. Anybody else attends by what
// the calendar calls them, strictly confidential: nobody has asked them whether they may be named to others.
#pragma once

#include "liaison-ical-records.h"
#include "liaison-import.h"

G_BEGIN_DECLS

typedef struct _LiaisonIcalPeople LiaisonIcalPeople;

LiaisonIcalPeople *
liaison_ical_people_new (LiaisonImportPlan *plan, const LiaisonImportOptions *options, GError **error);
void liaison_ical_people_free (LiaisonIcalPeople *people);
LiaisonAttendee *
liaison_ical_people_attend (LiaisonIcalPeople *people, const LiaisonIcalAddress *address, const LiaisonId *meeting);
void liaison_import_person_free (LiaisonImportPerson *person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonIcalPeople, liaison_ical_people_free)

G_END_DECLS
