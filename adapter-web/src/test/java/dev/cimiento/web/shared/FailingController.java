package dev.cimiento.web.shared;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.DomainException;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.error.TooManyRequests;
import dev.cimiento.domain.shared.error.Unauthenticated;
import dev.cimiento.domain.shared.error.Unavailable;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Throws each kind of domain exception, and an unexpected one. */
@RestController
public final class FailingController {

    private static final Id<?> ID = new Id<>(new UUID(1, 2));

    public static final Map<Class<? extends DomainException>, Supplier<DomainException>> FAILURES = Map.of(
            NotFound.class, () -> new NotFound("thing", ID),
            Conflict.class, () -> new Conflict("rule", "It is so."),
            StaleVersion.class, () -> new StaleVersion(ID),
            Invalid.class, () -> new Invalid("field", "is wrong"),
            Forbidden.class, () -> new Forbidden("test:fail"),
            Unauthenticated.class, () -> new Unauthenticated(),
            TooManyRequests.class, () -> new TooManyRequests(Duration.ofMillis(1500)),
            Unavailable.class, () -> new Unavailable(new IllegalStateException("password=secret")));

    @GetMapping("/failing/{kind}")
    String fail(@PathVariable String kind) {
        throw FAILURES.entrySet().stream()
                .filter(failure -> failure.getKey().getSimpleName().equals(kind))
                .map(failure -> failure.getValue().get())
                .map(RuntimeException.class::cast)
                .findFirst()
                .orElseGet(() -> new IllegalStateException("select secret from passwords"));
    }
}
