"""Prefect flows, the command line, settings and the schedule. Importing it switches off telemetry, before Prefect loads."""

from flows.environment import be_silent

be_silent()
