"""The words of an article, and where they stood."""
