package dev.cimiento.db.recorded;

import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Kind;
import dev.cimiento.db.core.SqlTokens.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The statements that a program has sent and that are written to one file. All data sources of the program with this file
 * share it, because a framework for tests creates a data source for each of its contexts.
 */
final class Recording {

    /** Statements that the proof can analyse. Others, such as those of migrations, are not recorded. */
    private static final Set<String> RECORDED =
            Set.of("select", "with", "insert", "update", "delete", "merge", "values");

    private static final Map<Path, Recording> RECORDINGS = new ConcurrentHashMap<>();

    private final Path file;

    /** The statements by their SQL and the types of their parameters. */
    private final Map<String, RecordedStatement> statements = new HashMap<>();

    private boolean changed;

    private Recording(Path file) {
        this.file = file;
        // Frameworks often close only the wrapped data source, or none.
        Runtime.getRuntime().addShutdownHook(new Thread(this::writeChanges, "cimiento-recording"));
    }

    static Recording to(Path file) {
        return RECORDINGS.computeIfAbsent(file.toAbsolutePath().normalize(), Recording::new);
    }

    /** Adds a statement if it is new, or if only a framework has sent it so far, such as a script with initial rows. */
    synchronized void add(String sql, List<RecordedParameter> parameters) {
        String key = sql + parameters;
        RecordedStatement known = statements.get(key);
        if (known == null ? isRecorded(sql) : known.site().equals(CallSite.UNKNOWN)) {
            statements.put(key, new RecordedStatement(CallSite.current(), sql, parameters));
            changed = true;
        }
    }

    private static boolean isRecorded(String sql) {
        List<Token> code = SqlTokens.of(sql).stream().filter(Token::isCode).toList();
        boolean one = code.stream()
                .limit(Math.max(0, code.size() - 1))
                .noneMatch(token -> token.kind() == Kind.OTHER && token.is(";"));
        return one && !code.isEmpty() && RECORDED.contains(code.get(0).text().toLowerCase(Locale.ROOT));
    }

    private synchronized void writeChanges() {
        if (changed) {
            write();
        }
    }

    synchronized void write() {
        try {
            RecordedFile.write(file, statements.values());
            changed = false;
        } catch (IOException e) {
            throw new UncheckedIOException("The recorded statements cannot be written to " + file, e);
        }
    }
}
