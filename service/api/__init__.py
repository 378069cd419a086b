"""The HTTP side: what comes in is guarded here, what goes out is written here."""
