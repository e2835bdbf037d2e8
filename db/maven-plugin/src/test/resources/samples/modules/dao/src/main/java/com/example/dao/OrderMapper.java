package com.example.dao;

import org.apache.ibatis.annotations.Select;

public interface OrderMapper {

    @Select("select o.total from orders o where o.id = #{id}")
    int total(int id);
}
