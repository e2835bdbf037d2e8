package dev.cimiento.db.proof.plan;

import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The recorded shapes of a program's plans, on one or several major versions of PostgreSQL. The text has each statement
 * with its different shapes; above each shape are the variants that have it. A variant is marked with versions if
 * another version has another shape.
 */
public final class RecordedPlans {

    private static final String HEADER = """
            # The plans of the mapped statements for the expected sizes of the tables. A version in brackets marks a variant that
            # other versions of PostgreSQL plan differently. To record them again: ./manage db explain --record
            """;
    private static final String VERSIONS = "# Versions: ";
    private static final String INDEXES = "# Indexes, and the statements that use them";
    private static final Pattern VARIANT = Pattern.compile("  - (.*?)(?: \\[([\\d, ]+)])?");

    /** The shapes by statement, then by variant, then by version. */
    private final Map<String, Map<String, TreeMap<Integer, String>>> shapes = new TreeMap<>();

    private final Set<Integer> versions = new TreeSet<>();
    private List<IndexUse> indexes = List.of();

    private RecordedPlans() {}

    /** Reads a file; without a file, no plan is recorded. */
    public static RecordedPlans read(Path file) {
        RecordedPlans recorded = new RecordedPlans();
        if (Files.exists(file)) {
            try {
                recorded.parse(Files.readAllLines(file));
            } catch (IOException e) {
                throw DatabaseException.because("The file " + file + " cannot be read", e);
            }
        }
        return recorded;
    }

    private void parse(List<String> lines) {
        String statement = "";
        List<Matcher> variants = new ArrayList<>();
        List<String> shape = new ArrayList<>();
        for (String line : lines) {
            Matcher variant = VARIANT.matcher(line);
            if (line.startsWith("    ")) {
                shape.add(line.substring(4));
                continue;
            } else if (!shape.isEmpty()) {
                record(statement, variants, shape);
            }
            if (line.equals(INDEXES)) {
                break;
            } else if (line.startsWith(VERSIONS)) {
                versions.addAll(numbers(line.substring(VERSIONS.length())));
            } else if (variant.matches()) {
                variants.add(variant);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                statement = line;
            }
        }
        if (!shape.isEmpty()) {
            record(statement, variants, shape);
        }
    }

    private void record(String statement, List<Matcher> variants, List<String> shape) {
        for (Matcher variant : variants) {
            Set<Integer> marked = variant.group(2) == null ? versions : numbers(variant.group(2));
            marked.forEach(version -> put(statement, variant.group(1), version, String.join("\n", shape)));
        }
        variants.clear();
        shape.clear();
    }

    private static Set<Integer> numbers(String list) {
        return Pattern.compile("\\D+")
                .splitAsStream(list)
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void put(String statement, String variant, int version, String shape) {
        shapes.computeIfAbsent(statement, added -> new LinkedHashMap<>())
                .computeIfAbsent(variant, added -> new TreeMap<>())
                .put(version, shape);
    }

    /** Returns these plans with those of one version replaced. */
    public RecordedPlans with(ProgramPlans plans) {
        RecordedPlans updated = new RecordedPlans();
        updated.versions.addAll(versions);
        updated.versions.add(plans.version());
        updated.indexes = plans.indexes();
        plans.statements()
                .forEach(statement -> labelled(statement)
                        .forEach((label, plan) ->
                                updated.put(statement.id(), label, plans.version(), String.join("\n", plan.shape()))));
        shapes.forEach((statement, variants) ->
                variants.forEach((variant, byVersion) -> byVersion.forEach((version, shape) -> {
                    if (version != plans.version()) {
                        updated.put(statement, variant, version, shape);
                    }
                })));
        return updated;
    }

    /** Returns the plans by the labels of their variants, which are made unique. */
    private static Map<String, VariantPlan> labelled(PlannedStatement statement) {
        Map<String, VariantPlan> labelled = new LinkedHashMap<>();
        for (VariantPlan plan : statement.plans()) {
            String label = plan.variant().label();
            for (int number = 2; labelled.containsKey(label); number++) {
                label = plan.variant().label() + " (" + number + ")";
            }
            labelled.put(label, plan);
        }
        return labelled;
    }

    /** Returns the text of the file. */
    public String text() {
        StringBuilder text = new StringBuilder(HEADER)
                .append(VERSIONS)
                .append(joined(versions))
                .append('\n');
        shapes.forEach((statement, variants) -> append(text, statement, variants));
        text.append('\n').append(INDEXES).append('\n');
        indexes.forEach(index -> text.append('\n').append(describe(index)).append('\n'));
        return text.toString();
    }

    private void append(StringBuilder text, String statement, Map<String, TreeMap<Integer, String>> variants) {
        Map<String, List<String>> byShape = new LinkedHashMap<>();
        variants.forEach((variant, byVersion) -> {
            Map<String, Set<Integer>> marks = new LinkedHashMap<>();
            byVersion.forEach((version, shape) ->
                    marks.computeIfAbsent(shape, added -> new TreeSet<>()).add(version));
            marks.forEach((shape, marked) -> byShape.computeIfAbsent(shape, added -> new ArrayList<>())
                    .add(marked.equals(versions) ? variant : variant + " [" + joined(marked) + "]"));
        });
        text.append('\n').append(statement).append('\n');
        byShape.forEach((shape, labels) -> {
            labels.forEach(label -> text.append("  - ").append(label).append('\n'));
            shape.lines().forEach(line -> text.append("    ").append(line).append('\n'));
        });
    }

    private static String joined(Set<Integer> versions) {
        return versions.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String describe(IndexUse index) {
        StringBuilder text = new StringBuilder(index.table()).append('.').append(index.index());
        if (!index.purpose().isEmpty()) {
            text.append(" (").append(index.purpose()).append(')');
        }
        if (index.isUnused()) {
            text.append(" is not used");
        }
        users(index).forEach(statement -> text.append("\n  ").append(statement));
        return text.toString();
    }

    /** Returns the statements whose recorded plans use an index, on any version. */
    private List<String> users(IndexUse index) {
        Pattern use = Pattern.compile("(?m)\\busing (.+?)(?= on |:|$)");
        return shapes.entrySet().stream()
                .filter(statement -> statement.getValue().values().stream()
                        .flatMap(byVersion -> byVersion.values().stream())
                        .flatMap(shape -> use.matcher(shape).results())
                        .anyMatch(found -> index.isNamed(found.group(1))))
                .map(Map.Entry::getKey)
                .toList();
    }
}
