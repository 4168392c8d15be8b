package org.dajuan.park.register.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.dajuan.park.platform.web.SignedIn;
import org.dajuan.park.register.IndicatorValues;
import org.dajuan.park.register.Register;
import org.dajuan.park.register.RegisterOverview;
import org.dajuan.park.register.Registers;
import org.dajuan.park.register.TableProposals;
import org.dajuan.park.register.store.DefinitionVersions.Holder;
import org.dajuan.park.register.web.DefinitionViews.RegisterDetail;
import org.dajuan.park.register.web.DefinitionViews.RegisterHealth;
import org.dajuan.park.register.web.DefinitionViews.RegisterIndex;
import org.dajuan.park.register.web.DefinitionViews.RegisterVersion;
import org.dajuan.park.register.web.DefinitionViews.RegisterVersionList;
import org.dajuan.park.register.web.DefinitionViews.SystemEntry;
import org.dajuan.park.register.web.DefinitionViews.TroubleView;
import org.dajuan.spine.register.engine.Possibilities;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registers: what there is, how they stand, what their definitions say. */
@RestController
class RegisterController {

    record KeeperRequest(UUID departmentId) {
        KeeperRequest {
            Require.present("departmentId", departmentId);
        }
    }

    record RoleHolder(String role, UUID userId) {}

    record RoleHolderList(List<RoleHolder> items) {}

    /** A case for a decision table: inputs as fields are given, and the day whose version holds. */
    record TableCase(Map<String, Object> inputs, @Nullable LocalDate day) {
        TableCase {
            Require.present("inputs", inputs);
        }
    }

    /** What a table proposes; a person decides. {@code undecided} names what is missing. */
    record TableProposal(
            boolean decided,
            List<String> rules,
            @Nullable LocalDate version,
            Map<String, Object> outputs,
            String reason,
            List<String> undecided) {}

    /** {@code suppressed}: a count of fewer than five people is not shown, and {@code value} is null. */
    record RegisterIndicatorValue(
            String id,
            String zh,
            String en,
            String unit,
            int year,
            @Nullable BigDecimal value,
            String formula,
            boolean incremental,
            long counted,
            boolean suppressed) {}

    record RegisterIndicatorList(List<RegisterIndicatorValue> items) {}

    private final Registers registers;
    private final RegisterOverview overview;
    private final TableProposals tables;
    private final IndicatorValues indicators;

    RegisterController(
            Registers registers, RegisterOverview overview, TableProposals tables, IndicatorValues indicators) {
        this.registers = registers;
        this.overview = overview;
        this.tables = tables;
        this.indicators = indicators;
    }

    @SignedIn
    @GetMapping("/api/v1/registers")
    RegisterIndex index() {
        List<RegisterHealth> items = overview.list().stream()
                .map(h -> new RegisterHealth(
                        h.register().id(),
                        DefinitionViews.Name.of(h.register().definition().name()),
                        h.register().definition().systems(),
                        h.register().definition().department(),
                        h.register().definition().sensitivity(),
                        h.register().version(),
                        mayCreate(h.register()),
                        h.records(),
                        h.open(),
                        h.overdue(),
                        h.unmeasured()))
                .toList();
        Map<String, List<RegisterHealth>> bySystem = new TreeMap<>(java.util.Comparator.comparingInt(
                        (String s) -> s.matches("S\\d{1,6}") ? Integer.parseInt(s.substring(1)) : Integer.MAX_VALUE)
                .thenComparing(s -> s));
        items.forEach(i -> i.systems()
                .forEach(
                        s -> bySystem.computeIfAbsent(s, k -> new ArrayList<>()).add(i)));
        boolean enterprise = CurrentCaller.get().enterpriseId() != null;
        return new RegisterIndex(
                items,
                bySystem.entrySet().stream()
                        .map(e -> new SystemEntry(
                                e.getKey(),
                                e.getValue().stream().map(RegisterHealth::id).toList(),
                                e.getValue().stream()
                                        .mapToLong(RegisterHealth::open)
                                        .sum(),
                                e.getValue().stream()
                                        .mapToLong(RegisterHealth::overdue)
                                        .sum(),
                                e.getValue().stream()
                                        .anyMatch(h -> !h.unmeasured().isEmpty())))
                        .toList(),
                enterprise
                        ? List.of()
                        : registers.troubles().stream().map(TroubleView::of).toList(),
                CurrentCaller.get().has(Role.ADMIN) ? registers.folders() : List.of());
    }

