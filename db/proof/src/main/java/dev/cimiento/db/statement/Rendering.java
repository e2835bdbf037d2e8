package dev.cimiento.db.statement;

import java.util.List;

/**
 * The properties of one rendering of a statement besides its text.
 *
 * @param label the description of the choices, such as {@code all conditions met}
 * @param parameters the parameters in order
 * @param faults the faults that the rendering found
 * @param emptied the collections that are empty
 * @param limits the reasons for which the server cannot or may not accept the text
 */
record Rendering(String label, List<Parameter> parameters, List<Fault> faults, List<String> emptied, Limits limits) {

    Rendering {
        parameters = List.copyOf(parameters);
        faults = List.copyOf(faults);
        emptied = List.copyOf(emptied);
    }

    /**
     * Reasons for which the server rejects a variant although its SQL has no other fault.
     *
     * @param unknownText true if only the application knows a valid text for a substitution
     * @param quoted true if a parameter is inside quotes or a comment, so the driver does not send it
     * @param hollow true if no condition of the columns or assignments of a change is met
     */
    record Limits(boolean unknownText, boolean quoted, boolean hollow) {}
}
