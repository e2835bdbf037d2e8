package dev.cimiento.bootstrap.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void the_environment_beats_the_file_and_the_file_beats_the_default(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(".env"), "# comment\nPORT=1111\nSERVER_ADDRESS=\"0.0.0.0\"\n");

        Settings settings = Settings.load(folder, Map.of("PORT", "2222"));

        assertThat(settings.port()).isEqualTo(2222);
        assertThat(settings.serverAddress()).isEqualTo("0.0.0.0");
        assertThat(settings.migrateOnStart()).isTrue();
    }

    @Test
    void an_empty_value_is_none(@TempDir Path folder) {
        Settings settings = Settings.load(folder, Map.of("DATABASE_URL", "", "PORT", " "));

        assertThat(settings.databaseUrl()).isEmpty();
        assertThat(settings.port()).isEqualTo(8080);
    }

    @Test
    void a_database_can_be_given_in_parts() {
        Settings settings = Settings.of(Map.of("POSTGRES_HOST", "db", "POSTGRES_PASSWORD", "p@ss"));

        assertThat(settings.databaseUrl().orElseThrow().jdbcUrl()).isEqualTo("jdbc:postgresql://db:5432/cimiento");
        assertThat(settings.databaseUrl().orElseThrow().password()).contains("p@ss");
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, abc, 'PORT must be a number between 0 and 65535, not abc.'",
        "PORT, 70000, 'PORT must be a number between 0 and 65535, not 70000.'",
        "MIGRATE_ON_START, maybe, 'MIGRATE_ON_START must be true or false, not maybe.'",
        "SEED, everything, 'SEED must be demo or none, not everything.'",
    })
    void a_value_that_cannot_be_is_named(String name, String value, String message) {
        Settings settings = Settings.of(Map.of(name, value));

        assertThatThrownBy(() -> {
                    settings.port();
                    settings.migrateOnStart();
                    settings.demo();
                })
                .isInstanceOf(SettingsException.class)
                .hasMessage(message);
    }

    @Test
    void a_file_that_cannot_be_read_is_named(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(".env"), "this is no setting\n");

        assertThatThrownBy(() -> Settings.load(folder, Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(".env");
    }

    @Test
    void every_setting_is_in_the_example_and_the_example_has_no_other() throws IOException {
        Set<String> read = names(
                Files.readString(Path.of("src/main/java/dev/cimiento/bootstrap/shared/Settings.java")),
                "\\b(?:get|number|flag)\\(\"([A-Z_]+)\"");
        Set<String> shown = names(Files.readString(Path.of("../.env.example")), "(?m)^#?([A-Z_]+)=");

        assertThat(read).isNotEmpty();
        assertThat(shown).isEqualTo(read);
    }

    private static Set<String> names(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
