package dev.cimiento.db.statement.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.ognl.ASTAnd;
import org.apache.ibatis.ognl.ASTChain;
import org.apache.ibatis.ognl.ASTConst;
import org.apache.ibatis.ognl.ASTEq;
import org.apache.ibatis.ognl.ASTMethod;
import org.apache.ibatis.ognl.ASTNot;
import org.apache.ibatis.ognl.ASTNotEq;
import org.apache.ibatis.ognl.ASTOr;
import org.apache.ibatis.ognl.ASTProperty;
import org.apache.ibatis.ognl.ASTStaticField;
import org.apache.ibatis.ognl.ASTStaticMethod;
import org.apache.ibatis.ognl.Node;

/**
 * The condition under which an OGNL expression is true, in terms of the values it compares. So {@code a == null} and
 * {@code a != null} are never both assumed to be true, nor {@code kind == 'A'} and {@code kind == 'B'}.
 */
public sealed interface Condition {

    /**
     * An expression has a value. An expression that is not compared with a constant has the value {@code true} or not.
     */
    record Is(String subject, String value) implements Condition, Fact {}

    /** A collection, array or text has one of these sizes, so it is not null: {@code !ids.isEmpty()}. */
    record HasSize(String subject, Sizes sizes) implements Condition, Fact {}

    /** A condition about one expression. */
    sealed interface Fact extends Condition permits Is, HasSize {

        /** Returns the expression, as OGNL prints it. */
        String subject();
    }

    record Not(Condition condition) implements Condition {}

    record And(List<Condition> parts) implements Condition {}

    record Or(List<Condition> parts) implements Condition {}

    /** Returns this condition about expressions with other names. */
    default Condition renamed(PathNames names) {
        if (this instanceof Not not) {
            return new Not(not.condition().renamed(names));
        } else if (this instanceof And and) {
            return new And(and.parts().stream().map(part -> part.renamed(names)).toList());
        } else if (this instanceof Or or) {
            return new Or(or.parts().stream().map(part -> part.renamed(names)).toList());
        } else if (this instanceof HasSize size) {
            return new HasSize(names.of(size.subject()), size.sizes());
        }
        Is is = (Is) this;
        return new Is(names.of(is.subject()), is.value());
    }

    /** The class and the name of a function: {@code @com.example.Texts@isNotEmpty(}. */
    Pattern STATIC_CALL = Pattern.compile("@(?<class>[\\w.$]+)@(?i:is|has)?(?<not>(?i:not))?(?<test>\\w+)\\(");

    static Condition of(Node node) {
        if (node instanceof ASTAnd) {
            return new And(children(node));
        } else if (node instanceof ASTOr) {
            return new Or(children(node));
        } else if (node instanceof ASTNot) {
            return new Not(of(node.jjtGetChild(0)));
        } else if (node instanceof ASTEq) {
            return equals(node).orElseGet(() -> isTrue(node));
        } else if (node instanceof ASTNotEq) {
            return equals(node).<Condition>map(Not::new).orElseGet(() -> isTrue(node));
        }
        return equality(node)
                .or(() -> Sizes.condition(node))
                .or(() -> call(node))
                .orElseGet(() -> isTrue(node));
    }

    /**
     * Reads a call of an application's function that compares or tests its argument: {@code @Texts@isEquals(kind, 'A')},
     * {@code @Texts@isNotEmpty(name)}.
     */
    private static Optional<Condition> call(Node node) {
        Matcher name = STATIC_CALL.matcher(node.toString());
        if (!(node instanceof ASTStaticMethod) || !name.lookingAt()) {
            return Optional.empty();
        }
        boolean negated = name.group("not") != null;
        boolean compares = name.group("test").matches("(?i)equals?(ignorecase)?") && node.jjtGetNumChildren() == 2;
        Condition positive = compares
                ? comparison(node).orElseGet(() -> isTrue(node))
                : new Is(name.replaceFirst("@${class}@is${test}("), "true");
        return Optional.of(negated ? new Not(positive) : positive);
    }

    /** Reads a call of {@code equals}: {@code kind.equals('A')}, {@code 'A'.equalsIgnoreCase(kind)}. */
    private static Optional<Condition> equality(Node node) {
        int last = node.jjtGetNumChildren() - 1;
        if (!(node instanceof ASTChain)
                || !(node.jjtGetChild(last) instanceof ASTMethod method)
                || !method.getMethodName().matches("equals(IgnoreCase)?")
                || method.jjtGetNumChildren() != 1
                || last != 1 && !(node.jjtGetChild(0) instanceof ASTProperty)) {
            return Optional.empty();
        }
        Node argument = method.jjtGetChild(0);
        Node owner = node.jjtGetChild(0);
        if (owner instanceof ASTConst && last == 1) {
            return Optional.of(comparison(argument, owner));
        }
        String subject = node.toString().substring(0, node.toString().lastIndexOf(".equals"));
        return isConstant(argument) ? Optional.of(new Is(subject, argument.toString())) : Optional.empty();
    }

    /** Returns true for a literal and for a constant of a class, such as {@code @com.example.Kind@A}. */
    private static boolean isConstant(Node node) {
        return node instanceof ASTConst || node instanceof ASTStaticField;
    }

    private static List<Condition> children(Node node) {
        List<Condition> children = new ArrayList<>();
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            children.add(of(node.jjtGetChild(i)));
        }
        return children;
    }

    private static Condition isTrue(Node node) {
        return new Is(node.toString(), "true");
    }

    private static Optional<Condition> equals(Node node) {
        return Sizes.condition(node).or(() -> comparison(node));
    }

    private static Optional<Condition> comparison(Node node) {
        Node one = node.jjtGetChild(0);
        Node other = node.jjtGetChild(1);
        if (isConstant(one) && !isConstant(other)) {
            return Optional.of(comparison(other, one));
        }
        return isConstant(other) && !isConstant(one) ? Optional.of(comparison(one, other)) : Optional.empty();
    }

    private static Condition comparison(Node subject, Node constant) {
        Condition asked = of(subject);
        return switch (constant.toString()) {
            case "true" -> asked;
            case "false" -> new Not(asked);
            default -> new Is(subject.toString(), constant.toString());
        };
    }
}
