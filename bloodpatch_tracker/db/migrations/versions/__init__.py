"""The steps, each named after what it does and numbered as the schema it leads to."""
