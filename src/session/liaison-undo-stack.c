// SPDX-License-Identifier: GPL-3.0-or-later
// Two stacks of change sets; undo and redo move one from this to that, by committing its inverse.
#include "liaison-undo-stack.h"

#include "liaison-erase.h"
#include "liaison-error.h"
#include "liaison-history.h"

/* How many steps back are remembered. */
#define MAX_DEPTH 500

/* @id: the change set that a person made, however often it was undone and redone since; @undo: its last undo. */
typedef struct {
  LiaisonId id;
  LiaisonId undo;
} Step;

struct _LiaisonUndoStack {
  LiaisonStore *store;
  GPtrArray *steps[2];
};

static Step *
new_step (const LiaisonId *id)
{
  Step *step = g_new (Step, 1);

  *step = (Step) { .id = *id };
  return step;
}

static Step *
find_top (LiaisonUndoStack *stack, LiaisonUndoDirection direction)
{
  GPtrArray *steps = stack->steps[direction];

  return steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;
}

/* Takes the last change of this installation from the journal when nothing is left of this session. */
static void
fill_from_journal (LiaisonUndoStack *stack)
{
  LiaisonId id;

  if (stack->steps[LIAISON_UNDO]->len == 0 && !liaison_store_is_read_only (stack->store) &&
      liaison_store_last_undoable (stack->store, &id, NULL))
    g_ptr_array_add (stack->steps[LIAISON_UNDO], new_step (&id));
}

/* Undoing inverts what the person did, redoing inverts the undo: so the journal always tells what is undone. */
static GArray *
commit_inverse (LiaisonStore *store, Step *step, LiaisonUndoDirection direction, GError **error)
{
  g_autoptr (LiaisonChangeSet)
      set = liaison_store_invert (store, direction == LIAISON_UNDO ? &step->id : &step->undo, error);
  GArray *touched = NULL;

  if (set == NULL || !liaison_store_commit (store, set, &touched, error))
    return NULL;
  if (direction == LIAISON_UNDO)
    step->undo = set->id;
  return touched;
}

/**
 * liaison_undo_stack_new:
 * @store: the writer's connection, which must outlive it
 *
 * Returns: (transfer full): a stack with what the journal offers
 */
LiaisonUndoStack *
liaison_undo_stack_new (LiaisonStore *store)
{
  LiaisonUndoStack *stack = g_new0 (LiaisonUndoStack, 1);

  stack->store = store;
  for (guint i = 0; i < G_N_ELEMENTS (stack->steps); i++)
    stack->steps[i] = g_ptr_array_new_with_free_func (g_free);
  fill_from_journal (stack);
  return stack;
}

/** liaison_undo_stack_free: (nullable): Frees it. */
void
liaison_undo_stack_free (LiaisonUndoStack *stack)
{
  if (stack == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (stack->steps); i++)
    g_ptr_array_unref (stack->steps[i]);
  g_free (stack);
}

/**
 * liaison_undo_stack_push:
 *
 * Notes that @set was just committed. There is nothing to redo any more, unless @set takes back the last step: then
 * that can be redone. There is nothing to undo once @set erased for good what earlier steps were about.
 */
void
liaison_undo_stack_push (LiaisonUndoStack *stack, const LiaisonChangeSet *set)
{
  GPtrArray *undo = stack->steps[LIAISON_UNDO];
  Step *top = find_top (stack, LIAISON_UNDO);

  if (liaison_change_set_is_own_work (set))
    return;
  g_ptr_array_set_size (stack->steps[LIAISON_REDO], 0);
  if (top != NULL && liaison_id_equal (&top->id, &set->undoes)) {
    top->undo = set->id;
    g_ptr_array_add (stack->steps[LIAISON_REDO], g_ptr_array_steal_index (undo, undo->len - 1));
    fill_from_journal (stack);
    return;
  }
  if (liaison_change_set_erases (set)) {
    g_ptr_array_set_size (undo, 0);
    return;
  }
  if (undo->len == MAX_DEPTH)
    g_ptr_array_remove_index (undo, 0);
  g_ptr_array_add (undo, new_step (&set->id));
}

/**
 * liaison_undo_stack_turn:
 * @sentence: (out) (transfer full): what was undone or redone
 * @error: %LIAISON_ERROR_NOT_FOUND if there is nothing to do; %LIAISON_ERROR_CONFLICT if it was changed since, and then
 * the stack stays as it is
 *
 * Undoes or redoes the last step.
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonTouched): what it touched
 */
GArray *
liaison_undo_stack_turn (LiaisonUndoStack *stack, LiaisonUndoDirection direction, char **sentence, GError **error)
{
  GPtrArray *from = stack->steps[direction];
  Step *step = find_top (stack, direction);
  GArray *touched;

  if (step == NULL) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, "there is nothing to %s",
                 direction == LIAISON_UNDO ? "undo" : "redo");
    return NULL;
  }
  touched = commit_inverse (stack->store, step, direction, error);
  if (touched == NULL)
    return NULL;
  *sentence = liaison_store_describe (stack->store, &step->id, NULL);
  if (*sentence == NULL)
    *sentence = g_strdup (""); /* it is done all the same */
  g_ptr_array_add (stack->steps[!direction], g_ptr_array_steal_index (from, from->len - 1));
  fill_from_journal (stack);
  return touched;
}

/** liaison_undo_stack_label: Returns: (transfer full) (nullable): what liaison_undo_stack_turn() would do */
char *
liaison_undo_stack_label (LiaisonUndoStack *stack, LiaisonUndoDirection direction)
{
  const Step *step = find_top (stack, direction);

  /* From the journal each time: whoever got a code name since is called by it. */
  return step != NULL ? liaison_store_describe (stack->store, &step->id, NULL) : NULL;
}
