package dev.cimiento.db.statement;

import dev.cimiento.db.statement.source.Comment;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A statement without its variants.
 *
 * @param id the id with the name of its mapper
 * @param variants the number of its variants
 * @param possible an upper limit of this number if all combinations of conditions were rendered
 * @param comments the comments in its SQL and its XML, in all variants
 * @param owner the owner of the other program that sends it; empty for a statement of this program
 */
public record StatementSummary(
        String id, int variants, BigInteger possible, List<Comment> comments, Optional<String> owner) {}
