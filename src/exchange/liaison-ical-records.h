// SPDX-License-Identifier: GPL-3.0-or-later
// From a component of a calendar to what the register would hold of it.
#pragma once

#include "liaison-ical-time.h"
#include "liaison-ical.h"
#include "liaison-meeting.h"
#include "liaison-office.h"

G_BEGIN_DECLS

/** So many single dates (RDATE) of one event become meetings. */
#define LIAISON_ICAL_DATES_MAX 200

/**
 * LiaisonIcalAddress: somebody whom an event names.
 * @key: what two of one person share: the address, else the folded name
 * @name: (nullable)
 * @email: (nullable)
 * @id: of a partner, a member of the staff or a group, where Liaison wrote the file; else nil
 * @size: of a group; LIAISON_INTEGER_UNSET if not known
 * @answered: whether the event says whether they come
 */
typedef struct {
  char *key;
  char *name;
  char *email;
  LiaisonId id;
  gboolean is_group;
  gint64 size;
  const char *role;
  const char *presence;
  gboolean answered;
} LiaisonIcalAddress;

/**
 * LiaisonIcalEventRead: what an event says.
 * @uid: what names the event, or the series, everywhere
 * @occurrence: which one of the series it is about; LIAISON_MOMENT_NONE for all of it
 * @is_following: whether it changes that one and all after it; see liaison_ical_split_series()
 * @meeting: complete but for what is given by the register: its id, and @recurrence_of
 * @given: (element-type LiaisonField): what of it the event says
 * @addresses: (element-type LiaisonIcalAddress): each person once
 * @reminders: (element-type guint): minutes before
 * @dates: (element-type LiaisonMoment): further starts that the event names one by one
 * @notes: (element-type utf8): what could not be taken as it stands, for people
 */
typedef struct {
  char *uid;
  LiaisonMoment occurrence;
  gboolean is_following;
  LiaisonMeeting *meeting;
  GPtrArray *given;
  GPtrArray *addresses;
  GArray *reminders;
  GArray *dates;
  GPtrArray *notes;
  guint line;
} LiaisonIcalEventRead;

/**
 * LiaisonIcalContext:
 * @floating: (nullable): the zone of times without one
 * @method: (nullable): of the calendar
 * @line: (out): where what is wrong stands
 */
typedef struct {
  LiaisonIcalZones *zones;
  const char *floating;
  const char *method;
  guint line;
} LiaisonIcalContext;

LiaisonIcalEventRead *
liaison_ical_event_read (const LiaisonIcalComponent *component, LiaisonIcalContext *context, GError **error);
void liaison_ical_event_read_free (LiaisonIcalEventRead *event);
LiaisonTask *
liaison_ical_task_read (const LiaisonIcalComponent *component, LiaisonIcalContext *context, char **uid, GError **error);
char *liaison_ical_join_lines (char *text);
char *liaison_ical_plain (const char *text);
GPtrArray *liaison_ical_addresses_read (const LiaisonIcalComponent *component);
void liaison_ical_address_free (LiaisonIcalAddress *address);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonIcalEventRead, liaison_ical_event_read_free)

G_END_DECLS
