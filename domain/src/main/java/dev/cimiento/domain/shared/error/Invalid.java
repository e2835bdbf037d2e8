package dev.cimiento.domain.shared.error;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Thrown when values break rules of the domain; it contains all violations. */
public final class Invalid extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public Invalid(List<Violation> violations) {
        super(violations.stream()
                .map(violation -> violation.field() + " " + violation.message())
                .collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /** A violation of a rule that has no code of its own. */
    public Invalid(String field, String message) {
        this(List.of(new Violation(field, message)));
    }

    public Invalid(String field, ViolationCode code, String message) {
        this(List.of(new Violation(field, code, message)));
    }

    /**
     * Returns the value of a supplier. If the supplier throws {@link Invalid}, the field names are replaced by the
     * names of the caller.
     *
     * @throws Invalid with the renamed fields
     */
    public static <V> V renaming(UnaryOperator<String> fields, Supplier<V> value) {
        try {
            return value.get();
        } catch (Invalid invalid) {
            throw invalid.renamed(fields);
        }
    }

    /** Returns the same violations with other field names. */
    public Invalid renamed(UnaryOperator<String> fields) {
        return new Invalid(
                violations.stream().map(violation -> violation.renamed(fields)).toList());
    }

    public List<Violation> violations() {
        return violations;
    }
}
