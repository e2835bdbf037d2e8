package dev.cimiento.db.statement.variant;

import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Kind;
import dev.cimiento.db.core.SqlTokens.Token;
import dev.cimiento.db.statement.part.Choice;
import dev.cimiento.db.statement.part.ComparedValues;
import dev.cimiento.db.statement.source.Marks;
import dev.cimiento.db.statement.source.Place;
import dev.cimiento.db.statement.source.TextOrigin;
import dev.cimiento.db.statement.source.TracedText;
import dev.cimiento.db.statement.substitution.SampledText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One rendering of a mapped statement: the SQL for one choice of its conditions. */
public final class Variant {

    private final Rendering rendering;
    private final SampledText sampled;
    private final List<Variant> alternatives;
    private final TracedText text;
    private final TracedText numbered = new TracedText();
    private final BitSet sampledCharacters = new BitSet();
    private final List<Integer> parameterOffsets = new ArrayList<>();
    private int hash;

    private Variant(Rendering rendering, SampledText sampled, List<Variant> alternatives) {
        this.rendering = rendering;
        this.sampled = sampled;
        this.alternatives = alternatives;
        this.text = sampled.text();
        number();
    }

    /** @param texts the text with its samples, and alternatives with other samples */
    public static Variant of(Rendering rendering, List<SampledText> texts) {
        List<Variant> alternatives = texts.stream()
                .skip(1)
                .map(text -> new Variant(rendering, text, List.of()))
                .toList();
        return new Variant(rendering, texts.get(0), alternatives);
    }

    /** Returns the description of the choices and samples, such as {@code all conditions met}. */
    public String label() {
        return sampled.values().isEmpty()
                ? choice().label()
                : choice().label() + ", " + String.join(", ", sampled.values());
    }

    public Choice choice() {
        return rendering.choice();
    }

    /** Returns the SQL for JDBC, with a question mark for each parameter. */
    public String jdbcSql() {
        return text.toString().replace(Marks.PARAMETER, '?');
    }

    /** Returns the SQL for the server, with {@code $1} for the first parameter. */
    public String sql() {
        return numbered.toString();
    }

    public List<Parameter> parameters() {
        return rendering.parameters();
    }

    /** Returns the offset of a parameter in {@link #sql()}. */
    public int offsetOf(int parameter) {
        return parameter < parameterOffsets.size() ? parameterOffsets.get(parameter) : 0;
    }

    /**
     * Returns this variant with another text in a part of its SQL, to try advice on the server.
     *
     * @param from the index of the first replaced character in {@link #sql()}
     * @param to the index after the last one
     */
    public Variant edited(int from, int to, String replacement) {
        TracedText edited = new TracedText()
                .append(text.part(0, index(from)))
                .append(replacement)
                .append(text.part(index(to), text.length()));
        SampledText same = new SampledText(edited, sampled.values(), new BitSet(), sampled.guessed(), sampled.extent());
        return new Variant(rendering, same, List.of());
    }

    /** Returns the index in {@link #text} of an offset in {@link #numbered}. */
    private int index(int offset) {
        int at = 0;
        int parameter = 0;
        for (int i = 0; i < text.length(); i++) {
            at += text.charAt(i) == Marks.PARAMETER ? number(++parameter).length() : 1;
            if (offset < at) {
                return i;
            }
            i += isEscaped(i) ? 1 : 0;
        }
        return text.length();
    }

    /** Returns the position in the mapper file of an offset in {@link #sql()}. */
    public Optional<Place> placeAt(int offset) {
        return numbered.placeAt(Math.max(0, Math.min(offset, numbered.length() - 1)));
    }

    /** Returns true if this variant has the text that another one has at an offset in {@link #sql()}. */
    public boolean hasTextOf(Variant other, int offset) {
        // Text of MyBatis, such as a prefix, has no origin, and some errors are at the end of the statement.
        for (int i = Math.min(offset, other.numbered.length() - 1); i >= 0; i--) {
            TextOrigin origin = other.numbered.originAt(i);
            if (origin != null) {
                return numbered.hasOrigin(origin);
            }
        }
        return false;
    }

