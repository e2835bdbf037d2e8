package dev.cimiento.web.sample;

import dev.cimiento.web.shared.ApiTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The base of the tests of shared behaviour on the API of notes. They share one server; each test creates its own notes. */
@SpringBootTest(classes = NoteApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class NoteApiTest extends ApiTest {

    protected static final String NOTES = NoteController.NOTES;
    protected static final String UNKNOWN_ID = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d";

    /** Returns the JSON of a note that has only a name. */
    protected static String named(String name) {
        return "{\"name\": \"" + name + "\"}";
    }

    protected static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
