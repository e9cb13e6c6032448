// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the meetings that may be seen in the desktop's own calendar, if the person wants that on this computer.
//
// One object a session. While the register is open and publishing is on, the calendar follows every change; while it is
// locked the calendar stays as it was. What goes is the rule of liaison-publish-text.h. A program of its own does the
// writing (src/publish): where it was not built or installed, liaison_publisher_is_available() is %FALSE.
//
// Signal: ::changed (): the mode or the problem is another one. For the main thread.
#pragma once

#include "liaison-session.h"

G_BEGIN_DECLS

typedef enum {
  LIAISON_PUBLISH_NOTHING,
  LIAISON_PUBLISH_TIMES,
  LIAISON_PUBLISH_TITLES,
} LiaisonPublishMode;

#define LIAISON_TYPE_PUBLISHER (liaison_publisher_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPublisher, liaison_publisher, LIAISON, PUBLISHER, GObject)

LiaisonPublisher *liaison_publisher_of (LiaisonSession *session);
gboolean liaison_publisher_is_available (void);
LiaisonPublishMode liaison_publisher_mode (LiaisonPublisher *self);
const char *liaison_publisher_problem (LiaisonPublisher *self);
gboolean liaison_publisher_is_busy (LiaisonPublisher *self);
void liaison_publisher_set_mode (LiaisonPublisher *self, LiaisonPublishMode mode);

G_END_DECLS
