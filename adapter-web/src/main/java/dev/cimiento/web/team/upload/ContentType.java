package dev.cimiento.web.team.upload;

import dev.cimiento.application.team.upload.UploadContent;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Finds the media type of a file by its first bytes. The name only tells apart kinds of texts: a picture named {@code
 * notes.txt} is a picture, and a text named {@code notes.md} is Markdown.
 */
final class ContentType {

    private static final String MARKDOWN = "text/x-web-markdown";

    private final Detector detector = MimeTypes.getDefaultMimeTypes();

    String of(String name, UploadContent content) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (InputStream stream = new BufferedInputStream(content.open())) {
            MediaType type = detector.detect(stream, metadata).getBaseType();
            return type.toString().equals(MARKDOWN) ? "text/markdown" : type.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
