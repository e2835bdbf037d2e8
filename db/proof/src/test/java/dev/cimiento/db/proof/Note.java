package dev.cimiento.db.proof;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A row of notes, with its writer's name. */
record Note(int id, String title, @Nullable String writerName, OffsetDateTime createdAt) {}
