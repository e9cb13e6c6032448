// SPDX-License-Identifier: GPL-3.0-or-later
// A form group for the records that are parts of another one: a partner's names, its contact points.
#include "liaison-child-list.h"

#include "liaison-accessible.h"
#include "liaison-form.h"
#include "liaison-names.h"
#include "liaison-row.h"

#include <glib/gi18n.h>
#include <string.h>

/* One part, with its rows folded away below its title. */
typedef struct {
  LiaisonChildList *list;
  LiaisonRecord *before; /* NULL for a new one */
  LiaisonRecord *record; /* what the form started from; copied to apply it */
  LiaisonForm *form;
  AdwExpanderRow *row;
  GtkWidget *remove;
} Child;

struct _LiaisonChildList {
  AdwPreferencesGroup parent_instance;

  LiaisonSession *session;
  const LiaisonChildKind *kind;
  LiaisonRecord *prototype;
  GPtrArray *children;
  GPtrArray *removed; /* stored records that were taken away */
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (LiaisonChildList, liaison_child_list, ADW_TYPE_PREFERENCES_GROUP)

enum {
  EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void part_changed_cb (GtkWidget *row);

static void
forget_row (Child *child, const char *field)
{
  GtkWidget *row = liaison_form_row (child->form, field);

  g_signal_handlers_disconnect_by_func (row, part_changed_cb, NULL);
  g_object_set_data (G_OBJECT (row), "child", NULL);
}

static void
free_child (gpointer data)
{
  Child *child = data;
  const LiaisonChildKind *kind = child->list->kind;

  forget_row (child, kind->title_field);
  for (guint i = 0; kind->subtitle_fields[i] != NULL; i++)
    forget_row (child, kind->subtitle_fields[i]);
  g_clear_pointer (&child->before, liaison_record_unref);
  g_clear_pointer (&child->record, liaison_record_unref);
  g_clear_object (&child->form);
  g_free (child);
}

static const char *
read_title (Child *child)
{
  return gtk_editable_get_text (GTK_EDITABLE (liaison_form_row (child->form, child->list->kind->title_field)));
}

static void
update_title (Child *child)
{
  const LiaisonChildKind *kind = child->list->kind;
  LiaisonNames *names = liaison_names_of (child->list->session);
  g_autoptr (GString) subtitle = g_string_new (NULL);
  g_autofree char *removal = NULL;
  const char *title = read_title (child);

  for (guint i = 0; kind->subtitle_fields[i] != NULL; i++) {
    const char *code = liaison_form_code (child->form, kind->subtitle_fields[i]);
    const LiaisonField *field = liaison_entity_field (kind->entity, kind->subtitle_fields[i]);
    if (code == NULL || *code == '\0' || strcmp (code, "unknown") == 0)
      continue;
    g_string_append (subtitle, subtitle->len > 0 ? " · " : "");
    g_string_append (subtitle, liaison_names_label (names, field->vocabulary, code));
  }
  if (*title == '\0')
    title = _ (kind->empty_title);
  liaison_row_set_title (GTK_WIDGET (child->row), title);
  adw_expander_row_set_subtitle (child->row, subtitle->str);
  /* Translators: removes one name or contact point of a partner; %s is that name or contact point. */
  removal = g_strdup_printf (_ ("Remove “%s”"), title);
  gtk_widget_set_tooltip_text (child->remove, removal);
  liaison_accessible_set_label (child->remove, removal);
}

static void
part_changed_cb (GtkWidget *row)
{
  Child *child = g_object_get_data (G_OBJECT (row), "child");

  update_title (child);
  g_signal_emit (child->list, signals[EDITED], 0);
}

static void
remove_clicked_cb (LiaisonChildList *self, GtkWidget *button)
{
  Child *child = g_object_get_data (G_OBJECT (button), "child");

  if (child->before != NULL)
    g_ptr_array_add (self->removed, liaison_record_ref (child->before));
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (child->row));
  g_ptr_array_remove (self->children, child);
  gtk_widget_grab_focus (self->add);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
watch_rows (Child *child)
{
  const LiaisonChildKind *kind = child->list->kind;
  GtkWidget *row = liaison_form_row (child->form, kind->title_field);

  g_object_set_data (G_OBJECT (row), "child", child);
  g_signal_connect (row, "changed", G_CALLBACK (part_changed_cb), NULL);
  for (guint i = 0; kind->subtitle_fields[i] != NULL; i++) {
    row = liaison_form_row (child->form, kind->subtitle_fields[i]);
    g_object_set_data (G_OBJECT (row), "child", child);
    g_signal_connect (row, "notify::selected", G_CALLBACK (part_changed_cb), NULL);
  }
}

/* @before: (nullable): as stored; NULL for a new one */
static Child *
add_child (LiaisonChildList *self, LiaisonRecord *before, LiaisonRecord *record)
{
  Child *child = g_new0 (Child, 1);

  child->list = self;
  child->before = before != NULL ? liaison_record_ref (before) : NULL;
  child->record = liaison_record_ref (record);
  child->form = liaison_form_new (self->session, self->kind->entity);
  child->row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "subtitle-lines", 1, "title-lines", 2, NULL);
  child->remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_valign (child->remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (child->remove, "flat");
  g_object_set_data (G_OBJECT (child->remove), "child", child);
  g_signal_connect_object (child->remove, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_suffix (child->row, child->remove);
  for (guint i = 0; self->kind->fields[i] != NULL; i++)
    liaison_form_add (child->form, GTK_WIDGET (child->row), self->kind->fields[i]);
  liaison_form_load (child->form, record);
  watch_rows (child);
  update_title (child);
  g_ptr_array_add (self->children, child);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (child->row));
  return child;
}

static void
add_clicked_cb (LiaisonChildList *self)
{
  g_autoptr (LiaisonRecord) record = liaison_record_copy (self->prototype);
  Child *child;

  liaison_id_generate (&record->id);
  child = add_child (self, NULL, record);
  adw_expander_row_set_expanded (child->row, TRUE);
  gtk_widget_grab_focus (liaison_form_row (child->form, self->kind->title_field));
}

static void
clear_children (LiaisonChildList *self)
{
  for (guint i = 0; i < self->children->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (((Child *) self->children->pdata[i])->row));
  g_ptr_array_set_size (self->children, 0);
  g_ptr_array_set_size (self->removed, 0);
}

static gboolean
save_child (LiaisonChildList *self, Child *child, const LiaisonId *owner, LiaisonChangeSet *set, GError **error)
{
  g_autoptr (LiaisonRecord) record = NULL;

  if (child->before == NULL && *read_title (child) == '\0')
    return TRUE;
  record = liaison_record_copy (child->record);
  liaison_record_put_reference (record, liaison_entity_owner (record->entity), owner);
  if (!liaison_form_apply (child->form, record, error)) {
    adw_expander_row_set_expanded (child->row, TRUE);
    return FALSE;
  }
  if (child->before == NULL)
    liaison_change_set_insert (set, record);
  else
    liaison_change_set_update (set, child->before, record);
  return TRUE;
}

static void
liaison_child_list_dispose (GObject *object)
{
  LiaisonChildList *self = LIAISON_CHILD_LIST (object);

  g_clear_pointer (&self->children, g_ptr_array_unref);
  G_OBJECT_CLASS (liaison_child_list_parent_class)->dispose (object);
}

static void
liaison_child_list_finalize (GObject *object)
{
  LiaisonChildList *self = LIAISON_CHILD_LIST (object);

  g_clear_pointer (&self->removed, g_ptr_array_unref);
  g_clear_pointer (&self->prototype, liaison_record_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_child_list_parent_class)->finalize (object);
}

static void
liaison_child_list_class_init (LiaisonChildListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_child_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_child_list_finalize;
  signals[EDITED] = g_signal_new ("edited", LIAISON_TYPE_CHILD_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
liaison_child_list_init (LiaisonChildList *self)
{
  self->children = g_ptr_array_new_with_free_func (free_child);
  self->removed = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  self->add = gtk_button_new ();
  gtk_widget_add_css_class (self->add, "flat");
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->add);
}

/**
 * liaison_child_list_set_up:
 * @kind: (transfer none): static
 * @prototype: (transfer full): what a new part starts from
 *
 * Says what is listed; call once, before anything else.
 */
void
liaison_child_list_set_up (LiaisonChildList *self, LiaisonSession *session, const LiaisonChildKind *kind,
                           LiaisonRecord *prototype)
{
  GtkWidget *content = adw_button_content_new ();

  self->session = g_object_ref (session);
  self->kind = kind;
  self->prototype = prototype;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ (kind->title));
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_can_shrink (ADW_BUTTON_CONTENT (content), TRUE);
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _ (kind->add));
  gtk_button_set_child (GTK_BUTTON (self->add), content);
}

/** liaison_child_list_load: @records: the parts there are; they are shown, not changed */
void
liaison_child_list_load (LiaisonChildList *self, GPtrArray *records)
{
  clear_children (self);
  for (guint i = 0; i < records->len; i++)
    add_child (self, records->pdata[i], records->pdata[i]);
}

/**
 * liaison_child_list_records:
 *
 * Returns: (transfer full) (element-type LiaisonRecord): the parts as far as they are typed; what is no value yet is
 *   left out
 */
GPtrArray *
liaison_child_list_records (LiaisonChildList *self)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);

  for (guint i = 0; i < self->children->len; i++) {
    const Child *child = self->children->pdata[i];
    LiaisonRecord *record = liaison_record_copy (child->record);
    g_autoptr (GHashTable) texts = liaison_draft_texts_new ();
    liaison_form_keep (child->form, record, texts);
    g_ptr_array_add (records, record);
  }
  return records;
}

