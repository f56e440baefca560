"""Figures of a year as bars and as tables."""