    private boolean mayCreate(Register register) {
        return Possibilities.mayCreate(register.engine(), registers.actor(register.id()));
    }

    @SignedIn
    @GetMapping("/api/v1/registers/{register}")
    RegisterDetail register(@PathVariable String register) {
        Register r = registers.register(register);
        return RegisterDetail.of(r, mayCreate(r), registers.keeper(r).orElse(null));
    }

    @SignedIn
    @GetMapping("/api/v1/registers/{register}/versions")
    RegisterVersionList versions(@PathVariable String register) {
        return new RegisterVersionList(registers.versions(register).stream()
                .map(v -> new RegisterVersion(v.version(), v.hash(), v.file(), v.acceptedAt()))
                .toList());
    }

    @SignedIn
    @GetMapping("/api/v1/registers/{register}/indicators")
    RegisterIndicatorList indicators(
            @PathVariable String register, @RequestParam(required = false) @Nullable Integer year) {
        return new RegisterIndicatorList(indicators.of(register, year).stream()
                .map(v -> new RegisterIndicatorValue(
                        v.indicator().id(),
                        v.indicator().nameZh(),
                        v.indicator().nameEn(),
                        v.indicator().unit().text(),
                        v.year(),
                        v.value(),
                        v.indicator().formula(),
                        v.incremental(),
                        v.counted(),
                        v.suppressed()))
                .toList());
    }

    /** What a decision table proposes for a case. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR})
    @PostMapping("/api/v1/registers/{register}/tables/{table}/proposals")
    TableProposal propose(@PathVariable String register, @PathVariable String table, @RequestBody TableCase body) {
        TableProposals.Proposal p = tables.propose(register, table, body.inputs(), body.day());
        return new TableProposal(p.decided(), p.rules(), p.version(), p.outputs(), p.reason(), p.undecided());
    }

    /** The department that keeps a register: orders about its records go to it where a record names none. */
    @MayCall({Role.LEADER, Role.ADMIN})
    @PutMapping("/api/v1/registers/{register}/keeper")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keeper(@PathVariable String register, @RequestBody KeeperRequest body) {
        registers.setKeeper(register, body.departmentId());
    }

    @MayCall({Role.LEADER, Role.ADMIN, Role.AUDITOR})
    @GetMapping("/api/v1/registers/{register}/roles")
    RoleHolderList roles(@PathVariable String register) {
        return new RoleHolderList(registers.holders(register).stream()
                .map(RegisterController::holder)
                .toList());
    }

    private static RoleHolder holder(Holder h) {
        return new RoleHolder(h.role(), h.userId());
    }

    /** Gives a user a role that only this register knows. */
    @MayCall(Role.ADMIN)
    @PutMapping("/api/v1/registers/{register}/roles/{role}/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hold(@PathVariable String register, @PathVariable String role, @PathVariable String user) {
        if (new TreeSet<>(java.util.Arrays.stream(Role.values()).map(Role::word).toList()).contains(role)) {
            throw Refusal.invalid("role", role, "The role \"" + role + "\" belongs to the user's account.")
                    .hint("Change the user's roles instead.");
        }
        registers.hold(register, role, Ids.parse("user", user));
    }

    @MayCall(Role.ADMIN)
    @DeleteMapping("/api/v1/registers/{register}/roles/{role}/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable String register, @PathVariable String role, @PathVariable String user) {
        registers.release(register, role, Ids.parse("user", user));
    }
}
