package dev.cimiento.web.telemetry.history;

import dev.cimiento.application.telemetry.ReadingService;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.history.Bucket;
import dev.cimiento.web.access.RequiredPermission;
import dev.cimiento.web.shared.list.ListResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Readings over HTTP, summed up in buckets of time. */
@RestController
@RequiredPermission("telemetry:read")
@Tag(name = "Readings")
public class BucketController {

    private final ReadingService readings;

    public BucketController(ReadingService readings) {
        this.readings = readings;
    }

    @Operation(
            operationId = "listBuckets",
            summary = "Sum up readings of a device",
            description = "Divides the time into at most 2,000 buckets. A bucket without readings is left out; nothing"
                    + " is interpolated.")
    @GetMapping(path = "/api/v1/devices/{id}/readings/buckets", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<DeviceBucketsResponse> buckets(
            Actor actor,
            @Parameter(description = "The id of the device.") @PathVariable Id<Device> id,
            @ParameterObject BucketFilter filter) {
        return ResponseEntity.ok(DeviceBucketsResponse.of(id.value(), readings.buckets(actor, id, filter.query())));
    }

    @Operation(
            operationId = "compareDevices",
            summary = "Compare devices",
            description = "Sums up the readings of up to 20 devices in the same buckets, at most 2,000.")
    @GetMapping(path = "/api/v1/readings/buckets", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<DeviceBucketsResponse>> compare(
            Actor actor,
            @Parameter(
                            description = "The ids of 1 to 20 devices, separated by commas.",
                            explode = Explode.FALSE,
                            array =
                                    @ArraySchema(
                                            minItems = 1,
                                            maxItems = ReadingService.MAX_COMPARED,
                                            schema = @Schema(type = "string", format = "uuid")))
                    @RequestParam(required = false)
                    @Nullable
                    Set<Id<Device>> deviceIds,
            @ParameterObject BucketFilter filter) {
        Set<Id<Device>> compared = Objects.requireNonNullElse(deviceIds, Set.of());
        Map<Id<Device>, List<Bucket>> buckets = readings.compare(actor, compared, filter.query());
        return ResponseEntity.ok(ListResponse.whole(compared.stream()
                .sorted()
                .map(id -> DeviceBucketsResponse.of(id.value(), buckets.getOrDefault(id, List.of())))
                .toList()));
    }
}
