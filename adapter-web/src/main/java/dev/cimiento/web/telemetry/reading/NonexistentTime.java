package dev.cimiento.web.telemetry.reading;

/** The treatment of local times that do not exist because clocks are set forward. */
public enum NonexistentTime {
    /** Reports the line as an error. */
    REJECT,
    /** Reads the time as if clocks had not been set, so that it is later by the length of the gap. */
    SHIFT,
    /** Ignores the line. */
    SKIP
}
