"""How fast the engine and the service are: ``python -m tools.bench [engine] [growth] [service]``, all by default.

Every ratio is measured in one run, what is compared taking turns, and is given with its spread: the median of the
rounds, and between which values the middle half of them lies.
"""
