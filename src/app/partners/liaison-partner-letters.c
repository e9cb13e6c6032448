// SPDX-License-Identifier: GPL-3.0-or-later
// The letters of a partner: to it, signed by it, about it.
#include "liaison-partner-letters.h"

#include "liaison-letter-look.h"
#include "liaison-record-sections.h"

#include <glib/gi18n.h>

/* So many are shown of each group; the register shows all. */
#define MOST 100

struct _LiaisonPartnerLetters {
  AdwBin parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  LiaisonId id;
};

G_DEFINE_FINAL_TYPE (LiaisonPartnerLetters, liaison_partner_letters, ADW_TYPE_BIN)

/* How a letter has to do with a partner; the first that holds. */
typedef enum {
  GROUP_TO,
  GROUP_SIGNED,
  GROUP_ABOUT,
  N_GROUPS,
} Group;

static Group
find_group (const LiaisonLetterRow *row, const LiaisonId *partner)
{
  if (liaison_id_equal (&row->letter->addressee, partner))
    return GROUP_TO;
  for (guint i = 0; i < row->mandates->len; i++)
    if (liaison_id_equal (&((const LiaisonLetterMandate *) g_ptr_array_index (row->mandates, i))->mandate, partner))
      return GROUP_SIGNED;
  return GROUP_ABOUT;
}

static GtkWidget *
make_group (GPtrArray *letters, const LiaisonId *partner, Group group)
{
  static const char *const titles[N_GROUPS] = { N_ ("Letters to Them"), N_ ("Letters They Sign"),
                                                N_ ("Letters About Them") };
  GtkWidget *section = NULL;
  guint count = 0;

  for (guint i = 0; i < letters->len && count < MOST; i++) {
    const LiaisonLetterRow *row = g_ptr_array_index (letters, i);
    if (find_group (row, partner) != group)
      continue;
    if (section == NULL)
      section = liaison_section_list_new (_ (titles[group]), NULL, NULL, NULL);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (section), liaison_letter_line_new (row));
    count++;
  }
  return section;
}

static void
fill (LiaisonPartnerLetters *self, GPtrArray *letters)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gboolean any = FALSE;

  for (int i = 0; i < N_GROUPS; i++) {
    GtkWidget *section = make_group (letters, &self->id, (Group) i);
    if (section != NULL)
      gtk_box_append (GTK_BOX (box), section);
    any = any || section != NULL;
  }
  if (!any) {
    GtkWidget *section = liaison_section_list_new (_ ("Letters"), NULL, NULL, NULL);
    liaison_section_add_lesson (section, _ ("No letter went to them, none was signed by them, and none is about them"));
    gtk_box_append (GTK_BOX (box), section);
  }
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPartnerLetters) self = user_data;
  g_autoptr (GPtrArray) letters = liaison_session_finish (LIAISON_SESSION (source), result, NULL);

  if (letters != NULL && g_task_get_cancellable (G_TASK (result)) == self->cancellable)
    fill (self, letters);
}

static void
start_reading (LiaisonPartnerLetters *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_session_read (self->session, liaison_read_partner_letters, g_memdup2 (&self->id, sizeof self->id), g_free,
                        (GDestroyNotify) g_ptr_array_unref, self->cancellable, read_cb, g_object_ref (self));
}

static void
changed_cb (LiaisonPartnerLetters *self, GArray *touched)
{
  for (guint i = 0; i < touched->len; i++) {
    const LiaisonEntity *entity = g_array_index (touched, LiaisonTouched, i).entity;
    if (entity == &liaison_entity_communication || entity == &liaison_entity_signatory ||
        entity == &liaison_entity_reply || entity == &liaison_entity_party) {
      start_reading (self);
      return;
    }
  }
}

static void
liaison_partner_letters_dispose (GObject *object)
{
  LiaisonPartnerLetters *self = LIAISON_PARTNER_LETTERS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_partner_letters_parent_class)->dispose (object);
}

static void
liaison_partner_letters_class_init (LiaisonPartnerLettersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_partner_letters_dispose;
}

static void
liaison_partner_letters_init (LiaisonPartnerLetters *self)
{
}

/** liaison_partner_letters_show: Reads and shows the letters of the partner of @details. */
void
liaison_partner_letters_show (LiaisonPartnerLetters *self, LiaisonSession *session, LiaisonPartnerDetails *details)
{
  const LiaisonId *id = &details->row->partner->record.id;

  if (self->session == NULL) {
    self->session = g_object_ref (session);
    g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  }
  if (!liaison_id_equal (&self->id, id))
    adw_bin_set_child (ADW_BIN (self), NULL);
  self->id = *id;
  start_reading (self);
}
