// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a partner, or makes one: the partner, its names and its contact points are saved as one change set.
#include "liaison-partner-dialog.h"

#include "liaison-accessible.h"
#include "liaison-child-list.h"
#include "liaison-duplicates.h"
#include "liaison-error-text.h"
#include "liaison-error.h"
#include "liaison-form.h"
#include "liaison-partner-kinds.h"
#include "liaison-partner-parts.h"
#include "liaison-reads.h"
#include "liaison-reference-row.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LiaisonPartnerDialog {
  AdwDialog parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  LiaisonDuplicates *duplicates;

  gboolean is_new;
  gboolean add_another;   /* what to do once the save under way is done */
  gboolean family_is_own; /* the person chose the family: no default replaces it */
  gboolean setting_family;
  LiaisonRecord *partner;  /* as it was loaded, or the blank new one; NULL while loading */
  LiaisonRecord *official; /* its official name: stored, or blank */
  gboolean has_official;
  LiaisonId show_next; /* after closing; nil for nothing */

  LiaisonForm *form;
  LiaisonForm *name_form;

  AdwBanner *problem;
  AdwBanner *duplicate;
  GtkWidget *page;
  GtkWidget *kind_group;
  GtkWidget *name_group;
  LiaisonChildList *names;
  LiaisonChildList *contact_points;
  LiaisonChildList *titles;
  GtkWidget *person_group;
  GtkWidget *organization_group;
  GtkWidget *state_body_group;
  GtkWidget *mandate_group;
  GtkWidget *mechanism_group;
  GtkWidget *un_office_group;
  GtkWidget *place_group;
  GtkWidget *safety_group;
  GtkWidget *office_group;
  GtkWidget *engagement_row;
  GtkWidget *sealed_row;
  GtkWidget *another_group;
};

G_DEFINE_FINAL_TYPE (LiaisonPartnerDialog, liaison_partner_dialog, ADW_TYPE_DIALOG)

static const char *
read_name (LiaisonPartnerDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (liaison_form_row (self->name_form, "text")));
}

static const char *
read_code_name (LiaisonPartnerDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (liaison_form_row (self->form, "code_name")));
}

