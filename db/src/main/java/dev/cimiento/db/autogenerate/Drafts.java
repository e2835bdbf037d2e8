package dev.cimiento.db.autogenerate;

/** Revisions that are not proved: each says on top why, and is not applied while it does. */
final class Drafts {

    static final String MARK = "draft: ";

    private Drafts() {}
}
