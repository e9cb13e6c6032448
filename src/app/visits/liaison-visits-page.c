// SPDX-License-Identifier: GPL-3.0-or-later
// Country visits from the request to what became of the recommendations; States that invite, States never visited.
#include "liaison-visits-page.h"

#include "liaison-accessible.h"
#include "liaison-names.h"
#include "liaison-record-sections.h"
#include "liaison-row.h"
#include "liaison-visit-dialogs.h"
#include "liaison-visit-look.h"

#include <glib/gi18n.h>
#include <string.h>

/** What the page shows. */
typedef struct {
  GPtrArray *visits;    /* (element-type LiaisonVisitRow) */
  GPtrArray *countries; /* (element-type LiaisonVisitCountry) */
} Shown;

struct _LiaisonVisitsPage {
  AdwBin parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  Shown *shown;       /* NULL until it is read */
  GPtrArray *choices; /* (element-type utf8): the countries of the filter */
  GArray *years;      /* (element-type int): the years of it */
  gboolean is_filling;

  AdwWindowTitle *title;
  GtkWidget *filters;
  AdwToggleGroup *views;
  GtkSearchEntry *search;
  GtkDropDown *stage;
  GtkDropDown *country;
  GtkDropDown *year;
  GtkStack *stack;
  GtkBox *sections;
};

G_DEFINE_FINAL_TYPE (LiaisonVisitsPage, liaison_visits_page, ADW_TYPE_BIN)

static void
free_shown (gpointer data)
{
  Shown *shown = data;

  g_clear_pointer (&shown->visits, g_ptr_array_unref);
  g_clear_pointer (&shown->countries, g_ptr_array_unref);
  g_free (shown);
}

static gpointer
read_shown (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const LiaisonMoment today = liaison_moment_today ();
  Shown *shown = g_new0 (Shown, 1);

  shown->visits = liaison_store_visits (store, &today, error);
  if (shown->visits != NULL)
    shown->countries = liaison_store_visit_countries (store, &today, error);
  if (shown->countries != NULL)
    return shown;
  free_shown (shown);
  return NULL;
}

static void
add_visit (GtkWidget *section, const LiaisonVisitRow *visit)
{
  g_autofree char *stage = liaison_visit_stage_line (visit);
  g_autofree char *when = liaison_visit_when_line (visit);
  g_autofree char *missing = liaison_visit_gaps_words (visit->gaps, &visit->facts);
  g_autofree char *first = g_strjoin (" · ",
                                      liaison_vocabulary_label (&liaison_vocabulary_visit_type, visit->visit->type),
                                      when != NULL ? when : stage, NULL);
  g_autofree char *text = missing != NULL ? g_strdup_printf ("%s\n%s", first, missing) : g_strdup (first);
  GtkWidget *row = liaison_section_add_row (section, "liaison-visit-symbolic", visit->country, text);

  g_object_set (row, "subtitle-lines", 0, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             liaison_visit_pill_new (liaison_visit_stage_label (visit->status.stage),
                                                     liaison_visit_stage_style (visit->status.stage)));
  liaison_section_open_record (row, "visit", &visit->visit->record.id);
}

static void
append (LiaisonVisitsPage *self, GtkWidget *section)
{
  gtk_box_append (self->sections, section);
}

static const char *
chosen_country (LiaisonVisitsPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->country);

  return selected > 0 && selected <= self->choices->len ? self->choices->pdata[selected - 1] : NULL;
}

static int
chosen_year (LiaisonVisitsPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->year);

  return selected > 0 && selected <= self->years->len ? g_array_index (self->years, int, selected - 1) : 0;
}

static guint
fill_visits (LiaisonVisitsPage *self)
{
  guint stage = gtk_drop_down_get_selected (self->stage), count = 0;
  LiaisonVisitFilter filter = { .stages = stage > 0 && stage <= LIAISON_VISIT_STAGES ? 1U << (stage - 1) : 0,
                                .country = chosen_country (self),
                                .year = chosen_year (self),
                                .text = gtk_editable_get_text (GTK_EDITABLE (self->search)) };
  GtkWidget *section = NULL;
  LiaisonVisitStage before = LIAISON_VISIT_IDEA;

  for (guint i = 0; i < self->shown->visits->len; i++) {
    const LiaisonVisitRow *row = g_ptr_array_index (self->shown->visits, i);
    if (!liaison_visit_row_matches (row, &filter))
      continue;
    if (section == NULL || row->status.stage != before) {
      section = liaison_section_list_new (liaison_visit_stage_label (row->status.stage), NULL, NULL, NULL);
      append (self, section);
    }
    before = row->status.stage;
    add_visit (section, row);
    count++;
  }
  return count;
}

