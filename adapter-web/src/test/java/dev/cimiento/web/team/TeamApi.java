package dev.cimiento.web.team;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.Throttle;
import dev.cimiento.application.idempotency.Idempotency;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.team.MembershipUseCases;
import dev.cimiento.application.team.TeamAccess;
import dev.cimiento.application.team.TeamService;
import dev.cimiento.application.team.invitation.InvitationMail;
import dev.cimiento.application.team.invitation.InvitationService;
import dev.cimiento.application.team.key.TeamKeyService;
import dev.cimiento.application.team.member.MemberUseCases;
import dev.cimiento.application.team.memory.MemoryUseCases;
import dev.cimiento.application.team.skill.SkillService;
import dev.cimiento.application.team.thread.CheckpointService;
import dev.cimiento.application.team.thread.MessageService;
import dev.cimiento.application.team.thread.ThreadUseCases;
import dev.cimiento.application.team.upload.UploadUseCases;
import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.domain.account.AccountRates;
import dev.cimiento.domain.account.SequentialSecrets;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.idempotency.InMemoryIdempotencyStore;
import dev.cimiento.domain.mail.InMemoryOutbox;
import dev.cimiento.domain.rate.InMemoryRateLimiter;
import dev.cimiento.domain.rate.Rate;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Permissions;
import dev.cimiento.domain.shared.access.UserIdentity;
import dev.cimiento.domain.team.Membership;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.TeamPermissions;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.domain.team.Workflow;
import dev.cimiento.web.WebConfiguration;
import dev.cimiento.web.access.ActorSource;
import dev.cimiento.web.team.invitation.AcceptanceController;
import dev.cimiento.web.team.invitation.InvitationController;
import dev.cimiento.web.team.key.TeamKeyController;
import dev.cimiento.web.team.member.MemberController;
import dev.cimiento.web.team.memory.MemoryController;
import dev.cimiento.web.team.skill.SkillController;
import dev.cimiento.web.team.thread.CheckpointController;
import dev.cimiento.web.team.thread.MessageController;
import dev.cimiento.web.team.thread.ThreadController;
import dev.cimiento.web.team.upload.UploadController;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole API of teams, with real use cases, over repositories in memory. The team in the examples of the API exists and
 * belongs to the client.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(WebConfiguration.class)
class TeamApi {

    /** The team with the id that the OpenAPI document has as the example. */
    static final Id<Team> TEAM = new Id<>(UUID.fromString("0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d"));

    /** A team to which the client does not belong. */
    static final Id<Team> FOREIGN_TEAM = new Id<>(new UUID(5, 5));

    private static final Rate OFTEN = new Rate(100_000, Duration.ofMinutes(1));

    private static final Id<User> CLIENT = new Id<>(new UUID(1, 1));
    private static final Id<User> OTHER = new Id<>(new UUID(1, 2));

    private final InMemoryDatabase database = new InMemoryDatabase();
    private final TeamAdapter store = TeamAdapter.inMemory(database);
    private final AccountAdapter accounts = AccountAdapter.inMemory(database);
    private final EntityFactory entities = new EntityFactory(new SequentialIds(), Clock.systemUTC());
    private final LiveRights rights = new LiveRights(accounts.sessions(), accounts.accessTokens(), entities);
    private final TeamAccess access = new TeamAccess(store.memberships(), rights);

    @Bean
    ActorSource actors() {
        store.users().accept(CLIENT);
        store.users().accept(OTHER);
        addTeam(TEAM, "Example-team", CLIENT);
        addTeam(FOREIGN_TEAM, "Foreign-team", OTHER);
        Actor client = new Actor(
                "client",
                Optional.of(new UserIdentity(CLIENT.value(), Optional.empty(), Optional.empty())),
                Optional.empty(),
                true,
                Set.of());
        return request -> client;
    }

    @Bean
    Permissions permissions() {
        return TeamPermissions.ALL;
    }

    @Bean
    Idempotency idempotency() {
        return new Idempotency(new InMemoryIdempotencyStore(database), database, Clock.systemUTC());
    }

    @Bean
    TeamController teams(JsonMapper json) {
        return new TeamController(
                new TeamService(store.teams(), store.memberships(), store.members(), access, entities, database), json);
    }

    @Bean
    MembershipController memberships(JsonMapper json) {
        return new MembershipController(new MembershipUseCases(store.memberships(), access, entities, database), json);
    }

    @Bean
    SkillController skills(JsonMapper json) {
        return new SkillController(new SkillService(store.skills(), entities), json);
    }

    @Bean
    MemberController members(JsonMapper json) {
        return new MemberController(
                new MemberUseCases(store.members(), store.teams(), store.skills(), access, entities, database), json);
    }

    @Bean
    UploadController uploads(JsonMapper json) {
        return new UploadController(
                new UploadUseCases(store.uploads(), store.memories(), store.indexQueue(), access, entities, database),
                json);
    }

    @Bean
    TeamKeyController keys() {
        return new TeamKeyController(
                new TeamKeyService(store.keys(), access, new SequentialSecrets(), entities, database));
    }

    @Bean
    MemoryController memories(JsonMapper json) {
        return new MemoryController(new MemoryUseCases(store.memories(), access, entities), json);
    }

    @Bean
    ThreadController threads(JsonMapper json) {
        return new ThreadController(
                new ThreadUseCases(store.threads(), store.memories(), access, entities, database), json);
    }

    @Bean
    MessageController messages() {
        return new MessageController(new MessageService(
                store.messages(), store.threads(), store.members(), store.memberships(), access, entities));
    }

    @Bean
    CheckpointController checkpoints(JsonMapper json) {
        return new CheckpointController(
                new CheckpointService(store.checkpoints(), store.threads(), access, entities), json);
    }

    @Bean
    InvitationController invitations(InvitationService invitations) {
        return new InvitationController(invitations);
    }

    @Bean
    AcceptanceController acceptances(InvitationService invitations) {
        return new AcceptanceController(invitations);
    }

    @Bean
    InvitationService invitationService() {
        return new InvitationService(
                store.invitations(),
                store.teams(),
                store.memberships(),
                access,
                rights,
                new Throttle(
                        new InMemoryRateLimiter(database, Clock.systemUTC()),
                        new AccountRates(OFTEN, OFTEN, OFTEN, OFTEN, OFTEN, OFTEN, OFTEN, OFTEN, OFTEN)),
                new SequentialSecrets(),
                new InMemoryOutbox(database, new SequentialIds(), Clock.systemUTC()),
                new InvitationMail(InvitationMail.TOKEN),
                entities,
                database);
    }

    /** Provides the repositories, for tests that need rows which no operation creates. */
    @Bean
    TeamAdapter store() {
        return store;
    }

    private void addTeam(Id<Team> id, String name, Id<User> owner) {
        store.teams().add(Entity.created(id, Instant.EPOCH, new Team(name, Optional.empty(), Workflow.SEQUENTIAL)));
        store.memberships().of(id).add(Membership.of(owner, TeamRole.OWNER, Instant.EPOCH));
    }
}
