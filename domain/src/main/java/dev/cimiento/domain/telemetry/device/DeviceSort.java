package dev.cimiento.domain.telemetry.device;

import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;

/** The sort orders of devices. */
public enum DeviceSort implements SortKey<DeviceView> {
    NAME;

    @Override
    public KeyType keyType() {
        return KeyType.TEXT;
    }

    @Override
    public Optional<Comparable<?>> keyOf(DeviceView device) {
        return Optional.of(device.entity().state().foldedName());
    }
}
