"""Screens of money: a zone's year, its receipts, its lines, and the settlement."""
