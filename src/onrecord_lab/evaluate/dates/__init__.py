"""Are expressions of time found and placed? GUM, the recognizers' cases, newspaper sentences."""
