package dev.cimiento.db.analysis;

/** What a relation of a query is, in the order of the server's own numbers for it. */
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
