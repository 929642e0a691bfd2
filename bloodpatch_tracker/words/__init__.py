"""Every sentence the program says: whole sentences with named fields, so that each can be said in another language.

Codes and values come in, text goes out. What comes from files or from people is shown only through `problems.safe`.
"""
