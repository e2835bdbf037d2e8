package dev.cimiento.db.proof.check;

import dev.cimiento.db.analysis.Nullness;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/**
 * What takes a column of a result.
 *
 * @param column its name
 * @param name what takes it, for people
 * @param type of which type that is
 * @param handler who reads it; null leaves it to MyBatis to find one
 * @param nullness whether it can be null
 */
record Target(
        String column, String name, Class<?> type, @Nullable TypeHandler<?> handler, Nullness nullness) {}
