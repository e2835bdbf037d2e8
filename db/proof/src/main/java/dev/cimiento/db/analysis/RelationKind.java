package dev.cimiento.db.analysis;

/** The kind of a relation in a query, in the order of the server's {@code RTEKind}. */
enum RelationKind {
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

    static RelationKind of(Node relation) {
        return values()[relation.number("rtekind")];
    }
}
