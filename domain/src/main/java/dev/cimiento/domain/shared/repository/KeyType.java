package dev.cimiento.domain.shared.repository;

import dev.cimiento.domain.shared.text.FoldedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;

/** The types of sort keys. Each can parse the {@code toString} form of its values. */
public enum KeyType {
    TEXT(FoldedText.class, FoldedText::new),
    DECIMAL(BigDecimal.class, BigDecimal::new),
    INSTANT(Instant.class, Instant::parse);

    private final Function<String, Comparable<?>> reader;
    private final Comparator<Comparable<?>> order;

    <K extends Comparable<K>> KeyType(Class<K> type, Function<String, K> reader) {
        this.reader = reader::apply;
        this.order = (one, other) -> type.cast(one).compareTo(type.cast(other));
    }

    /** @throws RuntimeException if the text is not a key of this type */
    public Comparable<?> read(String text) {
        return reader.apply(text);
    }

    /** Returns the order of keys of this type. */
    public Comparator<Comparable<?>> order() {
        return order;
    }
}