    /** Returns the comments in the SQL; the position is empty if the mapper file is unknown. */
    public Map<String, Optional<Place>> comments() {
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
        return rendering.faults();
    }

    /** Returns true if only the application knows a valid text for a <code>${…}</code>. */
    public boolean isUnknown() {
        return rendering.limits().unknownText();
    }

    /** Returns the samples in the place of substituted text, such as <code>${by} = 1</code>. */
    public List<String> samples() {
        return sampled.values();
    }

    /** Returns true if no comment states one of the samples. */
    public boolean isGuessed() {
        return sampled.guessed();
    }

    /** Returns the same variant with other samples, if the server may reject those of this one. */
    public List<Variant> alternatives() {
        return alternatives;
    }

    /** Returns the parts of the statement that substituted text can change. */
    public SampledText.Extent substituted() {
        return rendering.limits().open() ? sampled.extent().and(SampledText.Extent.CLAUSES) : sampled.extent();
    }

    /** Returns this variant as the driver gets it, after the interceptors. */
    Variant sentAs(SentText sent) {
        return new Variant(rendering.with(sent.parameters()), sent.text(), alternatives);
    }

    Variant with(Fault fault) {
        return new Variant(rendering.with(fault), sampled, alternatives);
    }

    SampledText sampledText() {
        return sampled;
    }

    /** Returns true if a character of {@link #sql()} belongs to a sample. */
    public boolean isSample(int offset) {
        return sampledCharacters.get(offset);
    }

    /** Returns true if all samples are behind a character of {@link #sql()}. */
    public boolean isBeforeSamples(int offset) {
        return sampledCharacters.nextSetBit(0) > offset;
    }

    /** Returns true if a parameter is inside quotes or a comment, so the driver rejects the variant. */
    public boolean isQuoted() {
        return rendering.limits().quoted();
    }

    /** Returns true if the variant sets no column, because the caller has to meet a condition of one. */
    public boolean isHollow() {
        return rendering.limits().hollow();
    }

    /** Returns true for a call in JDBC's escape syntax, which the driver translates to a select. */
    public boolean isCall() {
        return rendering.limits().call();
    }

    /** Returns true if a collection of the variant is empty. */
    public boolean isEmptied() {
        return !emptied().isEmpty();
    }

    /** Returns the collections that are empty in the variant. */
    public List<String> emptied() {
        return rendering.emptied();
    }

    /** Returns the expressions that have none of the values with which the conditions of the variant compare them. */
    public Set<ComparedValues> unmatched() {
        return rendering.unmatched();
    }

    private void number() {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == Marks.PARAMETER) {
                parameterOffsets.add(numbered.length());
                for (char digit : number(parameterOffsets.size()).toCharArray()) {
                    numbered.append(digit, text.originAt(i));
                }
            } else {
                sampledCharacters.set(numbered.length(), sampled.sampled().get(i));
                numbered.append(character, text.originAt(i));
                i += isEscaped(i) ? 1 : 0;
            }
        }
    }

    private static String number(int parameter) {
        return "$" + parameter;
    }

    private boolean isEscaped(int index) {
        return text.charAt(index) == '?' && index + 1 < text.length() && text.charAt(index + 1) == '?';
    }

    /** Compares the SQL and the parameters; different choices can lead to equal variants. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Variant variant
                && variant.hashCode() == hashCode()
                && variant.identity().equals(identity());
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = identity().hashCode();
        }
        return hash;
    }

    private String identity() {
        StringBuilder identity = new StringBuilder(numbered.length());
        for (int i = 0; i < numbered.length(); i++) {
            char character = numbered.charAt(i);
            boolean repeated = i > 0 && Character.isWhitespace(numbered.charAt(i - 1));
            if (!Character.isWhitespace(character)) {
                identity.append(character);
            } else if (!repeated) {
                identity.append(' ');
            }
        }
        parameters()
                .forEach(parameter -> identity.append('\n')
                        .append(parameter.name())
                        .append(' ')
                        .append(parameter.nullness()));
        return identity.toString();
    }
}
