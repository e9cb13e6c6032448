// SPDX-License-Identifier: GPL-3.0-or-later
// A map of who is tied to whom, on one page.
#include "liaison-report-map.h"

#include <igraph.h>
#include <math.h>

/* In points: how wide a name may be, what is around it, the space between two of them, the bar in the colour of a node,
 * how high the map is at least, and for each node more. */
#define NAME_WIDTH  96.0
#define PADDING     4.0
#define GAP         10.0
#define BAR         3.0
#define BASE_HEIGHT 150.0
#define NODE_HEIGHT 16.0
/* What else stands on its page: a heading. */
#define BESIDE 60.0
/* How often names that lie upon each other are pushed apart. */
#define PUSHES 300

typedef struct {
  LiaisonReportFlow *name;
  guint32 color;
  double x, y; /* of its middle */
  double width, height;
} Node;

typedef struct {
  guint from;
  guint to;
} Tie;

struct _LiaisonReportMap {
  LiaisonReport *report;
  GArray *nodes;
  GArray *ties;
};

static Node *
get_node (LiaisonReportMap *map, guint index)
{
  return &g_array_index (map->nodes, Node, index);
}

static void
clear_node (gpointer data)
{
  liaison_report_flow_free (((Node *) data)->name);
}

/** liaison_report_map_new: Returns: (transfer full): an empty map */
LiaisonReportMap *
liaison_report_map_new (LiaisonReport *report)
{
  LiaisonReportMap *map = g_new0 (LiaisonReportMap, 1);

  map->report = report;
  map->nodes = g_array_new (FALSE, TRUE, sizeof (Node));
  g_array_set_clear_func (map->nodes, clear_node);
  map->ties = g_array_new (FALSE, FALSE, sizeof (Tie));
  return map;
}

/** liaison_report_map_free: Frees it. */
void
liaison_report_map_free (LiaisonReportMap *map)
{
  g_array_unref (map->nodes);
  g_array_unref (map->ties);
  g_free (map);
}

/** liaison_report_map_add_node: Returns: the number of the node; @color: 0xrrggbb */
guint
liaison_report_map_add_node (LiaisonReportMap *map, const char *name, guint32 color)
{
  Node node = { .color = color };

  node.name = liaison_report_flow_new (liaison_report_context (map->report), NAME_WIDTH);
  liaison_report_flow_align (node.name);
  liaison_report_flow_add (node.name, LIAISON_STYLE_SMALL, name);
  node.width = NAME_WIDTH + 2 * PADDING + BAR;
  node.height = liaison_report_flow_height (node.name, 0, liaison_report_flow_length (node.name)) + 2 * PADDING;
  g_array_append_val (map->nodes, node);
  return map->nodes->len - 1;
}

/** liaison_report_map_add_tie: Ties two nodes. */
void
liaison_report_map_add_tie (LiaisonReportMap *map, guint from, guint to)
{
  Tie tie = { from, to };

  g_return_if_fail (from < map->nodes->len && to < map->nodes->len);

  if (from != to)
    g_array_append_val (map->ties, tie);
}

/* Kamada and Kawai's layout: what is tied stands near. It begins on a circle and uses no chance. */
static void
find_places (LiaisonReportMap *map, igraph_matrix_t *places)
{
  igraph_vector_int_t edges;
  igraph_t graph;

  igraph_vector_int_init (&edges, 0);
  for (guint i = 0; i < map->ties->len; i++) {
    const Tie *tie = &g_array_index (map->ties, Tie, i);
    igraph_vector_int_push_back (&edges, (igraph_integer_t) tie->from);
    igraph_vector_int_push_back (&edges, (igraph_integer_t) tie->to);
  }
  igraph_create (&graph, &edges, (igraph_integer_t) map->nodes->len, IGRAPH_UNDIRECTED);
  igraph_layout_kamada_kawai (&graph, places, FALSE, 50 * (igraph_integer_t) map->nodes->len, 0, map->nodes->len, NULL,
                              NULL, NULL, NULL, NULL);
  igraph_destroy (&graph);
  igraph_vector_int_destroy (&edges);
}

