"""The record in open formats: JSON lines of the contract, CSV of its statements."""
