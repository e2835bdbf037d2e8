package dev.cimiento.persistence.shared.mybatis;

import dev.cimiento.domain.shared.text.FoldedWords;
import dev.cimiento.domain.shared.text.SearchText;
import java.util.Iterator;

/**
 * Writes words and searches in the text forms of PostgreSQL (manual, section 8.11). The domain has split the text into
 * words, so PostgreSQL's parsers, which could split it differently, are not used. Words contain only letters and
 * digits, so nothing is escaped.
 */
public final class TextSearch {

    private TextSearch() {}

    /** Returns a {@code tsvector} of the words with their positions, since only positions can have a weight. */
    public static String vector(FoldedWords words) {
        StringBuilder vector = new StringBuilder();
        int position = 0;
        for (String word : words.values()) {
            vector.append('\'').append(word).append("':").append(++position).append(' ');
        }
        return vector.toString();
    }

    /** Returns a {@code tsquery} for all words, the last one as a prefix. */
    static String query(SearchText searched) {
        StringBuilder query = new StringBuilder();
        Iterator<String> words = searched.words().values().iterator();
        while (words.hasNext()) {
            query.append('\'').append(words.next()).append('\'').append(words.hasNext() ? " & " : ":*");
        }
        return query.toString();
    }
}
