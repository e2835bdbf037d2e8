package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.cli.lint.MappedProgram;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.core.report.Severity;
import dev.cimiento.db.lint.Lint;
import dev.cimiento.db.lint.LintSettings;
import dev.cimiento.db.lint.size.TableSizes;
import dev.cimiento.db.project.Project;
import dev.cimiento.db.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lints the revisions of this project that are not released, with the statements of this program. */
class RevisionLintTest {

    private static final Path DB = Path.of("../db");

    @Test
    void unreleased_revisions_have_no_errors() {
        LintSettings settings = LintSettings.read(DB.resolve(LintSettings.FILE));
        Changelog changelog = Project.in(DB).changelog();
        List<Revision> unreleased = settings.unreleased(changelog);
        if (unreleased.isEmpty()) {
            return;
        }
        try (TestDatabase server = TestDatabase.empty();
                ScratchDatabases databases = new ScratchDatabases(server.url());
                ShutdownHook shutdown = new ShutdownHook()) {
            Lint lint = new Lint(
                    databases,
                    changelog,
                    TableSizes.expected(DB.resolve(TableSizes.FILE)),
                    new MappedProgram(new ServerHost(shutdown).statements().orElseThrow()),
                    settings);
            assertThat(unreleased)
                    .allSatisfy(revision -> assertThat(lint.check(revision).findings(Severity.ERROR))
                            .isEmpty());
        }
    }
}
