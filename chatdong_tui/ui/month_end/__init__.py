"""The 월 마감 at the keyboard."""
