"""Records in, Document out: every number of a report is computed here, once."""
