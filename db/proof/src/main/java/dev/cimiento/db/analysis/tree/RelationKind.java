package dev.cimiento.db.analysis.tree;

/** The kind of a relation in a query, in the order of the server's {@code RTEKind}. */
public enum RelationKind {
    TABLE,
    SUBQUERY,
    JOIN,
    FUNCTION,
    TABLE_FUNCTION,
    VALUES,
    COMMON_TABLE,
    TRANSITION_TABLE,
    RESULT,
    GROUP;

    public static RelationKind of(Node relation) {
        return values()[relation.number("rtekind")];
    }
}
