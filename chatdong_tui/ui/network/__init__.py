"""The network on screen: zones, agencies, dongs, people and agreements."""