/* Stretches the layout over the room there is. */
static void
spread (LiaisonReportMap *map, const igraph_matrix_t *places, double width, double height)
{
  double least[2] = { INFINITY, INFINITY }, most[2] = { -INFINITY, -INFINITY };
  double room[2] = { width, height };

  for (guint i = 0; i < map->nodes->len; i++)
    for (int axis = 0; axis < 2; axis++) {
      least[axis] = MIN (least[axis], MATRIX (*places, i, axis));
      most[axis] = MAX (most[axis], MATRIX (*places, i, axis));
    }
  for (guint i = 0; i < map->nodes->len; i++) {
    Node *node = get_node (map, i);
    double at[2];
    for (int axis = 0; axis < 2; axis++) {
      double size = axis == 0 ? node->width : node->height, span = most[axis] - least[axis];
      double part = span > 1e-9 ? (MATRIX (*places, i, axis) - least[axis]) / span : 0.5;
      at[axis] = size / 2 + part * MAX (room[axis] - size, 0);
    }
    node->x = at[0];
    node->y = at[1];
  }
}

/* Pushes two names apart that lie upon each other, the shorter way. */
static gboolean
push (Node *a, Node *b, double width, double height)
{
  double x = (a->width + b->width) / 2 + GAP - fabs (a->x - b->x);
  double y = (a->height + b->height) / 2 + GAP - fabs (a->y - b->y);
  double *one = x < y ? &a->x : &a->y, *other = x < y ? &b->x : &b->y;
  double by = (x < y ? x : y) / 2, room = x < y ? width : height;
  double half_one = (x < y ? a->width : a->height) / 2, half_other = (x < y ? b->width : b->height) / 2;

  if (x <= 0.01 || y <= 0.01)
    return FALSE;
  if (*one > *other)
    by = -by;
  *one = CLAMP (*one - by, half_one, MAX (room - half_one, half_one));
  *other = CLAMP (*other + by, half_other, MAX (room - half_other, half_other));
  return TRUE;
}

static void
separate (LiaisonReportMap *map, double width, double height)
{
  gboolean moved = TRUE;

  for (guint turn = 0; moved && turn < PUSHES; turn++) {
    moved = FALSE;
    for (guint i = 0; i < map->nodes->len; i++)
      for (guint j = i + 1; j < map->nodes->len; j++)
        moved = push (get_node (map, i), get_node (map, j), width, height) || moved;
  }
}

static void
draw_node (LiaisonReport *report, const Node *node)
{
  double left = node->x - node->width / 2, top = node->y - node->height / 2;

  liaison_report_put_box (report, left, top, node->width, node->height, LIAISON_COLOR_FAINT);
  liaison_report_put_box (report, left, top, BAR, node->height, node->color);
  liaison_report_put_lines (report, node->name, 0, liaison_report_flow_length (node->name), left + BAR + PADDING,
                            top + PADDING, TRUE);
}

static void
draw (LiaisonReportMap *map)
{
  for (guint i = 0; i < map->ties->len; i++) {
    const Tie *tie = &g_array_index (map->ties, Tie, i);
    const Node *from = get_node (map, tie->from), *to = get_node (map, tie->to);
    liaison_report_put_rule (map->report, from->x, from->y, to->x, to->y, LIAISON_COLOR_MUTED);
  }
  for (guint i = 0; i < map->nodes->len; i++)
    draw_node (map->report, get_node (map, i));
}

/** liaison_report_map_height: Returns: how much room the map takes, in points */
double
liaison_report_map_height (const LiaisonReportMap *map)
{
  return MIN (BASE_HEIGHT + NODE_HEIGHT * map->nodes->len, liaison_report_page_room (map->report) - BESIDE);
}

/**
 * liaison_report_map_put:
 *
 * Puts the map on the page, on another one if there is no room. It is a picture: what it tells must stand in a table
 * as well, for whoever does not see it.
 */
void
liaison_report_map_put (LiaisonReportMap *map)
{
  double width = liaison_report_width (map->report);
  double height = liaison_report_map_height (map);
  igraph_matrix_t places;

  if (map->nodes->len == 0)
    return;
  if (liaison_report_room (map->report) < height)
    liaison_report_turn_page (map->report);
  igraph_matrix_init (&places, 0, 0);
  find_places (map, &places);
  spread (map, &places, width, height);
  igraph_matrix_destroy (&places);
  separate (map, width, height);
  draw (map);
  liaison_report_advance (map->report, height);
}
