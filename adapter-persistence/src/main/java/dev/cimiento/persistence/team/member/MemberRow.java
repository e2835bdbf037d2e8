package dev.cimiento.persistence.team.member;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.NamedReference;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.member.MemberKind;
import dev.cimiento.domain.team.member.MemberView;
import dev.cimiento.domain.team.member.ModelSettings;
import dev.cimiento.domain.team.skill.Skill;
import dev.cimiento.persistence.shared.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** @param skillIds sorted by the names of the skills, parallel to {@code skillNames}; null if the member has no skills */
public record MemberRow(
        Id<Member> id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String name,
        String role,
        String kind,
        @Nullable String backstory,
        @Nullable String provider,
        @Nullable String model,
        @Nullable BigDecimal temperature,
        @Nullable String baseUrl,
        int position,
        @Nullable Id<Member> sourceId,
        UUID @Nullable [] skillIds,
        String @Nullable [] skillNames)
        implements Row<MemberView> {

    @Override
    public MemberView toDomain() {
        List<NamedReference<Skill>> skills = skills();
        Member state = new Member(
                name,
                role,
                MemberKind.of(kind),
                Optional.ofNullable(backstory),
                new ModelSettings(
                        Optional.ofNullable(provider),
                        Optional.ofNullable(model),
                        Optional.ofNullable(temperature),
                        Optional.ofNullable(baseUrl)),
                position,
                Optional.ofNullable(sourceId),
                skills.stream().map(NamedReference::id).collect(Collectors.toSet()));
        return new MemberView(new Entity<>(id, version, createdAt, updatedAt, state), skills);
    }

    private List<NamedReference<Skill>> skills() {
        if (skillIds == null || skillNames == null) {
            return List.of();
        }
        return IntStream.range(0, skillIds.length)
                .mapToObj(skill -> new NamedReference<>(new Id<Skill>(skillIds[skill]), skillNames[skill]))
                .toList();
    }
}
