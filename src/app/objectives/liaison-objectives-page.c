// SPDX-License-Identifier: GPL-3.0-or-later
// What the office pursues together with others.
#include "liaison-objectives-page.h"

#include "liaison-commitment-look.h"
#include "liaison-exchange-look.h"
#include "liaison-language.h"
#include "liaison-methods-export.h"
#include "liaison-methods-view.h"
#include "liaison-names.h"
#include "liaison-objective-sections.h"
#include "liaison-work-dialogs.h"
#include "liaison-work-list.h"
#include "liaison-work-page.h"

#include <glib/gi18n.h>

#define LIAISON_TYPE_OBJECTIVES_PAGE (liaison_objectives_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonObjectivesPage, liaison_objectives_page, LIAISON, OBJECTIVES_PAGE, AdwBin)

struct _LiaisonObjectivesPage {
  AdwBin parent_instance;

  LiaisonSession *session;
  AdwViewStack *stack;
  LiaisonWorkList *objectives;
  LiaisonWorkList *exchanges;
  GtkWidget *methods;
  GtkWidget *export_button;
};

G_DEFINE_FINAL_TYPE (LiaisonObjectivesPage, liaison_objectives_page, ADW_TYPE_BIN)

/* The filters of the lists, in their order. */
enum {
  STATUS,
  PARTNER,
};

enum {
  KIND,
  DIRECTION,
  BODY,
};

/* Partners to choose from, by name. */
typedef struct {
  char *code;
  char *label;
} Choice;

static void
free_choice (gpointer data)
{
  Choice *choice = data;

  g_free (choice->code);
  g_free (choice->label);
  g_free (choice);
}

static gboolean
has_code (gconstpointer choice, gconstpointer code)
{
  return g_str_equal (((const Choice *) choice)->code, code);
}

static int
compare_choices (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(Choice *const *) a)->label, (*(Choice *const *) b)->label);
}

static void
add_choice (GPtrArray *choices, const LiaisonId *partner, const char *name)
{
  g_autofree char *uuid = liaison_id_to_string (partner);
  Choice *choice;

  if (liaison_id_is_nil (partner) || name == NULL || g_ptr_array_find_with_equal_func (choices, uuid, has_code, NULL))
    return;
  choice = g_new0 (Choice, 1);
  choice->code = g_steal_pointer (&uuid);
  choice->label = g_strdup (name);
  g_ptr_array_add (choices, choice);
}

static void
offer (LiaisonWorkList *list, guint filter, const char *all, GPtrArray *choices)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new (), labels = g_ptr_array_new ();

  g_ptr_array_sort (choices, compare_choices);
  g_ptr_array_add (codes, (gpointer) "");
  g_ptr_array_add (labels, (gpointer) all);
  for (guint i = 0; i < choices->len; i++) {
    g_ptr_array_add (codes, ((Choice *) choices->pdata[i])->code);
    g_ptr_array_add (labels, ((Choice *) choices->pdata[i])->label);
  }
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (labels, NULL);
  liaison_work_list_set_choices (list, filter, (const char *const *) codes->pdata, (const char *const *) labels->pdata);
}

/* The partner chosen in a filter; FALSE for all. */
static gboolean
get_partner (LiaisonWorkList *list, guint filter, LiaisonId *partner)
{
  const char *uuid = liaison_work_list_choice (list, filter);

  return uuid != NULL && liaison_id_parse (uuid, partner);
}

static void
show_record (LiaisonWorkList *list, const LiaisonRecord *record)
{
  g_autofree char *uuid = liaison_id_to_string (&record->id);

  gtk_widget_activate_action (GTK_WIDGET (list), "win.show-record", "(ss)", record->entity->name, uuid);
}

static const LiaisonRecord *
objective_record (gconstpointer row)
{
  return &((const LiaisonObjectiveRow *) row)->objective->record;
}

static gpointer
ref_objective (gpointer row)
{
  return liaison_objective_row_ref (row);
}

