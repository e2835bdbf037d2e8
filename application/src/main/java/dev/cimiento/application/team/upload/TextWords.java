package dev.cimiento.application.team.upload;

import dev.cimiento.domain.shared.text.FoldedWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Collects the distinct words of a text in UTF-8, without having the text in memory. Words beyond {@value #MAX_WORDS}, or
 * beyond {@value #MAX_LENGTH} characters of all words, are left out: PostgreSQL stores at most 1 MB of words in a row.
 */
final class TextWords {

    static final int MAX_WORDS = 50_000;
    static final int MAX_LENGTH = 200_000;

    private static final int BLOCK = 65_536;

    private final Set<String> words = new LinkedHashSet<>();
    private int length;

    private TextWords() {}

    static FoldedWords of(InputStream text) {
        TextWords words = new TextWords();
        try (Reader reader = new InputStreamReader(text, StandardCharsets.UTF_8)) {
            words.readAll(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new FoldedWords(words.words);
    }

    private void readAll(Reader reader) throws IOException {
        char[] block = new char[BLOCK];
        String rest = "";
        for (int count = reader.read(block); count >= 0 && !isFull(); count = reader.read(block)) {
            String text = rest + new String(block, 0, count);
            int end = endOfLastWord(text);
            add(text.substring(0, end));
            rest = text.substring(end);
        }
        add(rest);
    }

    /** Returns the position after the last character that is not part of a word, so that no word is cut in two. */
    private static int endOfLastWord(String text) {
        int end = text.length();
        while (end > 0 && !Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end > 0 || text.length() < 2 * BLOCK ? end : text.length();
    }

    private void add(String text) {
        for (String word : FoldedWords.of(text).values()) {
            if (!isFull() && words.add(word)) {
                length += word.length();
            }
        }
    }

    private boolean isFull() {
        return words.size() >= MAX_WORDS || length >= MAX_LENGTH;
    }
}