/** liaison_child_list_count: Returns: how many parts are listed */
guint
liaison_child_list_count (LiaisonChildList *self)
{
  return self->children->len;
}

/**
 * liaison_child_list_save:
 * @owner: the record they are parts of
 * @set: where to add what was added, changed and taken away
 * @error: %LIAISON_ERROR_INVALID, for people; the row says so too
 *
 * Returns: whether all parts are well; of @set nothing is to be used if not
 */
gboolean
liaison_child_list_save (LiaisonChildList *self, const LiaisonId *owner, LiaisonChangeSet *set, GError **error)
{
  for (guint i = 0; i < self->removed->len; i++) {
    const LiaisonRecord *record = self->removed->pdata[i];
    liaison_change_set_edit (set, LIAISON_EDIT_TRASH, record->entity, &record->id);
  }
  for (guint i = 0; i < self->children->len; i++)
    if (!save_child (self, self->children->pdata[i], owner, set, error))
      return FALSE;
  return TRUE;
}

/**
 * liaison_child_list_keep:
 * @place: what these parts are called in @draft
 *
 * Puts all that is listed, and what was taken away, into @draft.
 *
 * Returns: whether anything differs from what is stored, or from a blank part
 */
gboolean
liaison_child_list_keep (LiaisonChildList *self, LiaisonDraft *draft, const char *place)
{
  gboolean differs = self->removed->len > 0;

  for (guint i = 0; i < self->children->len; i++) {
    const Child *child = self->children->pdata[i];
    const LiaisonRecord *base = child->before != NULL ? child->before : self->prototype;
    g_autoptr (LiaisonRecord) record = liaison_record_copy (child->record);
    g_autoptr (GHashTable) texts = liaison_draft_texts_new ();
    liaison_form_keep (child->form, record, texts);
    liaison_draft_add (draft, place, child->before, record, texts);
    differs = differs || g_hash_table_size (texts) > 0 || !liaison_record_equal (record, base);
  }
  for (guint i = 0; i < self->removed->len; i++)
    liaison_draft_add (draft, place, self->removed->pdata[i], NULL, NULL);
  return differs;
}

/** liaison_child_list_restore: Lists what liaison_child_list_keep() put into @draft. */
void
liaison_child_list_restore (LiaisonChildList *self, const LiaisonDraft *draft, const char *place)
{
  clear_children (self);
  for (guint i = 0; i < draft->parts->len; i++) {
    const LiaisonDraftPart *part = draft->parts->pdata[i];
    Child *child;
    if (!liaison_draft_part_is (part, place, self->kind->entity))
      continue;
    if (part->record == NULL) {
      g_ptr_array_add (self->removed, liaison_record_ref (part->before));
      continue;
    }
    child = add_child (self, part->before, part->record);
    liaison_form_show_texts (child->form, part->texts);
    adw_expander_row_set_expanded (child->row, g_hash_table_size (part->texts) > 0);
  }
}
