"""How diaries are kept on a server, for several stations at once: the same tables and the same book, on PostgreSQL.

What belongs here is only what differs from a file: the way to the server, who may, what two do at the same moment, and
hearing of what others changed. Start reading at `open.py`. The driver, psycopg, is an extra and imported only here.
"""
