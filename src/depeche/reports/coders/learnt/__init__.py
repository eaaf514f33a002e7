"""Learnt: a second reading of an article by what hand-coded ones taught (`training.acts`, `training.days`)."""
