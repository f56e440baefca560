"""A month on its way out: what to write, a look at the documents, and what was written."""
