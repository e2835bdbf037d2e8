package dev.cimiento.domain.importing;

/** How many lines of a file became something new, changed what was there, or found it as they say it should be. */
public record ImportCounts(long created, long changed, long unchanged) {}
