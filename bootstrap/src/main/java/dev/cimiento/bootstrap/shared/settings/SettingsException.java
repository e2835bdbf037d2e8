package dev.cimiento.bootstrap.shared.settings;

/** A setting that cannot be; its message says which, and what to do. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingsException(String message) {
        super(message);
    }
}
