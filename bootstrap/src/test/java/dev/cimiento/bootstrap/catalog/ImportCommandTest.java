package dev.cimiento.bootstrap.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.JavaProcess;
import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.bootstrap.importing.ImportRun;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.sql.ProjectDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** {@code ./manage import}, in its own process where it reads standard input or is killed. */
@Timeout(120)
class ImportCommandTest {

    @AutoClose
    private final TestDatabase database = ProjectDatabase.create();

    @TempDir
    Path directory;

    private ImportRun run(String... arguments) {
        return ImportRun.of(database, ImportCommand::new, arguments);
    }

    private Process start(String... arguments) throws IOException {
        ProcessBuilder builder = JavaProcess.manage("import");
        builder.command().addAll(List.of(arguments));
        builder.directory(directory.toFile());
        builder.environment().putAll(RunningServer.databaseSettings(database));
        return builder.redirectErrorStream(true).start();
    }

    private static String said(Process process) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private Path file(String name, int lines) throws IOException {
        return Files.writeString(
                directory.resolve(name),
                IntStream.range(0, lines)
                        .mapToObj(i -> "S-" + i + ",Product " + i + ",1")
                        .collect(Collectors.joining("\n", "sku,name,price\n", "\n")));
    }

    private long products() {
        return sql().sql("select count(*) from products").query(Long.class).single();
    }

    private JdbcClient sql() {
        return JdbcClient.create(database.dataSource());
    }

    @Test
    void import_names_pending_revisions_and_applies_none() throws Exception {
        database.execute(
                "delete from databasechangelog where filename = (select max(filename) from databasechangelog)");

        ImportRun run = run("products", file("some.csv", 1).toString());

        assertThat(run.said()).contains("error: 1 revision is pending: ", "./manage db upgrade");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(products()).isZero();
    }

    @Test
    void import_reads_standard_input() throws Exception {
        Process process = start("products", "-", "--dry-run");
        process.getOutputStream().write("name,price\nChai,1\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();

        assertThat(said(process)).contains("Would import 1 line: 1 new").contains("Nothing was changed.");
        assertThat(products()).isZero();
    }

    @Test
    void missing_file_and_invalid_header_are_reported_in_one_line_each() throws Exception {
        String empty = Files.writeString(directory.resolve("none.csv"), "").toString();

        assertThat(run("tags", "no-such.csv").said()).isEqualTo("error: There is no file no-such.csv.\n");
        assertThat(run("tags", empty).said()).isEqualTo("error: file: is empty\n");
    }

    @Test
    @Tag("endurance")
    void killed_import_changes_nothing_and_succeeds_when_repeated() throws Exception {
        String file = file("many.csv", 20_000).toString();
        Process killed = start("products", file);
        try (Connection watching = database.dataSource().getConnection()) {
            JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(watching, true));
            while (working(sql) == 0 && killed.isAlive()) {
                Thread.sleep(2);
            }
            killed.destroyForcibly().waitFor();
            while (working(sql) > 0) {
                Thread.sleep(20);
            }
        }
        assertThat(products()).isZero();

        Process again = start("products", file);

        assertThat(said(again)).contains("Imported 20,000 lines: 20,000 new, 0 changed, 0 unchanged");
        assertThat(again.exitValue()).isZero();
        assertThat(products()).isEqualTo(20_000);
    }

    private static long working(JdbcClient sql) {
        return sql.sql("""
                select count(*)
                  from pg_stat_activity
                 where datname = current_database()
                   and pid <> pg_backend_pid()
                   and state = 'active'
                   and query like '%staged_products%'
                """).query(Long.class).single();
    }
}
