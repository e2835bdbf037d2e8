package dev.cimiento.web.resource;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.NamedReference;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Translates the values that all features use. Each mapper creates the ids of its own feature, because MapStruct 1.6
 * overflows the stack on a method that returns {@code Id<T>} for every {@code T}.
 */
public final class ValueMapper {

    public UUID toUuid(Id<?> id) {
        return id.value();
    }

    public @Nullable UUID toNullableUuid(Optional<? extends Id<?>> id) {
        return id.isPresent() ? id.get().value() : null;
    }

    public Optional<String> toOptionalText(@Nullable String text) {
        return Optional.ofNullable(text);
    }

    public @Nullable String toNullableText(Optional<String> text) {
        return text.orElse(null);
    }

    public @Nullable Long toNullableCount(OptionalLong count) {
        return count.isPresent() ? count.getAsLong() : null;
    }

    public NamedResponse toNamed(NamedReference<?> named) {
        return new NamedResponse(named.id().value(), named.name());
    }

    public @Nullable NamedResponse toNullableNamed(Optional<? extends NamedReference<?>> named) {
        return named.isPresent() ? toNamed(named.get()) : null;
    }
}
