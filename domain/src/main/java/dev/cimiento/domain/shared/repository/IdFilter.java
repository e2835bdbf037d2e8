package dev.cimiento.domain.shared.repository;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.util.Set;

/** Selects the entities of a list that have one of these ids: 1 to {@value #MAX}. */
public record IdFilter<T>(Set<Id<T>> ids) {

    public static final int MAX = 100;

    public IdFilter {
        ids = Set.copyOf(ids);
        Rules rules = new Rules();
        rules.require(!ids.isEmpty(), "ids", ViolationCode.REQUIRED, "must not be empty");
        rules.require(ids.size() <= MAX, "ids", ViolationCode.TOO_LONG, "must be at most " + MAX);
        rules.enforce();
    }

    public boolean contains(Id<T> id) {
        return ids.contains(id);
    }
}
