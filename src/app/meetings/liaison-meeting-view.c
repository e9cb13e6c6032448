// SPDX-License-Identifier: GPL-3.0-or-later
// One meeting, whole.
#include "liaison-meeting-view.h"

struct _LiaisonMeetingView {
  AdwBin parent_instance;

  LiaisonSession *session;
};

G_DEFINE_FINAL_TYPE (LiaisonMeetingView, liaison_meeting_view, ADW_TYPE_BIN)

static void
liaison_meeting_view_dispose (GObject *object)
{
  LiaisonMeetingView *self = LIAISON_MEETING_VIEW (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_meeting_view_parent_class)->dispose (object);
}

static void
liaison_meeting_view_class_init (LiaisonMeetingViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_meeting_view_dispose;
}

static void
liaison_meeting_view_init (LiaisonMeetingView *self)
{
}

GtkWidget *
liaison_meeting_view_new (LiaisonSession *session)
{
  LiaisonMeetingView *self = g_object_new (LIAISON_TYPE_MEETING_VIEW, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

void
liaison_meeting_view_show (LiaisonMeetingView *self, const LiaisonId *id)
{
  g_return_if_fail (LIAISON_IS_MEETING_VIEW (self));
}
