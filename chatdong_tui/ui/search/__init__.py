"""Looking for a text in everything."""
