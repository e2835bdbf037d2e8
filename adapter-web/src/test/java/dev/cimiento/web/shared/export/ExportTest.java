package dev.cimiento.web.shared.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.sample.NoteApiTest;
import dev.cimiento.web.shared.Api;
import dev.cimiento.web.shared.ReceivedResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests a list as a file. */
class ExportTest extends NoteApiTest {

    private static final String EXPORT = NOTES + ".csv";

    private void create(String name, String cost) {
        api.created(NOTES, "{\"name\": \"" + name + "\", \"cost\": " + cost + "}");
    }

    @Test
    void filtered_rows_are_exported_in_the_requested_order() {
        for (String cost : List.of("701.00", "703.00", "702.00", "1.00")) {
            create("Exported", cost);
        }

        ReceivedResponse csv = api.get(EXPORT + "?name=exported&minCost=700&sort=-cost");

        assertThat(csv.header("Content-Type")).isEqualTo("text/csv");
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"notes.csv\"");
        assertThat(csv.body())
                .isEqualTo("code,name,text,cost,priority,archived,links\r\n"
                        + ",Exported,,703.00,,false,\r\n"
                        + ",Exported,,702.00,,false,\r\n"
                        + ",Exported,,701.00,,false,\r\n");
    }

    @Test
    void text_that_a_spreadsheet_would_run_is_guarded() {
        create("=1+1 exported", "1");

        assertThat(api.get(EXPORT + "?text=1+exported").body()).contains(",'=1+1 exported,");
    }

    @Test
    void ndjson_has_a_line_for_each_item_of_the_list() {
        create("Lines 1", "801");
        create("Lines 2", "802");

        ReceivedResponse lines = api.get(EXPORT + "?name=lines&sort=cost", "Accept", "application/x-ndjson");
        ReceivedResponse list = api.get(NOTES + "?name=lines&sort=cost");

        assertThat(lines.header("Content-Disposition")).contains("notes.ndjson");
        assertThat(lines.body().lines().map(Api.JSON::readTree))
                .hasSize(2)
                .containsExactlyElementsOf(list.json().path("items").values());
    }

    @Test
    void export_of_no_rows_is_a_header_alone() {
        assertThat(api.get(EXPORT + "?name=no-such").body().lines()).hasSize(1);
        assertThat(api.get(EXPORT + "?name=no-such", "Accept", "application/x-ndjson")
                        .body())
                .isEmpty();
    }

    @Test
    void more_rows_than_a_page_has_are_all_exported() {
        String items = IntStream.range(0, 450)
                .mapToObj(number -> named("Many " + number))
                .collect(Collectors.joining(", "));
        api.post(NOTES + "/batch", "{\"items\": [" + items + "]}");

        assertThat(api.get(EXPORT + "?name=many").body().lines().distinct()).hasSize(451);
    }

    @Test
    void head_of_an_export_has_its_type_and_no_body() {
        ReceivedResponse head = api.send("HEAD", EXPORT, "");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo("text/csv");
        assertThat(api.send("HEAD", EXPORT, "", "Accept", "text/csv;q=0.5, application/x-ndjson")
                        .header("Content-Type"))
                .isEqualTo("application/x-ndjson");
    }
}
