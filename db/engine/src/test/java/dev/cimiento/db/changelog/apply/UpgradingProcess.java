package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.SqlFolder;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/** Another JVM that upgrades a database, to be killed. */
final class UpgradingProcess implements AutoCloseable {

    private final Process process;

    UpgradingProcess(DatabaseUrl url, Path changelog) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        UpgradingProcess.class.getName(),
                        url.jdbcUrl(),
                        changelog.toString())
                .redirectError(Redirect.INHERIT);
        builder.environment().put("PGUSER", url.user().orElseThrow());
        builder.environment().put("PGPASSWORD", url.password().orElseThrow());
        this.process = builder.start();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) {
        DatabaseUrl url = DatabaseUrl.parse(
                arguments[0] + "?user=" + System.getenv("PGUSER") + "&password=" + System.getenv("PGPASSWORD"));
        new Migrations(url.dataSource(), Changelog.read(SqlFolder.directory(Path.of(arguments[1]))))
                .upgrade(step -> {});
    }
}
