package dev.cimiento.web.importing;

import java.io.IOException;
import java.io.InputStream;

/** The content of a file, which can be read several times. */
@FunctionalInterface
public interface FileContent {

    /** Opens a stream at the beginning of the file. */
    InputStream open() throws IOException;
}
