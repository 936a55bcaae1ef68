"""Few hypothesis examples by default; `HYPOTHESIS_PROFILE=long pytest tests/property` for many."""

import os

from hypothesis import settings

# No deadline: on a busy machine the time of one example says nothing about the code.
settings.register_profile("short", max_examples=15, deadline=None)
settings.register_profile("long", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))
