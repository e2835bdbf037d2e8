package dev.cimiento.db.proof.citus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each rule finds a statement or declaration that Citus 13.2 was seen to refuse, and none that it accepted. */
class CitusLintTest {

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.empty();

    private static final String SCHEMA = """
            create table people (id uuid primary key, email text unique);
            create table colours (name text primary key);
            create table teams (id uuid primary key, name text, at timestamptz);
            create table notes (
                team_id uuid not null references teams (id) on delete cascade,
                id uuid not null,
                parent_id uuid,
                text text,
                at timestamptz,
                primary key (team_id, id),
                foreign key (team_id, parent_id) references notes (team_id, id) on delete no action
            );
            create table readings (device_id uuid not null, at timestamptz not null, value int, primary key (device_id, at))
                partition by range (at);
            create table readings_2026 partition of readings for values from ('2026-01-01') to ('2027-01-01');
            """;

    private static final String DISTRIBUTION = """
            do $$
            begin
                if exists (select from pg_extension where extname = 'citus') then
                    perform create_reference_table('colours');
                    perform create_distributed_table('teams', 'id', colocate_with => 'none');
                    perform create_distributed_table('notes', 'team_id', colocate_with => 'teams');
                    perform create_distributed_table('readings', 'device_id', colocate_with => 'none');
                end if;
            end
            $$
            """;

    /** Rules, and the statements that break them. */
    private static final String REFUSED = """
            citus-join | select n.text from notes n join teams t on t.name = n.text where n.team_id = $1
            citus-join | select n.text from notes n join notes p on p.id = n.parent_id where n.team_id = $1
            citus-join | select n.text from notes n join readings r on r.device_id = n.team_id
            citus-local-join | select p.email from people p where exists (select from notes n where n.id = p.id)
            citus-local-join | select n.text from notes n where not exists (select from people p where p.id = n.id)
            citus-local-join | select p.email, (select max(n.text) from notes n where n.id = p.id) from people p
            citus-local-join | select l.text from people p cross join lateral (select n.text from notes n where n.id = p.id limit 1) l
            citus-lock | select text from notes where id = $1 for update
            citus-lock | select text from notes where team_id = $1 or id = $2 for update skip locked
            citus-lock | select n.text from notes n join teams t on t.id = n.team_id where t.name = $1 for update of n
            citus-recursion | with recursive below as (select id from notes where team_id = $1 union select n.id from notes n join below b on b.id = n.parent_id) select id from below
            citus-cycle | with recursive below as (select id from notes where team_id = $1 union all select n.id from notes n join below b on b.id = n.parent_id where n.team_id = $1) cycle id set is_cycle using path select id from below
            citus-immutable | insert into notes (team_id, id, at) values ($1, $2, $3) on conflict (team_id, id) do update set at = now()
            citus-immutable | insert into notes as n (team_id, id) values ($1, $2) on conflict (team_id, id) do update set text = $3 where n.at < now()
            citus-immutable | update notes set at = at + interval '1 day' where team_id = $1
            citus-immutable | update notes set parent_id = gen_random_uuid() where team_id = $1
            citus-moved-row | update notes set team_id = $1 where team_id = $2
            citus-merge | merge into notes n using people p on n.team_id = p.id when matched then delete
            citus-grouping-sets | select text, count(*) from notes group by grouping sets ((text), ())
            citus-insert-and-lock | with added as (insert into notes (team_id, id) values ($1, $2) returning team_id, id), locked as (select n.id from notes n join added a on a.team_id = n.team_id and a.id = n.id where n.team_id = $1 for update) select count(*) from locked
            """;

    private static final String ACCEPTED = """
            select text from notes where id = $1
            select n.text from notes n join teams t on t.id = n.team_id where t.name = $1
            select n.text from notes n join notes p on p.team_id = n.team_id and p.id = n.parent_id where n.team_id = $1
            select n.text from notes n join notes p on p.team_id = $1 and p.id = n.parent_id where n.team_id = $1
            select p.email from people p left join notes n on n.id = p.id where n.id is null
            select n.text from notes n where exists (select from colours c where c.name = n.text)
            select n.text from notes n where n.id in (select id from people where email = $1)
            select text from notes where team_id = $1 and id = any ($2) order by id for update
            select email from people where id = $1 for update
            with n as (select id from notes where team_id = $1 for update) select id from n
            with t as (select id from teams where id = $1) select n.text from t join notes n on n.team_id = t.id for update of n
            with recursive below as (select id from notes where team_id = $1 union select n.id from notes n join below b on b.id = n.parent_id where n.team_id = $1) select id from below
            with recursive up as (select id from people where id = $1 union select p.id from people p join up u on u.id = p.id) select id from up
            insert into notes (team_id, id, at) values ($1, gen_random_uuid(), now())
            insert into notes (team_id, id) values ($1, $2) on conflict (team_id, id) do update set text = excluded.text
            update notes set at = now() where team_id = $1
            update people set email = email || now() where id = $1
            select text, count(*) from notes where team_id = $1 group by grouping sets ((text), ())
            insert into readings (device_id, at) select id, now() from people
            delete from readings where at < $1
            """;

