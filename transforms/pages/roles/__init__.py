"""What only a chosen headline and body can settle: what stands between and below, the section, the time of publication."""
