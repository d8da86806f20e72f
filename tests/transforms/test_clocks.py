"""Times with and without a zone, as the tables keep them."""

from datetime import datetime, timedelta, timezone

from transforms.clocks import clock_and_zone


def test_the_clock_is_kept_and_its_distance_from_utc_stands_beside_it():
    shown = datetime(2026, 1, 18, 7, 49)
    assert clock_and_zone(shown) == (shown, None)
    for minutes in (0, 180, -210):
        zone = timezone(timedelta(minutes=minutes))
        assert clock_and_zone(shown.replace(tzinfo=zone)) == (shown, minutes)
    assert clock_and_zone(None) == (None, None)
