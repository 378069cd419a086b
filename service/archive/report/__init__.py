"""A picture of an archive: one HTML page that needs no other file and no network."""
