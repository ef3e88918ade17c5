"""The pages of the reading room: each takes records and gives back HTML."""
