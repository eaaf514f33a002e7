"""The pages, one module each; all that a page shows is made in `views`."""
