// SPDX-License-Identifier: GPL-3.0-or-later
// The top of a partner's page: who it is, how to treat it, what to do next.
#include "liaison-partner-header.h"

#include "liaison-accessible.h"
#include "liaison-names.h"
#include "liaison-partner-facts.h"
#include "liaison-partner-names.h"
#include "liaison-period.h"
#include "liaison-places.h"
#include "liaison-row.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LiaisonPartnerHeader {
  AdwBin parent_instance;

  GtkImage *family_icon;
  GtkLabel *family;
  GtkLabel *name;
  GtkLabel *other_names;
  GtkLabel *post;
  AdwWrapBox *pills;
  GtkWidget *safety;
  GtkLabel *safety_title;
  GtkLabel *safety_text;
  GtkWidget *intermediary;
  GtkWidget *log_meeting;
};

G_DEFINE_FINAL_TYPE (LiaisonPartnerHeader, liaison_partner_header, ADW_TYPE_BIN)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
add_pill (LiaisonPartnerHeader *self, const char *icon, const char *text, const char *css_class)
{
  GtkWidget *pill = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (text);

  if (icon != NULL)
    gtk_box_append (GTK_BOX (pill), liaison_row_make_icon (icon));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (pill), label);
  gtk_widget_add_css_class (pill, "liaison-pill");
  if (css_class != NULL)
    gtk_widget_add_css_class (pill, css_class);
  adw_wrap_box_append (self->pills, pill);
}

static void
show_pills (LiaisonPartnerHeader *self, LiaisonNames *names, const LiaisonPartner *partner)
{
  const char *classification = partner->record.classification;
  g_autofree char *countries = liaison_names_list (names, &liaison_vocabulary_country, partner->countries);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pills))) != NULL)
    adw_wrap_box_remove (self->pills, child);
  if (classification != NULL && strcmp (classification, "unclassified") != 0)
    add_pill (self, "channel-secure-symbolic",
              liaison_names_label (names, &liaison_vocabulary_classification, classification),
              strcmp (classification, "confidential") == 0 ? "warning" : "error");
  if (partner->status != NULL)
    add_pill (self, NULL, liaison_names_label (names, &liaison_vocabulary_partner_status, partner->status),
              strcmp (partner->status, "active") == 0 ? "success" : "dimmed");
  if (*countries != '\0')
    add_pill (self, "mark-location-symbolic", countries, NULL);
}

static void
show_family (LiaisonPartnerHeader *self, LiaisonNames *names, const LiaisonPartner *partner)
{
  const char *family = liaison_names_label (names, &liaison_vocabulary_family, partner->family);
  const char *kind = liaison_names_label (names, &liaison_vocabulary_partner_kind, partner->kind);
  /* Translators: the family of a partner, then its kind: "Civil society · Organization". */
  g_autofree char *text = g_strdup_printf (C_ ("family and kind", "%s · %s"), family != NULL ? family : "",
                                           kind != NULL ? kind : "");

  gtk_image_set_from_icon_name (self->family_icon, liaison_family_icon (partner->family));
  show_text (self->family, text);
}

/* The post held now, if there is just one to name. */
static void
show_post (LiaisonPartnerHeader *self, LiaisonPartnerDetails *details)
{
  const LiaisonMoment today = liaison_moment_today ();
  g_autofree char *text = NULL;

  for (guint i = 0; text == NULL && i < details->tenures->len; i++) {
    const LiaisonTenure *tenure = details->tenures->pdata[i];
    if (details->posts->pdata[i] != NULL &&
        liaison_period_state (&tenure->from, &tenure->to, &today) == LIAISON_PERIOD_CURRENT)
      text = liaison_partner_facts_post (details, details->posts->pdata[i]);
  }
  show_text (self->post, text);
}

static void
add_line (GString *text, const char *sentence, const char *argument)
{
  const char *hole = strstr (sentence, "%s");

  if (argument == NULL || *argument == '\0')
    return;
  g_string_append (text, text->len > 0 ? "\n" : "");
  g_string_append_len (text, sentence, hole - sentence);
  g_string_append (text, argument);
  g_string_append (text, hole + strlen ("%s"));
}

static void
show_intermediary (LiaisonPartnerHeader *self, LiaisonPartnerDetails *details)
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
  gtk_button_set_label (GTK_BUTTON (self->intermediary), label);
  liaison_row_set_action (self->intermediary, "win.show-partner", uuid);
}

/* Risk in words; the colour only repeats it. */
static void
show_safety (LiaisonPartnerHeader *self, LiaisonNames *names, LiaisonPartnerDetails *details)
{
  const LiaisonPartner *partner = details->row->partner;
  gboolean at_risk = g_strcmp0 (partner->protection_risk, "high") == 0 ||
                     g_strcmp0 (partner->protection_risk, "critical") == 0;
  gboolean has_risk = partner->protection_risk != NULL && strcmp (partner->protection_risk, "low") != 0;
  gboolean is_shown = partner->do_not_contact || partner->never_channels != NULL || has_risk ||
                      !liaison_id_is_nil (&partner->intermediary);
  g_autofree char *never = liaison_names_list (names, &liaison_vocabulary_contact_type, partner->never_channels);
  g_autoptr (GString) text = g_string_new (NULL);

  gtk_widget_set_visible (self->safety, is_shown);
  if (!is_shown)
    return;
  if (partner->do_not_contact || at_risk)
    gtk_widget_add_css_class (self->safety, "danger");
  else
    gtk_widget_remove_css_class (self->safety, "danger");
  gtk_label_set_label (self->safety_title, partner->do_not_contact ? _ ("Do not contact") : _ ("Contact with care"));
  liaison_accessible_set_label (self->safety, gtk_label_get_label (self->safety_title));
  /* Translators: %s is low, medium, high or critical. */
  add_line (text, _ ("Protection risk: %s"),
            liaison_names_label (names, &liaison_vocabulary_risk, partner->protection_risk));
  /* Translators: %s is a list of ways to contact somebody. */
  add_line (text, _ ("Never use: %s"), never);
  /* Translators: %s says how to contact somebody. */
  add_line (text, _ ("Safe channel: %s"), partner->safe_channel);
  show_text (self->safety_text, text->str);
  show_intermediary (self, details);
}

static void
liaison_partner_header_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_PARTNER_HEADER);
  G_OBJECT_CLASS (liaison_partner_header_parent_class)->dispose (object);
}

static void
liaison_partner_header_class_init (LiaisonPartnerHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_partner_header_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/partners/liaison-partner-header.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, family_icon);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, family);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, name);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, other_names);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, post);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, pills);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, safety);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, safety_title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, safety_text);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, intermediary);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, log_meeting);
}

static void
liaison_partner_header_init (LiaisonPartnerHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** liaison_partner_header_show: Shows @details, of a partner in the register of @session. */
void
liaison_partner_header_show (LiaisonPartnerHeader *self, LiaisonSession *session, LiaisonPartnerDetails *details)
{
  LiaisonNames *names = liaison_names_of (session);
  const LiaisonPartner *partner = details->row->partner;
  g_autofree char *uuid = liaison_id_to_string (&partner->record.id);
  g_autofree char *other_names = liaison_partner_names_join (details);

  show_text (self->name, details->row->name);
  show_family (self, names, partner);
  show_text (self->other_names, other_names);
  show_post (self, details);
  show_pills (self, names, partner);
  show_safety (self, names, details);
  liaison_row_set_action (self->log_meeting, "win.log-meeting", uuid);
}
