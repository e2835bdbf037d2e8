package dev.cimiento.bootstrap.shared.settings;

/** Thrown if a setting is invalid. The message names the setting and the remedy. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingsException(String message) {
        super(message);
    }
}
