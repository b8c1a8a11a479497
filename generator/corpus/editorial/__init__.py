"""What people decided: `editorial/actors.yml` and `editorial/topics.yml`, read strictly.

Every error of a file is reported together with its line. A name in `actors.yml` is any form that an actor was seen under, an
actor's id, or `NAME @ ARTICLE` for what that article alone means by the name.
"""

from generator.corpus.editorial.actors import read_actors as read_actors
from generator.corpus.editorial.decisions import (
    NOBODY as NOBODY,
)
from generator.corpus.editorial.decisions import (
    ActorDecisions as ActorDecisions,
)
from generator.corpus.editorial.decisions import (
    Pin as Pin,
)
from generator.corpus.editorial.decisions import (
    Ref as Ref,
)
from generator.corpus.editorial.decisions import (
    parse_ref as parse_ref,
)
from generator.corpus.editorial.topics import read_topics as read_topics
