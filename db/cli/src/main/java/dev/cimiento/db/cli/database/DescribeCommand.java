package dev.cimiento.db.cli.database;

import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.describe.TableDescription;
import dev.cimiento.db.describe.TableReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./manage db describe products}. */
@Command(
        name = "describe",
        description = "Describe a table: its columns, constraints, indexes and sizes. Needs no psql.")
public final class DescribeCommand extends ProjectCommand {

    private static final long KIBIBYTE = 1_024;

    @Parameters(paramLabel = "TABLE", description = "The table, with or without its schema.")
    private String table = "";

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        TableDescription described = new TableReader(context().url(spec())).read(table);
        if (json) {
            output().json(described);
        } else {
            print(described);
        }
        return OK;
    }

    private void print(TableDescription described) {
        output().line(described.name() + (described.comment() == null ? "" : ": " + described.comment()));
        output().line((described.rows() < 0 ? "not analyzed yet" : "about " + described.rows() + " rows") + ", table "
                + size(described.tableBytes()) + ", indexes " + size(described.indexBytes()));
        output().list("Columns", columns(described.columns()));
        output().list(
                        "Constraints",
                        described.constraints().stream()
                                .map(constraint -> constraint.name() + "  " + constraint.definition())
                                .toList());
        output().list(
                        "Indexes",
                        described.indexes().stream()
                                .map(index -> index.definition() + "  (" + size(index.bytes()) + ")")
                                .toList());
        output().list(
                        "Referenced by",
                        described.references().stream()
                                .map(reference -> reference.table() + "  " + reference.constraint() + "  "
                                        + reference.definition())
                                .toList());
    }

    private static List<String> columns(List<TableDescription.DescribedColumn> columns) {
        int names = width(columns.stream().map(TableDescription.DescribedColumn::name));
        int types = width(columns.stream().map(TableDescription.DescribedColumn::type));
        return columns.stream()
                .map(column -> (pad(column.name(), names) + "  " + pad(column.type(), types) + "  "
                                + (column.nullable() ? "        " : "not null")
                                + (column.defaultValue() == null ? "" : "  default " + column.defaultValue())
                                + (column.comment() == null ? "" : "  -- " + column.comment()))
                        .stripTrailing())
                .toList();
    }

    private static int width(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    /** Returns a size in the unit that keeps it short, such as {@code 1.5 MiB}. */
    private static String size(long bytes) {
        if (bytes < KIBIBYTE * KIBIBYTE) {
            return bytes / KIBIBYTE + " KiB";
        }
        double mebibytes = (double) bytes / KIBIBYTE / KIBIBYTE;
        return mebibytes < KIBIBYTE
                ? String.format(Locale.ROOT, "%.1f MiB", mebibytes)
                : String.format(Locale.ROOT, "%.1f GiB", mebibytes / KIBIBYTE);
    }
}
