"""Outreach counts on screen: numbers by dong and route, without a name."""
