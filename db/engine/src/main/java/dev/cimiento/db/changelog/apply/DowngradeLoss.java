package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.loss.DataLoss;
import dev.cimiento.db.changelog.loss.DestroyedData;
import dev.cimiento.db.changelog.loss.LiveNames;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionParser;
import dev.cimiento.db.changelog.revision.RevisionSql.ChangeSetSql;
import dev.cimiento.db.core.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Finds the data that a downgrade destroys, from the rollback statements and from the headers of generated revisions.
 * It counts the rows in a read-only transaction. A later revision may have renamed an object that an earlier one drops,
 * so renames are followed from statement to statement. If that is not possible, the loss is reported without a number.
 */
record DowngradeLoss(DataSource dataSource) {

    /** The second form is that of older generated revisions. */
    private static final Pattern HEADER =
            Pattern.compile("(?m)^-- (?:" + Revision.DOWNGRADE_LOSS + "|Taken back, it loses: )(?<what>.*?)\\.?\\s*$");

    /** A header can also name data that cannot be counted, such as a sequence. */
    private static final Pattern TABLE = Pattern.compile("table (?<table>\\S+) with its rows");

    private static final Pattern COLUMN = Pattern.compile(
            "(?:column|values of|what of|attributes of) (?<table>\\S+)\\.(?<column>[^\\s.,]+)(?:,? .*)?");

    /** @param revisions the latest first */
    List<DataLoss> of(List<Revision> revisions) {
        try (Connection connection = dataSource.getConnection()) {
            ChangeLogTable log = ChangeLogTable.read(connection);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction read only");
                statement.execute("set local lock_timeout = '2s'");
                return of(revisions, log, connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The rows of the database cannot be counted", e);
        }
    }

    private static List<DataLoss> of(List<Revision> revisions, ChangeLogTable log, Connection connection)
            throws SQLException {
        List<DataLoss> losses = new ArrayList<>();
        LiveNames names = new LiveNames();
        for (Revision revision : revisions) {
            Map<String, DataLoss> ofRevision = new LinkedHashMap<>();
            addHeader(revision, names, connection, ofRevision);
            for (String sql : rollbackStatements(revision, log)) {
                for (DestroyedData data : DestroyedData.by(sql)) {
                    add(revision, data.toString(), data, names, connection, ofRevision);
                }
                names.follow(sql);
            }
            ofRevision.values().stream().filter(DataLoss::isSome).forEach(losses::add);
        }
        return losses;
    }

    private static List<String> rollbackStatements(Revision revision, ChangeLogTable log) {
        List<ChangeSetSql> changeSets =
                new ArrayList<>(RevisionParser.read(revision).changeSets());
        changeSets.removeIf(changeSet -> !log.has(revision, changeSet.log().id()));
        Collections.reverse(changeSets);
        return changeSets.stream()
                .flatMap(changeSet -> changeSet.rollback().stream())
                .toList();
    }

    /** The header uses the names that objects have before the rollback. */
    private static void addHeader(
            Revision revision, LiveNames names, Connection connection, Map<String, DataLoss> losses)
            throws SQLException {
        for (Matcher line = HEADER.matcher(revision.sql()); line.find(); ) {
            String what = line.group("what");
            Matcher table = TABLE.matcher(what);
            Matcher column = COLUMN.matcher(what);
            if (table.matches()) {
                DestroyedData data = new DestroyedData("table", table.group("table"), null, true);
                add(revision, data.toString(), data, names, connection, losses);
            } else if (column.matches()) {
                DestroyedData data = new DestroyedData("column", column.group("table"), column.group("column"), true);
                String words = what.startsWith("column") ? data.toString() : what;
                add(revision, words, data, names, connection, losses);
            } else {
                losses.put(what, new DataLoss(revision.toString(), what, OptionalLong.empty()));
            }
        }
    }

    private static void add(
            Revision revision,
            String words,
            DestroyedData data,
            LiveNames names,
            Connection connection,
            Map<String, DataLoss> losses)
            throws SQLException {
        DestroyedData live = names.of(data).orElse(null);
        if (live != null && !losses.containsKey(live.place())) {
            OptionalLong rows = names.areCertain() ? live.count(connection) : OptionalLong.empty();
            losses.put(live.place(), new DataLoss(revision.toString(), words, rows));
        }
    }
}
