package dev.cimiento.web.importing;

import java.io.IOException;
import java.io.InputStream;

/** A file that is kept somewhere, to be read from its beginning as often as it takes. */
@FunctionalInterface
public interface FileContent {

    InputStream open() throws IOException;
}
