"""The same examples in every run, so that a red test is red again."""

from hypothesis import HealthCheck, settings

from core.examples import some

settings.register_profile(
    "core",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=some(150),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("core")
