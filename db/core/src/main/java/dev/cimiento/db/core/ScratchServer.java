package dev.cimiento.db.core;

/** A server that a program starts for its scratch databases, if it has no right to create them on the live server. */
public interface ScratchServer extends AutoCloseable {

    /** Returns the URL of a database of the server, with a user who has the right to create databases. */
    DatabaseUrl url();

    /** Stops the server. */
    @Override
    void close();
}
