package dev.cimiento.domain.team.upload;

import java.util.Locale;

/** The state of the index of a file's words. A file that is not a text is ready at once. */
public enum UploadState {
    WAITING,
    READY,
    FAILED;

    /** Returns the name of the state in the database and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
