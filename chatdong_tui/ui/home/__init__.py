"""This month at a glance."""
