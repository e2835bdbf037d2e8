package dev.cimiento.domain.team.upload;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.InMemoryDatabase.Table;
import dev.cimiento.domain.team.Team;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** The texts to index in memory. */
public final class InMemoryIndexQueue implements IndexQueue {

    private record Key(Id<Team> team, Id<Upload> upload) {}

    private record Due(Instant at, int attempts) {}

    private final InMemoryDatabase database;
    private final Table<Key, Due> rows;

    public InMemoryIndexQueue(InMemoryDatabase database) {
        this.database = database;
        this.rows = database.newTable();
    }

    @Override
    public void put(Id<Team> team, Id<Upload> upload, Instant dueAt) {
        database.statement(() -> {
            rows.change(all -> all.put(new Key(team, upload), new Due(dueAt, 0)));
            return upload;
        });
    }

    @Override
    public Optional<WaitingUpload> claim(Instant now, Instant endOfLease) {
        return database.statement(() -> rows.rows().entrySet().stream()
                .filter(row -> !row.getValue().at().isAfter(now))
                .min(Comparator.comparing(
                        (Map.Entry<Key, Due> row) -> row.getValue().at()))
                .map(Map.Entry::getKey)
                .map(key -> claimed(key, endOfLease)));
    }

    private WaitingUpload claimed(Key key, Instant endOfLease) {
        int attempts = rows.row(key).attempts() + 1;
        rows.change(all -> all.put(key, new Due(endOfLease, attempts)));
        return new WaitingUpload(key.team(), key.upload(), attempts);
    }

    @Override
    public void remove(WaitingUpload upload) {
        database.statement(() -> {
            rows.change(all -> all.remove(new Key(upload.team(), upload.upload())));
            return upload;
        });
    }
}
