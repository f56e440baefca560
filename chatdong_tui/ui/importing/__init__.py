"""Tables that somebody keeps, brought in: the file, its columns, its rows, and what was brought in before."""
