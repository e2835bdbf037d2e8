package dev.cimiento.web.team.memory;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.memory.Memory;
import dev.cimiento.domain.team.memory.MemoryFilter;
import dev.cimiento.domain.team.memory.MemoryKind;
import dev.cimiento.domain.team.memory.MemoryQuery;
import dev.cimiento.domain.team.memory.MemorySearch;
import dev.cimiento.domain.team.memory.MemorySort;
import dev.cimiento.domain.team.memory.TextLanguage;
import dev.cimiento.web.shared.list.IdsParameter;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query parameters that filter memories. All parameters that are given must match. */
public record MemoryParameters(
        @IdsParameter @Nullable Set<Id<Memory>> ids,

        @Parameter(
                description = "Only memories whose title or content contains all these words. Case and accents are"
                        + " ignored. The best match comes first, unless another order is given.",
                schema = @Schema(minLength = 1, maxLength = MemorySearch.MAX_TEXT),
                example = "opening hours")
        @Nullable
        String text,

        @Parameter(
                description = "The language of text, by which its words are reduced to their stems. Only memories in"
                        + " this language are searched; simple by default.",
                example = "english")
        @Nullable
        TextLanguage language,

        @Parameter(description = "Only memories of this kind.", example = "fact") @Nullable
        MemoryKind kind,

        @Parameter(
                description = "Only memories that have all these tags, separated by commas.",
                explode = Explode.FALSE,
                array =
                        @ArraySchema(
                                maxItems = Memory.MAX_TAGS,
                                schema = @Schema(type = "string", minLength = 1, maxLength = Memory.MAX_TAG)),
                example = "office")
        @Nullable
        Set<String> tags,

        @Parameter(
                description = "Only memories whose context has all these keys, separated by commas.",
                explode = Explode.FALSE,
                array =
                        @ArraySchema(
                                maxItems = MemoryFilter.MAX_KEYS,
                                schema = @Schema(type = "string", minLength = 1, maxLength = MemoryFilter.MAX_KEY)),
                example = "project")
        @Nullable
        Set<String> contextKeys,

        @Parameter(description = "Only memories that are valid at this time.", example = "2026-03-01T00:00:00Z")
        @Nullable
        Instant validAt,

        @Parameter(description = "Only memories that a newer one replaces (true), or that none does (false).") @Nullable
        Boolean superseded) {

    MemoryQuery query(PageRequest<MemorySort> page) {
        TextLanguage searched = Objects.requireNonNullElse(language, TextLanguage.SIMPLE);
        return new MemoryQuery(
                Optional.ofNullable(ids).map(IdFilter::new),
                Optional.ofNullable(text).map(words -> new MemorySearch(words, searched)),
                new MemoryFilter(
                        Optional.ofNullable(kind),
                        Objects.requireNonNullElse(tags, Set.of()),
                        Objects.requireNonNullElse(contextKeys, Set.of()),
                        Optional.ofNullable(validAt),
                        Optional.ofNullable(superseded)),
                page);
    }
}
