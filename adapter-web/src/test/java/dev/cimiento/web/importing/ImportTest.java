package dev.cimiento.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.RecordingStaging;
import dev.cimiento.domain.sample.Note;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.web.sample.NoteApiTest;
import dev.cimiento.web.shared.Api;
import dev.cimiento.web.shared.ReceivedResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests how an uploaded file is read, and the response to its import. The SQL of imports is tested on PostgreSQL. */
class ImportTest extends NoteApiTest {

    @Autowired
    private RecordingStaging<Entity<Note>> staging;

    private ReceivedResponse send(String query, String csv) {
        return api.send("POST", NOTES + "/import" + query, csv, "Content-Type", "text/csv; charset=utf-8");
    }

    @Test
    void lines_of_the_file_are_merged_and_counted() {
        ReceivedResponse response = send("", "\uFEFFcode;name;cost\nIM-1;Chai, black;1.50\nIM-2;Chang;2\n");

        assertThat(response.status()).as(response.body()).isEqualTo(200);
        assertThat(response.json())
                .isEqualTo(Api.JSON.readTree("{\"created\": 2, \"changed\": 0, \"unchanged\": 0, \"dryRun\": false}"));
        assertThat(staging.lines())
                .extracting(line -> line.content().state().name())
                .containsExactly("Chai, black", "Chang");
        assertThat(staging.merged()).contains(new ImportMode(false, false, Set.of(), Set.of("code", "name", "cost")));
    }

    @Test
    void upsert_and_dry_run_are_passed_on() {
        ReceivedResponse response = send("?upsert=true&dryRun=true", "name,cost\nChai,1\n");

        assertThat(response.json().path("dryRun").asBoolean()).isTrue();
        assertThat(staging.merged()).contains(new ImportMode(true, true, Set.of(), Set.of("name", "cost")));
    }

    @Test
    void every_wrong_line_is_named_with_all_its_reasons_and_nothing_is_merged() {
        ReceivedResponse refused = send("", "code,name,cost\nIM-4,Chai,1\ntaken-5,,x\ntaken-6,Chai,1\n");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors())
                .containsExactly(
                        "line 3 cost must be a decimal number such as 9.99; name must not be blank;"
                                + " code taken-5 is taken",
                        "line 4 code taken-6 is taken");
        assertThat(staging.merged()).isEmpty();
    }

    @Test
    void file_that_cannot_be_read_to_its_end_is_refused() {
        ReceivedResponse refused = send("", "name,cost\nChai,1\n,1\n\"open");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors())
                .containsExactly(
                        "line 3 name must not be blank",
                        "after line 3 quotes are not as in CSV, or a value or line is too long");
        assertThat(staging.merged()).isEmpty();
    }
}
