package dev.cimiento.domain.team.member;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.shared.text.CaseInsensitiveText;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.team.skill.Skill;
import java.util.Optional;
import java.util.Set;

/**
 * An assistant in a team.
 *
 * @param name 1 to 80 characters; unique in the team, regardless of case
 * @param role its task in the team, 1 to 120 characters
 * @param backstory a text about itself, with which its model begins, up to 10,000 characters
 * @param position its place among the members, 0 to 9,999
 * @param source the member whose work it continues; sources form no cycle
 * @param skillIds at most 100 skills that it can use
 */
public record Member(
        String name,
        String role,
        MemberKind kind,
        Optional<String> backstory,
        ModelSettings model,
        int position,
        Optional<Id<Member>> source,
        Set<Id<Skill>> skillIds) {

    public static final int MAX_NAME = 80;
    public static final int MAX_ROLE = 120;
    public static final int MAX_BACKSTORY = 10_000;
    public static final int MAX_POSITION = 9_999;
    public static final int MAX_SKILLS = 100;

    public Member {
        Rules rules = new Rules();
        name = rules.line("name", name, MAX_NAME);
        role = rules.line("role", role, MAX_ROLE);
        backstory = rules.optionalText("backstory", backstory, MAX_BACKSTORY);
        rules.require(
                position >= 0 && position <= MAX_POSITION,
                "position",
                ViolationCode.OUT_OF_RANGE,
                "must be between 0 and " + MAX_POSITION);
        rules.require(
                skillIds.size() <= MAX_SKILLS, "skillIds", ViolationCode.OUT_OF_RANGE, "must be at most " + MAX_SKILLS);
        rules.enforce();
        skillIds = Set.copyOf(skillIds);
    }

    /** Returns the leader with which a hierarchical team begins, unless another one is given. */
    public static Member firstLeader() {
        return leader("Leader", "Distributes the work");
    }

    /** Returns a leader without anything that is optional. */
    public static Member leader(String name, String role) {
        return new Member(
                name, role, MemberKind.LEADER, Optional.empty(), ModelSettings.NONE, 0, Optional.empty(), Set.of());
    }

    public boolean isLeader() {
        return kind == MemberKind.LEADER;
    }

    /** Returns this member with another kind. */
    public Member as(MemberKind other) {
        return new Member(name, role, other, backstory, model, position, source, skillIds);
    }

    /** Returns this member with other skills. */
    public Member using(Set<Id<Skill>> others) {
        return new Member(name, role, kind, backstory, model, position, source, others);
    }

    /** Returns the name without case, which is unique. */
    public CaseInsensitiveText nameKey() {
        return CaseInsensitiveText.of(name);
    }

    /** Returns the name as it is searched and sorted. */
    public FoldedText foldedName() {
        return FoldedText.of(name);
    }

    public String kindCode() {
        return kind.code();
    }
}
