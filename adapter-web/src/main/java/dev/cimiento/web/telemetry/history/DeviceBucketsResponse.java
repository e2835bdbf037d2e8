package dev.cimiento.web.telemetry.history;

import dev.cimiento.domain.telemetry.history.Bucket;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** The buckets of a device. */
@Schema(description = "The buckets of a device that have readings, in the order of time.")
public record DeviceBucketsResponse(
        @Schema(description = "The id of the device.") UUID deviceId,

        @Schema(description = "The buckets that have readings.")
        List<BucketResponse> buckets) {

    static DeviceBucketsResponse of(UUID device, List<Bucket> buckets) {
        return new DeviceBucketsResponse(
                device, buckets.stream().map(BucketResponse::of).toList());
    }
}
