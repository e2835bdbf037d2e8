package dev.cimiento.bootstrap.db;

import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A small project with two revisions and an empty database. */
final class TestProject implements AutoCloseable {

    static final String PEOPLE = "20260101000000";
    static final String PETS = "20260102000000";

    private static final String PEOPLE_SQL = "create table people (id int primary key, name text);\n";
    private static final String PETS_SQL = "create table pets (owner int references people, name text);\n";

    private static final Set<String> MAKES_BACKUP = Set.of("upgrade", "downgrade", "repair", "restore");

    private final Path folder;
    private final TestDatabase database = TestDatabase.empty();

    TestProject(Path folder) {
        this.folder = folder;
        write("schema/tables.sql", PEOPLE_SQL + PETS_SQL);
        revision(PEOPLE, "people", "base", PEOPLE_SQL, "drop table people;");
        revision(PETS, "pets", PEOPLE, PETS_SQL, "drop table pets;");
        write("seed/reference/people.sql", "insert into people values (1, 'Ada') on conflict do nothing;\n");
        write("seed/demo/pets.sql", "insert into pets select 1, 'Rex' where not exists (select from pets);\n");
        write("invariants/named.sql", "-- A pet has a name.\nselect owner from pets where name is null;\n");
    }

    Path folder() {
        return folder;
    }

    DatabaseUrl url() {
        return database.url();
    }

    void revision(String id, String slug, String follows, String sql, String rollback) {
        write("changelog/versions/" + id + "_" + slug + ".sql", """
                --liquibase formatted sql logicalFilePath:%1$s
                -- follows: %2$s

                --changeset test:%1$s-1
                --comment: %3$s
                %4$s
                --rollback %5$s
                """.formatted(id, follows, slug, sql, rollback));
    }

    void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command on the project and its database. */
    DbRun run(String... command) {
        return DbRun.of(arguments(TestDatabase.address(database.url()), command));
    }

    DbRun runAt(String url, String... command) {
        return DbRun.of(arguments(url, command));
    }

    DbRun answering(String answer, String... command) {
        return DbRun.answering(answer, arguments(TestDatabase.address(database.url()), command));
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String[] arguments(String url, String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        int options = all.contains("--") ? all.indexOf("--") : all.size();
        all.addAll(options, List.of("--changelog", folder.resolve("changelog").toString(), "--url", url));
        if (MAKES_BACKUP.contains(command[0]) && !all.contains("--no-backup")) {
            all.addAll(options, List.of("--backup", folder.resolve("backups").toString()));
        }
        return all.toArray(String[]::new);
    }

    @Override
    public void close() {
        database.close();
    }
}
