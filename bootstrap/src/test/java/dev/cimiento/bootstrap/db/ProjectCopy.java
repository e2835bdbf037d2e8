package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A copy of this project's database folders that a test can change, and a terminal in it. */
record ProjectCopy(Path folder, TestDatabase database) {

    private static final String MANAGE = "./manage db ";
    private static final String EXIT_CODE = "; echo $?";
    private static final Pattern SHELL = Pattern.compile("\\./manage db shell -- -Atc \"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** Copies the folders. */
    static ProjectCopy into(Path folder, TestDatabase database) throws IOException {
        for (String part : List.of("schema", "changelog/versions", "seed", "invariants")) {
            copy(part, folder);
        }
        return new ProjectCopy(folder, database);
    }

    /** Returns the output of a command, which must succeed unless it prints its exit code. */
    String type(String command) throws IOException, InterruptedException, SQLException {
        Matcher shell = SHELL.matcher(command);
        if (shell.matches()) {
            return rows(shell.group(1));
        }
        return command.startsWith(MANAGE) ? manage(command.substring(MANAGE.length())) : unix(command);
    }

    private String manage(String command) {
        List<String> words = new ArrayList<>();
        WORD.matcher(command.replace(EXIT_CODE, ""))
                .results()
                .forEach(word -> words.add(Objects.requireNonNullElse(word.group(1), word.group(2))));
        Path db = folder.resolve("db");
        words.addAll(List.of("--schema", db.resolve("schema").toString()));
        words.addAll(List.of("--changelog", db.resolve("changelog").toString()));
        words.addAll(List.of("--url", TestDatabase.address(database.url())));
        if (words.contains("downgrade")) {
            words.addAll(List.of("--backup", folder.resolve("backups").toString()));
        }
        DbRun run = DbRun.of(words.toArray(String[]::new));
        if (command.endsWith(EXIT_CODE)) {
            return run.out() + run.exitCode();
        }
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        return run.out();
    }

    private String unix(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    /** Returns rows in the unaligned format of psql, which need not be installed. */
    private String rows(String sql) throws SQLException {
        StringJoiner printed = new StringJoiner("\n");
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "INSERT 0 " + statement.getUpdateCount();
            }
            ResultSet rows = statement.getResultSet();
            while (rows.next()) {
                StringJoiner row = new StringJoiner("|");
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(Objects.requireNonNullElse(rows.getString(i), ""));
                }
                printed.add(row.toString());
            }
        }
        return printed.toString();
    }

    private static void copy(String part, Path folder) throws IOException {
        for (var file : SqlFolder.directory(Path.of("../db", part)).files().entrySet()) {
            Path target = folder.resolve("db").resolve(part).resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.writeString(target, file.getValue());
        }
    }
}
