package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** A copy of this checkout that a test can change and build: the files that git tracks or would add. */
final class CheckoutCopy {

    private static final Path CHECKOUT = Path.of("..");

    private CheckoutCopy() {}

    /** Returns the folder of the copy. */
    static Path into(Path folder) throws IOException, InterruptedException {
        Process files = new ProcessBuilder("git", "ls-files", "--cached", "--others", "--exclude-standard")
                .directory(CHECKOUT.toFile())
                .start();
        for (String name : files.inputReader().lines().toList()) {
            Path target = folder.resolve(name);
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.copy(CHECKOUT.resolve(name), target, StandardCopyOption.COPY_ATTRIBUTES);
        }
        assertThat(files.waitFor()).isZero();
        return folder;
    }
}
