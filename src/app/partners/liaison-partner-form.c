// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a partner of any kind, with its names, contact points and titles.
#include "liaison-partner-form.h"

#include "liaison-child-list.h"
#include "liaison-custom-group.h"
#include "liaison-error.h"
#include "liaison-form-rows.h"
#include "liaison-form.h"
#include "liaison-partner-kinds.h"
#include "liaison-partner-parts.h"
#include "liaison-partner-rows.h"
#include "liaison-reference-row.h"

#include <glib/gi18n.h>

/* What the form is called in a draft, and its parts. */
#define DRAFT_FORM           "partner"
#define DRAFT_PARTNER        "partner"
#define DRAFT_OFFICIAL       "official"
#define DRAFT_NAMES          "names"
#define DRAFT_CONTACT_POINTS "contact_points"
#define DRAFT_TITLES         "titles"

/* Beside the official name in a draft: that it, the other names and the contact points were not known to the form. */
#define DRAFT_UNKNOWN "unknown"

struct _LiaisonPartnerForm {
  AdwPreferencesPage parent_instance;

  LiaisonSession *session;
  LiaisonForm *form;
  LiaisonForm *name_form;
  LiaisonRecord *partner;  /* as it was loaded, or the blank new one; NULL while loading */
  LiaisonRecord *official; /* its official name: stored, or blank */
  gboolean is_new;
  gboolean is_restored; /* what it shows was kept while the register was locked */
  gboolean has_official;
  gboolean family_is_own; /* the person chose the family: no default replaces it */
  gboolean setting_family;
  gboolean is_coded;       /* stored or kept with a code name: names show while identities are shown */
  gboolean knows_identity; /* the names and contact points are those that are stored, or were entered */

  LiaisonPartnerRows rows;
  GtkWidget *kind_group;
  GtkWidget *name_group;
  LiaisonChildList *names;
  LiaisonChildList *contact_points;
  LiaisonChildList *titles;
  GtkWidget *hidden_row;
  GtkWidget *facts_group;
  LiaisonCustomGroup *custom_group;
  GtkWidget *place_group;
  GtkWidget *safety_group;
  GtkWidget *office_group;
  GtkWidget *engagement_row;
  GtkWidget *sealed_row;
  GtkWidget *another_group;
};

G_DEFINE_FINAL_TYPE (LiaisonPartnerForm, liaison_partner_form, ADW_TYPE_PREFERENCES_PAGE)

enum {
  IDENTITY_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
read_name (LiaisonPartnerForm *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (liaison_form_row (self->name_form, "text")));
}

static const char *
read_code_name (LiaisonPartnerForm *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (liaison_form_row (self->form, "code_name")));
}

static gboolean
hides_names (LiaisonPartnerForm *self)
{
  return self->is_coded && !liaison_session_identities_shown (self->session);
}

static void
show_kind (LiaisonPartnerForm *self)
{
  gboolean hidden = hides_names (self);

  liaison_partner_rows_show_kind (&self->rows, self->session, hidden);
  liaison_custom_group_show_kind (self->custom_group, liaison_form_code (self->form, "kind"));
  gtk_widget_set_visible (self->hidden_row, hidden);
  gtk_widget_set_visible (GTK_WIDGET (self->names), !hidden);
  gtk_widget_set_visible (GTK_WIDGET (self->contact_points), !hidden);
}

static void
choose_family (LiaisonPartnerForm *self, const char *family)
{
  self->setting_family = TRUE;
  liaison_form_set_code (self->form, "family", family);
  self->setting_family = FALSE;
}

static void
kind_changed_cb (LiaisonPartnerForm *self)
{
  const char *kind = liaison_form_code (self->form, "kind");

  show_kind (self);
  if (self->is_new && !self->family_is_own)
    choose_family (self, liaison_partner_kind_family (kind));
}

static void
family_changed_cb (LiaisonPartnerForm *self)
{
  if (!self->setting_family)
    self->family_is_own = TRUE;
}

static void
identity_changed_cb (LiaisonPartnerForm *self)
{
  if (self->partner != NULL)
    g_signal_emit (self, signals[IDENTITY_CHANGED], 0);
}

