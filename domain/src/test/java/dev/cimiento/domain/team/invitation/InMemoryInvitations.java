package dev.cimiento.domain.team.invitation;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase.Table;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.InMemoryPages;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamTables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The invitations to a team in memory. */
public final class InMemoryInvitations implements InvitationRepository {

    private final TeamTables tables;
    private final Id<Team> team;

    public InMemoryInvitations(TeamTables tables, Id<Team> team) {
        this.tables = tables;
        this.team = team;
    }

    /** Returns the deletion of invitations to all teams. */
    public static InvitationUpkeep upkeep(TeamTables tables) {
        return new InvitationUpkeep() {
            @Override
            public int removeExpired(Instant expiredBefore) {
                return tables.database.statement(() -> tables.teams.rows().keySet().stream()
                        .mapToInt(team -> remove(
                                        tables,
                                        team,
                                        invitation -> !invitation.expiresAt().isAfter(expiredBefore))
                                .size())
                        .sum());
            }

            @Override
            public void removeFor(EmailAddress address) {
                tables.database.statement(() -> {
                    tables.teams.rows().keySet().forEach(team -> remove(tables, team, isFor(address)));
                    return address;
                });
            }
        };
    }

    @Override
    public void put(Invitation invitation, SecretHash hash) {
        tables.database.statement(() -> {
            if (!tables.teams.rows().containsKey(team)) {
                throw new NotFound("team", team);
            }
            remove(tables, team, isFor(invitation.email()));
            rows(tables, team).change(rows -> rows.put(hash, invitation));
            return invitation;
        });
    }

    @Override
    public Page<Invitation> list(PageRequest<InvitationSort> page) {
        return tables.database.statement(
                () -> InMemoryPages.page(List.copyOf(rows(tables, team).rows().values()), page, Invitation::id));
    }

    @Override
    public boolean remove(Id<Invitation> id) {
        return tables.database.statement(() ->
                !remove(tables, team, invitation -> invitation.id().equals(id)).isEmpty());
    }

    @Override
    public Optional<Invitation> consume(SecretHash hash, Instant now) {
        return tables.database.statement(() -> Optional.ofNullable(
                        rows(tables, team).rows().get(hash))
                .filter(invitation -> invitation.expiresAt().isAfter(now))
                .flatMap(invitation ->
                        remove(tables, team, invitation::equals).stream().findFirst()));
    }

    private static Predicate<Invitation> isFor(EmailAddress address) {
        return invitation -> invitation.email().key().equals(address.key());
    }

    private static List<Invitation> remove(TeamTables tables, Id<Team> team, Predicate<Invitation> condition) {
        List<Invitation> removed =
                rows(tables, team).rows().values().stream().filter(condition).toList();
        rows(tables, team).change(rows -> rows.values().removeAll(removed));
        return removed;
    }

    private static Table<SecretHash, Invitation> rows(TeamTables tables, Id<Team> team) {
        return tables.invitations.of(team);
    }
}
