package dev.cimiento.db.cli.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.cli.TestHost;
import dev.cimiento.db.cli.TestRun;
import dev.cimiento.db.proof.Notes;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the options of the command on a program with two findings: an error and a warning. */
class ProveCommandTest {

    /** Statements with one error and one warning. */
    interface FaultyMapper {

        @Select("select n.headline from notes n where n.id = #{id}")
        String headline(@Param("id") int id);

        @Select("select n.title from notes n limit 1")
        String any();
    }

    /** Statements with one warning. */
    interface CarelessMapper {

        @Select("select n.title from notes n limit 1")
        String any();
    }

    /** Statements with one error that is not in the baseline of {@link FaultyMapper}. */
    interface OtherMapper {

        @Delete("delete from notes")
        void clear();
    }

    @AutoClose
    private static final TestDatabase DATABASE = Notes.database();

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @Test
    void exit_code_depends_on_errors_unless_another_severity_is_named() {
        assertThat(prove(Notes.proof(FaultyMapper.class))).isEqualTo(1);
        assertThat(prove(Notes.proof(CarelessMapper.class))).isZero();
        assertThat(out).contains("1 warning");
        assertThat(prove(Notes.proof(CarelessMapper.class), "--fail-on", "warning"))
                .isEqualTo(1);
    }

    @Test
    void file_of_severities_replaces_the_default_severities() throws IOException {
        Path severities =
                Files.writeString(folder.resolve("proof.properties"), "chance-limit = error\ninvalid-sql = off\n");

        assertThat(prove(Notes.proof(FaultyMapper.class), "--severities", severities.toString()))
                .isEqualTo(1);
        assertThat(out).contains("1 error,").doesNotContain("headline");
    }

    @Test
    void baseline_hides_known_findings_and_fails_for_new_and_fixed_ones() {
        String file = folder.resolve("baseline.txt").toString();
        assertThat(prove(Notes.proof(FaultyMapper.class), "--baseline", file)).isEqualTo(1);
        assertThat(err).contains("does not exist. To create it, run db prove with --write-baseline");

        assertThat(prove(Notes.proof(FaultyMapper.class), "--baseline", file, "--write-baseline"))
                .isZero();
        assertThat(out).contains("Written: " + file);
        assertThat(prove(Notes.proof(FaultyMapper.class), "--baseline", file)).isZero();
        assertThat(out).contains("no findings").contains("2 in the baseline");

        assertThat(prove(Notes.proof(FaultyMapper.class, OtherMapper.class), "--baseline", file))
                .isEqualTo(1);
        assertThat(out).contains("[no-where]").doesNotContain("headline");

        assertThat(prove(Notes.proof(OtherMapper.class), "--baseline", file)).isEqualTo(1);
        assertThat(out).contains("baseline.txt:4:1: error: This finding does not exist any more: ");

        assertThat(prove(Notes.proof(OtherMapper.class), "--baseline", file, "--write-baseline"))
                .isEqualTo(1);
        assertThat(out).contains("[no-where]").doesNotContain("does not exist any more");
    }

    @Test
    void formats_are_for_people_programs_and_pull_requests() {
        assertThat(prove(Notes.proof(FaultyMapper.class), "--markdown")).isEqualTo(1);
        assertThat(out).startsWith("### Proof of statements").contains("| `invalid-sql` | error | 1 |");

        prove(Notes.proof(FaultyMapper.class), "--sarif");
        assertThat(out).startsWith("{\"version\":\"2.1.0\"");

        prove(Notes.proof(FaultyMapper.class), "--json");
        assertThat(out).startsWith("[{\"schema\":").contains("\"severity\":\"warning\"");
    }

    @Test
    void invalid_options_are_usage_errors() {
        assertThat(prove(Notes.proof(CarelessMapper.class), "--write-baseline")).isEqualTo(2);
        assertThat(prove(Notes.proof(CarelessMapper.class), "--json", "--sarif"))
                .isEqualTo(2);
        assertThat(prove(Notes.proof(CarelessMapper.class), "--fail-on", "info"))
                .isEqualTo(2);
    }

    private int prove(Proof proof, String... options) {
        List<String> arguments = new ArrayList<>(List.of("prove", "--live"));
        arguments.addAll(List.of(options));
        TestRun run = TestRun.of(
                new TestHost(Optional.empty(), Optional.of(proof), Path.of("target")),
                DATABASE,
                arguments.toArray(String[]::new));
        out = run.out();
        err = run.err();
        return run.exitCode();
    }
}
