package dev.cimiento.domain.team.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.shared.Id;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTokenTest {

    @Test
    void token_names_its_team_and_hides_its_secret_in_logs() {
        InvitationToken token = InvitationToken.of(new Id<>(new UUID(8, 1)), "s3cret_-");

        assertThat(InvitationToken.read(token.text())).contains(token);
        assertThat(token.team()).isEqualTo(new Id<>(new UUID(8, 1)));
        assertThat(token.toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cimi_",
                "s3cret",
                "cimi_00000000-0000-0008-0000-000000000001",
                "cimi_00000000-0000-0008-0000-000000000001.",
                "cimi_00000000-0000-0008-0000-000000000001.a b",
                "cimi_0-0-8-0-1.secret",
                "xcimi_00000000-0000-0008-0000-000000000001.secret"
            })
    void text_without_the_form_of_a_token_is_none(String text) {
        assertThat(InvitationToken.read(text)).isEmpty();
    }
}
