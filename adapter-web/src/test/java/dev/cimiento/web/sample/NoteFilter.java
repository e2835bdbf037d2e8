package dev.cimiento.web.sample;

import dev.cimiento.domain.sample.Note;
import dev.cimiento.domain.sample.NoteQuery;
import dev.cimiento.domain.sample.NoteSort;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.shared.text.SearchText;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of the list of notes, by its query parameters: one of each type. */
public record NoteFilter(
        @Parameter(description = "Only notes whose name begins with this.", example = "te") @Nullable
        String name,

        @Parameter(
                description = "Only notes whose name has these words.",
                schema = @Schema(minLength = 1, maxLength = SearchText.MAX_LENGTH),
                example = "green te")
        @Nullable
        String text,

        @Parameter(description = "Only notes that belong to this one.") @Nullable
        Id<Note> parentId,

        @Parameter(
                description = "Only notes that have all of these links, separated by commas.",
                explode = Explode.FALSE,
                array = @ArraySchema(maxItems = Note.MAX_LINKS, schema = @Schema(type = "string", format = "uuid")))
        @Nullable
        Set<Id<Note>> linkIds,

        @Parameter(description = "Only notes that cost this or more.", example = "10") @Nullable
        BigDecimal minCost,

        @Parameter(description = "Only notes that are archived, or are not.") @Nullable
        Boolean archived) {

    NoteQuery query(PageRequest<NoteSort> page) {
        return new NoteQuery(
                Optional.ofNullable(name).map(FoldedText::of),
                Optional.ofNullable(text).map(SearchText::new),
                Optional.ofNullable(parentId),
                Objects.requireNonNullElse(linkIds, Set.of()),
                Optional.ofNullable(minCost),
                Optional.ofNullable(archived),
                page);
    }
}
