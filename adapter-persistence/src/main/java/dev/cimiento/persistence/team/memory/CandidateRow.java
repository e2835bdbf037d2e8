package dev.cimiento.persistence.team.memory;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.memory.Memory;
import dev.cimiento.domain.team.memory.RecallCandidate;
import dev.cimiento.domain.team.memory.RecallReason;
import dev.cimiento.persistence.shared.Row;

public record CandidateRow(Id<Memory> id, int characters, double match, double importance, double freshness)
        implements Row<RecallCandidate> {

    @Override
    public RecallCandidate toDomain() {
        return new RecallCandidate(id, characters, new RecallReason(match, importance, freshness));
    }
}
