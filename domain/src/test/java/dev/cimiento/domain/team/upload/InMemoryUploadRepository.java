package dev.cimiento.domain.team.upload;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.InMemoryRepository;
import dev.cimiento.domain.shared.text.FoldedWords;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamTables;
import dev.cimiento.domain.team.member.Member;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of a team in memory. */
public final class InMemoryUploadRepository extends InMemoryRepository<Upload, Entity<Upload>, UploadQuery, UploadSort>
        implements UploadRepository {

    /** The key of a chunk. */
    public record ChunkKey(Id<Upload> upload, int number) {}

    private final TeamTables tables;
    private final Id<Team> team;

    public InMemoryUploadRepository(TeamTables tables, Id<Team> team) {
        super(tables.database, tables.uploads.of(team));
        this.tables = tables;
        this.team = team;
    }

    @Override
    public void append(Id<Upload> id, int number, byte[] data) {
        tables.database.statement(() -> {
            if (!tables.uploads.of(team).rows().containsKey(id)) {
                throw new NotFound("upload", id);
            }
            tables.uploadChunks.of(team).change(rows -> rows.put(new ChunkKey(id, number), data.clone()));
            return id;
        });
    }

    @Override
    public Optional<byte[]> chunk(Id<Upload> id, int number) {
        return tables.database.statement(
                () -> Optional.ofNullable(tables.uploadChunks.of(team).rows().get(new ChunkKey(id, number))));
    }

    @Override
    public void index(Id<Upload> id, FoldedWords words) {
        tables.database.statement(() -> {
            change(id, UploadState.READY);
            tables.uploadWords.of(team).change(rows -> rows.put(id, words));
            return id;
        });
    }

    @Override
    public void fail(Id<Upload> id) {
        tables.database.statement(() -> {
            change(id, UploadState.FAILED);
            return id;
        });
    }

    private void change(Id<Upload> id, UploadState state) {
        tables.uploads
                .of(team)
                .change(rows -> rows.computeIfPresent(
                        id,
                        (key, upload) -> new Entity<>(
                                id,
                                upload.version(),
                                upload.createdAt(),
                                upload.updatedAt(),
                                upload.state().in(state))));
    }

    /** Shows only the members that exist, because the deletion of a member ends its use of files. */
    @Override
    protected Entity<Upload> view(Entity<Upload> upload) {
        Set<Id<Member>> members = upload.state().memberIds().stream()
                .filter(tables.members.of(team).rows()::containsKey)
                .collect(Collectors.toSet());
        return new Entity<>(
                upload.id(),
                upload.version(),
                upload.createdAt(),
                upload.updatedAt(),
                upload.state().replacedBy(upload.state().name(), members));
    }

    @Override
    protected boolean matches(Entity<Upload> upload, UploadQuery query) {
        return query.ids().map(ids -> ids.contains(upload.id())).orElse(true)
                && query.member().map(upload.state().memberIds()::contains).orElse(true)
                && query.text()
                        .map(text -> Optional.ofNullable(
                                        tables.uploadWords.of(team).rows().get(upload.id()))
                                .filter(text::matches)
                                .isPresent())
                        .orElse(true);
    }

    @Override
    protected void checkConstraints(Entity<Upload> upload) {
        if (!tables.teams.rows().containsKey(team)) {
            throw new NotFound("team", team);
        }
        if (!tables.members.of(team).rows().keySet().containsAll(upload.state().memberIds())) {
            throw new Invalid("memberIds", "must name members of the team");
        }
    }

    @Override
    protected void removed(Id<Upload> id) {
        if (tables.memories.of(team).rows().values().stream()
                .anyMatch(memory ->
                        memory.state().source().upload().filter(id::equals).isPresent())) {
            throw new Conflict("source-in-use", "A memory names the file as its source.");
        }
        tables.uploadWords.of(team).change(rows -> rows.remove(id));
        tables.uploadChunks
                .of(team)
                .change(rows -> rows.keySet().removeIf(key -> key.upload().equals(id)));
    }
}
