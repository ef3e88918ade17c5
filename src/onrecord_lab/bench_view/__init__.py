"""The reading room under load: a large invented record, readers who do not wait, first paint."""
