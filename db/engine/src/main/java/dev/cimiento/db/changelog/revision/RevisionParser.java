package dev.cimiento.db.changelog.revision;

import dev.cimiento.db.changelog.precondition.RowPreconditions;
import dev.cimiento.db.changelog.revision.RevisionSql.ChangeSetSql;
import dev.cimiento.db.core.DatabaseException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import liquibase.ChecksumVersion;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.exception.LiquibaseException;
import liquibase.parser.core.formattedsql.FormattedSqlChangeLogParser;
import liquibase.resource.ResourceAccessor;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.sqlgenerator.core.MarkChangeSetRanGenerator;
import org.jspecify.annotations.Nullable;

/** Reads revisions by Liquibase's parser. */
public final class RevisionParser {

    private static final int LONGEST_TEXT = 250;

    private RevisionParser() {}

    /**
     * Reads a revision that does nothing. The first reading in a process loads Liquibase, which takes a while, so a program
     * can begin with this. Other threads must not use Liquibase meanwhile.
     */
    public static RevisionSql readEmpty() {
        String text = "--liquibase formatted sql\n\n--changeset nobody:1-1\nselect 1;\n--rollback empty\n";
        return read(new Revision("1", "1.sql", Revision.BASE, text, List.of("1-1")));
    }

    /** Parses a revision for Liquibase to apply it to a database. */
    public static DatabaseChangeLog parse(Revision revision, Database database) throws LiquibaseException {
        return new InMemoryParser(revision.sql())
                .parse(
                        revision.id() + ".sql",
                        new ChangeLogParameters(database),
                        Scope.getCurrentScope().getResourceAccessor());
    }

    /** Reads the statements of a revision without a database. */
    public static RevisionSql read(Revision revision) {
        return read(revision, changeSet -> true);
    }

    /** @param which the change sets that are read; dividing large scripts into statements takes a while */
    private static RevisionSql read(Revision revision, Predicate<ChangeSet> which) {
        List<ChangeSetSql> changeSets = new ArrayList<>();
        SilentLiquibase.run(() -> {
            Database nowhere = new PostgresDatabase();
            for (ChangeSet changeSet : parse(revision, nowhere).getChangeSets()) {
                if (which.test(changeSet)) {
                    List<String> back = changeSet.getRollback() == null
                            ? List.of()
                            : statements(changeSet.getRollback().getChanges(), nowhere);
                    changeSets.add(new ChangeSetSql(
                            log(changeSet),
                            changeSet.isRunInTransaction(),
                            RowPreconditions.of(changeSet),
                            statements(changeSet.getChanges(), nowhere),
                            back));
                }
            }
        });
        return new RevisionSql(revision, changeSets);
    }

    /**
     * Reads a revision that is to be applied.
     *
     * @throws DatabaseException if it is a draft, or if it could not be completed after an interruption
     */
    public static RevisionSql readApplicable(Revision revision) {
        requireApplicable(revision);
        return read(revision);
    }

    /**
     * Checks a revision that is to be applied.
     *
     * @throws DatabaseException if it cannot be parsed, is a draft, or could not be completed after an interruption
     */
    public static void requireApplicable(Revision revision) {
        revision.requireNoDraft();
        read(revision, changeSet -> !changeSet.isRunInTransaction()).requireResumable();
    }

    private static LogRow log(ChangeSet changeSet) {
        return new LogRow(
                changeSet.getId(),
                changeSet.getAuthor(),
                changeSet.getFilePath(),
                changeSet.generateCheckSum(ChecksumVersion.latest()).toString(),
                shortened(changeSet.getDescription()),
                shortened(changeSet.getComments()),
                changeSet.buildFullContext(),
                changeSet.buildFullLabels(),
                MarkChangeSetRanGenerator.getLiquibaseBuildVersion());
    }

    private static String shortened(@Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        return stripped.length() <= LONGEST_TEXT ? stripped : stripped.substring(0, LONGEST_TEXT - 3) + "...";
    }

    private static List<String> statements(List<Change> changes, Database database) {
        List<String> statements = new ArrayList<>();
        for (Change change : changes) {
            for (Sql sql :
                    SqlGeneratorFactory.getInstance().generateSql(change.generateStatements(database), database)) {
                String statement = sql.toSql().strip().replaceFirst(";\\s*$", "");
                if (!statement.isBlank()) {
                    statements.add(statement);
                }
            }
        }
        return statements;
    }

    /** Parses a text in memory, which Liquibase would read from a file. */
    private static final class InMemoryParser extends FormattedSqlChangeLogParser {

        private final String sql;

        InMemoryParser(String sql) {
            this.sql = sql;
        }

        @Override
        protected InputStream openChangeLogFile(String path, ResourceAccessor resources) {
            return new ByteArrayInputStream(sql.getBytes(StandardCharsets.UTF_8));
        }
    }
}
