"""Views to pages. The only module that knows Jinja2.

Everything that comes from articles passes through templates with autoescape on and ends up in one raw HTML block, which
MkDocs hands on as it is. What MkDocs' own templates show without escaping (title, description) is escaped here.
"""

import re
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from markupsafe import Markup
from msgspec import structs

from generator import catalogue, own, versions
from generator.config import Config
from generator.data.scripts import direction_of
from generator.errors import PublishError
from generator.records import Actor, Corpus, Page, Topic
from generator.site import links
from generator.site.brief.daily import Day, days_of
from generator.site.brief.occurrences import Occurrence
from generator.site.downloads import linked
from generator.site.downloads.beside import data_pages
from generator.site.downloads.explorer import explorer_pages
from generator.site.downloads.feeds import feed_pages, feed_paths
from generator.site.index.lookup import Lookup, build_lookup
from generator.site.index.watched import Watch
from generator.site.output.earlier import Earlier, key_of, page_before, stands, unchanged
from generator.site.pages.actor import actor_view
from generator.site.pages.actors import foremost
from generator.site.pages.names import shared_pages
from generator.site.pages.timeline import dated_events
from generator.site.pages.topic import topic_view
from generator.site.parts.front import UNFIT, front_matter
from generator.site.parts.head import Head
from generator.site.views import Planned, view_at, views
from generator.values import mapped

TOPICS = "topics/index.html"
_LIBRARIES = ("jinja2", "markupsafe")
_BREAKS = re.compile(r"\s*\n\s*")


class Begun(NamedTuple):
    """Pages that can be made: what makes them, those that have a view, and where the views look up what they show."""

    render: "Renderer"
    planned: Iterator[Planned]
    lookup: Lookup
    dated: tuple[Occurrence, ...]
    days: tuple[Day, ...]


Draw = Callable[["Renderer", Iterable[Planned]], Iterator[Page]]
"""Makes planned pages, in their order."""


def in_turn(render: "Renderer", planned: Iterable[Planned]) -> Iterator[Page]:
    """Make pages one after the other, in this process."""
    return map(render.page, planned)


def begin(
    corpus: Corpus, config: Config, templates: Path, earlier: Earlier, watch: Watch, lookup: Lookup | None = None
) -> Begun:
    """Prepare to make the pages of `corpus`; the other arguments are those of `render_pages`."""
    catalogue.use(config.language)
    lookup = lookup or build_lookup(corpus, config.hide_below)
    dated, days = dated_events(lookup), days_of(lookup)
    watched = watch.over(lookup)
    render = Renderer(templates, config, feed_paths(lookup, config), watched.actors.filters, earlier, watch)
    return Begun(render, views(corpus, watched, config, dated, days), lookup, dated, days)


def render_pages(
    corpus: Corpus,
    config: Config,
    templates: Path,
    earlier: Earlier | None = None,
    watch: Watch | None = None,
    lookup: Lookup | None = None,
    draw: Draw = in_turn,
) -> Iterator[Page]:
    """Every page of the site, in a stable order. A template in the folder `templates` goes before the package's.

    A page of an `earlier` build that was made from the same is taken from there; it has the same bytes. `watch` notes what is
    looked up for each. `lookup` is that of the corpus, where it is there already; `draw` makes those that have a view.

    Raises:
        PublishError: a template is missing, broken, or uses a name that its view doesn't have.
    """
    render, planned, lookup, dated, days = begin(
        corpus, config, templates, earlier or Earlier(), watch or Watch(), lookup
    )
    yield from draw(render, planned)
    yield from _aliases(render, lookup)
    yield from _moved_topics(render, corpus)
    yield from feed_pages(lookup, config, days)
    yield from data_pages(lookup)
    yield from explorer_pages(lookup, config, dated, foremost(lookup), shared_pages(lookup))


