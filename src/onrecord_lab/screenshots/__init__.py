"""screenshots: the pictures of the reading room that README and docs show.

reviewed_demo     the demo's record, read and reviewed on settled days
pictures          which pages, how large
camera            takes them in a browser
"""
