"""Which of an article's persons and bodies a source means."""
