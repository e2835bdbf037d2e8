package dev.cimiento.domain.shared.text;

import dev.cimiento.domain.shared.error.Rules;
import java.util.Iterator;

/**
 * What somebody searches for: a text is found when it has all words; the last one may be the beginning of a word,
 * since people read results while they type.
 */
public record SearchText(String text) {

    public static final int MAX_LENGTH = 200;

    public SearchText {
        Rules rules = new Rules();
        text = rules.line("text", text, MAX_LENGTH);
        rules.require(!Words.of(text).isEmpty(), "text", "must have a word to search for");
        rules.enforce();
    }

    public Words words() {
        return Words.of(text);
    }

    public FoldedText folded() {
        return FoldedText.of(text);
    }

    public boolean isIn(Words words) {
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
