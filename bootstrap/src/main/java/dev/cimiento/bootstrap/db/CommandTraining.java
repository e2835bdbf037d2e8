package dev.cimiento.bootstrap.db;

import dev.cimiento.db.cli.DbCommand;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.cli.context.CommandHost;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.project.Project;
import dev.cimiento.db.proof.Proof;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/**
 * Runs commands of {@code ./manage db} on a small temporary project, so that the JVM records their classes too. A third of
 * the time of a generation would otherwise be the loading of classes.
 *
 * @param home the folder of the temporary project
 * @param url a database of the temporary server
 */
public record CommandTraining(Path home, DatabaseUrl url, ShutdownHook shutdown) implements CommandHost {

    private static final String SCHEMA = """
            create type state as enum ('open', 'closed');
            create domain code as text check (length(value) <= 40);
            create sequence numbers;
            create function touch() returns trigger language plpgsql as $$
            begin
                new.version := old.version + 1;
                return new;
            end
            $$;
            create table owners (
                id uuid primary key,
                version integer not null default 0,
                code code not null constraint owners_code_key unique
            );
            create table things (
                id bigint generated always as identity primary key,
                owner_id uuid not null references owners (id) on delete cascade,
                state state not null default 'open',
                details jsonb not null default '{}',
                price numeric(12, 2) check (price > 0),
                created_at timestamptz not null default now()
            );
            create index things_owner_idx on things (owner_id, created_at) where state = 'open';
            create view open_things as select id, price * 2 as doubled from things where state = 'open';
            create trigger owners_touch before update on owners for each row execute function touch();
            comment on table things is 'Things';
            """;
    private static final String CHANGE = """
            alter table things add column name varchar(80) not null default '';
            create index things_name_idx on things (name);
            """;

    /** Generates two revisions of the project and backs a database up. */
    public void run() {
        try {
            Path schema = Files.createDirectories(home.resolve("schema"));
            Files.createDirectories(home.resolve("changelog"));
            Files.writeString(schema.resolve("1.sql"), SCHEMA);
            generate();
            Files.writeString(schema.resolve("2.sql"), CHANGE);
            generate();
            execute("backup", home.resolve("training.backup").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void generate() {
        execute("revision", "--autogenerate");
    }

    private void execute(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(
                "--schema", home.resolve("schema").toString(),
                "--changelog", home.resolve("changelog").toString()));
        PrintWriter silent = new PrintWriter(Writer.nullWriter());
        int exitCode = new DbCommand(this, shutdown)
                .commandLine(arguments)
                .setOut(silent)
                .setErr(silent)
                .execute(arguments.toArray(String[]::new));
        if (exitCode != CommandLine.ExitCode.OK) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + exitCode + ".");
        }
    }

    @Override
    public String name() {
        return "./manage db";
    }

    @Override
    public Optional<Project> project() {
        return Optional.empty();
    }

    @Override
    public Optional<Proof> statements() {
        return Optional.empty();
    }

    @Override
    public DatabaseUrl database(Optional<DatabaseUrl> named, PrintWriter messages) {
        return url;
    }

    @Override
    public boolean allowsNewerSchema() {
        return false;
    }

    @Override
    public boolean allowsOtherServers() {
        return false;
    }
}
