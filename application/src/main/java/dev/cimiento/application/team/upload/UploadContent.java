package dev.cimiento.application.team.upload;

import java.io.InputStream;

/** The content of a file, which can be read several times from its beginning. */
@FunctionalInterface
public interface UploadContent {

    InputStream open();
}