static void
show_groups (LiaisonPartnerDialog *self, const char *kind)
{
  const struct {
    GtkWidget *widget;
    LiaisonFieldGroup group;
  } groups[] = {
    { self->person_group, LIAISON_GROUP_PERSON },         { self->organization_group, LIAISON_GROUP_ORGANIZATION },
    { self->state_body_group, LIAISON_GROUP_STATE_BODY }, { self->mandate_group, LIAISON_GROUP_MANDATE },
    { GTK_WIDGET (self->titles), LIAISON_GROUP_MANDATE }, { self->mechanism_group, LIAISON_GROUP_MECHANISM },
    { self->un_office_group, LIAISON_GROUP_UN_OFFICE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    gtk_widget_set_visible (groups[i].widget, liaison_partner_kind_has_group (kind, groups[i].group));
}

static void
choose_family (LiaisonPartnerDialog *self, const char *family)
{
  self->setting_family = TRUE;
  liaison_form_set_code (self->form, "family", family);
  self->setting_family = FALSE;
}

static void
kind_changed_cb (LiaisonPartnerDialog *self)
{
  const char *kind = liaison_form_code (self->form, "kind");

  show_groups (self, kind);
  if (self->is_new && !self->family_is_own)
    choose_family (self, liaison_partner_kind_family (kind));
}

static void
family_changed_cb (LiaisonPartnerDialog *self)
{
  if (!self->setting_family)
    self->family_is_own = TRUE;
}

/* A possible duplicate is named, with a way to look at it; it hinders nothing. */
static void
duplicate_found_cb (LiaisonPartnerDialog *self, const char *title)
{
  g_autofree char *text = NULL;

  if (title != NULL)
    /* Translators: %s is the name of a partner. */
    text = g_strdup_printf (_ ("“%s” is already in the register"), title);
  if (text != NULL) {
    adw_banner_set_title (self->duplicate, text);
    liaison_accessible_announce (GTK_WIDGET (self), text);
  }
  adw_banner_set_revealed (self->duplicate, text != NULL);
}

static void
name_changed_cb (LiaisonPartnerDialog *self)
{
  if (self->partner != NULL)
    liaison_duplicates_look_for (self->duplicates, read_name (self), &self->partner->id);
}

static void
build_rows (LiaisonPartnerDialog *self)
{
  static const char *const place[] = { "countries", "scope", "themes", "languages", "parent", "summary" };
  static const char *const office[] = { "status", "owner", "classification" };

  liaison_form_add (self->form, self->kind_group, "kind");
  liaison_form_add (self->form, self->kind_group, "family");
  liaison_form_add (self->name_form, self->name_group, "text");
  liaison_form_add (self->name_form, self->name_group, "language");
  liaison_form_add (self->form, self->name_group, "code_name");
  liaison_form_add (self->name_form, self->person_group, "given_name");
  liaison_form_add (self->name_form, self->person_group, "family_name");
  liaison_form_add_group (self->form, self->person_group, LIAISON_GROUP_PERSON);
  liaison_form_add_group (self->form, self->organization_group, LIAISON_GROUP_ORGANIZATION);
  liaison_form_add_group (self->form, self->state_body_group, LIAISON_GROUP_STATE_BODY);
  liaison_form_add_group (self->form, self->mandate_group, LIAISON_GROUP_MANDATE);
  liaison_form_add_group (self->form, self->mechanism_group, LIAISON_GROUP_MECHANISM);
  liaison_form_add_group (self->form, self->un_office_group, LIAISON_GROUP_UN_OFFICE);
  for (guint i = 0; i < G_N_ELEMENTS (place); i++)
    liaison_form_add (self->form, self->place_group, place[i]);
  liaison_form_add_group (self->form, self->safety_group, LIAISON_GROUP_SAFETY);
  for (guint i = 0; i < G_N_ELEMENTS (office); i++)
    liaison_form_add (self->form, self->office_group, office[i]);
  liaison_form_add_group (self->form, self->engagement_row, LIAISON_GROUP_ENGAGEMENT);
  liaison_form_add_group (self->form, self->sealed_row, LIAISON_GROUP_SEALED);
  liaison_partner_parts_set_up (self->session, self->names, self->contact_points, self->titles);

  g_signal_connect_object (liaison_form_row (self->form, "kind"), "notify::selected", G_CALLBACK (kind_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (liaison_form_row (self->form, "family"), "notify::selected", G_CALLBACK (family_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (liaison_form_row (self->name_form, "text"), "changed", G_CALLBACK (name_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
fill (LiaisonPartnerDialog *self, LiaisonPartnerDetails *details)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  const LiaisonPartner *partner = (const LiaisonPartner *) self->partner;

  self->family_is_own = !self->is_new;
  liaison_reference_row_exclude (LIAISON_REFERENCE_ROW (liaison_form_row (self->form, "parent")), &self->partner->id);
  liaison_reference_row_exclude (LIAISON_REFERENCE_ROW (liaison_form_row (self->form, "intermediary")),
                                 &self->partner->id);
  self->setting_family = TRUE;
  liaison_form_load (self->form, self->partner);
  self->setting_family = FALSE;
  liaison_form_load (self->name_form, self->official);
  liaison_partner_parts_load_names (self->names, details != NULL ? details->names : none, self->official);
  liaison_child_list_load (self->contact_points, details != NULL ? details->contact_points : none);
  liaison_child_list_load (self->titles, details != NULL ? details->mandate_titles : none);
  show_groups (self, partner->kind);
  adw_banner_set_revealed (self->problem, FALSE);
  adw_banner_set_revealed (self->duplicate, FALSE);
  gtk_widget_set_sensitive (self->page, TRUE);
  adw_preferences_page_scroll_to_top (ADW_PREFERENCES_PAGE (self->page));
  adw_dialog_set_focus (ADW_DIALOG (self), liaison_form_row (self->name_form, "text"));
}

static void
take_records (LiaisonPartnerDialog *self, LiaisonRecord *partner, LiaisonRecord *official)
{
  g_clear_pointer (&self->partner, liaison_record_unref);
  g_clear_pointer (&self->official, liaison_record_unref);
  self->partner = partner;
  self->has_official = official != NULL;
  self->official = official != NULL ? official : liaison_partner_parts_new_official ();
}

static void
start_new (LiaisonPartnerDialog *self, const char *kind, const char *family)
{
  LiaisonRecord *partner = liaison_record_new (&liaison_entity_partner);

  if (kind == NULL)
    kind = liaison_partner_family_kind (family);
  liaison_record_set_text (partner, "kind", kind, NULL);
  liaison_record_set_text (partner, "family", family != NULL ? family : liaison_partner_kind_family (kind), NULL);
  liaison_record_set_text (partner, "status", "active", NULL);
  take_records (self, partner, NULL);
  fill (self, NULL);
}

static void
show_problem (LiaisonPartnerDialog *self, const GError *error)
{
  g_autofree char *text = liaison_error_text (error);

  if (g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_CONFLICT))
    g_set_str (&text, _ ("Somebody changed this partner after you opened it. Nothing of yours was saved."));
  adw_banner_set_title (self->problem, text);
  adw_banner_set_revealed (self->problem, TRUE);
  liaison_accessible_announce (GTK_WIDGET (self), text);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPartnerDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonPartnerDetails) details = NULL;
  LiaisonRecord *official;

  details = liaison_session_load_partner_finish (LIAISON_SESSION (source), result, &error);
  if (details == NULL) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      show_problem (self, error);
    return;
  }
  official = liaison_partner_parts_find_official (details->names);
  take_records (self, liaison_record_ref (&details->row->partner->record),
                official != NULL ? liaison_record_ref (official) : NULL);
  fill (self, details);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", TRUE);
}

/* The official name may be left out where a code name stands for it. */
static gboolean
add_official (LiaisonPartnerDialog *self, LiaisonChangeSet *set, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_record_copy (self->official);

  if (*read_name (self) == '\0' && *read_code_name (self) != '\0') {
    if (self->has_official)
      liaison_change_set_edit (set, LIAISON_EDIT_TRASH, record->entity, &record->id);
    return TRUE;
  }
  liaison_record_put_reference (record, liaison_entity_owner (record->entity), &self->partner->id);
  if (!liaison_form_apply (self->name_form, record, error))
    return FALSE;
  if (self->has_official)
    liaison_change_set_update (set, self->official, record);
  else
    liaison_change_set_insert (set, record);
  return TRUE;
}

/* What the person has entered, as a change set: empty if nothing differs, NULL if something is wrong. */
static LiaisonChangeSet *
make_set (LiaisonPartnerDialog *self, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_record_copy (self->partner);
  const char *shown = *read_code_name (self) != '\0' ? read_code_name (self) : read_name (self);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new (self->is_new ? "Added %s" : "Edited %s", shown);

  if (!liaison_form_apply (self->form, record, error))
    return NULL;
  if (self->is_new)
    liaison_change_set_insert (set, record);
  else
    liaison_change_set_update (set, self->partner, record);
  if (!add_official (self, set, error) || !liaison_child_list_save (self->names, &record->id, set, error) ||
      !liaison_child_list_save (self->contact_points, &record->id, set, error) ||
      !liaison_child_list_save (self->titles, &record->id, set, error))
    return NULL;
  return g_steal_pointer (&set);
}

static void
show_partner (LiaisonPartnerDialog *self, const LiaisonId *id)
{
  g_autofree char *uuid = liaison_id_to_string (id);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-partner", "s", uuid);
}

static void
finish_saving (LiaisonPartnerDialog *self, const LiaisonChangeSet *set)
{
  g_autofree char *text = liaison_change_set_describe (set->label, set->argument);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", text);
  if (self->add_another) {
    g_autofree char *kind = g_strdup (liaison_form_code (self->form, "kind"));
    g_autofree char *family = g_strdup (liaison_form_code (self->form, "family"));
    start_new (self, kind, family);
    return;
  }
  if (self->is_new)
    show_partner (self, &self->partner->id);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
enable_saving (LiaisonPartnerDialog *self, gboolean enabled)
{
  gtk_widget_set_sensitive (self->page, enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save-and-add", enabled && self->is_new);
}

typedef struct {
  LiaisonPartnerDialog *self;
  LiaisonChangeSet *set;
} Saving;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Saving *saving = user_data;
  g_autoptr (LiaisonPartnerDialog) self = saving->self;
  g_autoptr (LiaisonChangeSet) set = saving->set;
  g_autoptr (GError) error = NULL;

  enable_saving (self, TRUE);
  if (liaison_session_commit_finish (LIAISON_SESSION (source), result, &error))
    finish_saving (self, set);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_problem (self, error);
}

static void
save (LiaisonPartnerDialog *self, gboolean add_another)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;
  Saving *saving;

  if (self->partner == NULL)
    return;
  set = make_set (self, &error);
  if (set == NULL) {
    liaison_accessible_announce (GTK_WIDGET (self), error->message);
    return;
  }
  if (liaison_change_set_is_empty (set)) {
    adw_dialog_force_close (ADW_DIALOG (self));
    return;
  }
  self->add_another = add_another;
  enable_saving (self, FALSE);
  saving = g_new (Saving, 1);
  *saving = (Saving) { g_object_ref (self), liaison_change_set_ref (set) };
  liaison_session_commit (self->session, set, NULL, saved_cb, saving);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save (LIAISON_PARTNER_DIALOG (widget), FALSE);
}

static void
save_and_add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save (LIAISON_PARTNER_DIALOG (widget), TRUE);
}

/* A new partner is worth a question once a name was typed; a stored one once anything differs or is wrong. */
static gboolean
has_edits (LiaisonPartnerDialog *self)
{
  g_autoptr (LiaisonChangeSet) set = NULL;

  if (self->partner == NULL)
    return FALSE;
  if (self->is_new)
    return *read_name (self) != '\0' || *read_code_name (self) != '\0';
  set = make_set (self, NULL);
  return set == NULL || !liaison_change_set_is_empty (set);
}

static void
leave (LiaisonPartnerDialog *self)
{
  if (!liaison_id_is_nil (&self->show_next))
    show_partner (self, &self->show_next);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPartnerDialog) self = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (strcmp (answer, "discard") == 0)
    leave (self);
  else if (strcmp (answer, "save") == 0)
    save (self, FALSE);
  else
    self->show_next = (LiaisonId) { 0 };
}

static void
close_attempt_cb (LiaisonPartnerDialog *self)
{
  AdwDialog *alert;

  if (!has_edits (self)) {
    leave (self);
    return;
  }
  alert = adw_alert_dialog_new (_ ("Save Changes?"), _ ("What you entered will be lost if you do not save it."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (alert), "cancel", _ ("_Keep Editing"), "discard", _ ("_Discard"),
                                  "save", _ ("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (alert), "save");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (alert), GTK_WIDGET (self), self->cancellable, answered_cb,
                           g_object_ref (self));
}

static void
show_duplicate_cb (LiaisonPartnerDialog *self)
{
  self->show_next = *liaison_duplicates_found (self->duplicates);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
liaison_partner_dialog_dispose (GObject *object)
{
  LiaisonPartnerDialog *self = LIAISON_PARTNER_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->duplicates);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_PARTNER_DIALOG);
  g_clear_object (&self->form);
  g_clear_object (&self->name_form);
  G_OBJECT_CLASS (liaison_partner_dialog_parent_class)->dispose (object);
}

static void
liaison_partner_dialog_finalize (GObject *object)
{
  LiaisonPartnerDialog *self = LIAISON_PARTNER_DIALOG (object);

  g_clear_pointer (&self->partner, liaison_record_unref);
  g_clear_pointer (&self->official, liaison_record_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_partner_dialog_parent_class)->finalize (object);
}

static void
liaison_partner_dialog_class_init (LiaisonPartnerDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_partner_dialog_dispose;
  object_class->finalize = liaison_partner_dialog_finalize;
  g_type_ensure (LIAISON_TYPE_CHILD_LIST);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "dialog.save-and-add", NULL, save_and_add_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/partners/liaison-partner-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, duplicate);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, page);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, kind_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, name_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, names);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, contact_points);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, titles);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, person_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, organization_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, state_body_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, mandate_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, mechanism_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, un_office_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, place_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, safety_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, office_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, engagement_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, sealed_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, another_group);
  gtk_widget_class_bind_template_callback (widget_class, show_duplicate_cb);
}