static void
unref_objective (gpointer row)
{
  liaison_objective_row_unref (row);
}

static gboolean
objective_passes (LiaisonWorkList *list, gconstpointer row)
{
  LiaisonId partner;
  LiaisonObjectiveFilter filter = { .status = liaison_work_list_choice (list, STATUS),
                                    .text = liaison_work_list_text (list) };

  if (get_partner (list, PARTNER, &partner))
    filter.partner = &partner;
  if (g_strcmp0 (filter.status, "overdue") == 0) {
    filter.status = NULL;
    filter.overdue = TRUE;
  }
  return liaison_objective_row_passes (row, &filter);
}

static char *
count_objectives (guint count)
{
  return g_strdup_printf (ngettext ("%u objective", "%u objectives", count), count);
}

static void
show_objective (LiaisonWorkList *list, LiaisonWorkRow *line, gconstpointer data)
{
  const LiaisonObjectiveRow *row = data;
  const char *status = liaison_vocabulary_label (&liaison_vocabulary_objective_status, row->objective->status);
  g_autofree char *partners = liaison_objective_partners (row);
  g_autofree char *due = liaison_due_describe (&row->due, status);

  liaison_work_row_set_title (line, "liaison-objective-symbolic", row->objective->title, partners);
  liaison_work_row_add_pill (line, status, g_strcmp0 (row->objective->status, "achieved") == 0 ? "success" : NULL);
  if (row->due.state < LIAISON_DUE_UNDATED)
    liaison_work_row_add_pill (line, due, liaison_due_style (row->due.state));
  liaison_work_row_set_progress (line, row->progress);
}

static void
open_objective (LiaisonWorkList *list, gconstpointer row)
{
  show_record (list, objective_record (row));
}

static void
objectives_loaded (LiaisonWorkList *list, GPtrArray *rows)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (free_choice);

  for (guint i = 0; i < rows->len; i++) {
    const LiaisonObjectiveRow *row = rows->pdata[i];
    for (guint j = 0; j < row->roles->len; j++)
      add_choice (choices, &((const LiaisonObjectiveRole *) row->roles->pdata[j])->partner, row->names->pdata[j]);
  }
  offer (list, PARTNER, _ ("With any partner"), choices);
}

static const char *const objective_related[] = { "objective",    "objective_role", "indicator", "partner",
                                                 "partner_name", "staff",          NULL };

static const LiaisonWorkKind objectives_kind = {
  .work = LIAISON_WORK_OBJECTIVES,
  .label = N_ ("Objectives"),
  .search = N_ ("Search objectives"),
  .icon = "liaison-objective-symbolic",
  .empty = N_ ("No Objectives"),
  .lesson = N_ ("What the office and regional mechanisms or other partners want to reach together: who does what, what "
                "is measured, how far it is."),
  .related = objective_related,
  .record = objective_record,
  .ref = ref_objective,
  .unref = unref_objective,
  .passes = objective_passes,
  .count = count_objectives,
  .show = show_objective,
  .open = open_objective,
  .loaded = objectives_loaded,
};

static const LiaisonRecord *
exchange_record (gconstpointer row)
{
  return &((const LiaisonExchangeRow *) row)->exchange->record;
}

static gpointer
ref_exchange (gpointer row)
{
  return liaison_exchange_row_ref (row);
}

static void
unref_exchange (gpointer row)
{
  liaison_exchange_row_unref (row);
}

static gboolean
exchange_passes (LiaisonWorkList *list, gconstpointer row)
{
  LiaisonId partner;
  LiaisonExchangeFilter filter = { .kind = liaison_work_list_choice (list, KIND),
                                   .direction = liaison_work_list_choice (list, DIRECTION),
                                   .text = liaison_work_list_text (list) };

  if (get_partner (list, BODY, &partner))
    filter.partner = &partner;
  return liaison_exchange_row_passes (row, &filter);
}

