package org.dajuan.park.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.directory.Department;
import org.dajuan.park.directory.Departments;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.SystemWork;
import org.dajuan.park.register.OrderRequest;
import org.dajuan.park.register.OrderRequests;
import org.dajuan.park.register.OrderStandings;
import org.dajuan.park.register.OrderWanted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Orders that records of registers ask for, because a clock ran out or a transition says so: the rule was laid down by whoever signed
 * the definition. Each request becomes one order, whatever is interrupted; one that cannot become an order waits and says why.
 */
@Component
public class RecordOrders implements OrderStandings {

    private static final Logger LOG = LoggerFactory.getLogger(RecordOrders.class);
    private static final int WORKDAYS = 5;

    private final OrderRequests requests;
    private final Orders orders;
    private final Departments departments;
    private final SystemWork system;

    RecordOrders(OrderRequests requests, Orders orders, Departments departments, SystemWork system) {
        this.requests = requests;
        this.orders = orders;
        this.departments = departments;
        this.system = system;
    }

    @Override
    public Optional<Standing> of(String number) {
        try {
            WorkOrder order = orders.order(number);
            int late = orders.isOverdue(order) ? orders.overdueDays(order) : 0;
            return Optional.of(new Standing(number, order.dueOn(), order.state().name(), late));
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    /** Not on the thread whose transaction has just ended: it still carries its user. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(OrderWanted wanted) {
        Thread.ofVirtual().name("order-for-record").start(() -> meet(wanted.requestId()));
    }

    /** What became of an order comes back to its record, in words. */
    @EventListener
    void on(OrderMoved moved) {
        if (!moved.origin().kind().equals(OrderOrigin.RECORD)) {
            return;
        }
        String what = switch (moved.kind()) {
            case FEEDBACK -> "已反馈";
            case RETURN -> "退回重办";
            case CLOSE -> "已办结";
            case WITHDRAW -> "已撤销";
            default -> "";
        };
        if (!what.isEmpty()) {
            requests.cameBack(
                    moved.origin().name(),
                    "督办 " + moved.order() + " " + what + (moved.words().isEmpty() ? "。" : "：" + moved.words()));
        }
    }

    /** What an interruption left over. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void rest() {
        List<UUID> open = system.call("dispatch", requests::open);
        open.forEach(this::meet);
    }

    private void meet(UUID id) {
        try {
            system.run("dispatch", () -> requests.hold(id).ifPresent(this::issue));
        } catch (Refusal e) {
            system.run("dispatch", () -> requests.trouble(id, e.detail()));
        } catch (RuntimeException e) {
            LOG.error("Dispatch: the order for request {} could not be issued", id, e);
        }
    }

    private void issue(OrderRequest r) {
        UUID owner = r.departmentId();
        if (owner == null || departments.find(owner).filter(Department::active).isEmpty()) {
            requests.trouble(
                    r.id(),
                    "No department is known to lead the order: name the keeper of the register " + r.register() + ".");
            return;
        }
        String number = orders.issueForRecord(r.title(), r.words(), r.number(), owner, WORKDAYS)
                .number();
        requests.taken(r.id(), number);
        LOG.info("Dispatch: order {} for record {}", number, r.number());
    }
}
