// SPDX-License-Identifier: GPL-3.0-or-later
// What was promised, by whom, to whom; and what was asked for.
#include "liaison-commitments-page.h"

#include "liaison-commitment-look.h"
#include "liaison-language.h"
#include "liaison-names.h"
#include "liaison-need-dialog.h"
#include "liaison-work-dialogs.h"
#include "liaison-work-list.h"
#include "liaison-work-page.h"

#include <glib/gi18n.h>
#include <string.h>

#define LIAISON_TYPE_COMMITMENTS_PAGE (liaison_commitments_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCommitmentsPage, liaison_commitments_page, LIAISON, COMMITMENTS_PAGE, AdwBin)

struct _LiaisonCommitmentsPage {
  AdwBin parent_instance;

  LiaisonSession *session;
  AdwViewStack *stack;
  LiaisonWorkList *commitments;
  LiaisonWorkList *needs;
};

G_DEFINE_FINAL_TYPE (LiaisonCommitmentsPage, liaison_commitments_page, ADW_TYPE_BIN)

/* The filters of the lists, in their order. */
enum {
  WHO,
  STATE,
};

enum {
  NEED_STATUS,
  NEED_URGENCY,
};

static const LiaisonRecord *
commitment_record (gconstpointer row)
{
  return &((const LiaisonCommitmentRow *) row)->commitment->record;
}

static gpointer
ref_commitment (gpointer row)
{
  return liaison_commitment_row_ref (row);
}

static void
unref_commitment (gpointer row)
{
  liaison_commitment_row_unref (row);
}

static gboolean
commitment_passes (LiaisonWorkList *list, gconstpointer row)
{
  const char *who = liaison_work_list_choice (list, WHO), *state = liaison_work_list_choice (list, STATE);
  LiaisonCommitmentFilter filter = { .text = liaison_work_list_text (list) };

  if (g_strcmp0 (who, "to") == 0)
    filter.to_family = "defenders";
  else
    filter.by_family = who;
  if (g_strcmp0 (state, "overdue") == 0)
    filter.overdue = TRUE;
  else
    filter.status = state;
  return liaison_commitment_row_passes (row, &filter);
}

static char *
count_commitments (guint count)
{
  return g_strdup_printf (ngettext ("%u commitment", "%u commitments", count), count);
}

static void
append_deed (GMenu *menu, const char *label, const char *action, const LiaisonId *id)
{
  g_autofree char *uuid = liaison_id_to_string (id);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", uuid);
  g_menu_append_item (menu, item);
}

static void
show_commitment (LiaisonWorkList *list, LiaisonWorkRow *line, gconstpointer data)
{
  const LiaisonCommitmentRow *row = data;
  const LiaisonId *id = &row->commitment->record.id;
  g_autofree char *subtitle = liaison_commitment_describe (row);
  g_autofree char *state = liaison_commitment_state (row);
  g_autoptr (GMenu) menu = g_menu_new ();

  liaison_work_row_set_title (line, "liaison-commitment-symbolic", row->commitment->text, subtitle);
  liaison_work_row_add_pill (line, state, liaison_commitment_style (row));
  if (row->files > 0) {
    g_autofree char *files = g_strdup_printf (ngettext ("%u file", "%u files", row->files), row->files);
    liaison_work_row_add_pill (line, files, NULL);
  }
  if (liaison_session_is_read_only (liaison_work_list_session (list)))
    return;
  if (row->due.state != LIAISON_DUE_SETTLED) {
    append_deed (menu, _ ("Mark as _Kept…"), "commitments.kept", id);
    append_deed (menu, _ ("Mark as _Broken…"), "commitments.broken", id);
  }
  append_deed (menu, _ ("Add a _Reminder…"), "commitments.remind", id);
  append_deed (menu, _ ("_Edit…"), "commitments.edit", id);
  append_deed (menu, _ ("Move to _Trash"), "commitments.trash", id);
  liaison_work_row_set_menu (line, G_MENU_MODEL (menu));
}

static void
show_record (LiaisonWorkList *list, const LiaisonRecord *record)
{
  g_autofree char *uuid = liaison_id_to_string (&record->id);

  gtk_widget_activate_action (GTK_WIDGET (list), "win.show-record", "(ss)", record->entity->name, uuid);
}

