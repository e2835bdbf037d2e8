package dev.cimiento.bootstrap.shared.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a secret from a file, as Docker and Kubernetes provide it. Errors never contain the secret. */
final class SecretFile {

    private SecretFile() {}

    /**
     * Returns the text of the file without the line break at its end.
     *
     * @param setting the name of the setting that names the file
     * @throws SettingsException if the file is missing, unreadable or empty
     */
    static String read(String setting, String file) {
        String secret = text(setting, file).replaceFirst("\\r?\\n\\z", "");
        if (secret.isBlank()) {
            throw unusable(setting, file, "is empty");
        }
        return secret;
    }

    private static String text(String setting, String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (NoSuchFileException | InvalidPathException missing) {
            throw unusable(setting, file, "does not exist");
        } catch (AccessDeniedException denied) {
            throw unusable(setting, file, "cannot be read by this user");
        } catch (CharacterCodingException binary) {
            throw unusable(setting, file, "is not text in UTF-8");
        } catch (IOException failure) {
            throw unusable(setting, file, "cannot be read");
        }
    }

    private static SettingsException unusable(String setting, String file, String reason) {
        return new SettingsException(setting + " names the file " + file + ", which " + reason + ".");
    }
}
