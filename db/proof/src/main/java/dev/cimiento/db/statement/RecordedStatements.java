package dev.cimiento.db.statement;

import dev.cimiento.db.recorded.RecordedFile;
import dev.cimiento.db.recorded.RecordedStatement;
import dev.cimiento.db.statement.source.Marks;
import dev.cimiento.db.statement.source.Place;
import dev.cimiento.db.statement.source.SourceFile;
import dev.cimiento.db.statement.source.TracedText;
import dev.cimiento.db.statement.variant.ParameterMarks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.session.Configuration;

/** Reads recorded statements in the form in which mapped statements are proved. */
public final class RecordedStatements {

    private static final Pattern SITE = Pattern.compile("(.*)\\.[^.]+\\((.*):(\\d+)\\)");

    private final FixedStatements statements;

    /** The place of a statement that only frameworks send. */
    private final Place place;

    private RecordedStatements(Configuration configuration, Path file) {
        this.statements = new FixedStatements(configuration);
        this.place = new Place(file.toString(), 1, 1);
    }

    /** Returns the statements of a file that {@code RecordingDataSource} has written. */
    public static List<Statement> of(Configuration configuration, Path file) {
        RecordedStatements statements = new RecordedStatements(configuration, file);
        return RecordedFile.read(file).stream().map(statements::read).toList();
    }

    private Statement read(RecordedStatement recorded) {
        return statements.of(
                recorded.method(), place(recorded.site()), text(recorded), recorded.parameters(), Optional.empty());
    }

    private static TracedText text(RecordedStatement recorded) {
        boolean[] code = ParameterMarks.canBePlaceholder(
                recorded.sql(), recorded.parameters().size());
        TracedText text = new TracedText();
        for (int i = 0; i < recorded.sql().length(); i++) {
            boolean escaped = recorded.sql().startsWith("??", i);
            char character = recorded.sql().charAt(i);
            text.append(character == '?' && code[i] && !escaped ? Marks.PARAMETER : character, null);
            if (escaped) {
                text.append('?', null);
                i++;
            }
        }
        return text;
    }

    /** Returns the place of a call in the form of a stack trace: {@code com.example.Orders.find(Orders.java:42)}. */
    private Place place(String site) {
        Matcher call = SITE.matcher(site);
        if (!call.matches()) {
            return place;
        }
        int dot = call.group(1).lastIndexOf('.');
        String path = (dot < 0 ? "" : call.group(1).substring(0, dot).replace('.', '/') + "/") + call.group(2);
        String file = SourceFile.findInSources(path).map(SourceFile::name).orElse(path);
        return new Place(file, Integer.parseInt(call.group(3)), 1);
    }
}
