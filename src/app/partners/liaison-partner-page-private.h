// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of the page of partners share.
#pragma once

#include "liaison-bulk-bar.h"
#include "liaison-filter-bar.h"
#include "liaison-partner-list-row.h"
#include "liaison-partner-list.h"
#include "liaison-partner-page.h"
#include "liaison-partner-sections.h"

G_BEGIN_DECLS

struct _LiaisonPartnerPage {
  AdwBin parent_instance;

  LiaisonSession *session;
  LiaisonPartnerListStyle *style; /* of the rows */
  LiaisonPartnerList *partners;
  LiaisonPartnerSections *sections; /* them, with their letters */
  GtkListItemFactory *headings;     /* over those */
  GtkSliceListModel *slice;         /* of them: what fills a screen until it was drawn, then all */
  GtkMultiSelection *selection;
  GSettings *settings;
  GSimpleActionGroup *actions;
  char *family;           /* (nullable): of all */
  char *kind;             /* (nullable): of all */
  char *saved;            /* (nullable): the id of the saved list that is shown */
  char *saved_query;      /* (nullable): what that list asks */
  char *saved_sort;       /* (nullable): its order, until somebody chooses another one */
  gboolean saved_is_down; /* the other way round */
  GCancellable *loading_list;
  gboolean is_selecting; /* a click adds to what is chosen */
  guint n_selected;
  guint n_frames; /* drawn since the first rows are there */
  gboolean follows_selection;
  gboolean shows_first; /* as soon as the answer is there */
  GSignalGroup *wanted; /* the partner to be shown when it is loaded */
  AdwWindowTitle *title;
  GtkSearchEntry *search;
  LiaisonFilterBar *filters;
  GtkMenuButton *filter_button;
  GtkMenuButton *view_button;
  GMenuModel *view_menu;
  GtkWidget *save_box;
  GtkButton *save_button;
  GtkToggleButton *select_button;
  LiaisonBulkBar *bulk_bar;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  GtkSignalListItemFactory *factory;
  AdwStatusPage *empty;
};

/* liaison-partner-page.c */
void liaison_partner_page_show_all_rows (LiaisonPartnerPage *self);

/* liaison-partner-page-query.c: what is asked, and saved lists */
gboolean liaison_partner_page_is_filtered (LiaisonPartnerPage *self);
void liaison_partner_page_run_query (LiaisonPartnerPage *self);
void liaison_partner_page_scroll_to_top (LiaisonPartnerPage *self);
void liaison_partner_page_search_changed (LiaisonPartnerPage *self);
void liaison_partner_page_filters_changed (LiaisonPartnerPage *self);
void liaison_partner_page_sort_changed (LiaisonPartnerPage *self);
void liaison_partner_page_save (GSimpleAction *action, GVariant *parameter, gpointer user_data);
void liaison_partner_page_save_new (GSimpleAction *action, GVariant *parameter, gpointer user_data);
void liaison_partner_page_set_search (LiaisonPartnerPage *self, const char *text);
void liaison_partner_page_load_list (LiaisonPartnerPage *self);
void liaison_partner_page_leave_list (LiaisonPartnerPage *self);
void liaison_partner_page_session_changed (LiaisonPartnerPage *self, GArray *touched);

/* liaison-partner-page-select.c: who is chosen */
void liaison_partner_page_show_item (LiaisonPartnerPage *self, guint position);
void liaison_partner_page_wanted_loaded (LiaisonPartnerPage *self);
void liaison_partner_page_set_selecting (LiaisonPartnerPage *self, gboolean is_selecting);
void liaison_partner_page_connect_selection (LiaisonPartnerPage *self);
void liaison_partner_page_watch_selection (LiaisonPartnerPage *self);

G_END_DECLS
