package dev.cimiento.bootstrap.team;

import dev.cimiento.bootstrap.shared.settings.Settings;
import java.util.Objects;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** True if {@code TEAM_ROW_SECURITY} is on. */
final class RowSecurity implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Objects.requireNonNull(context.getBeanFactory())
                .getBean(Settings.class)
                .flag("TEAM_ROW_SECURITY", false);
    }
}
