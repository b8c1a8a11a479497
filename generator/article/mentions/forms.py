"""One mention as grouping sees it, and a group of them while it grows."""

from msgspec import Struct, field

from generator.article.mentions.surnames import Use
from generator.names import canonical_role, is_place_name, parse_name, title_office
from generator.names.parse import PersonName
from generator.names.titles import Gender
from generator.values import known


class Naming(Struct, frozen=True):
    """One mention as grouping sees it: the words, the type, and what stands beside it.

    `use` is set where a surname stands for a family or for those who governed, `kin` where it is introduced as a relative.
    `sentence` counts the article's sentences, `subject` is the subject of a clause.
    """

    text: str
    type: str
    gender: Gender | None = None
    headline: bool = False
    role: str | None = None
    use: Use | None = None
    kin: bool = False
    sentence: int | None = None
    subject: bool = False


class Group(Struct):
    """An entity while it grows: its mentions by index, its forms, why they were joined, and the gender stated.

    `governs` is set where the name is known only from who governed under it, `called` where the text tells which of its names
    it bears now.
    """

    type: str
    members: list[int]
    forms: list[str]
    why: list[str]
    gender: Gender | None = None
    roles: list[str] = field(default_factory=list)
    governs: bool = False
    called: str | None = None

    def last_before(self, index: int) -> int:
        """Its last mention before another; -1 where there is none."""
        return max((m for m in self.members if m < index), default=-1)

    def add(self, index: int, naming: Naming, reason: str | None = None) -> None:
        """Join one mention, with the reason where its form is new."""
        self.members.append(index)
        if naming.text not in self.forms:
            self.forms.append(naming.text)
            if reason is not None:
                self.why.append(reason)
        if self.gender is None:
            self.gender = naming.gender
        if naming.role is not None:
            self.roles.append(canonical_role(naming.role))

    def take(self, other: "Group", reason: str) -> None:
        """Become one with another entity, which was called otherwise, with the reason."""
        self.called = self.name
        self.members += other.members
        self.forms += [form for form in other.forms if form not in self.forms]
        self.why += [*other.why, reason]
        self.roles += other.roles
        self.gender = self.gender or other.gender

    @property
    def offices(self) -> set[str]:
        """The public offices that the article states of it."""
        return set(known(map(title_office, self.roles)))

    @property
    def parsed(self) -> list[PersonName]:
        """Its forms as persons' names."""
        return [parse_name(form) for form in self.forms]

    @property
    def name(self) -> str:
        """The fullest form that is not all in capitals: most words, a land's own name, most letters, then the first written."""
        if self.called is not None:
            return self.called
        return max(
            self.forms, key=lambda form: (not _is_shouted(form), len(form.split()), is_place_name(form), len(form))
        )


def _is_shouted(form: str) -> bool:
    """Whether it is words in capitals, no acronym."""
    return form.isupper() and " " in form


def because(form: str, other: str, reasons: tuple[str, ...]) -> str:
    """Why a form is another one's, for `Group.why`."""
    return f"{form} = {other}: {'; '.join(reasons)}" if reasons else f"{form} = {other}"
