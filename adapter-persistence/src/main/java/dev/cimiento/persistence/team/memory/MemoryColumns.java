package dev.cimiento.persistence.team.memory;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.team.memory.Memory;
import dev.cimiento.persistence.shared.ColumnArrays;
import dev.cimiento.persistence.shared.SqlArray;
import dev.cimiento.persistence.shared.mybatis.TextArray;
import java.util.List;

public record MemoryColumns(List<Entity<Memory>> entities) implements ColumnArrays<Memory> {

    public SqlArray kinds() {
        return state("text", Memory::kindCode);
    }

    public SqlArray titles() {
        return state("text", Memory::title);
    }

    public SqlArray contents() {
        return state("text", Memory::content);
    }

    public SqlArray foldedTitles() {
        return state("text", Memory::foldedTitle);
    }

    public SqlArray foldedContents() {
        return state("text", Memory::foldedContent);
    }

    public SqlArray contexts() {
        return state("text", Memory::context);
    }

    public SqlArray languages() {
        return state("text", Memory::languageCode);
    }

    /** Returns the text form of an array for each row, because PostgreSQL has no array of arrays of different lengths. */
    public SqlArray tags() {
        return state("text", memory -> TextArray.of(memory.tags()));
    }

    public SqlArray importances() {
        return state("numeric", Memory::importance);
    }

    public SqlArray validFrom() {
        return state("timestamptz", memory -> memory.validity().from());
    }

    public SqlArray validUntil() {
        return state("timestamptz", memory -> memory.validity().until());
    }

    public SqlArray sourceMessageIds() {
        return state("uuid", memory -> memory.source().message());
    }

    public SqlArray sourceUploadIds() {
        return state("uuid", memory -> memory.source().upload());
    }

    public SqlArray supersededIds() {
        return state("uuid", Memory::supersedes);
    }
}
