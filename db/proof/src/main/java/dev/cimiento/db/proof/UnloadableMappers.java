package dev.cimiento.db.proof;

import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.statement.MapperSources;
import dev.cimiento.db.statement.source.Place;
import dev.cimiento.db.statement.source.SourceFile;
import dev.cimiento.db.statement.variant.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.builder.IncompleteElementException;
import org.xml.sax.SAXParseException;

/** Collects the mappers that MyBatis cannot load, as findings. */
final class UnloadableMappers {

    private static final String REMEDY =
            "Correct the file, complete the class path, or name MyBatis's configuration file"
                    + " with its type aliases: --mybatis-config FILE.";

    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> namespaces = new HashSet<>();

    /** Returns true if the mapper file with this namespace cannot be loaded. */
    boolean contains(String namespace) {
        return namespaces.contains(namespace);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    void addFile(String resource, String namespace, Throwable failure) {
        namespaces.add(namespace);
        add(namespace, place(resource, failure), "The mapper file cannot be loaded: " + reason(failure));
    }

    void addInterface(Class<?> mapper, RuntimeException failure) {
        add(mapper.getName(), MapperSources.ofType(mapper), "The mapper cannot be loaded: " + reason(failure));
    }

    /** Adds an element that refers to another one, which does not exist. */
    void addElement(String resource, String namespace, RuntimeException failure) {
        add(namespace, place(resource, failure), "An element of the mapper cannot be loaded: " + reason(failure));
    }

    private void add(String namespace, Place place, String message) {
        findings.add(Finding.of(FindingKind.UNLOADABLE_MAPPER, namespace, place, message, REMEDY));
    }

    /** Returns the position of a syntax error, otherwise that of the file. */
    private static Place place(String resource, Throwable failure) {
        String file = SourceFile.find(resource).map(SourceFile::name).orElse(resource);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SAXParseException syntax) {
                return new Place(file, syntax.getLineNumber(), syntax.getColumnNumber());
            }
        }
        return new Place(file, 1, 1);
    }

    /** Returns the message of the first cause, or that which names the element that is missing. */
    static String reason(Throwable failure) {
        if (failure instanceof Error missing) {
            return Fault.of(missing).message();
        }
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof IncompleteElementException)) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null
                ? cause.toString()
                : cause.getMessage().strip();
    }
}
