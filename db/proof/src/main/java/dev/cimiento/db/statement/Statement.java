package dev.cimiento.db.statement;

import dev.cimiento.db.statement.source.Place;
import java.math.BigInteger;
import java.util.List;
import org.apache.ibatis.mapping.MappedStatement;

/**
 * A statement that MyBatis has loaded, in all the ways that are tried of it.
 *
 * @param place where it begins
 * @param result what its method returns one of
 * @param variants the different ones
 * @param possible how many there can be at most
 * @param unused the parameters that none of them takes
 * @param opaque whether a program makes its SQL, so that there are no variants
 */
public record Statement(
        MappedStatement mapped,
        Place place,
        Result result,
        List<Variant> variants,
        BigInteger possible,
        List<String> unused,
        boolean opaque) {

    /** With its mapper's name. */
    public String id() {
        return mapped.getId();
    }
}
