"""What leaves and what comes in: diary CSV both ways, summary CSV, the assessment as JSON and text, whole files only.

Nothing here knows Qt or how a diary is kept. What a file says is refused with sentences, never with a traceback, and a
file with a problem changes nothing.
"""
