"""Terms, records and pure rules of the network; no clock, no file, no screen."""