static void
open_commitment (LiaisonWorkList *list, gconstpointer row)
{
  show_record (list, commitment_record (row));
}

static const char *const commitment_related[] = { "commitment", "partner",    "partner_name", "staff",
                                                  "meeting",    "attachment", "visit",        NULL };

static const LiaisonWorkKind commitments_kind = {
  .work = LIAISON_WORK_COMMITMENTS,
  .label = N_ ("Commitments"),
  .search = N_ ("Search commitments"),
  .icon = "liaison-commitment-symbolic",
  .empty = N_ ("No Commitments"),
  .lesson = N_ (
      "What a minister promises in a meeting, and what the office promises to defenders, is kept in sight here "
      "until it is kept or broken."),
  .related = commitment_related,
  .record = commitment_record,
  .ref = ref_commitment,
  .unref = unref_commitment,
  .passes = commitment_passes,
  .count = count_commitments,
  .show = show_commitment,
  .open = open_commitment,
};

static const LiaisonRecord *
need_record (gconstpointer row)
{
  return &((const LiaisonNeedRow *) row)->need->record;
}

static gpointer
ref_need (gpointer row)
{
  return liaison_need_row_ref (row);
}

static void
unref_need (gpointer row)
{
  liaison_need_row_unref (row);
}

static gboolean
need_passes (LiaisonWorkList *list, gconstpointer row)
{
  const LiaisonNeedFilter filter = { .text = liaison_work_list_text (list),
                                     .status = liaison_work_list_choice (list, NEED_STATUS),
                                     .urgency = liaison_work_list_choice (list, NEED_URGENCY) };

  return liaison_need_row_passes (row, &filter);
}

static char *
count_needs (guint count)
{
  return g_strdup_printf (ngettext ("%u need", "%u needs", count), count);
}

/* "Amina Diallo · Raised in: Talk about the trial · 3 March 2026 · Answered by: AL FRA 3/2021 · Sent" */
static char *
describe_need (const LiaisonNeedRow *row)
{
  g_autofree char *day = liaison_moment_format (&row->raised, NULL, liaison_language_of_interface ());
  g_autoptr (GString) words = g_string_new (row->name);

  if (row->raised_in != NULL && *row->raised_in != '\0') {
    g_string_append (words, " · ");
    /* Translators: in which meeting a need was raised. */
    g_string_append_printf (words, _ ("Raised in: %s"), row->raised_in);
  }
  if (*day != '\0')
    g_string_append_printf (words, " · %s", day);
  if (row->answer != NULL && *row->answer != '\0') {
    g_string_append (words, " · ");
    /* Translators: which letter, visit or meeting answered a need. */
    g_string_append_printf (words, _ ("Answered by: %s"), row->answer);
  }
  if (row->need->outcome != NULL)
    g_string_append_printf (words, " · %s", row->need->outcome);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static const char *
urgency_style (const LiaisonNeed *need)
{
  if (g_strcmp0 (need->status, "open") != 0)
    return NULL;
  if (g_strcmp0 (need->urgency, "critical") == 0)
    return "error";
  return g_strcmp0 (need->urgency, "high") == 0 ? "warning" : NULL;
}

static void
show_need (LiaisonWorkList *list, LiaisonWorkRow *line, gconstpointer data)
{
  const LiaisonNeedRow *row = data;
  const LiaisonNeed *need = row->need;
  gboolean is_open = g_strcmp0 (need->status, "open") == 0;
  g_autofree char *subtitle = describe_need (row);
  g_autoptr (GMenu) menu = g_menu_new ();

  liaison_work_row_set_title (line, "liaison-need-symbolic", need->text, subtitle);
  liaison_work_row_add_pill (
      line, is_open ? _ ("Unanswered") : liaison_vocabulary_label (&liaison_vocabulary_need_status, need->status),
      g_strcmp0 (need->status, "answered") == 0 ? "success" : NULL);
  if (need->urgency != NULL) {
    /* Translators: how urgent a need is: "Urgency: High". */
    g_autofree char *urgency = g_strdup_printf (_ ("Urgency: %s"),
                                                liaison_vocabulary_label (&liaison_vocabulary_urgency, need->urgency));
    liaison_work_row_add_pill (line, urgency, urgency_style (need));
  }
  if (liaison_session_is_read_only (liaison_work_list_session (list)))
    return;
  append_deed (menu, is_open ? _ ("_Answer…") : _ ("_Edit…"), "commitments.answer", &need->record.id);
  append_deed (menu, _ ("Move to _Trash"), "commitments.trash-need", &need->record.id);
  liaison_work_row_set_menu (line, G_MENU_MODEL (menu));
}

static void
open_need (LiaisonWorkList *list, gconstpointer data)
{
  const LiaisonNeedRow *row = data;

  adw_dialog_present (liaison_need_dialog_new (liaison_work_list_session (list), row->need,
                                               (LiaisonNeed *) liaison_record_copy (&row->need->record), row->name),
                      GTK_WIDGET (list));
}

static const char *const need_related[] = {
  "need", "partner", "partner_name", "meeting", "communication", "visit", NULL
};

static const LiaisonWorkKind needs_kind = {
  .work = LIAISON_WORK_NEEDS,
  .label = N_ ("Needs"),
  .search = N_ ("Search needs"),
  .icon = "liaison-need-symbolic",
  .empty = N_ ("No Needs"),
  .lesson = N_ ("What defenders and organisations ask for stays here until a letter, a visit, a meeting or something "
                "else answers it."),
  .related = need_related,
  .record = need_record,
  .ref = ref_need,
  .unref = unref_need,
  .passes = need_passes,
  .count = count_needs,
  .show = show_need,
  .open = open_need,
};

static const LiaisonCommitmentRow *
find_commitment (GtkWidget *widget, GVariant *parameter)
{
  return liaison_work_list_find (LIAISON_COMMITMENTS_PAGE (widget)->commitments,
                                 g_variant_get_string (parameter, NULL));
}

static void
settle_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LiaisonCommitmentRow *row = find_commitment (widget, parameter);

  if (row != NULL)
    adw_dialog_present (liaison_settle_dialog_new (LIAISON_COMMITMENTS_PAGE (widget)->session, row->commitment,
                                                   strrchr (name, '.') + 1),
                        widget);
}

