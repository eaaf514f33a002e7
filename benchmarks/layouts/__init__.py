"""Pages in the layouts of common systems, made from templates and stories that were written for the project."""
