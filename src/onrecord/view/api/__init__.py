"""The record for programs: calls, what each answers, and their description."""
