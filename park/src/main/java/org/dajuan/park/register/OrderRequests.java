package org.dajuan.park.register;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.register.store.LogStore;
import org.dajuan.park.register.store.OrderRequestStore;
import org.dajuan.park.register.store.RecordStore;
import org.dajuan.spine.register.ClockDefinition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders that records ask for. They are stored with what asked for them; dispatch, which alone issues orders, listens to
 * {@link OrderWanted}, takes each once and says its number.
 */
@Service
public class OrderRequests {

    private static final int LONGEST_TITLE = 180;

    private final OrderRequestStore store;
    private final RecordStore records;
    private final LogStore log;
    private final Registers registers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrderRequests(
            OrderRequestStore store,
            RecordStore records,
            LogStore log,
            Registers registers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.records = records;
        this.log = log;
        this.registers = registers;
        this.events = events;
        this.clock = clock;
    }

    /** Asks for an order about a record; {@code clockId} is empty when a transition asks and says what for. */
    void ask(StoredRecord record, Register register, String clockId, String what) {
        String clockName = register.definition()
                .findClock(clockId)
                .map(ClockDefinition::name)
                .map(t -> t.zh())
                .orElse("");
        String name = register.definition().name().zh();
        String title = record.number() + " " + record.title() + "：" + (clockId.isEmpty() ? what : clockName + "已超期");
        UUID department = record.departmentId() != null
                ? record.departmentId()
                : registers.keeper(register).orElse(null);
        OrderRequest request = new OrderRequest(
                Ids.next(),
                record.id(),
                register.id(),
                record.number(),
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title,
                clockId.isEmpty()
                        ? name + " " + record.number() + "：" + what
                        : name + " " + record.number() + " 的" + clockName + "已到期而未办结，按台账规则转督办。",
                clockId,
                department,
                clock.instant(),
                null,
                "");
        store.add(request);
        events.publishEvent(new OrderWanted(request.id()));
    }

    /** Requests that nobody has met yet. */
    @Transactional(readOnly = true)
    public List<UUID> open() {
        return store.open(200);
    }

    /** A request, held until the transaction ends; empty when somebody met it. */
    @Transactional
    public Optional<OrderRequest> hold(UUID id) {
        return store.hold(id);
    }

    /** There is an order now. */
    @Transactional
    public void taken(UUID id, String orderNumber) {
        store.taken(id, orderNumber, clock.instant());
    }

    /** There can be none yet. */
    @Transactional
    public void trouble(UUID id, String why) {
        store.trouble(id, why, clock.instant());
    }

    /** What became of an order, added to its record as words of whoever did it; nothing where he does not see the record. */
    @Transactional
    public void cameBack(String recordNumber, String words) {
        Caller caller = CurrentCaller.get();
        UUID by = caller.userId();
        if (by != null) {
            records.find(recordNumber)
                    .ifPresent(r -> log.comment(new LogStore.Comment(
                            Ids.next(),
                            r.id(),
                            clock.instant(),
                            by,
                            caller.name(),
                            words.length() > 5_000 ? words.substring(0, 5_000) : words)));
        }
    }

    /** What a record asked for. */
    @Transactional(readOnly = true)
    public List<OrderRequest> of(UUID record) {
        return store.of(record);
    }
}
