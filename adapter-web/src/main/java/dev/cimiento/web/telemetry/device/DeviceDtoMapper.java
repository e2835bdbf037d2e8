package dev.cimiento.web.telemetry.device;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.device.DeviceView;
import dev.cimiento.domain.telemetry.device.TemperatureUnit;
import dev.cimiento.web.resource.ResourceMapper;
import dev.cimiento.web.telemetry.reading.ReadingResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Translates devices between the domain and HTTP. */
final class DeviceDtoMapper implements ResourceMapper<Device, DeviceView, DeviceRequest, DeviceResponse> {

    @Override
    public Device toState(DeviceRequest request) {
        Rules rules = new Rules();
        Optional<TemperatureUnit> unit =
                Optional.ofNullable(request.unit()).flatMap(code -> rules.collect(() -> TemperatureUnit.of(code)));
        Optional<Device> device = rules.collect(() -> new Device(
                Optional.ofNullable(request.ownerId()).map(Id::new),
                request.name(),
                Optional.ofNullable(request.location()),
                Optional.ofNullable(request.kind()),
                unit.orElse(TemperatureUnit.CELSIUS),
                Optional.ofNullable(request.lowLimit()),
                Optional.ofNullable(request.highLimit()),
                Optional.ofNullable(request.reportingSeconds()).map(Duration::ofSeconds),
                Objects.requireNonNullElse(request.active(), true)));
        rules.enforce();
        return device.orElseThrow();
    }

    @Override
    public DeviceRequest toRequest(DeviceView view) {
        Device device = view.entity().state();
        return new DeviceRequest(
                device.name(),
                device.location().orElse(null),
                device.kind().orElse(null),
                device.unit().code(),
                device.lowLimit().orElse(null),
                device.highLimit().orElse(null),
                device.reportingSeconds().map(Long::intValue).orElse(null),
                device.active(),
                device.owner().map(Id::value).orElse(null));
    }

    @Override
    public DeviceResponse toResponse(DeviceView view) {
        Device device = view.entity().state();
        return new DeviceResponse(
                view.entity().id().value(),
                view.entity().version(),
                view.entity().createdAt(),
                view.entity().updatedAt(),
                device.name(),
                device.location().orElse(null),
                device.kind().orElse(null),
                device.unit().code(),
                device.lowLimit().orElse(null),
                device.highLimit().orElse(null),
                device.reportingSeconds().orElse(null),
                device.active(),
                device.owner().orElseThrow().value(),
                view.latest().map(ReadingResponse::of).orElse(null));
    }
}
