package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.lock.AdvisoryLock;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The indexes that an interrupted {@code create index concurrently} leaves behind: an invalid index, or a valid one
 * whose change set was not recorded.
 */
record ConcurrentIndexes(Revision revision) {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\w$.]+)";
    private static final Pattern CREATE = Pattern.compile("(?is)\\bcreate\\s+(?:unique\\s+)?index\\s+concurrently\\s+"
            + "(?<lenient>if\\s+not\\s+exists\\s+)?(?<index>" + NAME + ")\\s+on\\s+(?:only\\s+)?(?:(?<schema>" + NAME
            + ")\\.)?" + NAME);

    /** A valid index is kept if the statement has {@code if not exists}. */
    private static final String FIND = """
            select c.oid::regclass::text
            from pg_index i
            join pg_class c on c.oid = i.indexrelid
            where c.oid = to_regclass(?)
              and (not i.indisvalid or not ?)
            """;

    /** Returns the names of the existing indexes that a change set of the revision would create. */
    List<String> leftBy(String changeSet, Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        if (!revision.sql().toLowerCase(Locale.ROOT).contains("concurrently")) {
            return found;
        }
        Matcher create = CREATE.matcher(RevisionFile.forward(revision.sql(), changeSet));
        while (create.find()) {
            String schema = create.group("schema");
            String index = (schema == null ? "" : schema + ".") + create.group("index");
            find(index, create.group("lenient") != null, connection, found);
        }
        return found;
    }

    static void drop(Collection<String> indexes, DataSource dataSource) throws SQLException {
        if (indexes.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            AdvisoryLock.markAsWorker(connection);
            for (String index : indexes) {
                statement.execute("drop index concurrently if exists " + index);
            }
            AdvisoryLock.unmark(connection);
        }
    }

    private static void find(String index, boolean lenient, Connection connection, List<String> found)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setString(1, index);
            query.setBoolean(2, lenient);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
    }
}
