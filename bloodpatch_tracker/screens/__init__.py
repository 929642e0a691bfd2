"""Every screen of the window, by name, and how to come to it: to draw them, and to look through them in tests.

A screen is come to as a user does, by what the window offers. `every_screen.py` has them all.
"""
