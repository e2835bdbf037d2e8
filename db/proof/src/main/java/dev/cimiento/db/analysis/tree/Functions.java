package dev.cimiento.db.analysis.tree;

import java.util.Set;

/**
 * Facts about the nullability of PostgreSQL's functions that the catalogs do not contain. The catalogs only say that a
 * strict function returns null for a null argument, not that it returns null in no other case.
 */
public final class Functions {

    private static final Set<String> NEVER_NULL = Set.of(
            "now",
            "clock_timestamp",
            "statement_timestamp",
            "transaction_timestamp",
            "timeofday",
            "random",
            "gen_random_uuid",
            "uuidv7",
            "concat",
            "concat_ws",
            "json_build_object",
            "json_build_array",
            "jsonb_build_object",
            "jsonb_build_array",
            "pg_advisory_xact_lock",
            "pg_advisory_lock",
            "pg_try_advisory_xact_lock",
            "pg_try_advisory_lock",
            "nextval",
            "txid_current",
            "pg_current_xact_id",
            "version");

    private static final Set<String> NULL_ONLY_FOR_NULL = Set.of(
            "abs",
            "ceil",
            "ceiling",
            "floor",
            "round",
            "trunc",
            "sign",
            "mod",
            "power",
            "sqrt",
            "exp",
            "ln",
            "length",
            "char_length",
            "character_length",
            "octet_length",
            "btrim",
            "ltrim",
            "rtrim",
            "replace",
            "translate",
            "left",
            "right",
            "lpad",
            "rpad",
            "repeat",
            "reverse",
            "initcap",
            "split_part",
            "strpos",
            "position",
            "starts_with",
            "md5",
            "sha256",
            "encode",
            "decode",
            "to_hex",
            "chr",
            "ascii",
            "substr",
            "date_trunc",
            "make_date",
            "make_interval",
            "age",
            "to_char",
            "to_timestamp",
            "to_json",
            "to_jsonb",
            "cardinality",
            "hashtext",
            "hashtextextended",
            "setweight",
            "to_tsvector",
            "plainto_tsquery",
            "websearch_to_tsquery",
            "ts_rank",
            "ts_rank_cd",
            "ts_filter",
            "numnode",
            "isempty",
            "timezone",
            "jsonb_typeof",
            "json_typeof",
            "array_remove",
            "array_replace",
            "quote_ident",
            "quote_literal",
            "regexp_replace",
            "like_escape");

    private static final Set<String> NEVER_NULL_AGGREGATES = Set.of("count", "regr_count");

    private static final Set<String> ROW_COLLECTING =
            Set.of("array_agg", "json_agg", "jsonb_agg", "json_object_agg", "jsonb_object_agg");

    private static final Set<String> NULL_IF_ALL_NULL = Set.of(
            "min", "max", "sum", "avg", "bool_and", "bool_or", "every", "string_agg", "bit_and", "bit_or", "any_value");

    private static final Set<String> NEVER_NULL_WINDOWS =
            Set.of("row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "count");

    private Functions() {}

    public static boolean neverNull(TableCatalog.SqlFunction function) {
        return function.builtIn() && NEVER_NULL.contains(function.name());
    }

    public static boolean nullOnlyForNull(TableCatalog.SqlFunction function) {
        return NULL_ONLY_FOR_NULL.contains(function.name());
    }

    /** Returns true for operators on JSON: they return null also for a key that does not exist. */
    public static boolean nullableOperator(TableCatalog.SqlFunction operator) {
        return operator.name().startsWith("json");
    }

    public static boolean isEquality(TableCatalog.SqlFunction operator) {
        return operator.builtIn() && operator.name().matches("\\w*eq|\\w+_eq");
    }

    public static boolean neverNullAggregate(String name) {
        return NEVER_NULL_AGGREGATES.contains(name);
    }

    /** Returns true for an aggregate of all rows of a group. It is never null, because a group has at least one row. */
    public static boolean collectsRows(String name) {
        return ROW_COLLECTING.contains(name);
    }

    /** Returns true for an aggregate that is null only if all values of the group are null. */
    public static boolean nullOnlyIfAllNull(String name) {
        return NULL_IF_ALL_NULL.contains(name);
    }

    public static boolean neverNullWindow(String name) {
        return NEVER_NULL_WINDOWS.contains(name);
    }
}