static void
add_country (LiaisonVisitsPage *self, GtkWidget *section, const LiaisonVisitCountry *country)
{
  LiaisonNames *names = liaison_names_of (self->session);
  /* Translators: visits of a State that were made, and those that are asked for or prepared. */
  g_autofree char *counts = g_strdup_printf (_ ("%u made, %u open"), country->made, country->open);
  const char *region = country->region != NULL
                           ? liaison_names_label (names, &liaison_vocabulary_region, country->region)
                           : NULL;
  g_autofree char *text = region != NULL ? g_strdup_printf ("%s · %s", region, counts) : g_strdup (counts);
  /* Translators: %s is a country. */
  g_autofree char *label = g_strdup_printf (_ ("New Visit: %s"), country->name);
  GtkWidget *row = liaison_section_add_row (section, NULL, country->name, text);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  liaison_accessible_set_label (button, label);
  liaison_row_set_action (button, "visits.new", country->code);
  if (country->has_invitation)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_visit_pill_new (_ ("Standing invitation"), "accent"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  if (!liaison_id_is_nil (&country->invited_by)) {
    g_autofree char *uuid = liaison_id_to_string (&country->invited_by);
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    liaison_row_set_action (row, "win.show-partner", uuid);
  }
}

static guint
fill_countries (LiaisonVisitsPage *self, gboolean invitations)
{
  GtkWidget *section = liaison_section_list_new (NULL, NULL, NULL, NULL);
  g_autofree char *wanted = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  guint count = 0;

  for (guint i = 0; i < self->shown->countries->len; i++) {
    const LiaisonVisitCountry *country = g_ptr_array_index (self->shown->countries, i);
    g_autofree char *name = g_utf8_casefold (country->name, -1);
    if ((invitations ? !country->has_invitation : country->made > 0) || strstr (name, wanted) == NULL)
      continue;
    add_country (self, section, country);
    count++;
  }
  append (self, section);
  return count;
}

static void
show_count (LiaisonVisitsPage *self, guint count, gboolean is_visits)
{
  g_autofree char *text = is_visits ? g_strdup_printf (ngettext ("%u visit", "%u visits", count), count)
                                    : g_strdup_printf (ngettext ("%u State", "%u States", count), count);

  adw_window_title_set_subtitle (self->title, text);
}

static void
fill (LiaisonVisitsPage *self)
{
  const char *view = adw_toggle_group_get_active_name (self->views);
  gboolean is_visits = g_strcmp0 (view, "visits") == 0;
  GtkWidget *child;
  guint count;

  if (self->shown == NULL || self->is_filling)
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
  gtk_widget_set_visible (self->filters, is_visits && self->shown->visits->len > 0);
  count = is_visits ? fill_visits (self) : fill_countries (self, g_strcmp0 (view, "invitations") == 0);
  show_count (self, count, is_visits);
  gtk_stack_set_visible_child_name (self->stack, count > 0                                    ? "list"
                                                 : is_visits && self->shown->visits->len == 0 ? "none"
                                                                                              : "nothing");
}

static int
compare_text (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

static void
add_year (LiaisonVisitsPage *self, int year)
{
  guint at = 0;

  for (; at < self->years->len && g_array_index (self->years, int, at) >= year; at++)
    if (g_array_index (self->years, int, at) == year)
      return;
  if (year > 0)
    g_array_insert_val (self->years, at, year);
}

/* The countries and years that there are visits of; what was chosen stays chosen. */
static void
fill_choices (LiaisonVisitsPage *self)
{
  g_autofree char *country = g_strdup (chosen_country (self));
  int year = chosen_year (self);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GtkStringList) countries = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) years = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->choices, 0);
  g_array_set_size (self->years, 0);
  for (guint i = 0; i < self->shown->visits->len; i++) {
    const LiaisonVisitRow *row = g_ptr_array_index (self->shown->visits, i);
    char *label = g_strdup_printf ("%s\t%s", row->country, row->visit->country);
    if (g_ptr_array_find_with_equal_func (labels, label, g_str_equal, NULL))
      g_free (label);
    else
      g_ptr_array_add (labels, label);
    add_year (self, row->visit->starts.year);
    add_year (self, row->status.request != NULL ? row->status.request->on.year : 0);
  }
  g_ptr_array_sort (labels, compare_text);
  gtk_string_list_append (countries, _ ("All countries"));
  gtk_string_list_append (years, _ ("All years"));
  for (guint i = 0; i < labels->len; i++) {
    g_auto (GStrv) both = g_strsplit (labels->pdata[i], "\t", 2);
    gtk_string_list_append (countries, both[0]);
    g_ptr_array_add (self->choices, g_strdup (both[1]));
  }
  for (guint i = 0; i < self->years->len; i++)
    gtk_string_list_take (years, g_strdup_printf ("%d", g_array_index (self->years, int, i)));
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->country, G_LIST_MODEL (countries));
  gtk_drop_down_set_model (self->year, G_LIST_MODEL (years));
  for (guint i = 0; i < self->choices->len; i++)
    if (g_strcmp0 (self->choices->pdata[i], country) == 0)
      gtk_drop_down_set_selected (self->country, i + 1);
  for (guint i = 0; i < self->years->len; i++)
    if (g_array_index (self->years, int, i) == year)
      gtk_drop_down_set_selected (self->year, i + 1);
  self->is_filling = FALSE;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonVisitsPage) self = user_data;
  Shown *shown = liaison_session_finish (LIAISON_SESSION (source), result, NULL);

  if (shown == NULL)
    return;
  if (self->session == NULL) {
    free_shown (shown);
    return;
  }
  g_clear_pointer (&self->shown, free_shown);
  self->shown = shown;
  fill_choices (self);
  fill (self);
}

