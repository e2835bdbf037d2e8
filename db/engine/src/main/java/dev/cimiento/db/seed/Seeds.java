package dev.cimiento.db.seed;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SqlFolder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The sets of initial data of a project. Each set is a folder of SQL files that can be run again without doing harm.
 *
 * <pre>{@code
 * project.seeds().load(dataSource, Optional.of("demo")); // [reference, demo]
 * }</pre>
 */
public record Seeds(SqlFolder folder) {

    /** The set that is always loaded: data that the program needs. */
    public static final String REFERENCE = "reference";

    /** Returns the names of the sets. */
    public List<String> sets() {
        return folder.files().keySet().stream()
                .filter(file -> file.contains("/"))
                .map(file -> file.substring(0, file.indexOf('/')))
                .distinct()
                .toList();
    }

    /**
     * Loads the set {@link #REFERENCE} if there is one, and another set if one is named, in one transaction.
     *
     * @return the loaded sets
     * @throws DatabaseException as for {@link #run}
     */
    public List<String> load(DataSource dataSource, Optional<String> set) {
        List<String> loaded = new ArrayList<>();
        set.ifPresent(this::require);
        if (sets().contains(REFERENCE)) {
            loaded.add(REFERENCE);
        }
        set.filter(name -> !loaded.contains(name)).ifPresent(loaded::add);
        run(dataSource, loaded);
        return loaded;
    }

    /**
     * Runs the files of a set in the order of their names, in one transaction.
     *
     * @throws DatabaseException if there is no such set or a file fails; the message names the existing sets or the
     *     file
     */
    public void run(DataSource dataSource, String set) {
        require(set);
        run(dataSource, List.of(set));
    }

    private void run(DataSource dataSource, List<String> sets) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (String set : sets) {
                    for (Map.Entry<String, String> file :
                            folder.folder(set).files().entrySet()) {
                        run(connection, set + "/" + file.getKey(), file.getValue());
                    }
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The seeds cannot be loaded", e);
        }
    }

    private void require(String set) {
        if (!sets().contains(set)) {
            throw new DatabaseException(
                    "There is no seed " + set + ". The project has: " + String.join(", ", sets()) + ".");
        }
    }

    private static void run(Connection connection, String file, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw DatabaseException.because("The seed " + file + " fails, and nothing is loaded", e);
        }
    }
}
