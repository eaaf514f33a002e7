"""Learnt: a second reading of an article by a network that was trained on hand-coded articles (`training.acts`)."""
