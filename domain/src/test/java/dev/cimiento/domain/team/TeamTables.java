package dev.cimiento.domain.team;

import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.InMemoryDatabase.Table;
import dev.cimiento.domain.shared.text.FoldedWords;
import dev.cimiento.domain.team.invitation.Invitation;
import dev.cimiento.domain.team.key.TeamKey;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.memory.Memory;
import dev.cimiento.domain.team.skill.Skill;
import dev.cimiento.domain.team.thread.Checkpoint;
import dev.cimiento.domain.team.thread.InMemoryThreadLogs.Place;
import dev.cimiento.domain.team.thread.Message;
import dev.cimiento.domain.team.thread.NumberedMessage;
import dev.cimiento.domain.team.thread.TeamThread;
import dev.cimiento.domain.team.upload.InMemoryUploadRepository.ChunkKey;
import dev.cimiento.domain.team.upload.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
    public final PerTeamTable<SecretHash, TeamKey> keys;
    public final PerTeamTable<Id<TeamThread>, Entity<TeamThread>> threads;
    public final PerTeamTable<Place, NumberedMessage> messages;
    public final PerTeamTable<Place, Checkpoint> checkpoints;
    public final PerTeamTable<Id<Memory>, Entity<Memory>> memories;

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
        keys = newPart();
        threads = newPart();
        messages = newPart();
        checkpoints = newPart();
        memories = newPart();
    }

    /** Deletes everything in a team, as the foreign keys to it do. */
    void deleteParts(Id<Team> team) {
        partsOfTeams.forEach(part -> part.of(team).clear());
    }

    /** Returns the ids of the messages of a thread. */
    public Set<Id<Message>> messageIdsOf(Id<Team> team, Id<TeamThread> thread) {
        return messages.of(team).rows().entrySet().stream()
                .filter(row -> row.getKey().thread().equals(thread))
                .map(row -> row.getValue().message().id())
                .collect(Collectors.toSet());
    }

    public boolean messageExists(Id<Team> team, Id<Message> id) {
        return messages.of(team).rows().values().stream()
                .anyMatch(row -> row.message().id().equals(id));
    }

    private <K, R> PerTeamTable<K, R> newPart() {
        PerTeamTable<K, R> part = new PerTeamTable<>(database);
        partsOfTeams.add(part);
        return part;
    }
}
