package dev.cimiento.db.autogenerate.database;

import dev.cimiento.db.core.StatementSplitter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the objects of a database that the diff engine does not see or does not change: comments, storage
 * options, row security, partitions, publications and the like. Each is kept as the statement that sets it.
 *
 * @param granted true if privileges are included
 */
public record ObjectSettings(Map<Key, Setting> settings, boolean granted) {

    private static final List<CatalogQuery> QUERIES =
            List.of(new CatalogQuery("settings.sql"), new CatalogQuery("publications.sql"));
    private static final CatalogQuery GRANTS = new CatalogQuery("grants.sql");
    private static final CatalogQuery OWNERS = new CatalogQuery("owners.sql");

    record Key(String object, String setting) {}

    public record Setting(
            Key key,
            boolean early,
            String statement,
            @Nullable String resetStatement) {

        /** Returns true if a new value replaces this one without a reset, as with comments. */
        private boolean isReplacedImplicitly() {
            return key.setting().startsWith("comment");
        }
    }

    public static ObjectSettings of(Connection connection, boolean granted) throws SQLException {
        List<CatalogQuery> queries = new ArrayList<>(QUERIES);
        if (granted) {
            queries.add(GRANTS);
        }
        return new ObjectSettings(read(connection, queries), granted);
    }

    /** Reads the privileges only. */
    public static ObjectSettings privileges(Connection connection) throws SQLException {
        return new ObjectSettings(read(connection, List.of(GRANTS)), true);
    }

    /** Reads the owners only. */
    public static ObjectSettings owners(Connection connection) throws SQLException {
        return new ObjectSettings(read(connection, List.of(OWNERS)), false);
    }

    private static Map<Key, Setting> read(Connection connection, List<CatalogQuery> queries) throws SQLException {
        Map<Key, Setting> settings = new LinkedHashMap<>();
        for (CatalogQuery query : queries) {
            query.rows(connection, ObjectSettings::read).forEach(setting -> settings.put(setting.key(), setting));
        }
        return settings;
    }

    private static Setting read(ResultSet row) throws SQLException {
        return new Setting(
                new Key(row.getString(1), row.getString(2)), row.getBoolean(3), row.getString(4), row.getString(5));
    }

    /** Reads the settings of another database with the same options. */
    public ObjectSettings readFrom(Connection other) throws SQLException {
        return of(other, granted);
    }

    /** Returns the statements that give the objects of both databases the settings of the other one. */
    public List<String> statementsTo(ObjectSettings other, Predicate<Setting> which) {
        List<String> statements = new ArrayList<>();
        settings.forEach((key, setting) -> {
            Setting wanted = other.settings.get(key);
            if (wanted == null && setting.resetStatement() != null && other.has(key.object()) && which.test(setting)) {
                statements.add(setting.resetStatement());
            } else if (wanted != null && !wanted.statement().equals(setting.statement()) && which.test(wanted)) {
                if (!setting.isReplacedImplicitly()) {
                    Objects.requireNonNullElse(setting.resetStatement(), "")
                            .lines()
                            .forEach(statements::add);
                }
                statements.addAll(StatementSplitter.of(wanted.statement()));
            }
        });
        other.settings.forEach((key, wanted) -> {
            if (!settings.containsKey(key)
                    && wanted.resetStatement() != null
                    && has(key.object())
                    && which.test(wanted)) {
                statements.addAll(StatementSplitter.of(wanted.statement()));
            }
        });
        return statements;
    }

    /** Returns the names of all tables. */
    public Set<String> tables() {
        return named("replica identity");
    }

    /** Returns the names of the tables that are partitions. */
    public Set<String> partitions() {
        return named("partition");
    }

    private Set<String> named(String setting) {
        return settings.keySet().stream()
                .filter(key -> key.setting().equals(setting))
                .map(key -> key.object().substring("table ".length()))
                .collect(Collectors.toSet());
    }

    private boolean has(String object) {
        return settings.keySet().stream().anyMatch(key -> key.object().equals(object));
    }
}
