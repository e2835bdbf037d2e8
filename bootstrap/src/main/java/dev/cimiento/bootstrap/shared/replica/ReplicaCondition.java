package dev.cimiento.bootstrap.shared.replica;

import dev.cimiento.bootstrap.shared.settings.Settings;
import java.util.Objects;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** True if {@code DATABASE_REPLICA_URL} is set. */
final class ReplicaCondition implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Objects.requireNonNull(context.getBeanFactory())
                .getBean(Settings.class)
                .replicaDatabaseUrl()
                .isPresent();
    }
}
