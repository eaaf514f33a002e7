"""Learnt: a second reading of an article by networks that were trained on hand-coded articles (`training.acts`)."""
