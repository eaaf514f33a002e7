"""Who, where, when and how much, as the words name them."""
