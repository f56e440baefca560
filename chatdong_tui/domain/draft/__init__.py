"""What a person typed, checked at the border: the shapes of drafts and the text that may enter."""
