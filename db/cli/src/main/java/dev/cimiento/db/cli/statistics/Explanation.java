package dev.cimiento.db.cli.statistics;

import dev.cimiento.db.proof.plan.StatementFinding.AdvisedIndex;
import java.util.List;

/**
 * The explanation of a mapped statement's load.
 *
 * @param plan the lines of the generic plan of its slowest variant
 * @param indexes indexes that would help one of its variants
 */
record Explanation(List<String> plan, List<AdvisedIndex> indexes) {

    Explanation {
        plan = List.copyOf(plan);
        indexes = List.copyOf(indexes);
    }
}
