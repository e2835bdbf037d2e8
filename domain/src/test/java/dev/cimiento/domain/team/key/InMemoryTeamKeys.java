package dev.cimiento.domain.team.key;

import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase.Table;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.InMemoryPages;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys of a team in memory. */
public final class InMemoryTeamKeys implements TeamKeyRepository {

    private final TeamTables tables;
    private final Id<Team> team;
    private final Table<SecretHash, TeamKey> keys;

    public InMemoryTeamKeys(TeamTables tables, Id<Team> team) {
        this.tables = tables;
        this.team = team;
        this.keys = tables.keys.of(team);
    }

    @Override
    public void add(TeamKey key, SecretHash hash) {
        tables.database.statement(() -> {
            if (!tables.teams.rows().containsKey(team)) {
                throw new NotFound("team", team);
            }
            if (keys.rows().values().stream().anyMatch(other -> other.nameKey().equals(key.nameKey()))) {
                throw new Conflict("api-key-name-taken", "The team has a key with this name already.");
            }
            keys.change(rows -> rows.put(hash, key));
            return key;
        });
    }

    @Override
    public Page<TeamKey> list(PageRequest<TeamKeySort> page) {
        return tables.database.statement(
                () -> InMemoryPages.page(List.copyOf(keys.rows().values()), page, TeamKey::id));
    }

    @Override
    public Optional<TeamKey> find(SecretHash hash) {
        return tables.database.statement(() -> Optional.ofNullable(keys.rows().get(hash)));
    }

    @Override
    public void recordUse(Id<TeamKey> id, Instant now) {
        tables.database.statement(() -> {
            keys.change(rows -> rows.replaceAll((hash, key) -> key.id().equals(id) ? used(key, now) : key));
            return id;
        });
    }

    @Override
    public boolean remove(Id<TeamKey> id) {
        return tables.database.statement(() -> {
            int before = keys.rows().size();
            keys.change(rows -> rows.values().removeIf(key -> key.id().equals(id)));
            return keys.rows().size() < before;
        });
    }

    private static TeamKey used(TeamKey key, Instant now) {
        return key.lastUsedAt()
                        .filter(last -> last.isAfter(now.minus(Duration.ofMinutes(1))))
                        .isPresent()
                ? key
                : new TeamKey(key.id(), key.createdAt(), key.name(), key.createdBy(), Optional.of(now));
    }
}
