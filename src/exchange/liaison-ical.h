// SPDX-License-Identifier: GPL-3.0-or-later
// Calendars (RFC 5545, and vCalendar 1.0 before it) as programs really write them: their components, one by one.
//
// libical reads a calendar as a whole, names no lines, and keeps all of it in memory; a calendar may come from anywhere
// and be of any size. So the lines are read here, and libical is asked what the values mean: times, durations, rules
// and zones (liaison-ical-time.h). The reader names the line of what it cannot take: a component that is never ended,
// or within too many others, a line without a name, NUL, letters in no known encoding. The next call goes on behind it.
#pragma once

#include "liaison-content-property.h"

G_BEGIN_DECLS

/**
 * LiaisonIcalComponent:
 * @name: in capitals: VEVENT, VTODO, VTIMEZONE, VALARM, ...
 * @properties: (element-type LiaisonContentProperty): without BEGIN and END; a calendar has the same lines as a card
 * @children: (element-type LiaisonIcalComponent)
 * @line: where it begins
 */
typedef struct {
  char *name;
  GPtrArray *properties;
  GPtrArray *children;
  guint line;
} LiaisonIcalComponent;

void liaison_ical_component_free (LiaisonIcalComponent *component);
const LiaisonContentProperty *liaison_ical_find (const LiaisonIcalComponent *component, const char *name);
char *liaison_ical_text (const LiaisonIcalComponent *component, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonIcalComponent, liaison_ical_component_free)

typedef struct _LiaisonIcalReader LiaisonIcalReader;

LiaisonIcalReader *
liaison_ical_reader_new (GBytes *bytes, const char *file_name, LiaisonEncoding encoding, GError **error);
void liaison_ical_reader_free (LiaisonIcalReader *reader);
gboolean liaison_ical_reader_next (LiaisonIcalReader *reader, LiaisonIcalComponent **component, GError **error);
gboolean liaison_ical_reader_next_zone (LiaisonIcalReader *reader, char **text);
const char *liaison_ical_reader_method (const LiaisonIcalReader *reader);
const char *liaison_ical_reader_zone (const LiaisonIcalReader *reader);
guint liaison_ical_reader_error_line (const LiaisonIcalReader *reader);
const char *liaison_ical_reader_error_message (const LiaisonIcalReader *reader);
double liaison_ical_reader_fraction (const LiaisonIcalReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonIcalReader, liaison_ical_reader_free)

G_END_DECLS
