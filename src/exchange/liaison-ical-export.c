// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings as a calendar file.
#include "liaison-ical-export.h"

#include "liaison-ical-write.h"
#include "liaison-language.h"
#include "liaison-office.h"
#include "liaison-partner-name.h"

#include <string.h>

/* @meetings: (element-type LiaisonId LiaisonMeeting)
 * @guests: (element-type LiaisonId GArray): the LiaisonIcalGuests of each meeting
 * @reminders: (element-type LiaisonId GPtrArray)
 * @names: (element-type LiaisonId utf8): of partners and staff */
typedef struct {
  const LiaisonExportContent *content;
  GHashTable *meetings;
  GHashTable *guests;
  GHashTable *reminders;
  GHashTable *names;
} Export;

static void
clear_export (Export *export)
{
  g_hash_table_unref (export->meetings);
  g_hash_table_unref (export->guests);
  g_hash_table_unref (export->reminders);
  g_hash_table_unref (export->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Export, clear_export)

/* The names of partners, gathered by partner first. */
static void
read_partner_names (Export *export)
{
  g_autoptr (GHashTable)
      lists = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  const GPtrArray *partners = export->content->linked[liaison_entity_partner.number];
  const GPtrArray *names = export->content->linked[liaison_entity_partner_name.number];
  LiaisonLanguage language = liaison_language_of_interface ();

  for (guint i = 0; names != NULL && i < names->len; i++) {
    LiaisonPartnerName *name = g_ptr_array_index (names, i);
    GPtrArray *list = g_hash_table_lookup (lists, &name->partner);
    if (list == NULL) {
      list = g_ptr_array_new ();
      g_hash_table_insert (lists, &name->partner, list);
    }
    g_ptr_array_add (list, name);
  }
  for (guint i = 0; partners != NULL && i < partners->len; i++) {
    LiaisonPartner *partner = g_ptr_array_index (partners, i);
    GPtrArray *list = g_hash_table_lookup (lists, &partner->record.id);
    const LiaisonPartnerName *name = list != NULL ? liaison_partner_name_choose (list, language) : NULL;
    const char *text = partner->code_name != NULL ? partner->code_name : name != NULL ? name->text : NULL;
    if (text != NULL)
      g_hash_table_insert (export->names, &partner->record.id, (gpointer) text);
  }
}

static void
read_staff_names (Export *export)
{
  const GPtrArray *staff = export->content->linked[liaison_entity_staff.number];

  for (guint i = 0; staff != NULL && i < staff->len; i++) {
    LiaisonStaff *one = g_ptr_array_index (staff, i);
    if (one->name != NULL)
      g_hash_table_insert (export->names, &one->record.id, one->name);
  }
}

static void
sort_guests (Export *export)
{
  const GPtrArray *attendees = export->content->records[liaison_entity_attendee.number];

  for (guint i = 0; attendees != NULL && i < attendees->len; i++) {
    LiaisonAttendee *attendee = g_ptr_array_index (attendees, i);
    GArray *list = g_hash_table_lookup (export->guests, &attendee->meeting);
    LiaisonIcalGuest guest = { attendee, g_hash_table_lookup (export->names, liaison_id_is_nil (&attendee->partner)
                                                                                 ? &attendee->staff
                                                                                 : &attendee->partner) };
    if (list == NULL) {
      list = g_array_new (FALSE, FALSE, sizeof (LiaisonIcalGuest));
      g_hash_table_insert (export->guests, &attendee->meeting, list);
    }
    g_array_append_val (list, guest);
  }
}

static void
sort_reminders (Export *export)
{
  const GPtrArray *reminders = export->content->records[liaison_entity_reminder.number];

  for (guint i = 0; reminders != NULL && i < reminders->len; i++) {
    LiaisonReminder *reminder = g_ptr_array_index (reminders, i);
    GPtrArray *list = g_hash_table_lookup (export->reminders, &reminder->meeting);
    if (list == NULL) {
      list = g_ptr_array_new ();
      g_hash_table_insert (export->reminders, &reminder->meeting, list);
    }
    g_ptr_array_add (list, reminder);
  }
}

static void
read_meetings (Export *export, const GPtrArray *meetings)
{
  for (guint i = 0; meetings != NULL && i < meetings->len; i++) {
    LiaisonMeeting *meeting = g_ptr_array_index (meetings, i);
    g_hash_table_insert (export->meetings, &meeting->record.id, meeting);
  }
}

static gboolean
write_text (GOutputStream *stream, const char *text, GCancellable *cancellable, GError **error)
{
  return g_output_stream_write_all (stream, text, strlen (text), NULL, cancellable, error);
}

static gboolean
write_meeting (const Export *export, const LiaisonMeeting *meeting, GOutputStream *stream, GCancellable *cancellable,
               GError **error)
{
  LiaisonIcalEvent event = { meeting, NULL, g_hash_table_lookup (export->guests, &meeting->record.id),
                             g_hash_table_lookup (export->reminders, &meeting->record.id),
                             export->content->for_office };
  g_autofree char *text = NULL;

  if (!liaison_id_is_nil (&meeting->recurrence_of))
    event.series = g_hash_table_lookup (export->meetings, &meeting->recurrence_of);
  text = liaison_ical_write_event (&event);
  return write_text (stream, text, cancellable, error);
}

/** liaison_ical_export: Writes the meetings of @content. An occurrence that was changed is told as one of its series
 * where the series may go too, and else as a meeting of its own. */
gboolean
liaison_ical_export (const LiaisonExportContent *content, GOutputStream *stream, GCancellable *cancellable,
                     GError **error)
{
  const GPtrArray *meetings = content->records[liaison_entity_meeting.number];
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_auto (Export) export = {
    content, g_hash_table_new (liaison_id_hash, liaison_id_equal),
    g_hash_table_new_full (liaison_id_hash, liaison_id_equal, NULL, (GDestroyNotify) g_array_unref),
    g_hash_table_new_full (liaison_id_hash, liaison_id_equal, NULL, (GDestroyNotify) g_ptr_array_unref),
    g_hash_table_new (liaison_id_hash, liaison_id_equal)
  };
  g_autofree char *begin = liaison_ical_write_begin (meetings != NULL ? meetings : none);

  read_partner_names (&export);
  read_staff_names (&export);
  sort_guests (&export);
  sort_reminders (&export);
  read_meetings (&export, meetings);
  if (!write_text (stream, begin, cancellable, error))
    return FALSE;
  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    if (!write_meeting (&export, g_ptr_array_index (meetings, i), stream, cancellable, error))
      return FALSE;
  return write_text (stream, liaison_ical_write_end (), cancellable, error);
}
