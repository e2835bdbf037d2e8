package dev.cimiento.web.resource;

import dev.cimiento.application.shared.BatchSize;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.web.shared.problem.MalformedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A request that creates many entities. */
final class Batch {

    private Batch() {}

    /** @throws Invalid if the list is empty or too long, or with the errors of each item, which name its index */
    static <T, REQUEST> List<T> states(List<REQUEST> bodies, Function<REQUEST, T> toState) {
        BatchSize.require(bodies.size());
        List<T> states = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < bodies.size() && violations.size() < MalformedRequest.MAX_NAMED; i++) {
            String item = "items[" + i + "]";
            if (bodies.get(i) == null) {
                violations.add(new Violation(item, ViolationCode.REQUIRED, "is required"));
                continue;
            }
            try {
                states.add(toState.apply(bodies.get(i)));
            } catch (Invalid invalid) {
                violations.addAll(invalid.renamed(field -> item + "." + field).violations());
            }
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return states;
    }
}
