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

/** The sets of initial data of a project: each a folder of SQL files, which may be run again without doing harm. */
public record Seeds(SqlFolder folder) {

    /** The set that is always loaded: data that the program cannot do without. */
    public static final String REFERENCE = "reference";

    /** The names of the sets. */
    public List<String> sets() {
        return folder.files().keySet().stream()
                .filter(file -> file.contains("/"))
                .map(file -> file.substring(0, file.indexOf('/')))
                .distinct()
                .toList();
    }

    /**
     * Loads the reference data, where there is some, and one more set, where one is named: all of it or none.
     *
     * @return the sets loaded
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
     * Runs the files of a set in the order of their names, all of them or none.
     *
     * @throws DatabaseException when there is no such set, naming those that exist; or when a file fails, naming it
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
            throw new DatabaseException("There is no seed " + set + "; there is: " + String.join(", ", sets()) + ".");
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
