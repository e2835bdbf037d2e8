package dev.cimiento.db.analysis;

import dev.cimiento.db.analysis.tree.AnalyzedQuery;
import dev.cimiento.db.analysis.tree.Node;
import dev.cimiento.db.analysis.tree.RelationKind;
import dev.cimiento.db.analysis.tree.TableCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A selected column whose alias is another column of the same table. If it is written without {@code as}, a comma is
 * probably missing.
 *
 * @param column the name of the selected column
 * @param alias the name of the other column
 */
public record ColumnAsAlias(String column, String alias) {

    /** Returns those of a query and of all queries in it. */
    public static List<ColumnAsAlias> in(AnalyzedQuery query, TableCatalog tables) {
        List<ColumnAsAlias> found = new ArrayList<>();
        for (AnalyzedQuery part : query.all()) {
            part.output().forEach(column -> of(part, column, tables).ifPresent(found::add));
        }
        return found;
    }

    private static Optional<ColumnAsAlias> of(AnalyzedQuery query, Node output, TableCatalog tables) {
        Optional<Node> variable = output.node("expr")
                .filter(node -> node.is("VAR")
                        && node.number("varlevelsup") == 0
                        && node.number("varattno") > 0
                        && RelationKind.of(query.relation(node.number("varno"))) == RelationKind.TABLE);
        return variable.flatMap(node -> tables.table(
                        query.relation(node.number("varno")).text("relid"))
                .flatMap(
                        table -> of(Optional.ofNullable(table.columns().get(node.number("varattno"))), output, table)));
    }

    private static Optional<ColumnAsAlias> of(
            Optional<TableCatalog.Column> selected, Node output, TableCatalog.Table table) {
        String alias = output.text("resname");
        return selected.map(TableCatalog.Column::name)
                .filter(name -> !alias.equals(name)
                        && table.columns().values().stream()
                                .anyMatch(column -> column.name().equals(alias)))
                .map(name -> new ColumnAsAlias(name, alias));
    }
}
