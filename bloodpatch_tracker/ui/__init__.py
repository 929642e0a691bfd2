"""What is on the screen: one widget a file, named after it.

Values come in from the feed and go out as signals; no widget knows how the diary is kept.
"""
