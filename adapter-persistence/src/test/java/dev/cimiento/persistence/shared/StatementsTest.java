package dev.cimiento.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.Report;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.persistence.Persistence;
import org.junit.jupiter.api.Test;

/** That every statement, whichever way its conditions go, can run on the schema, and fits the program around it. */
class StatementsTest {

    @Test
    void every_statement_is_proved_against_the_schema() {
        try (TestDatabase database = TestDatabase.migrated()) {
            Proof proof = Proof.of(Persistence.mappers()).nullMarked("dev.cimiento");
            for (int i = 0; i < 6; i++) {
                long t = System.nanoTime();
                Report r = proof.against(database.dataSource());
                System.out.println("TOOK " + (System.nanoTime() - t) / 1000000 + " " + r.statements() + " "
                        + r.variants() + " " + r.possible());
                if (i == 0) {
                    r.findings()
                            .forEach(f -> System.out.println("F " + f.kind() + " " + f.place() + " " + f.statement()
                                    + " x" + f.variants() + " [" + f.variant() + "] " + f.message()));
                    r.undecided().forEach(f -> System.out.println("U " + f));
                }
            }

            assertThat(proof.against(database.dataSource()).findings()).hasSize(0);
        }
    }
}