def render_brief(
    subject: Actor | Topic, corpus: Corpus, config: Config, templates: Path, *, whole: bool = False
) -> str:
    """An actor or topic as one page that stands alone: no scripts, no links into the site, addresses of sources in sight.

    That is one sheet with the briefing, or, as a `whole`, the archive with all that was found.

    Raises:
        PublishError: the template is missing, broken, or uses a name that its view doesn't have.
    """
    catalogue.use(config.language)
    lookup = build_lookup(corpus, config.hide_below)
    render = Renderer(templates, config, {}, lookup.actors.filters, Earlier(), Watch())
    template = "brief" if whole else "sheet"
    if isinstance(subject, Actor):
        return render.alone(template, actor_view(subject, lookup, config))
    return render.alone(template, topic_view(subject, lookup, config))


def page_maker(lookup: Lookup, config: Config, templates: Path) -> Callable[[str], Page | None]:
    """What makes the page at a path, where that is of an article, an actor or a topic."""
    catalogue.use(config.language)
    render = Renderer(templates, config, feed_paths(lookup, config), lookup.actors.filters, Earlier(), Watch())
    return lambda path: mapped(render.page, view_at(path, lookup, config))


class Renderer:
    """Makes pages of views, with the templates of a project."""

    def __init__(
        self,
        templates: Path,
        config: Config,
        feeds: Mapping[str, str],
        filters: Set[str],
        earlier: Earlier,
        watch: Watch,
    ) -> None:
        self._earlier = earlier
        self._watch = watch
        self._made_with = (
            versions.code("site", "data", "names", "records", "catalogue"),
            catalogue.language(),
            versions.files(templates, "*.j2"),
            versions.files(own.TEMPLATES, "*.j2"),
            *map(versions.library, _LIBRARIES),
        )
        self._config = config
        self._filters = filters
        self._feeds: Mapping[str, str] = watch.watched("feeds", feeds)
        self._basis: Mapping[str, str] = watch.watched("basis", {"": key_of((self._made_with, config))})
        self._unchanged = unchanged(earlier, watch)
        self._environment = _environment(templates, self._made_with)

    def before(self, planned: Planned) -> Page | None:
        """A page as the earlier build has it, where all that was looked up to make it is as it was."""
        if not planned.path:
            return None
        return page_before(self._unchanged, links.source_path(planned.path), self._watch.given(planned.read))

    def page(self, planned: Planned) -> Page:
        """A page, from the earlier build where that has it."""
        same = self.before(planned)
        return self.made(planned) if same is None else same

    def made(self, planned: Planned) -> Page:
        """A page that is made now."""
        if not planned.path:
            return self._page(planned.template, *planned.make())
        with self._watch.noting() as looks:
            page = self._page(planned.template, *planned.make())
        return structs.replace(page, looks=looks.tobytes(), given=self._watch.given(planned.read))

    def _page(self, template: str, view: Any, data: dict[str, Any] | None) -> Page:
        """The Markdown file of a view: front matter for MkDocs, then the body as one HTML block without a blank line.

        Values of the front matter are JSON, which YAML reads as what it is, whatever it holds. `data` is what the page says
        of itself to programs.
        """
        head: Head = structs.replace(view.head, actors=tuple(a for a in view.head.actors if a in self._filters))
        feed = self._feeds.get(head.path)
        lines = front_matter(head, feed, getattr(view, "explorer", ""))
        values = {"view": view, "head": head, "config": self._config, "data": data, "feed": feed}
        path = links.source_path(head.path)
        key = key_of((self._basis[""], template, lines, values))
        standing = stands(self._earlier, path, key)
        content = "" if standing else f"---\n{lines}\n---\n{self._html(template, values)}\n"
        return Page(path, content, key, stands=standing)

    def redirect(self, actor: Actor, address: str, shared: str | None) -> Page:
        """A page at an earlier or other address of an actor that leads to its page, or to its place on one that it shares."""
        path = links.actor_path(address)
        own = links.actor_path(actor.id)
        target = links.href(path, own) if shared is None else links.href(path, shared, links.slug(actor.id))
        return self._redirect(path, actor.name, target)

    def moved_topic(self, name: str, address: str, target: str) -> Page:
        """A page at an earlier address of a topic that leads to what stands for it now."""
        path = links.topic_path(address)
        return self._redirect(path, name, links.href(path, target))

    def _redirect(self, path: str, name: str, target: str) -> Page:
        key = key_of((self._basis[""], "redirect", name, target))
        standing = stands(self._earlier, path, key)
        content = "" if standing else self._html("redirect", {"name": name, "target": target}) + "\n"
        return Page(path, content, key, stands=standing)

    def alone(self, template: str, view: Any) -> str:
        """A view as a whole HTML document that needs nothing beside it."""
        return self._html(template, {"view": view, "head": view.head, "config": self._config}) + "\n"

    def _html(self, template: str, values: dict[str, Any]) -> str:
        name = f"{template}.html.j2"
        try:
            html = self._environment.get_template(name).render(values)
        except (TemplateError, TypeError, ValueError, ArithmeticError) as error:
            raise PublishError(_what_failed(name, error)) from error
        return _BREAKS.sub("\n", UNFIT.sub("", html)).strip()


