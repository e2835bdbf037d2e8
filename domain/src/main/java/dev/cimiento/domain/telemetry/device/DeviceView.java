package dev.cimiento.domain.telemetry.device;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.View;
import dev.cimiento.domain.telemetry.reading.Reading;
import java.util.Optional;

/** A device with its newest reading, if it has sent any. */
public record DeviceView(Entity<Device> entity, Optional<Reading> latest) implements View<Device> {}
