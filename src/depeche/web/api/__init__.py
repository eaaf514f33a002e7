"""The HTTP interface for programs: the same queries as the pages."""
