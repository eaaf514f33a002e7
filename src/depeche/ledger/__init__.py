"""What was reported and judged; only grows."""
