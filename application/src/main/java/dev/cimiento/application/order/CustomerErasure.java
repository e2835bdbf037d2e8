package dev.cimiento.application.order;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.order.Customer;
import dev.cimiento.domain.order.OrderPermissions;
import dev.cimiento.domain.order.OrderRepository;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Rules;
import java.util.Optional;

/**
 * Erases imported customers from orders. The orders keep their references, so that a repeated import skips them and
 * does not import the customer again.
 */
public class CustomerErasure {

    private static final int BATCH = 1_000;

    private final OrderRepository orders;
    private final LiveRights rights;
    private final AuditTrail audit;
    private final Transactions transactions;

    public CustomerErasure(OrderRepository orders, LiveRights rights, AuditTrail audit, Transactions transactions) {
        this.orders = orders;
        this.rights = rights;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Erases a customer from all orders, in one transaction for each batch. Repeating it after a failure erases the
     * rest.
     *
     * @param code the customer's code in the system of origin
     * @return the number of orders
     * @throws Invalid if the code is empty or too long
     */
    public int erase(Actor actor, String code) {
        actor.require(OrderPermissions.ERASE);
        Rules rules = new Rules();
        String customer = rules.line("customerCode", code, Customer.MAX_CODE);
        rules.enforce();
        if (customer.equals(Customer.ERASED.code())) {
            return 0;
        }
        int erased = 0;
        int batch = BATCH;
        while (batch == BATCH) {
            batch = transactions.inTransaction(() -> eraseBatch(actor, customer));
            erased += batch;
        }
        return erased;
    }

    private int eraseBatch(Actor actor, String code) {
        rights.require(actor, OrderPermissions.ERASE);
        int erased = orders.eraseCustomer(code, BATCH);
        if (erased > 0) {
            audit.record(actor, AuditAction.CUSTOMER_ERASED, Optional.empty(), Optional.of("orders: " + erased));
        }
        return erased;
    }
}
