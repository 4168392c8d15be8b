package org.dajuan.park.platform.web;

import org.dajuan.park.platform.AuditEntry;
import org.dajuan.park.platform.AuditTrail;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading the audit trail, newest first. */
@RestController
class AuditController {

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @MayCall({Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/audit")
    Page<AuditEntry> list(
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        PageQuery query = PageQuery.of(cursor, limit);
        return Page.of(trail.list(action, query), query, AuditEntry::id);
    }
}
