package dev.cimiento.db.statement;

import dev.cimiento.db.statement.scope.ArgumentTypes;
import dev.cimiento.db.statement.source.Comment;
import dev.cimiento.db.statement.source.Place;
import dev.cimiento.db.statement.variant.Fault;
import dev.cimiento.db.statement.variant.Variant;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.ibatis.mapping.MappedStatement;

/**
 * A statement that MyBatis has loaded, or that a file contains, with the variants of its SQL to prove.
 *
 * <pre>{@code
 * List<Statement> statements = MappedStatements.of(configuration, new NullMarks(Set.of()), id -> true).toList();
 * statements.get(0).variants().get(0).sql(); // select … where p.id = $1
 * }</pre>
 *
 * @param mapped MyBatis's statement
 * @param place the position of its start
 * @param result the Java type that its method builds from a row
 * @param variants the different variants
 * @param possible an upper limit of the number of variants
 * @param paged true if a plugin divides the result into pages
 * @param unused the names of parameters that no variant uses
 * @param opaque true if Java code builds the SQL, so there are no variants
 * @param faults the faults of the whole statement
 * @param comments the comments in its SQL and its XML, in all variants
 * @param refusesKey returns true for a key property that its parameter cannot set
 * @param arguments the known types of its arguments
 * @param owner the owner of the other program that sends it; empty for a statement of this program
 */
public record Statement(
        MappedStatement mapped,
        Place place,
        Result result,
        List<Variant> variants,
        BigInteger possible,
        boolean paged,
        List<String> unused,
        boolean opaque,
        List<Fault> faults,
        List<Comment> comments,
        Predicate<String> refusesKey,
        ArgumentTypes arguments,
        Optional<String> owner) {

    /** Returns this statement without its variants, which need much memory. */
    public StatementSummary summary() {
        return new StatementSummary(id(), variants.size(), possible, comments, owner);
    }

    /** Returns the id with the name of its mapper. */
    public String id() {
        return mapped.getId();
    }
}
