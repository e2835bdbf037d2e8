package dev.cimiento.bootstrap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cimiento.bootstrap.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the programs in {@code examples/node} on the database of a server, with a role that is a member of
 * telemetry_programs.
 */
@Tag("endurance")
class NodeProgramsEnduranceTest {

    private static final Path EXAMPLE = Path.of("../examples/node");
    private static final String DEVICE = "Cold store 3";

    @TempDir
    private static Path folder;

    @AutoClose
    private static final RunningServer SERVER = new RunningServer();

    private static String device = "";
    private static String address = "";

    /** The result of a program. */
    private record Output(int exitCode, String text) {}

    @BeforeAll
    static void install() throws IOException, SQLException {
        assumeTrue(isInstalled("node") && isInstalled("npm"), "Node is not installed, so its programs are not tested.");
        copyExample();
        Output installed = run(List.of("npm", "install", "--no-audit", "--no-fund"));
        assertThat(installed.exitCode()).as(installed.text()).isZero();
        execute("do $$ begin create role node_backend login password 'node' in role telemetry_programs;"
                + " exception when duplicate_object or unique_violation then null; end $$");
        device = SERVER.created("/api/v1/devices", """
                {"name": "%s", "unit": "celsius", "active": true}""".formatted(DEVICE));
        address = SERVER.databaseAddress()
                .replaceFirst("^jdbc:", "")
                .replaceFirst("//", "//node_backend:node@")
                .replaceFirst("\\?.*", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"typeorm.js", "prisma.js"})
    void reading_of_a_program_is_seen_by_the_api(String program) {
        String time = program.startsWith("t") ? "2026-11-01T08:00:00Z" : "2026-11-01T09:00:00Z";
        prepareMonth();

        assertThat(run(program, "-19.25", time)).isEqualTo(new Output(0, "Stored.\n"));
        assertThat(run(program, "-19.25", time).text()).startsWith("Stored before");
        assertThat(SERVER.get(
                                "/api/v1/devices/" + device + "/readings?from=" + time,
                                "Authorization",
                                "Bearer " + SERVER.adminToken())
                        .body())
                .contains("\"time\":\"" + time + "\"", "-19.25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"typeorm.js", "prisma.js"})
    void program_names_the_constraint_that_a_value_breaks(String program) {
        prepareMonth();

        assertThat(run(program, "-300", "2026-11-02T08:00:00Z"))
                .isEqualTo(new Output(1, "Rejected: the value breaks readings_temperature_range.\n"));
        assertThat(run(program, "12", "2031-01-01T00:00:00Z").text())
                .contains("no partition of relation \"readings\" found for row");
    }

    @Test
    void role_of_the_programs_can_neither_change_readings_nor_read_accounts() throws SQLException {
        try (Connection connection = SERVER.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try (ResultSet row = statement.executeQuery("""
                    select has_table_privilege('node_backend', 'readings', 'update, delete, truncate'),
                           has_any_column_privilege('node_backend', 'readings', 'update'),
                           has_any_column_privilege('node_backend', 'users', 'select'),
                           has_column_privilege('node_backend', 'devices', 'owner_id', 'select'),
                           has_any_column_privilege('node_backend', 'device_tokens', 'select'),
                           has_schema_privilege('node_backend', 'public', 'create')""")) {
                row.next();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    assertThat(row.getBoolean(column)).as("privilege " + column).isFalse();
                }
            }
        }
    }

    private static void prepareMonth() {
        try {
            execute("select create_reading_partitions(array[date '2026-11-01'])");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = SERVER.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Output run(String program, String temperature, String time) {
        Output output = run(List.of("node", program, DEVICE, temperature, time));
        String first = output.text().lines().findFirst().orElse("") + "\n";
        return new Output(output.exitCode(), first);
    }

    private static Output run(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("DATABASE_URL", address);
        try {
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Output(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(System.getProperty("path.separator")))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    /** Copies the programs without their libraries, because tests write nothing outside target. */
    private static void copyExample() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().contains("node_modules"))::iterator) {
                Path copy = folder.resolve(EXAMPLE.relativize(file).toString());
                Files.createDirectories(copy.toAbsolutePath().getParent());
                Files.copy(file, copy);
            }
        }
    }
}
