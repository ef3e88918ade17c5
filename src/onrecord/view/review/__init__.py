"""Reviewing.

form_values, speaker_form -> review_form    what a form asks for
draft, review_desk                          what the form on the desk shows
attempt, conflict, moved                    what could not be done, with everything that was typed
change_log                                  who did what
"""
