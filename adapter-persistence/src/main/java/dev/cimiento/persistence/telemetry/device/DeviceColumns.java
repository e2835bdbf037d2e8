package dev.cimiento.persistence.telemetry.device;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.persistence.shared.ColumnArrays;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;

public record DeviceColumns(List<Entity<Device>> entities) implements ColumnArrays<Device> {

    public SqlArray ownerIds() {
        return state("uuid", Device::owner);
    }

    public SqlArray names() {
        return state("text", Device::name);
    }

    public SqlArray lowerNames() {
        return state("text", device -> device.nameKey().value());
    }

    public SqlArray foldedNames() {
        return state("text", Device::foldedName);
    }

    public SqlArray locations() {
        return state("text", Device::location);
    }

    public SqlArray kinds() {
        return state("text", Device::kind);
    }

    public SqlArray units() {
        return state("text", Device::unitCode);
    }

    public SqlArray lowLimits() {
        return state("numeric", Device::lowLimit);
    }

    public SqlArray highLimits() {
        return state("numeric", Device::highLimit);
    }

    public SqlArray reportingSeconds() {
        return state("int4", Device::reportingSeconds);
    }

    public SqlArray actives() {
        return state("bool", Device::active);
    }
}
