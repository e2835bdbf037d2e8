package dev.cimiento.domain.team.memory;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Repository;
import dev.cimiento.domain.team.thread.TeamThread;
import dev.cimiento.domain.team.upload.Upload;
import java.time.Instant;
import java.util.List;

/** Stores the memory of one team. */
public interface MemoryRepository extends Repository<Memory, MemoryView, MemoryQuery> {

    /** Returns the memories with the best scores, best first, at most {@link Recall#MAX_CANDIDATES}. */
    List<RecallCandidate> candidates(Recall recall);

    /** Clears the source of the memories that were taken from a file, before the file is deleted. */
    void clearSource(Id<Upload> upload, Instant now);

    /** Clears the source of the memories that were taken from messages of a thread, before the thread is deleted. */
    void clearSources(Id<TeamThread> thread, Instant now);
}
