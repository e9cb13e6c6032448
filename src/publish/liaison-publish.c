// SPDX-License-Identifier: GPL-3.0-or-later
// liaison-publish: makes a calendar of the desktop hold what it is given.
//
// Liaison runs this small program instead of talking to Evolution Data Server itself: the libraries of that bring a
// second SQLite into the process that keeps the register. It knows nothing of Liaison's data: it is given a calendar
// (RFC 5545) on standard input and makes the calendar source with the given UID hold just that.
//
//   liaison-publish --calendar UID --name NAME < FILE.ics
//   liaison-publish --calendar UID --remove
//   liaison-publish --calendar UID --list
//
// What it writes it marks with a sum; events without one were put there by somebody else and are left alone. Exit
// status 0 when it is done, 1 with a sentence on standard error when not.
#include <libecal/libecal.h>
#include <stdio.h>
#include <string.h>

/* The property that marks what was written here, with the sum of what it was made from. */
#define MARK "X-LIAISON-SUM"
/* How long to wait for a service that is being started, in seconds. */
#define PATIENCE 20
/* The largest calendar that is read, in bytes. */
#define INPUT_MAX (64 * 1024 * 1024)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ICalComponent, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ICalTimezone, g_object_unref)

static char *option_calendar;
static char *option_name;
static gboolean option_remove;
static gboolean option_list;

static const GOptionEntry options[] = {
  { "calendar", 0, 0, G_OPTION_ARG_STRING, &option_calendar, "The calendar source", "UID" },
  { "name", 0, 0, G_OPTION_ARG_STRING, &option_name, "What a new calendar is called", "NAME" },
  { "remove", 0, 0, G_OPTION_ARG_NONE, &option_remove, "Remove the calendar", NULL },
  { "list", 0, 0, G_OPTION_ARG_NONE, &option_list, "Print the events in the calendar", NULL },
  { NULL },
};

/* The components of one UID: an event, or a series with its changed occurrences. */
typedef struct {
  GPtrArray *components; /* (element-type ICalComponent) */
  char *sum;
} Group;

static void
free_group (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->components);
  g_free (group->sum);
  g_free (group);
}

static GHashTable *
new_groups (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_group);
}

/* Takes @component. */
static void
add_component (GHashTable *groups, ICalComponent *component)
{
  const char *uid = i_cal_component_get_uid (component);
  Group *group = uid != NULL ? g_hash_table_lookup (groups, uid) : NULL;

  if (uid == NULL) {
    g_object_unref (component);
    return;
  }
  if (group == NULL) {
    group = g_new0 (Group, 1);
    group->components = g_ptr_array_new_with_free_func (g_object_unref);
    g_hash_table_insert (groups, g_strdup (uid), group);
  }
  g_ptr_array_add (group->components, component);
}

/* The stamp says when something was written, not what. */
static char *
compute_sum (const Group *group)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < group->components->len; i++) {
    g_autofree char *text = i_cal_component_as_ical_string (group->components->pdata[i]);
    g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
    for (guint j = 0; lines[j] != NULL; j++)
      if (!g_str_has_prefix (lines[j], "DTSTAMP") && !g_str_has_prefix (lines[j], "LAST-MODIFIED"))
        g_checksum_update (checksum, (const guchar *) lines[j], -1);
  }
  return g_strdup (g_checksum_get_string (checksum));
}

/* The whole series stands before its changed occurrences, those in time order. */
static int
compare_components (gconstpointer a, gconstpointer b)
{
  g_autofree char *first = e_cal_util_component_get_recurid_as_string (*(ICalComponent *const *) a);
  g_autofree char *second = e_cal_util_component_get_recurid_as_string (*(ICalComponent *const *) b);

  return g_strcmp0 (first, second);
}

/* The events in the calendar that was given, each group marked; the zones are added to @zones. */
static GHashTable *
read_wanted (ICalComponent *calendar, GPtrArray *zones)
{
  GHashTable *groups = new_groups ();
  GHashTableIter iter;
  gpointer data;
  ICalComponent *component;

  for (component = i_cal_component_get_first_component (calendar, I_CAL_ANY_COMPONENT); component != NULL;
       component = i_cal_component_get_next_component (calendar, I_CAL_ANY_COMPONENT)) {
    if (i_cal_component_isa (component) == I_CAL_VEVENT_COMPONENT)
      add_component (groups, i_cal_component_clone (component));
    else if (i_cal_component_isa (component) == I_CAL_VTIMEZONE_COMPONENT)
      g_ptr_array_add (zones, i_cal_component_clone (component));
    g_object_unref (component);
  }
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &data)) {
    Group *group = data;
    g_ptr_array_sort (group->components, compare_components);
    group->sum = compute_sum (group);
    for (guint i = 0; i < group->components->len; i++)
      e_cal_util_component_set_x_property (group->components->pdata[i], MARK, group->sum);
  }
  return groups;
}

