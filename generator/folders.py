"""What stands where in a project: the names of its files and folders, those in `.cache` included."""

SEEDS, EDITORIAL, TEMPLATES, DOCS, SITE, CACHE = "seeds", "editorial", "templates", "docs", "site", ".cache"

WRITTEN = (SEEDS, EDITORIAL, TEMPLATES, "briefing.yml", "mkdocs.yml")
"""What people write, beside their pages in `docs`; a live preview follows it."""

MADE, PUBLISHED, LEDGER, STANDING = "pages.json", "publish.json", "changes.json", "standing.json"
"""What a build keeps in `.cache`: what pages were made from, what the site was, what changed, and what it read and left."""
SEARCHED = "searched.bin"
"""The same of what Pagefind found on each page."""
DIGESTS = "digests.bin"
"""The same of what the files of `docs` hold, by their stamps."""
STEPS = "steps"
"""A folder of what steps over all articles found, from what."""
