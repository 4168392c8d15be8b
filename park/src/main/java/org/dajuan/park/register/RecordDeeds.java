package org.dajuan.park.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.kernel.Period;
import org.dajuan.park.ledger.FactOrigin;
import org.dajuan.park.ledger.Ledger;
import org.dajuan.park.ledger.NewFact;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.register.store.AheadStore;
import org.dajuan.park.register.store.AheadStore.FindingRow;
import org.dajuan.park.register.store.AheadStore.Notice;
import org.dajuan.park.register.store.LogStore;
import org.dajuan.park.register.store.RecordBatch;
import org.dajuan.spine.facts.FactValue;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.FieldType;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.Who;
import org.dajuan.spine.register.engine.Actor;
import org.dajuan.spine.register.engine.Circumstances;
import org.dajuan.spine.register.engine.Command;
import org.dajuan.spine.register.engine.Consequence;
import org.dajuan.spine.register.engine.Outcome;
import org.dajuan.spine.register.engine.RegisterRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out what follows from a command outside of its record, in the same transaction. */
@Component
class RecordDeeds {

    private static final int DEEPEST = 3;

    private final Ledger ledger;
    private final AheadStore ahead;
    private final LogStore log;
    private final OrderRequests orders;
    private final RecordBatch batch;
    private final RecordWriter writer;
    private final Registers registers;

    RecordDeeds(
            Ledger ledger,
            AheadStore ahead,
            LogStore log,
            OrderRequests orders,
            RecordBatch batch,
            RecordWriter writer,
            Registers registers) {
        this.ledger = ledger;
        this.ahead = ahead;
        this.log = log;
        this.orders = orders;
        this.batch = batch;
        this.writer = writer;
        this.registers = registers;
    }

    /** All of them, for the record as it was stored. */
    void carryOut(Register register, StoredRecord record, Outcome.Done done, Circumstances c) {
        carryOut(register, record, done, c, 1);
    }

    /** Many at once: all facts go to the ledger in one go. */
    void carryOutAll(Register register, List<StoredRecord> records, List<Outcome.Done> done, Circumstances c) {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            for (Consequence consequence : done.get(i).consequences()) {
                switch (consequence) {
                    case Consequence.FactFound f -> told.add(new Told(records.get(i), f));
                    case Consequence.Effected e -> effect(register, records.get(i), done.get(i), e, c, 1);
                }
            }
        }
        tell(register, told);
    }

    /** What a record said for an indicator. */
    private record Told(StoredRecord record, Consequence.FactFound fact) {}

    private void carryOut(Register register, StoredRecord record, Outcome.Done done, Circumstances c, int depth) {
        List<Told> facts = new ArrayList<>();
        for (Consequence consequence : done.consequences()) {
            switch (consequence) {
                case Consequence.FactFound f -> facts.add(new Told(record, f));
                case Consequence.Effected e -> effect(register, record, done, e, c, depth);
            }
        }
        tell(register, facts);
    }

    private void effect(
            Register register,
            StoredRecord record,
            Outcome.Done done,
            Consequence.Effected e,
            Circumstances c,
            int depth) {
        String by = done.entries().getFirst().subject();
        switch (e.kind()) {
            case NOTIFY ->
                ahead.add(new Notice(
                        Ids.next(), record.id(), register.id(), "told", by, e.argument(), null, writer.now()));
            case ASSIGN ->
                ahead.add(new Notice(
                        Ids.next(),
                        record.id(),
                        register.id(),
                        "assigned",
                        by,
                        "",
                        Sight.uuid(e.argument()),
                        writer.now()));
            case ORDER -> orders.ask(record, register, "", e.argument());
            case OPEN -> open(register, record, done.record(), e.argument(), c, depth);
        }
    }

    /** A record of another register with what both have in common, made by the person who made this one move. */
    private void open(
            Register from, StoredRecord record, RegisterRecord values, String to, Circumstances c, int depth) {
        if (depth > DEEPEST) {
            throw org.dajuan.park.platform.Refusal.conflict(
                    "Records open records more than " + DEEPEST + " deep; the last is " + record.number() + ".");
        }
        Register register = registers.register(to);
        RegisterDefinition target = register.definition();
        Map<String, Object> given = new LinkedHashMap<>();
        for (Field f : target.fields()) {
            Field mine = from.definition().findField(f.id()).orElse(null);
            Object value = values.fields().get(f.id());
            if (f.type() == FieldType.REFERENCE && f.register().equals(from.id())) {
                given.put(f.id(), record.id().toString());
            } else if (mine != null && mine.type() == f.type() && f.type() != FieldType.COMPUTED && value != null) {
                given.put(f.id(), value);
            }
        }
        UUID id = Ids.next();
        Caller caller = CurrentCaller.get();
        java.util.Set<String> roles = new java.util.HashSet<>(target.roles());
        target.lifecycle().creators().stream().map(Who::role).forEach(roles::add);
        Actor opener = new Actor(
                caller.userId() == null ? "" : caller.userId().toString(),
                roles,
                text(Sight.owner(target, FieldType.DEPARTMENT, given), caller.departmentId()),
                text(Sight.owner(target, FieldType.ENTERPRISE, given), caller.enterpriseId()));
        Circumstances fresh = new Circumstances(c.now(), c.zone(), c.calendar(), zeros(target));
        Outcome outcome = register.engine()
                .run(RegisterRecord.blank(id.toString(), target), 0, opener, new Command.Create(given), fresh);
        if (outcome instanceof Outcome.Refused refused) {
            throw Refusals.of(refused.refusal()).hint("The move opens a record of " + to + ", which was refused.");
        }
        Outcome.Done done = (Outcome.Done) outcome;
        String number = RecordWriter.number(target, c.today(), writer.serial(target, c.today(), 1));
        StoredRecord opened = writer.add(register, id, number, done, fresh);
        log.link(record.id(), id, "opened");
        carryOut(register, opened, done, fresh, depth + 1);
    }

    static Map<String, Long> zeros(RegisterDefinition definition) {
        Map<String, Long> out = new HashMap<>();
        definition.counters().forEach(x -> out.put(x.id(), 0L));
        return out;
    }

    private static String text(@Nullable UUID id, @Nullable UUID otherwise) {
        UUID one = id == null ? otherwise : id;
        return one == null ? "" : one.toString();
    }

    /** Facts go to the ledger; the records keep which they were. */
    private void tell(Register register, List<Told> found) {
        if (found.isEmpty()) {
            return;
        }
        List<NewFact> facts = found.stream()
                .map(t -> new NewFact(
                        t.fact().indicator(),
                        t.fact().about(),
                        Period.parse(t.fact().day().toString()),
                        FactValue.measured(t.fact().value()),
                        "",
                        source(register),
                        null,
                        t.record().number(),
                        null,
                        null,
                        "",
                        t.record().enterpriseId(),
                        null,
                        FactOrigin.REGISTER,
                        List.of()))
                .toList();
        List<UUID> ids = ledger.record(facts);
        List<FindingRow> rows = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Told t = found.get(i);
            rows.add(new FindingRow(
                    t.record().id(),
                    t.record().seq(),
                    t.fact().indicator(),
                    register.id(),
                    t.fact().about(),
                    t.fact().day(),
                    t.fact().value(),
                    1,
                    ids.get(i)));
        }
        if (rows.size() == 1) {
            ahead.add(rows.getFirst());
        } else {
            batch.findings(rows);
        }
    }

    static String source(Register register) {
        String name = register.definition().name().zh();
        return (name.isBlank() ? register.id() : name) + "台账";
    }
}
