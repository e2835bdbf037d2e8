package dev.cimiento.db.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.autogenerate.Autogenerate.Request;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.database.Schemas;
import dev.cimiento.db.autogenerate.safe.StatementForm;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests the findings of the lint about generated revisions. */
class SafeRevisionsTest {

    /** The rules whose remedies the safe form follows. */
    private static final Set<String> AVOIDED = Set.of(
            "index-build",
            "constraint-validation",
            "validated-in-same-transaction",
            "table-scan",
            "lock-held-during-work",
            "backfill-with-lock",
            "not-concurrent",
            "missing-lock-timeout",
            "missing-rollback");

    /** Each kind of change that has a safe form. */
    private static final String CHANGES = """
            create index orders_note_idx on orders (note);
            alter table orders add constraint orders_code_key unique (code);
            alter table orders add constraint orders_total_positive check (total > 0);
            alter table orders alter note set not null;
            alter table notes add constraint notes_customer_fk foreign key (id) references customers (id);
            create unique index customers_name_idx on customers (name);
            drop index orders_state_idx;
            create index orders_state_idx on orders (state, total);
            drop index orders_customer_idx;
            alter table customers alter email set default '-', alter email set not null;
            """;

    @AutoClose
    private static final LintFixture SHOP = new LintFixture();

    @Test
    void safe_form_has_no_finding_that_it_exists_to_avoid() {
        assertThat(rules(CHANGES, StatementForm.SAFE)).doesNotContainAnyElementsOf(AVOIDED);
    }

    @Test
    @Tag("endurance")
    void short_form_has_these_findings() {
        assertThat(rules(CHANGES, StatementForm.SIMPLE))
                .contains(
                        "index-build",
                        "constraint-validation",
                        "lock-held-during-work",
                        "not-concurrent",
                        "missing-lock-timeout");
    }

    private static Set<String> rules(String changes, StatementForm form) {
        Proposed proposed =
                (Proposed) Schemas.between(SHOP.databases(), LintFixture.SCHEMA, LintFixture.SCHEMA + changes)
                        .generate(new Request("", false).in(form));
        assertThat(proposed.problems()).isEmpty();
        String text = proposed.revision().text(LintFixture.ID, "base", "");
        return SHOP.lint(text.substring(text.indexOf("\n--changeset"))).findings().stream()
                .map(finding -> finding.rule().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
