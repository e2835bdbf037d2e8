package dev.cimiento.domain.team;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.InMemoryDatabase.Table;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A table with the team in its key: the rows of each team by the rest of the key. */
public final class PerTeamTable<K, R> {

    private final InMemoryDatabase database;
    private final Map<Id<Team>, Table<K, R>> tables = new ConcurrentHashMap<>();

    PerTeamTable(InMemoryDatabase database) {
        this.database = database;
    }

    /** Returns the rows of a team. */
    public Table<K, R> of(Id<Team> team) {
        return tables.computeIfAbsent(team, missing -> database.newTable());
    }
}
