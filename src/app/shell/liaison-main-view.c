// SPDX-License-Identifier: GPL-3.0-or-later
// An open register: the sidebar and the place chosen in it.
//
// Partners are a list with the chosen one beside it. Every other place is a page of its own, and what is opened from it
// is pushed on top. Pages are made when they are first shown, and kept.
#include "liaison-main-view.h"

#include "liaison-identities-dialog.h"
#include "liaison-meeting-view.h"
#include "liaison-partner-page.h"
#include "liaison-partner-view.h"
#include "liaison-places.h"
#include "liaison-record-pages.h"
#include "liaison-sidebar.h"

#include <glib/gi18n.h>

struct _LiaisonMainView {
  AdwBreakpointBin parent_instance;

  LiaisonSession *session;
  const LiaisonPlace *place;
  AdwBanner *read_only_banner;
  AdwBanner *identities_banner;
  AdwNavigationSplitView *outer_split;
  AdwNavigationPage *sidebar_page;
  AdwNavigationPage *place_page;
  GtkStack *stack;
  AdwNavigationView *pages;
  AdwNavigationSplitView *partner_split;
  AdwNavigationPage *list_page;
  AdwNavigationPage *detail_page;
  AdwNavigationView *details;
  GtkWidget *sidebar;
  GtkWidget *partner_page; /* NULL until partners are first shown */
  GtkWidget *partner_view; /* NULL until a partner is first chosen in the list */
};

G_DEFINE_FINAL_TYPE (LiaisonMainView, liaison_main_view, ADW_TYPE_BREAKPOINT_BIN)

/* Some pages are navigation pages already, the others get one. */
static AdwNavigationPage *
wrap_page (GtkWidget *page, const char *title)
{
  if (ADW_IS_NAVIGATION_PAGE (page))
    return ADW_NAVIGATION_PAGE (page);
  return adw_navigation_page_new (page, title);
}

static void
show_page (LiaisonMainView *self, const LiaisonPlace *place)
{
  AdwNavigationPage *page = adw_navigation_view_find_page (self->pages, place->name);

  if (!page) {
    page = wrap_page (liaison_place_page_new (self->session, place->name), liaison_place_label (place));
    adw_navigation_page_set_tag (page, place->name);
    adw_navigation_view_add (self->pages, page);
  }
  adw_navigation_view_replace (self->pages, &page, 1);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->pages));
}

static void
ensure_partners (LiaisonMainView *self)
{
  if (self->partner_page)
    return;
  self->partner_page = liaison_partner_page_new (self->session);
  g_object_bind_property (self->partner_split, "collapsed", self->partner_page, "follows-selection",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  adw_navigation_page_set_child (self->list_page, self->partner_page);
}

/* Beside the list, in place of the words that nobody is chosen. */
static void
ensure_partner_view (LiaisonMainView *self)
{
  AdwNavigationPage *page;

  if (self->partner_view)
    return;
  self->partner_view = liaison_partner_view_new (self->session);
  page = wrap_page (self->partner_view, _ ("Partner"));
  adw_navigation_view_replace (self->details, &page, 1);
}

static void
show_partners (LiaisonMainView *self, const LiaisonPlace *place)
{
  ensure_partners (self);
  if (place->list)
    liaison_partner_page_show_list (LIAISON_PARTNER_PAGE (self->partner_page), place->list);
  else
    liaison_partner_page_show_family (LIAISON_PARTNER_PAGE (self->partner_page), place->family, place->kind);
  adw_navigation_page_set_title (self->list_page, liaison_place_label (place));
  adw_navigation_split_view_set_show_content (self->partner_split, FALSE);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->partner_split));
}

static void
identities_shown_cb (LiaisonMainView *self)
{
  gboolean shown = liaison_session_identities_shown (self->session);

  if (shown) {
    g_autofree char *text = liaison_identities_until (self->session);
    adw_banner_set_title (self->identities_banner, text);
  }
  adw_banner_set_revealed (self->identities_banner, shown);
}

static gboolean
is_partners (const LiaisonPlace *place)
{
  return place->is_counted;
}

static gboolean
liaison_main_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LIAISON_MAIN_VIEW (widget)->sidebar);
}

static void
liaison_main_view_dispose (GObject *object)
{
  LiaisonMainView *self = LIAISON_MAIN_VIEW (object);

  self->partner_page = NULL;
  self->partner_view = NULL;
  /* A collapsed split view does not let go of the page it does not show. */
  if (self->sidebar_page)
    adw_navigation_page_set_child (self->sidebar_page, NULL);
  if (self->list_page)
    adw_navigation_page_set_child (self->list_page, NULL);
  if (self->detail_page)
    adw_navigation_page_set_child (self->detail_page, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_MAIN_VIEW);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_main_view_parent_class)->dispose (object);
}

static void
liaison_main_view_class_init (LiaisonMainViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_main_view_dispose;
  widget_class->grab_focus = liaison_main_view_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/shell/liaison-main-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMainView, read_only_banner);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMainView, identities_banner);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMainView, outer_split);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMainView, sidebar_page);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMainView, place_page);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMainView, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMainView, pages);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMainView, partner_split);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMainView, list_page);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMainView, detail_page);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMainView, details);
}

