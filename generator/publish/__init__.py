"""5. Pages → site: MkDocs builds it, Pagefind makes it searchable, and a security policy closes it.

`publish.build` is the way in. `mkdocs` and `search` run the two programs; `policy` says what a page may do in a browser;
`preview`, which needs a web server, shows the site while it is worked on and is imported by itself.
"""

from generator.publish.build import PublishResult, publish

__all__ = ["PublishResult", "publish"]
