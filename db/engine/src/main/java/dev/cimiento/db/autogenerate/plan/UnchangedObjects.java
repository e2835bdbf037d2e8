package dev.cimiento.db.autogenerate.plan;

import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.core.Catalog;
import dev.cimiento.db.core.Difference;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The objects that are equal in both schemas, but which the diff engine drops and recreates because of another change.
 * PostgreSQL often needs neither: it rebuilds an index itself if the type of its column changes.
 *
 * <p>Only objects are kept whose stored data cannot depend on a function: keys, indexes of plain columns, triggers and
 * views.
 */
record UnchangedObjects(Set<String> names) {

    private static final String NAME = "(?<name>(?:\"(?:[^\"]|\"\")*\"|[\\w$.])+)";
    private static final String TABLE = "(?<table>(?:\"(?:[^\"]|\"\")*\"|[\\w$.])+)";
    private static final List<Kind> KINDS = List.of(
            new Kind("table constraint", "alter table (?:only )?" + TABLE + "\\s+drop constraint " + NAME),
            new Kind(
                    "table constraint",
                    "alter table (?:only )?" + TABLE + "\\s+add constraint " + NAME
                            + "\\s+(?:primary key|unique|foreign key)\\b.*"),
            new Kind("index", "drop index " + NAME),
            new Kind(
                    "index",
                    "create (?:unique )?index " + NAME + " on (?:only )?" + TABLE
                            + "(?: using btree)? \\((?:\"[^\"]+\"|[\\w$, ])+\\)"),
            new Kind("trigger", "drop trigger " + NAME + " on " + TABLE),
            new Kind("trigger", "create (?:constraint )?trigger " + NAME + "\\s.*?\\son " + TABLE + "\\s.*"),
            new Kind("view", "drop view " + NAME),
            new Kind("view", "create view " + NAME + "\\s.*"));

    private record Kind(String type, Pattern pattern) {

        Kind(String type, String pattern) {
            this(type, Pattern.compile("(?is)" + pattern));
        }

        /** Returns the object of a statement in the form of {@link Difference#object()}. */
        Optional<String> object(String statement) {
            Matcher matcher = pattern.matcher(statement);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String name = matcher.group("name");
            return Optional.of(
                    switch (type) {
                        case "index" ->
                            type + " "
                                    + (statement.regionMatches(true, 0, "create", 0, 6)
                                            ? Names.schema(matcher.group("table"))
                                            : "")
                                    + name;
                        case "view" -> type + " " + name;
                        default -> type + " " + name + " on " + matcher.group("table");
                    });
        }
    }

    static UnchangedObjects of(Catalog here, Catalog there) {
        Set<String> names = new HashSet<>(here.objects());
        names.retainAll(there.objects());
        here.differencesTo(there).forEach(difference -> names.remove(difference.object()));
        return new UnchangedObjects(names);
    }

    /** Returns the statements without those that drop and recreate such an object. */
    List<String> keptBy(List<String> statements) {
        Set<String> dropped = new HashSet<>();
        Set<String> recreated = new HashSet<>();
        statements.forEach(
                statement -> object(statement).ifPresent(name -> (isDrop(statement) ? dropped : recreated).add(name)));
        dropped.retainAll(recreated);
        return statements.stream()
                .filter(statement -> object(statement).filter(dropped::contains).isEmpty())
                .toList();
    }

    private static boolean isDrop(String statement) {
        return Pattern.compile("(?is)(?:drop|alter table (?:only )?\\S+\\s+drop)\\s.*")
                .matcher(statement)
                .matches();
    }

    private Optional<String> object(String statement) {
        return KINDS.stream()
                .flatMap(kind -> kind.object(statement).stream())
                .filter(names::contains)
                .findFirst();
    }
}
