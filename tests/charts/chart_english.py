"""The words that the charts are drawn with in tests: the program's own."""

from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.words.chart import CHART

ENGLISH = ChartWords(**CHART)