static void
remind_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LiaisonCommitmentRow *row = find_commitment (widget, parameter);

  if (row != NULL)
    adw_dialog_present (liaison_task_dialog_new (LIAISON_COMMITMENTS_PAGE (widget)->session, NULL,
                                                 &liaison_entity_commitment, &row->commitment->record.id,
                                                 &row->commitment->due),
                        widget);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LiaisonCommitmentRow *row = find_commitment (widget, parameter);

  if (row != NULL)
    adw_dialog_present (liaison_commitment_dialog_new (LIAISON_COMMITMENTS_PAGE (widget)->session, row->commitment),
                        widget);
}

static void
answer_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonCommitmentsPage *self = LIAISON_COMMITMENTS_PAGE (widget);
  gconstpointer row = liaison_work_list_find (self->needs, g_variant_get_string (parameter, NULL));

  if (row != NULL)
    open_need (self->needs, row);
}

static void
trash_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.trash", "(ss)",
                              g_str_has_suffix (name, "-need") ? liaison_entity_need.name
                                                               : liaison_entity_commitment.name,
                              g_variant_get_string (parameter, NULL));
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonCommitmentsPage *self = LIAISON_COMMITMENTS_PAGE (widget);
  gboolean is_need = adw_view_stack_get_visible_child (self->stack) == GTK_WIDGET (self->needs);

  adw_dialog_present (is_need ? liaison_need_dialog_make (self->session)
                              : liaison_commitment_dialog_make (self->session, NULL, NULL),
                      widget);
}

static void
enable_actions (LiaisonCommitmentsPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "commitments.add", !liaison_session_is_read_only (self->session));
}

static void
liaison_commitments_page_dispose (GObject *object)
{
  g_clear_object (&LIAISON_COMMITMENTS_PAGE (object)->session);
  G_OBJECT_CLASS (liaison_commitments_page_parent_class)->dispose (object);
}

