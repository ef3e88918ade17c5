"""Is the speaker right? Labels -> judgements -> tallies -> report."""
