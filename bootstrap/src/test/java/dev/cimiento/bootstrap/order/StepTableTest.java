package dev.cimiento.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.domain.order.OrderState;
import dev.cimiento.domain.order.OrderStep;
import dev.cimiento.domain.order.OrderStep.StockEffect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the invariants and the documentation with the domain's table of order steps. */
class StepTableTest {

    @Test
    void invariant_on_histories_has_the_steps_of_the_domain() {
        String values = rows().map(row -> "        ('%s', %s, '%s')"
                        .formatted(row.step(), row.from().isEmpty() ? "null" : "'" + row.from() + "'", row.to()))
                .collect(Collectors.joining(",\n"));

        assertThat(invariant("order_histories_are_paths")).contains("    values\n" + values + "\n)");
    }

    @Test
    void invariant_on_sold_stock_has_the_stock_effects_of_the_domain() {
        String untouched = states(step -> step.isFirst() && step.stockEffect() == StockEffect.NONE);
        String givenBack = states(step -> step.stockEffect() == StockEffect.RESTOCK);

        assertThat(invariant("stock_sold_is_what_orders_say"))
                .contains("case when o.state in (" + untouched + ") then 0 else sum(l.quantity) end as taken")
                .contains("case when o.state in (" + givenBack + ") then sum(l.quantity) else 0 end as given_back");
    }

    /** If this fails, copy the table of the message to {@code docs/orders.md}. */
    @Test
    void docs_list_the_steps_of_the_domain() throws IOException {
        String table = rows().map(row -> "| `%s` | %s | `%s` | %s |"
                        .formatted(
                                row.step(), row.from().isEmpty() ? "–" : "`" + row.from() + "`", row.to(), row.stock()))
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("../docs/orders.md"))).contains(table);
    }

    private static String invariant(String name) {
        return Objects.requireNonNull(
                SqlFolder.classpath("db/invariants").files().get(name + ".sql"));
    }

    private static String states(Predicate<OrderStep> which) {
        return Stream.of(OrderStep.values())
                .filter(which)
                .map(step -> "'" + step.to().code() + "'")
                .collect(Collectors.joining(", "));
    }

    private record Row(String step, String from, String to, String stock) {}

    private static Stream<Row> rows() {
        return Stream.of(OrderStep.values())
                .flatMap(step -> step.isFirst()
                        ? Stream.of(row(step, ""))
                        : step.from().stream().map(OrderState::code).map(from -> row(step, from)));
    }

    private static Row row(OrderStep step, String from) {
        return new Row(
                step.code(),
                from,
                step.to().code(),
                switch (step.stockEffect()) {
                    case DEDUCT -> "deducted";
                    case NONE -> "–";
                    case RESTOCK -> "restocked";
                });
    }
}