static void
liaison_main_view_init (LiaisonMainView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_main_view_new:
 * @session: open
 * @place: the name of the place to show first
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
liaison_main_view_new (LiaisonSession *session, const char *place)
{
  LiaisonMainView *self = g_object_new (LIAISON_TYPE_MAIN_VIEW, NULL);

  self->session = g_object_ref (session);
  g_object_bind_property (session, "read-only", self->read_only_banner, "revealed", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (session, "notify::identities-shown", G_CALLBACK (identities_shown_cb), self,
                           G_CONNECT_SWAPPED);
  identities_shown_cb (self);
  self->sidebar = liaison_sidebar_new (session);
  adw_navigation_page_set_child (self->sidebar_page, self->sidebar);
  liaison_main_view_show_place (self, place);
  return GTK_WIDGET (self);
}

/**
 * liaison_main_view_show_place:
 * @name: of a place, see liaison-places.h
 *
 * Goes there.
 */
void
liaison_main_view_show_place (LiaisonMainView *self, const char *name)
{
  const LiaisonPlace *place = liaison_place_find (name);

  g_return_if_fail (LIAISON_IS_MAIN_VIEW (self));

  if (!place) {
    g_warning ("There is no place \"%s\"", name);
    return;
  }
  self->place = place;
  if (is_partners (place))
    show_partners (self, place);
  else
    show_page (self, place);
  adw_navigation_page_set_title (self->place_page, liaison_place_label (place));
  liaison_sidebar_select (LIAISON_SIDEBAR (self->sidebar), place->name);
  adw_navigation_split_view_set_show_content (self->outer_split, TRUE);
}

/**
 * liaison_main_view_show_partner:
 *
 * Shows one partner: beside the list where partners are listed, else on top of the page it was opened from.
 */
void
liaison_main_view_show_partner (LiaisonMainView *self, const LiaisonId *id)
{
  GtkWidget *view;

  g_return_if_fail (LIAISON_IS_MAIN_VIEW (self));
  g_return_if_fail (id);

  if (is_partners (self->place)) {
    ensure_partner_view (self);
    adw_navigation_view_pop_to_page (
        self->details, ADW_NAVIGATION_PAGE (gtk_widget_get_ancestor (self->partner_view, ADW_TYPE_NAVIGATION_PAGE)));
    liaison_partner_view_show (LIAISON_PARTNER_VIEW (self->partner_view), id);
    adw_navigation_split_view_set_show_content (self->partner_split, TRUE);
    return;
  }
  view = liaison_partner_view_new (self->session);
  liaison_partner_view_show (LIAISON_PARTNER_VIEW (view), id);
  adw_navigation_view_push (self->pages, wrap_page (view, _ ("Partner")));
}

/* On top of what is shown. */
static void
push_page (LiaisonMainView *self, GtkWidget *view, const char *title)
{
  if (!is_partners (self->place)) {
    adw_navigation_view_push (self->pages, wrap_page (view, title));
    return;
  }
  adw_navigation_view_push (self->details, wrap_page (view, title));
  adw_navigation_split_view_set_show_content (self->partner_split, TRUE);
}

/**
 * liaison_main_view_show_meeting:
 * @occurrence: (nullable): which occurrence of a series
 *
 * Shows one meeting on top of what it was opened from.
 */
void
liaison_main_view_show_meeting (LiaisonMainView *self, const LiaisonId *id, const LiaisonMoment *occurrence)
{
  GtkWidget *view;

  g_return_if_fail (LIAISON_IS_MAIN_VIEW (self));
  g_return_if_fail (id);

  view = liaison_meeting_view_new (self->session);
  liaison_meeting_view_show (LIAISON_MEETING_VIEW (view), id, occurrence);
  push_page (self, view, _ ("Meeting"));
}

/**
 * liaison_main_view_show_record:
 * @entity: the name of its entity
 *
 * Shows one record on top of what it was opened from.
 */
void
liaison_main_view_show_record (LiaisonMainView *self, const char *entity, const LiaisonId *id)
{
  const LiaisonRecordPage *page = liaison_record_page_find (entity);

  g_return_if_fail (LIAISON_IS_MAIN_VIEW (self));
  g_return_if_fail (id);

  if (g_strcmp0 (entity, "partner") == 0)
    liaison_main_view_show_partner (self, id);
  else if (g_strcmp0 (entity, "meeting") == 0)
    liaison_main_view_show_meeting (self, id, NULL);
  else if (page != NULL)
    push_page (self, page->show (self->session, id), _ (page->title));
  else
    g_warning ("A %s has no page", entity);
}

/**
 * liaison_main_view_search:
 *
 * Goes to the search entry of the list of partners.
 */
void
liaison_main_view_search (LiaisonMainView *self)
{
  g_return_if_fail (LIAISON_IS_MAIN_VIEW (self));

  if (!is_partners (self->place))
    liaison_main_view_show_place (self, "partners");
  adw_navigation_split_view_set_show_content (self->partner_split, FALSE);
  liaison_partner_page_search (LIAISON_PARTNER_PAGE (self->partner_page));
}

/**
 * liaison_main_view_place:
 *
 * Returns: the name of the place that is shown
 */
const char *
liaison_main_view_place (LiaisonMainView *self)
{
  g_return_val_if_fail (LIAISON_IS_MAIN_VIEW (self), NULL);

  return self->place->name;
}

/**
 * liaison_main_view_family:
 *
 * Returns: (nullable): the family whose partners are listed
 */
const char *
liaison_main_view_family (LiaisonMainView *self)
{
  g_return_val_if_fail (LIAISON_IS_MAIN_VIEW (self), NULL);

  return self->place->family;
}
