// SPDX-License-Identifier: GPL-3.0-or-later
// A program with one of each widget, on which the acceptance kit is tried.

#include <adwaita.h>

static GtkLabel *status_label;
static AdwToastOverlay *toast_overlay;

static void G_GNUC_PRINTF (1, 2)
report (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  gtk_label_set_label (status_label, text);
}

static void
set_name (gpointer widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
name_menu_items (GtkWidget *widget)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton")) {
    g_autofree char *text = NULL;
    g_object_get (widget, "text", &text, NULL);
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
    set_name (widget, text);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    name_menu_items (child);
}

static GtkWidget *
new_button (const char *label, GCallback callback, gpointer data)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  g_signal_connect (button, "clicked", callback, data);
  return button;
}

static GtkWidget *
new_page (const char *title, GtkWidget *content, GtkWidget *menu_button)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), adw_window_title_new (title, NULL));
  if (menu_button)
    adw_header_bar_pack_end (ADW_HEADER_BAR (header), menu_button);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), content);
  return view;
}

static void
text_changed_cb (GtkEditable *editable, const char *what)
{
  report ("%s=%s", what, gtk_editable_get_text (editable));
}

static void
selected_cb (AdwComboRow *row)
{
  report ("country=%s", gtk_string_object_get_string (adw_combo_row_get_selected_item (row)));
}

static void
active_cb (AdwSwitchRow *row)
{
  report ("confidential=%s", adw_switch_row_get_active (row) ? "yes" : "no");
}

static void
value_cb (GtkSpinButton *spin)
{
  report ("days=%d", gtk_spin_button_get_value_as_int (spin));
}

static void
row_activated_cb (GtkListView *list, guint position)
{
  report ("opened %u", position);
}

static void
clicked_cb (GtkWidget *button, const char *what)
{
  report ("%s", what);
}

static void
menu_cb (GSimpleAction *action)
{
  report ("menu %s", g_action_get_name (G_ACTION (action)));
}

static void
toast_cb (void)
{
  AdwToast *toast = adw_toast_new ("Partner moved to the trash");
  adw_toast_set_button_label (toast, "_Undo");
  g_signal_connect (toast, "button-clicked", G_CALLBACK (clicked_cb), (gpointer) "undone");
  adw_toast_overlay_add_toast (toast_overlay, toast);
}

static void
save_cb (GtkWidget *button)
{
  report ("saved");
  adw_dialog_close (ADW_DIALOG (gtk_widget_get_ancestor (button, ADW_TYPE_DIALOG)));
}

static void
dialog_cb (GtkWidget *button)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Nickname");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_button ("_Save", G_CALLBACK (save_cb), NULL));
  adw_dialog_set_title (dialog, "Edit partner");
  adw_dialog_set_content_width (dialog, 320);
  adw_dialog_set_child (dialog, new_page ("Edit partner", group, NULL));
  adw_dialog_present (dialog, button);
}

static void
response_cb (AdwAlertDialog *dialog, const char *response)
{
  report ("response %s", response);
}

static void
alert_cb (GtkWidget *button)
{
  AdwDialog *dialog = adw_alert_dialog_new ("Empty the trash?", "What is in it cannot be restored.");
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", "_Cancel", "empty", "_Empty", NULL);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), NULL);
  adw_dialog_present (dialog, button);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean is_save = GPOINTER_TO_INT (data);
  g_autoptr (GFile) file = is_save ? gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error)
                                   : gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);
  report ("%s %s", is_save ? "save" : "open", file ? g_file_peek_path (file) : error->message);
}

static void
file_cb (GtkWidget *button, gpointer is_save)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (button));

  gtk_file_dialog_set_title (dialog, is_save ? "Export" : "Import");
  if (is_save)
    gtk_file_dialog_save (dialog, window, NULL, file_chosen_cb, is_save);
  else
    gtk_file_dialog_open (dialog, window, NULL, file_chosen_cb, is_save);
}

static void
warn_cb (void)
{
  g_warning ("asked to warn");
}

static void
crash_cb (void)
{
  g_printerr ("about to end\n");
  abort ();
}

static void
row_setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_inscription_new (NULL));
}

static void
row_bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (item));
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)), name);
  gtk_list_item_set_accessible_label (item, name);
}