@lru_cache(maxsize=1)
def _environment(templates: Path, _made_with: tuple[str, ...]) -> Environment:
    """The templates, which are read and compiled once in a process, as long as none of what they are made with changes."""
    environment = Environment(
        loader=_loader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.do"],
    )
    environment.filters |= {"svg": Markup, "linked": linked.as_script, "to": links.href, "direction": direction_of}
    catalogue.install(environment)
    return environment


def _loader(templates: Path) -> ChoiceLoader:
    """A project's template before the package's of the same name, which it reaches as `briefing/NAME`."""
    packaged = FileSystemLoader(own.TEMPLATES)
    return ChoiceLoader([FileSystemLoader(templates), packaged, PrefixLoader({"briefing": packaged})])


def _what_failed(name: str, error: Exception) -> str:
    """What is wrong with the template `name` or one that it uses, the line where that is known, and what to do."""
    remedy = "Take this file from the project’s release that is installed, or adapt yours to it."
    if isinstance(error, TemplateNotFound):
        return f"templates/{error.name} is missing. {remedy}"
    if isinstance(error, TemplateSyntaxError):
        return f"templates/{error.name or name}, line {error.lineno}: {error.message}. {remedy}"
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.endswith(".j2")]
    place = f"{Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else name
    return f"templates/{place}: {error}. {remedy}"


def _aliases(render: Renderer, lookup: Lookup) -> Iterator[Page]:
    """Pages at the addresses that are no actor's page: ids of actors that share one, and other spellings."""
    actors, shared = lookup.actors.by_id, shared_pages(lookup)
    yield from (render.redirect(actors[actor], actor, page) for actor, page in shared.items())
    taken = set(map(links.actor_path, actors))
    for actor, address in ((a, address) for a in actors.values() for address in a.addresses):
        path = links.actor_path(address)
        if path not in taken:
            taken.add(path)
            yield render.redirect(actor, address, shared.get(actor.id))


def _moved_topics(render: Renderer, corpus: Corpus) -> Iterator[Page]:
    """Pages at earlier addresses of topics: they lead to what stands for them now, or to the list of topics."""
    leads = {
        address: (topic.name, links.topic_path(topic.id)) for topic in corpus.topics for address in topic.addresses
    }
    gone = {address: (state.name, TOPICS) for state in corpus.subjects for address in (state.id, *state.addresses)}
    own = {links.topic_path(topic.id) for topic in corpus.topics}
    for address, (name, target) in sorted((gone | leads).items()):
        if links.topic_path(address) not in own:
            yield render.moved_topic(name, address, target)
