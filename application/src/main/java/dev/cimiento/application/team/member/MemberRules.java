package dev.cimiento.application.team.member;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.Workflow;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.member.MemberKind;
import dev.cimiento.domain.team.member.MemberRepository;
import dev.cimiento.domain.team.skill.Skill;
import dev.cimiento.domain.team.skill.SkillRepository;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules that concern several members of a team. They hold because each change locks the team first. */
final class MemberRules {

    private final MemberRepository members;
    private final SkillRepository skills;
    private final EntityFactory entities;

    MemberRules(MemberRepository members, SkillRepository skills, EntityFactory entities) {
        this.members = members;
        this.skills = skills;
        this.entities = entities;
    }

    /**
     * Makes place for a leader: the former leader becomes a worker.
     *
     * @param present the member before its change; empty for a new one
     * @throws Conflict if a sequential team would have a leader, or a hierarchical team would have none
     */
    void passLeadership(Entity<Team> team, Optional<Member> present, Member next) {
        boolean leads = present.filter(Member::isLeader).isPresent();
        if (leads == next.isLeader()) {
            return;
        }
        requireNotLeader(leads);
        if (team.state().workflow() == Workflow.SEQUENTIAL) {
            throw new Conflict("sequential-team", "A sequential team has no leader. Change the workflow of the team.");
        }
        members.leader()
                .ifPresent(leader ->
                        members.update(entities.change(leader, leader.state().as(MemberKind.WORKER))));
    }

    /** @throws Conflict if the team would lose its leader */
    void requireNotLeader(boolean leads) {
        if (leads) {
            throw new Conflict(
                    "leader-needed", "A hierarchical team needs its leader. Make another member the leader instead.");
        }
    }

    /** @throws Invalid if the sources would form a cycle */
    void requireNoCycle(Id<Member> id, Member next) {
        boolean cycle = next.source()
                .filter(source -> source.equals(id) || members.sourcesOf(source).contains(id))
                .isPresent();
        if (cycle) {
            throw new Invalid("sourceId", ViolationCode.CONTRADICTORY, "must not lead back to the member itself");
        }
    }

    /**
     * Keeps the skills of a member until the end of the transaction. They can be those of the actor, and those that the
     * member has already.
     *
     * @throws Invalid if another skill is among them, or one that does not exist
     */
    void keepSkills(Actor actor, Set<Id<Skill>> present, Set<Id<Skill>> next) {
        Id<User> self = new Id<>(actor.requireUser());
        Set<Id<Skill>> usable = skills.keep(next).stream()
                .filter(skill -> skill.state().isOwnedBy(self) || present.contains(skill.id()))
                .map(Entity::id)
                .collect(Collectors.toSet());
        Set<Id<Skill>> others = new HashSet<>(next);
        others.removeAll(usable);
        if (!others.isEmpty()) {
            throw new Invalid("skillIds", ViolationCode.NOT_FOUND, "must name skills of yours, not " + others);
        }
    }
}
