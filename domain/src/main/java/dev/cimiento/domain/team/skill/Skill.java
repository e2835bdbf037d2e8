package dev.cimiento.domain.team.skill;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.shared.text.CaseInsensitiveText;
import dev.cimiento.domain.shared.text.FoldedText;
import java.util.Optional;

/**
 * A tool that members of teams can use.
 *
 * @param owner the user to whom it belongs; empty only until a use case has decided it
 * @param name 1 to 64 characters; unique among the skills of the owner, regardless of case
 * @param description up to 2,000 characters
 * @param definition a JSON Schema object of up to 65,536 characters that describes the arguments of the tool
 */
public record Skill(Optional<Id<User>> owner, String name, Optional<String> description, String definition) {

    public static final int MAX_NAME = 64;
    public static final int MAX_DESCRIPTION = 2_000;
    public static final int MAX_DEFINITION = 65_536;

    public Skill {
        Rules rules = new Rules();
        name = rules.line("name", name, MAX_NAME);
        description = rules.optionalText("description", description, MAX_DESCRIPTION);
        rules.require(
                definition.length() <= MAX_DEFINITION,
                "definition",
                ViolationCode.TOO_LONG,
                "must have at most " + MAX_DEFINITION + " characters");
        rules.enforce();
    }

    /** Returns the name without case, which is unique. */
    public CaseInsensitiveText nameKey() {
        return CaseInsensitiveText.of(name);
    }

    /** Returns the name as it is searched and sorted. */
    public FoldedText foldedName() {
        return FoldedText.of(name);
    }

    public boolean isOwnedBy(Id<User> user) {
        return owner.filter(user::equals).isPresent();
    }

    /** Returns this skill with an owner. */
    public Skill ownedBy(Id<User> user) {
        return new Skill(Optional.of(user), name, description, definition);
    }
}
