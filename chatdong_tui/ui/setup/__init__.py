"""First run: a new file, the example, or nothing."""
