"""What was written about a row, and when."""
