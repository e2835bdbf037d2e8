package dev.cimiento.db.proof;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.mapping.StatementType;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Statements without faults, in styles that are usual in projects with generated mappers and plugins. */
interface UsualMapper {

    /** The type of a page, as a plugin defines it. */
    interface IPage {}

    /** A bean whose required properties the caller sets. */
    @NullUnmarked
    class Draft {
        private Integer id;
        private String title;
        private String subtitle;
        private OffsetDateTime createdAt;

        public OffsetDateTime getCreatedAt() {
            return createdAt;
        }

        public Integer getId() {
            return id;
        }

        public String getTitle() {
            return title;
        }

        public String getSubtitle() {
            return subtitle;
        }

        @Override
        public boolean equals(Object other) {
            return id.equals(((Draft) other).id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    @Select("select n.id from notes n where n.title = #{title} order by n.id")
    List<Integer> listByPage(IPage page, @Param("title") String title);

    @Select("select w.id, w.name from writers w where w.nickname = #{nickname} limit 1")
    @Nullable
    Map<String, Object> findByNickname(String nickname);

    @Select("select 1 from notes n where n.title = #{title} limit 1")
    @Nullable
    Integer exists(String title);

    @Select("select n.title from notes n where n.title = #{title} limit 1")
    @Nullable
    String findTitle(String title);

    @Select("{call count_notes(#{writer})}")
    @Options(statementType = StatementType.CALLABLE)
    @Nullable
    Integer call(@Param("writer") int writer);

    @Update("{#{count, mode=OUT, jdbcType=INTEGER} = call count_notes(#{writer})}")
    @Options(statementType = StatementType.CALLABLE)
    void callWithResult(Map<String, Object> parameters);

    @Select("<script>select n.id from notes n where n.id > #{id} order by n.id"
            + "<if test=\"vendor == 'mysql'\"> limit 0, 5</if>"
            + "<if test=\"vendor == 'postgresql'\"> limit 5 offset 0</if>"
            + "<if test=\"'oracle'.equals(vendor)\"> and rownum &lt; 5</if></script>")
    List<Integer> vendor(@Param("vendor") String vendor, @Param("id") int id);

    @Insert(
            "<script>insert into notes <trim prefix='(' suffix=')' suffixOverrides=','>"
                    + "<if test='id != null'>id,</if><if test='title != null'>title,</if>"
                    + "<if test='subtitle != null'>subtitle,</if><if test='createdAt != null'>created_at,</if></trim>"
                    + "<trim prefix='values (' suffix=')' suffixOverrides=','>"
                    + "<if test='id != null'>#{id},</if><if test='title != null'>#{title},</if>"
                    + "<if test='subtitle != null'>#{subtitle},</if><if test='createdAt != null'>#{createdAt},</if></trim></script>")
    void insertSelective(Draft draft);

    @Update("<script>update notes <set><if test='title != null'>title = #{title},</if>"
            + "<if test='subtitle != null'>subtitle = #{subtitle},</if></set> where id = #{id}</script>")
    void updateSelective(Draft draft);

    /** Returns true if a text equals another one; called by conditions. */
    static boolean isEquals(Object text, Object other) {
        return other.equals(text);
    }

    @Update("update notes set title = #{title} where id = #{id};"
            + " update notes set subtitle = #{title} where id = #{id} and 1 / 0 = 1")
    void updateInTwoStatements(@Param("id") int id, @Param("title") String title);

    @Select("<script>select count(*) <if test='unit == \"day\"'>, date_trunc('day', n.created_at) as period</if>"
            + "<if test='unit == \"month\"'>, date_trunc('month', n.created_at) as period</if>"
            + " from notes n group by period order by period"
            + "<choose><when test='unit == \"day\"'> desc</when><otherwise> asc</otherwise></choose></script>")
    List<Map<String, Object>> countByPeriod(@Param("unit") String unit);

    @Update("<script><if test=\"@dev.cimiento.db.proof.UsualMapper@isEquals(kind, 'title')\">"
            + "update notes set title = #{text} where id = #{id}</if>"
            + "<if test=\"@dev.cimiento.db.proof.UsualMapper@isEquals(kind, 'subtitle')\">"
            + "update notes set subtitle = #{text} where id = #{id}</if></script>")
    void updateByKind(@Param("id") int id, @Param("kind") String kind, @Param("text") String text);

    @Select("select n.id from notes n where n.title = cast(#{title} as text) and 'a' = cast('ab' as char)")
    List<Integer> cast(String title);

    @Update("<script>/* not empty: drafts */ <foreach collection='drafts' item='draft' separator=';'>"
            + "update notes set title = #{draft.title} where id = #{draft.id}</foreach></script>")
    void updateTogether(@Param("drafts") List<Draft> drafts);

    @Update("update notes set title = #{draft.title} where id = #{previous.id}")
    void replace(@Param("previous") Draft previous, @Param("draft") Draft draft);

    @Select("select d.title, d.body from drafts d where d.writer_id = #{writer} and d.published_at is null limit 1")
    @Nullable
    Map<String, Object> findOpenDraft(int writer);

    @Select("select d.title, d.body from drafts d where d.slug = #{slug} limit 1")
    @Nullable
    Map<String, Object> findBySlug(String slug);

    @Select("select w.id, n.notes from writers w"
            + " join (select n.writer_id, count(*) as notes from notes n group by n.writer_id) n on n.writer_id = w.id"
            + " order by n.notes, w.id")
    List<Map<String, Object>> countPage();
}
