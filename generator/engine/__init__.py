"""Map articles to analyses: in this process, in several, or on a Ray cluster; the same result, whatever happens to a worker.

`mapping` is the way in. `work` is what a worker does with some articles, `chunks` how they come through when workers are lost,
`processes` and `cluster` are the two kinds of workers.
"""

from generator.engine.cluster import Cluster, spreading
from generator.engine.mapping import Cache, Extraction, analyse_all
from generator.engine.work import Outcome, Work, analyse_chunk

__all__ = ["Cache", "Cluster", "Extraction", "Outcome", "Work", "analyse_all", "analyse_chunk", "spreading"]
