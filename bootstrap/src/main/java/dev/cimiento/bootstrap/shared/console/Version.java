package dev.cimiento.bootstrap.shared.console;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, read from its jar. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = getClass().getPackage().getImplementationVersion();
        return new String[] {"Cimiento " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}
