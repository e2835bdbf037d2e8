package dev.cimiento.db.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaRuntimeTest {

    @TempDir
    private Path folder;

    @Test
    void first_java_that_is_new_enough_is_used() throws Exception {
        JavaRuntime runtime = new JavaRuntime()
                .orElse("-Dcimiento.java", null)
                .orElse("toolchain", home("8", "1.8.0_392") + "/bin/java")
                .orElse("Maven's Java", home("21", "21"))
                .orElse("JAVA_HOME", home("17", "17.0.15"));

        assertThat(runtime.executable()).isEqualTo(folder.resolve("21/bin/java").toString());
    }

    @Test
    void executable_of_a_toolchain_leads_to_its_home() throws Exception {
        String home = home("17", "17.0.15");

        assertThat(new JavaRuntime().orElse("toolchain", home + "/bin/java").executable())
                .isEqualTo(folder.toRealPath().resolve("17/bin/java").toString());
    }

    @Test
    void too_old_and_missing_javas_are_named() throws Exception {
        JavaRuntime runtime = new JavaRuntime()
                .orElse("Maven's Java", home("8", "1.8.0_392"))
                .orElse("JAVA_HOME", folder.resolve("none").toString());

        assertThatThrownBy(runtime::executable)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("Maven's Java: Java 1.8.0_392 in " + folder.resolve("8"))
                .hasMessageContaining("JAVA_HOME: none in " + folder.resolve("none"))
                .hasMessageContaining("-Dcimiento.java=<home>");
    }

    private String home(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("bin/java"), "");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home.toString();
    }
}
