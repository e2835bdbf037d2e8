package dev.cimiento.db.lint.measure;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a database at one moment, as the transaction that changes them sees them. Objects have the same
 * {@code oid} under a new name, so a comparison of two states tells a rename from a drop.
 *
 * @param enumValues the values of enums by their {@code oid}
 * @param others the schemas, extensions, routines and types by their {@code oid}
 */
public record CatalogState(
        Map<Long, Relation> relations,
        Map<ColumnId, Column> columns,
        Map<Long, Constraint> constraints,
        Map<Long, Index> indexes,
        Map<Long, EnumValue> enumValues,
        Map<Long, Other> others) {

    /**
     * A value of an enum.
     *
     * @param type the {@code oid} of the enum
     */
    public record EnumValue(long type, String label) {}

    /**
     * A schema, an extension, a routine, an enum or a domain.
     *
     * @param kind such as {@code schema}
     * @param schema the name of its schema; for a schema its own name, for an extension empty
     */
    public record Other(String kind, String schema, String name) {

        public boolean isSchema() {
            return kind.equals("schema");
        }

        /** Such as {@code the schema billing}. */
        @Override
        public String toString() {
            return "the " + kind + " " + name;
        }
    }

    /**
     * A table, view or materialized view.
     *
     * @param schema the name of its schema, in quotes if SQL needs them
     * @param ownName its name, in quotes if SQL needs them
     * @param kind {@code pg_class.relkind}
     * @param file the number of the file with the rows; null if the relation has none
     * @param root the partitioned table at the top, for a partition; otherwise the relation itself
     * @param activity the number of scans and changed rows up to this moment
     */
    public record Relation(
            long id,
            String schema,
            String ownName,
            String kind,
            @Nullable Long file,
            long root,
            Activity activity) {

        /** Returns the name for people: with its schema unless that is {@code public}. */
        public String name() {
            return schema.equals("public") ? ownName : qualifiedName();
        }

        /** Returns the name that SQL needs with any search path. */
        String qualifiedName() {
            return schema + "." + ownName;
        }

        /** Returns true if rows can be stored in it or in its partitions. */
        public boolean isTable() {
            return !kind.equals("v");
        }

        public boolean isMaterializedView() {
            return kind.equals("m");
        }

        public boolean isForeign() {
            return kind.equals("f");
        }

        public boolean isPartitioned() {
            return kind.equals("p");
        }

        /** Returns true if a query defines it. */
        public boolean isView() {
            return kind.equals("v") || isMaterializedView();
        }
    }

    /** The numbers of scans of a whole table, and of rows that were inserted, updated and deleted. */
    public record Activity(long scans, long inserted, long updated, long deleted) {

        public long written() {
            return inserted + updated + deleted;
        }

        Activity since(Activity earlier) {
            return new Activity(
                    scans - earlier.scans,
                    inserted - earlier.inserted,
                    updated - earlier.updated,
                    deleted - earlier.deleted);
        }
    }

    /** The identity of a column. */
    public record ColumnId(long table, int number) {}

    /**
     * A column.
     *
     * @param typeId the {@code oid} of its type
     * @param type the name of its type, without modifiers
     * @param formatted the type with its modifiers, such as {@code character varying(20)}
     * @param serial true if its default takes the next number of a sequence
     * @param key true if it belongs to the primary key
     */
    public record Column(
            String name,
            long typeId,
            String type,
            String formatted,
            boolean notNull,
            boolean identity,
            boolean serial,
            boolean key) {

        private String shape() {
            return name + " " + formatted + " " + notNull + " " + identity + " " + serial + " " + key;
        }
    }

    /**
     * A constraint of a table or of a domain.
     *
     * @param table the {@code oid} of its table; 0 for a domain
     * @param type {@code pg_constraint.contype}
     * @param indexed true unless it is a foreign key whose columns no index of its table begins with
     */
    public record Constraint(String name, long table, String type, boolean validated, boolean indexed, String columns) {

        public boolean isForeignKey() {
            return type.equals("f");
        }

        public boolean isOfDomain() {
            return table == 0;
        }
    }

    /**
     * An index.
     *
     * @param ofConstraint true if it belongs to a constraint
     * @param ofPartitionedIndex true if it belongs to an index of a partitioned table
     */
    public record Index(
            String name, long table, @Nullable Long file, boolean ofConstraint, boolean ofPartitionedIndex) {}

    /** Returns the greatest {@code oid} of the relations, constraints and indexes; 0 if there are none. */
    long lastId() {
        return Stream.of(relations, constraints, indexes)
                .flatMap(objects -> objects.keySet().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /** Returns the definitions of all objects, without their identities. */
    Set<String> shape() {
        Set<String> shape = new TreeSet<>();
        relations.values().forEach(relation -> shape.add("relation " + relation.name() + " " + relation.kind()));
        columns.forEach((id, column) -> shape.add("column " + nameOf(id.table()) + "." + column.shape()));
        constraints
                .values()
                .forEach(constraint -> shape.add("constraint " + nameOf(constraint.table()) + "." + constraint.name()
                        + " " + constraint.type() + " " + constraint.validated()));
        indexes.values().forEach(index -> shape.add("index " + index.name() + " on " + nameOf(index.table())));
        enumValues.values().forEach(value -> shape.add("value " + nameOf(value)));
        others.values().forEach(other -> shape.add(other.toString()));
        return shape;
    }

    /** Returns the name of an enum's value, such as {@code mood.calm}. */
    public String nameOf(EnumValue value) {
        Other type = others.get(value.type());
        return (type == null ? "" : type.name() + ".") + value.label();
    }

    /** Returns the name of a relation; empty if it does not exist. */
    public String nameOf(long relation) {
        Relation found = relations.get(relation);
        return found == null ? "" : found.name();
    }
}
