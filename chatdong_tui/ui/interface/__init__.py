"""The 업무 접점 표 on screen: which side leads which task."""
