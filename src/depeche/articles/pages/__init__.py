"""Pages: how the bytes of a web page become an article's text, with what the page says of itself."""
