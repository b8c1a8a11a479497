"""The quotations of one article: found, their speakers resolved, each with its probability."""
