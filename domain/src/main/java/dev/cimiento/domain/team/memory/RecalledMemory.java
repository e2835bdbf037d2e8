package dev.cimiento.domain.team.memory;

import dev.cimiento.domain.shared.Entity;

/** A memory that was recalled, with its size in tokens and the reason. */
public record RecalledMemory(Entity<Memory> memory, int tokens, RecallReason reason) {}