    private static final String REFUSED_DECLARATIONS = """
            citus-key | create unique index notes_text on notes (text)
            citus-key | alter table teams add constraint name_unique unique (name)
            citus-foreign-key | alter table notes add constraint to_people foreign key (id) references people (id)
            citus-foreign-key | alter table people add constraint to_teams foreign key (id) references teams (id)
            citus-foreign-key | alter table notes add unique (team_id, parent_id), add constraint to_notes foreign key (parent_id, team_id) references notes (team_id, parent_id)
            citus-foreign-key | alter table colours add column id uuid constraint to_people references people (id) on delete cascade
            citus-set-null | alter table notes add constraint nulled foreign key (team_id, parent_id) references notes (team_id, id) on delete set null (parent_id)
            citus-trigger | create trigger watched before update on notes for each row execute function suppress_redundant_updates_trigger()
            """;

    @BeforeAll
    static void createSchema() throws SQLException {
        DATABASE.execute(SCHEMA);
    }

    @Test
    void refused_statements_are_found_with_their_rules() {
        List<String[]> examples = examples(REFUSED);

        assertThat(check(examples.stream().map(example -> example[1]).toList()))
                .extracting(
                        finding -> finding.statement() + " " + finding.rule().id())
                .containsAll(IntStream.range(0, examples.size())
                        .mapToObj(number -> "app/statements.sql#" + (number + 1) + " " + examples.get(number)[0])
                        .toList());
    }

    @Test
    void accepted_statements_are_not_found() {
        assertThat(check(ACCEPTED.lines().toList())).isEmpty();
    }

    @Test
    void refused_declarations_are_found_with_their_rules() throws SQLException {
        try (TestDatabase changed = TestDatabase.empty()) {
            changed.execute(SCHEMA);
            for (String[] example : examples(REFUSED_DECLARATIONS)) {
                changed.execute(example[1]);
            }

            assertThat(empty().citus(changed.dataSource(), distribution(DISTRIBUTION)))
                    .extracting(finding -> finding.rule().id())
                    .containsExactlyInAnyOrderElementsOf(examples(REFUSED_DECLARATIONS).stream()
                            .map(example -> example[0])
                            .toList());
        }
    }

    @Test
    void accepted_declarations_are_not_found() {
        assertThat(empty().citus(DATABASE.dataSource(), distribution(DISTRIBUTION)))
                .isEmpty();
    }

    @Test
    void schema_stays_as_it_was() throws SQLException {
        empty().citus(DATABASE.dataSource(), distribution(DISTRIBUTION));

        assertThat(DATABASE.finds("select from pg_namespace where nspname = 'citus'"))
                .isFalse();
    }

    @Test
    void project_that_distributes_no_table_is_told_where_to_do_it() {
        assertThatThrownBy(() -> empty().citus(DATABASE.dataSource(), SqlFolder.of(Map.of())))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("folder distribution");
    }

    @Test
    void failing_script_is_named() {
        assertThatThrownBy(() -> empty().citus(
                                DATABASE.dataSource(),
                                distribution("select create_distributed_table('missing', 'id')")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContainingAll("citus.sql", "missing");
    }

    private static List<String[]> examples(String lines) {
        return lines.lines().map(line -> line.split(" \\| ", 2)).toList();
    }

    private static List<CitusFinding> check(List<String> statements) {
        String file = statements.stream().collect(Collectors.joining(";\n", "-- owner: app\n", ";\n"));
        return Proof.ofConsumers(SqlFolder.of(Map.of("app/statements.sql", file)))
                .citus(DATABASE.dataSource(), distribution(DISTRIBUTION));
    }

    private static Proof empty() {
        return Proof.ofConsumers(SqlFolder.of(Map.of()));
    }

    private static SqlFolder distribution(String script) {
        return SqlFolder.of(Map.of("citus.sql", script));
    }
}
