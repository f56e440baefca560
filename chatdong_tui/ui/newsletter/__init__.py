"""The 소식지 of a zone and month at the keyboard."""
