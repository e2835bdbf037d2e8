package dev.cimiento.db.statement.type;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SamplesTest {

    enum Colour {
        RED
    }

    @Test
    void enum_has_its_first_constant_as_sample() {
        assertThat(new Samples(false).of(Colour.class)).contains(Colour.RED);
    }

    @Test
    void enum_that_cannot_list_its_constants_has_no_sample() throws Exception {
        Class<?> shrunk = new Shrunk().loadClass(Colour.class.getName());

        assertThat(shrunk.isEnum()).isTrue();
        assertThat(new Samples(false).of(shrunk)).isEmpty();
    }

    /** Loads the enum as a tool that shrinks libraries leaves it: its method values() has another name. */
    private static final class Shrunk extends ClassLoader {

        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            if (!name.equals(Colour.class.getName())) {
                return super.loadClass(name);
            }
            try (InputStream file = Colour.class.getResourceAsStream("SamplesTest$Colour.class")) {
                String content = new String(Objects.requireNonNull(file).readAllBytes(), ISO_8859_1);
                // An entry of the constant pool has its length before it.
                byte[] renamed = content.replace("\0\6values", "\0\6others").getBytes(ISO_8859_1);
                return defineClass(name, renamed, 0, renamed.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
