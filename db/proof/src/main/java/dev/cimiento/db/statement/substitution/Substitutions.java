package dev.cimiento.db.statement.substitution;

import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Kind;
import dev.cimiento.db.core.SqlTokens.Token;
import dev.cimiento.db.statement.source.Marks;
import dev.cimiento.db.statement.source.TextOrigin;
import dev.cimiento.db.statement.source.TracedText;
import dev.cimiento.db.statement.substitution.SampledText.Extent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts samples into the places of substituted text in a rendered statement. */
public final class Substitutions {

    private static final String MARK = String.valueOf(Marks.SUBSTITUTION);
    private static final List<String> IN_QUOTES = List.of("1", "2000-01-01", "a", "{}");
    private static final List<String> IN_COMMENT = List.of("");

    /**
     * A place of a sample.
     *
     * @param from the index of its first character in the text
     * @param to the index after its last character
     * @param names the expressions of the substituted texts in this place
     * @param samples the candidates; empty if only the application knows a valid text
     * @param stated true if a comment states the candidates, so that all of them have to be proved
     */
    private record Slot(int from, int to, List<String> names, List<String> samples, boolean stated, Extent extent) {}

    private final TracedText text;
    private final List<String> names;
    private final Map<String, List<String>> stated;
    private final List<Slot> slots = new ArrayList<>();

    /**
     * @param text the rendered statement with a mark for each substituted text
     * @param names the expressions of the marks, in order
     * @param stated the values that comments state for an expression
     */
    public Substitutions(TracedText text, List<String> names, Map<String, List<String>> stated) {
        this.text = text;
        this.names = names;
        this.stated = stated;
        if (!names.isEmpty()) {
            readSlots();
        }
    }

    /** Returns true if only the application knows a valid text for one of the places. */
    public boolean areUnknown() {
        return slots.stream().anyMatch(slot -> slot.samples().isEmpty());
    }

    /**
     * Returns the texts to prove. There are several if comments state values. Each text is a list of alternatives: the
     * server's choice among the samples decides which of them is proved.
     */
    public List<List<SampledText>> texts() {
        int values = most(true);
        int samples = most(false);
        return IntStream.range(0, values)
                .mapToObj(value -> IntStream.range(0, samples)
                        .mapToObj(sample -> sampled(value, sample))
                        .toList())
                .toList();
    }

    private int most(boolean ofStated) {
        return Math.max(
                1,
                slots.stream()
                        .filter(slot -> slot.stated() == ofStated)
                        .mapToInt(slot -> slot.samples().size())
                        .max()
                        .orElse(1));
    }

    private SampledText sampled(int value, int sample) {
        TracedText sampled = new TracedText();
        BitSet characters = new BitSet();
        List<String> values = new ArrayList<>();
        Extent extent = Extent.NONE;
        int next = 0;
        for (Slot slot : slots) {
            sampled.append(text.part(next, slot.from()));
            int index = Math.min(
                    slot.stated() ? value : sample, Math.max(0, slot.samples().size() - 1));
            String chosen = slot.samples().isEmpty() ? "null" : slot.samples().get(index);
            // The character after an empty sample stands for it.
            characters.set(sampled.length(), sampled.length() + Math.max(1, chosen.length()));
            @Nullable TextOrigin origin = slot.from() < text.length() ? text.originAt(slot.from()) : null;
            chosen.chars().forEach(character -> sampled.append((char) character, origin));
            values.add(String.join(
                            " ",
                            slot.names().stream().map(name -> "${" + name + "}").toList()) + " = "
                    + (chosen.isEmpty() ? "nothing" : chosen));
            extent = slot.stated() ? extent : extent.and(slot.extent());
            next = slot.to();
        }
        sampled.append(text.part(next, text.length()));
        return new SampledText(sampled, values, characters, slots.stream().anyMatch(slot -> !slot.stated()), extent);
    }

    private void readSlots() {
        List<Token> tokens = SqlTokens.of(text.toString());
        List<Token> code = tokens.stream().filter(Token::isCode).toList();
        int offset = 0;
        int mark = 0;
        int at = 0;
        for (int i = 0; i < tokens.size(); ) {
            int end = endOfName(tokens, i);
            String name = joined(tokens, i, end);
            int marks = (int) name.chars().filter(c -> c == Marks.SUBSTITUTION).count();
            Kind kind = tokens.get(i).kind();
            int codes =
                    (int) tokens.subList(i, end).stream().filter(Token::isCode).count();
            if (marks > 0 && (kind == Kind.STRING || kind == Kind.COMMENT)) {
                addInside(name, offset, mark, kind);
            } else if (marks > 0) {
                add(
                        name,
                        offset,
                        names.subList(mark, mark + marks),
                        new SubstitutionPosition(code, at, at + codes - 1));
            }
            mark += marks;
            at += codes;
            offset += name.length();
            i = end;
        }
    }

    /** Adds a place for each substituted text inside quotes or a comment. */
    private void addInside(String token, int offset, int mark, Kind kind) {
        for (int i = token.indexOf(MARK); i >= 0; i = token.indexOf(MARK, i + 1)) {
            String name = names.get(mark++);
            List<String> known = stated.get(name);
            List<String> samples = known != null ? known : kind == Kind.STRING ? IN_QUOTES : IN_COMMENT;
            slots.add(new Slot(
                    offset + i,
                    offset + i + 1,
                    List.of(name),
                    samples,
                    known != null,
                    new Extent(false, false, false)));
        }
    }

    /** Adds the place of a name; only the mark itself is replaced if a comment states its values. */
    private void add(String name, int offset, List<String> expressions, SubstitutionPosition position) {
        if (expressions.stream().allMatch(stated::containsKey)) {
            int mark = -1;
            for (String expression : expressions) {
                mark = name.indexOf(MARK, mark + 1);
                int from = offset + mark;
                List<String> values = stated.getOrDefault(expression, List.of());
                slots.add(new Slot(from, from + 1, List.of(expression), values, true, Extent.NONE));
            }
            return;
        }
        List<String> samples = position.samples();
        boolean isSchema = samples.isEmpty() && name.startsWith(MARK + ".") && name.lastIndexOf(MARK) == 0;
        slots.add(
                isSchema // The search path finds the table without it.
                        ? new Slot(offset, offset + 2, expressions, List.of(""), false, Extent.NONE)
                        : new Slot(offset, offset + name.length(), expressions, samples, false, position.extent()));
    }

    /** Returns the index after the tokens that form one name, such as <code>n.${column}</code>. */
    private static int endOfName(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size() && isOfName(tokens, end, from)) {
            end++;
        }
        return joined(tokens, from, end).contains(MARK) ? end : from + 1;
    }

    private static boolean isOfName(List<Token> tokens, int index, int from) {
        Token token = tokens.get(index);
        boolean afterDot = index > from && tokens.get(index - 1).is(".");
        return token.kind() == Kind.WORD
                || token.kind() == Kind.QUOTED
                || token.is(MARK)
                || token.is(".") && index > from
                || token.is("*") && afterDot
                || index > from && Character.isDigit(token.text().charAt(0));
    }

    private static String joined(List<Token> tokens, int from, int end) {
        StringBuilder joined = new StringBuilder();
        tokens.subList(from, end).forEach(token -> joined.append(token.text()));
        return joined.toString();
    }
}
