package dev.cimiento.domain.team.thread;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.repository.Repository;

/** Stores the threads of one team. Deleting a thread deletes its messages and checkpoints. */
public interface ThreadRepository extends Repository<TeamThread, Entity<TeamThread>, ThreadQuery> {}
