package dev.cimiento.domain.team.memory;

import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.shared.text.FoldedWords;

/**
 * A search for memories in one language that contain all words of a text. Case and accents are ignored, and words are
 * reduced to their stems in this language.
 */
public record MemorySearch(String text, TextLanguage language) {

    public static final int MAX_TEXT = 200;

    public MemorySearch {
        Rules rules = new Rules();
        text = rules.line("text", text, MAX_TEXT);
        rules.require(
                text.isEmpty() || !FoldedWords.of(text).isEmpty(),
                "text",
                ViolationCode.REQUIRED,
                "must have a word to search for");
        rules.enforce();
    }

    public FoldedWords words() {
        return FoldedWords.of(text);
    }

    /** Returns the words of the text, separated by spaces. */
    public String foldedText() {
        return String.join(" ", words().values());
    }

    public String languageCode() {
        return language.code();
    }
}