static void
liaison_partner_dialog_init (LiaisonPartnerDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "close-attempt", G_CALLBACK (close_attempt_cb), NULL);
}

/**
 * liaison_partner_dialog_new:
 * @session: an open session
 * @partner: (nullable): whom to edit; %NULL makes a new one
 * @kind: (nullable): of the new one
 * @family: (nullable): of the new one
 *
 * Returns: (transfer floating): a dialog, empty until the partner is read
 */
AdwDialog *
liaison_partner_dialog_new (LiaisonSession *session, const LiaisonId *partner, const char *kind, const char *family)
{
  LiaisonPartnerDialog *self = g_object_new (LIAISON_TYPE_PARTNER_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->is_new = partner == NULL;
  self->form = liaison_form_new (session, &liaison_entity_partner);
  self->name_form = liaison_form_new (session, &liaison_entity_partner_name);
  self->duplicates = liaison_duplicates_new (session);
  g_signal_connect_object (self->duplicates, "found", G_CALLBACK (duplicate_found_cb), self, G_CONNECT_SWAPPED);
  build_rows (self);
  gtk_widget_set_visible (self->another_group, self->is_new);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save-and-add", self->is_new);
  if (partner != NULL) {
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", FALSE);
    liaison_session_load_partner (session, partner, self->cancellable, loaded_cb, g_object_ref (self));
  } else {
    adw_dialog_set_title (ADW_DIALOG (self), _ ("New Partner"));
    start_new (self, kind, family);
  }
  return ADW_DIALOG (self);
}
