package dev.cimiento.application.team.upload;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.shared.ExistingEntityUseCases;
import dev.cimiento.application.team.TeamAccess;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.memory.MemoryRepository;
import dev.cimiento.domain.team.upload.IndexQueue;
import dev.cimiento.domain.team.upload.Upload;
import dev.cimiento.domain.team.upload.UploadQuery;
import dev.cimiento.domain.team.upload.UploadRepository;

/** Provides the use cases of the files of each team. */
public class UploadUseCases implements PerTeam<ExistingEntityUseCases<Upload, Entity<Upload>, UploadQuery>> {

    private final PerTeam<UploadRepository> uploads;
    private final PerTeam<MemoryRepository> memories;
    private final IndexQueue queue;
    private final TeamAccess access;
    private final EntityFactory entities;
    private final Transactions transactions;

    public UploadUseCases(
            PerTeam<UploadRepository> uploads,
            PerTeam<MemoryRepository> memories,
            IndexQueue queue,
            TeamAccess access,
            EntityFactory entities,
            Transactions transactions) {
        this.uploads = uploads;
        this.memories = memories;
        this.queue = queue;
        this.access = access;
        this.entities = entities;
        this.transactions = transactions;
    }

    @Override
    public UploadsOfTeam of(Id<Team> team) {
        return new UploadsOfTeam(team, uploads.of(team), memories.of(team), queue, access, entities, transactions);
    }
}