static char *
count_exchanges (guint count)
{
  return g_strdup_printf (ngettext ("%u exchange", "%u exchanges", count), count);
}

static void
show_exchange (LiaisonWorkList *list, LiaisonWorkRow *line, gconstpointer data)
{
  const LiaisonExchangeRow *row = data;
  const LiaisonExchange *exchange = row->exchange;
  LiaisonNames *names = liaison_names_of (liaison_work_list_session (list));
  g_autofree char *parties = liaison_exchange_parties (row);
  g_autofree char *day = liaison_moment_format (&exchange->on, NULL, liaison_language_of_interface ());
  g_autoptr (GString) words = g_string_new (parties);

  g_string_append_printf (words, " · %s", day);
  if (exchange->theme != NULL)
    g_string_append_printf (words, " · %s", liaison_names_label (names, &liaison_vocabulary_theme, exchange->theme));
  if (row->about != NULL)
    g_string_append_printf (words, " · %s", row->about);
  liaison_work_row_set_title (line, "liaison-exchange-symbolic", exchange->title, words->str);
  liaison_work_row_add_pill (line, liaison_vocabulary_label (&liaison_vocabulary_exchange_kind, exchange->kind), NULL);
  liaison_work_row_add_pill (line, liaison_exchange_onward_label (exchange->onward),
                             exchange->onward ? NULL : "warning");
}

static void
open_exchange (LiaisonWorkList *list, gconstpointer row)
{
  show_record (list, exchange_record (row));
}

static void
exchanges_loaded (LiaisonWorkList *list, GPtrArray *rows)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (free_choice);

  for (guint i = 0; i < rows->len; i++) {
    const LiaisonExchangeRow *row = rows->pdata[i];
    add_choice (choices, &row->exchange->partner, row->name);
  }
  offer (list, BODY, _ ("With any partner"), choices);
}

static const char *const exchange_related[] = { "exchange", "partner", "partner_name", "objective", "meeting", NULL };

static const LiaisonWorkKind exchanges_kind = {
  .work = LIAISON_WORK_EXCHANGES,
  .label = N_ ("Exchanges"),
  .search = N_ ("Search exchanges"),
  .icon = "liaison-exchange-symbolic",
  .empty = N_ ("No Exchanges"),
  .lesson = N_ ("Experience, information, working methods, observations and documents that partners share with the "
                "office, and the office with them."),
  .related = exchange_related,
  .record = exchange_record,
  .ref = ref_exchange,
  .unref = unref_exchange,
  .passes = exchange_passes,
  .count = count_exchanges,
  .show = show_exchange,
  .open = open_exchange,
  .loaded = exchanges_loaded,
};

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonObjectivesPage *self = LIAISON_OBJECTIVES_PAGE (widget);
  GtkWidget *shown = adw_view_stack_get_visible_child (self->stack);
  AdwDialog *dialog;

  if (shown == self->methods)
    dialog = liaison_method_dialog_make (self->session, NULL, NULL);
  else if (shown == GTK_WIDGET (self->exchanges))
    dialog = liaison_exchange_dialog_make (self->session, NULL, NULL);
  else
    dialog = liaison_objective_dialog_make (self->session, NULL, NULL);
  adw_dialog_present (dialog, widget);
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (liaison_methods_export_new (LIAISON_OBJECTIVES_PAGE (widget)->session), widget);
}

static void
enable_actions (LiaisonObjectivesPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "objectives.add", !liaison_session_is_read_only (self->session));
}

static void
shown_cb (LiaisonObjectivesPage *self)
{
  gtk_widget_set_visible (self->export_button, adw_view_stack_get_visible_child (self->stack) == self->methods);
}

static void
liaison_objectives_page_dispose (GObject *object)
{
  g_clear_object (&LIAISON_OBJECTIVES_PAGE (object)->session);
  G_OBJECT_CLASS (liaison_objectives_page_parent_class)->dispose (object);
}

