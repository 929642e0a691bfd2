"""The report for the record: what it says, how that is fitted on one page, and the files it is written to.

`content.py` gathers what is said, `page.py` lays it out, `one_page.py` makes the figure and the PDF, `many.py` a folder
of them, `record_text.py` the same as a few lines of text. Nothing is drawn that was not measured before.
"""
