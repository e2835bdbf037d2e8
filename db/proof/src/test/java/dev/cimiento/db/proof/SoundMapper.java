package dev.cimiento.db.proof;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Statements without faults that a careless proof could report. */
interface SoundMapper {

    /** A bean that MyBatis fills by setters. */
    class Counted {
        private int writerId;
        private long notes;

        void setWriterId(int writerId) {
            this.writerId = writerId;
        }

        void setNotes(long notes) {
            this.notes = notes;
        }

        @Override
        public String toString() {
            return writerId + ": " + notes;
        }
    }

    /** A bean whose key the database generates. */
    class Keyed {
        private int id;
        private final String title;

        Keyed(String title) {
            this.title = title;
        }

        int getId() {
            return id;
        }

        void setId(int id) {
            this.id = id;
        }

        String getTitle() {
            return title;
        }
    }

    List<Note> page(@Param("query") NoteQuery query);

    void insertAll(List<Note> notes);

    void insertKeyed(Keyed note);

    void update(Note note);

    int count(@Param("query") NoteQuery query);

    void markAll();

    Optional<Note> find(int id);

    List<Counted> counted();

    @Nullable
    Integer writer(int id);

    int stated(int id);

    void stage();

    void copyStaged();

    @Select(
            "<script>/* not empty: ids */ select count(*) from notes n <where><if test='ids != null'>n.id in"
                    + " <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></if></where></script>")
    long annotated(@Param("ids") @Nullable List<Integer> ids);

    @Select("<script>/* not empty: ids */ select n.id from notes n where"
            + " <foreach collection='ids' item='id' index='number'><if test='number > 0'>or</if> n.id = #{id}</foreach>"
            + " <if test='_databaseId == &quot;oracle&quot;'>for update of n.id wait 5</if></script>")
    List<Integer> either(@Param("ids") List<Integer> ids);

    @Select("select '?' || n.title from notes n where n.title = #{title} and n.id = 1")
    String questionMarkInText(String title);

    @Select(
            "<script>select n.id from notes n <where>"
                    + "<if test='ids != null and !ids.isEmpty()'>n.id in"
                    + " <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></if></where></script>")
    List<Integer> guarded(@Param("ids") @Nullable List<Integer> ids);

    @Select("select #{id}::uuid::text")
    String cast(String id);
}
