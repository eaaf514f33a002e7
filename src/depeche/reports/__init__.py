"""What one article reports, each report with its quotation."""
