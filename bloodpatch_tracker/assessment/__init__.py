"""What a diary shows: one function a rule, thresholds with their sources, published endpoints, the restriction plan.

Pure: the moment to judge by is given, no clock and no file is read, and the same diary gives the same conclusion.
"""
