package dev.cimiento.db.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.MapKey;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements with one fault each. */
interface FaultyMapper {

    /** All labels of the database's type. */
    enum Mood {
        CALM,
        ANGRY
    }

    /** Only some labels of the database's type. */
    enum ShortMood {
        CALM
    }

    record Moody(ShortMood mood) {}

    record Priced(int price) {}

    record Titled(int id, int title) {}

    record Line(String value) {}

    record Heading(Line title, Line subtitle) {}

    Note renamedColumn(@Param("id") int id);

    Note missingTable(@Param("id") int id);

    Note onlyInOneVariant(@Param("query") NoteQuery query);

    void uncastEnum(@Param("id") int id, @Param("mood") Mood mood);

    void uncastJson(@Param("id") int id, @Param("data") String data);

    int wrongType(@Param("title") String title);

    void numberIntoText(@Param("id") int id, @Param("title") int title);

    void decimalsIntoNumber(@Param("id") int id, @Param("writer") BigDecimal writer);

    int untypedNull(@Param("title") @Nullable String title);

    int unknownParameter(@Param("query") NoteQuery query);

    int unknownProperty(@Param("query") NoteQuery query);

    int unknownInTest(@Param("query") NoteQuery query);

    int unknownMethod(@Param("query") NoteQuery query);

    int unusedParameter(@Param("id") int id, @Param("title") String title);

    int unusedBound(@Param("from") int from, @Param("to") int to);

    Note componentWithoutColumn(@Param("id") int id);

    Note columnWithoutComponent(@Param("id") int id);

    Titled wrongComponent(@Param("id") int id);

    Moody labelWithoutConstant(@Param("id") int id);

    Priced lostDecimals(@Param("id") int id);

    Note outerJoin(@Param("id") int id);

    int nullableIntoPrimitive(@Param("id") int id);

    void incompleteInsert(@Param("id") int id, @Param("title") String title);

    void incompleteInOneVariant(@Param("id") int id, @Param("title") @Nullable String title);

    void nullIntoColumn(@Param("id") int id, @Param("title") @Nullable String title);

    void crossedColumns(@Param("id") int id, @Param("title") String title, @Param("subtitle") String subtitle);

    void crossedProperties(@Param("id") int id, @Param("heading") Heading heading);

    void crossedIds(@Param("id") int id, @Param("writer") int writer);

    void crossedOnConflict(@Param("id") int id, @Param("title") String title, @Param("subtitle") String subtitle);

    @Nullable
    Integer crossedComparisons(@Param("title") String title, @Param("subtitle") String subtitle);

    void deleteAll();

    void updateAll(@Param("query") NoteQuery query);

    List<Note> substitution(@Param("order") String order);

    Note star(@Param("id") int id);

    List<Note> chanceLimit(@Param("query") NoteQuery query);

    /** A class whose static initialiser throws an exception. */
    final class Unloadable {

        static final int VALUE = Integer.parseInt("none");

        int id() {
            return VALUE;
        }
    }

    /** A class whose static initialiser throws an error, which Java does not wrap. */
    final class Unfinished {

        static final int VALUE = unknown();

        private static int unknown() {
            throw new AssertionError("unknown");
        }

        int id() {
            return VALUE;
        }
    }

    /** A bean with setters. */
    class Keyed {

        private int id;
        private String title = "";

        public int getId() {
            return id;
        }

        public void setId(int id) {
            this.id = id;
        }

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }
    }

    Keyed nullAsDefault(@Param("id") int id);

    /** A bean that the columns of three results fill. */
    class Filled {

        private int id;
        private String title = "";
        private String subtitle = "";

        public void setId(int id) {
            this.id = id;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        public void setSubtitle(String subtitle) {
            this.subtitle = subtitle;
        }

        @Override
        public String toString() {
            return id + title + subtitle;
        }
    }

    Filled unfilledProperty(@Param("id") int id);

    Keyed nestedColumn(@Param("id") int id);

    String titleOf(int id);

    List<Integer> truncatingCast(@Param("id") int id);

    List<Integer> selectPage(@Param("title") String title);

    List<Integer> countPage();

    Integer findDraft(int writer);

    int listAsArray(@Param("ids") List<Integer> ids);

    void booleanIntoNumber(@Param("id") int id, @Param("price") boolean price);

    int outOfScope(@Param("id") int id);

    int misspelledColumn(@Param("id") int id);

    int emptyCollection(@Param("ids") List<Integer> ids);

    int emptyLater(@Param("ids") List<Integer> ids);

    int missingStatement(@Param("id") int id);

    int unloadableClass(@Param("query") Unloadable query);

    int unfinishedClass(@Param("query") Unfinished query);

    @Nullable
    Integer missingComma(@Param("id") int id);

    void noUniqueIndex(@Param("id") int id, @Param("title") String title);

    @Nullable
    Integer lockedOuterSide(@Param("id") int id);

    int quotedParameter(@Param("title") String title);

    void unknownKey(Keyed note);

    void unknownSelectedKey(Keyed note);

    @MapKey("headline")
    Map<Integer, Keyed> unknownMapKey();

    int lengthOfList(@Param("ids") List<Integer> ids);

    int methodOfRoot(@Param("title") String title);

    int characterForText(@Param("title") String title);

    Keyed discriminated(@Param("id") int id);

    int openQuote(@Param("id") int id);
}
