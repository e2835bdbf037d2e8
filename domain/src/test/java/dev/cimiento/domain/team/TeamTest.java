package dev.cimiento.domain.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.shared.error.Invalid;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "two words",
                "Équipe",
                "a.b",
                "0123456789012345678901234567890123456789012345678901234567890123x"
            })
    void name_with_other_signs_than_letters_and_digits_or_too_long_is_rejected(String name) {
        assertThatThrownBy(() -> named(name)).isInstanceOf(Invalid.class).hasMessageContaining("name");
    }

    @Test
    void name_with_64_letters_digits_hyphens_and_underscores_is_accepted() {
        String name = "Az09_-".repeat(10) + "abcd";

        assertThat(named(name).name()).isEqualTo(name).hasSize(64);
    }

    @Test
    void viewers_read_and_editors_write_but_only_owners_manage() {
        assertThat(TeamRole.VIEWER.includes(TeamPermissions.READ)).isTrue();
        assertThat(TeamRole.VIEWER.includes(TeamPermissions.APPEND)).isFalse();
        assertThat(TeamRole.EDITOR.includes(TeamPermissions.WRITE)).isTrue();
        assertThat(TeamRole.EDITOR.includes(TeamPermissions.MANAGE)).isFalse();
        assertThat(TeamPermissions.ALL.all()).allMatch(TeamRole.OWNER::includes);
    }

    private static Team named(String name) {
        return new Team(name, Optional.empty(), Workflow.SEQUENTIAL);
    }
}
