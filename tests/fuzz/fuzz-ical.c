// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a calendar. What is read of it is written and read again.
#include "fuzz.h"

#include "liaison-ical-write.h"
#include "liaison-ical.h"
#include "liaison-import.h"

#include <string.h>

static void
read_components (GBytes *bytes)
{
  g_autoptr (LiaisonIcalReader) reader = liaison_ical_reader_new (bytes, "fuzz.ics", LIAISON_ENCODING_DETECT, NULL);

  while (reader != NULL) {
    g_autoptr (LiaisonIcalComponent) component = NULL;
    if (!liaison_ical_reader_next (reader, &component, NULL)) {
      g_assert_nonnull (liaison_ical_reader_error_message (reader));
      g_assert_cmpuint (liaison_ical_reader_error_line (reader), >, 0);
      continue;
    }
    if (component == NULL)
      return;
    for (guint i = 0; i < component->properties->len; i++) {
      const LiaisonContentProperty *property = g_ptr_array_index (component->properties, i);
      g_assert_true (g_utf8_validate (property->value, -1, NULL));
      g_assert_cmpuint (property->line, >=, component->line);
    }
  }
}

static LiaisonImportPlan *
plan (GBytes *bytes)
{
  LiaisonImportOptions options = {
    .format = LIAISON_IMPORT_ICAL, .file_name = "fuzz.ics", .skip_bad = TRUE, .encoding = LIAISON_ENCODING_DETECT
  };
  LiaisonImportPlan *made = liaison_import_plan_new (bytes, &options, NULL, NULL);

  for (guint i = 0; made != NULL && i < made->records->len; i++)
    g_assert_true (liaison_record_validate (g_ptr_array_index (made->records, i), NULL));
  for (guint i = 0; made != NULL && i < made->problems->len; i++)
    g_assert_cmpuint (((LiaisonImportProblem *) g_ptr_array_index (made->problems, i))->row, <, made->rows->len);
  return made;
}

/* What was written is read, and says when the meeting is. */
static void
write_again (const LiaisonMeeting *meeting)
{
  LiaisonIcalEvent event = { meeting, NULL, NULL, NULL };
  g_autofree char *text = liaison_ical_write_calendar (&event);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (LiaisonImportPlan) again = plan (bytes);
  const LiaisonMeeting *read;

  g_assert_nonnull (again);
  g_assert_cmpuint (again->rows->len, ==, 1);
  if (again->counts[LIAISON_ROW_BAD] > 0)
    g_error ("%s\n%s", ((LiaisonImportProblem *) g_ptr_array_index (again->problems, 0))->message, text);
  read = g_ptr_array_index (again->records, 0);
  g_assert_cmpint (liaison_moment_compare (&read->starts, &meeting->starts), ==, 0);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (LiaisonImportPlan) made = NULL;

  read_components (bytes);
  made = plan (bytes);
  for (guint i = 0; made != NULL && i < made->records->len && i < 20; i++) {
    const LiaisonRecord *record = g_ptr_array_index (made->records, i);
    if (record->entity == &liaison_entity_meeting)
      write_again ((const LiaisonMeeting *) record);
  }
  return 0;
}
