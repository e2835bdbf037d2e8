package dev.cimiento.db.proof.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.plan.size.ExpectedRows;
import dev.cimiento.db.proof.Notes;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedPlansTest {

    private static final ProgramPlans PLANS = plans();

    @TempDir
    private Path folder;

    private static ProgramPlans plans() {
        Configuration configuration = new Configuration();
        configuration.addMapper(ParcelMapper.class);
        try (TestDatabase database = TestDatabase.empty()) {
            Notes.run(database, ParcelMapper.SCHEMA);
            return Proof.of(configuration)
                    .only(statement -> statement.matches(".*\\.(weight|lightest|waiting)"))
                    .plans(database.dataSource(), new ExpectedRows(Map.of("countries", 200L)));
        }
    }

    @Test
    void record_contains_statements_variants_shapes_and_indexes() {
        assertThat(record(PLANS))
                .contains("ParcelMapper.weight\n  - the only variant\n    Index Scan using parcels_pkey on parcels p:")
                .contains("\nparcels.parcels_waiting_idx\n  " + ParcelMapper.class.getName() + ".waiting\n")
                .contains("\nscans.scans_place_idx is not used\n");
    }

    @Test
    void plans_that_have_not_changed_have_the_same_record() throws IOException {
        String text = record(PLANS);
        Files.writeString(folder.resolve("plans.txt"), text);

        assertThat(record(PLANS)).isEqualTo(text);
        assertThat(record(plans())).as("planned again").isEqualTo(text);
    }

    @Test
    void variant_that_versions_plan_differently_is_marked_with_them() throws IOException {
        ProgramPlans older =
                new ProgramPlans(14, PLANS.statements(), PLANS.findings(), 0, PLANS.indexes(), PLANS.assumed());
        String both = record(older);
        Files.writeString(folder.resolve("plans.txt"), both);
        String version = String.valueOf(PLANS.version());
        assertThat(record(PLANS)).contains("# Versions: 14, " + version).doesNotContain("[14]");

        Files.writeString(
                folder.resolve("plans.txt"),
                both.replace("Index Scan using parcels_pkey", "Seq Scan using parcels_pkey"));

        assertThat(record(PLANS))
                .contains("  - the only variant [" + version + "]\n    Index Scan using parcels_pkey on parcels p:")
                .contains("  - the only variant [14]\n    Seq Scan using parcels_pkey on parcels p:");
    }

    private String record(ProgramPlans plans) {
        return RecordedPlans.read(folder.resolve("plans.txt")).with(plans).text();
    }
}
