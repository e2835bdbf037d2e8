package dev.cimiento.bootstrap.telemetry;

import dev.cimiento.web.telemetry.reading.NonexistentTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the option for local times that do not exist. */
final class NonexistentTimes implements ITypeConverter<NonexistentTime> {

    @Override
    public NonexistentTime convert(String value) {
        return switch (value) {
            case "shift" -> NonexistentTime.SHIFT;
            case "skip" -> NonexistentTime.SKIP;
            default -> throw new TypeConversionException("must be shift or skip, not " + value);
        };
    }
}
