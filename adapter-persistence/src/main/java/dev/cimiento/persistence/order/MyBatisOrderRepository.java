package dev.cimiento.persistence.order;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.order.Customer;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderEvent;
import dev.cimiento.domain.order.OrderLine;
import dev.cimiento.domain.order.OrderQuery;
import dev.cimiento.domain.order.OrderRepository;
import dev.cimiento.domain.order.OrderState;
import dev.cimiento.domain.order.OrderSummary;
import dev.cimiento.domain.order.SalesQuery;
import dev.cimiento.domain.order.SalesRow;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Pages;
import dev.cimiento.persistence.shared.Row;
import dev.cimiento.persistence.shared.SqlArray;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Orders in PostgreSQL. One statement writes any number of orders with their lines. */
public final class MyBatisOrderRepository implements OrderRepository {

    private static final int BATCH = 1_000;

    private final OrderMapper mapper;

    public MyBatisOrderRepository(Mappers mappers) {
        mapper = mappers.get(OrderMapper.class);
    }

    @Override
    public Optional<Entity<Order>> find(Id<Order> id) {
        return Optional.ofNullable(mapper.find(id)).map(this::withParts);
    }

    @Override
    public Page<OrderSummary> list(OrderQuery query) {
        return Pages.of(mapper.page(query), query.page(), () -> mapper.count(query), OrderSummary::id);
    }

    @Override
    public Map<Id<Order>, List<OrderLine>> lines(Set<Id<Order>> ids) {
        return mapper.linesOf(ids).stream()
                .map(Row::read)
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public void add(List<Entity<Order>> orders) {
        mapper.insert(new OrderColumns(orders));
    }

    @Override
    public void update(Entity<Order> order) {
        List<OrderEvent> history = order.state().history();
        if (mapper.update(order, history.get(history.size() - 1)) == 0) {
            throw new StaleVersion(order.id());
        }
    }

    @Override
    public Set<String> knownReferences(Set<String> references) {
        return mapper.knownReferences(SqlArray.of("text", List.copyOf(references)));
    }

    @Override
    public List<Id<Order>> unpaid(Instant placedBefore, int max) {
        return mapper.unpaid(placedBefore, max);
    }

    @Override
    public Optional<Entity<Order>> lockUnpaid(Id<Order> id) {
        return Optional.ofNullable(mapper.lockUnpaid(id)).flatMap(this::find);
    }

    @Override
    public void anonymize(Id<User> user) {
        // Anonymizes in batches, since one statement for all orders of a busy buyer would exceed the statement timeout.
        List<Id<Order>> batch = mapper.lockOf(user, BATCH);
        while (!batch.isEmpty()) {
            mapper.anonymize(user, SqlArray.of("uuid", batch));
            batch = mapper.lockOf(user, BATCH);
        }
    }

    @Override
    public int eraseCustomer(String code, int most) {
        return mapper.eraseCustomer(code, Customer.ERASED, most);
    }

    @Override
    public List<SalesRow> sales(SalesQuery query) {
        SqlArray states = SqlArray.of(
                "text", query.states().stream().map(OrderState::code).toList());
        return mapper.sales(query, states).stream().map(Row::read).toList();
    }

    private Entity<Order> withParts(OrderRow row) {
        return row.with(
                mapper.lines(row.id()).stream().map(Row::read).toList(),
                mapper.history(row.id(), row.version()).stream().map(Row::read).toList());
    }
}
