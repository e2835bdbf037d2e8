package dev.cimiento.domain.team;

import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.InMemoryDatabase.Table;
import dev.cimiento.domain.shared.text.FoldedWords;
import dev.cimiento.domain.team.invitation.Invitation;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.skill.Skill;
import dev.cimiento.domain.team.upload.InMemoryUploadRepository.ChunkKey;
import dev.cimiento.domain.team.upload.Upload;
import java.util.ArrayList;
import java.util.List;

/** The tables of teams that the in-memory repositories share, like a database schema. */
public final class TeamTables {

    public final InMemoryDatabase database;
    public final Table<Id<User>, String> userNames;
    public final Table<Id<Team>, Entity<Team>> teams;
    public final PerTeamTable<Id<Membership>, Entity<Membership>> memberships;
    public final PerTeamTable<SecretHash, Invitation> invitations;
    public final PerTeamTable<Id<Member>, Entity<Member>> members;
    public final Table<Id<Skill>, Entity<Skill>> skills;
    public final PerTeamTable<Id<Upload>, Entity<Upload>> uploads;
    public final PerTeamTable<ChunkKey, byte[]> uploadChunks;
    public final PerTeamTable<Id<Upload>, FoldedWords> uploadWords;

    private final List<PerTeamTable<?, ?>> partsOfTeams = new ArrayList<>();

    public TeamTables(InMemoryDatabase database) {
        this.database = database;
        userNames = database.newTable();
        teams = database.newTable();
        memberships = newPart();
        invitations = newPart();
        members = newPart();
        skills = database.newTable();
        uploads = newPart();
        uploadChunks = newPart();
        uploadWords = newPart();
    }

    /** Deletes everything in a team, as the foreign keys to it do. */
    void deleteParts(Id<Team> team) {
        partsOfTeams.forEach(part -> part.of(team).clear());
    }

    private <K, R> PerTeamTable<K, R> newPart() {
        PerTeamTable<K, R> part = new PerTeamTable<>(database);
        partsOfTeams.add(part);
        return part;
    }
}
