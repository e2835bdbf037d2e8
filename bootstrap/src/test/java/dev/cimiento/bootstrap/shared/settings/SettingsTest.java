package dev.cimiento.bootstrap.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.bootstrap.shared.RetentionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void environment_overrides_the_file_and_the_file_overrides_the_default(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(".env"), "# comment\nPORT=1111\nSERVER_ADDRESS=\"0.0.0.0\"\n");

        Settings settings = Settings.load(folder, Map.of("PORT", "2222"));

        assertThat(settings.port()).isEqualTo(2222);
        assertThat(settings.serverAddress()).isEqualTo("0.0.0.0");
        assertThat(settings.migrateOnStart()).isTrue();
    }

    @Test
    void empty_value_counts_as_not_set(@TempDir Path folder) {
        Settings settings = Settings.load(folder, Map.of("DATABASE_URL", "", "PORT", " "));

        assertThat(settings.databaseUrl()).isEmpty();
        assertThat(settings.port()).isEqualTo(8080);
    }

    @Test
    void database_can_be_configured_in_parts() {
        Settings settings = Settings.of(Map.of("POSTGRES_HOST", "db", "POSTGRES_PASSWORD", "p@ss"));

        assertThat(settings.databaseUrl().orElseThrow().jdbcUrl()).isEqualTo("jdbc:postgresql://db:5432/cimiento");
        assertThat(settings.databaseUrl().orElseThrow().password()).contains("p@ss");
    }

    @Test
    void secret_is_read_from_a_file_without_the_line_break_at_its_end(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), " s3cret \n");

        Settings settings = Settings.of(Map.of("POSTGRES_HOST", "db", "POSTGRES_PASSWORD_FILE", file.toString()));

        assertThat(settings.databaseUrl().orElseThrow().password()).contains(" s3cret ");
    }

    @Test
    void secret_of_the_environment_overrides_the_file_in_env_and_vice_versa(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(".env"), "SIGNING_KEY_FILE=/nowhere\nMAIL_PASSWORD=old\n");
        Path file = Files.writeString(folder.resolve("mail"), "new");

        Settings settings = Settings.load(folder, Map.of("SIGNING_KEY", "key", "MAIL_PASSWORD_FILE", file.toString()));

        assertThat(settings.secret("SIGNING_KEY")).contains("key");
        assertThat(settings.secret("MAIL_PASSWORD")).contains("new");
    }

    @Test
    void unusable_file_of_a_secret_is_reported_without_its_content(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        Path binary = Files.write(folder.resolve("binary"), new byte[] {'s', '3', (byte) 0xff});

        assertSecretRefused("/nowhere/key", "SIGNING_KEY_FILE names the file /nowhere/key, which does not exist.");
        assertSecretRefused(empty.toString(), "SIGNING_KEY_FILE names the file " + empty + ", which is empty.");
        assertSecretRefused(
                binary.toString(), "SIGNING_KEY_FILE names the file " + binary + ", which is not text in UTF-8.");
        assertSecretRefused(folder.toString(), "SIGNING_KEY_FILE names the file " + folder + ", which cannot be read.");
        assertThatThrownBy(() -> Settings.of(Map.of("SIGNING_KEY", "s3cret", "SIGNING_KEY_FILE", "x"))
                        .secret("SIGNING_KEY"))
                .isInstanceOf(SettingsException.class)
                .hasMessage("SIGNING_KEY and SIGNING_KEY_FILE are both set. Remove one of them.");
    }

    private static void assertSecretRefused(String file, String message) {
        assertThatThrownBy(() -> Settings.of(Map.of("SIGNING_KEY_FILE", file)).secret("SIGNING_KEY"))
                .isInstanceOf(SettingsException.class)
                .hasMessage(message);
    }

    @Test
    void every_secret_of_the_example_is_listed_with_its_file() throws IOException {
        String example = Files.readString(Path.of("../.env.example"));
        String listed = example.lines()
                .filter(line -> line.startsWith("# NAME_FILE works for:"))
                .findFirst()
                .orElseThrow();
        Set<String> secrets = names(sources(), "\\b(?:secret|url)\\(\"([A-Z_]+)\"");

        assertThat(names(listed, "\\b([A-Z]+_[A-Z_]+)\\b(?<!NAME_FILE)")).isEqualTo(secrets);
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, abc, 'PORT must be a number between 0 and 65535, not abc.'",
        "PORT, 70000, 'PORT must be a number between 0 and 65535, not 70000.'",
        "MIGRATE_ON_START, maybe, 'MIGRATE_ON_START must be true or false, not maybe.'",
        "SEED, everything, 'SEED must be demo or none, not everything.'",
        "LOG_FORMAT, xml, 'LOG_FORMAT must be text or json, not xml.'",
        "SLOW_STATEMENT, 5 minutes, 'SLOW_STATEMENT must be a duration such as 500ms, 5s or 10m, not 5 minutes.'",
        "MANAGEMENT_PORT, 8080, 'MANAGEMENT_PORT must differ from PORT, because metrics are not public.'",
        "OTEL_EXPORTER_OTLP_ENDPOINT, localhost, 'OTEL_EXPORTER_OTLP_ENDPOINT must be an address such as"
                + " http://localhost:4318.'",
        "OTEL_TRACES_SAMPLER_ARG, 10%, 'OTEL_TRACES_SAMPLER_ARG must be a number between 0 and 1, not 10%.'",
    })
    void invalid_value_is_reported_with_its_setting(String name, String value, String message) {
        Settings settings = Settings.of(Map.of(name, value));

        assertThatThrownBy(() -> {
                    settings.port();
                    settings.migrateOnStart();
                    settings.demo();
                    settings.logFormat();
                    settings.slowStatement();
                    settings.managementPort();
                    settings.otlpEndpoint();
                    settings.traceSample();
                })
                .isInstanceOf(SettingsException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "250ms, 250", "5s, 5000", "10m, 600000", "1h, 3600000", "'', 500"})
    void duration_is_parsed_with_its_unit(String text, long millis) {
        assertThat(Settings.of(Map.of("SLOW_STATEMENT", text)).slowStatement()).hasMillis(millis);
    }

    @ParameterizedTest
    @CsvSource({
        "KEEP_OUTBOX, 12h, 'KEEP_OUTBOX must be a number of days such as 30d, or off, not 12h.'",
        "KEEP_SESSIONS, 31d, 'KEEP_SESSIONS must be at most 30d, since a session ends after 30 days.'",
        "KEEP_AUDIT_EVENTS, 29d, 'KEEP_AUDIT_EVENTS must be at least 30d, since the database keeps recent events.'"
    })
    void invalid_retention_period_is_refused_by_its_setting(String name, String value, String message) {
        assertThatThrownBy(() -> RetentionSettings.of(Settings.of(Map.of(name, value))))
                .isInstanceOf(SettingsException.class)
                .hasMessage(message);
    }

    @Test
    void retention_period_is_a_number_of_days_or_off() {
        RetentionSettings kept = RetentionSettings.of(
                Settings.of(Map.of("KEEP_OUTBOX", "7d", "KEEP_AUDIT_EVENTS", "off", "KEEP_STOCK_MOVEMENTS", "3650d")));

        assertThat(kept.outbox()).contains(Duration.ofDays(7));
        assertThat(kept.auditEvents()).isEmpty();
        assertThat(kept.stockMovements()).contains(Duration.ofDays(3650));
        assertThat(kept.sessions()).isEqualTo(Duration.ofDays(30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POSTGRES_PASSWORD s3cret",
                "DATABASE_URL=\"postgresql://u:s3cret@db/x",
                "DATABASE_URL=postgresql://u:s3cret@db/x\"",
                "DATABASE_URL='s3cret",
                "DATABASE_URL=\"s3cret\" more"
            })
    void invalid_line_is_reported_by_its_number_without_its_content(String line, @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve(".env"), "PORT=1111\n" + line + "\nSEED=none\n");

        assertThatThrownBy(() -> Settings.load(folder, Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("Line 2 of ")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void quotes_and_comments_are_understood(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve(".env"),
                "# a comment\n\n"
                        + "PORT=1111\n"
                        + "SERVER_ADDRESS = '::1' # only here\n"
                        + "POSTGRES_HOST=db\n"
                        + "POSTGRES_PASSWORD=it's\n");

        Settings settings = Settings.load(folder, Map.of());

        assertThat(settings.port()).isEqualTo(1111);
        assertThat(settings.serverAddress()).isEqualTo("::1");
        assertThat(settings.databaseUrl().orElseThrow().password()).contains("it's");
    }

    @Test
    void invalid_database_url_is_reported_with_its_setting() {
        assertThatThrownBy(() -> Settings.of(Map.of("MIGRATION_DATABASE_URL", "mysql://x"))
                        .migrationDatabaseUrl())
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("MIGRATION_DATABASE_URL: ");
    }

    @Test
    void folder_without_the_programs_of_postgresql_is_reported_with_its_setting(@TempDir Path folder) {
        assertThatThrownBy(() -> Settings.of(Map.of("EMBEDDED_POSTGRESQL", folder.toString()))
                        .embeddedServer())
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("EMBEDDED_POSTGRESQL: " + folder);
    }

    @Test
    void example_lists_exactly_the_settings_of_the_program() throws IOException {
        Set<String> read = names(
                sources(),
                "(?:\\b(?:get|number|flag|url|address|duration|period|secret)\\(|RateSetting\\.of\\(settings,"
                        + " )\"([A-Z_]+)\"");
        Set<String> shown = names(Files.readString(Path.of("../.env.example")), "(?m)^#?([A-Z_]+)=");

        assertThat(read).isNotEmpty();
        assertThat(shown).isEqualTo(read);
    }

    /** Returns the source of all classes that can read settings. */
    private static String sources() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static Set<String> names(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
