// SPDX-License-Identifier: GPL-3.0-or-later
// The program: one instance, one session, one window.
#include "liaison-application.h"

#include "liaison-about.h"
#include "liaison-accessible.h"
#include "liaison-background.h"
#include "liaison-outgoing.h"
#include "liaison-places.h"
#include "liaison-preferences.h"
#include "liaison-publisher.h"
#include "liaison-reminder-notifier.h"
#include "liaison-settings.h"
#include "liaison-ui-resources.h"
#include "liaison-window.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>

/** The longest passphrase taken from a file descriptor, in bytes. */
#define PASSPHRASE_MAX 4096

struct _LiaisonApplication {
  AdwApplication parent_instance;

  LiaisonSession *session;
  LiaisonSettings *settings;
  LiaisonReminderNotifier *reminders;
  LiaisonBackground *background;
  char *folder;      /* from the command line; taken at the first activation */
  const char *place; /* (nullable): to show first, likewise */
  char *passphrase;  /* the same */
};

G_DEFINE_FINAL_TYPE (LiaisonApplication, liaison_application, ADW_TYPE_APPLICATION)

typedef struct {
  const char *action;
  const char *accels[3];
} Shortcut;

static const Shortcut shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "window.close", { "<Control>w" } },
  { "win.search", { "<Control>f" } },
  { "win.new-partner('')", { "<Control>n" } },
  { "win.log-meeting('')", { "<Control>m" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.lock", { "<Control>l" } },
  { "win.show-identities", { "<Control><Shift>i" } },
  { "win.import", { "<Control>i" } },
  { "win.print", { "<Control>p" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "win.show-place('today')", { "<Alt>1" } },
  { "win.show-place('calendar')", { "<Alt>2" } },
  { "win.show-place('partners')", { "<Alt>3" } },
};

static void
clear_passphrase (LiaisonApplication *self)
{
  if (self->passphrase)
    explicit_bzero (self->passphrase, strlen (self->passphrase));
  g_clear_pointer (&self->passphrase, g_free);
}

/* Reads up to the first line end, so that "echo" may write it. */
static char *
read_passphrase (int fd, GError **error)
{
  g_autoptr (GInputStream) stream = g_unix_input_stream_new (fd, TRUE);
  g_autofree char *buffer = g_malloc0 (PASSPHRASE_MAX + 1);
  gsize length;

  if (!g_input_stream_read_all (stream, buffer, PASSPHRASE_MAX, &length, NULL, error))
    return NULL;
  buffer[strcspn (buffer, "\r\n")] = '\0';
  return g_steal_pointer (&buffer);
}

static GtkWindow *
find_window (LiaisonApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *link = windows; link; link = link->next)
    if (LIAISON_IS_WINDOW (link->data))
      return link->data;
  return NULL;
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = find_window (user_data);

  liaison_background_end (LIAISON_APPLICATION (user_data)->background);
  /* Closing asks about what is not saved yet, and the program ends with its last window. */
  if (window)
    gtk_window_close (window);
  else
    g_application_quit (user_data);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = find_window (user_data);

  if (window)
    liaison_about_present (GTK_WIDGET (window));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LiaisonApplication *self = LIAISON_APPLICATION (user_data);
  GtkWindow *window = find_window (self);

  if (window)
    adw_dialog_present (liaison_preferences_new (self->session), GTK_WIDGET (window));
}

static void
outdated_cb (LiaisonApplication *self)
{
  GtkWindow *window = find_window (self);

  if (window)
    liaison_window_refresh (LIAISON_WINDOW (window));
}

/* Goes back to the register that was open last, if it is still there. */
static void
choose_last_register (LiaisonApplication *self)
{
  g_autoptr (GSettings) settings = g_settings_new (LIAISON_APPLICATION_ID);
  g_autofree char *folder = g_settings_get_string (settings, "last-register");

  if (*folder && liaison_register_exists (folder))
    liaison_session_choose (self->session, folder, NULL);
}

static const GActionEntry actions[] = {
  { .name = "preferences", .activate = preferences_cb },
  { .name = "quit", .activate = quit_cb },
  { .name = "about", .activate = about_cb },
};

static void
liaison_application_startup (GApplication *application)
{
  LiaisonApplication *self = LIAISON_APPLICATION (application);

  liaison_ui_register_resource ();
  G_APPLICATION_CLASS (liaison_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (LIAISON_APPLICATION_ID);
  /* Which files a person chose is nobody's business: GTK's file chooser would keep their names. */
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", FALSE, NULL);
  liaison_outgoing_clean_up ();
  liaison_accessible_name_menus ();
  self->session = liaison_session_new ();
  self->settings = liaison_settings_new (self->session);
  self->reminders = liaison_reminder_notifier_new (GTK_APPLICATION (self), self->session);
  self->background = liaison_background_new (application, self->session);
  /* Follows the register from the first moment. */
  liaison_publisher_of (self->session);
  g_signal_connect_object (self->settings, "outdated", G_CALLBACK (outdated_cb), self, G_CONNECT_SWAPPED);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action, shortcuts[i].accels);
}

static void
liaison_application_activate (GApplication *application)
{
  LiaisonApplication *self = LIAISON_APPLICATION (application);
  GtkWindow *window = find_window (self);

  if (!window) {
    if (!self->folder && liaison_session_state (self->session) == LIAISON_SESSION_CLOSED)
      choose_last_register (self);
    window = GTK_WINDOW (liaison_window_new (ADW_APPLICATION (self), self->session));
  }
  if (self->place)
    liaison_window_show_place (LIAISON_WINDOW (window), self->place);
  self->place = NULL;
  if (self->folder)
    liaison_window_open_register (LIAISON_WINDOW (window), self->folder, self->passphrase);
  g_clear_pointer (&self->folder, g_free);
  clear_passphrase (self);
  liaison_window_present (LIAISON_WINDOW (window));
}

static void
liaison_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  LiaisonApplication *self = LIAISON_APPLICATION (application);

  g_free (self->folder);
  self->folder = g_file_get_path (files[0]);
  g_application_activate (application);
}

