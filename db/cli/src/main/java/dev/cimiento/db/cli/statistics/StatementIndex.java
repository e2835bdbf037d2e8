package dev.cimiento.db.cli.statistics;

import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statistics.StatementText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the mapped statement of a text in the server's statistics: by the name in its comment, or else by the shape of
 * its SQL.
 */
final class StatementIndex {

    /** The statements by the last two parts of their ids, such as {@code ProductMapper.page}. */
    private final Map<String, List<Statement>> byName = new HashMap<>();

    private final Map<String, Statement> byShape = new HashMap<>();

    StatementIndex(List<Statement> statements) {
        for (Statement statement : statements) {
            byName.computeIfAbsent(simpleName(statement.id()), first -> new ArrayList<>())
                    .add(statement);
            statement
                    .variants()
                    .forEach(variant -> byShape.putIfAbsent(new StatementText(variant.sql()).shape(), statement));
        }
    }

    Optional<Statement> statementOf(StatementText text) {
        return text.name().flatMap(this::named).or(() -> Optional.ofNullable(byShape.get(text.shape())));
    }

    /** A name can leave out packages: {@code catalog.ProductMapper.page} is in the package {@code …catalog.product}. */
    private Optional<Statement> named(String name) {
        List<String> parts = Arrays.asList(name.split("\\."));
        return byName.getOrDefault(simpleName(name), List.of()).stream()
                .filter(statement -> Arrays.asList(statement.id().split("\\.")).containsAll(parts))
                .findFirst();
    }

    private static String simpleName(String id) {
        int last = id.lastIndexOf('.');
        return id.substring(id.lastIndexOf('.', last - 1) + 1);
    }
}
