"""The 3-stage board on screen: a zone's tasks of the year, and what shows that they were done."""
