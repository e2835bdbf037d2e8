package dev.cimiento.domain.importing;

/** The numbers of lines of a file that created something, changed something, or found it unchanged. */
public record ImportCounts(long created, long changed, long unchanged) {}
