package dev.cimiento.db.schema;

import dev.cimiento.db.changelog.revision.SilentLiquibase;
import dev.cimiento.db.core.DatabaseException;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.RuntimeEnvironment;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeLogIterator;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.filter.ChangeSetFilterResult;
import liquibase.changelog.filter.ContextChangeSetFilter;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.changelog.filter.IgnoreChangeSetFilter;
import liquibase.changelog.filter.LabelChangeSetFilter;
import liquibase.changelog.filter.ShouldRunChangeSetFilter;
import liquibase.changelog.visitor.UpdateVisitor;
import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.CompositeResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;

/**
 * A changelog of Liquibase in any of its formats.
 *
 * @param file the changelog, relative to one of the folders
 * @param folders the folders in which the changelog and the files that it includes are
 * @param contexts Liquibase's contexts, separated by commas; empty for all change sets
 * @param loader loads the Java classes of change sets
 */
public record LiquibaseChangelog(String file, List<Path> folders, String contexts, ClassLoader loader)
        implements SchemaSource {

    public LiquibaseChangelog {
        folders = List.copyOf(folders);
    }

    @Override
    public String description() {
        return "Liquibase's changelog " + file;
    }

    @Override
    public List<String> applyTo(DataSource empty) {
        try (Connection connection = empty.getConnection()) {
            CompositeResourceAccessor files = new CompositeResourceAccessor();
            for (Path folder : folders) {
                files.addResourceAccessor(new DirectoryResourceAccessor(folder));
            }
            PostgresDatabase database = new PostgresDatabase();
            database.setConnection(new JdbcConnection(connection));
            SilentLiquibase.run(() -> Scope.child(
                    Map.of(Scope.Attr.classLoader.name(), loader), () -> update(new Liquibase(file, files, database))));
            return List.of();
        } catch (SQLException e) {
            throw DatabaseException.because("The changelog " + file + " cannot be applied", e);
        } catch (FileNotFoundException e) {
            throw DatabaseException.because("The folder of the changelog cannot be read", e);
        }
    }

    /** Calls the iterator itself: Liquibase's command would send usage data and print. */
    private void update(Liquibase liquibase) throws LiquibaseException {
        Database database = liquibase.getDatabase();
        Contexts active = new Contexts(contexts);
        LabelExpression labels = new LabelExpression();
        DatabaseChangeLog changeSets = liquibase.getDatabaseChangeLog();
        Scope.getCurrentScope()
                .getSingleton(ChangeLogHistoryServiceFactory.class)
                .getChangeLogService(database)
                .init();
        new ChangeLogIterator(
                        changeSets,
                        new ShouldRunChangeSetFilter(database),
                        new ContextChangeSetFilter(active),
                        new LabelChangeSetFilter(labels),
                        new DbmsChangeSetFilter(database),
                        new IgnoreChangeSetFilter())
                .run(new NamedFailures(database), new RuntimeEnvironment(database, active, labels));
    }

    /** Applies change sets, and names the one that the server rejects. It is often one for another database. */
    private static final class NamedFailures extends UpdateVisitor {

        NamedFailures(Database database) {
            super(database, null);
        }

        @Override
        public void visit(
                ChangeSet changeSet,
                DatabaseChangeLog changelog,
                Database database,
                Set<ChangeSetFilterResult> filterResults)
                throws LiquibaseException {
            try {
                super.visit(changeSet, changelog, database, filterResults);
            } catch (LiquibaseException e) {
                for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                    if (cause instanceof SQLException refusal) {
                        throw DatabaseException.because(
                                "The change set " + changeSet.getId() + " of " + changeSet.getFilePath() + " failed",
                                refusal);
                    }
                }
                throw e;
            }
        }
    }
}