static void
read_page (LiaisonVisitsPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_session_read (self->session, read_shown, NULL, NULL, free_shown, self->cancellable, read_cb,
                        g_object_ref (self));
}

static void
changed_cb (LiaisonVisitsPage *self)
{
  read_page (self);
}

static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonVisitsPage *self = LIAISON_VISITS_PAGE (widget);
  const char *country = g_variant_get_string (parameter, NULL);

  adw_dialog_present (liaison_visit_dialog_new (self->session, NULL, *country != '\0' ? country : NULL), widget);
}

static void
search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (LIAISON_VISITS_PAGE (widget)->search));
}

static void
liaison_visits_page_dispose (GObject *object)
{
  LiaisonVisitsPage *self = LIAISON_VISITS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_VISITS_PAGE);
  g_clear_pointer (&self->shown, free_shown);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->years, g_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_visits_page_parent_class)->dispose (object);
}

static void
liaison_visits_page_class_init (LiaisonVisitsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_visits_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/visits/liaison-visits-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonVisitsPage, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonVisitsPage, filters);
  gtk_widget_class_bind_template_child (widget_class, LiaisonVisitsPage, views);
  gtk_widget_class_bind_template_child (widget_class, LiaisonVisitsPage, search);
  gtk_widget_class_bind_template_child (widget_class, LiaisonVisitsPage, stage);
  gtk_widget_class_bind_template_child (widget_class, LiaisonVisitsPage, country);
  gtk_widget_class_bind_template_child (widget_class, LiaisonVisitsPage, year);
  gtk_widget_class_bind_template_child (widget_class, LiaisonVisitsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonVisitsPage, sections);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_install_action (widget_class, "visits.new", "s", new_cb);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_cb);
}

static void
liaison_visits_page_init (LiaisonVisitsPage *self)
{
  g_autoptr (GtkStringList) stages = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->choices = g_ptr_array_new_with_free_func (g_free);
  self->years = g_array_new (FALSE, FALSE, sizeof (int));
  self->is_filling = TRUE;
  gtk_string_list_append (stages, _ ("All stages"));
  for (guint i = 0; i < LIAISON_VISIT_STAGES; i++)
    gtk_string_list_append (stages, liaison_visit_stage_label ((LiaisonVisitStage) i));
  gtk_drop_down_set_model (self->stage, G_LIST_MODEL (stages));
  self->is_filling = FALSE;
}

/** liaison_visits_page_new: Returns: (transfer floating): the page; it follows the register */
GtkWidget *
liaison_visits_page_new (LiaisonSession *session)
{
  LiaisonVisitsPage *self = g_object_new (LIAISON_TYPE_VISITS_PAGE, NULL);

  self->session = g_object_ref (session);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "visits.new", !liaison_session_is_read_only (session));
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_page (self);
  return GTK_WIDGET (self);
}
