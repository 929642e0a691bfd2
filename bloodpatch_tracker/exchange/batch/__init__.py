"""Many diary files at once: found, looked at, held against each other and against the book before any is taken in.

Nothing here writes or knows a window; who takes the files in hands on what came of each.
"""
