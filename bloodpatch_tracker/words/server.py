"""What is said on the way to a database on a server."""

from bloodpatch_tracker.words.language import _

TITLE = _("Password of the clinic’s database")
PASSWORD = _("&Password")
PLACE = _("The server asks for the password of {place}. It is not kept and shown nowhere.")
WRONG = _("This password was not accepted.")
CONNECT = _("Co&nnect")

ASKED = _("Password of {place}: ")
ASKED_AGAIN = _("This password was not accepted. Password of {place}: ")
