package dev.cimiento.db.proof.policy;

import java.util.Map;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements with suppressions: the first five are complete, the others have a fault. */
interface SuppressingMapper {

    /** A bean without the property {@code headline}. */
    class Named {

        private int id;

        public int getId() {
            return id;
        }

        public void setId(int id) {
            this.id = id;
        }
    }

    void inSql();

    void inOneVariant(@Param("id") @Nullable Integer id);

    int inXml();

    Map<String, Object> twoKinds(@Param("order") String order);

    @Delete("delete /* cimiento: allow no-where because a test empties the table */ from notes")
    void inAnnotation();

    void withoutReason();

    void unknownKind();

    void unused(@Param("id") int id);

    int rejected();
}