/* What was written here before. */
static GHashTable *
read_present (ECalClient *client, GError **error)
{
  g_autoptr (GHashTable) groups = new_groups ();
  GSList *list = NULL;

  if (!e_cal_client_get_object_list_sync (client, "#t", &list, NULL, error))
    return NULL;
  for (GSList *link = list; link != NULL; link = link->next) {
    ICalComponent *component = link->data;
    g_autofree char *mark = e_cal_util_component_dup_x_property (component, MARK);
    const char *uid = i_cal_component_get_uid (component);
    Group *group;
    if (mark == NULL || uid == NULL)
      continue;
    add_component (groups, g_object_ref (component));
    group = g_hash_table_lookup (groups, uid);
    if (group->sum == NULL)
      group->sum = g_steal_pointer (&mark);
  }
  g_slist_free_full (list, g_object_unref);
  return g_steal_pointer (&groups);
}

static gboolean
write_group (ECalClient *client, const Group *group, GError **error)
{
  for (guint i = 0; i < group->components->len; i++) {
    ICalComponent *component = group->components->pdata[i];
    g_autoptr (GError) problem = NULL;
    gboolean is_first = i == 0;
    gboolean done = is_first ? e_cal_client_create_object_sync (client, component, E_CAL_OPERATION_FLAG_NONE, NULL,
                                                                NULL, &problem)
                             : e_cal_client_modify_object_sync (client, component, E_CAL_OBJ_MOD_THIS,
                                                                E_CAL_OPERATION_FLAG_NONE, NULL, &problem);
    if (!done) {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  }
  return TRUE;
}

static gboolean
remove_group (ECalClient *client, const char *uid, GError **error)
{
  return e_cal_client_remove_object_sync (client, uid, NULL, E_CAL_OBJ_MOD_ALL, E_CAL_OPERATION_FLAG_NONE, NULL, error);
}

/* Takes away what is no longer wanted, and what is another by now. */
static gboolean
remove_old (ECalClient *client, GHashTable *present, GHashTable *wanted, GError **error)
{
  GHashTableIter iter;
  gpointer uid, data;

  g_hash_table_iter_init (&iter, present);
  while (g_hash_table_iter_next (&iter, &uid, &data)) {
    const Group *new = g_hash_table_lookup (wanted, uid);
    if (new != NULL && g_strcmp0 (new->sum, ((const Group *) data)->sum) == 0)
      continue;
    if (!remove_group (client, uid, error))
      return FALSE;
    g_hash_table_iter_remove (&iter);
  }
  return TRUE;
}

static gboolean
write_new (ECalClient *client, GHashTable *present, GHashTable *wanted, GPtrArray *zones, GError **error)
{
  GHashTableIter iter;
  gpointer uid, data;

  for (guint i = 0; i < zones->len; i++) {
    g_autoptr (ICalTimezone) zone = i_cal_timezone_new ();
    if (i_cal_timezone_set_component (zone, zones->pdata[i]) &&
        !e_cal_client_add_timezone_sync (client, zone, NULL, error))
      return FALSE;
  }
  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &uid, &data))
    if (!g_hash_table_contains (present, uid) && !write_group (client, data, error))
      return FALSE;
  return TRUE;
}

/* A source is there for this process a moment after it was made. */
static ESource *
wait_for_source (ESourceRegistry *registry, GError **error)
{
  gint64 end = g_get_monotonic_time () + PATIENCE * G_USEC_PER_SEC;

  while (g_get_monotonic_time () < end) {
    ESource *source = e_source_registry_ref_source (registry, option_calendar);
    if (source != NULL)
      return source;
    while (g_main_context_iteration (NULL, FALSE))
      ;
    g_usleep (G_USEC_PER_SEC / 50);
  }
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "the calendar was not made");
  return NULL;
}

static ESource *
make_source (ESourceRegistry *registry, GError **error)
{
  g_autoptr (ESource) source = e_source_new_with_uid (option_calendar, NULL, error);

  if (source == NULL)
    return NULL;
  e_source_set_display_name (source, option_name != NULL ? option_name : "Liaison");
  e_source_set_parent (source, "local-stub");
  e_source_backend_set_backend_name (e_source_get_extension (source, E_SOURCE_EXTENSION_CALENDAR), "local");
  /* The register reminds of its meetings itself. */
  e_source_alarms_set_include_me (e_source_get_extension (source, E_SOURCE_EXTENSION_ALARMS), FALSE);
  if (!e_source_registry_commit_source_sync (registry, source, NULL, error))
    return NULL;
  return wait_for_source (registry, error);
}

