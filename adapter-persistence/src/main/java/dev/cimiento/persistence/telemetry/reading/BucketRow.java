package dev.cimiento.persistence.telemetry.reading;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.history.Bucket;
import dev.cimiento.domain.telemetry.history.BucketRange;
import java.math.BigDecimal;

/**
 * The readings of a device in a bucket.
 *
 * @param bucket the position of the bucket, from 1
 */
public record BucketRow(
        Id<Device> deviceId,
        int bucket,
        long readings,
        BigDecimal total,
        BigDecimal lowest,
        BigDecimal highest,
        BigDecimal earliest,
        BigDecimal latest) {

    Bucket in(BucketRange range) {
        return Bucket.of(
                range.bounds().get(bucket - 1),
                range.bounds().get(bucket),
                readings,
                total,
                lowest,
                highest,
                earliest,
                latest);
    }
}
