package dev.cimiento.domain.team.upload;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.team.member.Member;
import java.util.Set;

/**
 * A file of a team. Its name and its members can change, its content cannot.
 *
 * @param name 1 to 200 characters
 * @param memberIds the members of the team that use it, at most 100
 * @param file the properties of the content
 * @param state the state of the index of its words
 */
public record Upload(String name, Set<Id<Member>> memberIds, StoredFile file, UploadState state, Id<User> uploadedBy) {

    public static final int MAX_NAME = 200;
    public static final int MAX_MEMBERS = 100;

    public Upload {
        Rules rules = new Rules();
        name = rules.line("name", name, MAX_NAME);
        rules.require(
                memberIds.size() <= MAX_MEMBERS,
                "memberIds",
                ViolationCode.OUT_OF_RANGE,
                "must be at most " + MAX_MEMBERS);
        rules.enforce();
        memberIds = Set.copyOf(memberIds);
    }

    /** Returns the name as it is searched and sorted. */
    public FoldedText foldedName() {
        return FoldedText.of(name);
    }

    public String stateCode() {
        return state.code();
    }

    /** Returns this upload with another name and other members. */
    public Upload replacedBy(String otherName, Set<Id<Member>> otherMembers) {
        return new Upload(otherName, otherMembers, file, state, uploadedBy);
    }

    /** Returns this upload in another state. */
    public Upload in(UploadState other) {
        return new Upload(name, memberIds, file, other, uploadedBy);
    }
}
