"""How it is drawn: charts of a diary on any matplotlib figure, in the window, in a PDF and in print alike.

Nothing here knows Qt or pyplot. Every word on a chart is handed in as `ChartWords`, every colour as a `Palette`; the
themes of the window take their colours from the same place.
"""
