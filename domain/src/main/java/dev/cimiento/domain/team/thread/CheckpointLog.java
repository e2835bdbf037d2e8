package dev.cimiento.domain.team.thread;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import java.time.Instant;
import java.util.Optional;

/** Stores the checkpoints of the threads of one team. They are only appended, and deleted with their thread. */
public interface CheckpointLog {

    /**
     * Appends a checkpoint with the next number.
     *
     * @param state a JSON object, as text
     * @throws NotFound if the thread does not exist
     */
    Checkpoint append(Id<TeamThread> thread, String state, Instant now);

    Optional<Checkpoint> find(Id<TeamThread> thread, long number);

    Page<Checkpoint> list(Id<TeamThread> thread, PageRequest<CheckpointSort> page);
}
