package org.dajuan.park.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Role;
import org.dajuan.park.register.store.AheadStore;
import org.dajuan.park.register.store.AheadStore.ClockRow;
import org.dajuan.park.register.store.AheadStore.FindingRow;
import org.dajuan.park.register.store.AheadStore.Notice;
import org.dajuan.park.register.store.DefinitionVersions;
import org.dajuan.park.register.store.ListStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lies ahead: a record's clocks and notices, and a person's work across all registers. */
@Service
public class RecordAhead {

    private final AheadStore ahead;
    private final ListStore lists;
    private final DefinitionVersions versions;

    RecordAhead(AheadStore ahead, ListStore lists, DefinitionVersions versions) {
        this.ahead = ahead;
        this.lists = lists;
        this.versions = versions;
    }

    @Transactional(readOnly = true)
    public List<ClockRow> clocks(UUID record) {
        return ahead.clocks(record);
    }

    @Transactional(readOnly = true)
    public List<Notice> notices(UUID record) {
        return ahead.notices(record);
    }

    /** What a record said for indicators. */
    @Transactional(readOnly = true)
    public List<FindingRow> findings(UUID record) {
        return ahead.findings(record);
    }

    /** Records that wait for the caller, the most pressing first. */
    @Transactional(readOnly = true)
    public Page<StoredRecord> work(ListQuery query) {
        Caller caller = CurrentCaller.get();
        ListQuery.End end = query.end();
        Instant due;
        try {
            due = end == null || end.value().isEmpty() ? null : Instant.parse(end.value());
        } catch (java.time.format.DateTimeParseException e) {
            throw ListQuery.unreadable();
        }
        List<StoredRecord> rows = lists.work(
                caller.user(),
                roles(caller),
                caller.departmentId(),
                caller.enterpriseId(),
                due,
                end == null ? null : end.id(),
                query.limit() + 1);
        boolean more = rows.size() > query.limit();
        List<StoredRecord> items = more ? rows.subList(0, query.limit()) : rows;
        StoredRecord last = items.isEmpty() ? null : items.getLast();
        return new Page<>(
                items,
                more && last != null
                        ? new ListQuery.End(
                                        last.id(),
                                        last.dueAt() == null ? "" : last.dueAt().toString())
                                .cursor()
                        : null);
    }

    private List<String> roles(Caller caller) {
        List<String> roles = new ArrayList<>(caller.roles().stream()
                .filter(r -> r != Role.AUDITOR && r != Role.ADMIN)
                .map(Role::word)
                .toList());
        versions.held(caller.user()).forEach(h -> roles.add(h.role()));
        return roles;
    }

    /** What the caller was told, the newest first. */
    @Transactional(readOnly = true)
    public Page<Notice> told(PageQuery page) {
        Caller caller = CurrentCaller.get();
        return Page.of(ahead.told(caller.user(), roles(caller), page), page, Notice::id);
    }
}