/* All of standard input, if it is not too much. */
static char *
read_input (GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[65536];
  size_t count;

  while ((count = fread (buffer, 1, sizeof buffer, stdin)) > 0 && text->len <= INPUT_MAX)
    g_string_append_len (text, buffer, (gssize) count);
  if (text->len > 0 && text->len <= INPUT_MAX && !ferror (stdin))
    return g_string_free (g_steal_pointer (&text), FALSE);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "there is no calendar on standard input");
  return NULL;
}

static EClient *
connect_to (ESource *source, GError **error)
{
  /* A calendar on this computer is there at once: no waiting until some server answers. */
  return e_cal_client_connect_sync (source, E_CAL_CLIENT_SOURCE_TYPE_EVENTS, G_MAXUINT32, NULL, error);
}

static gboolean
publish (ESourceRegistry *registry, GError **error)
{
  g_autofree char *text = read_input (error);
  g_autoptr (ICalComponent) calendar = text != NULL ? i_cal_parser_parse_string (text) : NULL;
  g_autoptr (ESource) source = NULL;
  g_autoptr (EClient) client = NULL;
  g_autoptr (GPtrArray) zones = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) wanted = NULL;
  g_autoptr (GHashTable) present = NULL;

  if (text == NULL)
    return FALSE;
  if (calendar == NULL || i_cal_component_isa (calendar) != I_CAL_VCALENDAR_COMPONENT) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "this is no calendar");
    return FALSE;
  }
  source = e_source_registry_ref_source (registry, option_calendar);
  if (source == NULL)
    source = make_source (registry, error);
  if (source == NULL)
    return FALSE;
  client = connect_to (source, error);
  if (client == NULL)
    return FALSE;
  wanted = read_wanted (calendar, zones);
  present = read_present (E_CAL_CLIENT (client), error);
  return present != NULL && remove_old (E_CAL_CLIENT (client), present, wanted, error) &&
         write_new (E_CAL_CLIENT (client), present, wanted, zones, error);
}

static gboolean
remove_calendar (ESourceRegistry *registry, GError **error)
{
  g_autoptr (ESource) source = e_source_registry_ref_source (registry, option_calendar);

  return source == NULL || e_source_remove_sync (source, NULL, error);
}

/* Prints all events of the calendar, also those of others; nothing where there is no calendar. */
static gboolean
list_events (ESourceRegistry *registry, GError **error)
{
  g_autoptr (ESource) source = e_source_registry_ref_source (registry, option_calendar);
  g_autoptr (EClient) client = source != NULL ? connect_to (source, error) : NULL;
  GSList *list = NULL;

  if (source == NULL)
    return TRUE;
  if (client == NULL || !e_cal_client_get_object_list_sync (E_CAL_CLIENT (client), "#t", &list, NULL, error))
    return FALSE;
  printf ("%s\n", e_source_get_display_name (source));
  for (GSList *link = list; link != NULL; link = link->next) {
    g_autofree char *text = i_cal_component_as_ical_string (link->data);
    (void) fputs (text, stdout);
  }
  g_slist_free_full (list, g_object_unref);
  return TRUE;
}

static gboolean
run (ESourceRegistry *registry, GError **error)
{
  if (option_list)
    return list_events (registry, error);
  return option_remove ? remove_calendar (registry, error) : publish (registry, error);
}

#ifdef __SANITIZE_ADDRESS__
/* The registry keeps its bus objects until the end. Only whole stacks tell that they are its own. */
G_MODULE_EXPORT const char *__asan_default_options (void);
G_MODULE_EXPORT const char *__lsan_default_suppressions (void);

const char *
__asan_default_options (void)
{
  return "fast_unwind_on_malloc=0";
}

const char *
__lsan_default_suppressions (void)
{
  return "leak:libedataserver";
}
#endif

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (ESourceRegistry) registry = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;

  g_option_context_add_main_entries (context, options, NULL);
  if (g_option_context_parse (context, &argc, &argv, &error) && option_calendar == NULL)
    g_set_error_literal (&error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, "--calendar is missing");
  if (error == NULL)
    registry = e_source_registry_new_sync (NULL, &error);
  if (registry != NULL)
    done = run (registry, &error);
  if (!done)
    (void) fprintf (stderr, "liaison-publish: %s\n", error != NULL ? error->message : "failed");
  return done ? 0 : 1;
}
