package dev.cimiento.db.statement.condition;

import dev.cimiento.db.statement.source.Place;
import dev.cimiento.db.statement.source.TextOrigin;
import dev.cimiento.db.statement.source.TracedText;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.ognl.ASTConst;
import org.apache.ibatis.ognl.ASTCtor;
import org.apache.ibatis.ognl.ASTMethod;
import org.apache.ibatis.ognl.ASTProperty;
import org.apache.ibatis.ognl.ASTStaticMethod;
import org.apache.ibatis.ognl.Node;
import org.apache.ibatis.ognl.Ognl;
import org.apache.ibatis.ognl.OgnlException;
import org.jspecify.annotations.Nullable;

/** An OGNL expression in an attribute of a mapper file. */
public final class Expression {

    private final TracedText text;
    private final Optional<Node> parsed;
    private final Condition condition;
    private final Set<String> names = new HashSet<>();

    public Expression(TracedText text) {
        this(text, new PathNames());
    }

    private Expression(TracedText text, PathNames paths) {
        this.text = text;
        this.parsed = parse(text.toString());
        parsed.ifPresent(node -> collectNames(node, names));
        Condition read = parsed.map(Condition::of).orElseGet(() -> new Condition.Is(text.toString(), "true"));
        this.condition = read.renamed(paths);
    }

    /** Returns the same expression with a condition in which each value has one name. */
    public Expression renamed(PathNames paths) {
        return new Expression(text, paths);
    }

    /** Returns the syntax tree; empty if OGNL cannot parse the expression. */
    public Optional<Node> parsed() {
        return parsed;
    }

    /** Returns the names of parameters and properties in the expression. */
    public Set<String> names() {
        return names;
    }

    /** Returns true if the expression calls a method. */
    public boolean isCall() {
        return parsed.filter(Expression::calls).isPresent();
    }

    private static boolean calls(Node node) {
        boolean found = node instanceof ASTMethod || node instanceof ASTStaticMethod || node instanceof ASTCtor;
        for (int i = 0; i < node.jjtGetNumChildren() && !found; i++) {
            found = calls(node.jjtGetChild(i));
        }
        return found;
    }

    private static void collectNames(Node node, Set<String> names) {
        if (node instanceof ASTProperty property && property.jjtGetChild(0) instanceof ASTConst name) {
            names.add(String.valueOf(name.getValue()));
        }
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            collectNames(node.jjtGetChild(i), names);
        }
    }

    /** Returns the condition under which the expression is true. */
    public Condition condition() {
        return condition;
    }

    /** Returns the origin of the first character; null if it is unknown. */
    public @Nullable TextOrigin origin() {
        return text.length() == 0 ? null : text.originAt(0);
    }

    public Optional<Place> place() {
        return text.placeAt(0);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static Optional<Node> parse(String text) {
        try {
            return Optional.of((Node) Ognl.parseExpression(text));
        } catch (OgnlException unreadable) {
            return Optional.empty();
        }
    }
}
