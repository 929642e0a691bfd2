"""How a diary is kept: typed rows in one database, values in and out, nothing ever overwritten unseen.

What belongs here turns values of `diary` into rows and back, opens, checks, upgrades and saves. Start reading at
`open.py`; `sql_book.py` is the book that comes out of it. Rows, connections and SQL never leave this folder.
"""
