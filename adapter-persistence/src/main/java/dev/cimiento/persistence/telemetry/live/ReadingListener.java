package dev.cimiento.persistence.telemetry.live;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.telemetry.device.Device;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that waits for notifications of stored readings. */
public final class ReadingListener implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ReadingListener.class);

    private static final String LISTEN = "listen /* telemetry.ReadingListener.listen */ telemetry_readings";
    private static final int RESPONSE_SECONDS = 2;

    private final Connection connection;

    private ReadingListener(Connection connection) {
        this.connection = connection;
    }

    public static ReadingListener connect(DataSource database) throws SQLException {
        return new ReadingListener(database.getConnection());
    }

    /**
     * Returns true if the connection goes through a pooler, which passes no notifications on. The server tells its process
     * id at the start of a connection; a pooler tells another number.
     */
    public boolean isPooled() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return connection.unwrap(PGConnection.class).getBackendPID() != row.getInt(1);
        }
    }

    public void listen() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LISTEN);
        }
    }

    /**
     * Waits for notifications.
     *
     * @return the devices with new readings; none if there were no notifications within the time
     * @throws SQLException if the connection is lost
     */
    public Set<Id<Device>> await(Duration time) throws SQLException {
        PGNotification[] notifications = connection.unwrap(PGConnection.class).getNotifications((int) time.toMillis());
        if (notifications == null || notifications.length == 0) {
            if (!connection.isValid(RESPONSE_SECONDS)) {
                throw new SQLException("The database does not respond to the listening connection");
            }
            return Set.of();
        }
        return Arrays.stream(notifications)
                .flatMap(notification -> device(notification.getParameter()).stream())
                .collect(Collectors.toSet());
    }

    /** Returns the device of a notification. Other programs can send any text. */
    private static Optional<Id<Device>> device(String text) {
        try {
            return Optional.of(new Id<>(UUID.fromString(text)));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** Ends a wait of another thread. */
    public void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException lost) {
            log.debug("The connection for notifications was lost already", lost);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
