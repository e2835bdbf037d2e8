package dev.cimiento.db.statement;

import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Kind;
import dev.cimiento.db.core.SqlTokens.Token;
import dev.cimiento.db.statement.source.Place;
import dev.cimiento.db.statement.source.TracedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One rendering of a mapped statement: the SQL for one choice of its conditions. */
public final class Variant {

    /** Marks a parameter in {@link #text}; a private-use character that SQL does not contain. */
    static final char PARAMETER = '\uE000';

    private final String label;
    private final TracedText text;
    private final List<Parameter> parameters;
    private final List<Fault> faults;
    private final boolean substituted;
    private final boolean quoted;
    private final List<String> emptied;
    private final TracedText numbered = new TracedText();
    private final List<Integer> parameterOffsets = new ArrayList<>();
    private final String identity;

    Variant(
            String label,
            TracedText text,
            List<Parameter> parameters,
            List<Fault> faults,
            boolean substituted,
            boolean quoted,
            List<String> emptied) {
        this.label = label;
        this.text = text;
        this.parameters = List.copyOf(parameters);
        this.faults = List.copyOf(faults);
        this.substituted = substituted;
        this.quoted = quoted;
        this.emptied = List.copyOf(emptied);
        number();
        this.identity = identify();
    }

    /** Returns the description of the choices, such as {@code all conditions met}. */
    public String label() {
        return label;
    }

    /** Returns the SQL for JDBC, with a question mark for each parameter. */
    public String jdbcSql() {
        return text.toString().replace(PARAMETER, '?');
    }

    /** Returns the SQL for the server, with {@code $1} for the first parameter. */
    public String sql() {
        return numbered.toString();
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** Returns the offset of a parameter in {@link #sql()}. */
    public int offsetOf(int parameter) {
        return parameterOffsets.get(parameter);
    }

    /** Returns the position in the mapper file of an offset in {@link #sql()}. */
    public Optional<Place> placeAt(int offset) {
        return numbered.placeAt(Math.max(0, Math.min(offset, numbered.length() - 1)));
    }

    /** Returns the comments in the SQL; the position is empty if the mapper file is unknown. */
    Map<String, Optional<Place>> comments() {
        Map<String, Optional<Place>> comments = new LinkedHashMap<>();
        int offset = 0;
        for (Token token : SqlTokens.of(sql())) {
            if (token.kind() == Kind.COMMENT) {
                comments.put(
                        token.text().replaceAll("^(--|/\\*)\\s*|\\s*\\*/$", "").strip(), placeAt(offset));
            }
            offset += token.text().length();
        }
        return comments;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Returns true if the variant contains <code>${…}</code>, whose text is known only at run time. */
    public boolean isSubstituted() {
        return substituted;
    }

    /** Returns true if a parameter is inside quotes or a comment, so the driver rejects the variant. */
    public boolean isQuoted() {
        return quoted;
    }

    /** Returns true if a collection of the variant is empty. */
    public boolean isEmptied() {
        return !emptied.isEmpty();
    }

    /** Returns the collections that are empty in the variant. */
    public List<String> emptied() {
        return emptied;
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

    /** Compares the SQL and the parameters; different choices can lead to equal variants. */
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
