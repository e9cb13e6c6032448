# SPDX-License-Identifier: GPL-3.0-or-later
"""Driving a GTK program through its accessible user interface. See tests/e2e/README.md."""

from .app import App
from .desktop import Desktop
from .errors import KitError, LogProblem, NotFound, ProgramEnded, Stale, wait_until
from .journey import Journey
from .measure import Response, Start, cpu_seconds, measure_response, measure_start, memory_kib, wait_for_view
from .node import Node
from .session import Session
from .tap import Skip, built, journey, main, test

__all__ = [
    "App", "Desktop", "Journey", "KitError", "LogProblem", "Node", "NotFound", "ProgramEnded", "Response", "Session",
    "Skip", "Stale", "Start", "built", "cpu_seconds", "journey", "main", "measure_response", "measure_start",
    "memory_kib", "test", "wait_for_view", "wait_until", "wait_for_view",
]
