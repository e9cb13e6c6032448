// SPDX-License-Identifier: GPL-3.0-or-later
// What can be undone and redone. Lives on the writer thread, where jobs follow one another: an undo asked for while a
// commit is still under way takes back that commit. Private to the session.
//
// It holds the change sets committed since the register was opened. When it has none left, the register's journal is
// asked for the last one of this installation that still can be taken back.
#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

typedef struct _LiaisonUndoStack LiaisonUndoStack;

typedef enum {
  LIAISON_UNDO,
  LIAISON_REDO,
} LiaisonUndoDirection;

LiaisonUndoStack *liaison_undo_stack_new (LiaisonStore *store);
void liaison_undo_stack_free (LiaisonUndoStack *stack);
void liaison_undo_stack_push (LiaisonUndoStack *stack, const LiaisonChangeSet *set);
GArray *
liaison_undo_stack_turn (LiaisonUndoStack *stack, LiaisonUndoDirection direction, char **sentence, GError **error);
char *liaison_undo_stack_label (LiaisonUndoStack *stack, LiaisonUndoDirection direction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonUndoStack, liaison_undo_stack_free)

G_END_DECLS
