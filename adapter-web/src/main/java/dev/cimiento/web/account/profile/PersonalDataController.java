package dev.cimiento.web.account.profile;

import dev.cimiento.application.account.data.PersonalDataExport;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.RequiredPermission;
import dev.cimiento.web.shared.export.StreamedJsonObject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The export of personal data over HTTP. */
@RestController
@Tag(name = "Accounts")
@RequiredPermission("account:secure")
public class PersonalDataController {

    private final PersonalDataExport data;

    public PersonalDataController(PersonalDataExport data) {
        this.data = data;
    }

    @Operation(
            summary = "Export your personal data",
            description = "All data that is stored about you, as one JSON object with an array for each kind of"
                    + " record: account, profile, sessions, personal access tokens, audit events, cart, orders, mails."
                    + " Hashes and the texts of mails are left out. The export is not a snapshot: it is read while"
                    + " it is sent.")
    @GetMapping(path = "/api/v1/users/me/export", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<StreamedJsonObject> export(Actor actor) {
        return ResponseEntity.ok(new StreamedJsonObject(
                "personal-data",
                data.export(actor).stream()
                        .map(records -> new StreamedJsonObject.Part(records.name(), records.records()))
                        .toList()));
    }
}
