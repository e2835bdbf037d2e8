package dev.cimiento.db.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.cli.TestHost;
import dev.cimiento.db.cli.TestRun;
import dev.cimiento.db.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server of the tests runs without fsync, which is an error. */
class InspectCommandTest {

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.empty();

    @TempDir
    private Path folder;

    @Test
    void finding_shows_its_fix_and_the_lock_that_the_fix_takes() throws SQLException {
        DATABASE.execute("create table notes (text text)");

        TestRun run = run("inspect");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(4);
        assertThat(run.out())
                .contains("error: fsync = off: a power failure can destroy the database. [setting]\n"
                        + "  fix: alter system set fsync = 'on'; select pg_reload_conf();\n"
                        + "  locks: none\n")
                .contains("warning: The table notes has no primary key")
                .contains("  locks: access exclusive on notes: reads and writes wait\n")
                .containsPattern("\\d errors, \\d+ warnings\\.");
    }

    @Test
    void json_has_the_same_findings() {
        TestRun run = run("inspect", "--json", "--fail-on", "warning");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(4);
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.get("findings").valueStream())
                .anyMatch(finding -> finding.get("check").asString().equals("setting")
                        && finding.get("object").asString().equals("full_page_writes")
                        && finding.get("severity").asString().equals("error")
                        && finding.get("lock").isNull()
                        && !finding.get("blocksReads").asBoolean());
        assertThat(json.get("remarks")).isEmpty();
    }

    private TestRun run(String... options) {
        return TestRun.of(new TestHost(Optional.empty(), Optional.empty(), folder), DATABASE, options);
    }
}
