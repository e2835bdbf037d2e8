package com.example.library;

import org.apache.ibatis.annotations.Delete;

public interface BookMapper {

    Book find(int id);

    @Delete("delete from boks where id = #{id}")
    void delete(int id);
}
