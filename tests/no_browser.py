"""What is said where the pages cannot be tested in a browser."""

NO_BROWSER = "BROWSER TESTS NOT RUN: chromium is missing; install it: apt install chromium"
