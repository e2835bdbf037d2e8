package dev.cimiento.application.account.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.account.AccountUseCases;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonalDataExportTest {

    private final AccountUseCases world = new AccountUseCases();

    @Test
    void export_has_everything_about_the_user_and_nothing_about_others() {
        Actor ada = world.newcomer("ada");
        world.newcomer("bob");

        Map<String, List<Map<String, Object>>> data = exported(ada);

        assertThat(data.get("account")).hasSize(1).first().extracting("email").isEqualTo("ada@example.org");
        assertThat(data.get("sessions")).hasSize(1);
        assertThat(data.get("actionsOnAccount")).isNotEmpty();
        assertThat(data.get("mails")).isNotEmpty();
        assertThat(data.toString()).doesNotContain("bob");
    }

    @Test
    void export_reads_more_records_than_one_batch_and_no_secret_link() {
        Actor ada = world.newcomer("ada");
        for (int number = 0; number < PersonalRecords.BATCH + 5; number++) {
            world.outbox.put(ada.requireUser(), new Mail("ada@example.org", "Mail " + number, "text"));
        }
        world.resets.request(world.stranger(), new EmailAddress("ada@example.org"));
        String link = world.lastLink("ada");

        Map<String, List<Map<String, Object>>> data = exported(ada);

        assertThat(data.get("mails")).hasSizeGreaterThan(PersonalRecords.BATCH + 5);
        assertThat(data.toString()).doesNotContain(link).doesNotContain(AccountUseCases.PASSWORD);
    }

    @Test
    void export_lists_mails_to_an_earlier_address_and_none_about_its_next_owner() {
        Actor ada = world.newcomer("ada");
        world.replaceAccount(
                ada,
                new EmailAddress("lovelace@example.org"),
                world.accounts.get(ada).state().fullName());
        world.newcomer("ada");

        assertThat(exported(ada).get("mails"))
                .extracting(mail -> mail.get("to") + ": " + mail.get("subject"))
                .containsExactly(
                        "ada@example.org: Confirm your email address",
                        "ada@example.org: Your email address was changed",
                        "lovelace@example.org: Confirm your email address");
    }

    @Test
    void export_needs_a_user() {
        assertThatThrownBy(() -> world.export.export(world.stranger())).isInstanceOf(Unauthenticated.class);
    }

    private Map<String, List<Map<String, Object>>> exported(Actor actor) {
        Map<String, List<Map<String, Object>>> data = new LinkedHashMap<>();
        world.export
                .export(actor)
                .forEach(part -> data.put(part.name(), part.records().toList()));
        return data;
    }
}
