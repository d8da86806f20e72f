"""When it is: frames and what they lean on in; intervals, grains and TIMEX3 values out. No words, only calendars."""
