"""What comes in from outside: bytes of a file become values, or the file is refused; nothing is saved here."""
