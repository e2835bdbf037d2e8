package dev.cimiento.domain.team.thread;

import java.time.Instant;

/**
 * A state of the program that runs a thread, from which it can resume.
 *
 * @param number from 1, without gaps in the thread
 * @param createdAt in microseconds
 * @param state a JSON object, as text
 */
public record Checkpoint(long number, Instant createdAt, String state) {

    /** The maximum number of characters of the state, as PostgreSQL writes it. */
    public static final int MAX_STATE = 1_048_576;
}
