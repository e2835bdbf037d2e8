package dev.cimiento.db.autogenerate.rename;

import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Kind;
import dev.cimiento.db.core.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines {@code -- renamed from: old_name} and {@code -- not renamed} of a declared schema. Each is about the object
 * that the next line declares.
 *
 * <pre>{@code
 * create table readings (
 *     id bigint primary key,
 *     -- renamed from: temperature
 *     celsius numeric not null
 * );
 * }</pre>
 *
 * @param renames the objects that were renamed
 * @param unrelated the objects that are new although they look renamed; their {@link Rename#from} is empty
 */
public record RenameDeclarations(List<Rename> renames, List<Rename> unrelated) {

    private static final Pattern RENAMED = Pattern.compile("(?i)--\\s*renamed from:\\s*(.+?)\\s*");
    private static final Pattern NOT_RENAMED = Pattern.compile("(?i)--\\s*not renamed\\s*");

    public static RenameDeclarations of(SqlFolder schema) {
        RenameDeclarations declarations = new RenameDeclarations(new ArrayList<>(), new ArrayList<>());
        schema.files().values().forEach(declarations::read);
        return declarations;
    }

    private void read(String sql) {
        List<Token> tokens = SqlTokens.of(sql).stream()
                .filter(token -> token.kind() != Kind.SPACE)
                .toList();
        for (int i = 0; i < tokens.size(); i++) {
            Matcher renamed = RENAMED.matcher(tokens.get(i).text());
            if (tokens.get(i).kind() != Kind.COMMENT) {
                continue;
            }
            if (renamed.matches()) {
                declared(tokens, i)
                        .map(object -> from(object, renamed.group(1)))
                        .ifPresent(renames::add);
            } else if (NOT_RENAMED.matcher(tokens.get(i).text()).matches()) {
                declared(tokens, i).ifPresent(unrelated::add);
            }
        }
    }

    private static Rename from(Rename object, String old) {
        String name = object.kind().equals("value")
                ? "'" + old.replaceAll("^'|'$", "").replace("'", "''") + "'"
                : Names.withoutSchema(folded(old));
        return new Rename(object.kind(), object.owner(), name, object.to());
    }

    private static Optional<Rename> declared(List<Token> tokens, int comment) {
        int begin = comment;
        while (begin > 0 && !tokens.get(begin - 1).is(";")) {
            begin--;
        }
        List<Token> before = code(tokens.subList(begin, comment));
        List<Token> after = code(tokens.subList(comment, tokens.size()));
        return new Declaration(before, after).declaredObject();
    }

    private static List<Token> code(List<Token> tokens) {
        return tokens.stream().filter(Token::isCode).toList();
    }

    /** Returns a name as PostgreSQL reads it: in lower case unless it is quoted. */
    static String folded(String name) {
        return name.contains("\"") ? name : name.toLowerCase(Locale.ROOT);
    }
}
