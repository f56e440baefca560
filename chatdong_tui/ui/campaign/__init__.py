"""집중 모니터링 on screen: campaigns of calls, by zone and by day."""
