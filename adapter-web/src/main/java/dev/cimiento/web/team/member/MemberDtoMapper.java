package dev.cimiento.web.team.member;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.member.MemberKind;
import dev.cimiento.domain.team.member.MemberView;
import dev.cimiento.domain.team.member.ModelSettings;
import dev.cimiento.domain.team.skill.Skill;
import dev.cimiento.web.resource.NamedResponse;
import dev.cimiento.web.resource.ResourceMapper;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Translates members of teams between the domain and HTTP. */
final class MemberDtoMapper implements ResourceMapper<Member, MemberView, MemberRequest, MemberResponse> {

    @Override
    public Member toState(MemberRequest request) {
        Rules rules = new Rules();
        Optional<MemberKind> kind =
                Optional.ofNullable(request.kind()).flatMap(code -> rules.collect(() -> MemberKind.of(code)));
        Optional<ModelSettings> model =
                Optional.ofNullable(request.model()).flatMap(dto -> rules.collect(dto::settings));
        Optional<Member> member = rules.collect(() -> new Member(
                request.name(),
                request.role(),
                kind.orElse(MemberKind.WORKER),
                Optional.ofNullable(request.backstory()),
                model.orElse(ModelSettings.NONE),
                Objects.requireNonNullElse(request.position(), 0),
                Optional.ofNullable(request.sourceId()).map(Id::new),
                skillIds(request.skillIds())));
        rules.enforce();
        return member.orElseThrow();
    }

    @Override
    public MemberRequest toRequest(MemberView view) {
        Member member = view.entity().state();
        return new MemberRequest(
                member.name(),
                member.role(),
                member.kindCode(),
                member.backstory().orElse(null),
                ModelDto.of(member.model()),
                member.position(),
                member.source().map(Id::value).orElse(null),
                member.skillIds().stream().map(Id::value).collect(Collectors.toSet()));
    }

    @Override
    public MemberResponse toResponse(MemberView view) {
        Member member = view.entity().state();
        return new MemberResponse(
                view.entity().id().value(),
                view.entity().version(),
                view.entity().createdAt(),
                view.entity().updatedAt(),
                member.name(),
                member.role(),
                member.kindCode(),
                member.backstory().orElse(null),
                ModelDto.of(member.model()),
                member.position(),
                member.source().map(Id::value).orElse(null),
                view.skills().stream()
                        .map(skill -> new NamedResponse(skill.id().value(), skill.name()))
                        .toList());
    }

    private static Set<Id<Skill>> skillIds(@Nullable Set<UUID> ids) {
        return Optional.ofNullable(ids).orElse(Set.of()).stream()
                .map(Id<Skill>::new)
                .collect(Collectors.toSet());
    }
}
