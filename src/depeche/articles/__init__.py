"""What came in, as it came, and the readers of the forms it comes in."""
