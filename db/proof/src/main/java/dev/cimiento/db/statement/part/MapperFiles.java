package dev.cimiento.db.statement.part;

import dev.cimiento.db.statement.source.Comment;
import dev.cimiento.db.statement.source.SourceFile;
import dev.cimiento.db.statement.source.TextOrigin;
import dev.cimiento.db.statement.source.TracedText;
import dev.cimiento.db.statement.source.XmlComment;
import dev.cimiento.db.statement.source.XmlElement;
import dev.cimiento.db.statement.source.XmlScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/** The mapper files of a configuration. */
public final class MapperFiles {

    private static final Set<String> CONDITIONS = Set.of("test", "collection");
    private static final String KEY = "!selectKey";

    /** Several files can have the same namespace. */
    private final Map<String, List<XmlElement>> byNamespace = new HashMap<>();

    private final Properties variables;
    private final @Nullable String databaseId;

    public MapperFiles(Configuration configuration) {
        this.variables = configuration.getVariables();
        this.databaseId = configuration.getDatabaseId();
        loaded(configuration)
                .map(MappedStatement::getResource)
                .distinct()
                .filter(resource -> resource != null && resource.contains(".xml"))
                .forEach(resource ->
                        SourceFile.find(resource).map(XmlScanner::read).ifPresent(this::add));
    }

    /** Returns each statement once. MyBatis also stores them under short names, and ambiguous names as another type. */
    public static Stream<MappedStatement> loaded(Configuration configuration) {
        Collection<?> all = configuration.getMappedStatements();
        return all.stream()
                .filter(MappedStatement.class::isInstance)
                .map(MappedStatement.class::cast)
                .distinct();
    }

    private void add(XmlElement mapper) {
        byNamespace
                .computeIfAbsent(mapper.attribute("namespace"), namespace -> new ArrayList<>())
                .add(mapper);
    }

    public Source source(MappedStatement mapped) {
        String id = mapped.getId();
        String namespace = id.substring(0, Math.max(0, id.lastIndexOf('.')));
        String name = id.substring(id.lastIndexOf('.') + 1).replace(KEY, "");
        return find(namespace, name, Set.of("select", "insert", "update", "delete"), mapped.getDatabaseId())
                .flatMap(statement -> id.endsWith(KEY) ? key(statement) : Optional.of(statement))
                .map(statement -> {
                    Source.Builder builder = new Source.Builder();
                    gather(statement, namespace, properties(), builder);
                    return builder.build(statement.origin());
                })
                .orElseGet(Source::unknown);
    }

    /** Returns a result map; empty if no mapper file has it. */
    public Optional<XmlElement> resultMap(String id) {
        int dot = id.lastIndexOf('.');
        return find(id.substring(0, Math.max(0, dot)), id.substring(dot + 1), Set.of("resultMap"), null);
    }

    /** Returns the comments in a result map. */
    public List<Comment> commentsInResultMap(String id) {
        Source.Builder builder = new Source.Builder();
        resultMap(id).ifPresent(map -> gather(map, "", Map.of(), builder));
        return builder.comments;
    }

    private static Optional<XmlElement> key(XmlElement statement) {
        return statement
                .elements()
                .filter(child -> child.name().equals("selectKey"))
                .findFirst();
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        if (variables != null) {
            variables.stringPropertyNames().forEach(name -> properties.put(name, variables.getProperty(name)));
        }
        return properties;
    }

    /** Finds an element; one for the database is preferred to one without a database id. */
    private Optional<XmlElement> find(String namespace, String id, Set<String> names, @Nullable String databaseId) {
        List<XmlElement> found = byNamespace.getOrDefault(namespace, List.of()).stream()
                .flatMap(XmlElement::elements)
                .filter(element -> names.contains(element.name())
                        && element.attribute("id").equals(id))
                .toList();
        return Stream.of(databaseId == null ? "" : databaseId, "")
                .flatMap(wanted -> found.stream()
                        .filter(element -> element.attribute("databaseId").equals(wanted)))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private void gather(XmlElement element, String namespace, Map<String, String> properties, Source.Builder into) {
        for (Object child : element.children()) {
            if (child instanceof TracedText text) {
                into.text.append(replaced(text, properties));
            } else if (child instanceof XmlComment comment) {
                into.comments.add(comment(comment));
            } else if (child instanceof XmlElement nested && nested.name().equals("include")) {
                include(nested, namespace, properties, into);
            } else if (child instanceof XmlElement nested && !nested.name().equals("selectKey")) {
                nested.attributes().forEach((name, value) -> {
                    if (CONDITIONS.contains(name) || (nested.name().equals("bind") && name.equals("value"))) {
                        into.expressions.add(replaced(value, properties));
                    }
                });
                gather(nested, namespace, properties, into);
            }
        }
    }

    private static Comment comment(XmlComment comment) {
        return new Comment(comment.text().strip(), comment.origin().place());
    }

    private void include(XmlElement include, String namespace, Map<String, String> around, Source.Builder into) {
        Map<String, String> properties = new HashMap<>(around);
        // The scanner gives an element the comments before it.
        include.children().stream()
                .filter(XmlComment.class::isInstance)
                .forEach(before -> into.comments.add(comment((XmlComment) before)));
        include.elements()
                .filter(child -> child.name().equals("property"))
                .forEach(property -> properties.put(
                        property.attribute("name"),
                        replaced(property.traced("value"), around).toString()));
        String refid = replaced(include.traced("refid"), around).toString();
        int dot = refid.lastIndexOf('.');
        String of = dot < 0 ? namespace : refid.substring(0, dot);
        find(of, refid.substring(dot + 1), Set.of("sql"), databaseId)
                .ifPresent(fragment -> gather(fragment, of, properties, into));
    }

    /** Replaces <code>${name}</code> by the values of properties; each value gets the position of its name. */
    private static TracedText replaced(TracedText text, Map<String, String> properties) {
        TracedText replaced = new TracedText();
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == '$' ? text.toString().indexOf('}', i) : -1;
            String value = end < 0
                    ? null
                    : properties.get(text.part(Math.min(i + 2, end), end).toString());
            if (value == null) {
                replaced.append(text.charAt(i), text.originAt(i));
            } else {
                TextOrigin origin = text.originAt(i);
                value.chars().forEach(character -> replaced.append((char) character, origin));
                i = end;
            }
        }
        return replaced;
    }
}
