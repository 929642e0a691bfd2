"""How an older diary becomes a newer one: Alembic's environment, and under `versions` one step for each schema.

A step only ever adds columns and tables, with every constraint named; the schema it leads to lies in `schemas/`.
"""
