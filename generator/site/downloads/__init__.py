"""What readers take along: tables, records, feeds and linked data."""
