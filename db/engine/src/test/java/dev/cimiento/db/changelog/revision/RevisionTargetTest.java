package dev.cimiento.db.changelog.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.DatabaseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTargetTest {

    private static final int CURRENT = 2;

    private final Changelog changelog = new Revisions()
            .withFile("20260101000000_people.sql", file("20260101000000", "base"))
            .withFile("20260102000000_pets.sql", file("20260102000000", "20260101000000"))
            .withFile("20260203000000_pet-names.sql", file("20260203000000", "20260102000000"))
            .changelog();

    @ParameterizedTest
    @CsvSource({
        "head, 3",
        "heads, 3",
        "base, 0",
        "current, 2",
        "+1, 3",
        "-2, 0",
        "head-1, 2",
        "base+2, 2",
        "current-1, 1",
        "20260102000000, 2",
        "20260102000000_pets, 2",
        "202602, 3",
        "20260101+2, 3",
        "people, 1",
        "pets-1, 1",
        "pet-names, 3"
    })
    void target_is_a_position_in_the_history(String text, int position) {
        assertThat(RevisionTarget.parse(text).position(changelog, CURRENT)).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+", "--yes", "+x", "head:base", "a+b"})
    void malformed_target_is_rejected(String text) {
        assertThatThrownBy(() -> RevisionTarget.parse(text))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("does not name a revision");
    }

    @Test
    void unknown_or_ambiguous_target_is_rejected() {
        assertRefused("2027", "There is no revision 2027");
        assertRefused("202601", "several revisions", "20260101000000_people", "20260102000000_pets");
        assertRefused("head+1", "There is no head+1: head is at number 3 of 3 revisions.");
        assertRefused("-3", "There is no -3: the database is at number 2 of 3 revisions.");
    }

    @Test
    void exact_name_is_preferred_to_longer_names() {
        Changelog readings = new Revisions()
                .withFile("20260101000000_readings.sql", file("20260101000000", "base"))
                .withFile("20260102000000_readings_index.sql", file("20260102000000", "20260101000000"))
                .changelog();

        assertThat(RevisionTarget.parse("readings").position(readings, 0)).isEqualTo(1);
    }

    @Test
    void range_can_omit_its_ends() {
        assertThat(names("20260101:head")).isEqualTo("[20260102000000_pets, 20260203000000_pet-names]");
        assertThat(names(":-1")).isEqualTo("[20260101000000_people]");
        assertThat(names("current:")).isEqualTo("[20260203000000_pet-names]");
        assertThat(names("people")).isEqualTo("[20260101000000_people]");
    }

    private String names(String range) {
        return changelog.within(RevisionRange.parse(range), CURRENT).toString();
    }

    private void assertRefused(String text, String... parts) {
        assertThatThrownBy(() -> RevisionTarget.parse(text).position(changelog, CURRENT))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContainingAll(parts);
    }

    private static String file(String id, String follows) {
        return "--liquibase formatted sql logicalFilePath:%1$s%n-- follows: %2$s%n--changeset a:%1$s-1%n--rollback empty%n"
                .formatted(id, follows);
    }
}
