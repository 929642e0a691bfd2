"""The lines of the rules, one function each: from a course to what makes the line hold, or nothing."""
