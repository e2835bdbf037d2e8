package dev.cimiento.db.statement;

import dev.cimiento.db.statement.source.Place;
import dev.cimiento.db.statement.source.SourceFile;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;

/** Finds the positions of methods and result maps in their files. */
public final class MapperSources {

    private MapperSources() {}

    /** Returns the position of a mapper's method, or of the file if the method is not found in it. */
    public static Place ofMethod(Class<?> mapper, String method) {
        String path = mapper.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
        return SourceFile.findInSources(path)
                .map(file -> file.place(Math.max(0, file.text().indexOf(" " + method + "(") + 1)))
                .orElseGet(() -> new Place(path, 1, 1));
    }

    /** Returns the file of the statements in the namespace of an id; otherwise the namespace's path. */
    public static String resourceOf(Configuration configuration, String id) {
        String namespace = id.substring(0, Math.max(0, id.lastIndexOf('.')));
        return MappedStatements.loaded(configuration)
                .filter(statement -> statement.getId().startsWith(namespace + "."))
                .map(MappedStatement::getResource)
                .filter(resource -> resource != null && resource.contains(".xml"))
                .findFirst()
                .orElseGet(() -> namespace.replace('.', '/') + ".xml");
    }

    /** Returns the position of a result map in a mapper file, or of the file if it is not found in it. */
    public static Place ofResultMap(String resource, String id) {
        String attribute = "id=\"" + id.substring(id.lastIndexOf('.') + 1) + "\"";
        String path = SourceFile.path(resource);
        return SourceFile.find(resource)
                .map(file -> file.place(Math.max(0, file.text().indexOf(attribute))))
                .orElseGet(() -> new Place(path, 1, 1));
    }
}
