"""Indicators on screen: their table over the periods of a year, the rows behind a figure, and their forms."""
