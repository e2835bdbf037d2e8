package dev.cimiento.db.statement;

import dev.cimiento.db.statement.source.Place;
import dev.cimiento.db.statement.source.TracedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One of the statements that a mapped statement can become. */
public final class Variant {

    /** Stands for a parameter while the text is being put together: no character of any language. */
    static final char PARAMETER = '\uE000';

    private final String label;
    private final TracedText text;
    private final List<Parameter> parameters;
    private final List<Fault> faults;
    private final boolean substituted;
    private final TracedText numbered = new TracedText();
    private final List<Integer> parameterOffsets = new ArrayList<>();
    private final String identity;

    Variant(String label, TracedText text, List<Parameter> parameters, List<Fault> faults, boolean substituted) {
        this.label = label;
        this.text = text;
        this.parameters = List.copyOf(parameters);
        this.faults = List.copyOf(faults);
        this.substituted = substituted;
        number();
        this.identity = identify();
    }

    /** Which way through the conditions it is. */
    public String label() {
        return label;
    }

    /** As JDBC takes it, with a question mark for each parameter. */
    public String jdbcSql() {
        return text.toString().replace(PARAMETER, '?');
    }

    /** As the server sees it, with {@code $1} for its parameters. */
    public String sql() {
        return numbered.toString();
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** Where a parameter stands in the SQL. */
    public int offsetOf(int parameter) {
        return parameterOffsets.get(parameter);
    }

    /** Where a part of the SQL stands in its file. */
    public Optional<Place> placeAt(int offset) {
        return numbered.placeAt(Math.max(0, Math.min(offset, numbered.length() - 1)));
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Whether text comes into it that only a running program has, so that nobody can know what it is. */
    public boolean isSubstituted() {
        return substituted;
    }

    private void number() {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == PARAMETER) {
                parameterOffsets.add(numbered.length());
                for (char digit : ("$" + parameterOffsets.size()).toCharArray()) {
                    numbered.append(digit, text.originAt(i));
                }
            } else {
                numbered.append(character, text.originAt(i));
                boolean escaped = character == '?' && i + 1 < text.length() && text.charAt(i + 1) == '?';
                i += escaped ? 1 : 0;
            }
        }
    }

    /** The same statement with the same parameters, whichever way led there. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Variant variant && variant.identity.equals(identity);
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }

    private String identify() {
        StringBuilder identity = new StringBuilder(sql().replaceAll("\\s+", " "));
        parameters.forEach(parameter ->
                identity.append('\n').append(parameter.name()).append(' ').append(parameter.nullness()));
        return identity.toString();
    }
}
