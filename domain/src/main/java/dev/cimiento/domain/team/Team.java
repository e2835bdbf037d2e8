package dev.cimiento.domain.team;

import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.shared.text.CaseInsensitiveText;
import dev.cimiento.domain.shared.text.FoldedText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A team of people and assistants.
 *
 * @param name 1 to 64 letters, digits, hyphens and underscores; unique among all teams, regardless of case
 * @param description up to 2,000 characters
 */
public record Team(String name, Optional<String> description, Workflow workflow) {

    public static final int MAX_NAME = 64;
    public static final int MAX_DESCRIPTION = 2_000;
    public static final String NAME_PATTERN = "[A-Za-z0-9_-]{1,64}";

    private static final Pattern NAME = Pattern.compile(NAME_PATTERN);

    public Team {
        Rules rules = new Rules();
        name = rules.line("name", name, MAX_NAME);
        rules.require(
                name.isEmpty() || name.length() > MAX_NAME || NAME.matcher(name).matches(),
                "name",
                ViolationCode.MALFORMED,
                "must have only the letters A to Z, digits, hyphens and underscores");
        description = rules.optionalText("description", description, MAX_DESCRIPTION);
        rules.enforce();
    }

    /** Returns the name without case, which is unique. */
    public CaseInsensitiveText uniqueName() {
        return CaseInsensitiveText.of(name);
    }

    /** Returns the name as it is searched and sorted. */
    public FoldedText foldedName() {
        return FoldedText.of(name);
    }

    public String workflowCode() {
        return workflow.code();
    }
}
