package dev.cimiento.persistence.order;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.order.Customer;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderEvent;
import dev.cimiento.domain.order.OrderQuery;
import dev.cimiento.domain.order.SalesQuery;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.SqlArray;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

interface OrderMapper {

    @Nullable
    OrderRow find(@Param("id") Id<Order> id);

    List<OrderLineRow> lines(@Param("id") Id<Order> id);

    List<LineOfOrderRow> linesOf(@Param("ids") Set<Id<Order>> ids);

    /**
     * Returns the events up to a version, so that the result fits an order that was read before a concurrent change.
     */
    List<OrderEventRow> history(@Param("id") Id<Order> id, @Param("version") int version);

    List<OrderSummaryRow> page(@Param("query") OrderQuery query);

    long count(@Param("query") OrderQuery query);

    void insert(OrderColumns columns);

    /** @return 0 if the stored version is not the one before, or the order no longer belongs to the same user */
    int update(@Param("order") Entity<Order> order, @Param("event") OrderEvent event);

    Set<String> knownReferences(@Param("references") SqlArray references);

    List<Id<Order>> unpaid(@Param("placedBefore") Instant placedBefore, @Param("max") int max);

    /** @return null if the order is no longer unpaid, or is locked */
    @Nullable
    Id<Order> lockUnpaid(@Param("id") Id<Order> id);

    List<Id<Order>> lockOf(@Param("user") Id<User> user, @Param("most") int most);

    void anonymize(@Param("user") Id<User> user, @Param("ids") SqlArray ids);

    int eraseCustomer(@Param("code") String code, @Param("replacement") Customer replacement, @Param("most") int most);

    List<SoldRow> sales(@Param("query") SalesQuery query, @Param("states") SqlArray states);
}
