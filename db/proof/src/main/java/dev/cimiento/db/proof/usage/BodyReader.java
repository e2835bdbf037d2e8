package dev.cimiento.db.proof.usage;

import dev.cimiento.db.analysis.tree.AnalyzedQuery.Command;
import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Kind;
import dev.cimiento.db.core.SqlTokens.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Searches SQL for the tables and functions that it names. The words before a table tell how it is used. */
final class BodyReader {

    private static final Set<String> BEFORE_READ = Set.of("from", "join", "using", "only", ",");

    private final RelationNames tables;
    private final FunctionBodies functions;

    BodyReader(RelationNames tables, FunctionBodies functions) {
        this.tables = tables;
        this.functions = functions;
    }

    /** The tables that SQL reads, empties and changes, and the functions that it calls, by their {@code oid}. */
    record Body(Set<StatementLock> locks, Set<TableChange> changes, Set<Long> functions) {}

    Body read(String sql) {
        Body body = new Body(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        List<Token> code = SqlTokens.of(sql).stream().filter(Token::isCode).toList();
        for (int i = 0; i < code.size(); i++) {
            if (isName(code.get(i)) && !text(code, i - 1).equals(".")) {
                int last = text(code, i + 1).equals(".") ? i + 2 : i;
                if (text(code, last + 1).equals("(")) {
                    body.functions().addAll(functions.named(text(code, last)));
                }
                String schema = last == i ? "" : text(code, i);
                for (long table : tables.named(schema, text(code, last))) {
                    use(table, text(code, i - 1), text(code, i - 2), body);
                }
            }
        }
        return body;
    }

    /**
     * @param last the word before the name of the table
     * @param first the word before that
     */
    private static void use(long table, String last, String first, Body body) {
        String words = first + " " + last;
        if (words.equals("insert into")) {
            body.changes().add(TableChange.ofAllColumns(table, Command.INSERT));
        } else if (words.equals("merge into")) {
            for (Command command : List.of(Command.INSERT, Command.UPDATE, Command.DELETE)) {
                body.changes().add(TableChange.ofAllColumns(table, command));
            }
        } else if (words.equals("delete from")) {
            body.changes().add(TableChange.ofAllColumns(table, Command.DELETE));
        } else if (last.equals("update") && !first.equals("for")) {
            body.changes().add(TableChange.ofAllColumns(table, Command.UPDATE));
        } else if (last.equals("truncate") || words.equals("truncate table")) {
            body.locks().add(StatementLock.ofTruncate(table));
        } else if (BEFORE_READ.contains(last)) {
            body.locks().add(StatementLock.ofRead(table));
        }
    }

    private static boolean isName(Token token) {
        return token.kind() == Kind.WORD || token.kind() == Kind.QUOTED;
    }

    /** Returns a token as the catalogs contain it: a word in lower case, a quoted name without its quotes. */
    private static String text(List<Token> code, int index) {
        if (index < 0 || index >= code.size()) {
            return "";
        }
        Token token = code.get(index);
        return token.kind() == Kind.QUOTED && token.text().startsWith("\"")
                ? token.text().substring(1, token.text().length() - 1).replace("\"\"", "\"")
                : token.text().toLowerCase(Locale.ROOT);
    }
}
