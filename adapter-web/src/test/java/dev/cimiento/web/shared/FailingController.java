package dev.cimiento.web.shared;

import dev.cimiento.domain.shared.Audience;
import dev.cimiento.domain.shared.Conflict;
import dev.cimiento.domain.shared.DomainException;
import dev.cimiento.domain.shared.Forbidden;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.NotFound;
import dev.cimiento.domain.shared.Permission;
import dev.cimiento.domain.shared.StaleVersion;
import dev.cimiento.domain.shared.TooManyRequests;
import dev.cimiento.domain.shared.Unauthenticated;
import dev.cimiento.domain.shared.Unavailable;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Fails in each way there is. */
@RestController
public final class FailingController {

    private static final Id<?> ID = new Id<>(new UUID(1, 2));

    public static final Map<Class<? extends DomainException>, Supplier<DomainException>> FAILURES = Map.of(
            NotFound.class, () -> new NotFound("thing", ID),
            Conflict.class, () -> new Conflict("rule", "It is so."),
            StaleVersion.class, () -> new StaleVersion(ID),
            Invalid.class, () -> new Invalid("field", "is wrong"),
            Forbidden.class, () -> new Forbidden(new Permission("test:fail", Audience.ADMINS)),
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
