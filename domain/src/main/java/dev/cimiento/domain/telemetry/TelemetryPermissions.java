package dev.cimiento.domain.telemetry;

import dev.cimiento.domain.shared.access.Audience;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.access.Permissions;

/** The permissions of the telemetry feature. Without {@link #MANAGE_ALL} they concern only the user's own devices. */
public final class TelemetryPermissions {

    /** Read devices and their readings. */
    public static final Permission READ = new Permission("telemetry:read", Audience.USERS);

    /** Create, change and delete devices, and issue their tokens. */
    public static final Permission MANAGE = new Permission("telemetry:manage", Audience.USERS);

    /** Store readings of devices. It is the only permission of a device's own token. */
    public static final Permission REPORT = new Permission("telemetry:report", Audience.USERS);

    /** Do with the devices of all users what the other permissions allow for the user's own. */
    public static final Permission MANAGE_ALL = new Permission("telemetry:manage-all", Audience.ADMINS);

    public static final Permissions ALL = Permissions.of(READ, MANAGE, REPORT, MANAGE_ALL);

    private TelemetryPermissions() {}
}
