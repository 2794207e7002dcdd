"""Runs a command to its end with its output thrown away; prints `<seconds> <peak KiB> <exit status>`.

Usage: measure.py <program> [argument...]. Python knows what Node doesn't tell of a child: its peak memory (wait4).
Nothing else is started, so the peak is this one child's.
"""

import os
import sys
import time

start = time.perf_counter()
child = os.fork()
if child == 0:
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.execvp(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(child, 0)
print(f"{time.perf_counter() - start:.6f} {usage.ru_maxrss} {os.waitstatus_to_exitcode(status)}")
