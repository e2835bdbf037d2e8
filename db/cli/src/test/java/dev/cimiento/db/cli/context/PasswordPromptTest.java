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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordPromptTest {

    /** The driver's system property with the same meaning as the environment variable PGPASSFILE. */
    private static final String PASSWORD_FILE = "org.postgresql.pgpassfile";

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.empty();

    private static final String PASSWORD = DATABASE.url().password().orElseThrow();
    private static final DatabaseUrl WITHOUT_PASSWORD = DatabaseUrl.parse(
            DATABASE.url().jdbcUrl() + "?user=" + DATABASE.url().user().orElseThrow());

    private final StringWriter shown = new StringWriter();

    @AfterEach
    void forgetFile() {
        System.clearProperty(PASSWORD_FILE);
    }

    @Test
    void missing_password_is_asked_for_on_the_terminal() {
        DatabaseUrl url = complete(WITHOUT_PASSWORD, PASSWORD, Map.of());

        assertThat(url.password()).contains(PASSWORD);
        assertThat(shown.toString()).startsWith("Password for postgresql://").doesNotContain(PASSWORD);
    }

    @Test
    void password_in_the_environment_or_address_is_used_without_asking() {
        assertThat(complete(WITHOUT_PASSWORD, "typed", Map.of("PGPASSWORD", "set"))
                        .password())
                .contains("set");
        assertThat(complete(WITHOUT_PASSWORD.withPassword("given"), "typed", Map.of("PGPASSWORD", "set"))
                        .password())
                .contains("given");
        assertThat(shown.toString()).isEmpty();
    }

    @Test
    void password_file_of_postgresql_is_used_without_asking(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("pgpass"), "*:*:*:*:" + PASSWORD + "\n");
        System.setProperty(PASSWORD_FILE, file.toString());

        DatabaseUrl url = complete(WITHOUT_PASSWORD, "typed", Map.of());

        assertThat(shown.toString()).isEmpty();
        try (Connection connection = url.dataSource().getConnection()) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void script_without_terminal_is_not_asked_for_a_password() {
        assertThat(complete(WITHOUT_PASSWORD, "", Map.of()).password()).isEmpty();
        assertThat(shown.toString()).isEmpty();
    }

    private DatabaseUrl complete(DatabaseUrl url, String typed, Map<String, String> environment) {
        return new PasswordPrompt(new Typing(typed), environment).complete(url, new PrintWriter(shown, true));
    }

    /** A terminal on which the user types this text; not interactive if the text is empty. */
    private record Typing(String text) implements Terminal {

        @Override
        public boolean isInteractive() {
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