static void
liaison_objectives_page_class_init (LiaisonObjectivesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_objectives_page_dispose;
  gtk_widget_class_install_action (widget_class, "objectives.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "objectives.export", NULL, export_cb);
}

static void
liaison_objectives_page_init (LiaisonObjectivesPage *self)
{
}

static void
add_vocabulary (LiaisonWorkList *list, const char *label, const char *all, const LiaisonVocabulary *vocabulary,
                const char *more, const char *more_label)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new (), labels = g_ptr_array_new ();

  g_ptr_array_add (codes, (gpointer) "");
  g_ptr_array_add (labels, (gpointer) all);
  if (more != NULL) {
    g_ptr_array_add (codes, (gpointer) more);
    g_ptr_array_add (labels, (gpointer) more_label);
  }
  for (guint i = 0; i < vocabulary->n_terms; i++) {
    g_ptr_array_add (codes, (gpointer) vocabulary->terms[i].code);
    g_ptr_array_add (labels, (gpointer) liaison_vocabulary_label (vocabulary, vocabulary->terms[i].code));
  }
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (labels, NULL);
  liaison_work_list_add_filter (list, label, (const char *const *) codes->pdata, (const char *const *) labels->pdata);
}

static void
add_filters (LiaisonObjectivesPage *self)
{
  const char *const nobody[] = { "", NULL };
  const char *const nobody_labels[] = { _ ("With any partner"), NULL };

  add_vocabulary (self->objectives, _ ("State"), _ ("In any state"), &liaison_vocabulary_objective_status, "overdue",
                  C_ ("objectives", "Overdue"));
  liaison_work_list_add_filter (self->objectives, _ ("Partner"), nobody, nobody_labels);
  add_vocabulary (self->exchanges, _ ("Kind"), _ ("Of any kind"), &liaison_vocabulary_exchange_kind, NULL, NULL);
  add_vocabulary (self->exchanges, _ ("Direction"), _ ("Sent or received"), &liaison_vocabulary_direction, NULL, NULL);
  liaison_work_list_add_filter (self->exchanges, _ ("Partner"), nobody, nobody_labels);
}

static void
add_pages (LiaisonObjectivesPage *self)
{
  self->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  adw_view_stack_add_titled_with_icon (self->stack, GTK_WIDGET (self->objectives), "objectives", _ ("Objectives"),
                                       "liaison-objective-symbolic");
  adw_view_stack_add_titled_with_icon (self->stack, GTK_WIDGET (self->exchanges), "exchanges", _ ("Exchanges"),
                                       "liaison-exchange-symbolic");
  adw_view_stack_add_titled_with_icon (self->stack, self->methods, "methods", _ ("Working Methods"),
                                       "liaison-method-symbolic");
}

/** liaison_objectives_page_new: Returns: (transfer floating): the page */
GtkWidget *
liaison_objectives_page_new (LiaisonSession *session)
{
  LiaisonObjectivesPage *self = g_object_new (LIAISON_TYPE_OBJECTIVES_PAGE, NULL);

  self->session = g_object_ref (session);
  self->objectives = LIAISON_WORK_LIST (liaison_work_list_new (session, &objectives_kind));
  self->exchanges = LIAISON_WORK_LIST (liaison_work_list_new (session, &exchanges_kind));
  self->methods = liaison_methods_view_new (session);
  self->export_button = gtk_button_new_from_icon_name ("document-save-symbolic");
  gtk_widget_set_tooltip_text (self->export_button, _ ("Export the Comparison…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->export_button), "objectives.export");
  add_filters (self);
  add_pages (self);
  adw_bin_set_child (ADW_BIN (self), liaison_work_page_new (self->stack, C_ ("objectives", "Add"), "objectives.add",
                                                            self->export_button));
  enable_actions (self);
  shown_cb (self);
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::read-only", G_CALLBACK (enable_actions), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
