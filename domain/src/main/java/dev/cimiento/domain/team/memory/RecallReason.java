package dev.cimiento.domain.team.memory;

/**
 * The reason for which a memory is recalled. Each part is from 0 to 1.
 *
 * @param match how well the words match, compared with the best match of this recall
 * @param importance the importance of the memory
 * @param freshness 1 for a new memory, and half as much after each 30 days
 */
public record RecallReason(double match, double importance, double freshness) {

    private static final double MATCH = 0.6;
    private static final double IMPORTANCE = 0.25;
    private static final double FRESHNESS = 0.15;

    /** Returns the weighted sum of the parts, by which memories are ranked. */
    public double score() {
        return MATCH * match + IMPORTANCE * importance + FRESHNESS * freshness;
    }
}
