package dev.cimiento.db.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlFolderTest {

    @TempDir
    private Path folder;

    @Test
    void directory_yields_its_files_and_subfolders_in_name_order() throws IOException {
        write("b.sql", "select 2");
        write("a.sql", "select 'ä'");
        write("demo/1.sql", "select 3");
        write("demo/notes.txt", "not SQL");

        SqlFolder files = SqlFolder.directory(folder);

        assertThat(files.files())
                .containsExactly(
                        entry("a.sql", "select 'ä'"), entry("b.sql", "select 2"), entry("demo/1.sql", "select 3"));
        assertThat(files.folder("demo").files()).containsExactly(entry("1.sql", "select 3"));
        assertThat(files.folder("dem").files()).isEmpty();
    }

    @Test
    void file_that_is_not_utf_8_is_named_in_the_error() throws IOException {
        Files.write(folder.resolve("latin.sql"), new byte[] {(byte) 0xE4});

        assertThatThrownBy(() -> SqlFolder.directory(folder))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("The file " + folder.resolve("latin.sql") + " cannot be read: it is not UTF-8.");
    }

    @Test
    void missing_directory_is_rejected() {
        assertThatThrownBy(() -> SqlFolder.directory(folder.resolve("missing")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining(folder.resolve("missing").toString());
    }

    @Test
    void class_path_folder_in_a_directory_is_read() throws IOException {
        write("db/seed/demo/1.sql", "select 1");

        assertThat(onClassPath(folder.toUri().toURL(), "db/seed").files())
                .containsExactly(entry("demo/1.sql", "select 1"));
    }

    @Test
    void class_path_folder_in_a_jar_is_read() throws IOException {
        Path jar = folder.resolve("a jar.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (String name :
                    new String[] {"db/", "db/seed/", "db/seed/2.sql", "db/seed/demo/1.sql", "db/seedling.sql"}) {
                entries.putNextEntry(new ZipEntry(name));
                entries.write(name.endsWith("/") ? new byte[0] : name.getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(onClassPath(jar.toUri().toURL(), "db/seed").files())
                .containsExactly(entry("2.sql", "db/seed/2.sql"), entry("demo/1.sql", "db/seed/demo/1.sql"));
    }

    @Test
    void folder_missing_from_the_class_path_is_empty() {
        assertThat(SqlFolder.classpath("no/such/folder").files()).isEmpty();
    }

    private static SqlFolder onClassPath(URL url, String name) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {url}, null)) {
            thread.setContextClassLoader(loader);
            return SqlFolder.classpath(name);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
