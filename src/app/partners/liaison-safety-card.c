// SPDX-License-Identifier: GPL-3.0-or-later
// How to treat a partner without doing harm: a card in colour and in words, where there is something to mind.
#include "liaison-safety-card.h"

#include "liaison-accessible.h"
#include "liaison-names.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

/* From the one to act on at once to the one that is good to know; each with a colour of its own. */
typedef enum {
  GRADE_NONE,
  GRADE_NOTE,
  GRADE_CARE,
  GRADE_DANGER,
} Grade;

struct _LiaisonSafetyCard {
  AdwBin parent_instance;

  GtkImage *icon;
  GtkLabel *title;
  GtkBox *lines;
  GtkWidget *intermediary;
  GtkLabel *intermediary_label;
};

G_DEFINE_FINAL_TYPE (LiaisonSafetyCard, liaison_safety_card, ADW_TYPE_BIN)

static Grade
find_grade (const LiaisonPartner *partner)
{
  const char *risk = partner->protection_risk;

  if (partner->do_not_contact || g_strcmp0 (risk, "high") == 0 || g_strcmp0 (risk, "critical") == 0)
    return GRADE_DANGER;
  if (partner->never_channels != NULL || g_strcmp0 (risk, "medium") == 0)
    return GRADE_CARE;
  return partner->safe_channel != NULL || !liaison_id_is_nil (&partner->intermediary) ? GRADE_NOTE : GRADE_NONE;
}

static const char *
name_grade (const LiaisonPartner *partner, Grade grade)
{
  if (partner->do_not_contact)
    return _ ("Do not contact");
  return grade == GRADE_NOTE ? _ ("How to reach them") : _ ("Contact with care");
}

/* Takes @text. */
static void
add_line (LiaisonSafetyCard *self, const char *icon, char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *image = liaison_row_make_icon (icon);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "selectable", TRUE, "hexpand", TRUE, NULL);

  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), image);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (self->lines, line);
  g_free (text);
}

static void
add_lines (LiaisonSafetyCard *self, LiaisonNames *names, const LiaisonPartner *partner)
{
  g_autofree char *never = liaison_names_list (names, &liaison_vocabulary_contact_type, partner->never_channels);

  if (partner->protection_risk != NULL)
    /* Translators: %s is low, medium, high or critical. */
    add_line (self, "liaison-risk-symbolic",
              g_strdup_printf (_ ("Protection risk: %s"),
                               liaison_names_label (names, &liaison_vocabulary_risk, partner->protection_risk)));
  if (partner->never_channels != NULL)
    /* Translators: %s is a list of ways to contact somebody. */
    add_line (self, "action-unavailable-symbolic", g_strdup_printf (_ ("Never use: %s"), never));
  if (partner->safe_channel != NULL)
    /* Translators: %s says how to contact somebody. */
    add_line (self, "security-high-symbolic", g_strdup_printf (_ ("Safe channel: %s"), partner->safe_channel));
}

static void
show_intermediary (LiaisonSafetyCard *self, LiaisonPartnerDetails *details)
{
  const LiaisonId *id = &details->row->partner->intermediary;
  const char *title = g_hash_table_lookup (details->titles, id);
  g_autofree char *uuid = liaison_id_to_string (id);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->intermediary, title != NULL);
  if (title == NULL)
    return;
  /* Translators: %s is the name of the person to go through. */
  label = g_strdup_printf (_ ("Go through %s"), title);
  gtk_label_set_label (self->intermediary_label, label);
  liaison_accessible_set_label (self->intermediary, label);
  liaison_row_set_action (self->intermediary, "win.show-partner", uuid);
}

static void
set_colour (LiaisonSafetyCard *self, Grade grade)
{
  static const char *const classes[] = { NULL, "note", "care", "danger" };

  for (guint i = GRADE_NOTE; i <= GRADE_DANGER; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), classes[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self), classes[grade]);
  gtk_image_set_from_icon_name (self->icon, grade == GRADE_NOTE ? "security-high-symbolic" : "dialog-warning-symbolic");
}

static void
liaison_safety_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_SAFETY_CARD);
  G_OBJECT_CLASS (liaison_safety_card_parent_class)->dispose (object);
}

static void
liaison_safety_card_class_init (LiaisonSafetyCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_safety_card_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/partners/liaison-safety-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonSafetyCard, icon);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSafetyCard, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSafetyCard, lines);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSafetyCard, intermediary);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSafetyCard, intermediary_label);
}

static void
liaison_safety_card_init (LiaisonSafetyCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** liaison_safety_card_show: Shows what is to be minded about the partner of @details; hides where there is nothing. */
void
liaison_safety_card_show (LiaisonSafetyCard *self, LiaisonSession *session, LiaisonPartnerDetails *details)
{
  const LiaisonPartner *partner = details->row->partner;
  Grade grade = find_grade (partner);
  GtkWidget *line;

  g_return_if_fail (LIAISON_IS_SAFETY_CARD (self));
  gtk_widget_set_visible (GTK_WIDGET (self), grade != GRADE_NONE);
  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, line);
  if (grade == GRADE_NONE)
    return;
  set_colour (self, grade);
  gtk_label_set_label (self->title, name_grade (partner, grade));
  liaison_accessible_set_label (GTK_WIDGET (self), name_grade (partner, grade));
  add_lines (self, liaison_names_of (session), partner);
  gtk_widget_set_visible (GTK_WIDGET (self->lines), gtk_widget_get_first_child (GTK_WIDGET (self->lines)) != NULL);
  show_intermediary (self, details);
}
