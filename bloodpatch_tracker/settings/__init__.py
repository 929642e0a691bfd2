"""What a person may choose about the program, as one table of typed rows, and the TOML file it is kept in.

Here belongs what outlives the window and is no part of a diary. What each row is called stands in `words/settings.py`.
"""
