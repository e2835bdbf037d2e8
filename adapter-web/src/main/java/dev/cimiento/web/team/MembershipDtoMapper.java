package dev.cimiento.web.team;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.team.Membership;
import dev.cimiento.domain.team.MembershipView;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.web.resource.ResourceMapper;

/** Translates memberships between the domain and HTTP. */
final class MembershipDtoMapper
        implements ResourceMapper<Membership, MembershipView, MembershipRequest, MembershipResponse> {

    @Override
    public Membership toState(MembershipRequest request) {
        if (request.role() == null) {
            throw new Invalid("role", ViolationCode.REQUIRED, "is required");
        }
        return new Membership(TeamRole.of(request.role()));
    }

    @Override
    public MembershipRequest toRequest(MembershipView view) {
        return new MembershipRequest(view.entity().state().roleCode());
    }

    @Override
    public MembershipResponse toResponse(MembershipView view) {
        return new MembershipResponse(
                view.entity().id().value(),
                view.entity().version(),
                view.entity().createdAt(),
                view.entity().updatedAt(),
                view.userName(),
                view.entity().state().roleCode());
    }
}
