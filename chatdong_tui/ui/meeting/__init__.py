"""Meetings on screen: the list of a month, the head of a meeting, and the sheet used while it is held."""
