package dev.cimiento.bootstrap.telemetry;

import static dev.cimiento.domain.telemetry.TelemetryPermissions.MANAGE;
import static dev.cimiento.domain.telemetry.TelemetryPermissions.READ;
import static dev.cimiento.domain.telemetry.TelemetryPermissions.REPORT;

import dev.cimiento.bootstrap.Access;
import java.util.List;

/** The permissions of the operations on devices and readings. */
public final class TelemetryAccess {

    public static final List<Access> ROWS = List.of(
            Access.to("GET /api/v1/devices", READ),
            Access.to("POST /api/v1/devices", MANAGE),
            Access.to("GET /api/v1/devices/{id}", READ),
            Access.to("PUT /api/v1/devices/{id}", MANAGE),
            Access.to("PATCH /api/v1/devices/{id}", MANAGE),
            Access.to("DELETE /api/v1/devices/{id}", MANAGE),
            Access.to("POST /api/v1/devices/{id}/token", MANAGE),
            Access.to("DELETE /api/v1/devices/{id}/token", MANAGE),
            Access.to("POST /api/v1/devices/{id}/readings", REPORT),
            Access.to("GET /api/v1/devices/{id}/readings", READ),
            Access.to("GET /api/v1/devices/{id}/readings/buckets", READ),
            Access.to("GET /api/v1/devices/{id}/readings/stream", READ),
            Access.to("GET /api/v1/readings/buckets", READ));

    private TelemetryAccess() {}
}
