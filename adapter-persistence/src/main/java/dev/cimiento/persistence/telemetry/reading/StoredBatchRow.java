package dev.cimiento.persistence.telemetry.reading;

import org.jspecify.annotations.Nullable;

public record StoredBatchRow(@Nullable Integer number, long stored) {}
