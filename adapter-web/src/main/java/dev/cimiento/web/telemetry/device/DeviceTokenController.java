package dev.cimiento.web.telemetry.device;

import dev.cimiento.application.telemetry.DeviceTokenService;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.web.access.RequiredPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tokens of devices over HTTP. */
@RestController
@RequiredPermission("telemetry:manage")
@RequestMapping("/api/v1/devices/{id}/token")
@Tag(name = "Device Tokens", description = "Tokens with which devices send their readings, one for each device.")
public class DeviceTokenController {

    private final DeviceTokenService tokens;

    public DeviceTokenController(DeviceTokenService tokens) {
        this.tokens = tokens;
    }

    @Operation(
            summary = "Issue the token of a device",
            description = "The token may store readings of this device, and nothing else. Only this response contains"
                    + " it. The former token of the device is invalid immediately.")
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<DeviceTokenResponse> issue(
            Actor actor, @Parameter(description = "The id of the device.") @PathVariable Id<Device> id) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(DeviceTokenResponse.of(tokens.issue(actor, id)));
    }

    @Operation(summary = "Revoke the token of a device", description = "The token is invalid immediately.")
    @DeleteMapping
    public ResponseEntity<Void> revoke(
            Actor actor, @Parameter(description = "The id of the device.") @PathVariable Id<Device> id) {
        tokens.revoke(actor, id);
        return ResponseEntity.noContent().build();
    }
}
