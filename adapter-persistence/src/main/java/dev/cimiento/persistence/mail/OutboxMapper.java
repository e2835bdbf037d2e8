package dev.cimiento.persistence.mail;

import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.mail.OutboxMessage;
import dev.cimiento.domain.shared.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

interface OutboxMapper {

    void insert(
            @Param("id") Id<OutboxMessage> id,
            @Param("user") UUID user,
            @Param("mail") Mail mail,
            @Param("now") Instant now);

    @Nullable
    OutboxRow claim(@Param("now") Instant now, @Param("leaseEnd") Instant leaseEnd);

    void sent(@Param("id") Id<OutboxMessage> id, @Param("now") Instant now);

    void failed(
            @Param("message") OutboxMessage message,
            @Param("due") Optional<Instant> due,
            @Param("reason") String reason);

    List<StoredMailRow> listAbout(
            @Param("user") UUID user, @Param("after") Optional<Id<OutboxMessage>> after, @Param("most") int most);

    int eraseAbout(@Param("user") UUID user);

    long countPending();

    long countGivenUp();

    int deleteDone(@Param("before") Instant before, @Param("max") int max);
}
