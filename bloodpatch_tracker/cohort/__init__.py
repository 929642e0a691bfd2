"""A clinic's diaries that nobody kept: made up by seeded chance in published shares, for training and for measuring.

`cohort.cohort` gives them one after another. No file, no clock and no chance but the seed: the same arguments give the
same diaries, ids too. Names and record numbers are plainly made up.
"""
