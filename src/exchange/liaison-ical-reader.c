// SPDX-License-Identifier: GPL-3.0-or-later
// Reading calendars: lines into components.
#include "liaison-ical.h"

#include "liaison-content-lines.h"
#include "liaison-csv.h"
#include "liaison-error.h"
#include "liaison-content-property.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The longest line, in bytes; a file within the calendar may be longer, and is left out. */
#define LINE_BYTES_MAX (4 * 1024 * 1024)

/* A component with more is none. */
#define PROPERTIES_MAX 10000
#define CHILDREN_MAX   1000

/* An alarm within an event is the deepest there is. */
#define DEPTH_MAX 3

/* The longest definition of a time zone, in bytes. */
#define ZONE_MAX (256 * 1024)

/* @in_calendar: whether a calendar has begun, at @calendar_line, and not ended
 * @is_old: whether it is a vCalendar 1.0
 * @method: (nullable): of the calendar, in capitals
 * @zone: (nullable): what it calls its own time zone */
struct _LiaisonIcalReader {
  LiaisonContentLines lines;
  char *file_name;
  gboolean in_calendar;
  gboolean is_old;
  guint calendar_line;
  char *method;
  char *zone;
  guint error_line;
  char *error_message;
};

static void
note_error (LiaisonIcalReader *reader, guint line, const char *message)
{
  if (reader->error_message != NULL)
    return;
  reader->error_line = line;
  reader->error_message = g_strdup (message);
}

/* What is begun or ended by the line, in capitals. */
static char *
read_edge (const LiaisonIcalReader *reader, const char *edge)
{
  const GString *line = reader->lines.unfolded;
  gsize length = strlen (edge);
  char *name;

  if (g_ascii_strncasecmp (line->str, edge, length) != 0)
    return NULL;
  name = g_ascii_strup (line->str + length, -1);
  (void) g_strstrip (name);
  return name;
}

static LiaisonIcalComponent *
new_component (char *name, guint line)
{
  LiaisonIcalComponent *component = g_new0 (LiaisonIcalComponent, 1);

  component->name = name;
  component->line = line;
  component->properties = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_content_property_free);
  component->children = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_ical_component_free);
  return component;
}

/* A file within the calendar, or something that only its own program understands, may be of any length. */
static gboolean
may_be_long (const GString *line)
{
  return g_ascii_strncasecmp (line->str, "ATTACH", 6) == 0 || g_ascii_strncasecmp (line->str, "X-", 2) == 0;
}

static void
take_property (LiaisonIcalReader *reader, LiaisonIcalComponent *component, guint line)
{
  g_autoptr (GError) error = NULL;
  LiaisonContentProperty *property;

  if (reader->lines.unfolded->len == 0)
    return;
  if (reader->lines.too_long) {
    if (!may_be_long (reader->lines.unfolded))
      note_error (reader, line, _ ("the line is too long"));
    return;
  }
  property = liaison_content_property_read (reader->lines.unfolded, reader->lines.encoding, &error);
  if (property == NULL) {
    note_error (reader, line, error->message);
    return;
  }
  property->line = line;
  if (component->properties->len < PROPERTIES_MAX) {
    g_ptr_array_add (component->properties, property);
    return;
  }
  note_error (reader, line, _ ("what begins here has too many lines"));
  liaison_content_property_free (property);
}

/* Passes over what is within too many others, up to its end. */
static void
skip_component (LiaisonIcalReader *reader)
{
  guint depth = 1;

  while (depth > 0 && !liaison_content_lines_are_at_end (&reader->lines)) {
    liaison_content_lines_next (&reader->lines, reader->is_old);
    if (g_ascii_strncasecmp (reader->lines.unfolded->str, "BEGIN:", 6) == 0)
      depth++;
    else if (g_ascii_strncasecmp (reader->lines.unfolded->str, "END:", 4) == 0)
      depth--;
  }
}

/* What stands in a calendar and never within anything else. */
static gboolean
is_outermost (const char *name)
{
  return strcmp (name, "VEVENT") == 0 || strcmp (name, "VTODO") == 0 || strcmp (name, "VTIMEZONE") == 0 ||
         strcmp (name, "VJOURNAL") == 0 || strcmp (name, "VFREEBUSY") == 0 || strcmp (name, "VCALENDAR") == 0;
}

/* The same line is read again. */
static void
go_back (LiaisonIcalReader *reader, gsize at, guint line)
{
  reader->lines.at = at;
  reader->lines.line = line;
}

static void read_component (LiaisonIcalReader *reader, LiaisonIcalComponent *component, guint depth);

