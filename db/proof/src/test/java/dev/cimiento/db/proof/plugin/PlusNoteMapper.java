package dev.cimiento.db.proof.plugin;

import com.baomidou.mybatisplus.core.conditions.Wrapper;
import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import com.baomidou.mybatisplus.core.metadata.IPage;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** A mapper of MyBatis-Plus without faults. */
public interface PlusNoteMapper extends BaseMapper<PlusNote> {

    @Select("select n.id, n.title from notes n where n.title = #{title} order by n.id")
    IPage<PlusNote> listByTitle(IPage<PlusNote> page, @Param("title") String title);

    @Select("select n.id, n.title from notes n ${ew.customSqlSegment}")
    IPage<PlusNote> listByConditions(IPage<PlusNote> page, @Param("ew") Wrapper<PlusNote> conditions);
}
