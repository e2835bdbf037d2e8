package dev.cimiento.domain.team.memory;

import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.shared.text.FoldedWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A request for the most useful memories about a text, within a budget of tokens. A token is counted as {@value
 * #CHARACTERS_PER_TOKEN} characters of title and content. Memories of one language are recalled that share a word with the
 * text, are valid at the time of the request, and are not superseded.
 *
 * @param text of which the first {@value #MAX_WORDS} distinct words count
 * @param budget in tokens
 * @param at the time of the request, by which the age of memories is measured
 */
public record Recall(String text, TextLanguage language, int budget, MemoryFilter filter, Instant at) {

    public static final int MAX_TEXT = 10_000;
    public static final int MAX_BUDGET = 100_000;
    public static final int CHARACTERS_PER_TOKEN = 4;

    /** The maximum number of memories from which a recall chooses: those with the best scores. */
    public static final int MAX_CANDIDATES = 200;

    private static final int MAX_WORDS = 100;

    public Recall {
        Rules rules = new Rules();
        text = rules.optionalText("text", Optional.ofNullable(text), MAX_TEXT).orElse("");
        rules.require(
                !FoldedWords.of(text).isEmpty(), "text", ViolationCode.REQUIRED, "must have a word to search for");
        rules.require(
                budget >= 1 && budget <= MAX_BUDGET,
                "budget",
                ViolationCode.OUT_OF_RANGE,
                "must be between 1 and " + MAX_BUDGET);
        rules.enforce();
        filter = filter.currentAt(at);
    }

    /** Returns the words that count, as the alternatives of a {@code tsquery}. Words have only letters and digits. */
    public String alternatives() {
        return words().values().stream().limit(MAX_WORDS).collect(Collectors.joining(" | "));
    }

    public FoldedWords words() {
        return FoldedWords.of(text);
    }

    public String languageCode() {
        return language.code();
    }

    /**
     * Chooses the memories that fit into the budget. A memory that does not fit is left out, and the next ones can fit.
     *
     * @param ranked the best first
     */
    public List<RecallCandidate> choose(List<RecallCandidate> ranked) {
        List<RecallCandidate> chosen = new ArrayList<>();
        int left = budget;
        for (RecallCandidate candidate : ranked) {
            if (candidate.tokens() <= left) {
                chosen.add(candidate);
                left -= candidate.tokens();
            }
        }
        return chosen;
    }
}
