package dev.cimiento.persistence.team.upload;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.upload.IndexQueue;
import dev.cimiento.domain.team.upload.Upload;
import dev.cimiento.domain.team.upload.WaitingUpload;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;

/** The texts to index in PostgreSQL. */
public final class MyBatisIndexQueue implements IndexQueue {

    private final IndexQueueMapper mapper;

    public MyBatisIndexQueue(Mappers mappers) {
        mapper = mappers.get(IndexQueueMapper.class);
    }

    @Override
    public void put(Id<Team> team, Id<Upload> upload, Instant dueAt) {
        mapper.put(team, upload, dueAt);
    }

    @Override
    public Optional<WaitingUpload> claim(Instant now, Instant endOfLease) {
        return Optional.ofNullable(mapper.claim(now, endOfLease)).map(Row::read);
    }

    @Override
    public void remove(WaitingUpload upload) {
        mapper.delete(upload.team(), upload.upload());
    }
}
