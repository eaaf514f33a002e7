"""Crews: many processes, or many machines, that code together what one would code alone, with the same result."""
