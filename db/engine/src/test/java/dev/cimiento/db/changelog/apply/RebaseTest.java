package dev.cimiento.db.changelog.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionGraph;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SqlFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebaseTest {

    private static final String ONE = "20260101000000";
    private static final String TWO = "20260102000000";
    private static final String THREE = "20260103000000";
    private static final String FOUR = "20260104000000";

    @TempDir
    private Path folder;

    @Test
    void named_branch_of_a_fork_moves_behind_the_other_with_its_descendants() throws IOException {
        write(ONE, "base");
        write(TWO, ONE);
        write(THREE, ONE);
        write(FOUR, THREE);
        assertThat(RevisionGraph.read(SqlFolder.directory(folder)).heads())
                .extracting(Revision::id)
                .containsExactly(TWO, FOUR);

        assertThat(rebase("20260103")).hasSize(1);
        assertThat(chain()).isEqualTo("[1_x, 2_x, 3_x, 4_x]");
    }

    @Test
    void shorter_branch_moves_behind_the_longer_one() throws IOException {
        write(ONE, "base");
        write(TWO, ONE);
        write(THREE, ONE);
        write(FOUR, THREE);

        rebase("20260102");

        assertThat(chain()).isEqualTo("[1_x, 3_x, 4_x, 2_x]");
    }

    @Test
    void revision_within_a_branch_moves_its_whole_branch() throws IOException {
        write(ONE, "base");
        write(TWO, ONE);
        write(THREE, ONE);
        write(FOUR, THREE);

        assertThat(rebase("20260104")).extracting(Rebase.Move::follows).containsExactly(TWO);
        assertThat(chain()).isEqualTo("[1_x, 2_x, 3_x, 4_x]");
    }

    @Test
    void three_branches_are_joined_one_by_one_behind_the_applied_one() throws IOException {
        write(ONE, "base");
        write(TWO, ONE);
        write(THREE, ONE);
        write(FOUR, ONE);

        new Rebase(folder, revision -> revision.id().equals(THREE)).behindHead(FOUR);
        assertThat(RevisionGraph.read(SqlFolder.directory(folder)).heads()).hasSize(2);
        rebase("20260102");

        assertThat(chain()).isEqualTo("[1_x, 3_x, 4_x, 2_x]");
    }

    @Test
    void two_files_with_the_same_id_are_rejected() throws IOException {
        write(ONE, "base");
        Files.copy(folder.resolve(ONE + "_x.sql"), folder.resolve(ONE + "_y.sql"));

        assertThatThrownBy(() -> rebase(ONE)).hasMessageContaining("Two revisions have the id " + ONE);
    }

    @Test
    void revision_within_a_chain_moves_to_the_end_and_closes_the_gap() throws IOException {
        write(ONE, "base");
        write(TWO, ONE);
        write(THREE, TWO);

        assertThat(rebase("20260102")).hasSize(2);
        assertThat(chain()).isEqualTo("[1_x, 3_x, 2_x]");
        assertThat(rebase("20260102")).isEmpty();
    }

    @Test
    void applied_revision_is_not_moved() throws IOException {
        write(ONE, "base");
        write(TWO, ONE);

        assertThatThrownBy(() -> new Rebase(folder, revision -> true).behindHead(ONE))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("is applied");
        assertThatThrownBy(() -> rebase("2026")).hasMessageContaining("several");
        assertThatThrownBy(() -> rebase("2027")).hasMessageContaining("no revision 2027");
        assertThat(chain()).isEqualTo("[1_x, 2_x]");
    }

    private List<Rebase.Move> rebase(String name) {
        return new Rebase(folder, revision -> false).behindHead(name);
    }

    private String chain() {
        return Changelog.read(SqlFolder.directory(folder))
                .revisions()
                .toString()
                .replaceAll("\\d{7}(\\d)0{6}", "$1");
    }

    private void write(String id, String follows) throws IOException {
        Files.writeString(folder.resolve(id + "_x.sql"), """
                --liquibase formatted sql logicalFilePath:%1$s
                -- follows: %2$s

                --changeset a:%1$s-1
                select 1;
                --rollback empty
                """.formatted(id, follows));
    }
}
