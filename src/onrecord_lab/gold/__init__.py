"""The project's own gold: sheets of strings in, contract lines beside the articles out."""
