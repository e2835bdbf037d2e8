package dev.cimiento.db.statement.condition;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.ibatis.ognl.ASTChain;
import org.apache.ibatis.ognl.ASTConst;
import org.apache.ibatis.ognl.ASTEq;
import org.apache.ibatis.ognl.ASTGreater;
import org.apache.ibatis.ognl.ASTGreaterEq;
import org.apache.ibatis.ognl.ASTLess;
import org.apache.ibatis.ognl.ASTLessEq;
import org.apache.ibatis.ognl.ASTNotEq;
import org.apache.ibatis.ognl.Node;

/**
 * A set of numbers of elements. Conditions about the size of one collection are compared by it, so {@code ids.size == 1}
 * and {@code ids.size > 1} are never both met.
 *
 * @param bits the sizes, one bit each; the last bit stands for {@value #MOST} and all greater sizes
 */
public record Sizes(long bits) {

    private static final int MOST = 63;

    static final Sizes ALL = new Sizes(-1);
    static final Sizes NONE = new Sizes(0);

    /** The methods and properties that return a size, and those that compare it with 0. */
    private static final Pattern SIZE = Pattern.compile("(?<owner>.+)\\.(?:size|length)(?:\\(\\))?");

    private static final Pattern EMPTY = Pattern.compile("(?<owner>.+)\\.(?:isEmpty\\(\\)|empty)");

    /** Reads a condition about a size: {@code ids.size() > 0}, {@code ids.isEmpty()}. */
    static Optional<Condition> condition(Node node) {
        if (node instanceof ASTChain) {
            return owner(EMPTY, node).map(owner -> new Condition.HasSize(owner, of(size -> size == 0)));
        } else if (node.jjtGetNumChildren() != 2) {
            return Optional.empty();
        }
        return number(node.jjtGetChild(1))
                .flatMap(number -> compared(node.jjtGetChild(0), of(comparison(node, number, false))))
                .or(() -> number(node.jjtGetChild(0))
                        .flatMap(number -> compared(node.jjtGetChild(1), of(comparison(node, number, true)))));
    }

    private static Optional<Condition> compared(Node subject, Sizes sizes) {
        return sizes.equals(NONE)
                ? Optional.empty()
                : owner(SIZE, subject).map(owner -> new Condition.HasSize(owner, sizes));
    }

    /** Returns the path of the collection; an accessor and a property are the same. */
    private static Optional<String> owner(Pattern pattern, Node node) {
        Matcher matcher = pattern.matcher(node.toString());
        return node instanceof ASTChain && matcher.matches()
                ? Optional.of(matcher.group("owner").replace("()", ""))
                : Optional.empty();
    }

    /** Returns a number that the bits can represent. */
    private static Optional<Integer> number(Node node) {
        return node instanceof ASTConst constant
                        && constant.getValue() instanceof Integer number
                        && number >= 0
                        && number < MOST
                ? Optional.of(number)
                : Optional.empty();
    }

    /** The condition of inequality is the same as that of equality; its caller negates it. */
    private static IntPredicate comparison(Node node, int number, boolean swapped) {
        if (node instanceof ASTEq || node instanceof ASTNotEq) {
            return size -> size == number;
        } else if (node instanceof ASTGreater) {
            return size -> swapped ? number > size : size > number;
        } else if (node instanceof ASTGreaterEq) {
            return size -> swapped ? number >= size : size >= number;
        } else if (node instanceof ASTLess) {
            return size -> swapped ? number < size : size < number;
        } else if (node instanceof ASTLessEq) {
            return size -> swapped ? number <= size : size <= number;
        }
        return size -> false;
    }

    private static Sizes of(IntPredicate contained) {
        return new Sizes(IntStream.rangeClosed(0, MOST)
                .filter(contained)
                .mapToLong(size -> 1L << size)
                .reduce(0, (one, other) -> one | other));
    }

    Sizes and(Sizes other) {
        return new Sizes(bits & other.bits);
    }

    Sizes complement() {
        return new Sizes(~bits);
    }

    boolean contains(int size) {
        return (bits >>> size & 1) == 1;
    }

    boolean isSubsetOf(Sizes other) {
        return (bits & ~other.bits) == 0;
    }

    /** Returns the size if the set contains it, otherwise the least size that is greater, otherwise the greatest one. */
    public int nearest(int size) {
        return IntStream.rangeClosed(size, MOST)
                .filter(this::contains)
                .findFirst()
                .orElseGet(() -> MOST - Long.numberOfLeadingZeros(bits));
    }
}
