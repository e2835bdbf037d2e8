package dev.cimiento.persistence.shared.mybatis;

import dev.cimiento.domain.shared.text.SearchText;
import dev.cimiento.domain.shared.text.Words;
import java.util.Iterator;

/**
 * Words and searches as PostgreSQL reads them (manual, section 8.11): the domain has cut the text into words, so none
 * of PostgreSQL's parsers is asked, and none can differ. Words have letters and digits only; nothing is to be escaped.
 */
public final class TextSearch {

    private TextSearch() {}

    /** A {@code tsvector}: the words with their positions, since only positions can be given a weight. */
    public static String vector(Words words) {
        StringBuilder vector = new StringBuilder();
        int position = 0;
        for (String word : words.values()) {
            vector.append('\'').append(word).append("':").append(++position).append(' ');
        }
        return vector.toString();
    }

    /** A {@code tsquery}: all of the words, the last one as a prefix. */
    static String query(SearchText searched) {
        StringBuilder query = new StringBuilder();
        Iterator<String> words = searched.words().values().iterator();
        while (words.hasNext()) {
            query.append('\'').append(words.next()).append('\'').append(words.hasNext() ? " & " : ":*");
        }
        return query.toString();
    }
}
