package dev.cimiento.web.team;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.team.member.Member;
import io.swagger.v3.oas.annotations.media.Schema;

/** The leader of a new team as a client sends it. */
@Schema(description = "The leader with which a hierarchical team begins. It can be changed like any member.")
public record LeaderRequest(
        @Schema(description = "The name of the leader.", minLength = 1, maxLength = Member.MAX_NAME, example = "Boss")
        String name,

        @Schema(
                description = "What the leader does in the team.",
                minLength = 1,
                maxLength = Member.MAX_ROLE,
                example = "Distributes the work")
        String role) {

    /** @throws Invalid with the errors of {@code leader.name} and {@code leader.role} */
    Member member() {
        try {
            return Member.leader(name, role);
        } catch (Invalid invalid) {
            throw invalid.renamed(field -> "leader." + field);
        }
    }
}