static void
take_child (LiaisonIcalReader *reader, LiaisonIcalComponent *component, char *name, guint line, guint depth)
{
  LiaisonIcalComponent *child = new_component (name, line);

  if (depth + 1 >= DEPTH_MAX || component->children->len >= CHILDREN_MAX) {
    note_error (reader, line, _ ("what begins here is within too many others"));
    skip_component (reader);
    liaison_ical_component_free (child);
    return;
  }
  g_ptr_array_add (component->children, child);
  read_component (reader, child, depth + 1);
}

/* Reads up to the end of the component, or up to where it must have ended. */
static void
read_component (LiaisonIcalReader *reader, LiaisonIcalComponent *component, guint depth)
{
  while (!liaison_content_lines_are_at_end (&reader->lines)) {
    gsize at = reader->lines.at;
    guint line = reader->lines.line;
    g_autofree char *begun = NULL, *ended = NULL;
    liaison_content_lines_next (&reader->lines, reader->is_old);
    begun = read_edge (reader, "BEGIN:");
    ended = begun == NULL ? read_edge (reader, "END:") : NULL;
    if (ended != NULL && strcmp (ended, component->name) == 0)
      return;
    if (ended != NULL || (begun != NULL && is_outermost (begun))) {
      go_back (reader, at, line);
      break;
    }
    if (begun != NULL)
      take_child (reader, component, g_steal_pointer (&begun), line, depth);
    else
      take_property (reader, component, line);
  }
  note_error (reader, component->line, _ ("what begins here has no end"));
}

static void
begin_calendar (LiaisonIcalReader *reader, guint line)
{
  reader->in_calendar = TRUE;
  reader->calendar_line = line;
  reader->is_old = FALSE;
  g_clear_pointer (&reader->method, g_free);
  g_clear_pointer (&reader->zone, g_free);
}

/* A line of the calendar itself; what is wrong with one does no harm. */
static void
take_calendar_property (LiaisonIcalReader *reader)
{
  g_autoptr (LiaisonContentProperty) property = NULL;

  if (reader->lines.unfolded->len == 0 || reader->lines.too_long)
    return;
  property = liaison_content_property_read (reader->lines.unfolded, reader->lines.encoding, NULL);
  if (property == NULL)
    return;
  if (strcmp (property->name, "METHOD") == 0)
    g_set_str (&reader->method, property->value);
  else if (strcmp (property->name, "X-WR-TIMEZONE") == 0)
    g_set_str (&reader->zone, property->value);
  else if (strcmp (property->name, "VERSION") == 0)
    reader->is_old = g_str_has_prefix (property->value, "1.");
}

/* Goes to the next component of a calendar: its name, in capitals. Also one that stands in no calendar at all. */
static char *
find_component (LiaisonIcalReader *reader, guint *line)
{
  while (!liaison_content_lines_are_at_end (&reader->lines)) {
    g_autofree char *begun = NULL;
    *line = reader->lines.line;
    liaison_content_lines_next (&reader->lines, reader->is_old);
    begun = read_edge (reader, "BEGIN:");
    if (begun != NULL && strcmp (begun, "VCALENDAR") == 0)
      begin_calendar (reader, *line);
    else if (begun != NULL && (reader->in_calendar || is_outermost (begun)))
      return g_steal_pointer (&begun);
    else if (liaison_content_lines_is (&reader->lines, "END:VCALENDAR"))
      reader->in_calendar = FALSE;
    else if (reader->in_calendar)
      take_calendar_property (reader);
  }
  return NULL;
}

/** liaison_ical_component_free: Frees it. */
void
liaison_ical_component_free (LiaisonIcalComponent *component)
{
  g_free (component->name);
  g_ptr_array_unref (component->properties);
  g_ptr_array_unref (component->children);
  g_free (component);
}

/** liaison_ical_find: Returns: (nullable): the first property of that name */
const LiaisonContentProperty *
liaison_ical_find (const LiaisonIcalComponent *component, const char *name)
{
  for (guint i = 0; i < component->properties->len; i++) {
    const LiaisonContentProperty *property = g_ptr_array_index (component->properties, i);
    if (strcmp (property->name, name) == 0)
      return property;
  }
  return NULL;
}

/** liaison_ical_text: Returns: (transfer full) (nullable): its text, without blanks around it; %NULL where it is empty
 */
