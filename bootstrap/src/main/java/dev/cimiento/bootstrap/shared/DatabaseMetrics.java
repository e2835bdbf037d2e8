package dev.cimiento.bootstrap.shared;

import dev.cimiento.db.core.report.Severity;
import dev.cimiento.db.inspect.InspectionCheck;
import dev.cimiento.db.inspect.InspectionReport;
import dev.cimiento.db.statistics.StatementEntry;
import dev.cimiento.db.statistics.StatementLoad;
import dev.cimiento.db.statistics.StatisticsReport;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The metrics that the server of the database has about the program's statements, and the findings of its inspection.
 * The labels are the program's own statements and the checks, so their number does not depend on other programs.
 */
final class DatabaseMetrics implements MeterBinder {

    /** The label of all statements without one of the program's names. */
    private static final String OTHER = "other";

    private static final Duration STATISTICS_PERIOD = Duration.ofMinutes(1);
    private static final Duration INSPECTION_PERIOD = Duration.ofMinutes(5);
    private static final StatementLoad NO_LOAD = new StatementLoad(List.of());

    private final Set<String> names;
    private final Cached<Map<String, StatementLoad>> loads;
    private final Cached<InspectionReport> report;

    /** @param names the names of the program's statements */
    DatabaseMetrics(Set<String> names, Supplier<StatisticsReport> statistics, Supplier<InspectionReport> inspection) {
        this.names = Set.copyOf(names);
        this.loads = new Cached<>(STATISTICS_PERIOD, () -> byName(statistics.get()));
        this.report = new Cached<>(INSPECTION_PERIOD, inspection);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        names.forEach(name -> bindStatement(registry, name));
        bindStatement(registry, OTHER);
        for (InspectionCheck check : InspectionCheck.values()) {
            bindFindings(registry, check, Severity.ERROR);
            bindFindings(registry, check, Severity.WARNING);
        }
    }

    private void bindStatement(MeterRegistry registry, String name) {
        counter(registry, name, "calls", "Calls of a statement that the database counted", StatementLoad::calls);
        counter(registry, name, "seconds", "Time of a statement in the database", load -> load.total() / 1_000);
        counter(
                registry,
                name,
                "temporary.bytes",
                "Bytes that a statement wrote to temporary files",
                StatementLoad::temporaryBytes);
    }

    private void counter(
            MeterRegistry registry,
            String name,
            String what,
            String description,
            ToDoubleFunction<StatementLoad> number) {
        FunctionCounter.builder("cimiento.database.statement." + what, this, metrics -> metrics.number(name, number))
                .description(description)
                .tag("statement", name)
                .register(registry);
    }

    private void bindFindings(MeterRegistry registry, InspectionCheck check, Severity severity) {
        Gauge.builder("cimiento.database.findings", this, metrics -> metrics.findings(check, severity))
                .description("Findings of an inspection of the database")
                .tag("check", check.id())
                .tag("severity", severity.id())
                .strongReference(true)
                .register(registry);
    }

    /** Returns a number of a statement; zero if it was not run, and NaN if the statistics cannot be read. */
    private double number(String name, ToDoubleFunction<StatementLoad> number) {
        return loads.get()
                .map(all -> number.applyAsDouble(all.getOrDefault(name, NO_LOAD)))
                .orElse(Double.NaN);
    }

    private double findings(InspectionCheck check, Severity severity) {
        return report.get()
                .map(found -> (double) found.findings().stream()
                        .filter(finding -> finding.check() == check && finding.severity() == severity)
                        .count())
                .orElse(Double.NaN);
    }

    private Map<String, StatementLoad> byName(StatisticsReport statistics) {
        return statistics.entries().stream()
                .collect(Collectors.groupingBy(
                        this::nameOf, Collectors.collectingAndThen(Collectors.toList(), StatementLoad::new)));
    }

    private String nameOf(StatementEntry entry) {
        return entry.text().name().filter(names::contains).orElse(OTHER);
    }
}