static void
build_rows (LiaisonPartnerForm *self)
{
  self->rows = (LiaisonPartnerRows) { .form = self->form,
                                      .name_form = self->name_form,
                                      .kind = self->kind_group,
                                      .name = self->name_group,
                                      .facts = self->facts_group,
                                      .place = self->place_group,
                                      .safety = self->safety_group,
                                      .office = self->office_group,
                                      .engagement = self->engagement_row,
                                      .sealed = self->sealed_row,
                                      .titles = self->titles };
  liaison_partner_rows_make (&self->rows);
  liaison_partner_parts_set_up (self->session, self->names, self->contact_points, self->titles);

  g_signal_connect_object (liaison_form_row (self->form, "kind"), "notify::selected", G_CALLBACK (kind_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (liaison_form_row (self->form, "family"), "notify::selected", G_CALLBACK (family_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (liaison_form_row (self->name_form, "text"), "changed", G_CALLBACK (identity_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->names, "edited", G_CALLBACK (identity_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->contact_points, "edited", G_CALLBACK (identity_changed_cb), self, G_CONNECT_SWAPPED);
}

/* Shows @partner and @official; the lists of parts come after that. */
static void
show_records (LiaisonPartnerForm *self, const LiaisonRecord *partner, const LiaisonRecord *official)
{
  liaison_reference_row_exclude (LIAISON_REFERENCE_ROW (liaison_form_row (self->form, "parent")), &partner->id);
  liaison_reference_row_exclude (LIAISON_REFERENCE_ROW (liaison_form_row (self->form, "intermediary")), &partner->id);
  self->setting_family = TRUE;
  liaison_form_load (self->form, partner);
  self->setting_family = FALSE;
  liaison_form_load (self->name_form, official);
  liaison_custom_group_load (self->custom_group, self->session, self->is_new ? &(LiaisonId) { 0 } : &self->partner->id);
  gtk_widget_set_visible (self->another_group, self->is_new);
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  adw_preferences_page_scroll_to_top (ADW_PREFERENCES_PAGE (self));
}

static void
fill (LiaisonPartnerForm *self, LiaisonPartnerDetails *details)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  self->family_is_own = !self->is_new;
  show_records (self, self->partner, self->official);
  liaison_partner_parts_load_names (self->names, details != NULL ? details->names : none, self->official);
  liaison_child_list_load (self->contact_points, details != NULL ? details->contact_points : none);
  liaison_child_list_load (self->titles, details != NULL ? details->mandate_titles : none);
  show_kind (self);
}

/* Shows the names and contact points that were not known before. */
static void
identity_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPartnerForm) self = user_data;
  g_autoptr (LiaisonPartnerDetails) details = NULL;
  LiaisonRecord *official;

  details = liaison_session_load_partner_finish (LIAISON_SESSION (source), result, NULL);
  if (details == NULL || self->form == NULL || self->knows_identity || hides_names (self) ||
      !liaison_id_equal (&details->row->partner->record.id, &self->partner->id))
    return;
  self->knows_identity = TRUE;
  official = liaison_partner_parts_find_official (details->names);
  g_clear_pointer (&self->official, liaison_record_unref);
  self->has_official = official != NULL;
  self->official = official != NULL ? liaison_record_ref (official) : liaison_partner_parts_new_official ();
  liaison_form_load (self->name_form, self->official);
  liaison_partner_parts_load_names (self->names, details->names, self->official);
  liaison_child_list_load (self->contact_points, details->contact_points);
  show_kind (self);
}

static void
identities_shown_cb (LiaisonPartnerForm *self)
{
  if (self->partner == NULL)
    return;
  show_kind (self);
  if (!self->knows_identity && !hides_names (self))
    liaison_session_load_partner (self->session, &self->partner->id, NULL, identity_loaded_cb, g_object_ref (self));
}

/* A code name that stands for names that are hidden may be changed, not taken away. */
static gboolean
check_code_name (LiaisonPartnerForm *self, GError **error)
{
  const char *problem = _ ("Code name: show the identities before you take it away");

  if (!hides_names (self) || *read_code_name (self) != '\0')
    return TRUE;
  liaison_form_row_complain (liaison_form_row (self->form, "code_name"),
                             liaison_entity_field (&liaison_entity_partner, "code_name"), problem);
  gtk_widget_grab_focus (liaison_form_row (self->form, "code_name"));
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, problem);
  return FALSE;
}

static void
take_records (LiaisonPartnerForm *self, LiaisonRecord *partner, LiaisonRecord *official)
{
  g_clear_pointer (&self->partner, liaison_record_unref);
  g_clear_pointer (&self->official, liaison_record_unref);
  self->partner = partner;
  self->has_official = official != NULL;
  self->official = official != NULL ? official : liaison_partner_parts_new_official ();
}

/* A person whose parts are given needs no name typed beside them. */
static void
complete_name (LiaisonPartnerForm *self)
{
  const char *given = gtk_editable_get_text (GTK_EDITABLE (liaison_form_row (self->name_form, "given_name")));
  const char *family = gtk_editable_get_text (GTK_EDITABLE (liaison_form_row (self->name_form, "family_name")));
  g_autofree char *both = g_strstrip (g_strdup_printf ("%s %s", given, family));

  if (*read_name (self) == '\0' && *both != '\0')
    gtk_editable_set_text (GTK_EDITABLE (liaison_form_row (self->name_form, "text")), both);
}

/* The official name may be left out where a code name stands for it. */
static gboolean
add_official (LiaisonPartnerForm *self, LiaisonChangeSet *set, GError **error)
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

/* What is not known stays as it is. */
static gboolean
add_identity (LiaisonPartnerForm *self, LiaisonChangeSet *set, GError **error)
{
  return add_official (self, set, error) && liaison_child_list_save (self->names, &self->partner->id, set, error) &&
         liaison_child_list_save (self->contact_points, &self->partner->id, set, error);
}

static void
liaison_partner_form_dispose (GObject *object)
{
  LiaisonPartnerForm *self = LIAISON_PARTNER_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_PARTNER_FORM);
  g_clear_object (&self->form);
  g_clear_object (&self->name_form);
  G_OBJECT_CLASS (liaison_partner_form_parent_class)->dispose (object);
}

static void
liaison_partner_form_finalize (GObject *object)
{
  LiaisonPartnerForm *self = LIAISON_PARTNER_FORM (object);

  g_clear_pointer (&self->partner, liaison_record_unref);
  g_clear_pointer (&self->official, liaison_record_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_partner_form_parent_class)->finalize (object);
}

static void
liaison_partner_form_class_init (LiaisonPartnerFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_partner_form_dispose;
  object_class->finalize = liaison_partner_form_finalize;
  signals[IDENTITY_CHANGED] = g_signal_new ("identity-changed", LIAISON_TYPE_PARTNER_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (LIAISON_TYPE_CHILD_LIST);
  g_type_ensure (LIAISON_TYPE_CUSTOM_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/partners/liaison-partner-form.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerForm, kind_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerForm, name_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerForm, names);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerForm, contact_points);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerForm, titles);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerForm, hidden_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerForm, facts_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerForm, place_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerForm, custom_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerForm, safety_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerForm, office_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerForm, engagement_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerForm, sealed_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerForm, another_group);
}

