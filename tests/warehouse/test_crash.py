"""A run that is killed at any point leaves the published warehouse as it was, and the next run completes it."""

import json
import subprocess
import sys

import pytest

# scenario -> stride, and the least number of points that must have been tried. Strides differ, so that what one
# scenario steps over another one meets; stride 1 was run by hand.
SCENARIOS = {
    "first_run": (3, 12),
    "second_run": (3, 13),
    "recovery_before": (4, 5),
    "recovery_after": (2, 8),
    "rebuild": (3, 8),
    "replay": (7, 9),
}


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_killed_anywhere_nothing_is_half_there_and_the_next_run_completes(scenario, tmp_path):
    stride, least = SCENARIOS[scenario]
    done = subprocess.run(
        [sys.executable, "-m", "tests.warehouse.killed", scenario, str(tmp_path), str(stride)],
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    points = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(points) >= least
    assert [p for p in points if p["problem"]] == [], done.stderr
