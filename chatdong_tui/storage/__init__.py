"""The only SQL of the program; hands out domain records, never rows."""
