package dev.cimiento.domain.sample;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.shared.text.FoldedWords;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * The sample entity of the tests. It has one property of each kind that the shared code handles.
 *
 * @param code up to 40 characters; unique
 * @param name 1 to 120 characters
 * @param text up to 2,000 characters
 * @param cost 0 to 9,999,999,999.99, with two decimals
 * @param priority 1 to 5
 * @param parentId the note that this one belongs to
 * @param linkIds at most 20 notes, which need not exist
 */
public record Note(
        Optional<String> code,
        String name,
        Optional<String> text,
        BigDecimal cost,
        Optional<Integer> priority,
        boolean archived,
        Optional<Id<Note>> parentId,
        Set<Id<Note>> linkIds) {

    public static final int MAX_CODE = 40;
    public static final int MAX_NAME = 120;
    public static final int MAX_TEXT = 2_000;
    public static final BigDecimal MAX_COST = new BigDecimal("9999999999.99");
    public static final int MAX_PRIORITY = 5;
    public static final int MAX_LINKS = 20;

    public Note {
        Rules rules = new Rules();
        code = rules.optionalLine("code", code, MAX_CODE);
        name = rules.line("name", name, MAX_NAME);
        text = rules.optionalText("text", text, MAX_TEXT);
        cost = rules.money("cost", cost, MAX_COST);
        rules.require(
                priority.map(number -> number >= 1 && number <= MAX_PRIORITY).orElse(true),
                "priority",
                "must be between 1 and " + MAX_PRIORITY);
        rules.require(linkIds.size() <= MAX_LINKS, "linkIds", "must be at most " + MAX_LINKS);
        rules.enforce();
        linkIds = Set.copyOf(linkIds);
    }

    /** Returns a note that has only a name. */
    public static Note named(String name) {
        return new Note(
                Optional.empty(),
                name,
                Optional.empty(),
                BigDecimal.ZERO,
                Optional.empty(),
                false,
                Optional.empty(),
                Set.of());
    }

    /** Returns a note whose name is its code. */
    public static Note coded(String code) {
        return named(code).withCode(code);
    }

    public Note withCode(String changed) {
        return new Note(Optional.of(changed), name, text, cost, priority, archived, parentId, linkIds);
    }

    public Note withText(String changed) {
        return new Note(code, name, Optional.of(changed), cost, priority, archived, parentId, linkIds);
    }

    public Note withCost(String changed) {
        return new Note(code, name, text, new BigDecimal(changed), priority, archived, parentId, linkIds);
    }

    public Note withPriority(int changed) {
        return new Note(code, name, text, cost, Optional.of(changed), archived, parentId, linkIds);
    }

    public Note below(Id<Note> parent) {
        return new Note(code, name, text, cost, priority, archived, Optional.of(parent), linkIds);
    }

    public FoldedText foldedName() {
        return FoldedText.of(name);
    }

    /** Returns the words by which the note is found. */
    public FoldedWords words() {
        return FoldedWords.of(name);
    }
}
