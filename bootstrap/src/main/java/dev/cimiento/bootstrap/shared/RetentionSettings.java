package dev.cimiento.bootstrap.shared;

import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import java.time.Duration;
import java.util.Optional;

/**
 * The periods after which background jobs delete records; empty to keep them forever.
 *
 * @param outbox messages that were sent or given up, counted from their creation
 * @param mailFiles mails that were written as files because there is no mail server
 * @param sessions sessions without use, at most 30 days
 * @param auditEvents at least 30 days
 * @param stockMovements older ones are replaced by one opening movement for each product
 */
public record RetentionSettings(
        Optional<Duration> outbox,
        Optional<Duration> mailFiles,
        Duration sessions,
        Optional<Duration> auditEvents,
        Optional<Duration> stockMovements) {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration YEAR = Duration.ofDays(365);

    /** @throws SettingsException if a period is invalid */
    public static RetentionSettings of(Settings settings) {
        Duration sessions = settings.period("KEEP_SESSIONS", Optional.of(MONTH)).orElse(MONTH);
        if (sessions.compareTo(MONTH) > 0) {
            throw new SettingsException("KEEP_SESSIONS must be at most 30d, since a session ends after 30 days.");
        }
        Optional<Duration> auditEvents = settings.period("KEEP_AUDIT_EVENTS", Optional.of(YEAR));
        if (auditEvents.filter(kept -> kept.compareTo(MONTH) < 0).isPresent()) {
            throw new SettingsException(
                    "KEEP_AUDIT_EVENTS must be at least 30d, since the database keeps recent events.");
        }
        return new RetentionSettings(
                settings.period("KEEP_OUTBOX", Optional.of(MONTH)),
                settings.period("KEEP_MAIL_FILES", Optional.of(MONTH)),
                sessions,
                auditEvents,
                settings.period("KEEP_STOCK_MOVEMENTS", Optional.empty()));
    }
}
