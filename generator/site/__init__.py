"""4. Corpus to pages: views, links, templates, exports and the one writer."""