static void
liaison_partner_form_init (LiaisonPartnerForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** liaison_partner_form_set_up: Makes the rows, over the register of @session; call once, before anything else. */
void
liaison_partner_form_set_up (LiaisonPartnerForm *self, LiaisonSession *session)
{
  self->session = g_object_ref (session);
  self->form = liaison_form_new (session, &liaison_entity_partner);
  self->name_form = liaison_form_new (session, &liaison_entity_partner_name);
  build_rows (self);
  g_signal_connect_object (session, "notify::identities-shown", G_CALLBACK (identities_shown_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * liaison_partner_form_start_new:
 * @kind: (nullable): what the new partner is; by default what is usual in @family
 * @family: (nullable): by default the usual one of @kind
 *
 * Shows a blank partner.
 */
void
liaison_partner_form_start_new (LiaisonPartnerForm *self, const char *kind, const char *family)
{
  LiaisonRecord *partner = liaison_record_new (&liaison_entity_partner);

  if (kind == NULL)
    kind = liaison_partner_family_kind (family);
  liaison_record_set_text (partner, "kind", kind, NULL);
  liaison_record_set_text (partner, "family", family != NULL ? family : liaison_partner_kind_family (kind), NULL);
  liaison_record_set_text (partner, "status", "active", NULL);
  self->is_new = TRUE;
  self->is_restored = FALSE;
  self->is_coded = FALSE;
  self->knows_identity = TRUE;
  take_records (self, partner, NULL);
  fill (self, NULL);
}

/** liaison_partner_form_load: Shows the partner of @details. */
void
liaison_partner_form_load (LiaisonPartnerForm *self, LiaisonPartnerDetails *details)
{
  LiaisonRecord *official = liaison_partner_parts_find_official (details->names);

  self->is_new = FALSE;
  self->is_restored = FALSE;
  self->is_coded = details->row->partner->code_name != NULL;
  self->knows_identity = !details->hides_names;
  take_records (self, liaison_record_ref (&details->row->partner->record),
                official != NULL ? liaison_record_ref (official) : NULL);
  fill (self, details);
  identities_shown_cb (self);
}

/**
 * liaison_partner_form_make_set:
 * @error: %LIAISON_ERROR_INVALID, for people; the row that is wrong says so too
 *
 * Returns: (transfer full) (nullable): what was entered: empty if nothing differs, %NULL if something is wrong
 */
LiaisonChangeSet *
liaison_partner_form_make_set (LiaisonPartnerForm *self, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_record_copy (self->partner);
  g_autoptr (LiaisonChangeSet) set = NULL;

  complete_name (self);
  set = liaison_change_set_new (self->is_new ? "Added %s" : "Edited %s",
                                *read_code_name (self) != '\0' ? read_code_name (self) : read_name (self));
  if (!liaison_form_apply (self->form, record, error) || !check_code_name (self, error))
    return NULL;
  if (self->is_new)
    liaison_change_set_insert (set, record);
  else
    liaison_change_set_update (set, self->partner, record);
  if ((self->knows_identity && !add_identity (self, set, error)) ||
      !liaison_child_list_save (self->titles, &record->id, set, error) ||
      !liaison_custom_group_save (self->custom_group, &record->id, set, error))
    return NULL;
  return g_steal_pointer (&set);
}

/**
 * liaison_partner_form_keep:
 *
 * Returns: (transfer full) (nullable): all that was entered, right or wrong; %NULL if nothing was, or while loading
 */
LiaisonDraft *
liaison_partner_form_keep (LiaisonPartnerForm *self)
{
  g_autoptr (LiaisonDraft) draft = liaison_draft_new (DRAFT_FORM);
  g_autoptr (GHashTable) texts = liaison_draft_texts_new ();
  g_autoptr (GHashTable) name_texts = liaison_draft_texts_new ();
  g_autoptr (LiaisonRecord) partner = NULL;
  g_autoptr (LiaisonRecord) official = NULL;
  g_autoptr (LiaisonRecord) blank = liaison_partner_parts_new_official ();
  gboolean differs;

  if (self->partner == NULL)
    return NULL;
  partner = liaison_record_copy (self->partner);
  official = liaison_record_copy (self->official);
  liaison_form_keep (self->form, partner, texts);
  liaison_custom_group_keep (self->custom_group, texts);
  liaison_form_keep (self->name_form, official, name_texts);
  if (!self->knows_identity)
    g_hash_table_insert (name_texts, g_strdup (DRAFT_UNKNOWN), g_strdup (DRAFT_UNKNOWN));
  liaison_draft_add (draft, DRAFT_PARTNER, self->is_new ? NULL : self->partner, partner, texts);
  liaison_draft_add (draft, DRAFT_OFFICIAL, self->has_official ? self->official : NULL, official, name_texts);
  differs = g_hash_table_size (texts) > 0 || g_hash_table_size (name_texts) > (self->knows_identity ? 0 : 1) ||
            !liaison_record_equal (partner, self->partner) ||
            !liaison_record_equal (official, self->has_official ? self->official : blank);
  differs = liaison_child_list_keep (self->names, draft, DRAFT_NAMES) || differs;
  differs = liaison_child_list_keep (self->contact_points, draft, DRAFT_CONTACT_POINTS) || differs;
  differs = liaison_child_list_keep (self->titles, draft, DRAFT_TITLES) || differs;
  return differs || (self->is_new && self->is_restored) ? g_steal_pointer (&draft) : NULL;
}

/**
 * liaison_partner_form_restore:
 *
 * Shows what liaison_partner_form_keep() kept.
 *
 * Returns: whether @draft is one of this form; nothing is shown if not
 */
gboolean
liaison_partner_form_restore (LiaisonPartnerForm *self, const LiaisonDraft *draft)
{
  const LiaisonDraftPart *partner = liaison_draft_find (draft, DRAFT_PARTNER, &liaison_entity_partner);
  const LiaisonDraftPart *official = liaison_draft_find (draft, DRAFT_OFFICIAL, &liaison_entity_partner_name);
  const LiaisonPartner *shown;

  if (g_strcmp0 (draft->form, DRAFT_FORM) != 0 || partner == NULL || partner->record == NULL || official == NULL ||
      official->record == NULL)
    return FALSE;
  shown = (const LiaisonPartner *) partner->record;
  self->is_new = partner->before == NULL;
  self->is_restored = TRUE;
  take_records (self, liaison_record_ref (self->is_new ? partner->record : partner->before),
                liaison_record_ref (official->before != NULL ? official->before : official->record));
  self->has_official = official->before != NULL;
  self->knows_identity = !g_hash_table_contains (official->texts, DRAFT_UNKNOWN);
  self->is_coded = shown->code_name != NULL || ((const LiaisonPartner *) self->partner)->code_name != NULL;
  self->family_is_own = !self->is_new || g_strcmp0 (shown->family, liaison_partner_kind_family (shown->kind)) != 0;
  show_records (self, partner->record, official->record);
  liaison_form_show_texts (self->form, partner->texts);
  liaison_custom_group_restore (self->custom_group, partner->texts);
  liaison_form_show_texts (self->name_form, official->texts);
  liaison_child_list_restore (self->names, draft, DRAFT_NAMES);
  liaison_child_list_restore (self->contact_points, draft, DRAFT_CONTACT_POINTS);
  liaison_child_list_restore (self->titles, draft, DRAFT_TITLES);
  show_kind (self);
  if (!self->knows_identity)
    identities_shown_cb (self);
  return TRUE;
}

/** liaison_partner_form_is_new: Returns: whether saving adds a partner */
gboolean
liaison_partner_form_is_new (LiaisonPartnerForm *self)
{
  return self->is_new;
}

/**
 * liaison_partner_form_has_edits:
 *
 * Returns: whether leaving is worth a question: for a new partner once a name was typed or it was kept, for a stored
 * one once anything differs or is wrong
 */
gboolean
liaison_partner_form_has_edits (LiaisonPartnerForm *self)
{
  g_autoptr (LiaisonChangeSet) set = NULL;

  if (self->partner == NULL)
    return FALSE;
  if (self->is_new)
    return self->is_restored || *read_name (self) != '\0' || *read_code_name (self) != '\0';
  set = liaison_partner_form_make_set (self, NULL);
  return set == NULL || !liaison_change_set_is_empty (set);
}

/** liaison_partner_form_partner: Returns: (transfer none) (nullable): the partner as it was before; %NULL while loading
 */
const LiaisonRecord *
liaison_partner_form_partner (LiaisonPartnerForm *self)
{
  return self->partner;
}

/** liaison_partner_form_name: Returns: (transfer none): the name typed so far */
const char *
liaison_partner_form_name (LiaisonPartnerForm *self)
{
  return read_name (self);
}

/**
 * liaison_partner_form_identity:
 *
 * Returns: (transfer full) (element-type LiaisonRecord): besides the name what the partner may be known by already: its
 *   other names and its contact points, as far as they are typed
 */
GPtrArray *
liaison_partner_form_identity (LiaisonPartnerForm *self)
{
  GPtrArray *records = liaison_child_list_records (self->names);

  g_ptr_array_extend_and_steal (records, liaison_child_list_records (self->contact_points));
  return records;
}

/** liaison_partner_form_name_row: Returns: (transfer none): where typing starts */
GtkWidget *
liaison_partner_form_name_row (LiaisonPartnerForm *self)
{
  return hides_names (self) ? liaison_form_row (self->form, "code_name") : liaison_form_row (self->name_form, "text");
}

/** liaison_partner_form_code: Returns: (transfer none) (nullable): the kind or the family chosen now */
const char *
liaison_partner_form_code (LiaisonPartnerForm *self, const char *field)
{
  return liaison_form_code (self->form, field);
}
