package dev.cimiento.db.proof.report;

import dev.cimiento.db.core.report.Severity;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.source.Place;
import dev.cimiento.db.statement.variant.Variant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fault that the proof found in a statement.
 *
 * @param statement the mapped statement's id
 * @param place the position of the fault in the mapper file, as exactly as it is known
 * @param variant the label of the first variant that has the fault; empty if the fault belongs to no variant
 * @param variants the number of variants that have it
 * @param statements the ids of the statements that have it, because they include the same text; {@code statement} is the
 *     first
 * @param sql the SQL of the first variant as the server gets it
 * @param offset the position of the fault in that SQL, from 0
 * @param message a description of the fault, without a full stop
 * @param remedy advice on how to fix it
 * @param owner the owner of the other program that sends the statement; empty for a statement of this program
 */
public record Finding(
        FindingKind kind,
        Severity severity,
        String statement,
        Place place,
        String variant,
        int variants,
        List<String> statements,
        String sql,
        int offset,
        String message,
        String remedy,
        Optional<String> owner) {

    /** Returns the finding of a fault that belongs to no variant. */
    public static Finding of(FindingKind kind, String statement, Place place, String message, String remedy) {
        return new Finding(
                kind,
                kind.severity(),
                statement,
                place,
                "",
                1,
                List.of(statement),
                "",
                0,
                message,
                remedy,
                Optional.empty());
    }

    /** Returns the finding of a fault in one variant of a statement. */
    public static Finding of(
            FindingKind kind,
            Statement statement,
            Variant variant,
            Place place,
            int offset,
            String message,
            String remedy) {
        return new Finding(
                kind,
                kind.severity(),
                statement.id(),
                place,
                variant.label(),
                1,
                List.of(statement.id()),
                variant.sql(),
                Math.max(0, offset),
                message,
                remedy,
                Optional.empty());
    }

    /**
     * Returns a line that identifies the finding after its statement has moved to another line or file, and on another
     * schema: {@code com.example.NoteMapper.find: invalid-sql: column n.headline does not exist}. Several findings can
     * have the same identity.
     */
    public String identity() {
        return statement + ": " + kind.id() + ": " + stableMessage();
    }

    /**
     * Returns the text that findings with the same cause have in common. For a parameter of a wrong type, these are the
     * types, without the name of the parameter and without PostgreSQL's reason, which names the column or the operator.
     */
    String cause() {
        return kind == FindingKind.PARAMETER_TYPE
                ? stableMessage().replaceFirst("^#\\{[^}]*}", "").replaceFirst(" is expected: .*", " is expected")
                : stableMessage();
    }

    /** The numbers of parameters change with each added parameter before them. */
    private String stableMessage() {
        return message.replaceAll("\\$\\d+", "\\$n").replaceAll("\\s+", " ");
    }

    /** Returns this finding as one of another kind. */
    public Finding as(FindingKind other) {
        return as(other, remedy);
    }

    /** Returns this finding as one of another kind, with other advice. */
    public Finding as(FindingKind other, String advice) {
        return new Finding(
                other,
                other.severity(),
                statement,
                place,
                variant,
                variants,
                statements,
                sql,
                offset,
                message,
                advice,
                owner);
    }

    /** Returns this finding in a statement of another program. */
    public Finding ownedBy(String other) {
        return new Finding(
                kind,
                severity,
                statement,
                place,
                variant,
                variants,
                statements,
                sql,
                offset,
                message,
                remedy,
                Optional.of(other));
    }

    /** Returns this finding with another severity. */
    public Finding as(Severity other) {
        return new Finding(
                kind, other, statement, place, variant, variants, statements, sql, offset, message, remedy, owner);
    }

    /** Returns true if the other finding is the same fault, possibly found on another schema. */
    boolean isSame(Finding other) {
        return place.equals(other.place) && identity().equals(other.identity());
    }

    Finding inOneMoreVariant() {
        return new Finding(
                kind,
                severity,
                statement,
                place,
                variant,
                variants + 1,
                statements,
                sql,
                offset,
                message,
                remedy,
                owner);
    }

    private Finding alsoIn(Finding other) {
        return new Finding(
                kind,
                severity,
                statement,
                place,
                variant,
                variants,
                Stream.concat(statements.stream(), other.statements.stream()).toList(),
                sql,
                offset,
                message,
                remedy,
                owner);
    }

    /**
     * Returns one finding for each fault. Statements that include the same fragment, or that a framework makes of the
     * same entity, have the same fault at the same place.
     */
    public static List<Finding> merged(List<Finding> findings) {
        Map<List<Object>, Finding> merged = new LinkedHashMap<>();
        for (Finding finding : findings) {
            List<Object> fault = finding.place.file().isEmpty()
                    ? List.of(finding)
                    : List.of(finding.kind, finding.severity, finding.place, finding.message, finding.owner);
            merged.merge(fault, finding, Finding::alsoIn);
        }
        return List.copyOf(merged.values());
    }
}
