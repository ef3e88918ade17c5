"""What the words of a source are: a pronoun, a name, several, a named group, a description."""
