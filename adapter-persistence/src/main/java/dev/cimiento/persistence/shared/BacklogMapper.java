package dev.cimiento.persistence.shared;

import org.apache.ibatis.annotations.Param;

interface BacklogMapper {

    long pendingMails();

    long givenUpMails();

    long storedResponses(@Param("most") int most);
}
