package dev.cimiento.db.proof.plugin;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;

/** A mapper of MyBatis-Plus whose entity does not fit its table. */
public interface PlusWriterMapper extends BaseMapper<PlusWriter> {}
