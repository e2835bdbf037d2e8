package dev.cimiento.web.team.memory;

import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.team.memory.Memory;
import dev.cimiento.domain.team.memory.MemoryFilter;
import dev.cimiento.domain.team.memory.MemoryKind;
import dev.cimiento.domain.team.memory.Recall;
import dev.cimiento.domain.team.memory.TextLanguage;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request for memories about a text. */
@Schema(description = "A request for the most useful memories about a text.")
public record RecallRequest(
        @Schema(
                description = "A text such as a question. Memories that share at least one word with it are recalled.",
                minLength = 1,
                maxLength = Recall.MAX_TEXT,
                example = "When does the office open?")
        String text,

        @Schema(
                description = "How much the memories may have in all, in tokens. A token is counted as four characters"
                        + " of title and content.",
                minimum = "1",
                maximum = "" + Recall.MAX_BUDGET,
                example = "500")
        Integer budget,

        @Schema(
                description =
                        "The language of the text. Only memories in this language are recalled; simple by default.",
                example = "english")
        @OneOf(TextLanguage.class)
        @Nullable
        String language,

        @Schema(description = "Only memories of this kind.", example = "fact") @OneOf(MemoryKind.class) @Nullable
        String kind,

        @ArraySchema(
                arraySchema = @Schema(description = "Only memories that have all these tags."),
                maxItems = Memory.MAX_TAGS,
                schema = @Schema(minLength = 1, maxLength = Memory.MAX_TAG, example = "office"))
        @Nullable
        Set<String> tags,

        @ArraySchema(
                arraySchema = @Schema(description = "Only memories whose context has all these keys."),
                maxItems = MemoryFilter.MAX_KEYS,
                schema = @Schema(minLength = 1, maxLength = MemoryFilter.MAX_KEY, example = "project"))
        @Nullable
        Set<String> contextKeys) {

    int checkedBudget() {
        Rules rules = new Rules();
        rules.require(budget != null, "budget", ViolationCode.REQUIRED, "is required");
        rules.enforce();
        return Objects.requireNonNullElse(budget, 0);
    }

    TextLanguage searchedLanguage() {
        return language == null ? TextLanguage.SIMPLE : TextLanguage.of(language);
    }

    MemoryFilter filter() {
        return new MemoryFilter(
                Optional.ofNullable(kind).map(MemoryKind::of),
                Objects.requireNonNullElse(tags, Set.of()),
                Objects.requireNonNullElse(contextKeys, Set.of()),
                Optional.empty(),
                Optional.empty());
    }
}
