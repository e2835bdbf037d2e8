package dev.cimiento.domain.team.member;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase.Table;
import dev.cimiento.domain.shared.NamedReference;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.InMemoryRepository;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamTables;
import dev.cimiento.domain.team.skill.Skill;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The members of a team in memory. */
public final class InMemoryMemberRepository extends InMemoryRepository<Member, MemberView, MemberQuery, MemberSort>
        implements MemberRepository {

    private static final Comparator<Entity<Skill>> BY_NAME = Comparator.<Entity<Skill>, FoldedText>comparing(
                    skill -> skill.state().foldedName())
            .thenComparing(Entity::id);

    private final TeamTables tables;
    private final Table<Id<Member>, Entity<Member>> members;
    private final Id<Team> team;

    public InMemoryMemberRepository(TeamTables tables, Id<Team> team) {
        super(tables.database, tables.members.of(team));
        this.tables = tables;
        this.members = tables.members.of(team);
        this.team = team;
    }

    @Override
    public Optional<Entity<Member>> leader() {
        return tables.database.statement(() -> members.rows().values().stream()
                .filter(member -> member.state().isLeader())
                .findFirst());
    }

    @Override
    public List<Id<Member>> sourcesOf(Id<Member> id) {
        return tables.database.statement(() -> {
            List<Id<Member>> sources = new ArrayList<>();
            Optional<Id<Member>> next = source(id);
            while (next.isPresent() && !sources.contains(next.get())) {
                sources.add(next.get());
                next = source(next.get());
            }
            return sources;
        });
    }

    private Optional<Id<Member>> source(Id<Member> id) {
        return Optional.ofNullable(members.rows().get(id))
                .flatMap(member -> member.state().source());
    }

    @Override
    protected MemberView view(Entity<Member> member) {
        List<Entity<Skill>> skills = member.state().skillIds().stream()
                .map(id -> tables.skills.rows().get(id))
                .filter(Objects::nonNull)
                .sorted(BY_NAME)
                .toList();
        return new MemberView(
                new Entity<>(
                        member.id(),
                        member.version(),
                        member.createdAt(),
                        member.updatedAt(),
                        member.state().using(skills.stream().map(Entity::id).collect(Collectors.toSet()))),
                skills.stream()
                        .map(skill ->
                                new NamedReference<>(skill.id(), skill.state().name()))
                        .toList());
    }

    @Override
    protected boolean matches(MemberView member, MemberQuery query) {
        return query.ids().map(ids -> ids.contains(member.entity().id())).orElse(true)
                && query.kind()
                        .map(kind -> member.entity().state().kind() == kind)
                        .orElse(true);
    }

    @Override
    protected void checkConstraints(Entity<Member> member) {
        if (!tables.teams.rows().containsKey(team)) {
            throw new NotFound("team", team);
        }
        if (isTaken(member, Member::nameKey)) {
            throw new Conflict("member-name-taken", "The team has a member with this name already.");
        }
        if (member.state()
                .source()
                .filter(id -> !members.rows().containsKey(id))
                .isPresent()) {
            throw new Invalid("sourceId", "must name a member of the team");
        }
    }

    @Override
    protected void removed(Id<Member> id) {
        if (members.rows().values().stream()
                .anyMatch(member -> member.state().source().filter(id::equals).isPresent())) {
            throw new Conflict("member-in-use", "The member is the source of other members.");
        }
    }
}
