"""Speed, accuracy and how well tests hold the rules: measured, never asserted."""
