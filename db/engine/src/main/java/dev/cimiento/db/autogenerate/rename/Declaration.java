package dev.cimiento.db.autogenerate.rename;

import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.core.SqlTokens.Kind;
import dev.cimiento.db.core.SqlTokens.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The position of a comment such as {@code -- renamed from: note} in a declared schema.
 *
 * @param before the tokens of its statement before the comment
 * @param after all tokens after the comment
 */
record Declaration(List<Token> before, List<Token> after) {

    private static final Set<String> PREFIXES = Set.of(
            "create",
            "or",
            "replace",
            "unlogged",
            "unique",
            "materialized",
            "recursive",
            "constraint",
            "foreign",
            "temp");
    private static final Set<String> KINDS = Set.of(
            "table",
            "view",
            "index",
            "sequence",
            "type",
            "domain",
            "function",
            "procedure",
            "trigger",
            "policy",
            "schema");
    private static final Set<String> BEFORE_NAME = Set.of("if", "not", "exists", "concurrently", "only");

    /** Returns the object that the tokens after the comment declare, without an old name; empty if it has no name. */
    Optional<Rename> declaredObject() {
        if (before.isEmpty()) {
            return new Statement(after).created();
        }
        if (after.isEmpty()) {
            return Optional.empty();
        }
        return new Statement(before).created().flatMap(this::part);
    }

    private Optional<Rename> part(Rename whole) {
        Token first = after.get(0);
        String owner = whole.owner() + whole.to();
        if (whole.kind().equals("type")) {
            return first.kind() == Kind.STRING
                    ? Optional.of(new Rename("value", owner, "", first.text()))
                    : Optional.empty();
        }
        if (!whole.kind().equals("table")) {
            return Optional.empty();
        }
        return first.is("constraint")
                ? Optional.of(new Rename(
                        "constraint",
                        owner,
                        "",
                        RenameDeclarations.folded(after.get(1).text())))
                : Optional.of(new Rename("column", owner, "", RenameDeclarations.folded(first.text())));
    }

    /** The beginning of a statement. */
    private record Statement(List<Token> tokens) {

        Optional<Rename> created() {
            if (is(0, "alter") && is(1, "table")) {
                return addedConstraint();
            }
            int at = 0;
            boolean materialized = false;
            while (at < tokens.size() && PREFIXES.contains(lower(at)) && !(KINDS.contains(lower(at)))) {
                materialized |= is(at, "materialized");
                at++;
            }
            if (!is(0, "create") || at >= tokens.size() || !KINDS.contains(lower(at))) {
                return Optional.empty();
            }
            return Optional.of(named(materialized ? "materialized view" : lower(at), at + 1));
        }

        private Rename named(String kind, int from) {
            int at = from;
            while (BEFORE_NAME.contains(lower(at))) {
                at++;
            }
            String name = name(at);
            return switch (kind) {
                case "schema" -> new Rename(kind, "", "", name);
                case "trigger", "policy" -> new Rename(kind, table("on", at), "", name);
                case "index" -> new Rename(kind, Names.schema(table("on", at)), "", name);
                default -> new Rename(kind, Names.schema(Names.qualified(name)), "", Names.withoutSchema(name));
            };
        }

        private Optional<Rename> addedConstraint() {
            for (int i = 2; i + 1 < tokens.size() && !is(i, ";"); i++) {
                if (is(i, "constraint")) {
                    return Optional.of(new Rename("constraint", table("table", 0), "", name(i + 1)));
                }
            }
            return Optional.empty();
        }

        private String table(String after, int from) {
            int at = from;
            while (at < tokens.size() && !is(at, after)) {
                at++;
            }
            at++;
            while (BEFORE_NAME.contains(lower(at))) {
                at++;
            }
            return Names.qualified(name(at));
        }

        private String name(int at) {
            StringBuilder name = new StringBuilder(text(at));
            for (int i = at + 1; is(i, "."); i += 2) {
                name.append(".").append(text(i + 1));
            }
            return name.toString();
        }

        private String text(int at) {
            return at < tokens.size() ? RenameDeclarations.folded(tokens.get(at).text()) : "";
        }

        private String lower(int at) {
            return at < tokens.size() ? tokens.get(at).text().toLowerCase(Locale.ROOT) : "";
        }

        private boolean is(int at, String word) {
            return at < tokens.size() && tokens.get(at).is(word);
        }
    }
}
