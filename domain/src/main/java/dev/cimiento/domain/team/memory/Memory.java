package dev.cimiento.domain.team.memory;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.shared.text.FoldedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a team knows.
 *
 * @param title 1 to 200 characters
 * @param content 1 to 20,000 characters
 * @param context a JSON object with further values, as text
 * @param language the language of title and content, in which their words are searched
 * @param tags at most 20 words by which memories are filtered
 * @param importance from 0 to 1 with two decimals
 * @param supersedes the older memory that this one replaces
 */
public record Memory(
        MemoryKind kind,
        String title,
        String content,
        String context,
        TextLanguage language,
        Set<String> tags,
        BigDecimal importance,
        Validity validity,
        MemorySource source,
        Optional<Id<Memory>> supersedes) {

    public static final int MAX_TITLE = 200;
    public static final int MAX_CONTENT = 20_000;

    /** The maximum number of characters of the context, as PostgreSQL writes it. */
    public static final int MAX_CONTEXT = 65_536;

    public static final int MAX_TAGS = 20;
    public static final int MAX_TAG = 60;
    public static final BigDecimal DEFAULT_IMPORTANCE = new BigDecimal("0.50");

    public Memory {
        Rules rules = new Rules();
        title = rules.line("title", title, MAX_TITLE);
        Optional<String> text = rules.optionalText("content", Optional.ofNullable(content), MAX_CONTENT);
        rules.require(text.isPresent(), "content", ViolationCode.REQUIRED, "is required");
        content = text.orElse("");
        tags = MemoryFilter.words(rules, "tags", tags, MAX_TAGS, MAX_TAG);
        importance = checked(rules, importance);
        rules.enforce();
    }

    /** Returns the title without case and accents, as its words are searched. */
    public String foldedTitle() {
        return FoldedText.fold(title);
    }

    /** Returns the content without case and accents, as its words are searched. */
    public String foldedContent() {
        return FoldedText.fold(content);
    }

    public String kindCode() {
        return kind.code();
    }

    public String languageCode() {
        return language.code();
    }

    /** Returns this memory from another source. */
    public Memory from(MemorySource other) {
        return new Memory(kind, title, content, context, language, tags, importance, validity, other, supersedes);
    }

    private static BigDecimal checked(Rules rules, BigDecimal value) {
        boolean inRange = value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
        rules.require(inRange, "importance", ViolationCode.OUT_OF_RANGE, "must be between 0 and 1");
        // A number such as 1e-400 would be written out with all its digits, so only a short one gets two decimals.
        boolean precise = value.stripTrailingZeros().scale() <= 2;
        rules.require(precise, "importance", ViolationCode.TOO_PRECISE, "must not have more than two decimals");
        return inRange && precise ? value.setScale(2, RoundingMode.UNNECESSARY) : BigDecimal.ZERO;
    }
}
