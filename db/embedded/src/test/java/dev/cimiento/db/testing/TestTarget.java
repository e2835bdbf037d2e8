package dev.cimiento.db.testing;

import dev.cimiento.db.core.DatabaseUrl;
import java.util.Optional;

/**
 * Lets tests run on another PostgreSQL than the embedded one, by system properties: {@code bench/cluster} runs the suites
 * through a pooler and on a cluster with Citus.
 */
final class TestTarget {

    private TestTarget() {}

    /** Returns the server that takes the place of the embedded one. */
    static Optional<DatabaseUrl> server() {
        return property("cimiento.test.server").map(DatabaseUrl::parse);
    }

    /** Returns the migrated database that takes the place of all copies of the project's database. Tests delete its rows. */
    static Optional<DatabaseUrl> database() {
        return property("cimiento.test.database").map(DatabaseUrl::parse);
    }

    /** Returns true if tests reach their databases through a pooler in transaction mode. */
    static boolean isPooled() {
        return property("cimiento.test.pooler").isPresent();
    }

    /** Returns the URL of a database through the pooler, if there is one. */
    static DatabaseUrl throughPooler(DatabaseUrl direct) {
        return property("cimiento.test.pooler")
                .map(pooler -> DatabaseUrl.parse("jdbc:postgresql://%s/%s?prepareThreshold=%s&user=%s&password=%s"
                        .formatted(
                                pooler,
                                direct.database(),
                                property("cimiento.test.pooler.prepare-threshold")
                                        .orElse("0"),
                                direct.user().orElseThrow(),
                                direct.password().orElseThrow())))
                .orElse(direct);
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
    }
}
