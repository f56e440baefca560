"""Programmes on screen: their budgets, and their money by source and period."""
