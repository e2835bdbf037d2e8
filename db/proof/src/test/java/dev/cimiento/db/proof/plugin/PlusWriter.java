package dev.cimiento.db.proof.plugin;

import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import org.jspecify.annotations.NullUnmarked;

/** An entity of MyBatis-Plus with a column that its table does not have. */
@NullUnmarked
@TableName("writers")
public class PlusWriter {

    @TableId
    private Integer id;

    private String fullName;

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }
}
