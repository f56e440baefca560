"""Document in, bytes out: one module per file format, and one that puts the bytes safely on the disk."""
