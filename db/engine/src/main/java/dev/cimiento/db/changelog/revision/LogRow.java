package dev.cimiento.db.changelog.revision;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The row of a change set in the log table {@code databasechangelog}, as Liquibase writes it. */
public record LogRow(
        String id,
        String author,
        String revision,
        String checksum,
        String description,
        String comments,
        @Nullable String contexts,
        @Nullable String labels,
        String liquibase) {

    /** Creates the log table with the columns that Liquibase gives it. */
    public static final String CREATE_TABLE = """
            create table if not exists databasechangelog (
                id varchar(255) not null,
                author varchar(255) not null,
                filename varchar(255) not null,
                dateexecuted timestamp without time zone not null,
                orderexecuted integer not null,
                exectype varchar(10) not null,
                md5sum varchar(35),
                description varchar(255),
                comments varchar(255),
                tag varchar(255),
                liquibase varchar(20),
                contexts varchar(255),
                labels varchar(255),
                deployment_id varchar(10)
            )""";

    private static final List<String> COLUMNS = List.of(
            "id",
            "author",
            "filename",
            "md5sum",
            "description",
            "comments",
            "contexts",
            "labels",
            "liquibase",
            "exectype",
            "deployment_id");

    /** @param deployment the id that all rows of one run have in common */
    public String insert(String deployment) {
        String values = Stream.of(
                        id,
                        author,
                        revision,
                        checksum,
                        description,
                        comments,
                        contexts,
                        labels,
                        liquibase,
                        "EXECUTED",
                        deployment)
                .map(LogRow::literal)
                .collect(Collectors.joining(", "));
        return "insert into databasechangelog (dateexecuted, orderexecuted, " + String.join(", ", COLUMNS) + ")\n"
                + "select now(), coalesce(max(orderexecuted), 0) + 1, " + values + "\n"
                + "from databasechangelog";
    }

    public String select() {
        return "select " + condition();
    }

    public String delete() {
        return "delete " + condition();
    }

    private String condition() {
        return "from databasechangelog where id = " + literal(id) + " and author = " + literal(author)
                + " and filename = " + literal(revision);
    }

    private static String literal(@Nullable String text) {
        return text == null ? "null" : "'" + text.replace("'", "''") + "'";
    }
}
