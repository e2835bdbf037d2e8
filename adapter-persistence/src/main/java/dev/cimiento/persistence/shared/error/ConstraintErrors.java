package dev.cimiento.persistence.shared.error;

import dev.cimiento.domain.shared.error.DomainException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The domain errors for violated constraints, by constraint name. */
public final class ConstraintErrors {

    private final Map<String, Function<ViolatedKey, DomainException>> errors = new HashMap<>();

    public void declare(String constraint, Function<ViolatedKey, DomainException> error) {
        errors.put(constraint, error);
    }

    public Set<String> constraints() {
        return Set.copyOf(errors.keySet());
    }

    Optional<DomainException> of(String constraint, ViolatedKey key) {
        return Optional.ofNullable(errors.get(constraint)).map(error -> error.apply(key));
    }
}
