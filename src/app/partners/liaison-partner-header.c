// SPDX-License-Identifier: GPL-3.0-or-later
// The top of a partner's page: who it is, how to treat it, what to do next.
#include "liaison-partner-header.h"

#include "liaison-accessible.h"
#include "liaison-names.h"
#include "liaison-partner-facts.h"
#include "liaison-partner-names.h"
#include "liaison-partner-tags.h"
#include "liaison-period.h"
#include "liaison-places.h"
#include "liaison-row.h"
#include "liaison-safety-card.h"

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
  LiaisonPartnerTags *tags;
  LiaisonSafetyCard *safety;
  GtkWidget *log_note;
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

/* Whoever must not be contacted may still have been met: that is what the button is for, and it does not invite. */
static void
show_log_meeting (LiaisonPartnerHeader *self, const LiaisonPartner *partner)
{
  g_autofree char *uuid = liaison_id_to_string (&partner->record.id);

  liaison_row_set_action (self->log_meeting, "win.log-meeting", uuid);
  gtk_widget_set_visible (self->log_note, partner->do_not_contact);
  if (partner->do_not_contact)
    gtk_widget_remove_css_class (self->log_meeting, "suggested-action");
  else
    gtk_widget_add_css_class (self->log_meeting, "suggested-action");
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
  g_type_ensure (LIAISON_TYPE_PARTNER_TAGS);
  g_type_ensure (LIAISON_TYPE_SAFETY_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/partners/liaison-partner-header.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, family_icon);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, family);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, name);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, other_names);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, post);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, pills);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, tags);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, safety);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, log_meeting);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerHeader, log_note);
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
  liaison_partner_tags_show (self->tags, session, details);
  liaison_safety_card_show (self->safety, session, details);
  show_log_meeting (self, partner);
}
