package dev.cimiento.db.proof.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.plan.size.ExpectedRows;
import dev.cimiento.db.proof.Notes;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementPlansTest {

    private static final ProgramPlans PLANS =
            plan(Map.of("parcels", 3_000_000L, "scans", 200_000_000L, "countries", 200L));

    private static ProgramPlans plan(Map<String, Long> rows) {
        Configuration configuration = new Configuration();
        configuration.addMapper(ParcelMapper.class);
        try (TestDatabase database = TestDatabase.empty()) {
            Notes.run(database, ParcelMapper.SCHEMA);
            return Proof.of(configuration).plans(database.dataSource(), new ExpectedRows(rows));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"weight", "countries", "between", "waiting", "send", "allowed"})
    void statement_without_a_slow_plan_has_no_finding(String id) {
        assertThat(findings(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            total          | full scan | reads a large table completely: parcels
            from           | filter    | no index serves the condition: parcels, (p.country = #{country})
            unlike         | full scan | reads a large table completely: parcels, (p.state <> #{state})
            latest         | sort      | sorts many rows to return the first of them: parcels, p.sent_at, p.id
            places         | filter    | no index serves the condition: scans, (s.parcel_id = #{id})
            placesOfWeight | join      | no index serves the condition of the join: scans, (s.parcel_id = p.id)
            """)
    void slow_plan_is_a_finding(String id, String fault, String message) {
        assertThat(findings(id)).extracting(StatementFinding::fault).containsExactly(fault);
        assertThat(findings(id).get(0).message()).contains(message);
        assertThat(findings(id).get(0).place().toString()).contains("ParcelMapper.java:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from   | create index on parcels (country)     | using cimiento_tried_idx
            latest | create index on parcels (sent_at, id) | Index Only Scan using cimiento_tried_idx on parcels p
            places | create index on scans (parcel_id)     | using cimiento_tried_idx
            placesOfWeight | create index on scans (parcel_id) | using cimiento_tried_idx
            """)
    void index_is_advised_with_the_plan_that_uses_it(String id, String index, String plan) {
        StatementFinding finding = findings(id).get(0);

        assertThat(finding.advised()).hasValueSatisfying(advised -> {
            assertThat(advised.statement()).isEqualTo(index);
            assertThat(String.join("\n", advised.shape())).contains(plan);
        });
    }

    @Test
    void no_index_is_advised_if_the_planner_would_not_use_it() {
        assertThat(findings("total").get(0).advised()).isEmpty();
    }

    @Test
    void limit_that_is_a_parameter_is_planned_for_the_first_page() {
        assertThat(String.join("\n", shape("lightest"))).contains("Limit", "Nested Loop", "using parcels_weight_idx");
        assertThat(findings("lightest")).extracting(StatementFinding::fault).contains("replanning");
    }

    @Test
    void shape_names_parameters_and_has_no_estimates() {
        assertThat(shape("weight")).containsExactly("Index Scan using parcels_pkey on parcels p: (p.id = #{id})");
    }

    @Test
    void comment_without_a_reason_or_without_a_fault_is_a_finding() {
        assertThat(PLANS.findings())
                .filteredOn(finding -> finding.fault().equals("comment"))
                .extracting(StatementFinding::message)
                .containsExactlyInAnyOrder(
                        "The comment allows sort, but no plan has this fault",
                        "The comment 'plan: full scan' has no fault or no reason");
        assertThat(findings("withoutReason")).isNotEmpty();
        assertThat(PLANS.allowed()).isEqualTo(1);
    }

    @Test
    void index_is_listed_with_the_statements_that_use_it() {
        assertThat(PLANS.unusedIndexes()).extracting(IndexUse::index).containsExactly("scans_place_idx");
        assertThat(PLANS.indexes())
                .filteredOn(index -> index.index().equals("parcels_waiting_idx"))
                .flatExtracting(IndexUse::statements)
                .containsExactly(ParcelMapper.class.getName() + ".waiting");
    }

    @Test
    void statement_that_the_server_rejects_is_named() {
        assertThat(PLANS.rejected()).containsExactly(ParcelMapper.class.getName() + ".rejected");
    }

    @Test
    void tables_with_few_rows_have_no_findings() {
        ProgramPlans few = plan(Map.of("parcels", 300L, "scans", 900L, "countries", 20L));

        assertThat(few.findings()).extracting(StatementFinding::fault).containsOnly("comment");
    }

    @Test
    void table_without_an_expected_number_is_assumed_to_be_large() {
        ProgramPlans assumed = plan(Map.of("parcels", 300L));

        assertThat(assumed.assumed()).containsExactly("countries", "scans");
    }

    private static List<StatementFinding> findings(String id) {
        return PLANS.findings().stream()
                .filter(finding -> finding.statement().endsWith("." + id))
                .toList();
    }

    private static List<String> shape(String id) {
        return PLANS.statements().stream()
                .filter(statement -> statement.id().endsWith("." + id))
                .findFirst()
                .orElseThrow()
                .plans()
                .get(0)
                .shape();
    }
}
