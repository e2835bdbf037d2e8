package dev.cimiento.domain.shared.text;

import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.util.Iterator;

/**
 * The text of a search. It matches a text that contains all its words; the last word can be the beginning of a word,
 * since users see results while they type.
 */
public record SearchText(String text) {

    public static final int MAX_LENGTH = 200;

    public SearchText {
        Rules rules = new Rules();
        text = rules.line("text", text, MAX_LENGTH);
        rules.require(
                !FoldedWords.of(text).isEmpty(), "text", ViolationCode.REQUIRED, "must have a word to search for");
        rules.enforce();
    }

    public FoldedWords words() {
        return FoldedWords.of(text);
    }

    public FoldedText folded() {
        return FoldedText.of(text);
    }

    public boolean matches(FoldedWords words) {
        Iterator<String> searched = words().values().iterator();
        while (searched.hasNext()) {
            String word = searched.next();
            boolean found = searched.hasNext() ? words.contains(word) : words.anyStartsWith(word);
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
