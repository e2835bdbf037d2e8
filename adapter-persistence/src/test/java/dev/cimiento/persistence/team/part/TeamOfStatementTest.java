package dev.cimiento.persistence.team.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.MembershipRepository;
import dev.cimiento.domain.team.MembershipRepositoryContract;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.persistence.shared.TestPersistence;
import dev.cimiento.persistence.team.PostgresTeams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;

/** The contract of memberships with statements that tell PostgreSQL their team. */
class TeamOfStatementTest extends MembershipRepositoryContract {

    /** A mapper with a statement that forgets the team. */
    public interface ForgetfulMapper {

        @Select("select m.role from memberships m")
        List<String> roles();
    }

    @Configuration(proxyBeanMethods = false)
    static class WithRowSecurity {

        @Bean
        TeamOfStatement teamOfStatement(PlatformTransactionManager manager, JdbcOperations jdbc) {
            return new TeamOfStatement(manager, jdbc);
        }
    }

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence(WithRowSecurity.class);

    private final TeamAdapter store = PostgresTeams.emptied(PERSISTENCE);

    @Override
    protected TeamAdapter adapter() {
        return store;
    }

    @Test
    void transaction_has_the_team_of_its_last_statement_and_the_next_one_has_none() {
        Id<Team> team = new Id<>(new UUID(8, 5));
        MembershipRepository memberships = store.memberships().of(team);
        Id<User> user = new Id<>(new UUID(7, 5));

        String within = store.transactions().inTransaction(() -> {
            memberships.roleOf(user);
            return current();
        });
        String several = store.transactions().inTransaction(() -> {
            store.teams().idsOf(user);
            return current();
        });

        assertThat(within).isEqualTo(team.toString());
        assertThat(several).isEqualTo("*");
        assertThat(memberships.roleOf(user)).isEmpty();
        assertThat(current()).isEmpty();
    }

    @Test
    void statement_without_a_team_fails_instead_of_seeing_all_teams() {
        PERSISTENCE.addMapper(ForgetfulMapper.class);
        ForgetfulMapper forgetful = PERSISTENCE.mappers().get(ForgetfulMapper.class);

        assertThatThrownBy(forgetful::roles)
                .hasRootCauseMessage(
                        "TeamOfStatementTest$ForgetfulMapper.roles names no team, and is not in the list of those about several.");
    }

    @Test
    void list_of_the_page_is_that_of_the_interceptor_and_the_creation_of_teams() throws IOException {
        Set<String> listed = Pattern.compile("(?m)^\\| `(\\w+Mapper\\.\\w+)` \\|")
                .matcher(Files.readString(Path.of("../docs/decisions/teams.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
        listed.add("TeamMapper.insert");

        assertThat(TeamOfStatement.SEVERAL).isEqualTo(listed);
    }

    private static String current() {
        return PERSISTENCE
                .sql()
                .sql("select coalesce(current_setting('app.team_id', true), '')")
                .query(String.class)
                .single();
    }
}
