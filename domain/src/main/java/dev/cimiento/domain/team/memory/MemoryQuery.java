package dev.cimiento.domain.team.memory;

import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.shared.repository.Direction;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import java.util.Optional;

/** Filters and page of a list of memories; all filters apply together. */
public record MemoryQuery(
        Optional<IdFilter<Memory>> ids,
        Optional<MemorySearch> search,
        MemoryFilter filter,
        PageRequest<MemorySort> page)
        implements Query<MemorySort> {

    public MemoryQuery {
        Rules rules = new Rules();
        if (page.sort() == MemorySort.RELEVANCE) {
            rules.require(
                    search.isPresent(),
                    "sort",
                    ViolationCode.CONTRADICTORY,
                    "can be relevance only in a search for text");
            rules.require(
                    page.direction() == Direction.DESCENDING,
                    "sort",
                    ViolationCode.CONTRADICTORY,
                    "by relevance must be descending");
        }
        rules.enforce();
    }
}
