"""What is written down: patients, patches, entries, reviews, as frozen values that refuse the impossible.

Nothing here knows Qt, SQL or files. `DiaryBook` is the port through which the rest of the house keeps a diary;
`MemoryBook` is its simplest implementation, `bloodpatch_tracker.db` the durable one.
"""
