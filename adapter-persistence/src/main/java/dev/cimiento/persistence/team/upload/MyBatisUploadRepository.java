package dev.cimiento.persistence.team.upload;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.text.FoldedWords;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.upload.Upload;
import dev.cimiento.domain.team.upload.UploadQuery;
import dev.cimiento.domain.team.upload.UploadRepository;
import dev.cimiento.domain.team.upload.UploadSort;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.MyBatisRepository;
import java.util.Optional;

/** The files of a team in PostgreSQL. */
public final class MyBatisUploadRepository
        extends MyBatisRepository<Upload, Entity<Upload>, UploadQuery, UploadSort, UploadRow, UploadColumns>
        implements UploadRepository {

    private final UploadMapper mapper;
    private final Id<Team> team;

    private MyBatisUploadRepository(UploadMapper mapper, Id<Team> team) {
        super(mapper.in(team), UploadColumns::new);
        this.mapper = mapper;
        this.team = team;
    }

    public static PerTeam<UploadRepository> perTeam(Mappers mappers) {
        UploadMapper mapper = mappers.get(UploadMapper.class);
        return team -> new MyBatisUploadRepository(mapper, team);
    }

    @Override
    public void append(Id<Upload> id, int number, byte[] data) {
        mapper.append(team, id, number, data);
    }

    @Override
    public Optional<byte[]> chunk(Id<Upload> id, int number) {
        return Optional.ofNullable(mapper.chunk(team, id, number)).map(ChunkRow::data);
    }

    @Override
    public void index(Id<Upload> id, FoldedWords words) {
        mapper.index(team, id, words);
    }

    @Override
    public void fail(Id<Upload> id) {
        mapper.fail(team, id);
    }
}
