package dev.cimiento.bootstrap.account.security;

import dev.cimiento.bootstrap.shared.settings.SettingsException;

/** The number of passwords that are hashed concurrently: one for each core, within the size of the heap. */
public final class ConcurrentHashLimit {

    private static final long MEBIBYTE = 1024L * 1024;

    /** Argon2 fills 19 MiB of arrays for one hash; measured with their headers. */
    private static final long HASH_BYTES = 20 * MEBIBYTE;

    /** About 32 MiB of live objects after the start, and the same amount for requests. */
    private static final long SERVER_BYTES = 64 * MEBIBYTE;

    /** The JVM reports less than -Xmx, because a part of it is never used at the same time. */
    private static final int SMALLEST_XMX_MEBIBYTES = 96;

    private ConcurrentHashLimit() {}

    /** @throws SettingsException if the heap cannot hold one hash */
    public static int ofThisMachine() {
        Runtime jvm = Runtime.getRuntime();
        return of(jvm.availableProcessors(), jvm.maxMemory());
    }

    /** @throws SettingsException if the heap cannot hold one hash */
    static int of(int cores, long heapBytes) {
        long held = (heapBytes - SERVER_BYTES) / HASH_BYTES;
        if (held < 1) {
            throw new SettingsException("The heap of " + heapBytes / MEBIBYTE
                    + " MiB is too small to hash a password. Set -Xmx in JAVA_OPTS to " + SMALLEST_XMX_MEBIBYTES
                    + "m or more.");
        }
        return (int) Math.min(cores, held);
    }
}
