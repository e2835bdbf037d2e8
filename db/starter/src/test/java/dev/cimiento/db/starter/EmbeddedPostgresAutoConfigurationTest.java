package dev.cimiento.db.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.testing.UnpackedPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresAutoConfigurationTest {

    @TempDir
    private Path home;

    private ApplicationContextRunner application = new ApplicationContextRunner();

    @BeforeEach
    void configure() throws IOException {
        UnpackedPrograms.linkedInto(Files.createDirectories(home.resolve("tests")));
        UnpackedPrograms.linkedInto(Files.createDirectories(home.resolve("development")));
        application = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        EmbeddedPostgresAutoConfiguration.class,
                        DataSourceAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class))
                .withPropertyValues("cimiento.embedded.home=" + home);
    }

    @Test
    void contexts_of_tests_share_a_server_and_have_databases_of_their_own() {
        application.run(first -> application.run(second -> {
            jdbc(first).sql("create table notes (id int)").update();

            assertThat(tables(first)).isEqualTo(1);
            assertThat(tables(second)).isZero();
            assertThat(port(first)).isEqualTo(port(second));
        }));
    }

    @Test
    void database_of_development_is_kept() {
        ApplicationContextRunner development = application.withPropertyValues("cimiento.embedded.temporary=false");

        development.run(first -> jdbc(first).sql("create table notes (id int)").update());

        development.run(second -> assertThat(tables(second)).isEqualTo(1));
    }

    @Test
    void configured_database_is_not_replaced() {
        ApplicationContextRunner configured =
                application.withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example.com/shop");

        configured.run(context -> assertThat(context.getBean(JdbcConnectionDetails.class))
                .extracting(JdbcConnectionDetails::getJdbcUrl)
                .isEqualTo("jdbc:postgresql://db.example.com/shop"));
        configured
                .withPropertyValues("cimiento.embedded.replace-url=true")
                .run(context -> assertThat(tables(context)).isZero());
    }

    @Test
    void server_is_not_started_if_it_is_switched_off() {
        application
                .withPropertyValues(
                        "cimiento.embedded.enabled=false",
                        "cimiento.embedded.replace-url=true",
                        "spring.datasource.url=jdbc:postgresql://db.example.com/shop")
                .run(context -> assertThat(context).doesNotHaveBean(EmbeddedDatabase.class));
    }

    private static JdbcClient jdbc(ApplicationContext context) {
        return JdbcClient.create(context.getBean(DataSource.class));
    }

    private static int tables(ApplicationContext context) {
        return jdbc(context)
                .sql("select count(*) from pg_tables where schemaname = 'public'")
                .query(Integer.class)
                .single();
    }

    private static int port(ApplicationContext context) {
        return jdbc(context)
                .sql("select inet_server_port()")
                .query(Integer.class)
                .single();
    }
}
