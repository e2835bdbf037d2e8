package dev.cimiento.persistence.telemetry.live;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.telemetry.device.Device;

public record DeviceBatchesRow(Id<Device> deviceId, int batches) {}
