package dev.cimiento.db.starter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Starts an embedded PostgreSQL and connects the application to it. A database that the application configures is never
 * replaced unless {@code cimiento.embedded.replace-url} says so: a packaged application must not lose its database because
 * of a dependency.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnClass(JdbcConnectionDetails.class)
@ConditionalOnBooleanProperty(name = "cimiento.embedded.enabled", matchIfMissing = true)
@Conditional(EmbeddedPostgresAutoConfiguration.WithoutDatabase.class)
public final class EmbeddedPostgresAutoConfiguration {

    private static final String TESTS = "org.springframework.boot.test.context.SpringBootTest";

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(JdbcConnectionDetails.class)
    EmbeddedDatabase embeddedDatabase(Environment settings) {
        Path home = Path.of(settings.getProperty("cimiento.embedded.home", home().toString()));
        boolean temporary = settings.getProperty("cimiento.embedded.temporary", Boolean.class, areTests());
        return temporary
                ? EmbeddedDatabase.temporary(home.resolve("tests"))
                : EmbeddedDatabase.kept(
                        home.resolve("development"), settings.getProperty("cimiento.embedded.database", "cimiento"));
    }

    /** Returns a folder that version control ignores in most projects. */
    private static Path home() {
        return Stream.of("target", "build")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .map(folder -> folder.resolve("cimiento"))
                .orElse(Path.of(".cimiento"));
    }

    private static boolean areTests() {
        return ClassUtils.isPresent(TESTS, EmbeddedPostgresAutoConfiguration.class.getClassLoader());
    }

    /** Matches if the application configures no database, or wants its database to be replaced. */
    static final class WithoutDatabase implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Environment settings = context.getEnvironment();
            return settings.getProperty("cimiento.embedded.replace-url", Boolean.class, false)
                    || Stream.of("spring.datasource.url", "spring.datasource.jndi-name")
                            .noneMatch(name -> StringUtils.hasText(settings.getProperty(name)));
        }
    }
}
