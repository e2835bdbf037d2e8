package dev.cimiento.persistence.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.persistence.shared.TestPersistence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks the policies of row-level security with a role that owns nothing, and with statements that forget their filter. */
class TeamRowSecurityTest {

    private static final UUID OURS = new UUID(8, 1);
    private static final UUID THEIRS = new UUID(8, 2);

    private static final List<String> PARTS = List.of(
            "memberships",
            "invitations",
            "team_api_keys",
            "members",
            "member_skills",
            "uploads",
            "upload_chunks",
            "member_uploads",
            "threads",
            "messages",
            "checkpoints",
            "memories");

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @BeforeAll
    static void addTwoTeamsAndEnableThePolicies() throws SQLException {
        try (Connection owner = PERSISTENCE.dataSource().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("do $$ begin create role team_reader; exception when duplicate_object then null; end $$");
            for (String part : parts()) {
                statement.execute("alter table " + part + " enable row level security");
                statement.execute("grant select, insert, update, delete on " + part + " to team_reader");
            }
            for (UUID team : List.of(OURS, THEIRS)) {
                addRows(statement, team);
            }
        }
    }

    @Test
    void fifty_statements_without_a_filter_read_and_change_no_rows_of_another_team() throws SQLException {
        List<String> statements = statementsWithoutFilter();
        assertThat(statements).hasSizeGreaterThanOrEqualTo(50);

        for (String sql : statements) {
            assertThat(teamsOf(sql, OURS.toString())).as(sql).isNotEmpty().containsOnly(OURS);
        }
    }

    @Test
    void statement_without_a_team_in_its_transaction_sees_no_rows() throws SQLException {
        for (String sql : statementsWithoutFilter()) {
            assertThat(teamsOf(sql, "")).as(sql).isEmpty();
        }
    }

    @Test
    void statement_about_several_teams_says_so() throws SQLException {
        assertThat(teamsOf("select team_id from memberships", "*")).containsExactlyInAnyOrder(OURS, THEIRS);
    }

    @Test
    void row_of_another_team_is_not_inserted() {
        String insert = "insert into memberships (team_id, user_id, version, created_at, updated_at, role)"
                + " values ('" + THEIRS + "', gen_random_uuid(), 1, now(), now(), 'owner') returning team_id";

        assertThatThrownBy(() -> teamsOf(insert, OURS.toString())).hasMessageContaining("row-level security");
    }

    /** Returns the statements: reads, joins, aggregates, changes and deletions of all rows of each table. */
    private static List<String> statementsWithoutFilter() {
        List<String> statements = new ArrayList<>();
        for (String part : PARTS) {
            statements.add("select p.team_id from %s p".formatted(part));
            statements.add("select p.team_id from %s p group by p.team_id having count(*) > 0".formatted(part));
            statements.add("select t.id from teams t where exists (select from %s)".formatted(part));
            statements.add("update %s set team_id = team_id returning team_id".formatted(part));
            statements.add("delete from %s returning team_id".formatted(part));
        }
        statements.add("select t.id from teams t");
        return statements;
    }

    /** Runs a statement in a transaction that is rolled back, and returns the teams of its rows. */
    private static List<UUID> teamsOf(String sql, String team) throws SQLException {
        List<UUID> teams = new ArrayList<>();
        try (Connection reader = PERSISTENCE.dataSource().getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            try {
                statement.execute("set local role team_reader");
                statement.execute("set local app.team_id = '" + team + "'");
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        teams.add(rows.getObject(1, UUID.class));
                    }
                }
            } finally {
                reader.rollback();
                reader.setAutoCommit(true);
            }
        }
        return teams;
    }

    private static List<String> parts() {
        return Stream.concat(Stream.of("teams"), PARTS.stream()).toList();
    }

    private static void addRows(Statement statement, UUID team) throws SQLException {
        String hash = "ab".repeat(32);
        for (String row : List.of(
                "teams (id, version, created_at, updated_at, name, name_folded, workflow)"
                        + " values (:team, 1, now(), now(), 'a', 'a', 'sequential')",
                "memberships (team_id, user_id, version, created_at, updated_at, role)"
                        + " values (:team, :id, 1, now(), now(), 'owner')",
                "invitations (team_id, id, created_at, expires_at, email, email_key, role, hash, invited_by)"
                        + " values (:team, :id, now(), now(), 'a@b', 'a@b', 'viewer', :hash, :id)",
                "team_api_keys (team_id, id, created_at, name, name_lower, hash, created_by)"
                        + " values (:team, :id, now(), 'a', 'a', :hash, :id)",
                "members (team_id, id, version, created_at, updated_at, name, name_lower, name_folded, role, kind, position)"
                        + " values (:team, :id, 1, now(), now(), 'a', 'a', 'a', 'a', 'worker', 0)",
                "member_skills (team_id, member_id, skill_id) values (:team, :id, :id)",
                "uploads (team_id, id, version, created_at, updated_at, name, name_folded, media_type, size, hash, state,"
                        + " uploaded_by)"
                        + " values (:team, :id, 1, now(), now(), 'a', 'a', 'a/b', 1, :hash, 'ready', :id)",
                "upload_chunks (team_id, upload_id, number, data) values (:team, :id, 0, 'a')",
                "member_uploads (team_id, member_id, upload_id) values (:team, :id, :id)",
                "threads (team_id, id, version, created_at, updated_at, subject, last_number, last_checkpoint)"
                        + " values (:team, :id, 1, now(), now(), 'a', 1, 1)",
                "messages (team_id, thread_id, number, id, created_at, kind, author_name, content)"
                        + " values (:team, :id, 1, :id, now(), 'human', 'a', 'a')",
                "checkpoints (team_id, thread_id, number, created_at, state) values (:team, :id, 1, now(), '{}')",
                "memories (team_id, id, version, created_at, updated_at, kind, title, content, context, language, search,"
                        + " tags, importance)"
                        + " values (:team, :id, 1, now(), now(), 'fact', 'a', 'a', '{}', 'simple', '', '{}', 0)")) {
            statement.execute("insert into "
                    + row.replace(":team", "'" + team + "'")
                            .replace(":id", "'" + new UUID(9, 9) + "'")
                            .replace(":hash", "'" + hash + "'"));
        }
    }
}
