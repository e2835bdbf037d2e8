package dev.cimiento.db.statement.variant;

import dev.cimiento.db.statement.part.Choice;
import dev.cimiento.db.statement.part.ComparedValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The properties of one rendering of a statement besides its text.
 *
 * @param choice the outcomes of the conditions, and the numbers of elements
 * @param parameters the parameters in order
 * @param faults the faults that the rendering found
 * @param emptied the collections that are empty
 * @param unmatched the expressions that have none of the values with which conditions compare them
 * @param limits the properties for which some checks do not apply
 */
public record Rendering(
        Choice choice,
        List<Parameter> parameters,
        List<Fault> faults,
        List<String> emptied,
        Set<ComparedValues> unmatched,
        Limits limits) {

    public Rendering {
        parameters = List.copyOf(parameters);
        faults = List.copyOf(faults);
        emptied = List.copyOf(emptied);
        unmatched = Set.copyOf(unmatched);
    }

    public Rendering with(List<Parameter> others) {
        return new Rendering(choice, others, faults, emptied, unmatched, limits);
    }

    public Rendering with(Fault fault) {
        List<Fault> more = new ArrayList<>(faults);
        more.add(fault);
        return new Rendering(choice, parameters, more, emptied, unmatched, limits);
    }

    /**
     * Properties of a variant for which some checks do not apply.
     *
     * @param unknownText true if only the application knows a valid text for a substitution
     * @param quoted true if a parameter is inside quotes or a comment, so the driver does not send it
     * @param hollow true if no condition of the columns or assignments of a change is met
     * @param call true for a call in escape syntax, which the driver translates
     * @param open true if the application can add clauses, or builds the whole SQL
     */
    public record Limits(boolean unknownText, boolean quoted, boolean hollow, boolean call, boolean open) {}
}
