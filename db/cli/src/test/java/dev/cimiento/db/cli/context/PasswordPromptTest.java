package dev.cimiento.db.cli.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.cli.view.Terminal;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordPromptTest {

    /** A system property of the driver in place of the variable PGPASSFILE. */
    private static final String PASSWORD_FILE = "org.postgresql.pgpassfile";

    private static final TestDatabase DATABASE = TestDatabase.empty();
    private static final String PASSWORD = DATABASE.url().password().orElseThrow();
    private static final DatabaseUrl WITHOUT_PASSWORD = DatabaseUrl.parse(
            DATABASE.url().jdbcUrl() + "?user=" + DATABASE.url().user().orElseThrow());

    private final StringWriter shown = new StringWriter();

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @AfterEach
    void forgetFile() {
        System.clearProperty(PASSWORD_FILE);
    }

    @Test
    void password_that_the_server_asks_for_is_typed() {
        DatabaseUrl url = complete(WITHOUT_PASSWORD, PASSWORD, Map.of());

        assertThat(url.password()).contains(PASSWORD);
        assertThat(shown.toString()).startsWith("Password for postgresql://").doesNotContain(PASSWORD);
    }

    @Test
    void password_of_the_environment_or_of_the_address_is_taken_without_a_question() {
        assertThat(complete(WITHOUT_PASSWORD, "typed", Map.of("PGPASSWORD", "set"))
                        .password())
                .contains("set");
        assertThat(complete(WITHOUT_PASSWORD.withPassword("given"), "typed", Map.of("PGPASSWORD", "set"))
                        .password())
                .contains("given");
        assertThat(shown.toString()).isEmpty();
    }

    @Test
    void password_file_of_postgresql_is_read_without_a_question(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("pgpass"), "*:*:*:*:" + PASSWORD + "\n");
        System.setProperty(PASSWORD_FILE, file.toString());

        DatabaseUrl url = complete(WITHOUT_PASSWORD, "typed", Map.of());

        assertThat(shown.toString()).isEmpty();
        try (Connection connection = url.dataSource().getConnection()) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void script_is_never_asked() {
        assertThat(complete(WITHOUT_PASSWORD, "", Map.of()).password()).isEmpty();
        assertThat(shown.toString()).isEmpty();
    }

    private DatabaseUrl complete(DatabaseUrl url, String typed, Map<String, String> environment) {
        return new PasswordPrompt(new Typing(typed), environment).complete(url, new PrintWriter(shown, true));
    }

    /** A terminal at which this is typed; without a text there is no terminal. */
    private record Typing(String text) implements Terminal {

        @Override
        public boolean isThere() {
            return !text.isEmpty();
        }

        @Override
        public String readLine() {
            throw new AssertionError("The screen would show the password.");
        }

        @Override
        public String readPassword() {
            return text;
        }
    }
}