static GtkWidget *
build_form (void)
{
  static const char *const countries[] = { "Belgium", "Brazil", "Burkina Faso", "Côte d’Ivoire", NULL };
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *rows[] = { adw_entry_row_new (), adw_password_entry_row_new (), adw_combo_row_new (),
                        adw_switch_row_new (), adw_action_row_new () };
  const char *titles[] = { "Name", "Passphrase", "Country", "Confidential", "Days" };
  GtkWidget *spin = gtk_spin_button_new_with_range (0, 365, 1);
  g_autoptr (GtkStringList) model = gtk_string_list_new (countries);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (rows[i]), titles[i]);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), rows[i]);
  }
  adw_combo_row_set_model (ADW_COMBO_ROW (rows[2]), G_LIST_MODEL (model));
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  set_name (spin, "Days");
  adw_action_row_add_suffix (ADW_ACTION_ROW (rows[4]), spin);

  g_signal_connect (rows[0], "changed", G_CALLBACK (text_changed_cb), (gpointer) "name");
  g_signal_connect (rows[1], "changed", G_CALLBACK (text_changed_cb), (gpointer) "passphrase");
  g_signal_connect (rows[2], "notify::selected", G_CALLBACK (selected_cb), NULL);
  g_signal_connect (rows[3], "notify::active", G_CALLBACK (active_cb), NULL);
  g_signal_connect (spin, "value-changed", G_CALLBACK (value_cb), NULL);
  return group;
}

static GtkWidget *
build_buttons (void)
{
  static const struct {
    const char *label;
    GCallback callback;
    gpointer data;
  } buttons[] = {
    { "_Toast", G_CALLBACK (toast_cb), NULL },         { "_Dialog", G_CALLBACK (dialog_cb), NULL },
    { "_Alert", G_CALLBACK (alert_cb), NULL },         { "_Import", G_CALLBACK (file_cb), NULL },
    { "_Export", G_CALLBACK (file_cb), (gpointer) 1 }, { "_Warn", G_CALLBACK (warn_cb), NULL },
    { "_Crash", G_CALLBACK (crash_cb), NULL },
  };
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    adw_wrap_box_append (ADW_WRAP_BOX (box), new_button (buttons[i].label, buttons[i].callback, buttons[i].data));
  if (g_getenv ("SAMPLE_FAULTS")) {
    GtkWidget *wide = gtk_button_new_with_label ("Wide");

    adw_wrap_box_append (ADW_WRAP_BOX (box), gtk_button_new_from_icon_name ("edit-copy-symbolic"));
    gtk_widget_set_size_request (wide, 500, -1);
    adw_wrap_box_append (ADW_WRAP_BOX (box), wide);
  }
  return box;
}

static GtkWidget *
build_list (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list;

  for (guint i = 0; i < 1000; i++) {
    g_autofree char *name = g_strdup_printf ("Partner %04u", i);
    gtk_string_list_append (names, name);
  }
  g_signal_connect (factory, "setup", G_CALLBACK (row_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bind_cb), NULL);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (names))), factory);
  set_name (list, "Partners");
  g_signal_connect (list, "activate", G_CALLBACK (row_activated_cb), NULL);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  return scrolled;
}

static GtkWidget *
build_menu_button (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) submenu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (submenu, "Month", "app.month");
  g_menu_append (menu, "Preferences", "app.preferences");
  g_menu_append_submenu (menu, "View", G_MENU_MODEL (submenu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "open-menu-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, "Main menu");
  // GTK 4.18 leaves menu items without an accessible name.
  g_signal_connect (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)), "map", G_CALLBACK (name_menu_items), NULL);
  return button;
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  status_label = GTK_LABEL (gtk_label_new ("started"));
  gtk_label_set_ellipsize (status_label, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), build_form ());
  gtk_box_append (GTK_BOX (box), build_buttons ());
  gtk_box_append (GTK_BOX (box), build_list ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (status_label));

  toast_overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (toast_overlay, new_page ("Sample", box, build_menu_button ()));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), GTK_WIDGET (toast_overlay));
  gtk_window_set_title (GTK_WINDOW (window), "Sample");
  gtk_window_set_default_size (GTK_WINDOW (window), 700, 760);
  gtk_widget_set_size_request (window, 360, 294);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication)
      application = adw_application_new ("io.github.liaison_app.KitSample", G_APPLICATION_NON_UNIQUE);
  const GActionEntry actions[] = { { .name = "preferences", .activate = (gpointer) menu_cb },
                                   { .name = "month", .activate = (gpointer) menu_cb } };

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), NULL);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.preferences",
                                         (const char *const[]) { "<Control>comma", NULL });
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