/* Takes the passphrase where the options say; returns FALSE, having said why, if there is none to take. */
static gboolean
take_passphrase (LiaisonApplication *self, GVariantDict *options)
{
  g_autoptr (GError) error = NULL;
  const char *text;
  guint64 fd;

  if (!g_variant_dict_lookup (options, "passphrase-fd", "&s", &text))
    return TRUE;
  if (g_application_get_is_remote (G_APPLICATION (self))) {
    g_printerr ("liaison: %s\n", _ ("Liaison is already running; a passphrase can only be given when it starts"));
    return FALSE;
  }
  if (g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &fd, &error))
    self->passphrase = read_passphrase ((int) fd, &error);
  if (!self->passphrase)
    g_printerr ("liaison: %s\n", error->message);
  return self->passphrase != NULL;
}

/* Takes the place to show first; returns FALSE, having said so, if there is no such place. */
static gboolean
take_place (LiaisonApplication *self, GVariantDict *options)
{
  const LiaisonPlace *place;
  const char *name;

  if (!g_variant_dict_lookup (options, "place", "&s", &name))
    return TRUE;
  place = liaison_place_find (name);
  if (place)
    self->place = place->name;
  else
    g_printerr (_ ("liaison: there is no place “%s”\n"), name);
  return place != NULL;
}

static int
liaison_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  LiaisonApplication *self = LIAISON_APPLICATION (application);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;

  if (g_variant_dict_contains (options, "version")) {
    g_print ("Liaison %s\n", LIAISON_VERSION);
    return 0;
  }
  if (!g_application_register (application, NULL, &error)) {
    g_printerr ("liaison: %s\n", error->message);
    return 1;
  }
  if (!take_passphrase (self, options) || !take_place (self, options))
    return 1;
  if (g_variant_dict_lookup (options, "register", "^ay", &folder)) {
    g_autoptr (GFile) file = g_file_new_for_commandline_arg (folder);

    g_application_open (application, &file, 1, "");
    /* A second instance has handed it over; the first one goes on. */
    if (g_application_get_is_remote (application))
      return 0;
  }
  return -1;
}

static void
liaison_application_shutdown (GApplication *application)
{
  LiaisonApplication *self = LIAISON_APPLICATION (application);

  g_clear_object (&self->settings);
  g_clear_object (&self->background);
  if (self->session)
    liaison_session_close (self->session);
  g_clear_object (&self->reminders);
  g_clear_object (&self->session);
  clear_passphrase (self);
  g_clear_pointer (&self->folder, g_free);
  G_APPLICATION_CLASS (liaison_application_parent_class)->shutdown (application);
}

static void
liaison_application_class_init (LiaisonApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = liaison_application_startup;
  application_class->activate = liaison_application_activate;
  application_class->open = liaison_application_open;
  application_class->handle_local_options = liaison_application_handle_local_options;
  application_class->shutdown = liaison_application_shutdown;
}

static void
liaison_application_init (LiaisonApplication *self)
{
  static const GOptionEntry options[] = {
    { "register", 'r', 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open the register in this folder"), N_ ("FOLDER") },
    /* No G_OPTION_ARG_INT: 0 would pass for "not given". */
    { "passphrase-fd", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Read the passphrase from this file descriptor"),
      N_ ("NUMBER") },
    { "place", 0, 0, G_OPTION_ARG_STRING, NULL,
      N_ ("Show this place first: today, calendar, partners, family:CODE or trash"), N_ ("PLACE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

LiaisonApplication *
liaison_application_new (void)
{
  return g_object_new (LIAISON_TYPE_APPLICATION, "application-id", LIAISON_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/io/github/liaison_app/Liaison", NULL);
}
