"""Web pages: what one says about itself, and where on it the article is."""
