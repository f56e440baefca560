"""The calendar of a year, its papers, and what was handed in."""
