"""Is everything as it was written? `record` asks all the others, an article at a time."""
