"""The registers on screen: one list and one form for all of them."""
