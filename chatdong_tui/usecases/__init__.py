"""The table of contents of the program: one function per verb, fn(desk, draft) -> Done."""
