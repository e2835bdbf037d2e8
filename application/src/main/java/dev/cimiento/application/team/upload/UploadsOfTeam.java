package dev.cimiento.application.team.upload;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.team.EntitiesOfTeam;
import dev.cimiento.application.team.TeamAccess;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamPermissions;
import dev.cimiento.domain.team.memory.MemoryRepository;
import dev.cimiento.domain.team.upload.IndexQueue;
import dev.cimiento.domain.team.upload.StoredFile;
import dev.cimiento.domain.team.upload.Upload;
import dev.cimiento.domain.team.upload.UploadQuery;
import dev.cimiento.domain.team.upload.UploadRepository;
import dev.cimiento.domain.team.upload.UploadState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** The use cases of the files of one team. */
public final class UploadsOfTeam extends EntitiesOfTeam<Upload, Entity<Upload>, UploadQuery> {

    private final Id<Team> team;
    private final UploadRepository uploads;
    private final MemoryRepository memories;
    private final IndexQueue queue;
    private final TeamAccess access;
    private final EntityFactory entities;
    private final Transactions transactions;

    UploadsOfTeam(
            Id<Team> team,
            UploadRepository uploads,
            MemoryRepository memories,
            IndexQueue queue,
            TeamAccess access,
            EntityFactory entities,
            Transactions transactions) {
        super("upload", team, uploads, access, entities);
        this.team = team;
        this.uploads = uploads;
        this.memories = memories;
        this.queue = queue;
        this.access = access;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Stores a file in chunks. A text waits for its words to be indexed.
     *
     * @param mediaType by the content
     * @throws NotFound if the team does not exist, or the actor does not belong to it
     * @throws Invalid if the name is not valid, or the file is too large
     */
    public Entity<Upload> store(Actor actor, String name, String mediaType, UploadContent content) {
        requireWrite(actor);
        StoredFile file = ContentProperties.of(content, mediaType);
        UploadState state = file.isText() ? UploadState.WAITING : UploadState.READY;
        Entity<Upload> upload = entities.create(new Upload(name, Set.of(), file, state, new Id<>(actor.requireUser())));
        return transactions.inLongTransaction(() -> {
            access.keep(actor, team, TeamPermissions.WRITE);
            uploads.add(upload);
            append(upload.id(), content);
            if (state == UploadState.WAITING) {
                queue.put(team, upload.id(), upload.createdAt());
            }
            return upload;
        });
    }

    /** @throws NotFound if the team does not exist, or the actor does not belong to it */
    public void requireWrite(Actor actor) {
        require(actor, TeamPermissions.WRITE);
    }

    /** Returns the content of a file. Each chunk is read by a statement of its own, so no connection waits for a client. */
    public InputStream content(Actor actor, Id<Upload> id) {
        get(actor, id);
        return new ChunkStream(uploads, id);
    }

    /** Replaces the name of a file and the members that use it. */
    @Override
    public Entity<Upload> replace(Actor actor, Entity<Upload> present, Upload state) {
        return super.replace(actor, present, present.state().replacedBy(state.name(), state.memberIds()));
    }

    /** Deletes a file. Memories that were taken from it stay, without a source. */
    @Override
    public void delete(Actor actor, Id<Upload> id, ExpectedVersion expected) {
        Entity<Upload> upload = getForChange(actor, id, expected);
        transactions.inTransaction(() -> {
            memories.clearSource(id, entities.now());
            uploads.remove(id, upload.version());
            return id;
        });
    }

    /** Writes one chunk in each statement, so that no file is in memory as a whole. */
    private void append(Id<Upload> id, UploadContent content) {
        try (InputStream stream = content.open()) {
            byte[] chunk = stream.readNBytes(UploadRepository.CHUNK);
            for (int number = 0; chunk.length > 0; number++) {
                uploads.append(id, number, chunk);
                chunk = stream.readNBytes(UploadRepository.CHUNK);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
