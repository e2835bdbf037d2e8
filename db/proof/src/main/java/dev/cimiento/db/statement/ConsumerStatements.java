package dev.cimiento.db.statement;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Token;
import dev.cimiento.db.core.StatementSplitter;
import dev.cimiento.db.recorded.RecordedParameter;
import dev.cimiento.db.statement.source.Marks;
import dev.cimiento.db.statement.source.SourceFile;
import dev.cimiento.db.statement.source.TextOrigin;
import dev.cimiento.db.statement.source.TracedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.session.Configuration;

/**
 * Reads the statements of other programs that use the same database. A folder has one subfolder for each program, with
 * SQL files whose first comment names the owner:
 *
 * <pre>
 * -- owner: Billing team, billing@example.com
 *
 * select o.number, o.total from orders o where o.buyer_id = $1 and o.placed_at &gt;= $2;
 * update orders set invoiced = true where id = $1;
 * </pre>
 *
 * The server infers the types of the parameters, as it does for programs in most languages.
 */
public final class ConsumerStatements {

    private static final Pattern OWNER = Pattern.compile("(?m)^--[ \\t]*owner:[ \\t]*(\\S.*?)\\s*$");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final FixedStatements statements;
    private final SourceFile file;

    private ConsumerStatements(Configuration configuration, SourceFile file) {
        this.statements = new FixedStatements(configuration);
        this.file = file;
    }

    /**
     * Returns the statements of all programs.
     *
     * @throws DatabaseException if a file belongs to no program or has no owner
     */
    public static List<Statement> of(Configuration configuration, SqlFolder consumers) {
        return consumers.files().entrySet().stream()
                .flatMap(file -> {
                    String path = consumers + "/" + file.getKey();
                    SourceFile source =
                            SourceFile.findInSources(path).orElseGet(() -> new SourceFile(path, file.getValue()));
                    return new ConsumerStatements(configuration, source).read(file.getKey()).stream();
                })
                .toList();
    }

    private List<Statement> read(String name) {
        if (!name.contains("/")) {
            throw new DatabaseException(
                    file.name() + " belongs to no program. Move it into a folder with the program's name.");
        }
        List<StatementSplitter.Placed> parts = StatementSplitter.placed(file.text());
        String owner =
                owner(parts.isEmpty() ? file.text().length() : parts.get(0).offset());
        List<Statement> read = new ArrayList<>();
        for (StatementSplitter.Placed part : parts) {
            List<Integer> numbers = new ArrayList<>();
            TracedText text = text(part, numbers);
            read.add(statements.of(
                    name + "#" + (read.size() + 1),
                    file.place(part.offset()),
                    text,
                    Collections.nCopies(numbers.size(), RecordedParameter.UNSET),
                    Optional.of(owner)));
        }
        return read;
    }

    private String owner(int firstStatement) {
        Matcher owner = OWNER.matcher(file.text()).region(0, firstStatement);
        if (!owner.find()) {
            throw new DatabaseException(
                    file.name() + " names no owner. Begin it with a line such as: -- owner: Billing team");
        }
        return owner.group(1);
    }

    /**
     * Returns the SQL with a mark at the first place of each parameter. The driver numbers the marks in their order, and
     * a repeated parameter stays a number, so that it has one type at all its places.
     *
     * @param numbers gets the numbers of the parameters in the order of their first places
     */
    private TracedText text(StatementSplitter.Placed part, List<Integer> numbers) {
        TracedText text = new TracedText();
        List<Token> tokens = SqlTokens.of(part.sql());
        int offset = part.offset();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i).text();
            Matcher number =
                    NUMBER.matcher(i + 1 < tokens.size() ? tokens.get(i + 1).text() : "");
            if (token.equals("$") && number.lookingAt()) {
                TextOrigin origin = new TextOrigin(file, offset);
                int parameter = Integer.parseInt(number.group());
                if (numbers.contains(parameter)) {
                    text.append("$" + (numbers.indexOf(parameter) + 1), origin);
                } else {
                    numbers.add(parameter);
                    text.append(Marks.PARAMETER, origin);
                }
                offset += token.length() + number.end();
                token = tokens.get(++i).text().substring(number.end());
            } else if (token.equals("?")) {
                // The driver would take a single one for a parameter.
                text.append('?', new TextOrigin(file, offset));
            }
            for (char character : token.toCharArray()) {
                text.append(character, new TextOrigin(file, offset++));
            }
        }
        return text;
    }
}
