package dev.cimiento.web.shared.strict;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.web.shared.problem.MalformedValue;
import dev.cimiento.web.shared.value.ValueFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.ResolvableType;

/**
 * The form of a query parameter's value, or of several values that are separated by commas.
 *
 * @param format empty if any text is valid
 */
record ParameterForm(Optional<ValueFormat<?>> format, boolean several) {

    static final ParameterForm ANY_TEXT = new ParameterForm(Optional.empty(), false);

    private static final Map<Class<?>, ValueFormat<?>> FORMATS = Map.of(
            boolean.class, ValueFormat.BOOLEAN,
            Boolean.class, ValueFormat.BOOLEAN,
            int.class, ValueFormat.INTEGER,
            Integer.class, ValueFormat.INTEGER,
            BigDecimal.class, ValueFormat.DECIMAL,
            Instant.class, ValueFormat.INSTANT,
            LocalDate.class, ValueFormat.DATE,
            Id.class, ValueFormat.ID);

    /** @throws IllegalStateException if a query parameter cannot have the type */
    static ParameterForm of(ResolvableType type) {
        boolean several = Collection.class.isAssignableFrom(type.resolve(Object.class));
        Class<?> value = several ? type.asCollection().getGeneric().resolve(Object.class) : type.resolve(Object.class);
        if (value == String.class) {
            return new ParameterForm(Optional.empty(), several);
        }
        if (value.isEnum()) {
            return new ParameterForm(Optional.of(ValueFormat.oneOf(value)), several);
        }
        return Optional.ofNullable(FORMATS.get(value))
                .map(format -> new ParameterForm(Optional.of(format), several))
                .orElseThrow(() -> new IllegalStateException("A query parameter cannot have the type " + type));
    }

    /**
     * Returns the value, or the set of the several values.
     *
     * @throws MalformedValue if the text does not have this form
     */
    Object read(String text) {
        if (!several) {
            return value(text);
        }
        Set<Object> values = new LinkedHashSet<>();
        split(text).forEach(part -> values.add(value(part)));
        return values;
    }

    private Object value(String text) {
        return format.isPresent() ? format.get().read(text) : text;
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }
}