static void
liaison_commitments_page_class_init (LiaisonCommitmentsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_commitments_page_dispose;
  gtk_widget_class_install_action (widget_class, "commitments.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "commitments.kept", "s", settle_cb);
  gtk_widget_class_install_action (widget_class, "commitments.broken", "s", settle_cb);
  gtk_widget_class_install_action (widget_class, "commitments.remind", "s", remind_cb);
  gtk_widget_class_install_action (widget_class, "commitments.edit", "s", edit_cb);
  gtk_widget_class_install_action (widget_class, "commitments.trash", "s", trash_cb);
  gtk_widget_class_install_action (widget_class, "commitments.trash-need", "s", trash_cb);
  gtk_widget_class_install_action (widget_class, "commitments.answer", "s", answer_cb);
}

static void
liaison_commitments_page_init (LiaisonCommitmentsPage *self)
{
}

static void
add_filters (LiaisonCommitmentsPage *self)
{
  const char *const whose[] = { "", "state_actors", "to", "office", NULL };
  const char *const whose_labels[] = { _ ("By anybody"), _ ("From State actors"), _ ("To defenders"),
                                       _ ("From the office"), NULL };
  const char *const states[] = { "", "open", "overdue", "kept", "broken", "dropped", NULL };
  const char *const state_labels[] = { _ ("In any state"),
                                       liaison_vocabulary_label (&liaison_vocabulary_commitment_status, "open"),
                                       C_ ("commitments", "Overdue"),
                                       liaison_vocabulary_label (&liaison_vocabulary_commitment_status, "kept"),
                                       liaison_vocabulary_label (&liaison_vocabulary_commitment_status, "broken"),
                                       liaison_vocabulary_label (&liaison_vocabulary_commitment_status, "dropped"),
                                       NULL };
  const char *const statuses[] = { "", "open", "answered", "closed", NULL };
  const char *const status_labels[] = { _ ("In any state"), _ ("Unanswered"),
                                        liaison_vocabulary_label (&liaison_vocabulary_need_status, "answered"),
                                        liaison_vocabulary_label (&liaison_vocabulary_need_status, "closed"), NULL };
  const char *const urgencies[] = { "", "critical", "high", "medium", "low", NULL };
  const char *const urgency_labels[] = { _ ("Of any urgency"),
                                         liaison_vocabulary_label (&liaison_vocabulary_urgency, "critical"),
                                         liaison_vocabulary_label (&liaison_vocabulary_urgency, "high"),
                                         liaison_vocabulary_label (&liaison_vocabulary_urgency, "medium"),
                                         liaison_vocabulary_label (&liaison_vocabulary_urgency, "low"),
                                         NULL };

  liaison_work_list_add_filter (self->commitments, _ ("Who promised, or to whom"), whose, whose_labels);
  liaison_work_list_add_filter (self->commitments, _ ("State"), states, state_labels);
  liaison_work_list_add_filter (self->needs, _ ("State"), statuses, status_labels);
  liaison_work_list_add_filter (self->needs, _ ("Urgency"), urgencies, urgency_labels);
}

/** liaison_commitments_page_new: Returns: (transfer floating): the page */
GtkWidget *
liaison_commitments_page_new (LiaisonSession *session)
{
  LiaisonCommitmentsPage *self = g_object_new (LIAISON_TYPE_COMMITMENTS_PAGE, NULL);

  self->session = g_object_ref (session);
  self->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  self->commitments = LIAISON_WORK_LIST (liaison_work_list_new (session, &commitments_kind));
  self->needs = LIAISON_WORK_LIST (liaison_work_list_new (session, &needs_kind));
  add_filters (self);
  adw_view_stack_add_titled_with_icon (self->stack, GTK_WIDGET (self->commitments), "commitments", _ ("Commitments"),
                                       "liaison-commitment-symbolic");
  adw_view_stack_add_titled_with_icon (self->stack, GTK_WIDGET (self->needs), "needs", _ ("Needs"),
                                       "liaison-need-symbolic");
  adw_bin_set_child (ADW_BIN (self),
                     liaison_work_page_new (self->stack, C_ ("commitments", "Add"), "commitments.add", NULL));
  enable_actions (self);
  g_signal_connect_object (session, "notify::read-only", G_CALLBACK (enable_actions), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
