"""What articles are about: topics that editors describe, and topics that recurring phrases make."""
