package dev.cimiento.domain.team.memory;

import dev.cimiento.domain.shared.Id;

/**
 * A memory that a recall can choose.
 *
 * @param characters the number of characters of title and content
 */
public record RecallCandidate(Id<Memory> id, int characters, RecallReason reason) {

    /** Returns the number of tokens, rounded up. */
    public int tokens() {
        return (characters + Recall.CHARACTERS_PER_TOKEN - 1) / Recall.CHARACTERS_PER_TOKEN;
    }
}