char *
liaison_ical_text (const LiaisonIcalComponent *component, const char *name)
{
  const LiaisonContentProperty *property = liaison_ical_find (component, name);
  g_autofree char *text = property != NULL ? g_strstrip (liaison_content_property_text (property->value)) : NULL;

  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/**
 * liaison_ical_reader_new:
 * @bytes: the whole file
 * @file_name: what errors call it
 * @encoding: of lines that say nothing; a byte order mark of UTF-16 is heeded in any case
 * @error: %LIAISON_ERROR_INVALID: not text at all
 */
LiaisonIcalReader *
liaison_ical_reader_new (GBytes *bytes, const char *file_name, LiaisonEncoding encoding, GError **error)
{
  g_autoptr (LiaisonIcalReader) reader = g_new0 (LiaisonIcalReader, 1);

  reader->file_name = g_strdup (file_name);
  if (!liaison_content_lines_open (&reader->lines, bytes, file_name, encoding, error))
    return NULL;
  reader->lines.max = LINE_BYTES_MAX;
  return g_steal_pointer (&reader);
}

/** liaison_ical_reader_free: Frees it. */
void
liaison_ical_reader_free (LiaisonIcalReader *reader)
{
  liaison_content_lines_close (&reader->lines);
  g_free (reader->file_name);
  g_free (reader->method);
  g_free (reader->zone);
  g_free (reader->error_message);
  g_free (reader);
}

/**
 * liaison_ical_reader_next:
 * @component: (out) (transfer full): the next component of a calendar; %NULL at the end
 * @error: %LIAISON_ERROR_INVALID with file and line
 *
 * After an error the reader stands behind what is wrong. A calendar that is never ended is an error at the end.
 *
 * Returns: %FALSE on error
 */
gboolean
liaison_ical_reader_next (LiaisonIcalReader *reader, LiaisonIcalComponent **component, GError **error)
{
  g_autoptr (LiaisonIcalComponent) made = NULL;
  guint line = 0;
  char *name;

  *component = NULL;
  g_clear_pointer (&reader->error_message, g_free);
  name = find_component (reader, &line);
  if (name != NULL) {
    made = new_component (name, line);
    read_component (reader, made, 0);
  } else if (reader->in_calendar) {
    reader->in_calendar = FALSE;
    note_error (reader, reader->calendar_line, _ ("the calendar that begins here has no end: a part of it is missing"));
  }
  if (reader->error_message != NULL) {
    LiaisonCsvPlace place = { reader->error_line, 0, 1 };
    liaison_csv_set_error (error, reader->file_name, &place, NULL, reader->error_message);
    return FALSE;
  }
  *component = g_steal_pointer (&made);
  return TRUE;
}

/**
 * liaison_ical_reader_next_zone:
 * @text: (out) (transfer full): the lines of the next VTIMEZONE, unfolded
 *
 * Passes over everything else: for a reader of its own, before the events.
 *
 * Returns: whether there is one
 */
gboolean
liaison_ical_reader_next_zone (LiaisonIcalReader *reader, char **text)
{
  char *name;
  guint line;

  while ((name = find_component (reader, &line)) != NULL) {
    g_autofree char *begun = name;
    g_autoptr (GString) lines = g_string_new ("BEGIN:VTIMEZONE\r\n");
    gboolean is_zone = strcmp (begun, "VTIMEZONE") == 0, ended = FALSE;
    guint depth = 1;
    while (depth > 0 && !liaison_content_lines_are_at_end (&reader->lines)) {
      const GString *unfolded = reader->lines.unfolded;
      liaison_content_lines_next (&reader->lines, reader->is_old);
      depth += g_ascii_strncasecmp (unfolded->str, "BEGIN:", 6) == 0 ? 1 : 0;
      depth -= g_ascii_strncasecmp (unfolded->str, "END:", 4) == 0 ? 1 : 0;
      ended = depth == 0 && liaison_content_lines_is (&reader->lines, "END:VTIMEZONE");
      if (!is_zone || depth > 2 || strlen (unfolded->str) < unfolded->len || lines->len + unfolded->len > ZONE_MAX)
        continue;
      g_string_append_printf (lines, "%s\r\n", unfolded->str);
    }
    if (!is_zone || !ended || !g_utf8_validate_len (lines->str, lines->len, NULL))
      continue;
    *text = g_string_free_and_steal (g_steal_pointer (&lines));
    return TRUE;
  }
  return FALSE;
}

/** liaison_ical_reader_method: Returns: (nullable): the METHOD of the calendar that the last component is in */
const char *
liaison_ical_reader_method (const LiaisonIcalReader *reader)
{
  return reader->method;
}

/** liaison_ical_reader_zone: Returns: (nullable): what that calendar calls its own time zone */
const char *
liaison_ical_reader_zone (const LiaisonIcalReader *reader)
{
  return reader->zone;
}

/** liaison_ical_reader_error_line: Returns: the line that the last call that failed is about */
guint
liaison_ical_reader_error_line (const LiaisonIcalReader *reader)
{
  return reader->error_line;
}

/** liaison_ical_reader_error_message: Returns: (nullable): what is wrong there, without the place */
const char *
liaison_ical_reader_error_message (const LiaisonIcalReader *reader)
{
  return reader->error_message;
}

/** liaison_ical_reader_fraction: Returns: how much of the file was read, from 0 to 1 */
double
liaison_ical_reader_fraction (const LiaisonIcalReader *reader)
{
  return liaison_content_lines_fraction (&reader->lines);
}
