// SPDX-License-Identifier: GPL-3.0-or-later
// The page of an exchange: what passed, between whom, and whether it may be shared onward.
#include "liaison-exchange-view.h"

#include "liaison-exchange-look.h"
#include "liaison-language.h"
#include "liaison-names.h"
#include "liaison-record-sections.h"
#include "liaison-record-view.h"
#include "liaison-work-dialogs.h"

#include <glib/gi18n.h>

#define LIAISON_TYPE_EXCHANGE_VIEW (liaison_exchange_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonExchangeView, liaison_exchange_view, LIAISON, EXCHANGE_VIEW, LiaisonRecordView)

struct _LiaisonExchangeView {
  LiaisonRecordView parent_instance;
};

G_DEFINE_FINAL_TYPE (LiaisonExchangeView, liaison_exchange_view, LIAISON_TYPE_RECORD_VIEW)

static const LiaisonRecord *
get_record (gconstpointer row)
{
  return &((const LiaisonExchangeRow *) row)->exchange->record;
}

static void
unref_row (gpointer row)
{
  liaison_exchange_row_unref (row);
}

static gboolean
has_page (const char *entity)
{
  static const char *const entities[] = { "partner",    "meeting",  "matter", "communication", "visit", "objective",
                                          "commitment", "exchange", NULL };

  return entity != NULL && g_strv_contains (entities, entity);
}

static void
fill (LiaisonRecordView *view, gpointer data)
{
  const LiaisonExchangeRow *row = data;
  const LiaisonExchange *exchange = row->exchange;
  LiaisonNames *names = liaison_names_of (liaison_record_view_session (view));
  GtkWidget *section = liaison_section_list_new (NULL, NULL, NULL, NULL), *link;
  g_autofree char *parties = liaison_exchange_parties (row);
  g_autofree char *day = liaison_moment_format (&exchange->on, NULL, liaison_language_of_interface ());

  liaison_record_view_set_heading (view, exchange->title, parties);
  liaison_record_view_add_pill (view, liaison_vocabulary_label (&liaison_vocabulary_exchange_kind, exchange->kind),
                                NULL);
  liaison_record_view_add_pill (view, liaison_exchange_onward_label (exchange->onward),
                                exchange->onward ? "success" : "warning");
  link = liaison_section_add_row (section, NULL, _ ("Partner"), row->name);
  gtk_widget_add_css_class (link, "property");
  liaison_section_open_record (link, "partner", &exchange->partner);
  liaison_section_add_fact (section, _ ("Date"), day);
  if (exchange->theme != NULL)
    liaison_section_add_fact (section, _ ("Theme"),
                              liaison_names_label (names, &liaison_vocabulary_theme, exchange->theme));
  if (row->about != NULL && has_page (exchange->about_entity)) {
    link = liaison_section_add_row (section, NULL, C_ ("exchange", "About"), row->about);
    gtk_widget_add_css_class (link, "property");
    liaison_section_open_record (link, exchange->about_entity, &exchange->about);
  }
  liaison_record_view_add_section (view, section);
  liaison_record_view_add_section (view, liaison_section_text_new (_ ("Content"), exchange->text));
}

static void
edit (LiaisonRecordView *view)
{
  const LiaisonExchangeRow *row = liaison_record_view_details (view);

  adw_dialog_present (liaison_exchange_dialog_new (liaison_record_view_session (view), row->exchange),
                      GTK_WIDGET (view));
}

static void
liaison_exchange_view_class_init (LiaisonExchangeViewClass *klass)
{
  static const char *const related[] = { "partner", "partner_name", NULL };
  LiaisonRecordViewClass *view_class = LIAISON_RECORD_VIEW_CLASS (klass);

  view_class->entity = &liaison_entity_exchange;
  view_class->icon = "liaison-exchange-symbolic";
  view_class->name = N_ ("Exchange");
  view_class->related = related;
  view_class->read = liaison_read_exchange;
  view_class->free = unref_row;
  view_class->record = get_record;
  view_class->fill = fill;
  view_class->edit = edit;
}

static void
liaison_exchange_view_init (LiaisonExchangeView *self)
{
}

/** liaison_exchange_view_new: Returns: (transfer floating): the page of the exchange @id */
GtkWidget *
liaison_exchange_view_new (LiaisonSession *session, const LiaisonId *id)
{
  LiaisonRecordView *self = g_object_new (LIAISON_TYPE_EXCHANGE_VIEW, NULL);

  liaison_record_view_set_up (self, session);
  liaison_record_view_show (self, id);
  return GTK_WIDGET (self);
}
