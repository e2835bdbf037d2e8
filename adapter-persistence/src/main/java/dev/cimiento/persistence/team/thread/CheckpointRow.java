package dev.cimiento.persistence.team.thread;

import dev.cimiento.domain.team.thread.Checkpoint;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;

public record CheckpointRow(long number, Instant createdAt, String state) implements Row<Checkpoint> {

    @Override
    public Checkpoint toDomain() {
        return new Checkpoint(number, createdAt, state);
    }
}
